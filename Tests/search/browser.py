#!/usr/bin/env python3
"""Uses the search page of a built site as people do, in a browser: types, filters, goes back, hands a link on, loses the network.

browser.py SITE [--hostile SITE] [--axe FILE] [--chromium PROGRAM]

SITE speaks every language that is looked at; `--hostile` is one whose openings hold markup where words should be. The words of
vectors.json and stems.txt are tried on the page's own script first: the build reads them by the same rules.
"""

import argparse
import json
import os
import re
import shutil
import sys
import time

from playwright.sync_api import sync_playwright

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from served import served
from tally import Tally

HERE = os.path.dirname(os.path.abspath(__file__))
PAGES = {"da": "/soeg/", "nb": "/nb/sok/", "en": "/en/search/"}


class Search:
    """A search page in a context of its own."""

    def __init__(self, browser, base, address="/soeg/", width=1280, scheme="light", script=True, routes=(), storage=None):
        self.context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=script, permissions=["clipboard-read", "clipboard-write"])
        self.page = self.context.new_page()
        self.page.set_default_timeout(30000)
        self.base, self.errors, self.loads, self.foreign = base, [], 0, []
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("dialog", lambda dialog: (self.errors.append("dialog " + dialog.message), dialog.dismiss()))
        self.waiting = set()
        self.page.on("request", self.asked)
        for end in "requestfinished", "requestfailed":
            self.page.on(end, lambda request: self.waiting.discard(request))
        self.page.add_init_script(
            "window.shifts=0;new PerformanceObserver(l=>{for(const e of l.getEntries())if(!e.hadRecentInput)shifts+=e.value}).observe({type:'layout-shift',buffered:true})")
        if storage:
            self.page.add_init_script("".join(f"localStorage.{key} ??= {json.dumps(value)};" for key, value in storage.items()))
        for pattern, answer in routes:
            self.page.route(pattern, answer)
        self.go(address)

    def asked(self, request):
        self.waiting.add(request)
        if request.is_navigation_request():
            self.loads += 1
        if not request.url.startswith((self.base, "data:")):
            self.foreign.append(request.url)

    def go(self, address):
        self.page.goto(self.base + address)
        self.rest()

    def rest(self):
        """Until nothing has been on its way for a while that is longer than the page waits for a next key: on a busy machine a part can take long to come."""
        self.page.wait_for_load_state("load")
        calm, end = time.monotonic(), time.monotonic() + 20
        while time.monotonic() < min(calm + 0.4, end):
            self.page.wait_for_timeout(50)
            if self.waiting:
                calm = time.monotonic()

    def type(self, text):
        self.page.focus("#h-q")
        self.page.keyboard.press("Control+a")
        self.page.keyboard.type(text, delay=20)
        self.rest()

    def text(self, selector):
        return " ".join(self.page.locator(selector).inner_text().split())

    @property
    def status(self):
        return self.text("#h-antal")

    @property
    def notes(self):
        return self.text("#h-bud")

    @property
    def rows(self):
        """The addresses of the rows that are seen."""
        links = self.page.locator("main .rows h3 a")
        return [link.get_attribute("href") for link in links.all() if link.is_visible()]

    @property
    def titles(self):
        return [link.inner_text() for link in self.page.locator("#h-fund .rows h3 a").all()]

    @property
    def chips(self):
        return [" ".join(chip.inner_text().split("\n")[0].split()) for chip in self.page.locator("main > .chips li").all()]

    @property
    def where(self):
        return self.page.url.removeprefix(self.base)

    def open_filters(self):
        if self.page.get_attribute(".facets", "open") is None:
            self.page.click(".facets summary")
        self.rest()

    def close(self):
        self.context.close()


def vectors(tally, browser, base):
    """The words of the build, read by the page's script and the rules of its index, Danish first."""
    at = Search(browser, base)
    page = at.page
    with open(HERE + "/vectors.json", encoding="utf-8") as file:
        given = json.load(file)
    with open(HERE + "/stems.txt", encoding="utf-8") as file:
        lines = [line.split("\t") for line in file.read().splitlines()]
    wrong = page.evaluate("""([given, lines]) => {
        const wrong = [], rules = { danish: head.stem[0], norwegian: head.stem[1] };
        const same = (one, other, what) => { if (JSON.stringify(one) != JSON.stringify(other)) wrong.push(`${what}: ${other}, not ${one}`); };
        for (const { text, words: wanted } of given.words) same(wanted, words(text), "words of " + text);
        for (const { stem, skeleton: wanted } of given.skeletons) same(wanted, skeleton(fold(stem)), "skeleton of " + stem);
        for (const name of ["danish", "norwegian"]) for (const one of given.stems) same(one[name], stem(rules[name], one.word), name + " stem of " + one.word);
        for (const [word, danish, norwegian] of lines) { same(danish, snowball(rules.danish, word), "danish " + word); same(norwegian, snowball(rules.norwegian, word), "norwegian " + word); }
        return wrong;
    }""", [given, lines])
    for line in wrong[:20]:
        print("FAIL " + line)
    tally.failed += len(wrong)
    tally.passed += sum(map(len, given.values())) + len(lines) - len(wrong)
    at.close()


def asking(tally, browser, base):
    """Words, mended words, hours, names, nothing found."""
    at = Search(browser, base)
    check, newest = tally.check, at.rows
    check(newest and at.page.locator("#h-nyeste").is_visible(), "the page does not begin with the newest openings")
    at.type("køkken")
    check(at.titles[:1] == ["Køkkenmedhjælper i børnehave"], f"køkken does not find the kitchen first: {at.titles}")
    check(at.page.locator(".rows mark").first.inner_text().lower().startswith("køk"), "the matched place is not marked")
    check("»køkken«" in at.status and re.match(r"\d+ opslag", at.status), f"the status says {at.status!r}")
    check("q=k%C3%B8kken" in at.where and "v=1" in at.where, f"the address is {at.where}")
    check(not at.page.locator("#h-nyeste").is_visible(), "the newest openings are still there")
    first = at.titles[0]
    for asked in ["KØKKEN", "koekken", "køkkenmedhjælperen", "køkkenmedhj"]:
        at.type(asked)
        check(first in at.titles, f"{asked} does not find {first}")
    at.type("bogholber")
    check("Bogholder i tømrerfirma" in at.titles and "Vi har også søgt på" in at.notes and "»bogholber«" in at.notes, f"a typing error is not mended and told: {at.titles} {at.notes}")
    at.page.get_by_role("link", name="Søg kun på").click()
    at.rest()
    check(at.page.input_value("#h-q") == '"bogholber"' and not at.rows and "bogholber" in at.status, "quoted words are mended all the same")

    at.type("10-12 timer")
    check("timer=" not in at.where and at.chips == ["10–12 timer"] and "Læst som filter: 10–12 timer" in at.notes, f"typed hours are no filter that shows: {at.chips} {at.notes}")
    hours = [text.inner_text() for text in at.page.locator("#h-fund .hours p").all()]
    check(hours and all(overlaps(text, 10, 12) for text in hours), f"hours outside 10-12: {hours}")
    for asked, chip in [("under 10 timer", "9 timer eller færre"), ("mindst 20 timer", "20 timer eller flere"), ("12 t/uge", "12 timer"), ("1 time", "1 time")]:
        at.type(asked)
        check(at.chips == [chip], f"{asked} is read as {at.chips}")
    at.type("silkeborg køkken")
    check(at.chips == ["Silkeborg"] and at.titles == [first] and "»køkken«" in at.status, f"a place is no filter: {at.chips} {at.titles}")
    at.page.click("main > .chips a")
    at.rest()
    check(at.page.input_value("#h-q") == "køkken" and not at.chips, "a typed filter does not go with its words")
    check(at.page.evaluate("document.activeElement.id") == "h-antal", "the focus is lost with the filter's link")
    at.type("silkeborg")
    at.page.get_by_role("link", name="Søg på ordene i stedet").click()
    at.rest()
    check(at.page.input_value("#h-q") == '"silkeborg"' and not at.chips, "a name cannot be searched for as a word")
    at.type("rolige omgivelser")
    check(at.chips == ["Roligt arbejdssted"] and at.rows, f"a promise in everyday words is no filter: {at.chips}")

    at.go("/soeg/?q=køkken&timer=31-40")
    check("Ingen opslag passer til »køkken« og 31–40 timer" in at.notes and not at.rows, f"nothing found is not told: {at.notes}")
    lift = at.page.locator("#h-bud .btn")
    count = int(re.search(r"\((\d+) opslag\)", lift.inner_text())[1])
    lift.click()
    at.rest()
    check(at.status.startswith(f"{count} opslag") and len(at.rows) == count, "the filter to lift has another count than its list")
    at.type("skibskøkken")
    check(at.rows, "a compound that is nowhere is not found by its parts")
    at.type("zzxqqw")
    check(not at.rows and "Andre veje" in at.notes and at.page.locator("#h-bud a").count() > 1, "a word that is nowhere leads nowhere")
    at.go("/soeg/?q=køkken&farve=roed&niveau=vrøvl")
    check("farve" in at.notes and "vrøvl" in at.notes and at.rows, f"what an address says in vain is not told: {at.notes}")
    check(not at.errors and not at.foreign, f"errors {at.errors}, foreign {at.foreign}")
    at.close()


def overlaps(text, least, most):
    numbers = [float(number.replace(",", ".")) for number in re.findall(r"\d+(?:,\d+)?", text)]
    return numbers[0] <= most and numbers[-1] >= least


def filtering(tally, browser, base):
    """Filters and their counts, the address, back, a link that is handed on."""
    at, check = Search(browser, base), tally.check
    fetched = []
    at.page.on("request", lambda request: fetched.append(request.url.removeprefix(base)))
    at.type("medarbejder")
    check(not any("/f/" in url for url in fetched), "columns are fetched before the filters are opened")
    at.open_filters()
    check(sum("/f/" in url for url in fetched) > 5, "opening the filters fetches no columns")
    for label in ["6–10 timer", "Fleksjob", None]:
        label = label or at.page.locator("[data-facet=accommodation] li:not(.none) label span").first.inner_text()
        box = at.page.get_by_role("checkbox", name=re.compile("^" + label))
        promise = box
        count = int(box.locator("xpath=..").locator(".count").inner_text())
        check(count > 0, f"the list has nothing of {label} to test with")
        box.check()
        at.rest()
        check(at.status.startswith(f"{count} opslag") and min(count, 10) == len(at.rows), f"{label} is counted {count} and gives {at.status}")
        box = at.page.get_by_role("checkbox", name=re.compile("^" + label))
        check(box.is_checked() and any(chip.startswith(label) for chip in at.chips), f"{label} does not show as chosen")
        label_of_list = at.rows
    check(all(key in at.where for key in ["timer=6-10", "ordning=fleksjob", "skaanehensyn="]), f"the address lacks a filter: {at.where}")
    zero = at.page.locator(".facets li.none input").first
    check(zero.count() and zero.is_enabled(), "a value without openings cannot be reached")
    link, chips = at.where, at.chips
    at.page.click("[data-copy]")
    at.page.wait_for_timeout(200)
    check(at.page.evaluate("navigator.clipboard.readText()") == base + link and "kopieret" in at.text(".tools"), "the copied link is another, or it is not told")

    other = Search(browser, base, link)
    check(other.rows == label_of_list and other.chips == chips and other.page.input_value("#h-q") == "medarbejder", "a link that is handed on shows another list")
    other.close()
    at.page.go_back()
    at.rest()
    check("skaanehensyn" not in at.where and len(at.chips) == 3, "back does not take one filter off")
    check(not promise.is_checked(), "back leaves the box checked")
    at.page.go_forward()
    at.rest()
    check(at.rows == label_of_list, "forward does not come back to the list")
    at.page.click("main > .chips .clear")
    at.rest()
    check(at.chips == [] and "timer" not in at.where and "q=medarbejder" in at.where, "clearing all leaves filters or takes the words")

    at.go("/soeg/?skaanehensyn=quiet-workspace")
    at.open_filters()
    alone = int(at.status.split()[0])
    second = at.page.locator("[data-facet=accommodation] li:not(.none):not([data-v=quiet-workspace])").first
    count = int(second.locator(".count").inner_text())
    second.locator("input").check()
    at.rest()
    check(0 < count < alone and at.status.startswith(f"{count} opslag"), f"two promises: {count} of {alone} were counted, and the list has {at.status}")

    at.go("/soeg/?timer=1-40")
    check(len(at.rows) == 10, "ten cards are not the first page")
    at.page.click("[data-next]")
    at.rest()
    check(len(at.rows) == 20 and at.page.evaluate("[...document.querySelectorAll('#h-fund .rows a')].indexOf(document.activeElement)") == 10, "more cards do not follow, or the focus does not go to them")
    check(len(set(at.rows)) == 20, "a card stands twice")
    at.open_filters()
    at.page.fill("#h-naer", "8600")
    at.page.fill("#h-km", "40")
    at.page.click(".near button")
    at.rest()
    check("naer=8600&km=40" in at.where and any("40 km" in chip and "Silkeborg" in chip for chip in at.chips) and at.rows, f"near a postcode: {at.where} {at.chips}")
    near = at.status
    at.go("/soeg/?naer=8600&km=100")
    check(int(at.status.split()[0]) > int(near.split()[0]), "a longer way finds no more")
    at.open_filters()
    at.page.fill("#h-naer", "0000")
    at.page.click(".near button")
    at.rest()
    check(not at.page.evaluate("document.getElementById('h-naer').validity.valid"), "a postcode that is none is taken")
    at.go("/soeg/?type=guide")
    check(at.rows and all("/guides/" in row for row in at.rows), "guides alone are not guides alone")
    check(not at.errors, f"errors {at.errors}")
    at.close()


def combobox(tally, browser, base):
    """Suggestions by keys, and what a screen reader is told."""
    at, check = Search(browser, base), tally.check
    box = at.page.get_by_role("combobox")
    check(box.count() == 1 and box.get_attribute("aria-expanded") in (None, "false"), "the field is no closed combobox")
    at.type("køkk")
    check(box.get_attribute("aria-expanded") == "true", "suggestions do not open")
    tree = at.page.locator("main").aria_snapshot()
    check(re.search(r"combobox .*\[?expanded\]?", tree) is not None or 'expanded' in tree, f"the tree does not tell that it is open: {tree[:300]}")
    check("listbox" in tree and "option" in tree, "the tree has no list of options")
    options = at.page.get_by_role("option")
    check(options.count() > 1 and "opslag" in options.first.inner_text(), "suggestions have no counts")
    check(all(option.bounding_box()["height"] >= 44 for option in options.all()), "an option is lower than 44 px")
    at.page.keyboard.press("ArrowDown")
    chosen = at.page.locator("[role=option][aria-selected=true]")
    check(chosen.count() == 1 and box.get_attribute("aria-activedescendant") == chosen.get_attribute("id"), "the arrow chooses nothing")
    word = chosen.locator("span").first.inner_text()
    at.page.keyboard.press("ArrowUp")
    check(box.get_attribute("aria-activedescendant") is None, "the arrow does not come back to the field")
    at.page.keyboard.press("ArrowDown")
    at.page.keyboard.press("Enter")
    at.rest()
    check(at.page.input_value("#h-q").strip() == word and not at.page.locator("#h-forslag").is_visible() and at.rows, "Enter does not take the suggestion")
    at.type("køkk")
    at.page.keyboard.press("Escape")
    check(not at.page.locator("#h-forslag").is_visible() and at.page.input_value("#h-q") == "køkk", "Escape does not close the suggestions alone")
    at.type("silkeb")
    at.page.get_by_role("option", name=re.compile("Silkeborg")).click()
    at.rest()
    check("sted=silkeborg" in at.where and at.page.input_value("#h-q") == "" and at.chips == ["Silkeborg"], f"a place does not become a filter: {at.where}")
    status = at.page.get_by_role("status").first
    check(status.get_attribute("id") == "h-antal", "the count is not announced")
    check(not at.errors, f"errors {at.errors}")
    at.close()


def checksum(body):
    """Of a file of the index, as docs/search.md has it."""
    value, digits = 2166136261, ""
    for byte in body:
        value = (value ^ byte) * 16777619 % 2**32
    while value:
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[value % 36] + digits
        value //= 36
    return digits


def spoiling(change, state):
    """Answers with a file that is changed on its way, or with none, until the state is off."""
    def answer(route):
        if state["on"] and not change:
            return route.fulfill(status=404, body="-")
        response = route.fetch()
        route.fulfill(response=response, body=change(response.body()) if state["on"] else response.body())
    return answer


def trouble(tally, browser, base):
    """No network, files that are missing, damaged or cut off, and an index that was replaced."""
    at, check = Search(browser, base), tally.check
    at.type("køkken")
    found = at.rows
    at.context.set_offline(True)
    at.type("køkken")
    check(at.rows == found and "»køkken«" in at.status, "what was searched for is gone without network")
    at.type("bogholder")
    check("forbindelse" in at.notes and at.page.locator("#h-bud a").count() > 1, f"no network is not told: {at.notes}")
    at.context.set_offline(False)
    at.page.get_by_role("button", name="Prøv igen").click()
    at.rest()
    check("Bogholder i tømrerfirma" in at.titles and "forbindelse" not in at.notes, "trying again does not help")
    at.close()

    asked = {
        "m.txt": "?q=køkken", "t/*.txt": "?q=køkken", "d/*.txt": "?q=køkken", "w/*.txt": "?q=skibskøkken", "f/scheme.txt": "?q=køkken&ordning=fleksjob",
        "f/hours.txt": "?timer=8-12", "f/date.txt": "?siden=2026-11-01", "f/a/*.txt": "?skaanehensyn=quiet-workspace", "p.txt": "?naer=8600&km=40",
    }
    ways = {
        "damaged": lambda body: body[:len(body) // 2] + bytes([body[len(body) // 2] ^ 1]) + body[len(body) // 2 + 1:], "cut off": lambda body: body[:len(body) // 2],
        "empty": lambda body: b"", "a page": lambda body: b"<!doctype html><title>Login</title>", "missing": None,
    }
    for name, query in asked.items():
        for what, change in ways.items():
            state = {"on": True}
            at = Search(browser, base, "/soeg/" + query, routes=[("**/s/*/" + name, spoiling(change, state))])
            check("Søgningen kan ikke hente" in at.notes and at.page.locator("#h-bud a").count() > 1, f"{name} that is {what} is not told: {at.status} {at.notes}")
            check(at.loads == (1 if change else 2), f"{name} that is {what} loads the page {at.loads} times")
            state["on"] = False
            at.page.get_by_role("button", name="Prøv igen").click()
            at.rest()
            check(at.titles and "Søgningen kan ikke hente" not in at.notes, f"{name} that was {what} stays so: {at.status} {at.notes}")
            check(not at.errors, f"{name} that is {what}: errors {at.errors}")
            at.close()

    at = Search(browser, base, "/soeg/?q=køkken", routes=[("**/m.txt", lambda route: route.fulfill(body='{"v":99}\n#' + checksum(b'{"v":99}\n') + "\n"))])
    check(at.loads == 2, f"an index of another format loads the page {at.loads} times")
    check("Søgningen kan ikke hente" in at.notes and at.page.locator("#h-bud a").count() > 1, "an index of another format is not told")
    at.close()
    at = Search(browser, base, routes=[("**/f/*.txt", lambda route: route.abort())])
    at.type("køkken")
    at.open_filters()
    check("Tallene kan ikke hentes" in at.notes and at.rows, "counts that cannot be fetched take the list with them, or are not told")
    at.close()


def plain(tally, browser, base):
    """Without script: lists as links, and a form that leads to them."""
    at, check = Search(browser, base, script=False), tally.check
    check(len(at.rows) >= 10 and "JavaScript" in at.text("main"), "without script there are no openings, or no word of it")
    at.page.click(".facets summary")
    links = [link for link in at.page.locator(".facets a").all() if link.is_visible()]
    check(len(links) > 20 and all(re.search(r"\d", link.inner_text()) for link in links), "without script there are no lists with counts")
    check(not any(box.is_visible() for box in at.page.locator(".facets input").all()), "without script there are boxes that do nothing")
    status = at.context.request.get(base + links[0].get_attribute("href")).status
    check(status == 200, f"a list without script answers {status}")
    at.page.fill("#h-q", "køkken")
    at.page.keyboard.press("Enter")
    at.page.wait_for_url("**/soeg/?q=*")
    check(at.where.startswith("/soeg/?q=k") and at.rows, "without script the form leads nowhere")
    at.close()


def looks(tally, browser, base, axe):
    """Every language, narrow and wide, light and dark: nothing sideways, nothing that moves, nothing that axe minds."""
    asked = {"da": ("køkken", "zzxqqw", "kø"), "nb": ("kjøkken", "zzxqqw", "pl"), "en": ("kitchen", "zzxqqw", "aa")}
    for language, address in PAGES.items():
        for width, scheme in [(320, "light"), (320, "dark"), (1280, "light"), (1280, "dark")]:
            at, name = Search(browser, base, address, width, scheme), f"{address} at {width} px, {scheme}"
            word, nowhere, start = asked[language]
            for state, act in {
                "newest": lambda: None, "found": lambda: at.type(word), "suggestions": lambda: at.type(start), "filters": lambda: (at.page.keyboard.press("Escape"), at.open_filters()),
                "chosen": lambda: (at.page.locator(".facets li:not(.none) input").first.check(), at.rest()), "nothing": lambda: at.type(nowhere),
            }.items():
                act()
                wide = at.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
                tally.check(wide <= 0, f"{name}, {state}: {wide} px too wide")
                if axe:
                    at.page.evaluate(axe)
                    bad = at.page.evaluate("axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}).then(r => r.violations.map(v => v.id + ' ' + v.nodes[0].html.slice(0, 120)))")
                    tally.check(not bad, f"{name}, {state}: {bad}")
            shifts = at.page.evaluate("window.shifts")
            tally.check(shifts < 0.02, f"{name}: things move by {shifts:.3f}")
            tally.check(not re.search(r"\{\w+\}|undefined|NaN|search_\w+", at.page.locator("main").inner_text()), f"{name}: words are not filled in")
            tally.check(not at.errors and not at.foreign, f"{name}: errors {at.errors}, foreign {at.foreign}")
            at.close()
    at = Search(browser, base, "/soeg/?q=køkken")
    at.page.emulate_media(media="print")
    tally.check(at.rows and not at.page.locator(".facets").is_visible() and not at.page.locator("#h-q").is_visible(), "the printed list has the form, or no list")
    at.close()


def remembering(tally, browser, base):
    """The day of a visit is kept only where it was asked for."""
    at, check = Search(browser, base), tally.check
    at.type("køkken")
    check(at.page.evaluate("localStorage.length") == 0 and not at.context.cookies(), "something is kept that nobody asked for")
    at.open_filters()
    box = at.page.get_by_role("checkbox", name=re.compile("^Husk dagen"))
    box.check()
    at.rest()
    check(at.page.evaluate("localStorage.length") == 1, "the visit is not kept")
    box.uncheck()
    check(at.page.evaluate("localStorage.length") == 0, "the visit is kept after it was taken back")
    at.close()
    at = Search(browser, base, "/soeg/?timer=1-40", storage={"rummeligBesoeg": "/2026-11-19"})
    check(at.page.locator(".fresh").count() in range(1, 10), "what is new is not marked, or all is")
    at.open_filters()
    at.page.click("#h-siden a")
    at.rest()
    check("siden=2026-11-19" in at.where and 0 < int(at.status.split()[0]) < 28 and at.page.locator(".fresh").count() == len(at.rows), f"what is new is no list: {at.where} {at.status}")
    at.close()


def hostile(tally, browser, base):
    """What openings say is never markup."""
    at = Search(browser, base)
    at.page.evaluate("window.hit = 0")
    for asked in ["fjendtlig", "onerror", "script", "<img src=x onerror=hit=1>", "\"><svg onload=hit=1>", "javascript:hit=1", "{{constructor}}", "%00%0a", "((((((", "\\"]:
        at.type(asked)
        tally.check(at.page.evaluate("window.hit") == 0 and not at.errors, f"{asked}: {at.errors}")
    at.type("fjendtlig")
    tally.check(any("<img" in title for title in at.titles), f"the hostile title is not shown as it is written: {at.titles}")
    tally.check(at.page.locator("main .rows img, main .rows script, main .rows svg[onload]").count() == 0, "a title has become markup")
    at.open_filters()
    tally.check(not at.errors and at.page.evaluate("window.hit") == 0, f"errors {at.errors}")
    at.close()


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("site")
    options.add_argument("--hostile")
    options.add_argument("--axe")
    options.add_argument("--only", help="the name of one part")
    options.add_argument("--chromium", default=os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser"))
    chosen = options.parse_args()
    site = chosen.site.rstrip("/")
    if not chosen.chromium or not all(os.path.isfile(site + address + "index.html") for address in PAGES.values()):
        print("no chromium, or no search page in every language in " + site, file=sys.stderr)
        return 2
    axe = open(chosen.axe, encoding="utf-8").read() if chosen.axe else None
    tally = Tally()
    base = served(site)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chosen.chromium, args=["--disable-dev-shm-usage"])
        parts = {
            "vectors": lambda: vectors(tally, browser, base), "asking": lambda: asking(tally, browser, base), "filtering": lambda: filtering(tally, browser, base),
            "combobox": lambda: combobox(tally, browser, base), "trouble": lambda: trouble(tally, browser, base), "plain": lambda: plain(tally, browser, base),
            "remembering": lambda: remembering(tally, browser, base), "looks": lambda: looks(tally, browser, base, axe),
        }
        if chosen.hostile:
            parts["hostile"] = lambda: hostile(tally, browser, served(chosen.hostile.rstrip("/")))
        for name, part in parts.items():
            if chosen.only in (None, name):
                part()
        browser.close()
    return tally.end()


if __name__ == "__main__":
    sys.exit(main())
