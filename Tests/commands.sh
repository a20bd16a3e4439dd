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
    run 0 "init in a folder with spaces ($language)" rummelig init "bræt på $language" --language $language --today $today
    says out "cd 'bræt på $language'"
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
run 2 'a command that is none, with an option' rummelig bild --quiet --language da; says err 'Mente du kommandoen build?'
run 2 'a port that is none' rummelig serve --port 99999 --language da; says err 'mellem 0 og 65535'
board=$work/board-da
for output in content content/side templates . ..; do
    mkdir -p "$board/templates"; keep
    run 2 "a site among its texts ($output)" rummelig build --output $output --language da; says err 'der ligger boardets egne filer'; unchanged "a site among its texts ($output)"
done
rmdir "$board/templates"
board=$work
mkdir "$work/tom" && touch "$work/tom/.skjult"
run 0 'init in an empty folder' rummelig init tom --today $today

echo '== the language of whoever types'
for setting in nb_NO.UTF-8:'er ikke tom' en_GB:'is not empty' da_DK:'er ikke tom: content, public. Vælg' no:'Velg en mappe' C:'Vælg en mappe'; do
    LC_ALL='' LC_MESSAGES='' LANG=${setting%%:*} run 2 "LANG=${setting%%:*}" rummelig init board-da; says err "${setting#*:}"
done
LC_ALL='' LC_MESSAGES='' LANG=C board=$work/board-nb run 0 'the language of the site' rummelig list; says out 'Åpne (2)'
for setting in en_GB:'There is no rule' nb_NO:'Regelen «findes-ikke»' C:'Reglen »findes-ikke«'; do
    LC_ALL='' LC_MESSAGES='' LANG=${setting%%:*} board=$work/board-da run 2 "the checker, LANG=${setting%%:*}" opslagstjek --select findes-ikke
    says err "${setting#*:}"
done
LC_ALL='' LC_MESSAGES='' LANG=C board=$work/board-nb run 2 'the checker, in the language of the site' opslagstjek --select findes-ikke
says err 'Regelen «findes-ikke»'
LC_ALL='' LC_MESSAGES='' LANG=C board=$work/board-nb run 2 'a rule, in the language of the site' opslagstjek explain findes-ikke
says err 'Regelen «findes-ikke»'
LC_ALL='' LC_MESSAGES='' LANG=C board=$work/board-nb run 2 'the language that was asked for' opslagstjek --select findes-ikke --language en
says err 'There is no rule'

echo '== help'
for language in da nb en; do
    for command in $("$programs/rummelig" --help --language $language | sed -nE 's/^ +rummelig ([a-z]+) .*/\1/p' | sort -u); do
        run 0 "help $command ($language)" rummelig help "$command" --language $language; says out "rummelig $command"; says out '--help  '
    done
done

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
run 2 'a kind that is none' rummelig new opslag Køkken; says err '»opslag« kan ikke stå her. Vælg en af disse: opening, story, guide, event'
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

echo '== a terminal'
mkdir "$work/terminal"
if command -v python3 >/dev/null 2>&1; then
    expect 0 'what somebody at a terminal sees' python3 "$root/Tests/terminal.py" "$programs/rummelig" "$programs/opslagstjek" "$work/terminal"
else
    skip 'a terminal' 'no python3 here'
fi

echo '== the language of a build'
cp -R "$work/board-nb" "$work/sprog"
board=$work/sprog
run 0 'a build in the language of the site' rummelig build; says out 'Siden er skrevet'; says out 'Bygg den på nytt'
run 0 'a build in the language that was asked for' rummelig build --language en; says out 'The site is written'
LC_ALL='' LC_MESSAGES='' LANG=da_DK.UTF-8 run 0 'a build in the language of who types' rummelig build; says out 'Byg den igen'
run 2 'a number of threads that is none' rummelig build --jobs 0 --language en; says err 'from 1 to 1024'
run 2 'a manifest without --changes' rummelig build --since x --language nb; says err 'skriv også --changes'
for command in 'build' 'export jsonl'; do run 2 "an address without https ($command)" rummelig $command --base-url job.example --language da; says err '--base-url kan ikke være »job.example«'; done
printf -- '---\ntitle: Køkken\n---\n' >"$board/content/openings/fejl.md"
run 1 'an export of faulty files' rummelig export jsonl --language en; says err 'Nothing was exported'
run 0 'an export without the faulty file' rummelig export jsonl --skip-invalid; says err 'Utelatt på grunn av feil: content/openings/fejl.md'
run 1 'the scheme of a Norwegian site' opslagstjek; says out 'scheme: og en av disse: vta-o, varig-loennstilskudd, midlertidig-loennstilskudd, ordinary'
cp "$board/content/openings/fejl.md" "$work/board-da/content/openings"
board=$work/board-da
run 1 'the scheme of a Danish site' opslagstjek content/openings/fejl.md; says out 'scheme: og en af disse: fleksjob, skaanejob, ordinary'
rm "$board/content/openings/fejl.md"

echo '== schema'
board=$work
run 2 'a kind that is none' rummelig schema opning; says err 'opening, story, guide'
run 2 'a format that is none' rummelig schema --format xml; says err 'json-schema, decap, vscode'
mkdir -p "$work/schemas"
for kind in opening story guide employer event page site; do
    for language in nb en da; do run 0 "the schema of a $kind ($language)" rummelig schema $kind --language $language --root "$root"; silent err 'a schema'; done
    cp "$work/out" "$work/schemas/$kind.json"
done
for format in decap vscode; do run 0 "$format" rummelig schema --format $format --root "$root"; silent err "$format"; done
if python3 -c 'import jsonschema, yaml' 2>/dev/null; then
    # The mends' fixtures, each in the folder of its kind.
    for after in "$root"/Tests/ContentTests/Fixtures/fixes/*/after.md; do
        name=$(basename "$(dirname "$after")")
        case $name in story-*) kind=stories ;; guide-*) kind=guides ;; event-*) kind=events ;; employer-*) kind=employers ;; *) kind=openings ;; esac
        mkdir -p "$work/mended/content/$kind"
        cp "$after" "$work/mended/content/$kind/$name.md"
    done
    expect 0 'the schemas and the checker disagree' python3 "$root/Tests/schema/validate.py" "$programs/opslagstjek" "$work/schemas" \
        "$root" "$work/mended" "$work/board-nb" "$work/board-en" "$root"/Tests/ContentTests/Fixtures/rules/*/
else
    skip 'the schemas against the checker' 'python3 with jsonschema and PyYAML is not here'
fi

echo '== help'
board=$work
"$programs/rummelig" --generate-completion-script bash >"$work/completions"
for language in da nb en; do
    for command in '' build serve init new list close renew export schema doctor; do
        run 0 "help of $command ($language)" rummelig $command --help --language $language; silent err "help of $command ($language)"
        if grep -qE 'OVERVIEW|help\.' "$work/out"; then fail "help of $command ($language) is the parser's"; else pass; fi
        if awk 'length($0) > 145' "$work/out" | grep -q .; then fail "help of $command ($language) is too wide"; else pass; fi
        [ -n "$command" ] || continue
        cp "$work/out" "$work/help"
        if grep -q "^_rummelig_$command()" "$work/completions"; then pass; else fail "no completions of $command"; fi
        for option in $(sed -n "/^_rummelig_$command()/,/^}/p" "$work/completions" | grep -oE -- '--[a-z-]+' | sort -u); do
            case $option in --version | --experimental*) continue ;; esac
            if grep -qF -- "$option" "$work/help"; then pass; else fail "help of $command ($language) lacks $option"; fi
        done
    done
done
run 0 'no command' rummelig; says out 'rummelig init DIR'
run 2 'a command that is none' rummelig findes; says err 'Der er ingen kommando, der hedder findes.'
run 2 'a command with a slip' rummelig lits; says err 'Mente du kommandoen list?'

echo '== doctor'
board=$work/board-en
run 0 'doctor' rummelig doctor --language da; says out 'libcmark'; says out 'siger examples:'; says out 'Alt er, som det skal være.'
run 0 'a day that was said' rummelig doctor --today 2026-12-24 --language en; says out 'Today is 2026-12-24, as you wrote.'
mkdir -p "$board/templates/strings"
printf 'ui:\n  front_title: Forside\n' >"$board/templates/strings/en.yaml"
(cd "$board" && "$programs/rummelig" doctor --language da >"$work/out" 2>"$work/err") || true
says out 'templates/strings/en.yaml er ældre end programmet og mangler'
rm -r "$board/templates"
printf '{{#nej}}' >"$work/page.mustache" && mkdir -p "$board/templates" && mv "$work/page.mustache" "$board/templates/"
run 2 'a faulty template' rummelig doctor --language da; says out '✗ templates/page.mustache:1:1'
rm -r "$board/templates"
TZ=UTC run 0 'a clock of another zone' rummelig doctor --language da; says out 'tidszone er UTC (UTC+0)'
SOURCE_DATE_EPOCH=86400 run 0 'a day set from outside' rummelig doctor --root "$root/Tests/schema" --language da; says out 'SOURCE_DATE_EPOCH'; says out 'Der er ingen tekster'

echo '== the summary of a build'
board=$work/board-nb
run 0 'a build with a summary' rummelig build --summary "$work/summary.md" --json; cp "$work/summary.md" "$work/err"; says err '| Åpne stillinger | 2 |'; says out '"milliseconds":{"read":'; says out '"openings":2'
printf -- '---\ntitle: "<b>*Køkken*</b>"\nscheme: "|a|"\n---\n' >"$board/content/openings/fejl.md"
run 1 'a build that is refused' rummelig build --summary "$work/summary.md"; cp "$work/summary.md" "$work/err"; says err '## Ingenting er publisert'; says err '`content/openings/fejl.md:3`'; says err '\|a\|'
run 0 'a build without what is faulty' rummelig build --skip-invalid --summary "$work/summary.md" --json; says out '"skipped":["content/openings/fejl.md"]'; cp "$work/summary.md" "$work/err"; says err 'Utelatt på grunn av feil: 1'
run 2 'a summary that cannot be written' rummelig build --skip-invalid --summary "$work/nej/summary.md"; says err 'nej/summary.md'

echo '== install'
expect 0 'install' "$root/install/install.sh" "$programs" "$work/prefix"
for file in bin/rummelig bin/opslagstjek share/man/man1/rummelig.1 share/man/da/man1/opslagstjek.1 share/man/nb/man1/rummelig.1 \
    share/bash-completion/completions/rummelig share/zsh/site-functions/_opslagstjek share/fish/vendor_completions.d/rummelig.fish; do
    if [ -s "$work/prefix/$file" ]; then pass; else fail "install lacks $file"; fi
done
expect 0 'the installed program' "$work/prefix/bin/rummelig" --version
expect 0 'the completions of bash' bash -n "$work/prefix/share/bash-completion/completions/rummelig"
if command -v groff >/dev/null 2>&1; then
    for page in "$work"/prefix/share/man/man1/*.1 "$work"/prefix/share/man/*/man1/*.1; do
        if [ -z "$(groff -man -Kutf8 -Tutf8 -ww "$page" 2>&1 >"$work/page.txt")" ] && grep -q -- '--language' "$work/page.txt"; then pass; else fail "$page is no man page"; fi
    done
else
    skip 'the man pages' 'no groff here'
fi

echo '== files for CI'
if python3 -c 'import yaml' 2>/dev/null; then
    # Each block that a shell runs there is a script here.
    python3 - "$root"/docs/ci/*.yml "$work/steps" <<'PYTHON'
import pathlib, re, sys, yaml
folder = pathlib.Path(sys.argv[-1]); folder.mkdir()
def blocks(node):
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "run": yield value
            elif key in ("script", "before_script"): yield "\n".join(value)
            else: yield from blocks(value)
    elif isinstance(node, list):
        for value in node: yield from blocks(value)
for file in map(pathlib.Path, sys.argv[1:-1]):
    for number, text in enumerate(blocks(yaml.safe_load(file.read_text(encoding="utf-8")))):
        (folder / f"{file.stem}-{number}.sh").write_text(re.sub(r"\$\{\{.*?\}\}", "1", text), encoding="utf-8")
PYTHON
    if [ "$(ls "$work/steps" | wc -l)" -ge 9 ]; then pass; else fail 'the files for CI lack steps'; ls "$work/steps"; fi
    for step in "$work"/steps/*.sh; do expect 0 "$(basename "$step") is no shell" bash -n "$step"; done
else
    skip 'the steps of CI' 'no python3 with PyYAML here'
fi
for script in "$root/docs/ci/upload.sh" "$root/docs/ci/pre-commit"; do expect 0 "$script is no shell" bash -n "$script"; done
export PATH="$programs:$PATH"
if command -v git >/dev/null 2>&1; then
    board=$work/board-da
    git -C "$board" init -q && git -C "$board" config user.email a@b.example && git -C "$board" config user.name Prøve
    cp "$root/docs/ci/pre-commit" "$board/.git/hooks/pre-commit"
    rm -f "$board"/content/openings/*.md && (cd "$work" && "$programs/rummelig" init ny --language da --today $today >/dev/null) && cp "$work"/ny/content/openings/* "$board/content/openings/"
    rm -rf "$board"/content/stories "$board"/content/guides "$board"/content/events
    git -C "$board" add -A
    expect 0 'the hook refuses what is sound' git -C "$board" commit -qm 'Første'
    sed -i.old '/^hours:/,/^  flexible/d' "$board/content/openings/eksempel-koekkenhjaelp.md" && rm "$board"/content/openings/*.old
    git -C "$board" add -A
    expect 1 'the hook lets faults through' git -C "$board" commit -qm 'Uden timer'
    git -C "$board" checkout -q HEAD -- content
    echo '# nyt' >>"$board/content/site.yaml" && git -C "$board" add -A
    expect 0 'the hook refuses a setting' git -C "$board" commit -qm 'Nyt navn'
    # The step of a pull request, as far as it goes without the service.
    if [ -f "$work/steps/github-check-2.sh" ]; then
        (cd "$board" && git rev-parse HEAD >"$work/base" && rm content/openings/eksempel-butik.md && git add -A && git commit -qm Færre)
        : >"$work/step-summary"
        (cd "$board" && HOME=$work BASE=$(cat "$work/base") GITHUB_STEP_SUMMARY=$work/step-summary bash -e "$work/steps/github-check-2.sh") >"$work/out" 2>"$work/err" || fail 'the step of a pull request'
        cp "$work/step-summary" "$work/out"; says out '| Åbne opslag | 1 |'
        if grep -q 'opslag/eksempel-butik' "$board/report/changes.json"; then pass; else fail 'the step of a pull request does not say what changes'; fi
        mkdir -p "$work/github" "$work/comment"
        cat >"$work/github/gh" <<STUB
#!/bin/sh
case "\$*" in
"run download"*) cp -R "$board/report" "$work/comment/report" ;;
*/pulls/*) echo \$HEAD ;;
*--paginate*) cat "$work/former" 2>/dev/null ;;
*) echo "\$*" >>"$work/github/asked" ;;
esac
STUB
        chmod +x "$work/github/gh"
        echo 7 >"$board/report/number"
        (cd "$board" && printf -- '---\ntitle: "<b>Ny</b> | [a](b)"\n---\n' >content/openings/ny.md)
        (cd "$board" && "$programs/rummelig" list --format json >report/openings.json && echo content/openings/ny.md >report/openings.txt)
        for former in '' 42; do
            rm -rf "$work/comment/report"
            printf '%s' "$former" >"$work/former"
            (cd "$work/comment" && PATH=$work/github:$PATH HEAD=abc REPOSITORY=o/r RUN=1 bash -e "$work/steps/github-comment-0.sh") >"$work/out" 2>"$work/err" || fail 'the comment'
        done
        cp "$work/comment/comment.md" "$work/out"
        says out '<!-- rummelig -->'; says out '| Åbne opslag | 1 |'; says out '- Fjernede opslag: 1 (`/opslag/eksempel-butik/`)'
        says out '### \<b\>Ny\</b\> \| \[a\](b)'; says out '| Timer om ugen | – |'
        cp "$work/github/asked" "$work/out"; says out 'api repos/o/r/issues/7/comments -F'; says out 'PATCH repos/o/r/issues/comments/42'
    fi
else
    skip 'the hook' 'no git here'
fi
if command -v rsync >/dev/null 2>&1 && command -v jq >/dev/null 2>&1; then
    board=$work/board-en
    for round in first second; do
        (cd "$board" && "$root/docs/ci/upload.sh" "$work/server/") >"$work/out" 2>"$work/err" || { fail "upload ($round)"; cat "$work/err"; }
        rm -f "$work/server/.rummelig-manifest.json"
        if [ "$(sums "$work/server")" = "$(sums "$board/public" | grep -v ' ./.rummelig-manifest.json$')" ]; then pass; else fail "the $round upload is not the site"; fi
        rm -f "$board/content/openings/example-shop.md"
    done
else
    skip 'the upload' 'no rsync or no jq here'
fi

printf 'commands: '
finish
