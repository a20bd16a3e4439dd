#!/usr/bin/env bash
# tools.sh: installs what only the tests use and this machine lacks, where apt may do so without asking. It never fails: a test without its
# tool says so itself.
set -uo pipefail
missing=()
while read -r program package; do
    command -v "$program" >/dev/null 2>&1 || missing+=("$package")
done <<'LIST'
zbarimg zbar-tools
strace strace
groff groff-base
rsync rsync
jq jq
wrk wrk
LIST
[ "${#missing[@]}" -gt 0 ] && command -v apt-get >/dev/null 2>&1 || exit 0
as=()
if [ "$(id -u)" != 0 ]; then
    as=(sudo -n)
    sudo -n true 2>/dev/null || exit 0
fi
echo "tools: installing ${missing[*]} with apt"
apt=("${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300)
"${apt[@]}" update >/dev/null 2>&1 || true
for package in "${missing[@]}"; do "${apt[@]}" install -y --no-install-recommends "$package" >/dev/null 2>&1 || true; done
exit 0
