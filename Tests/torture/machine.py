#!/usr/bin/env python3
"""What else a machine does to a build: another build at once, a clock that jumps, files of other times, too little memory, too few open
files, too small a file. Each time public/ must be one whole site, and the next build must find its way.

machine.py RUMMELIG CORPUS

A clock that jumps needs a C compiler; a limit of memory by cgroup needs root. What cannot run is skipped in one line."""

import os
import resource
import shutil
import signal
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
from ground import Ground, retitle_half, tree
from tally import Tally

ground = Ground("machine.py RUMMELIG CORPUS", retitle_half)
tally = Tally()


def former():
    ground.build(ground.old_root)


def is_whole(*sites):
    """Whether public/ is one of these sites, and nothing lies beside it."""
    return tree(ground.output) in sites and os.listdir(ground.site) == ["public"]


def survives(text, **settings):
    """A build that is held down must publish whole or not at all, and the next must clear up."""
    former()
    code = ground.run(ground.new_root, **settings).returncode
    tally.check(tree(ground.output) == (new if code == 0 else old), f"{text}: one whole site (the build ended with {code})")
    tally.check(ground.build(ground.new_root) == new and is_whole(new), f"{text}: the next build is whole and clears up")
    return code


def at_once():
    former()
    broken = 0
    for _ in range(10):
        roots = (ground.new_root, ground.old_root, ground.new_root)
        running = [subprocess.Popen(ground.command(root), stderr=subprocess.PIPE, text=True) for root in roots]
        said = [process.communicate()[1] for process in running]
        broken += not is_whole(old, new) or any(process.returncode for process in running)
        broken += any(text.strip() and text.count("\n") != 1 for text in said)
    tally.check(broken == 0, "ten times three builds at once: each ends with 0, and public/ is one whole site")
    # One that sleeps in the middle of its publishing: the other waits for it and says so.
    sleeper = subprocess.Popen(ground.command(ground.new_root))
    while sleeper.poll() is None and not os.path.exists(os.path.join(ground.site, ".public.rummelig-new")):
        pass
    sleeper.send_signal(signal.SIGSTOP)
    other = subprocess.Popen(ground.command(ground.old_root), stderr=subprocess.PIPE, text=True)
    line = other.stderr.readline() if sleeper.poll() is None else ""
    sleeper.send_signal(signal.SIGCONT)
    other.communicate()
    if line or sleeper.poll() is None:
        tally.check(line.strip() and other.returncode == 0, f"a build that meets another one waits and says so: {line!r}")
    else:
        tally.skip("a build that meets another one", "the first was too fast to stop")
    sleeper.wait()
    tally.check(is_whole(old, new), "after both, public/ is one whole site")


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
    shim = ground.path("clock.so")
    if not compiler or subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-xc", "-", "-o", shim], input=clock, text=True,
                                      stderr=subprocess.DEVNULL).returncode != 0:
        tally.skip("a clock that jumps", "no C compiler")
    else:
        former()
        done = ground.run(ground.new_root, env={**os.environ, "LD_PRELOAD": shim})
        told = f"a clock that jumps by years at every look: the same bytes {done.stderr!r}"
        tally.check(done.returncode == 0 and tree(ground.output) == new, told)
        plain = [part for part in ground.command(ground.new_root) if part not in ("--today", "2026-11-22")]
        former()
        subprocess.run(plain, env={**os.environ, "LD_PRELOAD": shim, "SOURCE_DATE_EPOCH": "1795341600"})
        tally.check(tree(ground.output) == new, "the same with the day from SOURCE_DATE_EPOCH")
    for name, moment in (("1970", 1), ("2106", 4294967295)):
        former()
        for top in (ground.new_root, ground.output):
            for folder, _, files in os.walk(top):
                for file in files:
                    os.utime(os.path.join(folder, file), (moment, moment))
        done = ground.run(ground.new_root)
        tally.check(done.returncode == 0 and tree(ground.output) == new, f"content and former site dated {name}: the same bytes")


def memory():
    v1, v2 = "/sys/fs/cgroup/memory", "/sys/fs/cgroup"
    group = os.path.join(v1 if os.path.isdir(v1) else v2, f"rummelig-{os.getpid()}")
    limit = os.path.join(group, "memory.limit_in_bytes" if os.path.isdir(v1) else "memory.max")
    try:
        os.mkdir(group)
        open(limit, "w").write("1000000000")
    except OSError as error:
        tally.skip("a memory limit by cgroup", error.strerror)
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
            tally.check(-9 in codes, f"at least one of them was killed by the limit: {codes}")
        finally:
            os.rmdir(group)
    codes = []
    for megabytes in (60, 120, 160, 200, 300):
        addresses = (megabytes << 20, megabytes << 20)
        codes.append(survives(f"{megabytes} MB of addresses", preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, addresses)))
    tally.check(any(codes), f"at least one of them was too small: {codes}")


def limits():
    # Below seven the system's own library of threads would end the program by a signal: it says so before.
    for files in (5, 6, 8, 15):
        code = survives(f"{files} open files", preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (files, files)))
        tally.check(code == 2, f"{files} open files: refused in words ({code})")
    code = survives("a limit of 8 that may be raised to 16", preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (8, 16)))
    tally.check(code == 0, f"a limit of 8 that may be raised to 16: the build is made ({code})")
    code = survives("files of 20 kB at most", preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000)))
    tally.check(code != 0, f"files of 20 kB at most: the build does not end well ({code})")
    former()
    closed = subprocess.run(["sh", "-c", 'exec "$@" <&- >&- 2>&-', "-", *ground.command(ground.new_root)]).returncode
    told = f"without standard input, output and error: one whole site ({closed})"
    tally.check(closed in (0, 2) and tree(ground.output) == (new if closed == 0 else old), told)


with ground:
    new, old = ground.build(ground.new_root), ground.build(ground.old_root)
    tally.check(old != new, "the two sites differ")
    at_once()
    clocks()
    memory()
    limits()

sys.exit(tally.end())
