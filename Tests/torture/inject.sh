#!/usr/bin/env bash
# Makes the system refuse one call of a publishing at a time, by strace: ENOSPC, EIO, EMFILE and EINTR, for every kind of call that a
# publishing makes, at its first calls, its last and some between.
#
#   inject.sh RUMMELIG_BINARY ROOT [POINTS=6]
#
# A build must then end with 0 and the whole new site, or tell it in one line, end with 2 and leave the former one to the byte; where
# files are replaced one by one, each is whole. The build after it must give the new site and leave nothing beside it. ROOT is only read.
set -eu
[ $# -ge 2 ] || { echo "usage: $0 RUMMELIG_BINARY ROOT [POINTS=6]" >&2; exit 2; }
exec python3 - "$@" <<'PYTHON'
import collections, hashlib, os, random, re, shutil, subprocess, sys, tempfile

binary, corpus = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
points = int(sys.argv[3]) if len(sys.argv) > 3 else 6
if not shutil.which("strace") or subprocess.run(["strace", "-o/dev/null", "true"], stderr=subprocess.DEVNULL).returncode != 0:
    # tortured by those who have it; in CI the caller sees to it that this is a failure
    print("SKIP inject: no strace here, or it may not trace")
    sys.exit(3)
base = os.environ.get("TORTURE_DIR") or ("/dev/shm" if os.access("/dev/shm", os.W_OK) else None)
work = tempfile.mkdtemp(prefix="rummelig-inject-", dir=base)
errors = ["ENOSPC", "EIO", "EMFILE", "EINTR"]
# What a program does of itself and no disk refuses.
foreign = re.compile(r"^(exit|exit_group|brk|mmap|munmap|mprotect|mremap|madvise|futex|rt_sig\w*|sched_\w*|getpid|gettid|geteuid|getuid|umask|"
                     r"clock_\w*|nanosleep|restart_syscall|getrandom|write_stderr|set_\w*|prlimit64|rseq|arch_prctl|sigaltstack)$")
chance = random.Random(7)
passed = failed = 0
outcomes = collections.Counter()


def check(holds, text):
    global passed, failed
    passed, failed = passed + bool(holds), failed + (not holds)
    if not holds:
        print(f"FAILED: {text}")
    return holds


def copy(name, edit):
    root = os.path.join(work, name)
    for part in ("content", "templates"):
        if os.path.isdir(os.path.join(corpus, part)):
            shutil.copytree(os.path.join(corpus, part), os.path.join(root, part), symlinks=True)
    folder = os.path.join(root, "content", "openings")
    for number, file in enumerate(sorted(os.listdir(folder))):
        path = os.path.join(folder, file)
        if edit and number % 3 == 0:
            text = open(path, "rb").read()
            open(path, "wb").write(re.sub(rb"""(?m)^(title:[ \t]*[^\s|>].*?)(["']?)([ \t]*\r?)$""", rb"\1 ny\2\3", text, count=1))
        elif edit and number % 3 == 1:
            os.rename(path, os.path.join(folder, "ny-" + file))
    return root


def tree(top):
    found = {}
    for folder, folders, files in os.walk(top):
        for name in folders:
            found[os.path.relpath(os.path.join(folder, name), top)] = "folder"
        for name in files:
            with open(os.path.join(folder, name), "rb") as file:
                found[os.path.relpath(os.path.join(folder, name), top)] = hashlib.sha256(file.read()).hexdigest()
    return found


def command(root, output):
    return [binary, "build", "--root", root, "--output", output, "--today", "2026-11-22", "--quiet", "--jobs", "1"]


def build(root, output):
    done = subprocess.run(command(root, output), stderr=subprocess.PIPE, text=True)
    if done.returncode != 0:
        sys.exit(f"a build without any refusal ended with {done.returncode}: {done.stderr}")


def calls(root, output):
    """For each kind of call: how many came before the publishing, and how many belong to it."""
    log = os.path.join(work, "log")
    subprocess.run(["strace", "-f", "-qq", "-o", log, *command(root, output)], check=True)
    before, within, publishing, main = collections.Counter(), collections.Counter(), False, None
    for line in open(log, errors="replace"):
        found = re.match(r"(\d+) +(\w+)\(", line)
        if not found:
            continue
        main = main or found[1]
        if found[1] != main:
            continue
        publishing = publishing or found[2] == "flock"
        if not foreign.match(found[2]):
            (within if publishing else before)[found[2]] += 1
    return {kind: (before[kind], count) for kind, count in within.items()}


def numbers(count):
    wanted = {1, 2, count, count - 1, (count + 1) // 2} if points >= 5 else {1, count}
    wanted |= {chance.randint(1, count) for _ in range(max(0, points - len(wanted)))}
    return sorted(n for n in wanted if 1 <= n <= count)


def tortured(way, site, output):
    seen = 0
    build(old_root, output)
    kinds = calls(new_root, output)
    check(tree(output) == new, f"{way}: a traced build gives the new site")
    check(len(kinds) >= 10, f"{way}: {len(kinds)} kinds of calls were seen: {sorted(kinds)}")
    for kind, (before, count) in sorted(kinds.items()):
        for error in errors:
            for number in numbers(count):
                build(old_root, output)
                done = subprocess.run(
                    ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={kind}", "-e",
                     f"inject={kind}:error={error}:when={before + number}", *command(new_root, output)],
                    stderr=subprocess.PIPE, text=True)
                seen += 1
                text = f"{way}, {error} at {kind} {number} of {count}"
                found = tree(output)
                if done.returncode == 0:
                    outcomes["published all the same"] += 1
                    check(found == new, f"{text}: ended with 0, but the site is not the new one")
                else:
                    outcomes["refused"] += 1
                    check(done.returncode == 2, f"{text}: ended with {done.returncode}: {done.stderr[-300:]!r}")
                    check(done.stderr.count("\n") == 1, f"{text}: says one line: {done.stderr!r}")
                    if way == "exchanged":
                        check(found == old, f"{text}: the former site is not as it was")
                    else:
                        strange = [p for p, h in found.items() if p != ".rummelig-manifest.json" and not p.startswith(".rummelig-new")
                                   and h not in (old.get(p), new.get(p)) and h != "folder"]
                        check(not strange, f"{text}: neither former nor new: {strange[:3]}")
                        lost = [p for p in old if p in new and p not in found]
                        check(not lost, f"{text}: lost: {lost[:3]}")
                build(new_root, output)
                check(tree(output) == new, f"{text}: the next build gives the whole new site")
                check(os.listdir(site) == ["public"], f"{text}: left beside it: {os.listdir(site)}")
    print(f"{way}: {seen} refusals at {len(kinds)} kinds of calls: {', '.join(sorted(kinds))}")


mounted = None
try:
    old_root, new_root = copy("old", False), copy("new", True)
    site = os.path.join(work, "site")
    os.mkdir(site)
    build(new_root, os.path.join(work, "expected"))
    new = tree(os.path.join(work, "expected"))
    build(old_root, os.path.join(work, "expected-old"))
    old = tree(os.path.join(work, "expected-old"))
    tortured("exchanged", site, os.path.join(site, "public"))
    point = os.path.join(work, "point", "public")
    os.makedirs(point)
    if os.geteuid() == 0 and subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1g", "none", point], stderr=subprocess.DEVNULL).returncode == 0:
        mounted = point
        tortured("replaced", os.path.dirname(point), point)
    else:
        print("skipped: the same into a mount point: mounting needs root")
finally:
    if mounted:
        subprocess.run(["umount", mounted])
    shutil.rmtree(work, ignore_errors=True)

print(", ".join(f"{count} {what}" for what, count in sorted(outcomes.items())))
print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
PYTHON
