#!/usr/bin/env bash
# evaluate.sh [OPSLAGSTJEK]: the checker against openings written without knowledge of it, by the targets of Tests/evaluation/README.md.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/Tests/library.sh"
opslagstjek=${1:-$root/.build/release/opslagstjek}
[ -x "$opslagstjek" ] || { echo "evaluate.sh: no $opslagstjek: run make build" >&2; exit 2; }

if command -v python3 >/dev/null 2>&1; then
    if PYTHONDONTWRITEBYTECODE=1 python3 "$root/Tests/evaluation/evaluate.py" "$opslagstjek"; then pass; else fail 'the evaluation set: a target is missed'; fi
else
    skip 'the evaluation set' 'python3 is missing'
fi
printf 'evaluate: '
finish
