#!/usr/bin/env python3
"""Pictures of the main pages of a built site, for people to look at.

    shots.py SITE OUT [--only WORD] [--top]

Each page on a phone (390 px) and a desktop (1280 px), light and dark; a few at 320 px, in forced colours, and as printed on A4.
--only takes the pages whose name holds the word; --top only what is seen before scrolling. Long pages are cut into several pictures,
since a picture of 9000 px shows nothing. Needs Chromium and playwright for Python; pdftoppm for the printed pages.
Ends with 0, or with 2 where no browser is to be had.
"""
import argparse, os, re, shutil, subprocess, sys

from served import served

VENV = os.path.join(os.environ.get("XDG_CACHE_HOME", os.path.expanduser("~/.cache")), "rummelig-tools", "venv", "bin", "python")
try:
    from playwright.sync_api import Error, sync_playwright
except ImportError:
    # The checkers of the site bring a playwright of their own.
    if os.path.exists(VENV) and os.path.realpath(sys.prefix) != os.path.realpath(os.path.dirname(os.path.dirname(VENV))):
        os.execv(VENV, [VENV, *sys.argv])
    print("shots.py: no browser: install Chromium and `pip install playwright`, then run `make shots` again", file=sys.stderr)
    sys.exit(2)

WIDTHS = {"phone": (390, 844), "desktop": (1280, 800)}
# In CSS pixels: what one picture shows of a long page.
CUT = {"phone": 2400, "desktop": 1900, "narrow": 2400}


# The faces that readers' devices have, where this machine has them too, and not the first that a bare Linux names.
FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>%s</fontconfig>
""" % "".join(f'<alias binding="strong"><family>{name}</family><prefer><family>Roboto</family><family>Open Sans</family></prefer></alias>'
              for name in ("system-ui", "sans-serif", "sans"))


def first(site, folder, wanted=None, but=()):
    """The first page in a folder, by name, or the one that is wanted; lists are passed over."""
    path = os.path.join(site, folder)
    names = sorted(os.listdir(path)) if os.path.isdir(path) else []
    pages = [name for name in names if os.path.exists(os.path.join(path, name, "index.html")) and name not in but]
    if wanted in pages:
        return f"/{folder}/{wanted}/"
    return f"/{folder}/{pages[0]}/" if pages else None


def closed(site):
    folder = os.path.join(site, "opslag")
    for name in sorted(os.listdir(folder)):
        page = os.path.join(folder, name, "index.html")
        if os.path.exists(page) and 'content="noindex"' in open(page, encoding="utf-8").read():
            return f"/opslag/{name}/"
    return None


def pages_of(site):
    lists = {"kommune", "ordning", "branche", "skaanehensyn", "timer", "formidler", "niveau", "nivaa", "side", "bransje", "tilrettelegging"}
    pages = {
        "front": "/", "list": "/opslag/", "hours": first(site, "opslag/timer", "6-10"), "facet": first(site, "opslag/skaanehensyn"),
        "opening": first(site, "opslag", "koekkenmedhjaelper-solsikken", lists), "closed": closed(site),
        "guides": "/guides/", "guide": first(site, "guides", "hvad-koster-det"), "stories": "/historier/",
        "story": first(site, "historier", "klapjob-i-silvan-soenderborg", lists), "figures": "/tal/", "search": "/soeg/",
        "municipalities": "/kommuner/", "municipality": first(site, "kommuner", "silkeborg"),
        "employers": "/arbejdsgivere/", "employer": first(site, "arbejdsgivere"), "events": "/arrangementer/",
        "accommodations": "/opslag/skaanehensyn/", "about": "/om/", "access": "/tilgaengelighed/", "lost": "/404.html", "nb-front": "/nb/",
        "nb-opening": first(site, "nb/stillinger", None, lists), "nb-guide": first(site, "nb/veiledere"), "en-front": "/en/", "en-figures": "/en/figures/",
    }
    def is_there(address):
        return address and os.path.exists(os.path.join(site, address.lstrip("/"), "" if address.endswith(".html") else "index.html").rstrip("/"))
    return {name: address for name, address in pages.items() if is_there(address)}


def shoot(page, name, out, cut, top):
    height = page.evaluate("document.documentElement.scrollHeight")
    width = page.viewport_size["width"]
    files = []
    for number, y in enumerate(range(0, height, cut)):
        if number and (top or height - y < 60):
            break
        file = os.path.join(out, f"{name}{'-' + str(number + 1) if height > cut + 60 and not top else ''}.png")
        tall = min(page.viewport_size["height"] if top else cut, height - y)
        page.screenshot(path=file, full_page=True, clip={"x": 0, "y": y, "width": width, "height": tall})
        files.append(file)
    return files


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site")
    parser.add_argument("out")
    parser.add_argument("--only", default="")
    parser.add_argument("--top", action="store_true")
    asked = parser.parse_args()
    os.makedirs(asked.out, exist_ok=True)
    base = served(asked.site)
    fonts = os.path.join(os.path.abspath(asked.out), "fonts.conf")
    with open(fonts, "w", encoding="utf-8") as out:
        out.write(FONTS)
    browser_path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    with sync_playwright() as play:
        try:
            browser = play.chromium.launch(executable_path=browser_path, env={**os.environ, "FONTCONFIG_FILE": fonts})
        except Error as problem:
            print("shots.py: no browser could be started: install Chromium, or name it in CHROMIUM", file=sys.stderr)
            print(str(problem).splitlines()[0], file=sys.stderr)
            return 2
        count = 0

        def view(name, address, kind, width, height, **more):
            nonlocal count
            if asked.only and not re.search(asked.only, name):
                return
            context = browser.new_context(viewport={"width": width, "height": height}, **more)
            page = context.new_page()
            page.goto(base + address)
            count += len(shoot(page, name, asked.out, CUT[kind], asked.top))
            context.close()

        pages = pages_of(asked.site)
        for name, address in pages.items():
            for kind, (width, height) in WIDTHS.items():
                for scheme in ("light", "dark"):
                    view(f"{name}-{kind}-{scheme}", address, kind, width, height, color_scheme=scheme)
        for name in ("front", "list", "opening", "guide", "figures", "municipality", "nb-opening"):
            if name in pages:
                view(f"{name}-320", pages[name], "narrow", 320, 640)
                view(f"{name}-forced", pages[name], "desktop", 1280, 800, forced_colors="active", color_scheme="dark")
        for name in ("opening", "guide", "nb-opening", "figures"):
            if name in pages and (not asked.only or re.search(asked.only, name + "-print")):
                page = browser.new_page()
                page.goto(base + pages[name])
                file = os.path.join(asked.out, f"{name}-print.pdf")
                page.pdf(path=file, prefer_css_page_size=True, print_background=False)
                page.close()
                count += 1
                if shutil.which("pdftoppm"):
                    subprocess.run(["pdftoppm", "-r", "96", "-png", file, file[:-4]], check=True)
        browser.close()
    print(f"shots.py: {count} pictures in {asked.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
