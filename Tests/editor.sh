#!/usr/bin/env bash
# editor.sh OPSLAGSTJEK: the language server as a real client meets it (pytest-lsp, installed once into a cache).
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/Tests/library.sh"
program=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
venv=${RUMMELIG_EDITOR_VENV:-${XDG_CACHE_HOME:-$HOME/.cache}/rummelig-editor}

if [ ! -x "$venv/bin/pytest" ]; then
    rm -rf "$venv"
    python3 -m venv "$venv" >/dev/null 2>&1 && "$venv/bin/pip" install -q pytest-lsp==1.0.1 >/dev/null 2>&1 || rm -rf "$venv"
fi
if [ -x "$venv/bin/pytest" ]; then
    expect 0 'the language server disappoints a client' env RUMMELIG_PROGRAM="$program" RUMMELIG_SITE="$root" \
        "$venv/bin/python" -W ignore -m pytest -q -p no:cacheprovider "$root/Tests/editor"
else
    skip 'language server' 'no pytest-lsp: python3 -m venv and pip could not install it'
fi

# An editor that goes without a word ends the program; bytes that are no message too.
ended=0
printf '' | "$program" lsp >/dev/null || ended=$?
if [ "$ended" = 1 ]; then pass; else fail "lsp with no editor ended with $ended, not 1"; fi
ended=0
printf 'GET / HTTP/1.1\r\n\r\n' | "$program" lsp >/dev/null || ended=$?
if [ "$ended" = 1 ]; then pass; else fail "lsp spoken to in HTTP ended with $ended, not 1"; fi

printf 'editor: '
finish
