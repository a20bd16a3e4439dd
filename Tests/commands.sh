#!/usr/bin/env bash
# commands.sh [FOLDER]: the commands for editors as somebody new types them, with the slips of the hand that come with it. FOLDER holds both
# programs.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/Tests/library.sh"
programs=$(cd "${1:-$root/.build/release}" && pwd)
for program in rummelig opslagstjek; do
    [ -x "$programs/$program" ] || { echo "commands.sh: no $programs/$program: run make build" >&2; exit 2; }
done
work=$(mktemp -d "${TMPDIR:-/tmp}/rummelig-commands.XXXXXX")
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
# The language of whoever runs this must not decide what is said.
export LC_ALL=C.UTF-8
unset SOURCE_DATE_EPOCH
today=2026-11-24

# run CODE WHAT COMMAND …: in the board's folder; the two outputs are in $work/out and $work/err.
board=$work
run() {
    local code=$1 what=$2 program=$3 got=0
    shift 3
    (cd "$board" && "$programs/$program" "$@" </dev/null >"$work/out" 2>"$work/err") || got=$?
    if [ "$got" = "$code" ]; then pass; else fail "$what: ended with $got, not $code"; head -n 20 "$work/out" "$work/err"; fi
}
says() { if grep -qF -- "$2" "$work/$1"; then pass; else fail "standard $1 does not say: $2"; head -n 20 "$work/$1"; fi; }
silent() { if [ -s "$work/$1" ]; then fail "$2: something on standard $1"; head -n 20 "$work/$1"; else pass; fi; }
# unchanged WHAT: the board is as it was when keep was called.
keep() { sums "$board" >"$work/sums"; }
unchanged() { if [ "$(sums "$board")" = "$(cat "$work/sums")" ]; then pass; else fail "$1: something has changed"; fi; }

echo '== init'
for language in da nb en; do
    board=$work
    run 0 "init ($language)" rummelig init "board-$language" --language $language --today $today; silent err "init ($language)"
    says out "cd board-$language"
    board=$work/board-$language
    run 0 "the new site has findings ($language)" opslagstjek --strict; silent err 'the check'
    run 0 "the new site is not built ($language)" rummelig build
    if [ -f "$board/public/index.html" ] && [ -f "$board/.gitignore" ]; then pass; else fail "init ($language) lacks files"; fi
    if [ "$language" = en ]; then run 0 'list' rummelig list; says out 'Open (2)'; fi
done
board=$work
cp -R board-da "$work/before" 2>/dev/null || cp -R "$work/board-da" "$work/before"
run 2 'init over a board' rummelig init board-da --language da; says err 'Mappen board-da er ikke tom: content, public.'; silent out 'init over a board'
if [ "$(sums "$work/before")" = "$(sums "$work/board-da")" ]; then pass; else fail 'init has changed a board'; fi
run 2 'init in a file' rummelig init board-da/content/site.yaml; says err 'en fil står, hvor der skal være en mappe'
run 2 'init without a folder' rummelig init; says err 'Der mangler'
run 2 'a language that is none' rummelig init x --language dk; says err 'da, nb, en'
mkdir "$work/tom" && touch "$work/tom/.skjult"
run 0 'init in an empty folder' rummelig init tom --today $today

echo '== the language of whoever types'
for setting in nb_NO.UTF-8:'er ikke tom' en_GB:'is not empty' da_DK:'er ikke tom: content, public. Vælg' no:'Velg en mappe' C:'Vælg en mappe'; do
    LC_ALL='' LC_MESSAGES='' LANG=${setting%%:*} run 2 "LANG=${setting%%:*}" rummelig init board-da; says err "${setting#*:}"
done
LC_ALL='' LC_MESSAGES='' LANG=C board=$work/board-nb run 0 'the language of the site' rummelig list; says out 'Åpne (2)'

echo '== new'
board=$work/board-da
day=(--today $today)
run 0 'an opening' rummelig new opening 'Køkkenhjælp i Ry' "${day[@]}"; silent err 'an opening'
says out 'content/openings/koekkenhjaelp-i-ry.md er lavet.'
says out 'linje 11: Opslaget siger ikke, hvem arbejdsgiveren er.'
run 0 'an unfinished draft keeps the site from being built' rummelig build; says err 'Udkast, der ikke er færdige: 1.'
run 1 'an unfinished draft on a site with drafts' rummelig build --drafts
keep
run 2 'a second one of the same name' rummelig new opening 'Køkkenhjælp i Ry' --municipality Ry; unchanged 'a second one'
says err 'koekkenhjaelp-i-ry.md er der allerede'; says err '--slug koekkenhjaelp-i-ry'
run 2 'no title' rummelig new opening; says err 'rummelig new opening "Køkkenhjælp i Ry"'
run 2 'no kind' rummelig new; says err 'Der mangler'
run 2 'a kind that is none' rummelig new opslag Køkken; says err 'opening, story, guide, event'
run 2 'a title of signs alone' rummelig new opening '!!!'; says err '--slug'
run 2 'a municipality with a slip' rummelig new opening Hjælp --municipality Silkebrog; says err 'Mente du Silkeborg?'; says err 'Intet er skrevet.'
run 2 'hours that are none' rummelig new opening Hjælp --hours mange; says err 'hours-unreadable'
run 2 'a day that is none' rummelig new opening Hjælp --deadline i-morgen; says err 'dates-invalid'
run 2 'a deadline before the opening' rummelig new opening Hjælp --deadline 2026-01-01; says err 'dates-invalid'
run 2 'a field with a slip' rummelig new opening Hjælp --set purpos=x; says err 'Mente du purpose?'
run 2 'one word where several fields belong' rummelig new opening Hjælp --set løn=overenskomst; says err 'Feltet pay skal have felter under sig.'
run 2 'an option with a slip' rummelig new opening Hjælp --munipality Ry; says err 'Mente du --municipality?'
run 2 'a story from a model' rummelig new story Hjælp --from eksempel-butik; says err '--from og --each gælder kun opslag'
run 2 'a model that is none' rummelig new opening Hjælp --from eksempel-butikk; says err 'Mente du eksempel-butik?'
unchanged 'wrong use of new'
run 0 'all an employer knows' rummelig new opening 'Boghandel: post og bøger' --employer 'Bog & Idé' --municipality Aarhus \
    --hours '10 til 12' --scheme fleksjob --days 'tirsdag, onsdag' --task 'Pakke bøger ud, og stille dem op' --accommodation 'Ekstra pauser' \
    --contact 'Ane Holm' --phone '+45 12 34 56 78' --deadline '15. januar 2027' --set branche=retail --slug boghandel --ready "${day[@]}"
says out 'den er i orden'
run 0 'the opening made of facts' opslagstjek content/openings/boghandel.md
for kind in story:stories guide:guides event:events; do
    run 0 "a ${kind%%:*}" rummelig new "${kind%%:*}" 'Noget nyt' "${day[@]}"; says out "content/${kind#*:}/noget-nyt.md er lavet."
done
run 0 'an opening in another language' rummelig new opening 'Kjøkkenhjelp' --language nb "${day[@]}"; says out 'content/openings/kjoekkenhjelp.nb.md er laget.'
board=$work run 2 'new outside a board' rummelig new opening Hjælp; says err 'rummelig init'

echo '== new from an old one'
run 0 'from a model' rummelig new opening 'Hjælp i Ry' --from eksempel-butik "${day[@]}"
if [ "$(diff "$board/content/openings/eksempel-butik.md" "$board/content/openings/hjaelp-i-ry.md" | grep -c '^[<>]')" = 3 ]; then pass; else fail 'more than title and draft differ from the model'; fi
sed -e 's/Om formiddagen er her/Om formiddagen er der i {butik}/' -e 's/^summary.*/summary: Hjælp til i {butik}./' "$board/content/openings/eksempel-butik.md" >"$work/model.md"
{
    echo 'kommune;postnr;adresse;timer;kontakt.navn;telefon;butik'
    for number in $(seq 1 20); do echo "Aarhus;8000;Gade $number;$number;Ib $number;+45 11 11 11 $((10 + number));Butik $number"; done
} >"$work/butikker.csv"
keep
run 2 'rows with one name' rummelig new opening --from "$work/model.md" --each "$work/butikker.csv"; says err 'linje 3: Den får samme filnavn som linje 2'; unchanged 'rows with one name'
awk -F';' 'BEGIN { OFS = ";" } { print $0, NR == 1 ? "titel" : "Skruer i " $7 }' "$work/butikker.csv" >"$work/titler.csv"
run 0 'twenty places' rummelig new opening --from "$work/model.md" --each "$work/titler.csv" --ready "${day[@]}"; says out 'Lavet: 20 opslag.'
if [ "$(ls "$board"/content/openings/skruer-i-butik-*.md | wc -l)" -eq 20 ]; then pass; else fail 'not twenty openings'; fi
cp "$board/content/openings/skruer-i-butik-7.md" "$work/out"; says out 'name: Ib 7'; says out 'weekly: 7'; says out 'postcode: "8000"'; says out 'er der i Butik 7 få kunder'
run 0 'the twenty openings' opslagstjek $(cd "$board" && ls content/openings/skruer-i-butik-*.md)
keep
sed -e 's/Aarhus;8000;Gade 3/Aarhuus;8000;Gade 3/' -e 's/Butik /Sted /g' "$work/titler.csv" >"$work/slip.csv"
run 2 'a slip in a row' rummelig new opening --from "$work/model.md" --each "$work/slip.csv" "${day[@]}"; says err "$work/slip.csv, linje 4: Kommunen »Aarhuus« findes ikke. Mente du Aarhus?"
unchanged 'a slip in a row'
sed '1s/telefon/telfon/' "$work/slip.csv" >"$work/slip2.csv"
run 2 'a slip in a column' rummelig new opening --from "$work/model.md" --each "$work/slip2.csv"; says err 'Mente du telefon?'
printf 'by;timer\nK\xf8ge;3\n' >"$work/latin.csv"
run 2 'a table in another encoding' rummelig new opening --from eksempel-butik --each "$work/latin.csv"; says err 'CSV UTF-8'
run 2 'a table without a model' rummelig new opening --each "$work/titler.csv"; says err '--from FIL'
run 2 'a table that is not there' rummelig new opening --from eksempel-butik --each nej.csv; says err 'nej.csv kan ikke læses'
unchanged 'faulty tables'

echo '== list'
run 0 'list' rummelig list "${day[@]}"; silent err 'list'; says out 'Udkast'; says out 'boghandel'
run 0 'list of this week' rummelig list --today 2027-01-14; says out 'Lukker i denne uge, senest søndag 2027-01-17'
run 0 'list by status' rummelig list --status draft "${day[@]}"; if grep -q Åbne "$work/out"; then fail 'list --status draft shows others'; else pass; fi
run 0 'list by employer' rummelig list --employer 'bog & ide' --format csv "${day[@]}"; says out 'boghandel'; if [ "$(wc -l <"$work/out")" -eq 2 ]; then pass; else fail 'list --employer'; cat "$work/out"; fi
run 0 'list by municipality' rummelig list --municipality Silkeborg "${day[@]}"; says out 'eksempel-koekkenhjaelp'
run 2 'a municipality with a slip' rummelig list --municipality Silkebrog; says err 'Mente du Silkeborg?'
run 2 'a format that is none' rummelig list --format xml; says err 'text, json, csv'
run 0 'list of none' rummelig list --closing-within 1 "${day[@]}"; says out 'Der er ingen opslag at vise.'
run 0 'list as JSON' rummelig list --format json "${day[@]}"
if command -v python3 >/dev/null 2>&1; then
    if python3 -c 'import json,sys; d = json.load(open(sys.argv[1])); assert d["version"] == 1 and len(d["openings"]) >= 24' "$work/out"; then pass; else fail 'list --format json'; fi
else
    skip 'list as JSON' 'no python3 here'
fi

echo '== close and renew'
file=$board/content/openings/eksempel-butik.md
sed -e 's/^deadline:.*/&   # aftalt med Jens/' -e 's/$/\r/' "$file" >"$work/crlf.md" && cp "$work/crlf.md" "$file"
keep
run 2 'a name with a slip' rummelig close eksempel-butikk; says err 'Mente du eksempel-butik?'
run 2 'a part of a name' rummelig close koekkenhjaelp-i-r; says err 'Mente du koekkenhjaelp-i-ry?'
run 2 'a name that is none' rummelig close findes-slet-ikke; says err 'rummelig list'
run 2 'closed before it was open' rummelig close eksempel-butik --on 2026-01-01; says err 'kommer først frem'
run 2 'an outcome that is none' rummelig close eksempel-butik --outcome besat; says err 'filled, withdrawn'
run 2 'a day that is none' rummelig close eksempel-butik --on 31-12-2026; says err 'er ikke en dato'
run 2 'a deadline in the past' rummelig renew eksempel-butik --deadline 2026-01-01 "${day[@]}"; says err 'er før i dag'
run 2 'no deadline' rummelig renew eksempel-butik; says err '--deadline'
unchanged 'wrong use of close and renew'
run 0 'close' rummelig close eksempel-butik --outcome filled "${day[@]}"; says out 'er lukket fra 2026-11-24: besat.'
sed -e $'s/^deadline:.*/&\\\nclosed: 2026-11-24\\r\\\noutcome: filled\\r/' "$work/crlf.md" >"$work/expected.md"
if cmp -s "$work/expected.md" "$file"; then pass; else fail 'close has written something else'; diff "$work/expected.md" "$file" | head; fi
keep
run 0 'close twice' rummelig close content/openings/eksempel-butik.md --today 2026-12-01; says out 'er allerede lukket fra 2026-11-24'; unchanged 'close twice'
run 0 'renew' rummelig renew eksempel-butik --deadline 2027-02-28 "${day[@]}"; says out 'er åbent igen'
sed -e 's/^deadline: [0-9-]*/deadline: 2027-02-28/' "$work/crlf.md" >"$work/expected.md"
if cmp -s "$work/expected.md" "$file"; then pass; else fail 'renew has written something else'; diff "$work/expected.md" "$file" | head; fi
keep
run 0 'renew twice' rummelig renew eksempel-butik --deadline 2027-02-28 "${day[@]}"; says out 'har allerede fristen'; unchanged 'renew twice'
run 0 'a deadline far away' rummelig renew eksempel-butik --deadline 2027-10-01 "${day[@]}"; says err 'deadline-far'
run 0 'a version in another language is closed too' rummelig new opening Hjælp --slug to-sprog "${day[@]}"
cp "$work/crlf.md" "$board/content/openings/eksempel-butik.nb.md"
run 0 'both versions' rummelig close eksempel-butik "${day[@]}"; says out 'eksempel-butik.md er lukket'; says out 'eksempel-butik.nb.md er lukket'
printf -- '---\n{ title: Køkken, published: 2026-11-01 }\n---\n' >"$board/content/openings/klammer.md"
run 2 'a layout that is not to be edited' rummelig close klammer "${day[@]}"; says err 'Ret dem i hånden'
if [ -z "$(find "$work" -name '*.new')" ]; then pass; else fail 'a draft of a file is left behind'; fi

printf 'commands: '
finish
