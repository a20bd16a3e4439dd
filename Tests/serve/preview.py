"""What the tests of the preview share: a site to spoil, a running program, and counting."""
import http.client
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.parse

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
from tally import Tally

tally = Tally()
expect = tally.check


def finish():
    sys.exit(tally.end())


class Preview:
    """The program over a copy of the repository's content, at a free port."""

    def __init__(self, program, root, *more):
        self.root = root
        self.process = subprocess.Popen(
            [program, "serve", "--root", root, "--port", "0", *more], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        line = self.process.stdout.readline()
        found = re.search(r"http://127\.0\.0\.1:(\d+)(/\S*)", line)
        if not found:
            sys.exit(f"serve: the program did not start: {line}{self.process.stdout.read()}")
        self.port = int(found.group(1))
        self.home = found.group(2)
        self.base = f"http://127.0.0.1:{self.port}"

    def ask(self, path, method="GET", body=None, headers=None, host=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
        connection.putheader("Host", host or f"127.0.0.1:{self.port}")
        for name, value in (headers or {}).items():
            connection.putheader(name, value)
        if body is not None:
            if isinstance(body, (dict, list)):
                body = urllib.parse.urlencode(body).encode()
                connection.putheader("Content-Type", "application/x-www-form-urlencoded")
            connection.putheader("Content-Length", str(len(body)))
        connection.endheaders(body)
        answer = connection.getresponse()
        text = answer.read()
        connection.close()
        return answer.status, text.decode("utf-8", "replace"), dict(answer.getheaders())

    def raw(self, data, wait=5):
        with socket.create_connection(("127.0.0.1", self.port), timeout=wait) as link:
            try:
                link.sendall(data)
                got = b""
                while True:
                    piece = link.recv(65536)
                    if not piece:
                        return got
                    got += piece
                    if b"\r\n\r\n" in got and b"Connection: keep-alive" in got:
                        return got
            except (ConnectionError, socket.timeout, BrokenPipeError):
                return got if "got" in dir() else b""

    def path(self, name):
        return os.path.join(self.root, "content", "openings", name)

    def read(self, name):
        with open(self.path(name), "rb") as file:
            return file.read()

    def write(self, name, data):
        with open(self.path(name) + ".neu~", "wb") as file:
            file.write(data)
        os.rename(self.path(name) + ".neu~", self.path(name))

    def until(self, path, holds, seconds=10):
        """Asks until the answer is as wished for; gives the seconds it took, or nothing."""
        start = time.perf_counter()
        while time.perf_counter() - start < seconds:
            status, text, _ = self.ask(path)
            if holds(status, text):
                return time.perf_counter() - start
            time.sleep(0.005)
        return None

    def stop(self):
        self.process.send_signal(signal.SIGINT)
        said = self.process.stdout.read()
        return self.process.wait(10), said


def copy_site(repository, to):
    shutil.copytree(os.path.join(repository, "content"), os.path.join(to, "content"))
    if os.path.isdir(os.path.join(repository, "templates")):
        # The site uses what the program carries: only what is the site's own would stand here.
        os.makedirs(os.path.join(to, "templates"), exist_ok=True)
    return to


def fields(text):
    """The fields of the form on a page, as a browser without JavaScript would send them."""
    import html

    found = []
    form = text[text.index('id="rml-form"'):]
    form = form[:form.index("</form>")]
    for tag in re.finditer(r"<(input|textarea|select)\b([^>]*)>", form):
        kind, inside = tag.groups()
        name = re.search(r'\bname="([^"]*)"', inside)
        if not name:
            continue
        if kind == "input":
            value = re.search(r'\bvalue="([^"]*)"', inside)
            if 'type="checkbox"' in inside and " checked" not in inside:
                continue
            found.append((html.unescape(name.group(1)), html.unescape(value.group(1) if value else "")))
        elif kind == "textarea":
            end = form.index("</textarea>", tag.end())
            value = html.unescape(form[tag.end():end])
            value = value[1:] if value.startswith("\n") else value
            found.append((name.group(1), re.sub(r"\r?\n", "\r\n", value)))
        else:
            options = form[tag.end():form.index("</select>", tag.end())]
            chosen = re.search(r'<option value="([^"]*)" selected', options) or re.search(r'<option value="([^"]*)"', options)
            found.append((name.group(1), html.unescape(chosen.group(1))))
    return found


def changed(form, **values):
    """The fields with other values; a name's points are written as two underlines."""
    for name, value in values.items():
        name = name.replace("__", ".").replace("_", "-") if "__" in name else name
        form = [(key, value if key == name else old) for key, old in form]
    return form
