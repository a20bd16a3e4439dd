#!/usr/bin/env bash
# What else a machine does to a build: another build at once, a clock that jumps, files of other times, too little memory, too few open
# files, too small a file. Each time public/ must be one whole site, and the next build must find its way.
#
#   machine.sh RUMMELIG_BINARY ROOT
#
# Works on copies, in TORTURE_DIR or in memory; ROOT itself is only read. A clock that jumps needs a C compiler; a limit of memory by
# cgroup needs root. What cannot run is skipped in one line.
set -eu
[ $# -eq 2 ] || { echo "usage: $0 RUMMELIG_BINARY ROOT" >&2; exit 2; }
exec python3 - "$@" <<'PYTHON'
import hashlib, os, re, resource, shutil, subprocess, sys, tempfile

binary, corpus = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
base = os.environ.get("TORTURE_DIR") or ("/dev/shm" if os.access("/dev/shm", os.W_OK) else None)
work = tempfile.mkdtemp(prefix="rummelig-machine-", dir=base)
site = os.path.join(work, "site")
output = os.path.join(site, "public")
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
    for part in ("content", "templates"):
        if os.path.isdir(os.path.join(corpus, part)):
            shutil.copytree(os.path.join(corpus, part), os.path.join(root, part), symlinks=True)
    folder = os.path.join(root, "content", "openings")
    for file in sorted(os.listdir(folder))[::2] if edit else []:
        path = os.path.join(folder, file)
        text = open(path, "rb").read()
        open(path, "wb").write(re.sub(rb"""(?m)^(title:[ \t]*[^\s|>].*?)(["']?)([ \t]*\r?)$""", rb"\1 ny\2\3", text, count=1))
    return root


def command(root, *more):
    return [binary, "build", "--root", root, "--output", output, "--today", "2026-11-22", "--quiet", *more]


def build(root, *more, **settings):
    return subprocess.run(command(root, *more), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **settings)


def tree():
    found = {}
    for folder, folders, files in os.walk(output):
        for name in folders:
            found[os.path.relpath(os.path.join(folder, name), output)] = "folder"
        for name in files:
            with open(os.path.join(folder, name), "rb") as file:
                found[os.path.relpath(os.path.join(folder, name), output)] = hashlib.sha256(file.read()).hexdigest()
    return found


def former():
    done = build(old_root)
    if done.returncode != 0:
        sys.exit(f"the former site does not build: {done.stderr}")


def survives(text, **settings):
    """A build that is held down must publish whole or not at all, and the next must clear up."""
    former()
    done = build(new_root, **settings)
    found = tree()
    check(found == (new if done.returncode == 0 else old), f"{text}: one whole site (the build ended with {done.returncode})")
    done_again = build(new_root)
    check(done_again.returncode == 0 and tree() == new and os.listdir(site) == ["public"], f"{text}: the next build is whole and clears up")
    return done.returncode


def at_once():
    former()
    broken = 0
    for _ in range(10):
        running = [subprocess.Popen(command(root), stderr=subprocess.PIPE, text=True) for root in (new_root, old_root, new_root)]
        said = [process.communicate()[1] for process in running]
        found = tree()
        broken += found not in (old, new) or any(process.returncode for process in running) or os.listdir(site) != ["public"]
        broken += any(text.strip() and text.count("\n") != 1 for text in said)
    check(broken == 0, "ten times three builds at once: each ends with 0, and public/ is one whole site")
    # One that sleeps in the middle of its publishing: the other waits for it and says so.
    sleeper = subprocess.Popen(command(new_root))
    while sleeper.poll() is None and not os.path.exists(os.path.join(site, ".public.rummelig-new")):
        pass
    sleeper.send_signal(19)
    other = subprocess.Popen(command(old_root), stderr=subprocess.PIPE, text=True)
    line = other.stderr.readline() if sleeper.poll() is None else ""
    sleeper.send_signal(18)
    other.communicate()
    if line or sleeper.poll() is None:
        check(line.strip() and other.returncode == 0, f"a build that meets another one waits and says so: {line!r}")
    else:
        skip("a build that meets another one", "the first was too fast to stop")
    sleeper.wait()
    check(tree() in (old, new) and os.listdir(site) == ["public"], "after both, public/ is one whole site")


clock = r"""
#include <stdint.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>
static int64_t jump(void) { static int n; return (n++ & 1 ? -1 : 1) * (int64_t)n * 86400 * 371; }
int clock_gettime(clockid_t id, struct timespec *t) { int r = syscall(SYS_clock_gettime, id, t); t->tv_sec += jump(); return r; }
int gettimeofday(struct timeval *t, void *z) { struct timespec s; clock_gettime(0, &s); t->tv_sec = s.tv_sec; t->tv_usec = 0; return 0; }
time_t time(time_t *t) { struct timespec s; clock_gettime(0, &s); if (t) *t = s.tv_sec; return s.tv_sec; }
"""


def clocks():
    compiler = shutil.which("cc") or shutil.which("clang") or shutil.which("gcc")
    shim = os.path.join(work, "clock.so")
    if not compiler or subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-xc", "-", "-o", shim], input=clock, text=True,
                                      stderr=subprocess.DEVNULL).returncode != 0:
        skip("a clock that jumps", "no C compiler")
    else:
        former()
        done = build(new_root, env={**os.environ, "LD_PRELOAD": shim})
        check(done.returncode == 0 and tree() == new, f"a clock that jumps by years at every look: the same bytes {done.stderr!r}")
        plain = [part for part in command(new_root) if part not in ("--today", "2026-11-22")]
        former()
        subprocess.run(plain, env={**os.environ, "LD_PRELOAD": shim, "SOURCE_DATE_EPOCH": "1795341600"})
        check(tree() == new, "the same with the day from SOURCE_DATE_EPOCH")
    for name, moment in (("1970", 1), ("2106", 4294967295)):
        former()
        for top in (new_root, output):
            for folder, _, files in os.walk(top):
                for file in files:
                    os.utime(os.path.join(folder, file), (moment, moment))
        done = build(new_root)
        check(done.returncode == 0 and tree() == new, f"content and former site dated {name}: the same bytes")


def memory():
    v1, v2 = "/sys/fs/cgroup/memory", "/sys/fs/cgroup"
    group = os.path.join(v1 if os.path.isdir(v1) else v2, f"rummelig-{os.getpid()}")
    limit = os.path.join(group, "memory.limit_in_bytes" if os.path.isdir(v1) else "memory.max")
    try:
        os.mkdir(group)
        open(limit, "w").write("1000000000")
    except OSError as error:
        skip("a memory limit by cgroup", error.strerror)
        if os.path.isdir(group):
            os.rmdir(group)
    else:
        try:
            def enter():
                open(os.path.join(group, "cgroup.procs"), "w").write("0")
            codes = []
            # Pages of the output in memory count as well, so the group is emptied by taking the site away each time.
            for megabytes in (4, 8, 9, 10, 11, 12, 16):
                open(limit, "w").write(str(megabytes << 20))
                codes.append(survives(f"a cgroup of {megabytes} MB", preexec_fn=enter))
            check(-9 in codes, f"at least one of them was killed by the limit: {codes}")
        finally:
            os.rmdir(group)
    codes = []
    for megabytes in (60, 120, 160, 200, 300):
        codes.append(survives(f"{megabytes} MB of addresses", preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20,) * 2)))
    check(any(codes), f"at least one of them was too small: {codes}")


def limits():
    # Below seven the system's own library of threads would end the program by a signal: it says so before.
    for files in (5, 6, 8, 15):
        code = survives(f"{files} open files", preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (files, files)))
        check(code == 2, f"{files} open files: refused in words ({code})")
    code = survives("a limit of 8 that may be raised to 16", preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (8, 16)))
    check(code == 0, f"a limit of 8 that may be raised to 16: the build is made ({code})")
    code = survives("files of 20 kB at most", preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000)))
    check(code != 0, f"files of 20 kB at most: the build does not end well ({code})")
    former()
    closed = subprocess.run(["sh", "-c", 'exec "$@" <&- >&- 2>&-', "-", *command(new_root)]).returncode
    check(closed in (0, 2) and tree() == (new if closed == 0 else old), f"without standard input, output and error: one whole site ({closed})")


try:
    os.mkdir(site)
    old_root, new_root = copy("old", False), copy("new", True)
    if build(new_root).returncode != 0:
        sys.exit("the new site does not build")
    new = tree()
    former()
    old = tree()
    check(old != new, "the two sites differ")
    at_once()
    clocks()
    memory()
    limits()
finally:
    shutil.rmtree(work, ignore_errors=True)

print(f"{passed} passed, {failed} failed" + (f" ({skipped} skipped)" if skipped else ""))
sys.exit(1 if failed else 0)
PYTHON
