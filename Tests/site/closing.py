#!/usr/bin/env python3
"""Proves in a browser that an opening closes itself once its deadline has passed, without a new build.

closing.py SITE [--chromium PROGRAM]

SITE is built without `examples`: on a site of examples the day stands still and nothing closes. The browser's clock is set, once
just before the instant at which the next deadline passes and once at it, and the page of the opening, the front page and every
list that names it are looked at. A clock can only close: with one that is years behind, and without script, all stays as it was built.
"""

import argparse
import datetime
import glob
import os
import re
import shutil
import sys

from playwright.sync_api import sync_playwright

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from served import served
from tally import Tally

CLOSES = re.compile(r'<main[^>]* data-closes="([^"]+)"')
ROW = re.compile(r'<li[^>]* data-closes="[^"]+"[^>]*>\s*<h3><a href="([^"]+)"')


def instant(text):
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))


def address(site, file):
    return "/" + os.path.relpath(file, site).removesuffix("index.html").replace(os.sep, "/")


def pages(site):
    """The HTML of every page by its address."""
    found = {}
    for file in sorted(glob.glob(site + "/**/*.html", recursive=True)):
        with open(file, encoding="utf-8") as page:
            found[address(site, file)] = page.read()
    return found


# What a reader and a search engine see of an opening's page.
PAGE = """() => {
    const seen = (selector) => [...document.querySelectorAll(selector)].some((part) => part.getClientRects().length > 0);
    return {
        closed: seen("[data-closed]"), plan: seen(".plan"), contact: seen(".call"),
        calls: [...document.querySelectorAll('main a[href^="tel:"], main a[href^="mailto:"]')].some((link) => link.getClientRects().length > 0),
        data: document.querySelectorAll('script[type="application/ld+json"]').length,
        robots: document.querySelector('meta[name="robots"]')?.content ?? "",
    };
}"""

# The rows of a list that a reader sees, and the number above them.
ROWS = """() => ({
    rows: [...document.querySelectorAll("li[data-closes]")].filter((row) => row.getClientRects().length > 0)
        .map((row) => row.querySelector("a").getAttribute("href")),
    counts: [...document.querySelectorAll("[data-count]")].map((count) => count.textContent),
    counted: [...document.querySelectorAll("section:has([data-count]) li[data-closes] a")]
        .map((link) => link.getAttribute("href")),
    none: [...document.querySelectorAll("[data-none]")].some((note) => note.getClientRects().length > 0),
    headings: [...document.querySelectorAll("section:has(li[data-closes]) > h2")].filter((heading) => heading.getClientRects().length > 0).length,
})"""


def look(browser, base, where, script, now=None, javascript=True):
    context = browser.new_context(java_script_enabled=javascript)
    page = context.new_page()
    if now is not None:
        page.clock.set_fixed_time(now)
    page.goto(base + where)
    if javascript:
        seen = page.evaluate(script)
    else:
        # A page without script cannot be asked by script: the selectors are.
        seen = {"closed": page.locator("[data-closed]").is_visible(), "plan": page.locator(".plan").is_visible()}
    context.close()
    return seen


def is_open(seen):
    return not seen["closed"] and seen["plan"] and seen["calls"] and seen["data"] == 2 and seen["robots"] == ""


def is_closed(seen):
    return seen["closed"] and not (seen["plan"] or seen["contact"] or seen["calls"]) and seen["data"] == 0 and seen["robots"] == "noindex"


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("site")
    options.add_argument("--chromium", default=os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser"))
    chosen = options.parse_args()
    site = chosen.site.rstrip("/")
    if not chosen.chromium or not os.path.isfile(site + "/index.html"):
        print("no chromium, or no site in " + site, file=sys.stderr)
        return 2

    html = pages(site)
    closing = {where: instant(CLOSES.search(page)[1]) for where, page in html.items() if CLOSES.search(page)}
    if not closing:
        print("no opening of the site closes by itself: was it built with examples?", file=sys.stderr)
        return 2
    # The next to close, and the last: the one that stays when the other has gone.
    where = min(closing, key=lambda one: (closing[one], one))
    last = max(closing, key=lambda one: (closing[one], one))
    moment = closing[where]
    tick = datetime.timedelta(seconds=1)
    lists = [one for one, page in html.items() if where in ROW.findall(page)]

    tally = Tally()
    base = served(site)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chosen.chromium, args=["--disable-dev-shm-usage"])
        tally.check(is_open(look(browser, base, where, PAGE, moment - tick)), f"{where} is not open in the second before its deadline")
        tally.check(is_closed(look(browser, base, where, PAGE, moment)), f"{where} does not close at its deadline")
        tally.check(is_closed(look(browser, base, where, PAGE, moment + 100 * 86400 * tick)), f"{where} is open again a hundred days later")
        if last != where:
            tally.check(is_open(look(browser, base, last, PAGE, moment)), f"{last} closes before its deadline")
        tally.check(is_open(look(browser, base, where, PAGE, moment - 3650 * 86400 * tick)), f"{where} is not as it was built where the clock is behind")
        still = look(browser, base, where, PAGE, javascript=False)
        tally.check(still["plan"] and not still["closed"], f"{where} is not as it was built without script")

        tally.check(lists, f"{where} stands in no list")
        for one in lists:
            before = look(browser, base, one, ROWS, moment - tick)
            after = look(browser, base, one, ROWS, moment)
            gone = {row for row in before["rows"] if closing[row] <= moment}
            tally.check(where in before["rows"], f"{one} lacks {where} before its deadline")
            tally.check(after["rows"] == [row for row in before["rows"] if row not in gone], f"{one} does not leave out what is closed, and only that")
            # Only lists have a count, and only of their own rows: similar openings and those near by have none.
            if before["counts"]:
                counted = int(re.sub(r"\D", "", before["counts"][0])) - int(re.sub(r"\D", "", after["counts"][0]))
                tally.check(counted == len(gone & set(before["counted"])), f"{one} still counts what is closed")
            empty = look(browser, base, one, ROWS, closing[last])
            tally.check(not empty["rows"], f"{one} shows an opening after the last deadline")
            if before["counts"]:
                tally.check(empty["none"] and not before["none"], f"{one} does not say that nothing is left")
            else:
                tally.check(before["headings"] and not empty["headings"], f"{one} keeps a heading with nothing under it")
        browser.close()
    print(f"{where} closes at {moment.isoformat()}, {len(lists)} pages name it")
    return tally.end()


if __name__ == "__main__":
    sys.exit(main())
