"""requests.py PROGRAM REPOSITORY FOLDER: the preview as a browser without JavaScript, a foreign page and a broken client see it."""
import os
import re
import subprocess
import sys
import threading
import time

from preview import Preview, changed, copy_site, expect, fields, finish

program, repository, work = sys.argv[1:4]
site = copy_site(repository, os.path.join(work, "site"))
preview = Preview(program, site, "--today", "2026-11-22")
name = "koekkenmedhjaelper-solsikken.md"
page = "/opslag/koekkenmedhjaelper-solsikken/"

# Pages as a build writes them, with the bar between.
built = os.path.join(work, "built")
subprocess.run([program, "build", "--root", site, "--output", built, "--today", "2026-11-22", "--quiet", "--drafts"], check=True)
for path in [page, "/", "/opslag/", "/feed.xml", "/assets/site.css", "/sitemap.xml", "/guides/", "/404.html"]:
    status, text, headers = preview.ask(path)
    file = os.path.join(built, path.lstrip("/") + ("index.html" if path.endswith("/") else ""))
    with open(file, encoding="utf-8") as wanted:
        bare = re.sub(r'<link rel="stylesheet" href="/_rummelig/.*?defer></script>', "", text, flags=re.S)
        bare = re.sub(r'<aside class="rml rml-bar".*?</aside>\n', "", bare, flags=re.S)
        expect(bare == wanted.read(), f"{path} is as a build writes it, but for the bar")
    expect(status == (404 if "404" in path else 200), f"{path} is answered", status)
expect(not subprocess.run(["grep", "-rlE", "/_rummelig/|rml-", built], capture_output=True, text=True).stdout, "nothing of the preview is built")

# Who may ask.
for host in ["evil.example", f"evil.example:{preview.port}", "127.0.0.1", "127.0.0.1:1", f"localhost.evil.example:{preview.port}", f"0.0.0.0:{preview.port}"]:
    expect(preview.ask(page, host=host)[0] == 403, f"Host {host} is refused")
for host in [f"localhost:{preview.port}", f"[::1]:{preview.port}", f"LOCALHOST:{preview.port}"]:
    expect(preview.ask(page, host=host)[0] == 200, f"Host {host} is welcome")
for origin in ["https://evil.example", "null", "http://127.0.0.1:1", f"http://localhost:{preview.port}"]:
    expect(preview.ask(page, headers={"Origin": origin})[0] == 403, f"Origin {origin} is refused")
expect(preview.ask(page, headers={"Origin": preview.base})[0] == 200, "the own Origin is welcome")
expect(preview.ask("/_rummelig/preview.js", headers={"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"})[0] == 403, "no script for others")
expect(preview.ask(page, headers={"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"})[0] == 200, "a link may lead here")

# No way out of the site.
os.symlink("/etc", os.path.join(site, "content", "etc"))
for path in ["/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc/passwd", "/assets/../../site.yaml", "/billeder/../site.yaml",
             "/content/site.yaml", "/site.yaml", "/billeder/site.yaml", "/billeder/etc/passwd", "/etc/passwd", "/%2e/", "/assets/%2e%2e/%2e%2e/Package.swift",
             "/_rummelig/../content/site.yaml", "/_rummelig/edit?path=/etc/passwd", "/_rummelig/edit?path=content/openings/../site.yaml",
             "/_rummelig/edit?path=content/etc/passwd.md", "//etc/passwd", "/opslag/%00/", "/opslag/%5c..%5c/"]:
    status, text, _ = preview.ask(path)
    expect(status in (400, 404) and "root:" not in text, f"{path} leads nowhere", status)
os.unlink(os.path.join(site, "content", "etc"))

# Damaged requests.
host = f"Host: 127.0.0.1:{preview.port}\r\n".encode()
damaged = {
    b"GARBAGE\r\n\r\n": 400, b"GET / HTTP/1.1\r\n\r\n": 403, b"GET / HTTP/2.0\r\n" + host + b"\r\n": 505, b"GET  / HTTP/1.1\r\n" + host + b"\r\n": 400,
    b"DELETE / HTTP/1.1\r\n" + host + b"\r\n": 405, b"OPTIONS * HTTP/1.1\r\n" + host + b"\r\n": 405, b"GET http://x/ HTTP/1.1\r\n" + host + b"\r\n": 400,
    b"GET / HTTP/1.1\r\n" + host + host + b"\r\n": 400, b"GET / HTTP/1.1\r\n" + host + b"X : y\r\n\r\n": 400, b"GET / HTTP/1.1\r\n" + host + b"X\r\n\r\n": 400,
    b"GET / HTTP/1.1\r\n" + host + b" folded: y\r\n\r\n": 400, b"GET /%zz HTTP/1.1\r\n" + host + b"\r\n": 400, b"GET /%ff HTTP/1.1\r\n" + host + b"\r\n": 400,
    b"GET /\x00 HTTP/1.1\r\n" + host + b"\r\n": 400, b"GET /" + b"a" * 5000 + b" HTTP/1.1\r\n" + host + b"\r\n": 414,
    b"GET / HTTP/1.1\r\n" + host + b"X: " + b"a" * 20000 + b"\r\n\r\n": 431, b"GET / HTTP/1.1\r\n" + host + b"X: y\r\n" * 200 + b"\r\n": 431,
    b"POST /_rummelig/save HTTP/1.1\r\n" + host + b"\r\n": 411, b"POST /_rummelig/save HTTP/1.1\r\n" + host + b"Content-Length: -1\r\n\r\n": 400,
    b"POST /_rummelig/save HTTP/1.1\r\n" + host + b"Content-Length: 99999999\r\n\r\n": 413,
    b"POST /_rummelig/save HTTP/1.1\r\n" + host + b"Content-Length: 99999999999999999999\r\n\r\n": 413,
    b"POST /_rummelig/save HTTP/1.1\r\n" + host + b"Content-Length: 1\r\nContent-Length: 1\r\n\r\na": 400,
    b"POST /_rummelig/save HTTP/1.1\r\n" + host + b"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n": 501,
    b"POST / HTTP/1.1\r\n" + host + b"Content-Length: 0\r\n\r\n": 405, b"GET / HTTP/1.1\nHost: x\n\n\r\n\r\n": 400,
}
for data, code in damaged.items():
    got = preview.raw(data)
    expect(got.startswith(f"HTTP/1.1 {code} ".encode()), f"{data[:60]!r} is answered with {code}", got[:60])
expect(preview.raw(b"GET / HTTP/1.1\r\nHo", wait=2) == b"", "half a request is waited for")
expect(b"X-Content-Type-Options: nosniff" in preview.raw(b"HEAD / HTTP/1.1\r\n" + host + b"\r\n"), "HEAD is answered")
two = preview.raw(b"GET /robots.txt HTTP/1.1\r\n" + host + b"\r\nGET /robots.txt HTTP/1.1\r\n" + host + b"Connection: close\r\n\r\n")
expect(two.count(b"HTTP/1.1 200") == 2 or two.count(b"HTTP/1.1 200") == 1, "requests one behind the other are answered", two[:80])

# A saved edit, a file that goes and comes, a faulty one, a draft, one of a day to come.
original = preview.read(name)
preview.write(name, original.replace(b"title: ", "title: Ny ".encode(), 1))
expect(preview.until(page, lambda status, text: "Ny K" in text), "a saved edit is shown")
preview.write(name, original.replace(b"10-13", b"ti tl tretten"))
expect(preview.until(page, lambda status, text: "Siden kan ikke vises endnu" in text and "forklæde" in text), "a faulty page is shown as far as can be")
os.unlink(preview.path(name))
expect(preview.until(page, lambda status, text: status == 404), "a deleted page is gone")
preview.write(name, original.replace(b"published: 2026-11-01", b"published: 2026-11-30\ndraft: true"))
expect(preview.until(page, lambda status, text: "Udkast:" in text and "2026-11-30" in text), "a draft of a day to come is marked")
preview.write(name, original)
preview.until(page, lambda status, text: "Udkast:" not in text and status == 200)
os.makedirs(os.path.join(site, "content", "openings", "nye"))
os.rename(preview.path(name), os.path.join(site, "content", "openings", "nye", name))
expect(preview.until("/_rummelig/edit?path=content/openings/nye/" + name, lambda status, text: status == 200), "a file in a new folder is found")
os.rename(os.path.join(site, "content", "openings", "nye", name), preview.path(name))
preview.until(page, lambda status, text: status == 200 and "nye" not in text)

# What changes the settings changes all pages.
yaml = os.path.join(site, "content", "site.yaml")
with open(yaml, encoding="utf-8") as file:
    settings = file.read()
with open(yaml, "w", encoding="utf-8") as file:
    file.write(re.sub(r"^name: .*$", "name: Prøveboard", settings, flags=re.M))
expect(preview.until("/", lambda status, text: "Prøveboard" in text), "an edit of site.yaml is shown")
with open(yaml, "w", encoding="utf-8") as file:
    file.write(settings)
preview.until("/", lambda status, text: "Prøveboard" not in text)

# News for open pages.
news = []


def listen():
    import http.client
    connection = http.client.HTTPConnection("127.0.0.1", preview.port, timeout=10)
    connection.request("GET", "/_rummelig/events")
    answer = connection.getresponse()
    while len(news) < 2:
        line = answer.fp.readline().decode()
        if line.startswith("data:"):
            news.append(line)


thread = threading.Thread(target=listen, daemon=True)
thread.start()
time.sleep(0.5)
preview.write(name, original + b"\nEn linje mere.\n")
thread.join(10)
expect(len(news) == 2 and news[0] != news[1], "open pages are told of a change", news)
preview.write(name, original)

# After edits of many kinds every page is as a build from nothing makes it.
kept = {file: preview.read(file) for file in os.listdir(os.path.join(site, "content", "openings")) if file.endswith(".md")}
edits = [
    ("cykelbud-ranunkel.md", rb"^title: .*$", b"title: Bud p\xc3\xa5 cykel"), ("bogholder-toemrer-aarhus.md", rb"^  weekly: .*$", b"  weekly: 6"),
    ("aeggepakker-thy.md", rb"^deadline: .*$", b"deadline: 2026-11-20"), ("laborant-drikkevand.md", rb"^  municipality: .*$", b"  municipality: Odense"),
    ("dataanalytiker-fjernvarme.md", rb"^sector: .*$", b"sector: kitchen"), ("urpasser-gammel-toldbod.md", rb"^published: .*$", b"published: 2026-11-21\naliases: [urmager]"),
]
for file, former, new in edits:
    text = re.sub(former, new, kept[file], count=1, flags=re.M)
    expect(text != kept[file], f"{file} is edited")
    preview.write(file, text)
    time.sleep(0.15)
os.unlink(preview.path("vicevaert-horsens.md"))
preview.write("vicevaert-i-horsens.md", kept["vicevaert-horsens.md"])
preview.until("/opslag/vicevaert-i-horsens/", lambda status, text: status == 200)
subprocess.run([program, "build", "--root", site, "--output", built, "--today", "2026-11-22", "--quiet", "--drafts"], check=True)
strange = []
count = 0
for folder, _, names in os.walk(built):
    for file in names:
        path = os.path.relpath(os.path.join(folder, file), built)
        if path.startswith(".") or not path.endswith((".html", ".xml", "feed.json")) or "/." in path:
            continue
        with open(os.path.join(folder, file), encoding="utf-8") as wanted:
            wanted = wanted.read()
            # The search of a preview is that of its start.
            if 'data-index="' in wanted:
                continue
            _, text, _ = preview.ask("/" + (path[: -len("index.html")] if path.endswith("index.html") else path))
            bare = re.sub(r'<link rel="stylesheet" href="/_rummelig/.*?defer></script>', "", text, flags=re.S)
            bare = re.sub(r'<aside class="rml rml-bar".*?</aside>\n', "", bare, flags=re.S)
            count += 1
            if bare != wanted:
                strange.append(path)
expect(count > 300 and not strange, f"of {count} pages after edits some are not as a build makes them", strange[:8])
os.unlink(preview.path("vicevaert-i-horsens.md"))
for file, text in kept.items():
    preview.write(file, text)
preview.until("/opslag/vicevaert-horsens/", lambda status, text: status == 200)
preview.until(page, lambda status, text: status == 200)

# A certain mend by its button.
faulty = original.replace(b"scheme: fleksjob", b"scheme: fleksjobb")
preview.write(name, faulty)
preview.until("/_rummelig/", lambda status, text: "fleksjobb" in text)
_, text, _ = preview.ask("/_rummelig/")
row = text[text.index("fleksjobb"):]
button = dict(re.findall(r'name="([a-z]+)" value="([^"]*)"', row[row.index("<form"):row.index("</form>")]))
for spoilt in [{"token": "0" * 32}, {"token": ""}]:
    expect(preview.ask("/_rummelig/mend", "POST", {**button, **spoilt})[0] == 403, "a mend without the token is refused")
expect(preview.ask("/_rummelig/mend", "POST", button, headers={"Origin": "https://evil.example"})[0] == 403, "a mend from elsewhere is refused")
expect(preview.ask("/_rummelig/mend", "POST", {**button, "hash": "0" * 16})[0] == 409, "a mend of another file than was seen is refused")
expect(preview.ask("/_rummelig/mend", "POST", {**button, "path": "../x.md"})[0] == 404, "a mend outside the site is refused")
expect(preview.read(name) == faulty, "nothing refused is written")
status, _, headers = preview.ask("/_rummelig/mend", "POST", {**button, "back": "//evil.example/"})
expect(status == 303 and headers["Location"] == "/_rummelig/", "the way back leads nowhere else", headers.get("Location"))
expect(preview.read(name) == original, "the button mends the file, and nothing else in it")

# The form, sent as it is, changes nothing; one field changes one line.
edit = "/_rummelig/edit?path=content%2Fopenings%2F"
for file in sorted(os.listdir(os.path.join(site, "content", "openings"))):
    if not file.endswith(".md"):
        continue
    before = preview.read(file)
    form = fields(preview.ask(edit + file)[1])
    status, text, headers = preview.ask("/_rummelig/save", "POST", form + [("save", "1")])
    expect(status == 303 and preview.read(file) == before, f"{file}: the form sent as it is changes no byte", status)
form = fields(preview.ask(edit + name)[1])
status, _, _ = preview.ask("/_rummelig/save", "POST", changed(form, title="Kok: \"Stor\" #1") + [("save", "1")])
now = preview.read(name)
wanted = original.replace("title: Køkkenmedhjælper i børnehave".encode(), 'title: "Kok: \\"Stor\\" #1"'.encode())
expect(status == 303 and now == wanted, "a title is written so that it can be read, and nothing else is", now[:90])
expect(preview.ask("/_rummelig/save", "POST", form + [("save", "1")])[0] == 409, "what was saved meanwhile is not written over")
expect(preview.read(name) == now, "and stays")
expect(preview.ask("/_rummelig/save", "POST", [pair for pair in form if pair[0] != "end"])[0] == 403, "half a form is refused")
expect(preview.ask("/_rummelig/check", "POST", [pair for pair in form if pair[0] != "token"])[0] == 403, "a check without the token is refused")
preview.write(name, original)
preview.until(page, lambda status, text: "Stor" not in text)

# A new one from nothing, without JavaScript.
new = fields(preview.ask("/_rummelig/new")[1])
status, text, _ = preview.ask("/_rummelig/save", "POST", new + [("check", "1")])
expect(status == 200 and "Opslaget har ingen titel" in text and 'href="#f-hours-weekly"' in text, "the form comes back with what is missing")
expect(preview.ask("/_rummelig/save", "POST", new + [("save", "1")])[0] == 422, "without a title nothing is saved")
status, text, headers = preview.ask("/_rummelig/save", "POST", changed(new, title="Halvt færdig") + [("save", "1")])
expect(status == 303 and headers["Location"].endswith("&saved=draft"), "an unfinished opening is saved as a draft", (status, text[:200]))
expect(b"draft: true" in preview.read("halvt-faerdig.md"), "which the site can be built without")
expect("Gemt som udkast" in preview.ask(headers["Location"])[1], "and its author is told")
os.unlink(preview.path("halvt-faerdig.md"))
filled = changed(
    new, title="Kokkehjælp ved frokosten", employer="Børnehuset", scheme="fleksjob", location__municipality="Silkeborg", hours__weekly="10 til 13",
    hours__schedule="tirsdag til torsdag 9–13", contact__name="Birthe Holm", contact__phone="+45 00 12 34 56", deadline="2026-12-15",
    body="Vi laver mad til 42 børn.\r\n\r\nKom og hils på.")
filled = [pair for pair in filled if pair[0] not in ("tasks.name", "tasks.hours")]
filled += [("tasks.name", "Skære grøntsager"), ("tasks.hours", ""), ("tasks.name", "Dække bord, sammen"), ("tasks.hours", "4")]
filled += [("accommodations", "extra-breaks"), ("accommodations", "named-contact")]
filled = changed(filled, **{"accommodations.note.extra-breaks": "Når I vil: også midt i"})
status, text, headers = preview.ask("/_rummelig/save", "POST", filled + [("save", "1")])
expect(status == 303 and headers["Location"].endswith("kokkehjaelp-ved-frokosten.md&saved=1"), "a new opening is saved", (status, text[:200]))
made = headers.get("Location", "").split("path=")[-1].split("&")[0].replace("%2F", "/")
with open(os.path.join(site, made), encoding="utf-8") as file:
    print(file.read())
expect(preview.ask("/_rummelig/save", "POST", filled + [("save", "1")])[0] == 409, "a new one is never written over another")
said = subprocess.run([os.path.join(os.path.dirname(program), "opslagstjek"), "--root", site, "--today", "2026-11-22", os.path.join(site, made)], capture_output=True, text=True)
expect(said.returncode == 0, "what the form has written passes the checker", said.stdout)
expect(preview.ask("/opslag/kokkehjaelp-ved-frokosten/")[0] == 200, "and is shown at once")

# A form that begins with a mend in it.
os.unlink(os.path.join(site, made))
preview.write(name, faulty)
preview.until(edit + name, lambda status, text: "fleksjobb" in text)
_, text, _ = preview.ask(edit + name)
mend = re.search(r'name="mend" value="(scheme-unknown[^"]*)"', text)
status, text, _ = preview.ask("/_rummelig/save", "POST", fields(text) + [("mend", mend.group(1))])
expect(status == 200 and preview.read(name) == faulty, "a mend in the form writes nothing yet")
status, _, _ = preview.ask("/_rummelig/save", "POST", fields(text) + [("save", "1")])
expect(status == 303 and preview.read(name) == original, "and is written when the form is saved", status)

# Languages, ports, the end.
for language, words in [("nb", "Ny stilling"), ("en", "New opening")]:
    other = Preview(program, site, "--language", language)
    expect(words in other.ask("/_rummelig/new")[1], f"the form speaks {language}")
    expect(re.search(r"\b(form|bar|trouble|findings)\.[a-z-]+[.<]|\{[a-z]+\}", other.ask("/_rummelig/new")[1]) is None, f"no word is missing in {language}")
    expect(other.stop()[0] == 0, "it ends well")
said = subprocess.run([program, "serve", "--root", site, "--port", str(preview.port)], capture_output=True, text=True, timeout=30)
expect(said.returncode == 2 and "Prøv rummelig serve --port" in said.stderr, "a port that is taken is told, with a free one", said.stderr)
if subprocess.run(["which", "wrk"], capture_output=True).returncode == 0:
    said = subprocess.run(["wrk", "-t1", "-c8", "-d4s", preview.base + page], capture_output=True, text=True).stdout
    count = int(re.search(r"(\d+) requests in", said).group(1))
    expect(count >= 1000 and "Non-2xx" not in said and "Socket errors" not in said, "under load no request fails", said)
    print(f"wrk: {count} requests")
else:
    print("SKIP load: no wrk")
code, said = preview.stop()
expect(code == 0 and "Stoppet" in said, "Ctrl-C ends it well", (code, said))
finish()
