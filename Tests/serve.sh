#!/usr/bin/env bash
# serve.sh RUMMELIG: the preview as a browser, a foreign page and a broken client see it; with a browser, an editor's day in it.
#
# RUMMELIG_TOOLS is the folder of the checkers, from which the browser's part takes axe and its Python.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/Tests/library.sh"
rummelig=$(realpath "${1:-$root/.build/release/rummelig}")
[ -x "$rummelig" ] || { echo "serve.sh: no $rummelig: run make build" >&2; exit 2; }

work=$(mktemp -d "${TMPDIR:-/tmp}/rummelig-serve.XXXXXX")
trap 'rm -rf "$work"' EXIT
export PYTHONDONTWRITEBYTECODE=1

# run WHAT COMMAND …: a script that counts for itself; its last line is shown, and all of it when it fails.
run() {
    local what=$1 said
    shift
    if said=$("$@" 2>&1); then
        pass
        printf '%s: %s\n' "$what" "$(printf '%s\n' "$said" | grep -v '^$' | tail -n 1)"
    else
        fail "$what"
        printf '%s\n' "$said" | tail -n 40
    fi
}

if ! command -v python3 >/dev/null 2>&1; then
    skip 'the preview' 'no python3'
    finish
    exit
fi
mkdir "$work/requests" "$work/browser"
run 'requests, mends and the form without a browser' python3 "$root/Tests/serve/requests.py" "$rummelig" "$root" "$work/requests"

cache=${XDG_CACHE_HOME:-$HOME/.cache}/rummelig-tools
if [ ! -x "$cache/venv/bin/python" ] && [ -f "$tools/install.sh" ]; then bash "$tools/install.sh" "$cache" >/dev/null 2>&1 || true; fi
chromium=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || true)}
if [ -x "$cache/venv/bin/python" ] && [ -f "$cache/axe.min.js" ] && [ -n "$chromium" ]; then
    run 'an opening from nothing in a browser' \
        env CHROMIUM="$chromium" "$cache/venv/bin/python" "$root/Tests/serve/browser.py" "$rummelig" "$root" "$work/browser" "$cache/axe.min.js"
else
    skip 'an opening from nothing in a browser' "no browser or no checkers in $cache (set RUMMELIG_TOOLS)"
fi
finish
