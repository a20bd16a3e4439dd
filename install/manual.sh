#!/bin/sh
# manual.sh PROGRAM LANGUAGE: a man page of the help of a program and its commands.
set -eu
program=$1
language=$2
name=$(basename "$program")
version=$("$program" --version)
case $name-$language in
rummelig-da) about='bygger et board af job med plads' ;;
rummelig-nb) about='bygger en side med jobber med plass' ;;
rummelig-en) about='builds a board of jobs with room' ;;
opslagstjek-da) about='tjekker opslag' ;;
opslagstjek-nb) about='sjekker stillinger' ;;
opslagstjek-en) about='checks openings' ;;
esac
case $language in
da) name_head=NAVN use_head=BRUG ;;
nb) name_head=NAVN use_head=BRUK ;;
*) name_head=NAME use_head=USAGE ;;
esac

# Text as it stands: nothing in it is a request of roff.
plain() { sed -e 's/\\/\\e/g' -e 's/-/\\-/g' -e "s/^\\([.']\\)/\\\\\\&\\1/"; }

section() {
    printf '.SH "%s"\n.nf\n' "$1"
    shift
    "$program" "$@" --help --language "$language" | plain
    printf '.fi\n'
}

printf '.TH %s 1 "" "%s"\n.SH %s\n%s \\- %s\n' "$(printf '%s' "$name" | tr a-z A-Z)" "$name $version" "$name_head" "$name" "$about"
section "$use_head"
# The commands that the program names itself, in its completions.
for command in $("$program" --help --language "$language" | sed -nE "s/^ +$name ([a-z]+) .*/\1/p" | sort -u); do
    section "$name $command" "$command"
done
