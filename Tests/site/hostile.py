#!/usr/bin/env python3
"""Puts every hostile string of the public lists into every field and the body of every kind, builds the site, and opens it in a browser.

    hostile.py RUMMELIG OPSLAGSTJEK SUITES [--chromium PROGRAM] [--keep FOLDER]

A string may be refused by the checker where it stands, or it is harmless: the same words on the page, no script, no dialog, nothing asked of
another host, no address that runs, nothing wider than a phone, and data and feeds that still parse.
Exit 1 on a fault, 2 if there is nothing to do it with. Last line: 'N passed, N failed'.
"""
import argparse
import glob
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import xml.dom.minidom

from playwright.sync_api import sync_playwright

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from served import served
from tally import Tally

DAY = "2026-11-22"
TOGETHER = 12
LOOK = """() => {
  const faults = [], runs = /^[\\s\\0-\\x1f]*(javascript|vbscript|data):/i;
  for (const node of document.querySelectorAll("*")) {
    for (const { name, value } of node.attributes) {
      if (name.startsWith("on") || name == "style" || name == "srcdoc" || name == "formaction") faults.push(node.localName + " " + name);
      // The sheet's own code to scan, and no other picture.
      const drawn = node.matches(".sheet-foot > img") && name == "src" && value.startsWith("data:image/png;base64,");
      if (["href", "src", "action", "xlink:href", "poster", "background"].includes(name) && runs.test(value) && !drawn)
        faults.push(name + "=" + value.slice(0, 60));
    }
    if (["iframe", "object", "embed", "base", "frame", "applet", "math", "marquee", "audio", "video", "style"].includes(node.localName)) faults.push(node.localName);
    if (node.localName == "script" && node.type != "application/ld+json" && !node.src.startsWith(location.origin + "/assets/")) faults.push("script " + node.outerHTML.slice(0, 60));
    if (node.localName == "meta" && /refresh/i.test(node.httpEquiv)) faults.push("refresh");
  }
  for (const node of document.querySelectorAll("script[type='application/ld+json']")) {
    try { JSON.parse(node.textContent); } catch (error) { faults.push("JSON-LD: " + error); }
  }
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (wide > 0) faults.push(wide + " px too wide");
  return { faults, title: document.querySelector("h1")?.textContent ?? "", text: document.querySelector("main").textContent };
}"""


def strings(suites):
    """The strings of all lists, each once, in their order."""
    def lines(path):
        return open(path, encoding="utf-8", errors="replace").read().splitlines()
    found = [text for text in json.load(open(os.path.join(suites, "blns/blns.json"), encoding="utf-8"))]
    found += lines(os.path.join(suites, "xss/Markdown-XSS-Payloads.txt"))
    found += [case["payload"] for case in json.load(open(os.path.join(suites, "xss/dompurify-expect.json"), encoding="utf-8"))]
    sheet = "\n".join(lines(os.path.join(suites, "xss/OWASP_XSS_Filter_Evasion_Cheat_Sheet.md")))
    found += [block.strip() for block in re.findall(r"```\w*\n(.*?)```", sheet, re.S)]
    # A very long string is the business of other tests. One sign with a hundred marks cannot be broken over lines by any style sheet.
    usable = [text for text in found if text.strip() and len(text) < 4000 and not re.search("[\ud800-\udfff\0]|[\u0e47-\u0e4e]{20}", text)]
    return list(dict.fromkeys(usable))


def quoted(text):
    """In double quotes as YAML has them."""
    def one(sign):
        if sign in '"\\':
            return "\\" + sign
        if sign != " " and (unicodedata.category(sign)[0] in "CZ" or ord(sign) > 0xfffd):
            return f"\\U{ord(sign):08x}"
        return sign
    return '"' + "".join(map(one, text)) + '"'


def files(name, texts, bodies):
    """A file of each kind that holds the strings, by its path: the first as title, all where a kind has room for many."""
    q = [quoted(text) for text in texts]
    first, other, third = q[0], q[1 % len(q)], q[2 % len(q)]
    body = "\n\n".join(bodies) + "\n"
    lists = "[" + ", ".join(q) + "]"
    promises = "\n".join(f"  - {{ kind: {kind}, note: {text} }}" for kind, text in zip(
        ["extra-breaks", "quiet-workspace", "no-heavy-lifting", "named-contact", "other", "seated-work"], q * 6))
    return {
        f"openings/{name}.md": f"""---
title: {first}
employer: {other}
scheme: fleksjob
location: {{ municipality: Silkeborg, address: {third}, workplace: onsite }}
hours: {{ weekly: 10-13, days: [tue, wed], schedule: {first} }}
tasks: {lists}
excluded-tasks: {lists}
accommodations:
{promises}
environment: {first}
onboarding: {other}
purpose: {third}
pay: {{ agreement: {first} }}
contact: {{ name: {other}, role: {third}, times: {first}, email: birthe@solsikken.example }}
published: 2026-11-{20 if len(texts) == 1 else 21}
deadline: 2026-12-15
summary: {other}
short: {third}
tags: {lists}
---
{body}""",
        f"stories/{name}.md": f"---\ntitle: {first}\nprogramme: klapjob\nemployer: {other}\nmunicipality: Silkeborg\npublished: 2026-11-20\nauthor: {third}\n"
                              f"quote: {first}\nsource: {other}\nsummary: {third}\ntags: {lists}\n---\n{body}",
        f"guides/{name}.md": f"---\ntitle: {first}\nsummary: {other}\nanswer: {third}\nchecked: 2026-11-20\n"
                             f"sources: [{{ name: {first}, date: 2026-01-01 }}]\n---\n{body}",
        f"employers/{name}.md": f"---\nname: {first}\nchain: {other}\nsummary: {third}\n---\n{body}",
        f"events/{name}.md": f"---\ntitle: {first}\nstarts: 2026-12-03T09:00:00+01:00\nends: 2026-12-03T12:00:00+01:00\nplace: {other}\n"
                             f"organiser: {third}\npublished: 2026-11-20\nsummary: {first}\n---\n{body}",
        f"pages/{name}.md": f"---\ntitle: {first}\nsummary: {other}\n---\n{body}",
    }


def write(root, entries):
    for path, text in entries.items():
        path = os.path.join(root, "content", path)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write(text)
    with open(os.path.join(root, "content/site.yaml"), "w") as file:
        file.write("name: Fjendtlig\nbase-url: https://fjendtlig.example/\nlanguages: [da]\n")


def refused(opslagstjek, root):
    """The names of the files with an error, by folder."""
    said = subprocess.run([opslagstjek, "--root", root, "--today", DAY, "--format", "json"], capture_output=True)
    if said.returncode not in (0, 1):
        sys.exit(f"hostile.py: opslagstjek ended with {said.returncode}: {said.stderr.decode()[-400:]}")
    findings = json.loads(said.stdout)["findings"]
    return {tuple(finding["file"].removeprefix("content/").removesuffix(".md").split("/", 1)) for finding in findings if finding["severity"] == "error"}


def parse(tally, paths, read):
    for path in paths:
        fault = None
        try:
            read(path)
        except Exception as error:
            fault = error
        tally.check(fault is None, f"{path}: {fault}")


def plain(text):
    """What is left of a text where spaces, signs without width and signs that no page may hold do not count."""
    text = unicodedata.normalize("NFC", text)
    return "".join(sign for sign in text if unicodedata.category(sign)[0] not in "CZ" and not sign.isspace() and sign != "\ufffd")




def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("rummelig")
    options.add_argument("opslagstjek")
    options.add_argument("suites")
    options.add_argument("--keep")
    options.add_argument("--chromium", default=os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser"))
    chosen = options.parse_args()
    if not chosen.chromium or not os.path.isdir(os.path.join(chosen.suites, "xss")):
        print("no chromium, or no lists of strings", file=sys.stderr)
        return 2
    tally = Tally()
    work = chosen.keep or tempfile.mkdtemp(prefix="rummelig-hostile-")
    every = strings(chosen.suites)

    # Each by itself first, in the fields and in the body: what the checker refuses there never reaches a page.
    fields, bodies = os.path.join(work, "fields"), os.path.join(work, "bodies")
    for index, text in enumerate(every):
        write(fields, files(f"s{index}", [text], ["Kommunen hjælper."]))
        write(bodies, files(f"s{index}", ["Hjælp i køkkenet"], [text]))
    kinds = ["openings", "stories", "guides", "employers", "events", "pages"]
    no_field, no_body = refused(chosen.opslagstjek, fields), refused(chosen.opslagstjek, bodies)
    site = os.path.join(work, "site")
    titles = {}
    for kind in kinds:
        held = [text for index, text in enumerate(every) if (kind, f"s{index}") not in no_field]
        told = [text for index, text in enumerate(every) if (kind, f"s{index}") not in no_body]
        tally.check(len(held) > len(every) / 2 and len(told) > len(every) / 3, f"{kind}: only {len(held)} and {len(told)} of {len(every)} strings are let in")
        for start in range(0, max(len(held), len(told)), TOGETHER):
            group = held[start:start + TOGETHER] or ["Hjælp i køkkenet"]
            name = f"{kind[:2]}{start}"
            made = files(name, group, told[start:start + TOGETHER])
            write(site, {path: text for path, text in made.items() if path.startswith(kind)})
            titles[kind, name] = group
    faulty = refused(chosen.opslagstjek, site)
    built = subprocess.run([chosen.rummelig, "build", "--root", site, "--output", site + "/public", "--today", DAY, "--quiet", "--skip-invalid"], capture_output=True)
    tally.check(built.returncode == 0, f"the site does not build: {built.stderr.decode()[-600:]}")
    public = site + "/public"
    parse(tally, glob.glob(public + "/**/feed.xml", recursive=True) + [public + "/sitemap.xml"], xml.dom.minidom.parse)
    parse(tally, glob.glob(public + "/**/*.json", recursive=True), lambda path: json.load(open(path, encoding="utf-8")))

    base = served(public)
    folders = {"openings": "/opslag/", "stories": "/historier/", "guides": "/guides/", "employers": "/arbejdsgivere/", "pages": "/"}
    pages = {f"{folders[kind]}{name}/": texts for (kind, name), texts in titles.items() if kind in folders and (kind, name) not in faulty}
    tally.check(len(pages) > 0.6 * len(titles) * 5 / 6, f"only {len(pages)} pages of {len(titles)} files")
    lists = [
        "/", "/opslag/", "/historier/", "/guides/", "/arbejdsgivere/", "/arrangementer/", "/kommuner/silkeborg/", "/soeg/?q=alert",
        "/soeg/?q=script&timer=8-12",
    ]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chosen.chromium, args=["--disable-dev-shm-usage"])
        page = browser.new_context(viewport={"width": 320, "height": 800}).new_page()
        bad = []
        page.on("dialog", lambda dialog: (bad.append("dialog " + dialog.message), dialog.dismiss()))
        page.on("request", lambda request: bad.append("asks " + request.url) if not request.url.startswith(base) else None)
        page.on("pageerror", lambda error: bad.append("error " + str(error)))
        page.on("console", lambda line: bad.append(line.text) if "Content Security Policy" in line.text else None)
        for address in [*lists, *pages]:
            page.goto(base + address)
            if "?" in address:
                page.wait_for_load_state("networkidle")
            seen = page.evaluate(LOOK)
            tally.check(not seen["faults"] and not bad, f"{address}: {seen['faults'][:4]} {bad[:4]}")
            bad.clear()
            if address in pages:
                title, wanted = plain(seen["title"]), plain(pages[address][0])
                tally.check(title == wanted, f"{address}: the title {wanted[:80]!r} has become {title[:80]!r}")
            if address.startswith("/opslag/op"):
                text = plain(seen["text"])
                lost = [task for task in pages[address] if plain(task) not in text]
                tally.check(not lost, f"{address}: tasks are lost: {lost[:2]!r}")
        browser.close()
    if not chosen.keep:
        shutil.rmtree(work)
    return tally.end()


if __name__ == "__main__":
    sys.exit(main())
