"""Cost against size: duplicates from a thousand stories to a million, training by topics and by features."""
import os
import subprocess

import plot
from bench import BENCHMARKS, NEWSPRINT, command, ours, peer, stage
from process import Command
from stages import PLACE
from stories import rewrite

# The largest collection that each peer is given: beyond, it would take minutes or gigabytes.
MOST_STORIES = {"rensa": 100_000, "FastSketchLSH": 100_000, "gaoya": 100_000, "datasketch": 10_000}


def generate(path, *options):
    with open(path, "w") as file:
        subprocess.run([BENCHMARKS, "generate", *map(str, options)], stdout=file, check=True)


def duplicates(sizes):
    results = []
    for size in sizes:
        source, path = f"{PLACE}/curve.source.jsonl", f"{PLACE}/curve.jsonl"
        generate(source, "--stories", size)
        data = rewrite(source, path)
        os.remove(source)
        options = ["--threshold", 0.8, "--pairs", f"{PLACE}/more.jsonl", "--quiet", "--threads", 1]
        contestants = {
            "newsprint, plain": command(
                NEWSPRINT, "dedup", path, "--no-containment", "--keep-furniture", *options),
            "newsprint, defaults": command(NEWSPRINT, "dedup", path, *options),
            "newsprint, --method minhash": command(
                NEWSPRINT, "dedup", path, "--no-containment", "--keep-furniture", "--method", "minhash", *options),
        }
        for name, most in MOST_STORIES.items():
            if size <= most:
                contestants[name] = peer("dups", name.lower(), path, 0.8, "-")
        rounds = 3 if size <= 1000 else 1 if size < 100_000 else 0
        result = stage(f"near-duplicates of {size:,} stories", data, contestants, rounds)
        result["size"], result["file_bytes"] = size, data["file_bytes"]
        results.append(result)
        os.remove(path)
    return results


def training(points, axis):
    """`points` has (rows, features, entries a row, classes); the axis is one of their names."""
    results = []
    for rows, features, entries, classes in points:
        matrix = f"{PLACE}/curve.bin"
        Command([BENCHMARKS, "matrix", matrix, "made", *map(str, (rows, features, entries, classes))]).run()
        data = {"bytes": rows * entries * 8, "stories": rows}
        contestants = {
            "newsprint, logistic": ours("fit", "logistic", 10, 1, matrix),
            "newsprint, SVM": ours("fit", "svm", 1, 1, matrix),
        }
        if classes <= 100 and features * classes <= 20_000_000:
            contestants["LIBLINEAR -s 0"] = peer("fit", "liblinear", 0, 10, matrix)
            contestants["LIBLINEAR -s 7"] = peer("fit", "liblinear", 7, 10, matrix)
            contestants["LIBLINEAR -s 1"] = peer("fit", "liblinear", 1, 1, matrix)
        heavy = classes >= 100 or features >= 1_000_000
        result = stage(f"fit, {classes:,} topics, {features:,} features", data, contestants, 0 if heavy else 1)
        result["size"] = {"topics": classes, "features": features}[axis]
        results.append(result)
        os.remove(matrix)
    return results


def by_topics():
    return training([(20_000, 50_000, 60, classes) for classes in (2, 10, 100, 1000, 5000)], "topics")


def by_features():
    return training([(20_000, features, 60, 10) for features in (10_000, 100_000, 1_000_000, 10_000_000)], "features")


def draw(results, folder):
    """The plots of what has been measured."""
    os.makedirs(folder, exist_ok=True)
    kinds = [
        ("duplicates", "dedup", "near-duplicates at 0.8: time for a story", "stories", "microseconds a story",
         lambda row, result: row["seconds"] / result["size"] * 1e6),
        ("duplicates", "dedup-memory", "near-duplicates at 0.8: memory at most, the stories included", "stories",
         "megabytes", lambda row, result: row["peak_memory"] / 1e6),
        ("topics", "train-topics", "linear fits of 20,000 stories", "topics", "seconds",
         lambda row, result: row["seconds"]),
        ("features", "train-features", "linear fits of 20,000 stories, 10 topics", "features", "seconds",
         lambda row, result: row["seconds"]),
        ("length", "length", "20 MB of text by the length of a story", "bytes of a story", "nanoseconds a byte",
         lambda row, result: row["seconds"] / result["bytes"] * 1e9),
        ("copies", "copies", "near-duplicates among 20,000 stories", "percent copies", "microseconds a story",
         lambda row, result: row["seconds"] / result["stories"] * 1e6),
        ("crowds", "crowds", "stories that nearly read the same", "stories", "microseconds a story",
         lambda row, result: row["seconds"] / result["stories"] * 1e6),
    ]
    for key, name, title, x, y, value in kinds:
        lines = {}
        for result in results.get(key, []):
            for row in result["rows"]:
                if row["times"] and result["size"] > 0:
                    lines.setdefault(row["name"], []).append((result["size"], value(row, result)))
        if lines:
            plot.write(os.path.join(folder, f"{name}.svg"), title, x, y, lines)
