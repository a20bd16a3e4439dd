"""A built site served to a browser, and the tally of what is seen there: for the tests and pictures that open pages."""

import functools
import http.server
import threading


class Tally:
    def __init__(self):
        self.passed = self.failed = 0

    def check(self, holds, what):
        if holds:
            self.passed += 1
        else:
            self.failed += 1
            print("FAIL " + what)

    def end(self):
        """The last line, and the program's exit code."""
        print(f"{self.passed} passed, {self.failed} failed")
        return 1 if self.failed else 0


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *words):
        pass


class Server(http.server.ThreadingHTTPServer):
    def handle_error(self, *words):
        """A page that is closed before its files have come is no fault."""


def served(folder):
    """The address at which the folder is served as long as the program runs."""
    server = Server(("127.0.0.1", 0), functools.partial(Quiet, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}"
