#!/usr/bin/env python3
"""Builds where the system refuses to write: each must end with 2, say one line, and leave the former site to the byte.

refusals.py RUMMELIG CORPUS

The cases with file systems of their own need root and are skipped otherwise."""

import os
import shutil
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
from ground import Ground, retitle, tree
from tally import Tally

# Not in memory, from which a copy of the program may not be run everywhere.
ground = Ground("refusals.py RUMMELIG CORPUS", retitle, in_memory=False)
is_root = os.geteuid() == 0
ordinary = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] if is_root else []
mounts = []
tally = Tally()


def mount(path, options):
    os.makedirs(path, exist_ok=True)
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", options, "none", path], stderr=subprocess.PIPE)
    if done.returncode == 0:
        mounts.append(path)
    return done.returncode == 0


def remount(path, options):
    subprocess.run(["mount", "-o", "remount," + options, path], check=True)


def refused(text, output, watched, prefix=()):
    """The new site must not come, nor anything else change under `watched`."""
    before = tree(watched)
    done = ground.run(ground.new_root, output, prefix)
    said = done.stderr
    tally.check(done.returncode == 2, f"{text}: ends with 2 (ended with {done.returncode})")
    tally.check(said.count("\n") == 1 and said.strip() and said.endswith("\n"), f"{text}: says one line: {said!r}")
    tally.check(tree(watched) == before, f"{text}: everything is as it was, to the byte")


def full_disk(text, disk, output):
    if not is_root or not mount(disk, "size=1g,mode=0755"):
        return tally.skip(text, "mounting needs root")
    ground.build(ground.old_root, output)
    space = os.statvfs(disk)
    used = (space.f_blocks - space.f_bfree) * space.f_frsize
    # Half as much again: the former site and half a new one.
    remount(disk, f"size={used * 3 // 2}")
    refused(text, output, disk)
    remount(disk, "size=1g")
    tally.check(ground.build(ground.new_root, output) == new, f"{text}: with room again the new site comes, whole")


def read_only(text, disk, output):
    if not is_root or not mount(disk, "size=1g,mode=0755"):
        return tally.skip(text, "mounting needs root")
    ground.build(ground.old_root, output)
    remount(disk, "ro")
    refused(text, output, disk)


def owned(path, mode, owner):
    os.chmod(path, mode)
    if is_root:
        for folder, _, files in os.walk(path):
            for name in ("", *files):
                os.chown(os.path.join(folder, name), owner, owner)


def rights():
    if ordinary:
        if not shutil.which("setpriv"):
            return tally.skip("folders closed to an ordinary user", "no setpriv here")
        if subprocess.run([*ordinary, "test", "-x", ground.binary]).returncode != 0:
            ground.binary = shutil.copy2(ground.binary, ground.path("program"))
    for name, above, output_mode, comes in (
        ("both closed", 0o555, 0o555, False),
        ("the output closed, the folder above open", 0o755, 0o555, False),
        ("the folder above closed, no output yet", 0o555, None, False),
        ("the folder above closed, the output open", 0o555, 0o755, True),
    ):
        text = f"an ordinary user, {name}"
        folder = ground.path(f"rights-{name.replace(' ', '-')}")
        output = os.path.join(folder, "public")
        os.mkdir(folder)
        if output_mode is not None:
            ground.build(ground.old_root, output)
            owned(output, output_mode, 65534 if output_mode & 0o200 else 0)
        os.chmod(folder, above)
        if is_root:
            os.chown(folder, 65534 if above & 0o200 else 0, -1)
        if comes:
            done = ground.run(ground.new_root, output, ordinary)
            tally.check(done.returncode == 0, f"{text}: ends with 0: {done.stderr!r}")
            tally.check(tree(output) == new, f"{text}: the new site is there, whole")
        else:
            refused(text, output, folder, ordinary)
        os.chmod(folder, 0o755)
        if output_mode is not None:
            os.chmod(output, 0o755)


with ground:
    try:
        os.chmod(ground.work, 0o755)
        new = ground.build(ground.new_root, ground.path("expected"))
        full_disk("full disk around public/", ground.path("full"), ground.path("full", "public"))
        full_disk("full disk as public/", ground.path("full-point", "public"), ground.path("full-point", "public"))
        read_only("read-only disk around public/", ground.path("closed"), ground.path("closed", "public"))
        read_only("read-only disk as public/", ground.path("closed-point", "public"), ground.path("closed-point", "public"))
        rights()
        with open(ground.output, "w") as file:
            file.write("en fil, ingen mappe\n")
        refused("a file in the folder's place", ground.output, ground.site)
    finally:
        for point in reversed(mounts):
            subprocess.run(["umount", point])

sys.exit(tally.end())
