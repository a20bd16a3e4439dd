#!/usr/bin/env python3
"""How soon rummelig serve shows a saved edit beside many openings: serve.py RUMMELIG ROOT [ROUNDS]

Prints, in milliseconds from the saved file to the last byte of the page that shows it, the least, the median and the worst of ROUNDS (15):
for an edit of the text, and for one of the hours, on which lists, neighbours and dates rest. The processor's time stands beside them: it says
more on a machine that others use.
"""
import os
import re
import statistics
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "serve"))
from preview import Preview  # noqa: E402


def processor(preview):
    """In milliseconds, all threads together."""
    with open(f"/proc/{preview.process.pid}/stat") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")


def main():
    program, root = sys.argv[1:3]
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 15
    preview = Preview(program, root, "--today", "2026-11-22")
    names = sorted(name for name in os.listdir(os.path.join(root, "content", "openings")) if name.endswith(".md"))
    name = names[len(names) // 2]
    page = f"/opslag/{name[:-3]}/"
    preview.ask(page)
    opening = preview.read(name)
    weekly = re.search(rb"^ *weekly: *([^\n,}]+)", opening, re.M)

    def edit(what, versions):
        times, before = [], processor(preview)
        for number, version in enumerate(versions):
            mark = f"{what} {number}."
            preview.write(name, version + f"\n{mark}\n".encode())
            start = time.perf_counter()
            while mark not in preview.ask(page)[1]:
                if time.perf_counter() - start > 10:
                    sys.exit(f"{page} never shows: {mark}")
            times.append((time.perf_counter() - start) * 1000)
            time.sleep(0.02)
        each = (processor(preview) - before) / len(times)
        print(f"{what:<10} {min(times):8.1f} {statistics.median(times):8.1f} {max(times):8.1f}   processor {each:.1f}")

    try:
        edit("text", [opening] * rounds)
        edit("hours", [opening[: weekly.start(1)] + f"{7 + i % 9}.5".encode() + opening[weekly.end(1):] for i in range(rounds)])
    finally:
        preview.write(name, opening)
        preview.stop()


main()
