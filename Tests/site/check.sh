#!/usr/bin/env bash
# check.sh: builds the site of this repository with the release programs and looks at it as others do: an HTML checker, a link
# checker, a feed reader, a search engine, a browser. Before that: the promises of the two programs that need a whole site.
#
# RUMMELIG_PROGRAMS is the folder of the programs, RUMMELIG_TOOLS that of the checkers, RUMMELIG_BENCH that of the corpus.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
. "$root/Tests/library.sh"
programs=${RUMMELIG_PROGRAMS:-$root/.build/release}
rummelig=$programs/rummelig
opslagstjek=$programs/opslagstjek
for program in "$rummelig" "$opslagstjek"; do
    [ -x "$program" ] || { echo "check.sh: no $program: run make build" >&2; exit 2; }
done

work=$(mktemp -d "${TMPDIR:-/tmp}/rummelig-site.XXXXXX")
trap 'rm -rf "$work"' EXIT

# A value of content/site.yaml that stands alone on its line.
setting() { sed -nE "/^ *$1: *\"?([^\" #]+).*/{s//\1/p;q;}" "$root/content/site.yaml"; }
base=$(setting base-url)
base=${base%/}
today=$(setting today)
today=${today:-$(date +%Y-%m-%d)}

build() { "$rummelig" build --root "$1" --output "$2" --today "$today" --quiet "${@:3}"; }

# same WHAT FOLDER FOLDER: both hold the same files with the same bytes.
same() {
    sums "$2" >"$work/one.txt"
    sums "$3" >"$work/other.txt"
    if [ -s "$work/one.txt" ] && cmp -s "$work/one.txt" "$work/other.txt"; then
        pass
    else
        fail "$1"
        diff "$work/one.txt" "$work/other.txt" | head -n 6 || true
    fi
}

# block WORDS FILE: the first fenced block of a Markdown file that has these words behind its fence.
block() { awk -v words="$1" -v fence='```' '$0 == fence words && !seen { on = seen = 1; next } $0 == fence { on = 0 } on' "$2"; }

# without FIELD FILE: the file without the field and what is indented below it.
without() {
    awk -v key="$1:" '
        { inside = (index($0, key) == 1) || (inside && $0 ~ /^( |-)/ && $0 != "---") }
        !inside { print }
    ' "$2"
}

# A copy of the content, to be spoilt.
copy_site() {
    mkdir -p "$1"
    cp -R "$root/content" "$1/content"
    if [ -d "$root/templates" ]; then cp -R "$root/templates" "$1/templates"; fi
}

echo '== the content and the site'
expect 0 'opslagstjek finds an error or a warning in content/' "$opslagstjek" --root "$root" --strict --today "$today"
expect 0 'the site does not build' build "$root" "$work/site"
[ -f "$work/site/index.html" ] || { fail 'no front page was built'; finish; exit 1; }
# What `make site` does: the day comes from site.yaml.
expect 0 'the site does not build without --today' "$rummelig" build --root "$root" --output "$work/plain" --quiet
same 'the day in site.yaml gives another site than the same day by --today' "$work/site" "$work/plain"

echo '== the addresses of docs/systems.md'
while read -r address; do
    place=${address%%#*}
    case $place in */) place=${place}index.html ;; esac
    # "…" stands for every page of the kind.
    file=$(compgen -G "$work/site${place//…/*}" | head -n 1 || true)
    anchor=${address#*#}
    if [ -z "$file" ]; then
        fail "docs/systems.md names $address, which the site does not have"
    elif [ "$anchor" != "$address" ] && ! grep -q "id=\"$anchor\"" "$file"; then
        fail "docs/systems.md names $address, and the page has no such anchor"
    else
        pass
    fi
done < <(grep '^| [0-9]' "$root/docs/systems.md" | grep -oE '`/[^` ]*`' | tr -d '`' | LC_ALL=C sort -u)

echo '== the examples of the documentation, in otherwise empty folders'
block 'yaml opening' "$root/README.md" >"$work/example.md"
if [ "$(head -n 1 "$work/example.md")" = --- ]; then
    mkdir -p "$work/empty/content/openings"
    cp "$work/example.md" "$work/empty/content/openings/koekkenhjaelp.md"
    expect 0 'the opening in the README is not clean' "$opslagstjek" --root "$work/empty" --strict --today "$today"
    printf 'name: Prøve\nbase-url: https://rummelig.example/\n' >"$work/empty/content/site.yaml"
    expect 0 'the opening in the README does not build' build "$work/empty" "$work/empty/public"
    if [ -f "$work/empty/public/opslag/koekkenhjaelp/index.html" ]; then pass; else fail 'the opening in the README has no page'; fi
    # Its hours moved into the text, as the README tells.
    mkdir -p "$work/told/content/openings"
    block 'text finding' "$root/README.md" >"$work/told.txt"
    without hours "$work/example.md" | awk -v text="$(sed -n 's/^  22 | //p' "$work/told.txt")" '
        ended > 1 { next }
        { print }
        $0 == "---" && ++ended == 2 { print text }
    ' >"$work/told/content/openings/koekkenhjaelp.md"
    NO_COLOR=1 "$opslagstjek" --root "$work/told" --today "$today" >"$work/said.txt" 2>&1 || true
    if diff "$work/told.txt" "$work/said.txt"; then pass; else fail 'the checker says another thing than the README shows'; fi
    mkdir -p "$work/full/content/openings"
    block 'yaml opening' "$root/docs/content.md" >"$work/full/content/openings/koekkenmedhjaelper.md"
    expect 0 'the opening in docs/content.md is not clean' "$opslagstjek" --root "$work/full" --strict --today "$today"
else
    fail 'README.md shows no opening in a block with the words "yaml opening"'
fi

echo '== an opening without hours or accommodations is never published'
for field in hours accommodations; do
    broken=$work/without-$field
    mkdir -p "$broken"
    copy_site "$broken"
    without "$field" "$work/example.md" >"$broken/content/openings/uden.md"
    expect 1 "opslagstjek lets an opening without $field pass" "$opslagstjek" --root "$broken" --today "$today"
    expect 0 'the former site does not build' build "$root" "$broken/public"
    expect 1 "rummelig builds with an opening without $field" build "$broken" "$broken/public"
    same "a refused build changed public/ ($field)" "$work/site" "$broken/public"
    expect 0 "--skip-invalid does not build the rest ($field)" build "$broken" "$broken/public" --skip-invalid
    same "--skip-invalid left other pages out too, or published the faulty one ($field)" "$work/site" "$broken/public"
done

echo '== wrong usage ends with 2'
expect 2 'an unknown option of rummelig' "$rummelig" build --findes-ikke
if grep -q 'Mente du kommandoen build?' <<<"$("$rummelig" bild 2>&1)"; then pass; else fail 'a command of rummelig with a typo has no suggestion'; fi
expect 2 'an unknown option of opslagstjek' "$opslagstjek" --findes-ikke
expect 2 'a rule that is none' "$opslagstjek" explain findes-ikke
expect 2 'a day that is none' "$opslagstjek" --root "$root" --today 2026-02-30
expect 2 'a folder that is not there' "$opslagstjek" --root "$work/findes-ikke"
expect 0 'help' "$rummelig" --help
expect 0 'help' "$opslagstjek" --help

echo '== the same content gives the same bytes'
if has_corpus; then
    corpus 1000 "$work/corpus"
    today_of_site=$today
    today=$corpus_day
    expect 0 'the corpus does not build' env TZ=UTC LC_ALL=C "$rummelig" build --root "$work/corpus" --output "$work/jobs-1" --today "$today" --jobs 1 --quiet
    expect 0 'the corpus does not build with eight jobs' build "$work/corpus" "$work/jobs-8" --jobs 8
    same 'eight jobs give another site than one' "$work/jobs-1" "$work/jobs-8"
    expect 0 'the corpus does not build elsewhere' env TZ=Pacific/Kiritimati LC_ALL=tr_TR.UTF-8 LANG=tr_TR.UTF-8 \
        "$rummelig" build --root "$work/corpus" --output "$work/elsewhere" --today "$today" --quiet
    same 'another time zone and locale give another site' "$work/jobs-1" "$work/elsewhere"
    # The same files made in another order, in another place.
    python3 - "$work/corpus" "$work/shuffled" <<'PY'
import os, random, sys
source, target = sys.argv[1:]
files = sorted(os.path.relpath(os.path.join(d, f), source) for d, _, fs in os.walk(source) for f in fs)
random.Random(7).shuffle(files)
for name in files:
    path = os.path.join(target, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(os.path.join(source, name), "rb") as one, open(path, "wb") as other:
        other.write(one.read())
PY
    expect 0 'the shuffled corpus does not build' build "$work/shuffled" "$work/from-shuffled"
    same 'files in another order give another site' "$work/jobs-1" "$work/from-shuffled"
    # Over the site of a later day, on which some openings are closed.
    expect 0 'the corpus does not build on a later day' "$rummelig" build --root "$work/corpus" --output "$work/again" --today 2026-12-20 --quiet
    expect 0 'the corpus does not build over another site' build "$work/corpus" "$work/again"
    same 'what was published before shows in the site' "$work/jobs-1" "$work/again"
    expect 0 'SOURCE_DATE_EPOCH is not taken' env SOURCE_DATE_EPOCH=1795341600 "$rummelig" build --root "$work/corpus" --output "$work/epoch" --quiet
    same 'the day of SOURCE_DATE_EPOCH gives another site than the same --today' "$work/jobs-1" "$work/epoch"
    today=$today_of_site
else
    skip 'same bytes' "no corpus.py in $bench, or no python3"
fi

# run WHAT COMMAND …: a checker that ends with the line "N passed, N failed"; its sums are added to ours.
run() {
    local what=$1 said got=0 last
    shift
    echo "== $what"
    said=$("$@" 2>&1) || got=$?
    last=$(printf '%s\n' "$said" | tail -n 1)
    if [[ $last =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed$ ]]; then
        passed=$((passed + BASH_REMATCH[1]))
        failed=$((failed + BASH_REMATCH[2]))
        [ "$got" = 0 ] || [ "${BASH_REMATCH[2]}" != 0 ] || fail "$what ended with $got: it found nothing to look at"
        if [ "$got" = 0 ]; then printf '%s\n' "$last"; else printf '%s\n' "$said" | tail -n 60; fi
    else
        fail "$what could not run (it ended with $got)"
        printf '%s\n' "$said" | tail -n 20
    fi
}

# The first page below a folder that holds a mark, or with "-" the first that does not, as an address. Lists are passed over.
page() {
    local folder=$1 wanted=$2 mark=$3 file
    for file in "$work/site/$folder"/*/index.html; do
        [ -f "$file" ] || continue
        case " $lists " in *" $(basename "$(dirname "$file")") "*) continue ;; esac
        if grep -q "$mark" "$file"; then [ "$wanted" = + ] || continue; else [ "$wanted" = - ] || continue; fi
        file=${file#"$work/site"}
        echo "${file%index.html}"
        return
    done
}

# The word that an address has in a language, from its strings.
word() { sed -nE "/^addresses:/,/^[a-z]+:\$/{/^  $2: *\"?([a-z-]+)\"?.*/{s//\1/p;q;};}" "$root/templates/strings/$1.yaml"; }

if [ ! -d "$tools" ]; then
    skip 'HTML, links, feeds, data and browser' "no folder $tools (set RUMMELIG_TOOLS)"
    finish
    exit
fi
cache=${XDG_CACHE_HOME:-$HOME/.cache}/rummelig-tools
echo "== the checkers, in $cache"
if ! bash "$tools/install.sh" "$cache"; then
    fail 'the checkers could not be installed'
    finish
    exit
fi
python=$cache/venv/bin/python

run 'HTML, CSS and SVG' bash "$tools/html_check.sh" "$cache" "$work/site"
run 'links' bash "$tools/links_check.sh" "$cache" "$work/site" "$base"
# schema.org keeps directApply among its pending terms; search engines document it.
"$python" - "$cache/schemaorg.jsonld" "$work/vocabulary.jsonld" <<'PY'
import json, sys
vocabulary = json.load(open(sys.argv[1], encoding="utf-8"))
domain = {"@id": "schema:JobPosting"}
vocabulary["@graph"].append({"@id": "schema:directApply", "@type": "rdf:Property", "schema:domainIncludes": domain})
json.dump(vocabulary, open(sys.argv[2], "w", encoding="utf-8"))
PY
run 'languages' python3 "$root/Tests/site/languages.py" "$work/site" "$root/content" --base "$base"
run 'open data and calendars' "$python" "$root/Tests/site/open_data.py" "$work/site"
if command -v zbarimg >/dev/null; then
    run 'QR codes of the printed sheets' python3 "$root/Tests/site/qr.py" "$work/site"
else
    skip 'QR codes of the printed sheets' 'no zbarimg (zbar-tools)'
fi
run 'feeds and sitemap' "$python" "$tools/feed_check.py" "$work/site" --base "$base"

# What stands beside the openings and is none, as the strings name it.
list_folders='municipality scheme broker level sector accommodation hours page'

# The data checker knows one place for openings, so each language is looked at by itself: a copy of the site without the pages
# of the others.
default=$(sed -nE 's/^languages: *\[ *([a-z]+).*/\1/p' "$root/content/site.yaml")
for language in da nb en; do
    prefix=$language/
    [ "$language" = "${default:-da}" ] && prefix=
    openings=$prefix$(word "$language" openings)
    [ -d "$work/site/$openings" ] || continue
    lists=
    for key in $list_folders; do lists="$lists,$(word "$language" "$key")"; done
    own=$work/only-$language
    cp -R "$work/site" "$own"
    if [ -z "$prefix" ]; then
        for other in da nb en; do rm -rf "${own:?}/$other"; done
    else
        find "$own" -name '*.html' ! -path "$own/$language/*" -exec rm -f {} +
    fi
    run "structured data and head, $language" "$python" "$tools/data_check.py" "$own" --base "$base" \
        --jobs "$openings/*/index.html" --lists "${lists#,}" --today "$today" --vocabulary "$work/vocabulary.jsonld"
done

main=${default:-da}
lists="$(for key in $list_folders; do word "$main" "$key"; done | tr '\n' ' ')"
openings=$(word "$main" openings)
pages=(/ "/$openings/" "/$(word "$main" search)/" /404.html)
# see WHAT ADDRESS: one page more; that the site has none of a kind is a fault of this check's site.
see() { if [ -n "$2" ]; then pages+=("$2"); else fail "the site has no $1 to look at"; fi; }
filtered=$(find "$work/site/$openings/$(word "$main" hours)" -mindepth 2 -name index.html 2>/dev/null | LC_ALL=C sort | awk 'NR == 1' || true)
filtered=${filtered#"$work/site"}
noindex='name="robots" content="noindex"'
see 'list of an hour band' "${filtered%index.html}"
see 'open opening' "$(page "$openings" - "$noindex")"
see 'accommodation' "$(page "$openings/$(word "$main" accommodation)" + 'class="rows"')"
see 'scheme' "/$openings/$(word "$main" scheme)/fleksjob/"
see 'rules' "/$(word "$main" rules)/"
see 'events' "/$(word "$main" events)/"
see 'closed opening' "$(page "$openings" + "$noindex")"
see 'story' "$(page "$(word "$main" stories)" - "$noindex")"
see 'guide' "$(page "$(word "$main" guides)" - "$noindex")"
run "browser, the main ${#pages[@]} pages" "$python" "$tools/browser_check.py" "$work/site" --axe "$cache/axe.min.js" \
    --views desktop,mobile,narrow,dark --pages "${pages[@]}"

# The other kinds of page: those that are there.
pages=()
fixed() {
    local address
    for address; do
        if [ -f "$work/site$address/index.html" ]; then pages+=("$address/"); fi
    done
}
# The words of a language's addresses that are no pages of their own.
words() { for key in $list_folders; do word "$1" "$key"; done | tr '\n' ' '; }
for key in stories guides employers figures municipalities search; do fixed "/$(word "$main" "$key")"; done
fixed "/$openings/$(word "$main" accommodation)" "/$openings/$(word "$main" sector)" "/$openings/$(word "$main" municipality)"
for file in "$root"/content/pages/*.md; do
    case $file in *.nb.md | *.en.md) ;; *) fixed "/$(basename "$file" .md)" ;; esac
done
see 'employer' "$(page "$(word "$main" employers)" - "$noindex")"
see 'municipality' "$(page "$(word "$main" municipalities)" + 'class="rows"')"
see 'municipality without openings' "$(page "$(word "$main" municipalities)" - 'class="rows"')"
if [ -d "$work/site/nb" ]; then
    lists=$(words nb)
    pages+=(/nb/)
    for key in openings guides figures municipalities; do fixed "/nb/$(word nb "$key")"; done
    see 'Norwegian opening' "$(page "nb/$(word nb openings)" - "$noindex")"
    see 'Norwegian guide' "$(page "nb/$(word nb guides)" - "$noindex")"
    see 'Norwegian municipality' "$(page "nb/$(word nb municipalities)" + 'class="rows"')"
fi
run "browser, the other ${#pages[@]} kinds of page" "$python" "$tools/browser_check.py" "$work/site" --axe "$cache/axe.min.js" \
    --views desktop,narrow,dark --pages "${pages[@]}"

# A site in English too, its texts borrowed: what stands around them is looked at.
english=$work/english
mkdir -p "$english"
copy_site "$english"
sed -i.former -E 's/^languages: *\[.*/languages: [da, nb, en]/' "$english/content/site.yaml"
for file in openings guides stories; do
    for text in "$english/content/$file"/*.md; do
        case $text in *.nb.md | *.en.md) ;; *) cp "$text" "${text%.md}.en.md" && break ;; esac
    done
done
expect 0 'the site does not build in English' build "$english" "$english/public"
if [ -d "$english/public/en" ]; then
    lists=$(words en)
    pages=(/en/ "/en/$(word en openings)/" "/en/$(word en figures)/" "/en/$(word en municipalities)/")
    for key in openings guides stories; do
        for folder in "$english/public/en/$(word en "$key")"/*/; do
            case " $lists " in *" $(basename "$folder") "*) continue ;; esac
            pages+=("${folder#"$english/public"}")
            break
        done
    done
    run "browser, English, ${#pages[@]} pages" "$python" "$tools/browser_check.py" "$english/public" --axe "$cache/axe.min.js" \
        --views desktop,narrow,dark --pages "${pages[@]}"
fi

# On a site of examples the day stands still and nothing closes: the same content without them.
living=$work/living
mkdir -p "$living"
copy_site "$living"
without examples "$root/content/site.yaml" >"$living/content/site.yaml"
expect 0 'the site does not build without examples' build "$living" "$living/public"
run 'closing in the browser' "$python" "$root/Tests/site/closing.py" "$living/public"

# The search in every language, and over an opening that holds markup where words should be.
tongues=$work/tongues
hostile=$work/hostile
mkdir -p "$tongues" "$hostile"
copy_site "$tongues"
copy_site "$hostile"
sed 's/^languages:.*/languages: [da, nb, en]/' "$root/content/site.yaml" >"$tongues/content/site.yaml"
cp "$root/Tests/search/fjendtlig.md" "$hostile/content/openings/"
expect 0 'the site does not build in every language' build "$tongues" "$tongues/public"
expect 0 'the site does not build with markup in an opening' build "$hostile" "$hostile/public"
run 'search in the browser' "$python" "$root/Tests/search/browser.py" "$tongues/public" --hostile "$hostile/public" --axe "$cache/axe.min.js"

# What an employer's text may hold, in every field and body of every kind.
if [ -d "$tools/../suites/xss" ]; then
    run 'hostile strings in every field' "$python" "$root/Tests/site/hostile.py" "$rummelig" "$opslagstjek" "$tools/../suites"
else
    skip 'hostile strings in every field' 'no lists of strings'
fi

# A site below a path: no link leaves it.
below=$work/below
mkdir -p "$below"
expect 0 'the site does not build below a path' build "$root" "$below/plads" --base-url https://job.example/plads/
run 'links below a path' bash "$tools/links_check.sh" "$cache" "$below" https://job.example
run 'browser below a path' "$python" "$tools/browser_check.py" "$below/plads" --axe "$cache/axe.min.js" --base-path /plads/ \
    --views desktop --pages / "/$openings/" "/$(word "$main" search)/" /404.html

finish
