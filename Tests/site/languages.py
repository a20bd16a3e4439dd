#!/usr/bin/env python3
"""Look at a built site's languages: twins name each other, and no page in bokmål shows a Danish rate.

    languages.py SITE_DIR CONTENT_DIR --base https://jobs.example[/sub]

Exit 1 on a fault, 2 if there was nothing to look at. Last line: 'N passed, N failed'.
"""
import argparse, html, os, re, sys, urllib.parse

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
from tally import Tally

tally = Tally()


def check(ok, where, what):
    tally.check(ok, f"{where}: {what}")


def rates(path):
    """The rates of rates.yaml as (topic, amount, unit); each entry begins with '- id:'."""
    entries = re.split(r"(?m)^- ", open(path, encoding="utf-8").read())[1:]
    value = lambda entry, key: (re.search(rf"(?m)^  {key}: *\"?([^\"\n]+)\"?$", entry) or [None, ""])[1].strip()
    return [(value(e, "topic"), value(e, "amount"), value(e, "unit")) for e in entries]


def spellings(amount):
    """A number as a Norwegian or a Danish page may write it."""
    whole, _, rest = amount.partition(".")
    mark = "," + rest if rest else ""
    parts = {whole} | {f"{int(whole):,}".replace(",", m) for m in (".", " ", "\u00a0", "\u202f", "")}
    return {p + mark for p in parts}


ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
ap.add_argument("site"); ap.add_argument("content"); ap.add_argument("--base", required=True)
a = ap.parse_args()
base = a.base.rstrip("/")

pages = {}
for folder, _, files in sorted(os.walk(a.site)):
    for name in sorted(files):
        if name.endswith(".html"):
            path = os.path.relpath(os.path.join(folder, name), a.site).replace(os.sep, "/")
            pages["/" + re.sub(r"(^|/)index\.html$", r"\1", path)] = open(os.path.join(folder, name), encoding="utf-8").read()

twins = {}
for address, text in pages.items():
    links = re.findall(r'<link rel="alternate" hreflang="([a-z]+)" href="([^"]+)">', text)
    twins[address] = {language: html.unescape(url) for language, url in links}
    own = re.search(r'<html lang="([a-z]+)">', text)
    if links:
        check(twins[address].get(own[1]) == base + address, address, "does not name itself among its languages")
        check("noindex" not in text, address, "names twins, and is kept out of search engines")
for address, named in twins.items():
    for language, url in named.items():
        other = url[len(base):]
        check(other in pages, address, f"has no twin at {url}")
        check(twins.get(other) == named, address, f"and {other} do not name the same twins")
        check(f'<html lang="{language}">' in pages.get(other, ""), address, f"calls {other} {language}")

danish = [(amount, unit) for topic, amount, unit in rates(os.path.join(a.content, "rates.yaml")) if topic not in ("norway", "japan")]
ours = [amount for topic, amount, _ in rates(os.path.join(a.content, "rates.yaml")) if topic == "norway"]
norwegian = [p for p in pages if pages[p].startswith('<!doctype html>\n<html lang="nb"')]
for address in norwegian:
    text = html.unescape(re.sub(r"<[^>]+>", " ", pages[address]))
    for amount, unit in danish:
        # A small whole number says nothing without its kroner, and may be a Norwegian one too.
        small = "." not in amount and len(amount) < 3
        if small and amount in ours:
            continue
        for spelling in spellings(amount):
            after = r"\s*(?:danske )?(?:kr\b|kroner)" if small else r"(?!\d)"
            check(not re.search(rf"(?<![\d.,]){re.escape(spelling)}{after}", text), address, f"shows the Danish rate {spelling} {unit}")

print(f"{len(pages)} pages, {len(norwegian)} in bokmål, {len(danish)} Danish rates")
code = tally.end()
sys.exit(2 if not pages or not any(twins.values()) else code)
