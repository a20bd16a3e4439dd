#!/bin/sh
# install.sh PROGRAMS PREFIX: the two programs, their man pages in three languages, and completions for bash, zsh and fish.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
programs=$1
prefix=$2
mkdir -p "$prefix/bin" "$prefix/share/man/man1" "$prefix/share/man/da/man1" "$prefix/share/man/nb/man1" \
    "$prefix/share/bash-completion/completions" "$prefix/share/zsh/site-functions" "$prefix/share/fish/vendor_completions.d"
for name in rummelig opslagstjek; do
    program=$programs/$name
    # By another name first, so that a program that is running stays whole.
    cp "$program" "$prefix/bin/.$name.new"
    chmod 755 "$prefix/bin/.$name.new"
    mv -f "$prefix/bin/.$name.new" "$prefix/bin/$name"
    "$here/manual.sh" "$program" en >"$prefix/share/man/man1/$name.1"
    for language in da nb; do "$here/manual.sh" "$program" $language >"$prefix/share/man/$language/man1/$name.1"; done
    "$program" --generate-completion-script bash | sed '1{/^#!/d;}' >"$prefix/share/bash-completion/completions/$name"
    "$program" --generate-completion-script zsh >"$prefix/share/zsh/site-functions/_$name"
    "$program" --generate-completion-script fish >"$prefix/share/fish/vendor_completions.d/$name.fish"
done
echo "rummelig, opslagstjek → $prefix/bin"
