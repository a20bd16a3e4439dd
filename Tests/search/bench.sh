#!/usr/bin/env bash
# bench.sh RUMMELIG N: the search page measured by the bench beside the repository (../shared/bench/search), over a corpus of N openings.
# PEERS=venv with pagefind[extended] sets Pagefind beside it; TOOLS=venv with playwright (else PEERS); SEED, PROBES, COLD as there.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
. "$root/Tests/library.sh"
rummelig=$(realpath "$1") count=${2:-2000}
tools=${TOOLS:-${PEERS:-$HOME/.cache/rummelig-tools/venv}}
[ -d "$bench/search" ] || { echo "bench-search: no $bench/search" >&2; exit 2; }
[ -x "$tools/bin/python" ] || { echo 'bench-search: TOOLS=venv with playwright, please' >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 "$bench/corpus.py" --postings "$count" --out "$work/root"
printf 'name: Bench\nbase-url: https://jobs.example/\nlanguages: [da]\n' >"$work/root/content/site.yaml"
"$rummelig" build --root "$work/root" --output "$work/out" --today 2026-11-22 --json
export N=${PROBES:-20} SEED=${SEED:-1} COLD=${COLD:-40}
if [ -n "${PEERS:-}" ]; then
    PEERS=$PEERS TOOLS=$tools "$bench/search/run.sh" "$work/root" "$work/out"
    exit
fi
echo 'bench-search: without PEERS only our own side'
python3 "$bench/search/probes.py" "$work/root" --seed "$SEED" --n "$N" >"$work/probes.jsonl"
"$tools/bin/python" "$bench/search/ours.py" "$work/out" "$work/probes.jsonl" --index 's/*' --json "$work/ours.json" --cold "$COLD"
python3 - "$work/ours.json" <<'PYTHON'
import json
import sys

ours = json.load(open(sys.argv[1], encoding="utf-8"))
for kind, of in ours["kinds"].items():
    print(f"recall@10 {kind:15} {of['recall']:.3f}")
for key in ("first_bytes", "next_bytes", "facet_bytes", "time_first", "time_next", "index"):
    print(key, ours[key])
PYTHON
echo 'milliseconds from a key to the cards, processor slowed four times:'
"$tools/bin/python" "$root/Tests/search/keys.py" "$work/out" "$work/probes.jsonl" --count "$COLD"
