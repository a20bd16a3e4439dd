#!/usr/bin/env python3
"""Makes the system refuse one call of a publishing at a time, by strace: ENOSPC, EIO, EMFILE and EINTR, for every kind of call that a
publishing makes, at its first calls, its last and some between.

inject.py RUMMELIG CORPUS [POINTS=6]      (KINDS=unlinkat,write looks at these only)

A build must then end with 0 and the whole new site, or tell it in one line, end with 2 and leave the former one to the byte; where
files are replaced one by one, each is whole. The build after it must give the new site and leave nothing beside it."""

import os
import random
import re
import shutil
import subprocess
import sys
from collections import Counter

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
from ground import Ground, retitle, tree
from tally import Tally

if not shutil.which("strace") or subprocess.run(["strace", "-o/dev/null", "true"], stderr=subprocess.DEVNULL).returncode != 0:
    # The caller sees to it that this is a failure in CI.
    print("SKIP inject: no strace here, or it may not trace")
    sys.exit(3)
errors = ["ENOSPC", "EIO", "EMFILE", "EINTR"]
# What a program does of itself and no disk refuses.
foreign = re.compile(r"^(exit|exit_group|brk|mmap|munmap|mprotect|mremap|madvise|futex|rt_sig\w*|sched_\w*|getpid|gettid|geteuid|getuid|umask|"
                     r"clock_\w*|nanosleep|restart_syscall|getrandom|write_stderr|set_\w*|prlimit64|rseq|arch_prctl|sigaltstack)$")


def edit(number, path):
    """A third of the openings change, a third go and others come."""
    if number % 3 == 0:
        retitle(number, path)
    elif number % 3 == 1:
        folder, name = os.path.split(path)
        os.rename(path, os.path.join(folder, "ny-" + name))


ground = Ground("inject.py RUMMELIG CORPUS [POINTS=6]", edit, "--jobs", "1")
points = int(sys.argv[3]) if len(sys.argv) > 3 else 6
only = os.environ.get("KINDS")
chance = random.Random(7)
tally, outcomes = Tally(), Counter()


def calls(output):
    """For each kind of call: how many came before the publishing, and how many belong to it."""
    log = ground.path("log")
    subprocess.run(["strace", "-f", "-qq", "-o", log, *ground.command(ground.new_root, output)], check=True)
    before, within, publishing, main = Counter(), Counter(), False, None
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


def judged(text, way, done, found):
    """What a build that was refused a call says and leaves."""
    if way == "replaced":
        # Its own leavings, which the next build clears away.
        found = {path: bytes for path, bytes in found.items() if not path.startswith(".rummelig-new")}
    if done.returncode == 0:
        outcomes["published all the same"] += 1
        return tally.check(found == new, f"{text}: ended with 0, but the site is not the new one")
    outcomes["refused"] += 1
    tally.check(done.returncode == 2, f"{text}: ended with {done.returncode}: {done.stderr[-300:]!r}")
    tally.check(done.stderr.count("\n") == 1, f"{text}: says one line: {done.stderr!r}")
    if way == "exchanged":
        return tally.check(found == old, f"{text}: the former site is not as it was")
    strange = [p for p, h in found.items() if p != ".rummelig-manifest.json" and h not in (old.get(p), new.get(p), "folder")]
    tally.check(not strange, f"{text}: neither former nor new: {strange[:3]}")
    lost = [path for path in old if path in new and path not in found]
    tally.check(not lost, f"{text}: lost: {lost[:3]}")


def tortured(way, output):
    seen = 0
    ground.build(ground.old_root, output)
    kinds = calls(output)
    tally.check(tree(output) == new, f"{way}: a traced build gives the new site")
    tally.check(len(kinds) >= 10, f"{way}: {len(kinds)} kinds of calls were seen: {sorted(kinds)}")
    for kind, (before, count) in sorted(kinds.items()):
        if only and kind not in only.split(","):
            continue
        for error, number in ((error, number) for error in errors for number in numbers(count)):
            ground.build(ground.old_root, output)
            done = ground.run(
                ground.new_root, output,
                prefix=["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={kind}",
                        "-e", f"inject={kind}:error={error}:when={before + number}"])
            seen += 1
            text = f"{way}, {error} at {kind} {number} of {count}"
            judged(text, way, done, tree(output))
            tally.check(ground.build(ground.new_root, output) == new, f"{text}: the next build gives the whole new site")
            left = os.listdir(os.path.dirname(output))
            tally.check(left == ["public"], f"{text}: left beside it: {left}")
    print(f"{way}: {seen} refusals at {len(kinds)} kinds of calls: {', '.join(sorted(kinds))}")


with ground:
    new = ground.build(ground.new_root, ground.path("expected"))
    old = ground.build(ground.old_root, ground.path("expected-old"))
    tortured("exchanged", ground.output)
    point = ground.path("point", "public")
    os.makedirs(point)
    if os.geteuid() == 0 and subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1g", "none", point], stderr=subprocess.DEVNULL).returncode == 0:
        try:
            tortured("replaced", point)
        finally:
            subprocess.run(["umount", point])
    else:
        tally.skip("the same into a mount point", "mounting needs root")

print(", ".join(f"{count} {what}" for what, count in sorted(outcomes.items())))
sys.exit(tally.end())
