"""terminal.py RUMMELIG OPSLAGSTJEK FOLDER: what somebody at a terminal sees and is asked, and a pipe is not."""
import fcntl
import os
import pty
import re
import select
import subprocess
import sys
import time

from tally import Tally

rummelig, opslagstjek, work = sys.argv[1:4]
board = os.path.join(work, "bræt med mellemrum")
plain = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "CLICOLOR_FORCE", "TERM")} | {"TERM": "xterm"}
tally = Tally()
expect = tally.check


def at_terminal(command, typed=None, environment=None, seeing=lambda said: None, to_pipe=()):
    """The exit code and all that the terminal was sent; `typed` is sent once it asks; `to_pipe` names streams that are no terminal."""
    ours, theirs = pty.openpty()
    streams = {name: subprocess.PIPE if name in to_pipe else theirs for name in ("stdin", "stdout", "stderr")}
    process = subprocess.Popen(command, env=plain | (environment or {}), **streams)
    os.close(theirs)
    said, deadline = b"", time.monotonic() + 60
    while time.monotonic() < deadline:
        seeing(said)
        if not select.select([ours], [], [], 0.05)[0]:
            if process.poll() is not None:
                break
            continue
        try:
            piece = os.read(ours, 65536)
        except OSError:
            piece = b""
        if not piece:
            break
        said += piece
        if typed is not None and said.rstrip(b" ").endswith(b":"):
            os.write(ours, typed)
            typed = None
    out, err = process.communicate(timeout=30)
    os.close(ours)
    return process.returncode, said.decode(), ((out or b"") + (err or b"")).decode()


subprocess.run([rummelig, "init", board, "--language", "da"], check=True, stdout=subprocess.DEVNULL)
build = [rummelig, "build", "--root", board]


def held_up(*more, until=b"nothing", **options):
    """A build that another's lock keeps waiting for two seconds, or for twenty at the most until the terminal shows something."""
    lock = os.open(board, os.O_RDONLY)
    fcntl.flock(lock, fcntl.LOCK_EX)
    start = time.monotonic()

    def let_go(said):
        passed = time.monotonic() - start
        if passed > (20 if until != b"nothing" and until not in said else 2):
            fcntl.flock(lock, fcntl.LOCK_UN)

    try:
        return at_terminal([*build, *more], seeing=let_go, **options)
    finally:
        os.close(lock)


code, said, _ = held_up(until="siderne: 0 af".encode())
expect(code == 0 and "\r\x1b[KSkriver siderne: 0 af " in said, "a long build says how far it is", said)
expect(re.search(r"\r\x1b\[K(?!.*\x1b\[K)Siden er skrevet", said, re.S), "the line is gone before the result stands there", said)
expect(not re.search(r"\x1b\[[0-9;]*m", said), "the line has no colour", said)
for language, words in {"nb": "Skriver sidene: 0 av", "en": "Writing the pages: 0 of"}.items():
    expect(words in held_up("--language", language, until=words.encode())[1], f"the line speaks {language}")
for more in ["--quiet", "--json"]:
    expect("\r\x1b[K" not in held_up(more)[1], f"{more} has no such line")
expect("\x1b" not in held_up(environment={"TERM": "dumb"})[1], "a dumb terminal gets no such line")
_, said, piped = held_up(to_pipe=["stderr"])
expect("\x1b" not in said + piped, "a pipe gets no such line", said + piped)
start = time.monotonic()
code, said, _ = at_terminal(build)
expect(code == 0 and ("\x1b" not in said or time.monotonic() - start > 1), "a build that is quick says nothing before its result", said)

with open(os.path.join(board, "content", "openings", "fejl.md"), "w") as file:
    file.write("---\ntitle: Køkken\n---\n")
for program in ([opslagstjek, "--root", board], build):
    coloured = {
        "terminal": at_terminal(program)[1], "NO_COLOR": at_terminal(program, environment={"NO_COLOR": "1"})[1],
        "both": at_terminal(program, environment={"NO_COLOR": "1", "CLICOLOR_FORCE": "1"})[1],
        "dumb": at_terminal(program, environment={"TERM": "dumb"})[1],
        "pipe": at_terminal(program, to_pipe=["stdout"])[2],
        "forced": at_terminal(program, environment={"CLICOLOR_FORCE": "1"}, to_pipe=["stdout"])[2],
        "forced by 0": at_terminal(program, environment={"CLICOLOR_FORCE": "0"}, to_pipe=["stdout"])[2],
    }
    for name, said in coloured.items():
        expect(bool(re.search(r"\x1b\[[0-9;]*m", said)) == (name in ("terminal", "forced")), f"colour: {name}", said)

new = [rummelig, "new", "opening", "--root", board]
code, said, _ = at_terminal(new, "Køkkenhjælp  i Ærøskøbing\n".encode())
expect(code == 0 and "Hvad skal det hedde?" in said, "who gives no title is asked", said)
path = os.path.join(board, "content", "openings", "koekkenhjaelp-i-aeroeskoebing.md")
expect(os.path.exists(path) and "title: Køkkenhjælp i Ærøskøbing\n" in open(path, encoding="utf-8").read(), "the answer is the title", said)
for language, words in {"nb": "Hva skal det hete?", "en": "What is it to be called?"}.items():
    code, said, _ = at_terminal([*new, "--language", language], f"Hjelp {language}\n".encode())
    expect(code == 0 and words in said, f"the question is in {language}", said)
for typed, what in [(b"\n", "nothing"), (b"\x04", "the end")]:
    code, said, _ = at_terminal(new, typed)
    expect(code == 2 and 'rummelig new opening "' in said, f"{what} for an answer is no title", said)
for stream in ["stdin", "stderr"]:
    code, said, piped = at_terminal(new, to_pipe=[stream])
    expect(code == 2 and "Hvad skal det hedde? Skriv titlen" in said + piped, f"nobody is asked where {stream} is a pipe", said + piped)

sys.exit(tally.end())
