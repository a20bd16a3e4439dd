#!/usr/bin/env python3
"""Read the QR codes of the openings of a built site with zbar: each must lead to its own page.

    qr.py SITE

The codes are drawn from their paths, eight pixels a module with a quiet edge of four. Ends with `N passed, N failed`, and with 2 where
there is no zbarimg.
"""
import os, re, shutil, subprocess, sys, tempfile

CODE = re.compile(r'<svg viewBox="0 0 (\d+) \1" aria-hidden="true"><path d="(M0 \.5h7m[^"]*)"')
CANONICAL = re.compile(r'<link rel="canonical" href="([^"]*)"')
SCALE, EDGE = 8, 4


def picture(size, path):
    rows = [bytearray(b"\xff" * (size + 2 * EDGE)) for _ in range(size + 2 * EDGE)]
    x = y = 0
    for command, first, second in re.findall(r"([Mmh])([\d.]+)(?: ?([\d.]+))?", path):
        if command == "M":
            x, y = int(first), int(float(second))
        elif command == "m":
            x += int(first)
        else:
            for column in range(x, x + int(first)):
                rows[y + EDGE][column + EDGE] = 0
            x += int(first)
    lines = [b"".join(bytes([value]) * SCALE for value in row) for row in rows for _ in range(SCALE)]
    side = len(lines)
    return b"P5 %d %d 255\n" % (side, side) + b"".join(lines)


def main():
    if not shutil.which("zbarimg"):
        print("qr.py: no zbarimg (apt-get install zbar-tools)", file=sys.stderr)
        return 2
    passed = failed = 0
    with tempfile.TemporaryDirectory() as folder:
        wanted = {}
        for place, _, files in sorted(os.walk(sys.argv[1])):
            for name in files:
                if name != "index.html":
                    continue
                page = open(os.path.join(place, name), encoding="utf-8").read()
                code, canonical = CODE.search(page), CANONICAL.search(page)
                if code and canonical:
                    file = os.path.join(folder, f"{len(wanted)}.pgm")
                    with open(file, "wb") as out:
                        out.write(picture(int(code[1]), code[2]))
                    wanted[file] = canonical[1]
        for file, address in wanted.items():
            said = subprocess.run(["zbarimg", "-q", "--raw", file], capture_output=True, text=True).stdout.strip()
            if said == address:
                passed += 1
            else:
                failed += 1
                print(f"FAIL the QR code of {address} says {said!r}")
    print(f"{passed} passed, {failed} failed")
    return 0 if passed and not failed else 1


sys.exit(main())
