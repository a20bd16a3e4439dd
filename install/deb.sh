#!/usr/bin/env bash
# deb.sh STAGE VERSION OUT: a Debian package of what dist.sh has laid out in STAGE. MAINTAINER, where it is set, answers for it.
set -euo pipefail
stage=$1 version=$2 out=$3
maintainer=${MAINTAINER:-Rummelig contributors <rummelig@packages.debian.org>}
architecture=$(dpkg --print-architecture)
work=$(mktemp -d "${TMPDIR:-/tmp}/rummelig-deb.XXXXXX")
trap 'rm -rf "$work"' EXIT
root=$work/root
documents=$root/usr/share/doc/rummelig
mkdir -p "$documents" "$root/DEBIAN" "$root/usr/share/zsh" "$work/debian" "$root/usr/share/lintian/overrides"
cp -R "$stage/bin" "$stage/share" "$root/usr"
mv "$root/usr/share/zsh/site-functions" "$root/usr/share/zsh/vendor-completions"
find "$root/usr/share/man" -name '*.1' -exec gzip -9n {} +
cp -R "$stage/licenses" "$documents"
cp "$stage/NOTICE" "$stage/README.md" "$stage/sbom.cdx.json" "$documents"
cp -R "$stage/docs/ci" "$documents/examples"
find "$documents" -type f -size +4k ! -name '*.json' -exec gzip -9n {} +

day=$(date --utc --date="@$SOURCE_DATE_EPOCH" --rfc-email)
gzip -9n >"$documents/changelog.gz" <<CHANGES
rummelig ($version) stable; urgency=medium

  * What has changed stands in CHANGELOG.md of the source.

 -- $maintainer  $day
CHANGES
cat >"$documents/copyright" <<COPYRIGHT
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: rummelig
Comment: The Swift runtime, libstdc++, brotli, libcmark, libstemmer, libyaml and zlib
 are linked into the programs; their own terms are in licenses/ beside this file,
 and where the data come from is in NOTICE.

Files: *
Copyright: 2026 the authors of Rummelig
License: Apache-2.0
 On Debian systems the full text is in /usr/share/common-licenses/Apache-2.0.
COPYRIGHT
cat >"$root/usr/share/lintian/overrides/rummelig" <<'OVERRIDES'
# One pair of programs for the archive and the package: docs/dist.md of the source says why.
rummelig: embedded-library
OVERRIDES

# A source package asks for a control file; of ours only the answer is kept.
printf 'Source: rummelig\n\nPackage: rummelig\nArchitecture: any\n' >"$work/debian/control"
depends=$(cd "$work" && dpkg-shlibdeps -O root/usr/bin/rummelig root/usr/bin/opslagstjek | sed -n 's/^shlibs:Depends=//p')
cat >"$root/DEBIAN/control" <<CONTROL
Package: rummelig
Version: $version
Architecture: $architecture
Maintainer: $maintainer
Installed-Size: $(du -sk --apparent-size "$root/usr" | cut -f1)
Depends: $depends
Section: web
Priority: optional
Description: site generator and checker for boards of inclusive jobs
 Rummelig makes a whole website of Markdown files that describe jobs of few
 hours a week: fleksjob, skånejob and the Norwegian schemes. The checker,
 opslagstjek, says which opening does not state its weekly hours or its
 accommodations, where, and what to write instead; such an opening is never
 published. Both programs speak Danish, bokmål and English.
CONTROL
(cd "$root" && find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum >DEBIAN/md5sums)
chmod -R u=rwX,go=rX "$root"
find "$root" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
dpkg-deb --root-owner-group -Zxz --build "$root" "$out/rummelig_${version}_$architecture.deb" >/dev/null
