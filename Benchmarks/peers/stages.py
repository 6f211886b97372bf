"""What is compared: each function runs one stage on prepared data and returns its result."""
import json
import os
import subprocess
import sys

from bench import BENCHMARKS, NEWSPRINT, command, ours, peer, say, stage
from process import Command
from topics import accuracy

PLACE = ".build/bench"


def quietly(*arguments):
    Command([str(argument) for argument in arguments]).run()


# MARK: features and fits

def tfidf(data, rounds):
    return [
        stage(f"TF-IDF, fit and transform, {title}", data["train"], {
            "newsprint": ours("tfidf", ngrams, 1, data["train"]["path"]),
            "scikit-learn": peer("tfidf", "sklearn", ngrams, data["train"]["path"]),
        }, rounds)
        for ngrams, title in (("1", "words"), ("1-2", "words and pairs"))]


def fits(data, rounds):
    results = []
    for ngrams, title in (("1", "words"), ("1-2", "words and pairs")):
        matrix = f"{PLACE}/matrix.bin"
        quietly(BENCHMARKS, "matrix", matrix, "stories", ngrams, data["train"]["path"])
        results.append(stage(f"logistic fit, C = 10, {title}", data["train"], {
            "newsprint": ours("fit", "logistic", 10, 1, matrix),
            "LIBLINEAR -s 0": peer("fit", "liblinear", 0, 10, matrix),
            "LIBLINEAR -s 7": peer("fit", "liblinear", 7, 10, matrix),
        }, rounds))
        results.append(stage(f"SVM fit, C = 1, {title}", data["train"], {
            "newsprint": ours("fit", "svm", 1, 1, matrix),
            "LIBLINEAR -s 1": peer("fit", "liblinear", 1, 1, matrix),
        }, rounds))
    return results


# MARK: training and tagging

TRAIN = ["--algorithm", "svm", "--folds", "0", "--multi-label", "no", "--keep-furniture", "--quiet"]


def tagged(path, test):
    """The accuracy of the tags in a file that `newsprint tag` wrote."""
    def figures():
        with open(path, encoding="utf-8") as lines:
            best = [(json.loads(line)["topics"] or [{"topic": ""}])[0]["topic"] for line in lines]
        return accuracy(best, test)
    return figures


def topics(data, rounds):
    train, test = data["train"], data["test"]
    model, output = f"{PLACE}/topics.newsprint", f"{PLACE}/tagged.jsonl"

    def training(*options):
        return [NEWSPRINT, "train", train["path"], "--output", model, *TRAIN, *options]

    def tagging(*options):
        return [NEWSPRINT, "tag", test["path"], "--model", model, "--format", "jsonl", "--top", 1, "--output", output,
                "--quiet", *options]

    def accuracy_after_training():
        quietly(*tagging())
        return tagged(output, test["path"])()

    results = [stage("train, stories to model, words and pairs", train, {
        "newsprint train": command(*training("--ngrams", "1-2", "--threads", 1), figures=accuracy_after_training),
        "scikit-learn": peer("topics", "train", "sklearn", train["path"], test["path"]),
        "fastText": peer("topics", "train", "fasttext", train["path"], test["path"]),
        "Vowpal Wabbit": peer("topics", "train", "vowpalwabbit", train["path"], test["path"]),
    }, rounds)]
    for ngrams, title in (("1", "words"), ("1-2", "words and pairs")):
        quietly(*training("--ngrams", ngrams))
        contestants = {
            "newsprint tag": command(*tagging("--threads", 1), figures=tagged(output, test["path"])),
            "newsprint tag, 2 threads": command(*tagging("--threads", 2)),
        }
        if ngrams == "1-2":
            for name, key in (("scikit-learn", "sklearn"), ("fastText", "fasttext"), ("Vowpal Wabbit", "vowpalwabbit")):
                contestants[name] = peer("topics", "tag", key, train["path"], test["path"])
        else:
            contestants["fastText, 1-2-grams"] = peer("topics", "tag", "fasttext", train["path"], test["path"])
        results.append(stage(f"tag, JSON Lines to JSON Lines, {title}", test, contestants, rounds))
    return results


# MARK: duplicates

def found(path, truth, threshold):
    def figures():
        from dups import quality
        with open(path) as lines:
            pairs = [json.loads(line) for line in lines]
        return quality(
            {tuple(sorted((int(pair["a"]), int(pair["b"])))) for pair in pairs if pair["jaccard"] >= threshold}, truth)
    return figures


def duplicates(data, rounds, thresholds=(0.8, 0.5)):
    results, path = [], data["all"]["path"]
    for threshold in thresholds:
        truth, pairs = f"{PLACE}/truth.json", f"{PLACE}/pairs.jsonl"
        say(f"  all pairs at {threshold}")
        # Its getting ready is the whole of it.
        peer("dups", "truth", path, threshold, truth)().close()
        plain = ["--threshold", threshold, "--no-containment", "--keep-furniture", "--pairs", pairs]
        contestants = {
            "newsprint dedup, plain Jaccard": command(
                NEWSPRINT, "dedup", path, *plain, "--threads", 1, "--quiet", figures=found(pairs, truth, threshold)),
            "newsprint dedup, plain Jaccard, 2 threads": command(
                NEWSPRINT, "dedup", path, *plain, "--threads", 2, "--quiet"),
            "newsprint dedup, defaults": command(
                NEWSPRINT, "dedup", path, "--threshold", threshold, "--pairs", f"{PLACE}/more.jsonl", "--threads", 1,
                "--quiet"),
            "rensa": peer("dups", "rensa", path, threshold, truth),
            "FastSketchLSH": peer("dups", "fastsketchlsh", path, threshold, truth),
            "gaoya": peer("dups", "gaoya", path, threshold, truth),
            "gaoya, 2 threads": peer("dups", "gaoya", path, threshold, truth, count=2),
            "datasketch": peer("dups", "datasketch", path, threshold, truth),
        }
        results.append(stage(f"near-duplicates at {threshold}", data["all"], contestants, rounds))
    return results


def sketches(rounds):
    data = {"bytes": 2000 * 475 * 8, "stories": 2000}
    return [stage("sketch, 475 shingle hashes, 128 slots", data, {
        "newsprint": ours("sketch"),
        "rensa": peer("dups", "sketch_rensa"),
        "FastSketchLSH": peer("dups", "sketch_fastsketchlsh"),
        "datasketch": peer("dups", "sketch_datasketch"),
    }, rounds)]


# MARK: start

def startup(data, rounds):
    """A whole process that opens a model of about 5 MB and tags one story, beside a Python that does nothing."""
    model, story = f"{PLACE}/start.newsprint", f"{PLACE}/start.txt"
    topics_count = max(1, data["train"]["labels"])
    quietly(
        NEWSPRINT, "train", data["train"]["path"], "--output", model, "--ngrams", "1-2", *TRAIN, "--max-features",
        5_000_000 // (4 * topics_count + 16))
    with open(story, "w") as file:
        file.write("Cup final\n\nThe striker scored twice and the crowd sang until the lights went out.\n")
    # Not a virtual environment's link nor a version manager's script: the program itself.
    python = os.path.realpath(sys.executable)
    result = stage("start: open a model and tag one story", {"bytes": 1, "stories": 1}, {
        "newsprint tag": command(NEWSPRINT, "tag", story, "--model", model, "--quiet"),
        "python -S -c pass": command(python, "-S", "-c", "pass"),
    }, max(rounds, 30))
    result["model_bytes"] = os.path.getsize(model)
    return [result]


# MARK: BLAS

def blas_files():
    """The BLAS libraries that Debian's alternatives know, each under its package's name."""
    try:
        names = subprocess.run(["update-alternatives", "--get-selections"], capture_output=True, text=True).stdout
        name = next(line.split()[0] for line in names.splitlines() if line.startswith("libblas.so.3"))
        files = subprocess.run(["update-alternatives", "--list", name], capture_output=True, text=True).stdout.split()
    except (OSError, StopIteration):
        return {}
    return {"reference BLAS" if "/blas/" in file else "OpenBLAS" if "openblas" in file else file: os.path.dirname(file)
            for file in files}


def blas(data, rounds):
    """The one path that calls BLAS, training with cross-validation, with each BLAS that is here and with none."""
    empty = f"{PLACE}/no-blas"
    os.makedirs(empty, exist_ok=True)
    # A file that is no library hides those behind it, one name each: then our own loops answer.
    places = blas_files()
    names = ("libblas.so.3", "libopenblas.so.0", "libflexiblas.so.3", "libcblas.so.3")
    for name in names:
        with open(os.path.join(empty, name), "w"):
            pass
    places["none"] = empty
    model = f"{PLACE}/blas.newsprint"
    return [stage("train --effort fast, by BLAS", data["train"], {
        name: command(
            NEWSPRINT, "train", data["train"]["path"], "--output", model, "--effort", "fast", "--quiet", "--threads", 1,
            environment={"LD_LIBRARY_PATH": folder})
        for name, folder in places.items()}, rounds)]


# MARK: ours alone

def quick(data):
    """Our own stages, three rounds each, and our kernels."""
    train, test, every = data["train"], data["test"], data["all"]
    model, output = f"{PLACE}/topics.newsprint", f"{PLACE}/tagged.jsonl"
    training = [NEWSPRINT, "train", train["path"], "--output", model, "--ngrams", "1-2", *TRAIN, "--threads", 1]
    tagging = [NEWSPRINT, "tag", test["path"], "--model", model, "--format", "jsonl", "--output", output, "--quiet"]
    quietly(*training)
    matrix = f"{PLACE}/matrix.bin"
    quietly(BENCHMARKS, "matrix", matrix, "stories", "1", train["path"])
    plain = ["--threshold", 0.8, "--pairs", f"{PLACE}/more.jsonl", "--quiet", "--threads", 1]
    return [
        stage(title, size, {"newsprint": contestant}, 3) for title, size, contestant in (
            ("TF-IDF, words", train, ours("tfidf", "1", 1, train["path"])),
            ("TF-IDF, words and pairs", train, ours("tfidf", "1-2", 1, train["path"])),
            ("logistic fit", train, ours("fit", "logistic", 10, 1, matrix)),
            ("SVM fit", train, ours("fit", "svm", 1, 1, matrix)),
            ("train, words and pairs", train, command(*training)),
            ("tag, JSON Lines to JSON Lines", test, command(
                *tagging, "--threads", 1, figures=tagged(output, test["path"]))),
            ("dedup, plain Jaccard", every, command(
                NEWSPRINT, "dedup", every["path"], "--no-containment", "--keep-furniture", *plain)),
            ("dedup, defaults", every, command(NEWSPRINT, "dedup", every["path"], *plain)),
        )] + startup(data, 20)
