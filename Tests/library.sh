# shellcheck shell=bash
# What the test scripts share; to be sourced with `root` set to the repository's folder.
#
# The checkers and the corpus stand outside the repository, beside it. Where they are missing the checks that need them are
# skipped in one line, but with CI set that is a failure: a CI run must not pass by having looked at less.

# shellcheck disable=SC2034  # used by those who source this
tools=${RUMMELIG_TOOLS:-$root/../shared/tools}
bench=${RUMMELIG_BENCH:-$root/../shared/bench}
# The language of whoever runs the tests must not decide what the programs say.
export LC_ALL=C.UTF-8
passed=0
failed=0

pass() { passed=$((passed + 1)); }

fail() {
    failed=$((failed + 1))
    printf 'FAIL %s\n' "$*"
}

# skip WHAT WHY: a said skip, or a failure where CI is set.
skip() {
    if [ -n "${CI:-}" ]; then fail "$1: $2 (not allowed to be skipped, as CI is set)"; else printf 'SKIP %s: %s\n' "$1" "$2"; fi
}

# expect CODE WHAT COMMAND …: the command must end with that code; what it said is shown only when it does not.
expect() {
    local code=$1 what=$2 said got=0
    shift 2
    said=$("$@" 2>&1) || got=$?
    if [ "$got" = "$code" ]; then
        pass
    else
        fail "$what: ended with $got, not $code"
        printf '%s\n' "$said" | awk 'NR <= 40'
    fi
}

# The closing line, and the script's exit code.
finish() {
    printf '%s passed, %s failed\n' "$passed" "$failed"
    [ "$failed" = 0 ]
}

has_corpus() { [ -f "$bench/corpus.py" ] && command -v python3 >/dev/null 2>&1; }

# corpus COUNT FOLDER: a site of so many valid openings, all open on the corpus's own day.
corpus_day=2026-11-22
corpus() {
    local said
    said=$(python3 "$bench/corpus.py" --postings "$1" --out "$2" 2>&1) || { printf '%s\n' "$said"; return 1; }
    printf 'name: Prøve\nbase-url: https://rummelig.example/\nlanguages: [da]\n' >"$2/content/site.yaml"
}

# One line a file with its sum, hidden ones too, in an order that no locale changes.
sums() {
    local sum=(sha256sum)
    command -v sha256sum >/dev/null 2>&1 || sum=(shasum -a 256)
    (cd "$1" && find . -type f -print0 | LC_ALL=C sort -z | xargs -0 "${sum[@]}")
}
