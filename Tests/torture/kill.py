#!/usr/bin/env python3
"""Kills builds at random moments and asks each time whether public/ is one whole site: the former or the new.

kill.py RUMMELIG CORPUS [MOMENTS=60]      (SEED=number repeats a run's moments)

At least twenty moments, a third of all, fall in the publishing: from the staging folder's appearance on."""

import os
import random
import shutil
import signal
import statistics
import subprocess
import sys
import time
from collections import Counter

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
from ground import Ground, retitle_half, tree
from tally import Tally

ground = Ground("kill.py RUMMELIG CORPUS [MOMENTS=60]", retitle_half, "--jobs", "2")
moments = int(sys.argv[3]) if len(sys.argv) > 3 else 60
staging = os.path.join(ground.site, ".public.rummelig-new")


def is_staging():
    return os.path.lexists(staging)


def timed(root):
    """The seconds from the start to the staging folder and to the end."""
    begin, staged = time.perf_counter(), None
    process = subprocess.Popen(ground.command(root), stdout=subprocess.DEVNULL)
    while process.poll() is None:
        if staged is None and is_staging():
            staged = time.perf_counter() - begin
        time.sleep(0.0002)
    total = time.perf_counter() - begin
    return (total if staged is None else staged), total


def killed(root, wait):
    process = subprocess.Popen(ground.command(root), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    wait(process)
    process.send_signal(signal.SIGKILL)
    process.wait()


def after(seconds):
    return lambda process: time.sleep(seconds)


def after_staging(seconds):
    def wait(process):
        while not is_staging() and process.poll() is None:
            pass
        time.sleep(seconds)
    return wait


tally, counts = Tally(), Counter()
with ground:
    new, old = ground.build(ground.new_root), ground.build(ground.old_root)
    tally.check(old != new, "the two sites differ")
    times = []
    for _ in range(3):
        times.append(timed(ground.new_root))
        tally.check(tree(ground.output) == new, "a build over the former site gives the same bytes as before")
        ground.build(ground.old_root)
    staged, total = (statistics.median(values) for values in zip(*times))
    print(f"{len(old)} paths; a build takes {total * 1000:.0f} ms, its publishing begins after {staged * 1000:.0f} ms")

    within = max(20, moments // 3)
    seed = int(os.environ.get("SEED") or time.time_ns() % 1_000_000)
    chance = random.Random(seed)
    print(f"{moments} random moments, {within} of them in the publishing (SEED={seed})")
    waits = [after(total * chance.random()) for _ in range(max(0, moments - within))]
    waits += [after_staging((total - staged) * 1.1 * chance.random()) for _ in range(within)]
    late = 40
    number = 0
    while number < len(waits):
        killed(ground.new_root, waits[number])
        counts["publishing"] += is_staging()
        found = tree(ground.output)
        kind = "old" if found == old else "new" if found == new else "broken"
        counts[kind] += 1
        tally.check(kind != "broken", f"moment {number}: neither the former site nor the new")
        shutil.rmtree(staging, ignore_errors=True)
        if kind != "old":
            tally.check(ground.build(ground.old_root) == old, f"moment {number}: the former site built again")
        number += 1
        # Of the moments meant for the publishing, those that came too late are made up for at its beginning.
        if number == len(waits) and counts["publishing"] < 20 and late > 0:
            late -= 1
            waits.append(after_staging((total - staged) * 0.5 * chance.random()))

    killed(ground.new_root, after_staging((total - staged) / 4))
    tally.check(is_staging(), "a killed publishing leaves its staging folder")
    tally.check(ground.build(ground.new_root) == new, "the build after a kill gives the whole new site")
    left = os.listdir(ground.site)
    tally.check(left == ["public"], f"the build after a kill clears away what was left: {left}")
    tally.check(counts["publishing"] >= 20, f"{counts['publishing']} kills fell in the publishing, not 20")

print(", ".join(f"{counts[kind]} {kind}" for kind in ("old", "new", "broken")) + f", {counts['publishing']} during publishing")
sys.exit(tally.end())
