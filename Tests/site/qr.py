#!/usr/bin/env python3
"""Read the QR codes of the openings of a built site with zbar: each must lead to its own page.

    qr.py SITE

The codes are taken from their pictures, eight pixels a module with a quiet edge of four. Ends with `N passed, N failed`, and with 2 where
there is no zbarimg.
"""
import base64, os, re, shutil, struct, subprocess, sys, tempfile, zlib

CODE = re.compile(r'<img alt="" src="data:image/png;base64,([^"]*)"')
CANONICAL = re.compile(r'<link rel="canonical" href="([^"]*)"')
SCALE, EDGE = 8, 4


def picture(png):
    """The PNG as a larger grey picture with its quiet edge; what a decoder of PNG would refuse is refused."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    at, chunks = 8, {}
    while at < len(png):
        size, name = struct.unpack(">I4s", png[at:at + 8])
        data = png[at + 8:at + 8 + size]
        assert struct.unpack(">I", png[at + 8 + size:at + 12 + size])[0] == zlib.crc32(name + data)
        chunks[name] = data
        at += 12 + size
    side, height, depth, colour = struct.unpack(">IIBB", chunks[b"IHDR"][:10])
    assert side == height and (depth, colour) == (1, 0) and b"IEND" in chunks
    pixels = zlib.decompress(chunks[b"IDAT"])
    width = 1 + (side + 7) // 8
    assert len(pixels) == side * width
    blank = b"\xff" * (side + 2 * EDGE)
    rows = [blank] * EDGE
    for row in range(side):
        filtered, *packed = pixels[row * width:(row + 1) * width]
        assert filtered == 0
        bits = "".join(f"{byte:08b}" for byte in packed)[:side]
        rows.append(b"\xff" * EDGE + bytes(255 * int(bit) for bit in bits) + b"\xff" * EDGE)
    rows += [blank] * EDGE
    lines = [b"".join(bytes([value]) * SCALE for value in row) for row in rows for _ in range(SCALE)]
    return b"P5 %d %d 255\n" % (len(lines), len(lines)) + b"".join(lines)


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
                        out.write(picture(base64.b64decode(code[1])))
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
