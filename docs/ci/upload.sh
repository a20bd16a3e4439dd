#!/usr/bin/env bash
# upload.sh TARGET: builds the site and sends what has changed. TARGET is a folder or HOST:PATH of rsync, or with UPLOAD=rclone a remote of
# rclone, an object store for instance. Needs jq. What was sent last is remembered in .rummelig-sent.json.
set -euo pipefail
target=$1
sent=.rummelig-sent.json
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
since=()
[ -f "$sent" ] && since=(--since "$sent")
rummelig build --quiet --skip-invalid --changes "$work/changes.json" ${since[@]+"${since[@]}"}
jq -r '(.added + .changed + .closed)[].path' "$work/changes.json" >"$work/send"
jq -r '.removed[].path' "$work/changes.json" >"$work/gone"
# New pages first, what is gone last: nobody meets a link to nothing.
if [ "${UPLOAD:-rsync}" = rclone ]; then
    rclone copy --files-from "$work/send" public "$target"
    rclone delete --files-from "$work/gone" "$target"
else
    rsync -rt --files-from="$work/send" public/ "$target"
    # rsync deletes a file whose folder is there and which is not.
    mkdir "$work/tree"
    while read -r path; do mkdir -p "$work/tree/$(dirname "$path")"; done <"$work/gone"
    rsync -r --delete-missing-args --files-from="$work/gone" "$work/tree/" "$target"
fi
# Only when all has arrived: a run that breaks off is made up for by the next.
cp public/.rummelig-manifest.json "$sent"
