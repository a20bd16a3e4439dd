#!/usr/bin/env bash
# sanitize.sh [SANITIZER …]: the programs built with the thread sanitizer and with the address sanitizer, on sites that use what they have:
# a fresh build, one over a former site, compressed forms, an export, a check with mends; with more threads than processors.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/Tests/library.sh"
cd "$root"
sanitizers=${*:-thread address}
if ! has_corpus; then
    skip sanitize "no corpus.py in $bench, or no python3"
    finish
    exit
fi
work=$(mktemp -d "${TMPDIR:-/tmp}/rummelig-sanitize.XXXXXX")
trap 'rm -rf "$work"' EXIT
corpus 200 "$work/corpus"
export SWIFT_BACKTRACE=enable=no
for sanitizer in $sanitizers; do
    folder=.build-$sanitizer
    if ! "${SWIFT:-swift}" build --sanitize="$sanitizer" --scratch-path "$folder" >"$work/build.log" 2>&1; then
        grep -E 'error' "$work/build.log" | head -n 5 || tail -n 5 "$work/build.log"
        skip "sanitize, $sanitizer" 'no build with this sanitizer here'
        continue
    fi
    echo "== $sanitizer"
    # Values that live as long as the program are not freed: that is no leak.
    export ASAN_OPTIONS=detect_leaks=0 TSAN_OPTIONS=halt_on_error=0:exitcode=66
    for site in "$root" "$work/corpus"; do
        public=$work/$sanitizer-$(basename "$site")
        build=("$folder/debug/rummelig" build --root "$site" --output "$public" --today "$corpus_day" --quiet --jobs 8)
        expect 0 "$sanitizer: a build" "${build[@]}"
        expect 0 "$sanitizer: a build over a former site" "${build[@]}" --precompress --changes "$work/changes.json" --since "$public/.rummelig-manifest.json"
        expect 0 "$sanitizer: an export" "$folder/debug/rummelig" export opensearch --root "$site" --today "$corpus_day" --output "$work/export.json"
        expect 0 "$sanitizer: a check" "$folder/debug/opslagstjek" --root "$site" --today "$corpus_day"
    done
    mkdir -p "$work/slips/content"
    find Tests/ContentTests/Fixtures/fixes -name 'before*.md' | head -n 60 | while read -r file; do
        cp "$file" "$work/slips/content/$(printf '%s' "$file" | tr '/' '-')"
    done
    got=0
    "$folder/debug/opslagstjek" --root "$work/slips" --today "$corpus_day" --fix >"$work/said.txt" 2>&1 || got=$?
    if [ "$got" -le 1 ] && ! grep -q 'Sanitizer' "$work/said.txt"; then pass; else fail "$sanitizer: mends ended with $got"; fi
done
finish
