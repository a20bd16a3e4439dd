#!/usr/bin/env bash
# static.sh: both programs with the Swift runtime and every library but glibc in them, in .build-dist/release/.
#
# The linker takes a library from the first folder that has it: here one of archives (.a) and nothing else, in which pkg-config says they are.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
swift=${SWIFT:-swift}
# Every Swift toolchain brings a clang, and it knows where the archives are.
place() { clang -print-file-name="lib$1.a"; }
archives=$PWD/.build-dist/archives
# What Debian 12 has: a program that asks for a newer one does not start there.
newest_glibc=2.36

mkdir -p "$archives"
for name in brotlicommon brotlienc cmark stdc++ stemmer yaml z; do
    file=$(place "$name")
    [ -f "$file" ] || { echo "static.sh: lib$name.a is missing: run make deps" >&2; exit 2; }
    ln -sf "$file" "$archives/lib$name.a"
done
# The encoder asks for a dictionary that lies in the other of the two.
rm "$archives/libbrotlienc.a"
echo "GROUP ( $(place brotlienc) $(place brotlicommon) )" >"$archives/libbrotlienc.a"
for name in libbrotlienc libcmark yaml-0.1 zlib; do
    sed "s|^libdir=.*|libdir=$archives|" "$(pkg-config --variable=pcfiledir "$name")/$name.pc" >"$archives/$name.pc"
done

PKG_CONFIG_PATH=$archives "$swift" build -c release --scratch-path .build-dist --static-swift-stdlib -Xlinker "-L$archives" -Xlinker -s
for program in rummelig opslagstjek; do
    asked=$(objdump -T ".build-dist/release/$program" | grep -o 'GLIBC_[0-9.]*' | cut -d_ -f2 | sort -Vu | tail -n 1)
    if [ "$(printf '%s\n' "$asked" "$newest_glibc" | sort -V | tail -n 1)" != "$newest_glibc" ]; then
        echo "static.sh: $program asks for glibc $asked; Debian 12 has $newest_glibc. Build on Debian 12, or with the Containerfile." >&2
        exit 2
    fi
    # shellcheck disable=SC2046  # one word a library
    set -- $(objdump -p ".build-dist/release/$program" | sed -n 's/^ *NEEDED *//p')
    for library; do
        case $library in
        libc.so.6 | libm.so.6 | libgcc_s.so.1 | ld-linux*) ;;
        *) echo "static.sh: $program still asks for $library" >&2; exit 2 ;;
        esac
    done
    echo ".build-dist/release/$program: glibc $asked or newer; $*"
done
