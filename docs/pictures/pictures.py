#!/usr/bin/env python3
"""pictures.py PROGRAMS: the pictures of the documentation, as a Danish editor sees them: form.png, bar.png and terminal.png beside this file.

Made of the example board by the programs in the folder PROGRAMS, so that they show what is. Needs Chromium and playwright; pngquant, where
it is there, makes the files small.
"""
import html
import os
import re
import shutil
import subprocess
import sys
import tempfile

here = os.path.dirname(os.path.abspath(__file__))
repository = os.path.dirname(os.path.dirname(here))
sys.path += [os.path.join(repository, "Tests"), os.path.join(repository, "Tests", "serve")]
import shots  # noqa: E402  (it finds playwright, and brings the fonts)
from preview import Preview, copy_site  # noqa: E402

programs = os.path.abspath(sys.argv[1])
rummelig, opslagstjek = (os.path.join(programs, name) for name in ("rummelig", "opslagstjek"))
DAY = ["--today", "2026-11-22"]
# The colours that the programs use, on the dark ground of a terminal.
STYLES = {"1": "font-weight:700", "2": "opacity:.7", "31": "color:#ff8a80", "32": "color:#9ccc9c", "33": "color:#ffd54f", "36": "color:#80cbc4"}
PAGE = """<!doctype html><meta charset="utf-8"><style>
body { margin: 0; background: #16211f; color: #e8efec; font: 15px/1.5 "DejaVu Sans Mono", monospace; padding: 20px 24px; white-space: pre-wrap; width: 852px }
b { color: #ffd54f } </style>"""


def coloured(text):
    """The text of a terminal as HTML."""
    done, style = "", []
    for part in re.split(r"(\x1b\[[0-9;]*m)", text):
        code = re.fullmatch(r"\x1b\[([0-9;]*)m", part)
        if not code:
            done += f'<span style="{";".join(style)}">{html.escape(part)}</span>' if style else html.escape(part)
            continue
        for number in code.group(1).split(";"):
            style = [] if number in ("", "0") else style + [STYLES[number]]
    return done


def typed(board, *commands):
    """Commands and what they answer, as somebody in the board's folder sees them."""
    text = ""
    for shown, command in commands:
        answer = subprocess.run(command, cwd=board, env={**os.environ, "CLICOLOR_FORCE": "1", "LC_ALL": "da_DK.UTF-8"}, capture_output=True, text=True)
        text += f"<b>$</b> {html.escape(shown)}\n{coloured(answer.stdout + answer.stderr)}\n"
    return text.rstrip()


def main():
    work = tempfile.mkdtemp(prefix="rummelig-pictures.")
    with shots.sync_playwright() as play:
        fonts = os.path.join(work, "fonts.conf")
        with open(fonts, "w", encoding="utf-8") as out:
            out.write(shots.FONTS)
        path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
        browser = play.chromium.launch(executable_path=path, env={**os.environ, "FONTCONFIG_FILE": fonts}, args=["--no-sandbox"])

        def shoot(page, name, **more):
            file = os.path.join(here, name)
            page.screenshot(path=file, **more)
            if shutil.which("pngquant"):
                subprocess.run(["pngquant", "--force", "--skip-if-larger", "--speed", "1", "--ext", ".png", "64", file], check=False)
            print(f"{name}: {os.path.getsize(file)} bytes")

        site = copy_site(repository, os.path.join(work, "site"))
        name = "koekkenmedhjaelper-solsikken.md"
        preview = Preview(rummelig, site, *DAY)
        context = browser.new_context(viewport={"width": 720, "height": 600})
        page = context.new_page()
        opening = preview.read(name)
        faulty = opening.replace(b"level: unskilled", "level: ufaglært".encode()).replace(b"accommodations:\n", "accommodations:\n  - Efter aftale\n".encode())
        preview.write(name, faulty)
        page.goto(preview.base + "/opslag/" + name[:-3] + "/")
        page.locator(".rml-bar details > summary").first.click()
        page.locator(".rml-bar").scroll_into_view_if_needed()
        page.wait_for_timeout(300)
        shoot(page, "bar.png")
        # It would load itself anew.
        page.close()
        preview.write(name, opening)
        page = context.new_page()
        page.goto(preview.base + "/_rummelig/edit?path=content/openings/" + name)
        weekly = page.locator("[name='hours.weekly']")
        weekly.fill("10 tl 13")
        page.wait_for_timeout(1500)
        page.evaluate("document.querySelector(\"[name='hours.weekly']\").closest('fieldset, section, div').scrollIntoView()")
        page.mouse.wheel(0, -88)
        page.wait_for_timeout(300)
        shoot(page, "form.png")
        preview.stop()

        board = os.path.join(work, "mit-board")
        subprocess.run([rummelig, "init", board, "--language", "da", *DAY], check=True, stdout=subprocess.DEVNULL)
        example = re.search(r"```yaml opening\n(.*?)```", open(os.path.join(repository, "README.md"), encoding="utf-8").read(), re.S).group(1)
        example = re.sub(r"hours:\n( .*\n)+", "", example) + "Her er brug for en hånd i ca. 10-13 timer om ugen.\n"
        file = "content/openings/koekkenhjaelp.md"
        with open(os.path.join(board, file), "w", encoding="utf-8") as out:
            out.write(example)
        text = typed(
            board, (f"opslagstjek {file}", [opslagstjek, *DAY, file]), (f"opslagstjek --fix {file}", [opslagstjek, "--fix", *DAY, file]),
            ("rummelig build", [rummelig, "build", *DAY]))
        page = context.new_page()
        page.set_viewport_size({"width": 900, "height": 200})
        page.set_content(PAGE + text)
        shoot(page, "terminal.png", full_page=True)
        browser.close()
    shutil.rmtree(work)


main()
