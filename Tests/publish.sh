#!/usr/bin/env bash
# publish.sh [RUMMELIG]: what a build tells of what it changed, what it writes compressed, what it keeps, and that none of it depends on
# the machine or on what stood there before.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/Tests/library.sh"
rummelig=$(cd "$(dirname "${1:-$root/.build/release/rummelig}")" && pwd)/$(basename "${1:-rummelig}")

work=$(mktemp -d "${TMPDIR:-/tmp}/rummelig-publish.XXXXXX")
trap 'rm -rf "$work"' EXIT
if ! has_corpus; then
    skip publish "no corpus.py in $bench, or no python3"
    finish
    exit
fi
corpus 300 "$work/site"
openings=$work/site/content/openings
public=$work/public
build() { "$rummelig" build --root "$work/site" --output "$public" --today "$corpus_day" --quiet "$@"; }

# told WHAT PYTHON: an expression that must hold of `c`, the changes, and `m`, the manifest as a dictionary by address.
told() {
    if python3 - "$work/changes.json" "$public/.rummelig-manifest.json" "$2" <<'PY'; then pass; else fail "$1"; fi
import json, sys
c = json.load(open(sys.argv[1]))
m = {e["address"]: e for e in json.load(open(sys.argv[2]))["files"]}
def kinds(name, *wanted): return [e["address"] for e in c[name] if e["kind"] in wanted]
ok = eval(sys.argv[3])
if not ok: print({name: value if isinstance(value, int) else [e["address"] for e in value][:8] for name, value in c.items()})
sys.exit(not ok)
PY
}

echo '== the manifest'
expect 0 'the first build' build --changes "$work/changes.json"
told 'without --since everything is added' 'len(c["added"]) == len(m) > 300 and not (c["changed"] or c["closed"] or c["removed"] or c["unchanged"])'
if python3 - "$public" <<'PY'; then pass; else fail 'the manifest and the folder differ'; fi
import json, os, sys
top = sys.argv[1]
listed = {e["address"][1:] + ("index.html" if e["address"].endswith("/") else ""): e["size"]
          for e in json.load(open(top + "/.rummelig-manifest.json"))["files"]}
found = {os.path.relpath(os.path.join(d, f), top): os.path.getsize(os.path.join(d, f)) for d, _, fs in os.walk(top) for f in fs}
del found[".rummelig-manifest.json"]
sys.exit(listed != found)
PY
if command -v xxhsum >/dev/null 2>&1; then
    sum=$(xxhsum -q -H64 "$public/index.html" | cut -d' ' -f1)
    if grep -q "\"address\":\"/\",.*\"hash\":\"$sum\"" "$public/.rummelig-manifest.json"; then pass; else fail 'xxhsum reckons another hash'; fi
fi

echo '== what changed'
cp "$public/.rummelig-manifest.json" "$work/live.json"
expect 0 'the same again' build --changes "$work/changes.json" --since "$public/.rummelig-manifest.json"
told 'the same content changes nothing' 'c["unchanged"] == len(m) and not (c["added"] or c["changed"] or c["closed"] or c["removed"])'
mapfile -t file < <(find "$openings" -name '*.md' | LC_ALL=C sort | head -n 4)
slug() { basename "$1" .md; }
printf '\nNyt afsnit om køkkenhaven.\n' >>"${file[0]}"
printf '2026-11-21' >"$work/day"
sed -i "s/^deadline:.*/deadline: $(cat "$work/day")/" "${file[1]}"
rm "${file[2]}"
cp "${file[3]}" "$openings/helt-nyt.md"
expect 0 'the edited content' build --changes "$work/changes.json" --since "$work/live.json"
told 'an edited opening is changed' "kinds('changed', 'opening').count('/opslag/$(slug "${file[0]}")/') == 1"
told 'an opening past its deadline is closed, and nothing else is' "[e['address'] for e in c['closed']] == ['/opslag/$(slug "${file[1]}")/']"
told 'an opening without its file is removed' "kinds('removed', 'opening') == ['/opslag/$(slug "${file[2]}")/']"
told 'a new opening is added' "kinds('added', 'opening') == ['/opslag/helt-nyt/']"
told 'the lists are told apart by their kind' "'/opslag/' in kinds('changed', 'list')"

echo '== a manifest that is none'
sums "$public" >"$work/before.txt"
head -c 4000 "$work/live.json" >"$work/half.json"
sed '9s/"size":/"size":x/' "$work/live.json" >"$work/altered.json"
sed '1s/true/false/' "$work/live.json" >"$work/underway.json"
sed '1s/2/1/' "$work/live.json" >"$work/older.json"
printf '<!DOCTYPE html><title>404</title>' >"$work/foreign.json"
: >"$work/empty.json"
rm "$work/changes.json"
# A change that would be published, were it not for the manifest.
printf '\nEndnu et afsnit.\n' >>"${file[0]}"
for name in half altered underway older foreign empty missing; do
    expect 2 "a manifest that is $name" build --changes "$work/changes.json" --since "$work/$name.json"
done
if [ "$( (build --changes "$work/changes.json" --since "$work/half.json" || true) 2>&1 | wc -l)" = 1 ]; then pass; else fail 'more than one line about it'; fi
expect 2 '--since without --changes' build --since "$work/live.json"
sums "$public" | cmp -s - "$work/before.txt" && [ ! -e "$work/changes.json" ] && pass || fail 'a faulty manifest changed something'
expect 2 'changes into a folder that is not there' build --changes "$work/findes/ikke.json"
expect 0 'changes through a pipe' bash -c '"$1" build --root "$2" --output "$3" --today 2026-11-22 --quiet --changes "$4" --since <(cat "$5")' \
    - "$rummelig" "$work/site" "$public" "$work/changes.json" "$work/live.json"

echo '== compressed beforehand'
plain=$work/plain
cp -R "$public" "$plain"
expect 0 'a build with --precompress' build --precompress --jobs 3
if python3 - "$public" "$plain" <<'PY'; then pass; else fail 'the compressed files'; fi
import ctypes, ctypes.util, gzip, os, sys
top, plain = sys.argv[1:]
names = sorted(os.path.relpath(os.path.join(d, f), top) for d, _, fs in os.walk(top) for f in fs)
zipped, brotli = [n for n in names if n.endswith(".gz")], [n for n in names if n.endswith(".br")]
rest = [n for n in names if not n.endswith((".gz", ".br", ".rummelig-manifest.json"))]
read = lambda name: open(os.path.join(top, name), "rb").read()
faults = [n for n in rest if read(n) != open(os.path.join(plain, n), "rb").read()]
faults += [n for n in zipped if gzip.decompress(read(n)) != read(n[:-3]) or read(n)[4:8] != bytes(4)]
faults += [n for n in rest if n.endswith(".html") and os.path.getsize(os.path.join(top, n)) > 3000 and (n + ".gz" not in zipped or n + ".br" not in brotli)]
library = ctypes.util.find_library("brotlidec")
if library:
    decode = ctypes.CDLL(library).BrotliDecoderDecompress
    for n in brotli:
        room = ctypes.create_string_buffer(os.path.getsize(os.path.join(top, n[:-3])) + 1)
        size, bytes_ = ctypes.c_size_t(len(room)), read(n)
        if decode(ctypes.c_size_t(len(bytes_)), bytes_, ctypes.byref(size), room) != 1 or room.raw[:size.value] != read(n[:-3]): faults.append(n)
print(f"{len(rest)} files, {len(zipped)} as gzip, {len(brotli)} as brotli: "
      f"{sum(len(read(n[:-3])) for n in zipped)} bytes as {sum(map(lambda n: len(read(n)), zipped))} and {sum(map(lambda n: len(read(n)), brotli))}")
if faults: print("faults:", faults[:5])
sys.exit(bool(faults) or len(zipped) < 300 or len(brotli) < 300)
PY
sums "$public" >"$work/one.txt"
rm -rf "$public"
expect 0 'the same with one job, elsewhere' env TZ=Asia/Kathmandu LC_ALL=C "$rummelig" build --root "$work/site" --output "$public" \
    --today "$corpus_day" --quiet --precompress --jobs 1
if sums "$public" | cmp -s - "$work/one.txt"; then pass; else fail 'the compressed bytes depend on jobs or on the machine'; fi
expect 0 'without --precompress again' build
if diff -r "$public" "$plain" >/dev/null; then pass; else fail 'compressed files are left, or more is gone'; fi

echo '== what stood there before changes no byte'
sums "$public" >"$work/one.txt"
page=$public/opslag/helt-nyt/index.html
for harm in "printf x | dd of='$page' bs=1 seek=900 conv=notrunc" "chmod 666 '$page'" "chmod 4755 '$page'" ": >'$page'" "ln -f '$page' '$work/andet-navn'" \
    "rm '$page' && ln -s /etc/passwd '$page'" "rm '$page' && mkfifo '$page'" "rm '$page' && mkdir '$page'" "rm '$public/.rummelig-manifest.json'" \
    "sed -i 's/\"hash\":\"./\"hash\":\"0/' '$public/.rummelig-manifest.json' && printf x | dd of='$page' bs=1 seek=900 conv=notrunc"; do
    bash -c "$harm" 2>/dev/null
    expect 0 "a build after: $harm" build
    if sums "$public" | cmp -s - "$work/one.txt" && [ "$(stat -c '%a %h %F' "$page")" = '644 1 regular file' ]; then pass; else fail "after: $harm"; fi
done
if [ -f "$work/andet-navn" ] && [ "$(stat -c %h "$work/andet-navn")" = 1 ]; then pass; else fail 'a second name still leads into the site'; fi
if [ "$("$rummelig" build --root "$work/site" --output "$public" --today "$corpus_day" --json | grep -o '"unchanged":[0-9]*')" = "\"unchanged\":$(($(wc -l <"$public/.rummelig-manifest.json") - 2))" ]; then
    pass
else
    fail 'a build of the same content writes files anew'
fi
finish
