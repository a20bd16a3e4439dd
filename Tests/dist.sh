#!/usr/bin/env bash
# dist.sh [FOLDER]: what `make dist` has made, in a bare Debian 12: no Swift, none of the libraries, no Python. The system is unpacked anew
# by debootstrap (root, and Debian's mirror); BOOKWORM names a folder that holds one already. It is copied, and never changed.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/Tests/library.sh"
dist=$(cd "${1:-$root/.build/dist}" && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/rummelig-dist.XXXXXX")
server=
clean() {
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    if mountpoint -q "$work/system/proc"; then umount "$work/system/proc" || exit 1; fi
    rm -rf "$work"
}
trap clean EXIT

echo '== the files'
archive=$(cd "$dist" && ls rummelig-*.tar.gz)
package=$(cd "$dist" && ls rummelig_*.deb)
expect 0 'the checksums' sh -c "cd '$dist' && sha256sum --check --strict SHA256SUMS"
expect 0 'the list of parts' python3 -c "import json, sys; assert len(json.load(open(sys.argv[1]))['components']) >= 7" "$(ls "$dist"/rummelig-*.cdx.json)"
"$root/install/dist.sh" "$work/again" >/dev/null
if (cd "$work/again" && cmp SHA256SUMS "$dist/SHA256SUMS"); then pass; else fail 'packed a second time, the bytes are others'; fi
if tar -tzvf "$dist/$archive" | awk '$2 != "0/0"' | grep -q .; then fail 'somebody owns a file in the archive'; else pass; fi
if command -v lintian >/dev/null 2>&1; then expect 0 'lintian' lintian --fail-on error,warning "$dist/$package"; else echo 'SKIP lintian: it is not installed'; fi
if command -v hadolint >/dev/null 2>&1; then expect 0 'hadolint' hadolint "$root/Containerfile"; else echo 'SKIP hadolint: it is not installed'; fi

bare=${BOOKWORM:-$work/bookworm}
if [ "$(id -u)" != 0 ] || { [ ! -d "$bare" ] && ! command -v debootstrap >/dev/null 2>&1; }; then
    skip 'the bare Debian 12' 'it takes root and debootstrap'
    finish
    exit
fi
[ -d "$bare" ] || debootstrap --variant=minbase bookworm "$bare" >"$work/debootstrap.log" 2>&1 || { tail "$work/debootstrap.log"; exit 2; }
system=$work/system
cp -a "$bare" "$system"
# Swift's runtime reads a program's arguments there.
mount -t proc proc "$system/proc"
clean_environment=(env -i PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin LANG=C.UTF-8)
# inside COMMAND …: in the bare system, with nothing of ours around.
inside() { "${clean_environment[@]}" chroot "$system" "$@"; }
files() { (cd "$system" && find . -xdev \( -path ./var/lib/dpkg -o -path ./var/log -o -path ./var/cache -o -path ./tmp \) -prune -o ! -type d -print | LC_ALL=C sort); }
uses() { # uses WHERE: both programs as an editor begins, with no word of the documentation.
    local version
    version=$(inside rummelig --version)
    expect 0 "--version ($1)" test "rummelig-$version-linux-$(uname -m).tar.gz" = "$archive"
    inside rm -rf /tmp/board
    expect 0 "init ($1)" inside rummelig init /tmp/board --language da
    expect 0 "new ($1)" inside rummelig new opening 'Køkkenhjælp i Ærøskøbing' --root /tmp/board
    expect 0 "the check ($1)" inside opslagstjek --root /tmp/board /tmp/board/content/openings/eksempel-butik.md
    expect 0 "doctor ($1)" inside rummelig doctor --root /tmp/board
    expect 0 "build ($1)" inside rummelig build --root /tmp/board --precompress
    expect 0 "the site ($1)" grep -q '<html lang="da"' "$system/tmp/board/public/index.html"
    expect 0 "what is compressed ($1)" test -s "$system/tmp/board/public/index.html.br" -a -s "$system/tmp/board/public/index.html.gz"
}

echo '== the archive'
expect 1 'the system is not bare' inside sh -c 'ls /usr/lib/*/ | grep -E "^lib(cmark|yaml|stemmer|brotli|swift)"'
tar -xzf "$dist/$archive" -C "$system/opt"
cp -a "$system/opt/${archive%.tar.gz}/bin" "$system/opt/${archive%.tar.gz}/share" "$system/usr/local"
expect 1 'a library that is not found' inside sh -c 'ldd /usr/local/bin/rummelig /usr/local/bin/opslagstjek | grep "not found"'
uses 'from the archive'
mkdir -p "$system/tmp/example" && cp -R "$root/content" "$system/tmp/example"
expect 0 'the example board' inside opslagstjek --strict --root /tmp/example
expect 0 'the example site' inside rummelig build --root /tmp/example --quiet
expect 0 'the example site here' "$root/.build-dist/release/rummelig" build --root "$system/tmp/example" --output "$work/here" --quiet
expect 0 'the same bytes there and here' diff -rq "$work/here" "$system/tmp/example/public"

# One process from here on: its number is that of the server.
"${clean_environment[@]}" chroot "$system" rummelig serve --root /tmp/board --port 0 >"$work/serve" 2>&1 &
server=$!
for _ in $(seq 100); do grep -q 'http://' "$work/serve" && break; sleep 0.1; done
port=$(sed -nE 's#.*http://127\.0\.0\.1:([0-9]+)/.*#\1#p' "$work/serve" | head -n 1)
# Bash speaks enough HTTP for one question.
answer=$(inside bash -c "exec 3<>/dev/tcp/127.0.0.1/$port; printf 'GET /opslag/ HTTP/1.1\r\nHost: 127.0.0.1:$port\r\nConnection: close\r\n\r\n' >&3; cat <&3" || true)
case $answer in 'HTTP/1.1 200'*) pass ;; *) fail "serve does not answer: $(head -c 200 "$work/serve")" ;; esac
kill -INT "$server"
if wait "$server"; then pass; else fail 'serve does not end well'; fi
server=
rm -rf "$system/usr/local/bin/rummelig" "$system/usr/local/bin/opslagstjek" "$system/usr/local/share" "$system/opt" "$system/tmp/board" "$system/tmp/example"
mkdir "$system/opt"

echo '== the package'
files >"$work/before"
cp "$dist/$package" "$system/tmp"
expect 0 'the package is installed' inside dpkg --install "/tmp/$package"
expect 0 'what is installed is what was packed' inside dpkg --verify rummelig
uses 'from the package'
for page in man1/rummelig.1.gz da/man1/opslagstjek.1.gz nb/man1/rummelig.1.gz; do expect 0 "the manual $page" gzip --test "$system/usr/share/man/$page"; done
inside rm -rf /tmp/board
expect 0 'the package is removed' inside dpkg --purge rummelig
rm "$system/tmp/$package"
files >"$work/after"
expect 0 'nothing is left of it' diff "$work/before" "$work/after"

echo '== the container'
# Its last stage by hand: the steps that Containerfile takes in Debian, as the user it takes them as.
tar -xzf "$dist/$archive" -C "$system/opt"
cp -a "$system/opt/${archive%.tar.gz}/bin" "$system/opt/${archive%.tar.gz}/share" "$system/usr/local"
expect 0 'the user and the folder' inside sh -c "$(sed -n 's/^RUN useradd/useradd/p' "$root/Containerfile")"
user=$(sed -n 's/^USER //p' "$root/Containerfile")
as_user() { "${clean_environment[@]}" chroot --userspec="$user" "$system" sh -c "cd /board && $1"; }
expect 0 'a board made and built by somebody who is not root' as_user 'rummelig init . --language nb && rummelig build && opslagstjek --strict'
expect 2 'nothing is written where that user may not' as_user 'rummelig build --output /usr/share/site'

printf 'dist: '
finish
