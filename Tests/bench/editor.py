#!/usr/bin/env python3
"""How fast opslagstjek lsp is beside a folder of many openings: editor.py OPSLAGSTJEK ROOT [ROUNDS]

Prints, in milliseconds, the median and the worst of ROUNDS (15): the answer to the greeting from the start of the process; the findings after a
change; the answers to completion, hover, definition and code actions; completion while the folder is read anew after a save; and once the first findings and the look at all links.
"""
import json
import statistics
import subprocess
import sys
import time

TEXT = """---
title: Køkkenmedhjælper
employer: Børnehuset
scheme: flexjob
location: { municipality: Silkeborg }
hours: { weekly: 12, days: [tue, wed] }
tasks: [Skære grøntsager]
accommodations: [extra-breaks]
contact: { name: Birthe, phone: "12 34 56 78" }
published: 2026-11-01
deadline: 2026-12-15
---
Vi er seks. Se [guiden](/guides/findes-ikke/).
"""


class Server:
    def __init__(self, program, root):
        self.start = time.perf_counter()
        command = [program, "lsp", "--root", root, "--today", "2026-11-22"]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.number = 0
        self.notes = []

    def send(self, method, parameters, number=None):
        message = {"jsonrpc": "2.0", "method": method, "params": parameters}
        if number is not None:
            message["id"] = number
        body = json.dumps(message).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def read(self):
        length = 0
        while line := self.process.stdout.readline().strip():
            if line.lower().startswith(b"content-length"):
                length = int(line.split(b":")[1])
        return json.loads(self.process.stdout.read(length))

    def ask(self, method, parameters):
        self.number += 1
        self.send(method, parameters, self.number)
        while (answer := self.read()).get("id") != self.number:
            self.notes.append(answer)
        return answer["result"]

    def note(self):
        return self.notes.pop(0) if self.notes else self.read()


def timed(work):
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def main():
    program, root = sys.argv[1:3]
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 15
    starts = []
    for _ in range(rounds):
        server = Server(program, root)
        server.ask("initialize", {"capabilities": {}})
        starts.append((time.perf_counter() - server.start) * 1000)
        server.process.kill()
        server.process.wait()
    server = Server(program, root)
    server.ask("initialize", {"capabilities": {}})
    uri = f"file://{root}/content/openings/maalt.md"
    document = {"textDocument": {"uri": uri}}

    def change(text, version):
        whole = {"textDocument": {"uri": uri, "version": version}, "contentChanges": [{"text": text}]}
        server.send("textDocument/didChange", whole)
        server.note()

    def opened():
        server.send("textDocument/didOpen", {"textDocument": {"uri": uri, "languageId": "markdown", "version": 0, "text": TEXT}})
        server.note()

    print(f"first findings  {timed(opened):8.1f}")
    print(f"all links       {timed(server.note):8.1f}   150 of them wait for a quiet editor")

    def at(line, character):
        return document | {"position": {"line": line, "character": character}}

    spot = {"line": 3, "character": 9}
    questions = {
        "completion": lambda: server.ask("textDocument/completion", at(3, 9)),
        "link": lambda: server.ask("textDocument/completion", at(12, 33)),
        "hover": lambda: server.ask("textDocument/hover", at(3, 9)),
        "definition": lambda: server.ask("textDocument/definition", at(12, 20)),
        "code action": lambda: server.ask(
            "textDocument/codeAction", document | {"range": {"start": spot, "end": spot}, "context": {"diagnostics": []}}),
    }
    rows = {"greeting": starts, "change": [timed(lambda: change(TEXT + "\n" * i, i)) for i in range(1, rounds + 1)]}
    rows |= {name: [timed(work) for _ in range(rounds)] for name, work in questions.items()}
    rows["after a save"] = []
    for _ in range(3):
        server.send("textDocument/didSave", document)
        end = time.perf_counter() + 1.5
        while time.perf_counter() < end:
            rows["after a save"].append(timed(questions["completion"]))
    for name, times in rows.items():
        print(f"{name:<15} {statistics.median(times):8.1f} {max(times):8.1f}")
    server.process.kill()


main()
