"""Ground to torture builds on: the content of two sites that differ, builds of them, and the bytes that came of it.

The corpus is only read: all works on copies, in TORTURE_DIR, or in memory where there is /dev/shm."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile


def retitle(number, path):
    """A new title. One that begins a folded block has its words on the next line and is left alone."""
    with open(path, "rb") as file:
        text = file.read()
    with open(path, "wb") as file:
        file.write(re.sub(rb"""(?m)^(title:[ \t]*[^\s|>].*?)(["']?)([ \t]*\r?)$""", rb"\1 ny\2\3", text, count=1))


def retitle_half(number, path):
    """Every second opening: what did not change is taken over from the former site."""
    if number % 2 == 0:
        retitle(number, path)


def tree(top):
    """Every path below `top` with the hash of its bytes; folders too, so that an empty one is seen."""
    found = {}
    if os.path.isfile(top):
        return {"": hashed(top)}
    for folder, folders, files in os.walk(top):
        found.update((os.path.relpath(os.path.join(folder, name), top), "folder") for name in folders)
        found.update((os.path.relpath(os.path.join(folder, name), top), hashed(os.path.join(folder, name))) for name in files)
    return found


def hashed(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


class Ground:
    """The arguments are RUMMELIG and CORPUS; `edit` is given each opening's number and path, and makes the new site of the old."""

    def __init__(self, usage, edit, *options, in_memory=True):
        if len(sys.argv) < 3:
            print("usage: " + usage, file=sys.stderr)
            sys.exit(2)
        self.binary, corpus = map(os.path.abspath, sys.argv[1:3])
        memory = "/dev/shm" if in_memory and os.access("/dev/shm", os.W_OK) else None
        self.work = tempfile.mkdtemp(prefix="rummelig-torture-", dir=os.environ.get("TORTURE_DIR") or memory)
        # The folder around the output is of its own, so that whatever is left beside it shows.
        self.site = self.path("site")
        self.output = os.path.join(self.site, "public")
        self.options = options
        os.mkdir(self.site)
        self.old_root, self.new_root = self._copy(corpus, "old"), self._copy(corpus, "new")
        openings = os.path.join(self.new_root, "content", "openings")
        for number, name in enumerate(sorted(os.listdir(openings))):
            edit(number, os.path.join(openings, name))

    def _copy(self, corpus, name):
        for part in ("content", "templates"):
            if os.path.isdir(os.path.join(corpus, part)):
                shutil.copytree(os.path.join(corpus, part), self.path(name, part), symlinks=True)
        return self.path(name)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.work, ignore_errors=True)

    def path(self, *parts):
        return os.path.join(self.work, *parts)

    def command(self, root, output=None):
        return [self.binary, "build", "--root", root, "--output", output or self.output, "--today", "2026-11-22", "--quiet", *self.options]

    def run(self, root, output=None, prefix=(), **settings):
        """A build that may fail, and what it said."""
        return subprocess.run(
            [*prefix, *self.command(root, output)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **settings)

    def build(self, root, output=None):
        """A build that nothing hinders, and its tree."""
        done = self.run(root, output)
        if done.returncode != 0:
            sys.exit(f"a build that nothing hinders ended with {done.returncode}: {done.stderr.strip()}")
        return tree(output or self.output)
