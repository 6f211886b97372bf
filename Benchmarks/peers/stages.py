"""What is compared: each function runs one stage on prepared data and returns its result."""
import json
import os
import subprocess
import sys

from bench import BENCHMARKS, NEWSPRINT, command, ours, peer, say, stage, twice
from process import Command, Failure
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


# MARK: what a person gets with no options

def defaults(data, rounds):
    """Our commands without options, on all processors, beside what they do with options and a peer at the same job."""
    train, test, output = data["train"]["path"], data["test"]["path"], f"{PLACE}/tagged.jsonl"
    tag = [NEWSPRINT, "tag", test, "--output", output, "--quiet"]
    results = [stage("tag, no options: the model that ships", data["test"], {
        "newsprint tag": command(*tag, figures=shipped),
        "newsprint tag, 1 thread": command(*tag, "--threads", 1, figures=shipped),
        "newsprint tag, twice at once": twice(
            "--output", output, NEWSPRINT, "tag", test, "--quiet", "--threads", 1, figures=shipped),
    }, rounds)]
    if data["train"]["labels"] > 1:
        results += trained_by_default(train, test, output, data, rounds)
    path, truth, pairs = data["all"]["path"], truth_of(data, 0.8), f"{PLACE}/pairs.jsonl"
    dedup = [NEWSPRINT, "dedup", path, "--quiet"]
    same = found(pairs, truth, 0.8)
    return results + [stage("dedup, no options", data["all"], {
        "newsprint dedup": command(*dedup, "--pairs", pairs, figures=same),
        "newsprint dedup, 1 thread": command(*dedup, "--pairs", pairs, "--threads", 1, figures=same),
        "newsprint dedup, twice at once": twice(
            "--pairs", pairs, *dedup, "--threads", 1, figures=found(f"{pairs}.1", truth, 0.8)),
        "newsprint dedup, plain Jaccard": command(*dedup, *PLAIN, "--pairs", pairs, figures=same),
        "gaoya, all processors": peer("dups", "gaoya", path, 0.8, truth, count=os.cpu_count()),
    }, rounds)]


def trained_by_default(train, test, output, data, rounds):
    """Training without options, which tries settings and calibrates, and tagging with its model.

    The peer is given one setting that its documents recommend, and does neither."""
    fast, model = f"{PLACE}/fast.newsprint", f"{PLACE}/default.newsprint"

    def command_of(model, *options):
        def figures():
            quietly(*tagging(test, model, output))
            return tagged(output, test)()
        return command(NEWSPRINT, "train", train, "--output", model, "--quiet", *options, figures=figures)

    few = 1 if data["train"]["bytes"] > 20e6 else min(rounds, 3)
    fit = stage("train, no options", data["train"], {
        "newsprint train": command_of(model),
        "newsprint train --effort fast": command_of(fast, "--effort", "fast"),
        "scikit-learn, one setting": peer("topics", "train", "sklearn", train, test),
    }, few)
    tag = tagging(test, model, output)
    return [fit, stage("tag, with the model of train without options", data["test"], {
        "newsprint tag": command(*tag, figures=tagged(output, test)),
        "newsprint tag, 1 thread": command(*tag, "--threads", 1, figures=tagged(output, test)),
    }, rounds)]


def shipped():
    """How right the model that ships is on stories that it was not trained on, as it says itself."""
    described = subprocess.run([NEWSPRINT, "inspect", "--format", "json", "--quiet"], capture_output=True, text=True)
    return {"macro_f1": json.loads(described.stdout)["scores"]["macro_f1"]}


# MARK: training and tagging

TRAIN = ["--algorithm", "svm", "--folds", "0", "--multi-label", "no", "--keep-furniture", "--quiet"]


def tagged(path, test):
    """The accuracy of the tags in a file that `newsprint tag` wrote."""
    def figures():
        with open(path, encoding="utf-8") as lines:
            best = [(json.loads(line)["topics"] or [{"topic": ""}])[0]["topic"] for line in lines]
        return accuracy(best, test)
    return figures


def training(path, model, *options):
    return [NEWSPRINT, "train", path, "--output", model, *TRAIN, *options]


def tagging(path, model, output, *options):
    written = ["--output", output] if output else []
    return [NEWSPRINT, "tag", path, "--model", model, "--format", "jsonl", *written, "--quiet", *options]


def train(data, rounds):
    """Whole trainings from text, with accuracy on the test stories."""
    path, test, model, output = data["train"]["path"], data["test"]["path"], f"{PLACE}/model", f"{PLACE}/tagged.jsonl"

    def figures():
        quietly(*tagging(test, model, output))
        return tagged(output, test)()

    return [stage("train, JSON Lines to model, words and pairs", data["train"], {
        "newsprint train": command(*training(path, model, "--ngrams", "1-2", "--threads", 1), figures=figures),
        "scikit-learn": peer("topics", "train", "sklearn", path, test),
        "fastText": peer("topics", "train", "fasttext", path, test),
        "Vowpal Wabbit": peer("topics", "train", "vowpalwabbit", path, test),
    }, rounds)]


def tag(data, rounds):
    """Tagging the test stories, with a model of words and one of words and pairs; peers have words and pairs."""
    path, test, output = data["train"]["path"], data["test"]["path"], f"{PLACE}/tagged.jsonl"
    words, pairs = f"{PLACE}/words.newsprint", f"{PLACE}/pairs.newsprint"
    quietly(*training(path, words, "--ngrams", "1"))
    quietly(*training(path, pairs, "--ngrams", "1-2"))
    return [stage("tag, JSON Lines to JSON Lines", data["test"], {
        "newsprint tag, words": command(
            *tagging(test, words, output, "--threads", 1), figures=tagged(output, test)),
        "newsprint tag, words, 2 threads": command(
            *tagging(test, words, output, "--threads", 2), figures=tagged(output, test)),
        "newsprint tag, words, twice at once": twice(
            "--output", output, *tagging(test, words, None, "--threads", 1), figures=tagged(f"{output}.1", test)),
        "newsprint tag, words and pairs": command(
            *tagging(test, pairs, output, "--threads", 1), figures=tagged(output, test)),
        "scikit-learn": peer("topics", "tag", "sklearn", path, test),
        "fastText": peer("topics", "tag", "fasttext", path, test),
        "Vowpal Wabbit": peer("topics", "tag", "vowpalwabbit", path, test),
    }, rounds)]


# MARK: duplicates

# What leaves out what peers do not do.
PLAIN = ["--no-containment", "--keep-furniture"]


def truth_of(data, threshold):
    """A file of all pairs, for their recall."""
    truth = f"{PLACE}/truth-{threshold}.json"
    say(f"  all pairs at {threshold}")
    # Its getting ready is the whole of it.
    peer("dups", "truth", data["all"]["path"], threshold, truth)().close()
    return truth


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
        truth, pairs = truth_of(data, threshold), f"{PLACE}/pairs.jsonl"
        plain = ["--threshold", threshold, *PLAIN, "--pairs", pairs]
        contestants = {
            "newsprint dedup, plain Jaccard": command(
                NEWSPRINT, "dedup", path, *plain, "--threads", 1, "--quiet", figures=found(pairs, truth, threshold)),
            "newsprint dedup, plain Jaccard, 2 threads": command(
                NEWSPRINT, "dedup", path, *plain, "--threads", 2, "--quiet", figures=found(pairs, truth, threshold)),
            "newsprint dedup, plain Jaccard, twice at once": twice(
                "--pairs", pairs, NEWSPRINT, "dedup", path, *plain[:-2], "--threads", 1, "--quiet",
                figures=found(f"{pairs}.1", truth, threshold)),
            "newsprint dedup, defaults": command(
                NEWSPRINT, "dedup", path, "--threshold", threshold, "--pairs", pairs, "--threads", 1, "--quiet",
                figures=found(pairs, truth, threshold)),
            "newsprint dedup --method minhash": command(
                NEWSPRINT, "dedup", path, *plain, "--method", "minhash", "--threads", 1, "--quiet",
                figures=found(pairs, truth, threshold)),
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


# MARK: pages

def pages(folder, rounds):
    """The stories of web pages; the rate is that of their bytes as HTML."""
    from pages import size
    data, output = size(folder), f"{PLACE}/extracted.jsonl"
    if not data["stories"]:
        raise Failure(f"{folder} has no pages (.html)")

    def figures():
        with open(output, encoding="utf-8") as lines:
            return {"found": sum(1 for _ in lines)}

    extract = [NEWSPRINT, "extract", folder, "--output", output, "--quiet", "--threads"]
    return [stage("extract, web pages to JSON Lines", data, {
        "newsprint extract": command(*extract, 1, figures=figures),
        "newsprint extract, 2 threads": command(*extract, 2),
        "trafilatura": peer("pages", "trafilatura", folder),
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


def by_blas():
    """The environment that has ours use each BLAS that is here, and none."""
    places = {name: {"NEWSPRINT_BLAS": os.path.join(folder, "libblas.so.3")} for name, folder in blas_files().items()}
    return {**places, "no BLAS": {"NEWSPRINT_BLAS": "none"}}


def blas(data, rounds):
    """Training with cross-validation, which calls BLAS, with each BLAS that is here and with none."""
    model = f"{PLACE}/blas.newsprint"
    return [stage("train --effort fast, by BLAS", data["train"], {
        name: command(
            NEWSPRINT, "train", data["train"]["path"], "--output", model, "--effort", "fast", "--quiet", "--threads", 1,
            environment=environment)
        for name, environment in by_blas().items()}, rounds)]


# How many topics are tried.
TOPICS = (5, 20, 67, 500, 5000)


def scoring(data, rounds):
    """Scores of many topics: sparse rows, and beside them a dense block of frequent features by SGEMM.

    The block has the features of a share of the stories and more; what share they have of all entries is `covered`.
    """
    results, matrix = [], f"{PLACE}/scoring.bin"
    quietly(BENCHMARKS, "matrix", matrix, "stories", 1, data["test"]["path"])
    kinds = by_blas()
    best = next((name for name in kinds if name.startswith("OpenBLAS")), "no BLAS")
    for topics_count in TOPICS:
        contestants = {"sparse rows": ours("scoring", 2, topics_count, matrix)}
        for share in (0.2, 0.05):
            contestants[f"{share:.0%} and more, {best}"] = ours(
                "scoring", share, topics_count, matrix, environment=kinds[best])
        for name, environment in kinds.items():
            contestants[f"10% and more, {name}"] = ours("scoring", 0.1, topics_count, matrix, environment=environment)
        # What a slow BLAS takes for so many is known by then.
        few = min(rounds, 3) if topics_count < 5000 else 1
        results.append(stage(f"scoring, {topics_count:,} topics", data["test"], contestants, few))
    os.remove(matrix)
    return results


def solvers(data, rounds):
    """Logistic regression by coordinate descent, and beside it by Newton's method, to a relative gap of 1e-3, C = 3.

    Topics are drawn by each story's heaviest word. Newton's method has the features of a tenth of the stories and more as
    a dense block where a BLAS multiplies it, and none without; from 5,000 topics on, the slow ones are left out.
    Counts of features by topic, as naive Bayes wants them, by topic's indicators times the same block, are here too.
    """
    results, matrix = [], f"{PLACE}/solver.bin"
    quietly(BENCHMARKS, "matrix", matrix, "stories", 1, data["test"]["path"])
    kinds = by_blas()
    # Each topic needs stories.
    for topics_count in (count for count in TOPICS if 2 * count <= data["test"]["stories"]):
        few = min(rounds, 3) if topics_count < 500 else 1
        tuned = {name: it for name, it in kinds.items() if topics_count < 5000 or name.startswith("OpenBLAS")}
        for kind, title in (("softmax", "softmax"), ("oneVersusRest", "one against the rest")):
            def fit(solver, share, environment=None):
                return ours("solver", solver, kind, 3, share, topics_count, data["test"]["stories"], matrix, environment=environment)
            contestants = {"coordinate descent": fit("coordinate-descent", 2)}
            for name, environment in tuned.items():
                contestants[f"Newton, {name}"] = fit("newton", 2 if name == "no BLAS" else 0.1, environment)
            results.append(stage(f"logistic, {title}, {topics_count:,} topics", data["test"], contestants, few))
        contestants = {"counting": ours("counts", 2, topics_count, matrix)}
        for name, environment in tuned.items():
            contestants[f"products, {name}"] = ours("counts", 0.1, topics_count, matrix, environment=environment)
        results.append(stage(f"naive Bayes' counts, {topics_count:,} topics", data["test"], contestants, few))
    os.remove(matrix)
    return results


# MARK: ours alone

def quick(data):
    """Our own stages, three rounds each, and our kernels."""
    path, every, model, output = data["train"]["path"], data["all"], f"{PLACE}/model", f"{PLACE}/tagged.jsonl"
    pairs = training(path, model, "--ngrams", "1-2", "--threads", 1)
    quietly(*pairs)
    matrix = f"{PLACE}/matrix.bin"
    quietly(BENCHMARKS, "matrix", matrix, "stories", "1", path)
    plain = ["--threshold", 0.8, "--pairs", f"{PLACE}/more.jsonl", "--quiet", "--threads", 1]
    return [
        stage(title, size, {"newsprint": contestant}, 3) for title, size, contestant in (
            ("TF-IDF, words", data["train"], ours("tfidf", "1", 1, path)),
            ("TF-IDF, words and pairs", data["train"], ours("tfidf", "1-2", 1, path)),
            ("logistic fit", data["train"], ours("fit", "logistic", 10, 1, matrix)),
            ("SVM fit", data["train"], ours("fit", "svm", 1, 1, matrix)),
            ("train, words and pairs", data["train"], command(*pairs)),
            ("tag, JSON Lines to JSON Lines", data["test"], command(
                *tagging(data["test"]["path"], model, output, "--threads", 1),
                figures=tagged(output, data["test"]["path"]))),
            ("dedup, plain Jaccard", every, command(
                NEWSPRINT, "dedup", every["path"], "--no-containment", "--keep-furniture", *plain)),
            ("dedup, defaults", every, command(NEWSPRINT, "dedup", every["path"], *plain)),
        )] + startup(data, 20)
