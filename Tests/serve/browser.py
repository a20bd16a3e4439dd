"""browser.py PROGRAM REPOSITORY FOLDER AXE [SHOTS]: an editor's day in a browser: an opening written from nothing, mended and saved, by mouse
and by keyboard; the page that follows the file; axe on all of it. SHOTS is a folder for pictures."""
import os
import shutil
import subprocess
import sys
import time

from playwright.sync_api import sync_playwright

from preview import Preview, copy_site, expect, finish

program, repository, work, axe = sys.argv[1:5]
shots = sys.argv[5] if len(sys.argv) > 5 else None
site = copy_site(repository, os.path.join(work, "site"))
preview = Preview(program, site, "--today", "2026-11-22")
name = "koekkenmedhjaelper-solsikken.md"
page_path = "/opslag/koekkenmedhjaelper-solsikken/"
with open(axe, encoding="utf-8") as file:
    axe_source = file.read()
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]


def look(page, what):
    page.evaluate(axe_source + ";0")
    found = page.evaluate("tags => axe.run(document, { runOnly: { type: 'tag', values: tags } })", TAGS)
    bad = [(v["id"], [n["target"] for n in v["nodes"]][:3]) for v in found["violations"]]
    expect(not bad, f"axe: {what}", bad)
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    expect(wide <= 0, f"{what} is no wider than the window", wide)


def wait(page, question, seconds=8):
    """Asks until the answer is yes: the page's own rules let no other way in."""
    end = time.time() + seconds
    while time.time() < end:
        try:
            if page.evaluate(question):
                return
        except Exception:
            pass  # The page is loading.
        page.wait_for_timeout(50)
    expect(False, f"never came true: {question}")


def shoot(page, file, **more):
    if shots:
        page.screenshot(path=os.path.join(shots, file), **more)


with sync_playwright() as play:
    browser = play.chromium.launch(executable_path=os.environ.get("CHROMIUM") or shutil.which("chromium"), args=["--no-sandbox"])
    context = browser.new_context(viewport={"width": 1100, "height": 800})
    page = context.new_page()
    troubles = []
    page.on("console", lambda message: troubles.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("request", lambda request: troubles.append("foreign " + request.url) if not request.url.startswith((preview.base, "data:")) else None)

    # A saved edit shows by itself, and the reader stays where she was.
    page.goto(preview.base + page_path)
    page.wait_for_timeout(500)
    page.evaluate("scrollTo(0, 700)")
    original = preview.read(name)
    preview.write(name, original.replace(b"title: ", "title: Prøve: ".encode(), 1).replace(b"title: Pr", b"title: \"Pr", 1).replace("børnehave\n".encode(), "børnehave\"\n".encode(), 1))
    wait(page, "document.querySelector('h1').textContent.startsWith('Prøve')")
    page.wait_for_timeout(300)
    expect(abs(page.evaluate("scrollY") - 700) < 5, "the place in the page is kept", page.evaluate("scrollY"))

    # Findings on the page they belong to, with a button.
    preview.write(name, original.replace(b"sector: kitchen", b"sector: kitchen\nsektor: andet").replace(b"level: unskilled", "level: ufaglært".encode()))
    page.wait_for_selector(".rml-found", timeout=8000)
    page.click(".rml-found summary")
    page.wait_for_timeout(100)
    shoot(page, "bar.png")
    look(page, "a page with the bar")
    page.locator(".rml-finding form button").first.click()
    page.wait_for_load_state("load")
    expect(b"level: unskilled" in preview.read(name) or b"sektor" not in preview.read(name), "the button mends the file")
    page.goto(preview.base + "/_rummelig/")
    shoot(page, "findings.png", full_page=True)
    look(page, "the list of findings")
    page.goto("about:blank")
    preview.write(name, original)
    preview.until(page_path, lambda status, text: "rml-found" not in text)

    # From nothing to a clean check.
    page.goto(preview.base + page_path)
    page.click(".rml-bar >> text=Ny stilling")
    page.wait_for_url("**/_rummelig/new")
    look(page, "the empty form")
    shoot(page, "new.png")
    page.fill("#f-title", "Hjælper i planteskolens butik")
    page.wait_for_selector("#rml-summary:not([hidden])")
    expect(page.locator("#rml-list li").count() >= 6, "what is missing is told", page.locator("#rml-list li").count())
    expect("timer" in page.inner_text("#f-hours-weekly-found"), "at the field it belongs to", page.inner_text("#f-hours-weekly-found"))
    shoot(page, "missing.png", full_page=True)
    page.fill("#f-employer", "Lundens Planteskole")
    page.select_option("#f-scheme", "fleksjob")
    page.fill("#f-location-municipality", "Silkeborg")
    page.fill("#f-hours-weekly", "10 tl 12")
    wait(page, "document.querySelector('#f-hours-weekly').getAttribute('aria-invalid') === 'true'")
    page.fill("#f-hours-weekly", "10-12")
    wait(page, "document.querySelector('#rml-hours')?.textContent.includes('10–12')")
    expect(True, "hours are read while they are typed")
    page.fill("#f-hours-schedule", "mandag og onsdag 9–14")
    rows = page.locator("[name='tasks.name']")
    rows.nth(0).fill("Vande planter i butikken")
    rows.nth(1).fill("Prisskilte, sætte på")
    page.locator("[name='tasks.hours']").nth(1).fill("3")
    page.click("#rml-more")
    page.keyboard.type("Feje i gangene")
    expect(rows.count() == 4 and rows.nth(3).input_value() == "Feje i gangene", "a row more for tasks takes the hand along")
    page.check("[name=accommodations][value=extra-breaks]")
    page.fill("[name='accommodations.note.extra-breaks']", "Bænken ved drivhuset er altid fri.")
    page.check("[name=accommodations][value=named-contact]")
    page.fill("#f-body", "Her er **roligt** om formiddagen.\n\n- planter\n- jord")
    page.wait_for_selector("#rml-preview strong")
    expect(page.locator("#rml-preview li").count() == 2, "the text is shown as it will be")
    page.fill("#f-deadline", "2027-01-15")
    page.fill("#f-contact-name", "Karin Lund")
    page.fill("#f-contact-phone", "+45 00 65 43 21")
    wait(page, "![...document.querySelectorAll('#rml-list li')].some(row => row.className === 'rml-error')")
    look(page, "the form filled in")
    shoot(page, "filled.png", full_page=True)
    page.click("button[name=save]")
    page.wait_for_url("**/_rummelig/edit?path=*")
    expect("Gemt" in page.inner_text(".rml-notice"), "it says that it is saved")
    made = os.path.join(site, "content", "openings", "hjaelper-i-planteskolens-butik.md")
    said = subprocess.run(
        [os.path.join(os.path.dirname(program), "opslagstjek"), "--root", site, "--today", "2026-11-22", made], capture_output=True, text=True)
    expect(said.returncode == 0, "an opening written in the form passes the checker", said.stdout)
    page.click(".rml-notice a")
    page.wait_for_load_state()
    expect(page.inner_text("h1") == "Hjælper i planteskolens butik", "and its page is shown")
    shoot(page, "opening.png")

    # The same by keyboard alone, on a file that somebody else saves meanwhile.
    page.click(".rml-bar >> text=Redigér")
    page.wait_for_load_state()
    with open(made, "rb") as file:
        before = file.read()
    page.focus("#f-summary")
    page.keyboard.type("Pas planterne i en lille butik.")
    page.wait_for_timeout(600)
    with open(made, "ab") as file:
        file.write(b"\nEn linje af en anden.\n")
    other = before + b"\nEn linje af en anden.\n"
    for _ in range(400):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == "save":
            break
    expect(page.evaluate("document.activeElement.name") == "save", "the button is reached by keyboard")
    page.keyboard.press("Enter")
    page.wait_for_selector(".rml-trouble")
    with open(made, "rb") as file:
        expect(file.read() == other, "nothing is written over a file that somebody saved meanwhile")
    expect(page.input_value("#f-summary") == "Pas planterne i en lille butik.", "and what was typed is still there")
    expect(page.evaluate("document.activeElement.className") == "rml-trouble", "what went wrong is read first")
    shoot(page, "conflict.png")
    page.goto(preview.base + "/_rummelig/edit?path=content%2Fopenings%2Fhjaelper-i-planteskolens-butik.md")
    page.fill("#f-summary", "Pas planterne i en lille butik.")
    page.click("button[name=save]")
    page.wait_for_selector(".rml-notice")
    with open(made, "rb") as file:
        now = file.read()
    expect(now.replace(b"summary: Pas planterne i en lille butik.\n", b"") == other, "one field more is one line more", now)

    # A link of the summary leads into the field, a folded group opens.
    page.fill("#f-title", "")
    page.wait_for_selector("#rml-list a[href='#f-title']")
    page.click("#rml-list a[href='#f-title']")
    expect(page.evaluate("document.activeElement.id") == "f-title", "the summary leads to the field")
    page.on("dialog", lambda dialog: dialog.accept())

    errors = [text for text in troubles if "409" not in text and "403" not in text]
    expect(not errors, "no error in the console, no foreign request", errors)
    context.close()

    # Without JavaScript, on a phone, in the dark, in three languages.
    for language in ["da", "nb", "en"]:
        other = Preview(program, site, "--today", "2026-11-22", "--language", language)
        context = browser.new_context(viewport={"width": 320, "height": 700}, color_scheme="dark" if language == "nb" else "light")
        page = context.new_page()
        page.goto(other.base + "/_rummelig/edit?path=content%2Fopenings%2F" + name)
        look(page, f"the form in {language} at 320 px")
        if language == "nb":
            shoot(page, "phone-dark.png", full_page=False)
        page.goto(other.base + "/_rummelig/")
        look(page, f"the findings in {language} at 320 px")
        page.goto(other.base + page_path)
        look(page, f"a page with the bar in {language} at 320 px")
        context.close()
        other.stop()
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(preview.base + "/_rummelig/new")
    page.fill("#f-title", "Uden script")
    page.click(".rml-buttons button[name=check]")
    page.wait_for_load_state()
    expect(page.locator("#rml-list li").count() > 5 and page.input_value("#f-title") == "Uden script", "without JavaScript the form comes back with findings")
    context.close()
    browser.close()
expect(preview.stop()[0] == 0, "Ctrl-C ends it well")
finish()
