"""What an archive costs at some sizes: stories taken in a second, milliseconds for one, bytes a story."""
import json
import os
import subprocess

from bench import BENCHMARKS, say
from stages import PLACE

# What others say of keeping sketches of stories for years; nothing of it was measured here.
PUBLISHED = [
    ("datasketch, LSH in Redis", "163 inserts a second ([#127](https://github.com/ekzhu/datasketch/issues/127))"),
    ("datasketch, LSH in Redis",
     "32 GB full every four months, without expiry ([#219](https://github.com/ekzhu/datasketch/issues/219))"),
    ("incrededup", "18 KB a story"),
]


def run(sizes):
    results = {}
    for name, options in (("texts", []), ("sketches, `--no-text`", ["--no-text"])):
        path = f"{PLACE}/bench.archive"
        for ending in ("", "-wal", "-shm"):
            if os.path.exists(path + ending):
                os.remove(path + ending)
        say(f"  archive, {name}")
        output = subprocess.run(
            [BENCHMARKS, "archive", "--sizes", ",".join(map(str, sizes)), *options, path], check=True,
            stdout=subprocess.PIPE, text=True).stdout
        results[name] = [json.loads(line) for line in output.splitlines()]
        os.remove(path)
    return results
