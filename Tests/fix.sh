#!/usr/bin/env bash
# fix.sh [OPSLAGSTJEK]: `--fix` and `--diff` as an editor and a CI job run them: exit codes, what is written and what is not, and whether
# `patch -p1` makes of the diff what `--fix` writes.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/Tests/library.sh"
opslagstjek=$(cd "$(dirname "${1:-$root/.build/release/opslagstjek}")" && pwd)/opslagstjek
[ -x "$opslagstjek" ] || { echo "fix.sh: no $opslagstjek: run make build" >&2; exit 2; }

work=$(mktemp -d "${TMPDIR:-/tmp}/rummelig-fix.XXXXXX")
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
today=2026-11-22
day=(--today "$today")

# site NAME: a folder with the files of the mends' fixtures, each in the folder of its kind.
site() {
    local name kind before
    for before in "$root"/Tests/ContentTests/Fixtures/fixes/*/before.md; do
        name=$(basename "$(dirname "$before")")
        case $name in
        story-*) kind=stories ;;
        guide-*) kind=guides ;;
        event-*) kind=events ;;
        employer-*) kind=employers ;;
        *) kind=openings ;;
        esac
        mkdir -p "$work/$1/content/$kind"
        cp "$before" "$work/$1/content/$kind/$name.md"
    done
    printf 'name: Prøve\nbase-url: https://rummelig.example/\nlanguges: [da]\n' >"$work/$1/content/site.yaml"
}

# opening FOLDER [FIELD]: one sound opening with a field more.
opening() {
    mkdir -p "$1/content/openings"
    cat >"$1/content/openings/køkken.md" <<END
---
title: Køkkenmedhjælper i børnehave
employer: Børnehuset Solsikken
scheme: fleksjob
location: { municipality: Silkeborg }
hours: { weekly: 10-13, days: [tue] }
tasks: [Dække bord]
accommodations: [extra-breaks]
contact: { name: Birthe Holm, phone: "+45 00 86 12 40" }
published: 2026-11-01
deadline: 2026-12-15
${2:-level: unskilled}
---
Køkkenet ligger ud til haven.
END
}

said() { if grep -qF -- "$2" "$3"; then pass; else fail "$1: »$2« is not said"; cat "$3"; fi; }
silent() { if [ ! -s "$2" ]; then pass; else fail "$1"; cat "$2"; fi; }
same() { if [ "$(sums "$2")" = "$(sums "$3")" ]; then pass; else fail "$1"; diff -r "$2" "$3" | head -n 20 || true; fi; }
differ() { if [ "$(sums "$2")" != "$(sums "$3")" ]; then pass; else fail "$1"; fi; }

echo '== --diff shows what --fix writes'
site one
cp -R "$work/one" "$work/two"
cp -R "$work/one" "$work/three"
expect 1 '--diff has not the exit code of the findings' "$opslagstjek" --root "$work/one" "${day[@]}" --diff
same '--diff has written' "$work/one" "$work/two"
(cd "$work/two" && "$opslagstjek" "${day[@]}" --diff 2>/dev/null >../mends.diff) || true
if command -v patch >/dev/null 2>&1; then
    # Without --binary as well: most will type it so.
    expect 0 'the diff does not apply' patch -p1 -s -d "$work/two" -i "$work/mends.diff"
    expect 1 '--fix has not the exit code of what remains' "$opslagstjek" --root "$work/three" "${day[@]}" --fix
    same 'the diff is not what --fix writes' "$work/two" "$work/three"
else
    skip patch 'no patch here'
fi
if command -v git >/dev/null 2>&1; then
    site four
    expect 0 'git does not apply the diff' git -C "$work/four" apply --whitespace=nowarn ../mends.diff
    same 'git makes something else of the diff' "$work/four" "$work/three"
else
    skip 'git apply' 'no git here'
fi
differ 'nothing was mended at all' "$work/one" "$work/three"
said 'the data files are left out' 'languages: [da]' "$work/three/content/site.yaml"
cp -R "$work/three" "$work/again"
"$opslagstjek" --root "$work/three" "${day[@]}" --fix >/dev/null || true
same 'mending twice is not mending once' "$work/three" "$work/again"

echo '== exit codes and words'
opening "$work/sound"
opening "$work/mendable" 'niveau: ufaglært'
opening "$work/hopeless" 'vejr: sol'
expect 0 'a sound site' "$opslagstjek" --root "$work/sound" "${day[@]}" --fix
expect 0 'a sound site has no diff' "$opslagstjek" --root "$work/sound" "${day[@]}" --diff
"$opslagstjek" --root "$work/sound" "${day[@]}" --diff >"$work/out.txt" 2>/dev/null
silent 'a diff of nothing is not empty' "$work/out.txt"
expect 1 'a finding without a mend' "$opslagstjek" --root "$work/hopeless" "${day[@]}" --fix
expect 2 '--fix with --diff' "$opslagstjek" --root "$work/mendable" "${day[@]}" --fix --diff
cp -R "$work/mendable" "$work/mendable-2"
"$opslagstjek" --root "$work/mendable-2" "${day[@]}" --fix --ignore key-unknown >/dev/null || true
same 'an ignored rule has mended' "$work/mendable" "$work/mendable-2"
"$opslagstjek" --root "$work/mendable-2" "${day[@]}" --fix --select key-unknown >"$work/out.txt" || true
said '--select' 'level: ufaglært' "$work/mendable-2/content/openings/køkken.md"
said 'what was mended' 'linje 12: »niveau« er rettet til »level«' "$work/out.txt"
for language in nb:er\ rettet en:is\ mended; do
    rm -rf "$work/mendable-3"
    cp -R "$work/mendable" "$work/mendable-3"
    "$opslagstjek" --root "$work/mendable-3" "${day[@]}" --fix --language "${language%%:*}" >"$work/out.txt"
    said "--language ${language%%:*}" "${language#*:}" "$work/out.txt"
done
rm -rf "$work/mendable-3"
cp -R "$work/mendable" "$work/mendable-3"
"$opslagstjek" --root "$work/mendable-3" "${day[@]}" --fix --format json >"$work/out.txt"
if [ "$(head -c 1 "$work/out.txt")" = '{' ]; then pass; else fail 'json has words of the mends round it'; fi

echo '== standard input'
before=$work/mendable/content/openings/køkken.md
stdin() { "$opslagstjek" --root "$work/sound" "${day[@]}" --stdin --stdin-path content/openings/ny.md "$@"; }
got=0
stdin --fix <"$before" >"$work/out.md" || got=$?
if [ "$got" = 0 ] && [ "$(cat "$work/out.md")" = "$(sed 's/niveau: ufaglært/level: unskilled/' "$before")" ]; then pass; else fail "--stdin --fix: $got"; cat "$work/out.md"; fi
stdin --fix <"$work/hopeless/content/openings/køkken.md" >"$work/out.md" || true
if cmp -s "$work/out.md" "$work/hopeless/content/openings/køkken.md"; then pass; else fail 'a text without mends does not come out as it went in'; fi
stdin --diff <"$before" >"$work/out.txt" 2>/dev/null || true
said '--stdin --diff' '+++ b/content/openings/ny.md' "$work/out.txt"

echo '== what the file system holds'
opening "$work/links" 'niveau: ufaglært'
cd "$work/links/content/openings"
real=$work/links/content/ægte.txt
mv køkken.md "$real"
chmod 640 "$real"
ln -s ../ægte.txt køkken.md
expect 0 'a file behind a link' "$opslagstjek" --root "$work/links" "${day[@]}" --fix
if [ -L køkken.md ]; then pass; else fail 'the link has become a file'; fi
said 'the file behind the link' 'level: unskilled' "$real"
mode=$(stat -c %a "$real" 2>/dev/null || stat -f %Lp "$real")
if [ "$mode" = 640 ]; then pass; else fail "the mode is $mode, not 640"; fi
ln -s "$work/hopeless/content/openings/køkken.md" ud.md
expect 2 'a link out of content/' "$opslagstjek" --root "$work/links" "${day[@]}"
cd "$work"
if [ -z "$(find "$work" -name '.opslagstjek*')" ]; then pass; else fail 'a draft is left behind'; fi

# A named file, from another folder and outside the root.
opening "$work/named" 'niveau: ufaglært'
cp "$work/named/content/openings/køkken.md" "$work/named/content/openings/anden.md"
cp "$work/named/content/openings/køkken.md" "$work/udenfor med blank.md"
expect 0 'a named file' "$opslagstjek" --root "$work/named" "${day[@]}" --fix "$work/named/content/openings/køkken.md"
said 'the named file' 'level: unskilled' "$work/named/content/openings/køkken.md"
said 'another file' 'niveau: ufaglært' "$work/named/content/openings/anden.md"
cp "$work/udenfor med blank.md" "$work/til.md"
(cd "$work" && "$opslagstjek" --root named "${day[@]}" --diff 'udenfor med blank.md' 2>/dev/null >blank.diff) || true
if command -v patch >/dev/null 2>&1; then
    expect 0 'a diff of a name with blanks' patch -p1 -s -d "$work" -i "$work/blank.diff"
    said 'the file with blanks' 'level: unskilled' "$work/udenfor med blank.md"
fi
expect 0 'a file outside the root' "$opslagstjek" --root "$work/named" "${day[@]}" --fix "$work/til.md"
said 'the file outside the root' 'level: unskilled' "$work/til.md"

# One file that cannot be written: the others are mended all the same. Root may write anything.
opening "$work/closed" 'niveau: ufaglært'
mkdir -p "$work/closed/content/openings/lukket"
cp "$work/closed/content/openings/køkken.md" "$work/closed/content/openings/lukket/lukket.md"
as=()
if [ "$(id -u)" = 0 ]; then
    if command -v setpriv >/dev/null 2>&1; then
        as=(setpriv --reuid=65534 --regid=65534 --clear-groups)
        chown -R 65534:65534 "$work/closed"
        chmod 755 "$work"
    else
        skip 'a file that cannot be written' 'no setpriv, and root writes anything'
    fi
fi
if [ "$(id -u)" != 0 ] || [ ${#as[@]} -gt 0 ]; then
    chmod 444 "$work/closed/content/openings/lukket/lukket.md"
    # Run where it may be read by anyone.
    cp "$opslagstjek" "$work/opslagstjek"
    got=0
    ${as[@]+"${as[@]}"} "$work/opslagstjek" --root "$work/closed" "${day[@]}" --fix >"$work/out.txt" 2>"$work/complaints.txt" || got=$?
    if [ "$got" = 2 ]; then pass; else fail "a file closed to writing ends with $got, not 2"; cat "$work/out.txt" "$work/complaints.txt"; fi
    said 'the complaint' 'lukket.md kan ikke skrives' "$work/complaints.txt"
    said 'the closed file' 'niveau: ufaglært' "$work/closed/content/openings/lukket/lukket.md"
    said 'the other file' 'level: unskilled' "$work/closed/content/openings/køkken.md"
fi

printf 'fix: '
finish
