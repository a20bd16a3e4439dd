#!/usr/bin/env python3
"""How well the search finds what people mean: judge.py RUMMELIG [--split tune|report|all] [--show] [--write DIR]

Builds the openings of openings.tsv into a site, asks its own search page the queries of queries.tsv in Chromium, and prints nDCG@10 and
recall@10 (graded 2 or better among the first ten, of at most ten), and queries without a result. Queries stand in the order of their subjects: the odd
ones are for tuning, the even ones for reporting. --write only writes the site. Needs playwright; CHROMIUM names the browser."""
import argparse
import math
import os
import shutil
import subprocess
import sys
import tempfile
import urllib.parse

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", ".."))
from served import served


def rows(name):
    with open(os.path.join(HERE, name), encoding="utf-8") as file:
        return [line.rstrip("\n").split("\t") for line in file if line.strip() and not line.startswith("#")]


def write_site(root):
    folder = os.path.join(root, "content", "openings")
    os.makedirs(folder)
    with open(os.path.join(root, "content", "site.yaml"), "w", encoding="utf-8") as file:
        file.write("name: Bedømt\nbase-url: https://jobs.example/\nlanguages: [da, nb]\n")
    for day, row in enumerate(rows("openings.tsv")):
        ident, lang, title, employer, place, scheme, via, sector, level, hours, offers, tasks, text = row
        lines = ["---", f"title: {title!r}", f"employer: {employer!r}", f"scheme: {scheme}", *([f"via: {via}"] if via else []),
                 f"location: {{ municipality: {place} }}", f"hours: {{ weekly: {hours}, days: by-agreement }}", f"sector: {sector}", f"level: {level}",
                 "tasks:", *[f"  - {task}" for task in tasks.split(";")], "accommodations:", *[f"  - {offer}" for offer in offers.split(",")],
                 "contact: { name: Kim Prøve, email: kim@firma.example }", f"published: 2026-{10 + day % 2}-{1 + day % 20:02d}", "deadline: 2026-12-30", "---", "", text, ""]
        name = ident + (".nb" if lang == "nb" else "") + ".md"
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write("\n".join(lines))


def ask(out, queries):
    from playwright.sync_api import sync_playwright

    base, found = served(out), []
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=os.environ.get("CHROMIUM") or shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page()
        for query in queries:
            page.goto(base + "/soeg/?q=" + urllib.parse.quote(query))
            # The list, or the panel that says why there is none.
            page.locator("#h-fund:not([hidden]), #h-bud .panel").first.wait_for(state="attached")
            found.append(page.evaluate("""() => [...document.querySelectorAll('main a[href]')].filter((a) => a.getClientRects().length)
                .map((a) => /\\/(?:opslag|stillinger)\\/([a-z0-9-]+)\\/$/.exec(a.pathname)?.[1]).filter(Boolean)"""))
        browser.close()
    return [list(dict.fromkeys(one)) for one in found]


def gain(grades):
    return sum((2 ** grade - 1) / math.log2(place + 2) for place, grade in enumerate(grades))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rummelig")
    parser.add_argument("--split", choices=["tune", "report", "all"], default="all")
    parser.add_argument("--show", action="store_true", help="what each query of the chosen half got")
    parser.add_argument("--write", metavar="DIR")
    options = parser.parse_args()
    if options.write:
        return write_site(options.write)
    with tempfile.TemporaryDirectory() as work:
        write_site(work)
        subprocess.run([options.rummelig, "build", "--root", work, "--today", "2026-11-22", "--quiet"], check=True)
        asked = rows("queries.tsv")
        if options.split != "all":
            asked = asked[options.split == "report"::2]
        results = ask(os.path.join(work, "public"), [query for query, _ in asked])
    ndcg, recall, empty = [], [], 0
    for (query, answers), got in zip(asked, results):
        grades = dict((one.rsplit(":")[0], int(one.rsplit(":")[1])) for one in answers.split())
        got = got[:10]
        ndcg.append(gain([grades.get(one, 0) for one in got]) / gain(sorted(grades.values(), reverse=True)[:10]))
        good = {one for one, grade in grades.items() if grade > 1} or set(grades)
        recall.append(len(good & set(got)) / min(10, len(good)))
        empty += not got
        if options.show:
            missed = " ".join(one for one in good if one not in got)
            print(f"{ndcg[-1]:.2f} {recall[-1]:.2f} {query}: {' '.join(got)}" + (f" | missed {missed}" if missed else ""))
    print(f"{len(asked)} queries ({options.split}): nDCG@10 {sum(ndcg) / len(ndcg):.3f}, recall@10 {sum(recall) / len(recall):.3f}, {empty} without a result")


if __name__ == "__main__":
    main()
