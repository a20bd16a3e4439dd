#!/usr/bin/env bash
# Builds where the system refuses to write: each must end with 2, say one line, and leave the former site to the byte.
#
#   refusals.sh RUMMELIG_BINARY ROOT
#
# Works on copies, in TORTURE_DIR or the folder for temporary files; ROOT itself is only read. The cases with file systems of
# their own need root and are skipped otherwise.
set -eu
[ $# -eq 2 ] || { echo "usage: $0 RUMMELIG_BINARY ROOT" >&2; exit 2; }
exec python3 - "$@" <<'PYTHON'
import hashlib, os, re, shutil, subprocess, sys, tempfile

binary, corpus = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
work = tempfile.mkdtemp(prefix="rummelig-refusals-", dir=os.environ.get("TORTURE_DIR"))
is_root = os.geteuid() == 0
ordinary = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] if is_root else []
mounts = []
passed = failed = skipped = 0


def check(holds, text):
    global passed, failed
    passed, failed = passed + bool(holds), failed + (not holds)
    print(f"{'ok' if holds else 'FAILED'}: {text}")


def skip(text, reason):
    global skipped
    skipped += 1
    print(f"skipped: {text}: {reason}")


def copy(name, edit):
    root = os.path.join(work, name)
    os.mkdir(root)
    for part in ("content", "templates"):
        if os.path.isdir(os.path.join(corpus, part)):
            shutil.copytree(os.path.join(corpus, part), os.path.join(root, part), symlinks=True)
    for folder, _, files in os.walk(os.path.join(root, "content", "openings")):
        for path in (os.path.join(folder, f) for f in files if f.endswith(".md") and edit):
            text = open(path, "rb").read()
            open(path, "wb").write(re.sub(rb"""(?m)^(title:[ \t]*[^\s|>].*?)(["']?)([ \t]*\r?)$""", rb"\1 ny\2\3", text, count=1))
    return root


def run(root, output, prefix=()):
    return subprocess.run(
        [*prefix, binary, "build", "--root", root, "--output", output, "--today", "2026-11-22", "--quiet"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def build(root, output, prefix=()):
    done = run(root, output, prefix)
    if done.returncode != 0:
        sys.exit(f"build into {output} ended with {done.returncode}: {done.stderr.strip()}")


def tree(top):
    """Every path with the hash of its bytes, hidden ones and folders too."""
    found = {}
    if not os.path.isdir(top):
        return {"": hashlib.sha256(open(top, "rb").read()).hexdigest()} if os.path.exists(top) else found
    for folder, folders, files in os.walk(top):
        for name in folders:
            found[os.path.relpath(os.path.join(folder, name), top)] = "folder"
        for name in files:
            path = os.path.join(folder, name)
            with open(path, "rb") as file:
                found[os.path.relpath(path, top)] = hashlib.sha256(file.read()).hexdigest()
    return found


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
    done = run(new_root, output, prefix)
    said = done.stderr
    check(done.returncode == 2, f"{text}: ends with 2 (ended with {done.returncode})")
    check(said.count("\n") == 1 and said.strip() and said.endswith("\n"), f"{text}: says one line: {said!r}")
    check(tree(watched) == before, f"{text}: everything is as it was, to the byte")


def full_disk(text, disk, output):
    if not is_root or not mount(disk, "size=1g,mode=0755"):
        return skip(text, "mounting needs root")
    build(old_root, output)
    space = os.statvfs(disk)
    used = (space.f_blocks - space.f_bfree) * space.f_frsize
    # Half as much again: the former site and half a new one.
    remount(disk, f"size={used * 3 // 2}")
    refused(text, output, disk)
    remount(disk, "size=1g")
    build(new_root, output)
    check(tree(output) == new, f"{text}: with room again the new site comes, whole")


def read_only(text, disk, output):
    if not is_root or not mount(disk, "size=1g,mode=0755"):
        return skip(text, "mounting needs root")
    build(old_root, output)
    remount(disk, "ro")
    refused(text, output, disk)


def owned(path, mode, owner):
    os.chmod(path, mode)
    if is_root:
        for folder, folders, files in os.walk(path):
            for name in [folder] + [os.path.join(folder, f) for f in files]:
                os.chown(name, owner, owner)


def rights():
    global binary
    if ordinary:
        if not shutil.which("setpriv"):
            return skip("folders closed to an ordinary user", "no setpriv here")
        if subprocess.run([*ordinary, "test", "-x", binary]).returncode != 0:
            shutil.copy2(binary, os.path.join(work, "program"))
            binary = os.path.join(work, "program")
    for name, above, output_mode, comes in (
        ("both closed", 0o555, 0o555, False),
        ("the output closed, the folder above open", 0o755, 0o555, False),
        ("the folder above closed, no output yet", 0o555, None, False),
        ("the folder above closed, the output open", 0o555, 0o755, True),
    ):
        text = f"an ordinary user, {name}"
        folder = os.path.join(work, f"rights-{name.replace(' ', '-')}")
        output = os.path.join(folder, "public")
        os.mkdir(folder)
        if output_mode is not None:
            build(old_root, output)
            owned(output, output_mode, 65534 if output_mode & 0o200 else 0)
        os.chmod(folder, above)
        if is_root:
            os.chown(folder, 65534 if above & 0o200 else 0, -1)
        if comes:
            done = run(new_root, output, ordinary)
            check(done.returncode == 0, f"{text}: ends with 0: {done.stderr!r}")
            check(tree(output) == new, f"{text}: the new site is there, whole")
        else:
            refused(text, output, folder, ordinary)
        os.chmod(folder, 0o755)
        if output_mode is not None:
            os.chmod(output, 0o755)


try:
    os.chmod(work, 0o755)
    old_root, new_root = copy("old", False), copy("new", True)
    build(new_root, os.path.join(work, "expected"))
    new = tree(os.path.join(work, "expected"))
    path = os.path.join
    full_disk("full disk around public/", path(work, "full"), path(work, "full", "public"))
    full_disk("full disk as public/", path(work, "full-point", "public"), path(work, "full-point", "public"))
    read_only("read-only disk around public/", path(work, "closed"), path(work, "closed", "public"))
    read_only("read-only disk as public/", path(work, "closed-point", "public"), path(work, "closed-point", "public"))
    rights()
    os.mkdir(path(work, "file"))
    open(path(work, "file", "public"), "w").write("en fil, ingen mappe\n")
    refused("a file in the folder's place", path(work, "file", "public"), path(work, "file"))
finally:
    for point in reversed(mounts):
        subprocess.run(["umount", point])
    shutil.rmtree(work, ignore_errors=True)

print(f"{passed} passed, {failed} failed" + (f" ({skipped} skipped)" if skipped else ""))
sys.exit(1 if failed else 0)
PYTHON
