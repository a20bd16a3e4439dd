#!/usr/bin/env bash
# Kills builds at random moments and asks each time whether public/ is one whole site: the former or the new.
#
#   kill.sh RUMMELIG_BINARY CORPUS_ROOT [MOMENTS=60]      (SEED=number repeats a run's moments)
#
# Works on copies, in TORTURE_DIR (by default in memory where there is /dev/shm). CORPUS_ROOT itself is only read.
# At least twenty moments, a third of all, fall in the publishing: from the staging folder's appearance on.
set -eu
[ $# -ge 2 ] || { echo "usage: $0 RUMMELIG_BINARY CORPUS_ROOT [MOMENTS=60]" >&2; exit 2; }
exec python3 - "$@" <<'PYTHON'
import hashlib, os, random, re, shutil, signal, statistics, subprocess, sys, tempfile, time

binary, corpus = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
moments = int(sys.argv[3]) if len(sys.argv) > 3 else 60
base = os.environ.get("TORTURE_DIR") or ("/dev/shm" if os.access("/dev/shm", os.W_OK) else None)
work = tempfile.mkdtemp(prefix="rummelig-kill-", dir=base)
site = os.path.join(work, "site")
output = os.path.join(site, "public")
staging = os.path.join(site, ".public.rummelig-new")


def copy(name, edit):
    root = os.path.join(work, name)
    os.mkdir(root)
    for part in ("content", "templates"):
        if os.path.isdir(os.path.join(corpus, part)):
            shutil.copytree(os.path.join(corpus, part), os.path.join(root, part), symlinks=True)
    edited = 0
    for folder, _, files in os.walk(os.path.join(root, "content", "openings")):
        # Half of them: what did not change is taken over from the former site, and that is killed too.
        for file in (f for f in sorted(files)[::2] if f.endswith(".md") and edit):
            path = os.path.join(folder, file)
            text = open(path, "rb").read()
            # A title that begins a folded block has its words on the next line; those are left alone.
            new = re.sub(rb"""(?m)^(title:[ \t]*[^\s|>].*?)(["']?)([ \t]*\r?)$""", rb"\1 ny\2\3", text, count=1)
            edited += new != text
            open(path, "wb").write(new)
    if edit and not edited:
        sys.exit("no opening with a title under content/openings")
    return root


def command(root):
    return [binary, "build", "--root", root, "--output", output, "--today", "2026-11-22", "--quiet", "--jobs", "2"]


def build(root):
    run = subprocess.run(command(root), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    if run.returncode != 0:
        sys.exit(f"build of {root} ended with {run.returncode}: {run.stderr.strip()}")


def tree():
    """Every path with the hash of its bytes; folders too, so that an empty one is seen."""
    found = {}
    for folder, folders, files in os.walk(output):
        for name in folders:
            found[os.path.relpath(os.path.join(folder, name), output)] = "folder"
        for name in files:
            path = os.path.join(folder, name)
            with open(path, "rb") as file:
                found[os.path.relpath(path, output)] = hashlib.sha256(file.read()).hexdigest()
    return found


def is_staging():
    return os.path.lexists(staging)


def timed(root):
    """The seconds from the start to the staging folder and to the end."""
    begin, staged = time.perf_counter(), None
    process = subprocess.Popen(command(root), stdout=subprocess.DEVNULL)
    while process.poll() is None:
        if staged is None and is_staging():
            staged = time.perf_counter() - begin
        time.sleep(0.0002)
    total = time.perf_counter() - begin
    return (total if staged is None else staged), total


def killed(root, wait):
    process = subprocess.Popen(command(root), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    wait(process)
    process.send_signal(signal.SIGKILL)
    process.wait()


def after(seconds):
    return lambda process: time.sleep(seconds)


def after_staging(seconds):
    def wait(process):
        while not is_staging() and process.poll() is None:
            pass
        time.sleep(seconds)
    return wait


counts = {"old": 0, "new": 0, "broken": 0, "publishing": 0}
passed = failed = 0


def check(holds, text):
    global passed, failed
    passed, failed = passed + bool(holds), failed + (not holds)
    if not holds:
        print(f"FAILED: {text}")


try:
    os.mkdir(site)
    old_root, new_root = copy("old", False), copy("new", True)
    build(new_root)
    new = tree()
    build(old_root)
    old = tree()
    check(old != new, "the two sites differ")
    times = []
    for _ in range(3):
        times.append(timed(new_root))
        check(tree() == new, "a build over the former site gives the same bytes as before")
        build(old_root)
    staged, total = (statistics.median(values) for values in zip(*times))
    print(f"{len(old)} paths; a build takes {total * 1000:.0f} ms, its publishing begins after {staged * 1000:.0f} ms")

    within = max(20, moments // 3)
    seed = int(os.environ.get("SEED") or time.time_ns() % 1_000_000)
    chance = random.Random(seed)
    print(f"{moments} random moments, {within} of them in the publishing (SEED={seed})")
    waits = [after(total * chance.random()) for _ in range(max(0, moments - within))]
    waits += [after_staging((total - staged) * 1.1 * chance.random()) for _ in range(within)]
    extra = 40
    for number, wait in enumerate(waits):
        while True:
            killed(new_root, wait)
            is_within = is_staging()
            counts["publishing"] += is_within
            found = tree()
            kind = "old" if found == old else "new" if found == new else "broken"
            counts[kind] += 1
            check(kind != "broken", f"moment {number}: neither the former site nor the new")
            shutil.rmtree(staging, ignore_errors=True)
            if kind != "old":
                build(old_root)
                check(tree() == old, f"moment {number}: the former site built again")
            # Of the moments meant for the publishing, those that came too late are made up for at its beginning.
            if wait is waits[-1] and counts["publishing"] < 20 and extra > 0:
                extra -= 1
                wait_again = (total - staged) * 0.5 * chance.random()
                waits[-1] = wait = after_staging(wait_again)
                continue
            break

    killed(new_root, after_staging((total - staged) / 4))
    check(is_staging(), "a killed publishing leaves its staging folder")
    build(new_root)
    check(tree() == new, "the build after a kill gives the whole new site")
    check(os.listdir(site) == ["public"], f"the build after a kill clears away what was left: {os.listdir(site)}")
    check(counts["publishing"] >= 20, f"{counts['publishing']} kills fell in the publishing, not 20")
finally:
    shutil.rmtree(work, ignore_errors=True)

print(f"{counts['old']} old, {counts['new']} new, {counts['broken']} broken, {counts['publishing']} during publishing")
print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
PYTHON
