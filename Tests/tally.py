"""How many checks passed, failed and could not be made: each test's last line, and its exit code."""


class Tally:
    def __init__(self):
        self.passed = self.failed = self.skipped = 0

    def check(self, holds, what, said=""):
        """`said` is what was seen instead, told in part."""
        if holds:
            self.passed += 1
        else:
            self.failed += 1
            print("FAIL " + what + (f": {str(said)[:400]!r}" if said else ""))
        return bool(holds)

    def skip(self, what, why):
        self.skipped += 1
        print(f"skipped: {what}: {why}")

    def end(self):
        """The last line, and the program's exit code."""
        print(f"{self.passed} passed, {self.failed} failed" + (f" ({self.skipped} skipped)" if self.skipped else ""))
        return 1 if self.failed else 0
