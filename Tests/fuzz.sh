#!/usr/bin/env bash
# fuzz.sh SECONDS [TARGET …]: libFuzzer, with the address sanitizer, against what must hold of all bytes: Tests/ContentTests/FuzzTarget.swift.
# fuzz.sh keep: takes what earlier runs have found into the kept corpus, as few and short inputs as reach the same code.
#
# Everything is below .build-fuzz/: the build, the corpus that grows, and under crashes/ what broke something.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/Tests/library.sh"
cd "$root"

seconds=${1:-60}
[ $# -gt 0 ] && shift
targets=${*:-front-matter hours phrases fixer markdown templates}
build=.build-fuzz
kept=Tests/fuzz/corpus
# libFuzzer tells of a crash itself; Swift's own report would wait for an answer.
export SWIFT_BACKTRACE=enable=no

said=$(RUMMELIG_FUZZ=1 "${SWIFT:-swift}" build -c release --scratch-path "$build" --product fuzz 2>&1) || {
    printf '%s\n' "$said" | grep 'error' || printf '%s\n' "$said" | tail -n 20
    echo 'fuzz: no build; a toolchain with libFuzzer is needed, as those of swift.org for Linux are'
    exit 1
}
fuzz=$build/release/fuzz

# What people wrote, as a beginning: whole files for the readers of files, a line each for the readers of text.
seeds=$build/seeds
if [ ! -d "$seeds" ]; then
    mkdir -p "$seeds/files" "$seeds/texts" "$seeds/templates"
    find templates Tests/TemplatesTests -name '*.mustache' -exec cp {} "$seeds/templates" \;
    find Tests/ContentTests/Fixtures content -name '*.md' -size -8k | LC_ALL=C sort | while read -r file; do
        cp "$file" "$seeds/files/$(printf '%s' "$file" | tr '/' '-')"
    done
    find Tests/ContentTests/Fixtures/phrases -name '*.txt' -exec cat {} + | sed 's/^[^|#]*| *//' | split -l 1 -a 4 - "$seeds/texts/phrase-"
    grep -hoE '"[^"\\]{12,}"' Tests/ContentTests/HoursWordingTests*.swift | tr -d '"' | split -l 1 -a 4 - "$seeds/texts/hours-"
fi

for target in $targets; do
    corpus=$build/corpus/$target
    crashes=$build/crashes/$target
    mkdir -p "$corpus" "$crashes" "$kept/$target"
    case $target in front-matter | fixer | markdown) from=$seeds/files ;; templates) from=$seeds/templates ;; *) from=$seeds/texts ;; esac
    # What a static value of Swift holds, the leak sanitizer takes for lost: it is for libyaml, whose memory is freed by hand.
    leaks=0
    [ "$target" = front-matter ] && leaks=1
    export ASAN_OPTIONS=detect_leaks=$leaks
    if [ "$seconds" = keep ]; then
        rm -rf "$build/merged"
        mkdir "$build/merged"
        "$fuzz" "--$target" -set_cover_merge=1 -use_counters=0 -max_len=1024 "$build/merged" "$kept/$target" "$corpus" "$from" >"$build/$target.log" 2>&1 || true
        rm -rf "${kept:?}/$target"
        mv "$build/merged" "$kept/$target"
        printf '%-12s %s inputs, %s bytes\n' "$target" "$(find "$kept/$target" -type f | wc -l)" "$(cat "$kept/$target"/* | wc -c)"
        continue
    fi
    got=0
    "$fuzz" "--$target" "-max_total_time=$seconds" -max_len=2048 -timeout=20 -rss_limit_mb=2048 "-artifact_prefix=$crashes/" \
        -dict=Tests/fuzz/words.dict -print_final_stats=1 -reload=0 "$corpus" "$kept/$target" "$from" </dev/null >"$build/$target.log" 2>&1 || got=$?
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$build/$target.log" | head -n 1)
    covered=$(grep -oE 'cov: [0-9]+ ft: [0-9]+' "$build/$target.log" | tail -n 1)
    printf '%-12s %s runs, %s\n' "$target" "${runs:-0}" "${covered:-no coverage}"
    if [ "$got" = 0 ]; then
        pass
    else
        fail "$target: $(grep -E 'Fatal error|SUMMARY|ERROR' "$build/$target.log" | head -n 3)"
        sed -n 's/^.*Test unit written to /    /p' "$build/$target.log"
    fi
done
[ "$seconds" = keep ] || { printf 'fuzz: '; finish; }
