#!/usr/bin/env python3
"""Measures an `opslagstjek` binary against this evaluation set.

    python3 evaluate.py PATH/TO/opslagstjek [--keep DIR] [--only-shapes | --no-shapes]

The set was written from the contract alone, without the checker's source code or tests.

    valid/     openings without fault: no error, (nearly) no warning
    planted/   openings with one to three planted faults each
    other/     stories, guides, events, employers, figures and rates
    expected.tsv     path, line, rule: every finding that must come. Two lines are written 7|12, any line *
    allowed.tsv      path, rule: findings that may come and are not counted either way
    real-shapes.tsv  language, sentence, hours a week of the job (a number, min-max, or none)

Exit 0 when all targets are met, 1 when one is missed, 2 when the binary cannot be run.
"""
import argparse, collections, json, os, pathlib, re, shutil, subprocess, sys, tempfile

HERE = pathlib.Path(__file__).resolve().parent
TODAY = "2026-11-24"
SITE = "name: Evaluering\nbase-url: https://evaluering.example/\nlanguages: [da, nb]\n"
# Files made larger than 1 MiB on the way, so that the repository need not hold them.
PAD = {"planted/198-for-stor-fil.md": "- En ting mere på hylden.\n"}
PLACES = {"valid": "openings/valid", "planted": "openings/planted"}


def content_path(path):
    top, rest = path.split("/", 1)
    return "content/" + (f"{PLACES[top]}/{rest}" if top in PLACES else rest)


def set_path(path):
    path = path.removeprefix("./")
    for top, place in PLACES.items():
        if path.startswith(f"content/{place}/"):
            return f"{top}/" + path[len(f"content/{place}/"):]
    return "other/" + path.removeprefix("content/")


def rows(name, n):
    out = []
    for number, line in enumerate((HERE / name).read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        parts = line.split("\t")
        if len(parts) != n:
            sys.exit(f"{name}:{number}: {n} columns wanted, {len(parts)} found")
        out.append(parts)
    return out


def check(binary, root):
    run = subprocess.run([binary, "--root", str(root), "--format", "json", "--today", TODAY],
                         cwd=root, capture_output=True)
    if run.returncode not in (0, 1):
        print(run.stderr.decode("utf-8", "replace")[-2000:], file=sys.stderr)
        print(f"the checker ended with code {run.returncode}", file=sys.stderr)
        sys.exit(2)
    return json.loads(run.stdout.decode("utf-8"))["findings"]


def lay_out(root):
    files = []
    for top in ("valid", "planted", "other"):
        for source in sorted((HERE / top).rglob("*")):
            if source.is_dir():
                continue
            path = source.relative_to(HERE).as_posix()
            target = root / content_path(path)
            target.parent.mkdir(parents=True, exist_ok=True)
            data = source.read_bytes()
            if path in PAD:
                line = PAD[path].encode("utf-8")
                data += line * (1_150_000 // len(line))
            target.write_bytes(data)
            files.append(path)
    (root / "content/site.yaml").write_text(SITE, encoding="utf-8")
    return files


def share(a, b):
    return 1.0 if b == 0 else a / b


def measure_files(args, root):
    files = lay_out(root)
    expected, allowed = rows("expected.tsv", 3), {tuple(r) for r in rows("allowed.tsv", 2)}
    for path, *_ in expected + [list(a) for a in allowed]:
        if path not in files:
            sys.exit(f"no such file in the set: {path}")
    findings = collections.defaultdict(list)
    for f in check(args.binary, root):
        findings[set_path(f["file"])].append(f)

    by_rule = collections.defaultdict(lambda: [0, 0])
    found = right = 0
    misses, wrong_line, false_alarms = [], [], []
    wanted = collections.defaultdict(list)
    for path, line, rule in expected:
        wanted[path].append((line, rule))
    for path in files:
        left = list(findings[path])
        open_ = list(wanted[path])
        # The ones whose line is right first, so that a second finding of the rule does not take their place.
        for exact in (True, False):
            for want in list(open_):
                line, rule = want
                lines = line.split("|")
                hit = next((f for f in left if f["rule"] == rule
                            and (not exact or line == "*" or str(f["line"]) in lines)), None)
                if hit is None:
                    continue
                left.remove(hit)
                open_.remove(want)
                by_rule[rule][0] += 1
                by_rule[rule][1] += 1
                found += 1
                if exact:
                    right += 1
                else:
                    wrong_line.append(f"{path}:{line}: {rule} was placed in line {hit['line']}")
        for line, rule in open_:
            by_rule[rule][1] += 1
            others = sorted({f["rule"] for f in left if f["severity"] != "note"})
            misses.append(f"{path}:{line}: {rule}" + (f"   (said instead: {', '.join(others)})" if others else ""))
        for f in left:
            if (path, f["rule"]) in allowed or f["severity"] == "note":
                continue
            # Two of a kind in one sentence may be one finding or two.
            if any(r == f["rule"] and str(f["line"]) in n.split("|") for n, r in wanted[path]):
                continue
            false_alarms.append((path, f["line"], f["rule"], f["severity"], f["message"]))

    faultless = [p for p in files if p.startswith("valid/")]
    errors = [a for a in false_alarms if a[0].startswith("valid/") and a[3] == "error"]
    warnings = [a for a in false_alarms if a[0].startswith("valid/") and a[3] == "warning"]
    per_ten = 10 * len(warnings) / max(1, len(faultless))

    print(f"{len(files)} files, {len(expected)} expected findings, {len(faultless)} openings without fault\n")
    print("recall by rule")
    for rule in sorted(by_rule):
        hit, all_ = by_rule[rule]
        print(f"  {rule:32} {hit:3}/{all_:<3}" + ("" if hit == all_ else "  <--"))
    print(f"\nrecall                    {share(found, len(expected)):6.1%}   ({found}/{len(expected)}, target 98 %)")
    print(f"right line                {share(right, found):6.1%}   ({right}/{found}, target 98 %)")
    print(f"errors on valid openings  {len(errors):4}     (target 0)")
    print(f"warnings per ten valid    {per_ten:6.1f}   ({len(warnings)}, target at most 1)")
    other = [a for a in false_alarms if not a[0].startswith("valid/")]
    print(f"extra findings elsewhere  {len(other):4}     (no target)")
    for title, lines in (("misses", misses), ("in the wrong line", wrong_line),
                         ("false alarms", [f"{p}:{l}: {r} ({s}): {m}" for p, l, r, s, m in false_alarms])):
        if lines:
            print(f"\n{title}")
            for line in lines:
                print("  " + line)
    return (share(found, len(expected)) >= .98 and share(right, found) >= .98 and not errors and per_ten <= 1)


OPENING = """---
title: {title}
employer: Firmaet
scheme: {scheme}
location: {{ municipality: {place} }}
tasks: [{task}]
accommodations: [calm-pace]
pay: {{ agreement: 3F, from: 150, to: 160, unit: hour }}
contact: {{ name: Bo Lind, email: bo@firmaet.example }}
published: 2026-11-10
deadline: 2026-12-30
language: {language}
---
{sentence}
"""
WORDS = {"da": ("Hjælp på værksted", "fleksjob", "Vejle", "Feje"), "nb": ("Hjelp på verksted", "vta-o", "Bergen", "Feie")}
SPAN = re.compile(r"weekly\D{0,4}?(\d+(?:[.,]\d+)?)(?:\s*(?:-|–|til)\s*(\d+(?:[.,]\d+)?))?")
NUMBERS = re.compile(r"\d+(?:[.,]\d+)?")


def number(text):
    return float(text.replace(",", "."))


def hours_of(finding):
    """The span a hours-only-in-text offers, from its fix or else its help; None where it names none."""
    fix = finding.get("fix") or {}
    texts = [e.get("text", "") for e in fix.get("edits", [])] + [fix.get("description", ""), finding.get("help") or ""]
    for text in texts:
        m = SPAN.search(text)
        if m:
            low = number(m[1])
            return (low, number(m[2]) if m[2] else low)
    for text in texts + [finding.get("message", "")]:
        numbers = [number(n) for n in NUMBERS.findall(text)]
        if numbers:
            return (numbers[0], numbers[1] if len(numbers) > 1 else numbers[0])
    return None


def measure_shapes(args, root):
    shapes = rows("real-shapes.tsv", 3)
    folder = root / "content/openings"
    folder.mkdir(parents=True)
    (root / "content/site.yaml").write_text(SITE, encoding="utf-8")
    for i, (language, sentence, _) in enumerate(shapes):
        title, scheme, place, task = WORDS[language]
        (folder / f"shape-{i:03}.md").write_text(OPENING.format(
            title=title, scheme=scheme, place=place, task=task, language=language, sentence=sentence), encoding="utf-8")
    findings = collections.defaultdict(list)
    for f in check(args.binary, root):
        m = re.search(r"shape-(\d+)", f["file"])
        if m:
            findings[int(m[1])].append(f)
    kind_right = right = 0
    wrong = []
    for i, (language, sentence, want) in enumerate(shapes):
        said = [f for f in findings[i] if f["rule"] == "hours-only-in-text"]
        missing = any(f["rule"] == "hours-missing" for f in findings[i])
        if want == "none":
            ok = kind = missing and not said
            got = "hours-missing" if missing else "-"
            if said:
                got = f"{hours_of(said[0])}"
        else:
            ends = [number(n) for n in want.split("-")]
            span = (ends[0], ends[-1])
            kind = bool(said) and not missing
            got = hours_of(said[0]) if said else ("hours-missing" if missing else "nothing")
            ok = kind and any(h and max(abs(h[0] - span[0]), abs(h[1] - span[1])) < .01 for h in map(hours_of, said))
        kind_right += kind
        right += ok
        if not ok:
            wrong.append(f"{language}  {sentence}   wanted {want}, got {got}")
    print(f"\nhours shapes: right kind  {share(kind_right, len(shapes)):6.1%}   ({kind_right}/{len(shapes)})")
    print(f"hours shapes: right hours {share(right, len(shapes)):6.1%}   ({right}/{len(shapes)}, target {args.shapes_target:.0%})")
    for line in wrong:
        print("  " + line)
    return share(right, len(shapes)) >= args.shapes_target


def main():
    p = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    p.add_argument("binary", type=lambda s: str(pathlib.Path(s).resolve()))
    p.add_argument("--keep", metavar="DIR", help="lay the set out in DIR (emptied first) and leave it there")
    p.add_argument("--shapes-target", type=float, default=.95, metavar="SHARE")
    only = p.add_mutually_exclusive_group()
    only.add_argument("--only-shapes", action="store_true")
    only.add_argument("--no-shapes", action="store_true")
    args = p.parse_args()
    if not os.access(args.binary, os.X_OK):
        print(f"not a program: {args.binary}", file=sys.stderr)
        return 2
    good = True
    with tempfile.TemporaryDirectory() as temp:
        base = pathlib.Path(temp)
        if args.keep:
            base = pathlib.Path(args.keep).resolve()
            for part in ("files", "shapes"):
                shutil.rmtree(base / part, ignore_errors=True)
        if not args.only_shapes:
            (base / "files").mkdir(parents=True)
            good &= measure_files(args, base / "files")
        if not args.no_shapes:
            (base / "shapes").mkdir(parents=True)
            good &= measure_shapes(args, base / "shapes")
    print("\n" + ("all targets met" if good else "below the targets"))
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
