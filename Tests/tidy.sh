#!/usr/bin/env bash
# tidy.sh: the walls of the house, which the compiler does not keep. SwiftPM lets a target import whatever another target has
# built, and nothing but a test keeps the clock and the disk out of the rooms that must not know them.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/Tests/library.sh"
cd "$root"

# What the manifest declares, one target a line: KIND NAME DEPENDENCY …
targets=$(tr '\n' ' ' <Package.swift | grep -oE '\b(room|program|tests)\( *"[A-Za-z]+"(, +\[[^]]*\])?' | sed -E 's/[^A-Za-z]+/ /g')
modules=$(printf '%s\n' "$targets" | cut -d' ' -f2; echo CBrotli CCmark CStemmer CYaml CFiles CNet CZlib ArgumentParser)

# Swift files below a folder, links to folders followed.
swift_files() { find -L "$1" -name '*.swift' | LC_ALL=C sort; }

while read -r kind name dependencies; do
    folder=Sources/$name
    [ "$kind" = tests ] && folder=Tests/$name
    [ "$kind" = program ] && dependencies="$dependencies ArgumentParser"
    [ -d "$folder" ] || { fail "Package.swift names $name, but $folder is missing"; continue; }
    while read -r file module; do
        case " $(echo $modules) " in *" $module "*) ;; *) continue ;; esac
        case " $name $dependencies " in
        *" $module "*) pass ;;
        *) fail "$file imports $module, which Package.swift does not give to $name" ;;
        esac
    done < <(swift_files "$folder" | while read -r file; do
        sed -nE "s#^ *(@testable )?((public|internal|package|private|fileprivate) )?import ([A-Za-z]+).*#$file \4#p" "$file"
    done)
done <<<"$targets"

# Words that a room may not say. The pure rooms know neither disk, clock, arguments nor network; no room uses Foundation.
forbid() {
    local rooms=$1 pattern=$2 why=$3 room hits
    for room in $rooms; do
        hits=$(grep -rnE --include='*.swift' "$pattern" "Sources/$room" | grep -vE ':[0-9]+: *//' || true)
        if [ -z "$hits" ]; then pass; else fail "$why"$'\n'"$hits"; fi
    done
}
pure='Text Markdown Content LanguageServer Templates Search Site'
forbid "$pure" '\bprint\(|\bDate\(\)|\bFileManager\b|\bProcessInfo\b|\bgetenv\(|\bfopen\(|\btime\(nil\)|\bCommandLine\b' \
    'a pure room touches the world:'
forbid "$pure Work Compression Files SiteFolder Defaults Serve rummelig opslagstjek" '\bimport Foundation' 'no room uses Foundation:'
forbid "$pure Work Compression Files SiteFolder Defaults Serve rummelig opslagstjek" '\b(TODO|FIXME|XXX)\b' 'unfinished:'

while read -r lines file; do
    [ "$file" = total ] && continue
    if [ "$lines" -le 300 ]; then pass; else fail "$file has $lines lines: 300 are the most, about 60 to 150 the rule"; fi
done < <(find -L Sources Tests Plugins -name '*.swift' -exec wc -l {} +)

while read -r script; do
    expect 0 "$script is no sound shell" bash -n "$script"
done < <(find Tests install .ci -type f \( -name '*.sh' -o -path '.ci/*' \) | LC_ALL=C sort)

printf 'tidy: '
finish
