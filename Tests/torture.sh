#!/usr/bin/env bash
# torture.sh [RUMMELIG [MOMENTS]]: builds that are killed, and places that refuse to be written, on a corpus of 5,000 openings and of 300.
# What is proven stands in Tests/torture/kill.sh and Tests/torture/refusals.sh; this only gives them something to build.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/Tests/library.sh"
rummelig=$(cd "$(dirname "${1:-$root/.build/release/rummelig}")" && pwd)/$(basename "${1:-rummelig}")
moments=${2:-60}

work=$(mktemp -d "${TMPDIR:-/tmp}/rummelig-torture.XXXXXX")
trap 'rm -rf "$work"' EXIT

if ! has_corpus; then
    skip torture "no corpus.py in $bench, or no python3"
    finish
    exit
fi
corpus 5000 "$work/kill"
# A refusal shows as well on a small site.
corpus 300 "$work/refusals"
for script in kill refusals; do
    path=$root/Tests/torture/$script.sh
    if [ ! -f "$path" ]; then
        fail "Tests/torture/$script.sh is missing"
        continue
    fi
    echo "== $script"
    arguments=("$rummelig" "$work/$script")
    [ "$script" = kill ] && arguments+=("$moments")
    if bash "$path" "${arguments[@]}"; then pass; else fail "$script"; fi
done
finish
