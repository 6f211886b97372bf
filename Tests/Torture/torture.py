"""Takes from the command what it needs while it works: see scripts/torture."""

import gzip
import json
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time

COMMAND, COUNT, SEED = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
WORDS = {
    "sport": "match goal striker league referee coach season penalty stadium cup".split(),
    "business": "shares profit bank market quarter investors merger revenue trading bond".split(),
    "health": "hospital vaccine patients doctors trial disease nurses clinic drug surgery".split(),
}
failures = []


def stories(count, seed):
    """Lines of JSON: labelled stories of random words, every fifth a copy of the one before."""
    chance = random.Random(seed)
    lines = []
    for number in range(count):
        if number % 5 == 4:
            story = dict(json.loads(lines[-1]), id=f"s{number}")
        else:
            label = chance.choice(sorted(WORDS))
            filler = [f"word{chance.randrange(3000)}" for _ in range(60)]
            words = chance.choices(WORDS[label], k=40) + filler
            chance.shuffle(words)
            story = {"id": f"s{number}", "title": " ".join(words[:6]), "text": " ".join(words), "label": label}
        lines.append(json.dumps(story))
    return "".join(line + "\n" for line in lines).encode()


def run(arguments, **options):
    return subprocess.run([COMMAND, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)


def expect(holds, what):
    if not holds:
        failures.append(what)
        print("FAILED:", what, flush=True)


def expect_refusal(name, done, codes):
    """A message that begins with the command's name, no trace of a crash, and one of the exit codes."""
    said = done.stderr.decode(errors="replace").strip()
    expect(done.returncode in codes and said, f"{name}: exit {done.returncode}, not {codes}: {said[:200]!r}")
    print(f"{name}: exit {done.returncode}: {said.splitlines()[-1][:150] if said else ''}", flush=True)


def write(path, contents):
    with open(path, "wb") as file:
        file.write(contents)


def read(path):
    with open(path, "rb") as file:
        return file.read()


def kills(folder):
    """kill -9 at random moments: the old output or the new one, and beside it at most one temporary file."""
    news, more = f"{folder}/news.jsonl", f"{folder}/more.jsonl"
    write(news, stories(1500, SEED))
    write(more, stories(300, SEED + 1))
    model = f"{folder}/base.newsprint"
    # A model that counts, as only those can be updated.
    trained = run(["train", news, "--output", model, "--algorithm", "multinomial", "--effort", "fast", "--quiet"])
    expect(trained.returncode == 0, f"train: {trained.stderr!r}")
    place = f"{folder}/place"
    out = f"{place}/out"
    verbs = {
        "train": ["train", news, "--output", out, "--algorithm", "multinomial", "--effort", "fast"],
        "update": ["update", more, "--model", out],
        "tag": ["tag", news, "--model", model, "--format", "jsonl", "--output", out],
        "dedup": ["dedup", news, "--unique", out],
    }
    chance = random.Random(SEED)
    for verb, arguments in verbs.items():
        old = read(model) if verb == "update" else b"what stood here before\n"
        shutil.rmtree(place, ignore_errors=True)
        os.mkdir(place)
        write(out, old)
        begun = time.monotonic()
        done = run(arguments)
        lasted = time.monotonic() - begun
        expect(done.returncode == 0, f"{verb}: exit {done.returncode}: {done.stderr[-300:]!r}")
        new = read(out)
        killed = kept = left = 0
        for _ in range((COUNT + len(verbs) - 1) // len(verbs)):
            shutil.rmtree(place)
            os.mkdir(place)
            write(out, old)
            process = subprocess.Popen([COMMAND, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            try:
                process.wait(chance.uniform(0, lasted * 1.1))
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
                killed += 1
            found = read(out)
            kept += found == old
            expect(found in (old, new), f"{verb}: {len(found)} bytes that are neither the old nor the new ones")
            others = [name for name in os.listdir(place) if name != "out"]
            left += len(others)
            expect(len(others) <= 1, f"{verb}: {others} lie beside the output")
        print(f"{verb}: {killed} killed in {lasted:.2f} s each, {kept} times the old output, {left} temporary files left")


def limits(folder):
    """No space, no reader, no right, no memory."""
    news, model = f"{folder}/news.jsonl", f"{folder}/base.newsprint"
    tag = ["tag", news, "--model", model, "--format", "jsonl"]
    disk = f"{folder}/disk"
    os.mkdir(disk)
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256k", "newsprint", disk], stderr=subprocess.DEVNULL).returncode:
        print("full disk: skipped, as nothing may be mounted here")
    else:
        try:
            write(f"{disk}/out", b"before\n")
            for name, call in {
                "tag": tag + ["--output", f"{disk}/out"],
                "dedup": ["dedup", news, "--unique", f"{disk}/out"],
            }.items():
                expect_refusal(f"full disk, {name}", run(call), (73, 74))
                expect(read(f"{disk}/out") == b"before\n", f"full disk, {name}: the old output is gone")
                expect(os.listdir(disk) == ["out"], f"full disk, {name}: {os.listdir(disk)}")
        finally:
            subprocess.run(["umount", disk], check=True)
    process = subprocess.Popen([COMMAND, *tag], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    process.stdout.readline()
    process.stdout.close()
    said = process.stderr.read().decode(errors="replace")
    code = process.wait()
    expect(code in (0, 74, -13, 141) and "rror" not in said, f"closed pipe: exit {code}: {said!r}")
    print(f"closed pipe: exit {code}")
    if os.geteuid() == 0:
        print("read-only folder: as root, in /proc")
        locked = "/proc/newsprint"
    else:
        os.mkdir(f"{folder}/locked", 0o555)
        locked = f"{folder}/locked/out"
    expect_refusal("read-only folder", run(tag + ["--output", locked]), (73,))

    def little():
        resource.setrlimit(resource.RLIMIT_AS, (64 << 20, 64 << 20))

    done = run(tag, preexec_fn=little)
    if done.returncode:
        expect_refusal("64 MB, tag", done, (1,))
    done = run(["dedup", news], preexec_fn=little)
    if done.returncode:
        expect_refusal("64 MB, dedup", done, (1,))


def shapes(folder):
    """Input that is small on the disk or deep or long."""
    bomb = gzip.compress(b'{"text":"' + b" " * (1 << 28) + b'"}\n')
    write(f"{folder}/bomb.jsonl.gz", bomb)
    if shutil.which("zstd"):
        packed = subprocess.run(["zstd", "-q", "-c"], input=gzip.decompress(bomb), stdout=subprocess.PIPE).stdout
        write(f"{folder}/bomb.jsonl.zst", packed)
    write(f"{folder}/deep.jsonl", b'{"text":' + b"[" * 100_000 + b"]" * 100_000 + b"}\n")
    write(f"{folder}/long.jsonl", b'{"text":"' + b"many words " * (1 << 22) + b'"}\n')
    for name in sorted(os.listdir(folder)):
        if name.startswith(("bomb", "deep", "long")):
            begun = time.monotonic()
            done = run(["dedup", f"{folder}/{name}", "--quiet"])
            expect(done.returncode in (0, 65, 74), f"{name}: exit {done.returncode}: {done.stderr[-300:]!r}")
            expect(done.returncode == 0 or done.stderr, f"{name}: ended without a word")
            said = done.stderr.decode(errors="replace").strip().splitlines()
            print(f"{name}: exit {done.returncode} in {time.monotonic() - begun:.1f} s: {said[-1][:150] if said else ''}")


with tempfile.TemporaryDirectory(prefix="newsprint-torture-") as work:
    kills(work)
    limits(work)
    shapes(work)
print(f"{len(failures)} failures")
sys.exit(1 if failures else 0)
