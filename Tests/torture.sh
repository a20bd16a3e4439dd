#!/usr/bin/env bash
# torture.sh [RUMMELIG [MOMENTS [POINTS]]]: builds that are killed, machines that refuse, and builds that get in each other's way, on corpora
# of 5,000, 300 and 40 openings. What is proven stands in the scripts in Tests/torture/; this only gives them something to build.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/Tests/library.sh"
rummelig=$(cd "$(dirname "${1:-$root/.build/release/rummelig}")" && pwd)/$(basename "${1:-rummelig}")
moments=${2:-60}
points=${3:-2}

work=$(mktemp -d "${TMPDIR:-/tmp}/rummelig-torture.XXXXXX")
trap 'rm -rf "$work"' EXIT

if ! has_corpus; then
    skip torture "no corpus.py in $bench, or no python3"
    finish
    exit
fi
corpus 5000 "$work/large"
# A refusal shows as well on a small site.
corpus 300 "$work/middle"
corpus 40 "$work/small"

# torture NAME CORPUS [ARGUMENT]: a script that ends with 3 could not run here.
torture() {
    local name=$1 got=0
    shift
    echo "== $name"
    python3 "$root/Tests/torture/$name.py" "$rummelig" "$work/$1" "${@:2}" || got=$?
    case $got in
    0) pass ;;
    3) skip "torture, $name" 'see above' ;;
    *) fail "$name" ;;
    esac
}
torture refusals middle
torture machine middle
torture inject small "$points"
torture kill large "$moments"
finish
