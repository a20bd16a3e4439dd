#!/usr/bin/env bash
# dist.sh OUT: an archive of both programs with their man pages and completions, a Debian package, what they are made of (CycloneDX) and
# checksums. The same commit on the same system gives the same bytes: no clock, no owner, no order of a disk.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "$here/.."
out=${1:?'dist.sh OUT'}
export LC_ALL=C.UTF-8 TZ=UTC
umask 022
# The day of the commit, where nobody says another.
export SOURCE_DATE_EPOCH="${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}"

"$here/static.sh"
programs=.build-dist/release
version=$("$programs/rummelig" --version)
name=rummelig-$version-linux-$(uname -m)
work=$(mktemp -d "${TMPDIR:-/tmp}/rummelig-dist.XXXXXX")
trap 'rm -rf "$work"' EXIT
stage=$work/$name
mkdir -p "$out" "$stage/licenses"
rm -f "$out"/rummelig[-_]* "$out/SHA256SUMS"

"$here/install.sh" "$programs" "$stage" >/dev/null
cp LICENSE NOTICE README.md CHANGELOG.md "$stage"
cp -R docs "$stage"
# What is linked into the programs wants its own notice beside them.
for library in libbrotli-dev libcmark-dev libstemmer-dev libyaml-dev zlib1g-dev; do cp "/usr/share/doc/$library/copyright" "$stage/licenses/$library"; done
cp "$(dirname "$(dirname "$(readlink -f "$(command -v "${SWIFT:-swift}")")")")/share/swift/LICENSE.txt" "$stage/licenses/swift"
cp /usr/share/doc/libstdc++6/copyright "$stage/licenses/libstdc++"
.ci/sbom --static "$stage/sbom.cdx.json" >/dev/null
cp "$stage/sbom.cdx.json" "$out/rummelig-$version.cdx.json"

tar --create --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner --mode=u=rwX,go=rX --format=ustar \
    --directory "$work" "$name" | gzip -9n >"$out/$name.tar.gz"
"$here/deb.sh" "$stage" "$version" "$out"
(cd "$out" && sha256sum rummelig[-_]* >SHA256SUMS)
(cd "$out" && ls -l rummelig[-_]* SHA256SUMS)
