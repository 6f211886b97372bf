"""Measures Newsprint beside its peers: `make bench`, `make bench-quick`.

    python Benchmarks/run.py [--data FILE [--test FILE] [--name NAME]] [--stages NAMES] [--sizes N,N] [--rounds N]
    python Benchmarks/run.py --quick
    python Benchmarks/run.py --report        writes RESULTS.md and the plots again from results.json

Without --data the stories are generated. With it they come from JSON Lines: stages about topics need labels, and
without --test every fifth story is for testing; a folder is one of web pages, for the stage pages alone. Each data set
has a place of its own in results.json, so that a run replaces what it measured and keeps the rest. Stages: defaults,
tfidf, fit, train, tag, dedup, scoring, solver, sketch, start, blas, pages, kernels, curves, growth and archive; each curve
is a stage as well: by-stories, by-topics, by-features, by-length, by-copies and by-crowd.
"""
import argparse
import datetime
import json
import os
import platform
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "peers"))
os.chdir(os.path.join(HERE, ".."))

import archive  # noqa: E402
import curves  # noqa: E402
import growth  # noqa: E402
import kernels  # noqa: E402
import pages  # noqa: E402
import report  # noqa: E402
import stages  # noqa: E402
from bench import say  # noqa: E402
from process import Failure  # noqa: E402
from stories import rewrite  # noqa: E402

RESULTS, REPORT, PLOTS = (os.path.join("Benchmarks", name) for name in ("results.json", "RESULTS.md", "plots"))
ON_STORIES = ("defaults", "tfidf", "fit", "train", "tag", "dedup", "scoring", "solver", "start", "blas")
ON_GENERATED = ("sketch", "pages", "kernels", "curves", "growth", "archive")
TOGETHER = {"curves": ("by-stories", "by-topics", "by-features"), "growth": ("by-length", "by-copies", "by-crowd")}


def generated(stories=10_000):
    """Stories with planted copies for the duplicates, and others with topics."""
    copies, labelled = f"{stages.PLACE}/copies.source.jsonl", f"{stages.PLACE}/topics.source.jsonl"
    curves.generate(copies, "--stories", stories)
    curves.generate(labelled, "--stories", stories, "--topics", 20)
    return prepared(labelled, None, copies)


def prepared(train, test, everything=None):
    """The files that we and the peers read: all stories, those for training, and those for testing."""
    place = stages.PLACE
    return {
        "all": rewrite(everything or train, f"{place}/all.jsonl"),
        "train": rewrite(train, f"{place}/train.jsonl", lambda number: bool(test) or number % 5 != 4),
        "test": rewrite(test or train, f"{place}/test.jsonl", lambda number: bool(test) or number % 5 == 4),
    }


def generated_pages(stories=1000):
    """A folder of pages around generated stories."""
    source, folder = f"{stages.PLACE}/pages.source.jsonl", f"{stages.PLACE}/pages"
    curves.generate(source, "--stories", stories)
    pages.write(source, folder)
    return folder


def machine():
    cpu = platform.processor() or platform.machine()
    try:
        with open("/proc/cpuinfo") as lines:
            cpu = next(line.split(":")[1].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        pass
    return {"cpu": cpu, "cores": os.cpu_count(), "system": f"{platform.system()} {platform.machine()}",
            "date": datetime.date.today().isoformat()}


def load():
    try:
        with open(RESULTS) as file:
            return json.load(file)
    except (OSError, ValueError):
        return {"sets": {}, "curves": {}}


def save(results):
    with open(RESULTS, "w") as file:
        json.dump(results, file, indent=1)
        file.write("\n")
    with open(REPORT, "w") as file:
        file.write(report.text(results))
    curves.draw(results["curves"], PLOTS)


def measure_pages(arguments, results):
    name = arguments.name or os.path.basename(os.path.abspath(arguments.data))
    section = results["sets"].setdefault(name, {"stages": {}})
    section.update({"data": {"pages": {**pages.size(arguments.data), "path": None}}, "machine": machine()})
    section["stages"]["pages"] = stages.pages(arguments.data, arguments.rounds)
    save(results)


def measure(arguments, results):
    name = arguments.name or (arguments.data and os.path.basename(os.path.dirname(os.path.abspath(arguments.data))))
    say(f"{name or 'generated'}: preparing")
    data = prepared(arguments.data, arguments.test) if arguments.data else generated()
    wanted = ON_STORIES if arguments.data else ON_STORIES + ON_GENERATED
    if arguments.stages:
        wanted = arguments.stages.split(",")
    section = results["sets"].setdefault(name or "generated", {"stages": {}})
    section.update({"data": {part: {**data[part], "path": None} for part in data}, "machine": machine()})
    jobs = {"defaults": stages.defaults, "tfidf": stages.tfidf, "fit": stages.fits, "train": stages.train, "tag": stages.tag,
            "dedup": stages.duplicates, "scoring": stages.scoring, "solver": stages.solvers,
            "start": stages.startup, "blas": stages.blas}
    by_size = {"by-stories": ("duplicates", lambda: curves.duplicates([int(size) for size in arguments.sizes.split(",")])),
               "by-topics": ("topics", curves.by_topics), "by-features": ("features", curves.by_features),
               "by-length": ("length", growth.by_length), "by-copies": ("copies", growth.by_copies),
               "by-crowd": ("crowds", growth.by_crowd)}
    for job in (single for job in wanted for single in TOGETHER.get(job, (job,))):
        if job in ("fit", "train", "tag", "start", "blas") and data["train"]["labels"] < 2:
            say(f"  {job}: left out, as the stories have no labels")
        elif job in jobs:
            try:
                section["stages"][job] = jobs[job](data, arguments.rounds)
            except Failure as failure:
                say(f"  {job}: {failure}")
        elif job == "sketch":
            section["stages"][job] = stages.sketches(arguments.rounds)
        elif job == "pages":
            section["stages"][job] = stages.pages(generated_pages(), arguments.rounds)
        elif job == "kernels":
            results["kernels"] = kernels.run(data["train"]["path"])
        elif job in by_size:
            axis, curve = by_size[job]
            results["curves"][axis] = curve()
        elif job == "archive":
            results["archive"] = archive.run([50_000, 200_000, 1_000_000])
            # What was said of larger ones is of another run.
            results.pop("archive_longer", None)
        save(results)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data")
    parser.add_argument("--test")
    parser.add_argument("--name")
    parser.add_argument("--stages")
    parser.add_argument("--sizes", default="1000,10000,100000,1000000,3000000")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--report", action="store_true")
    arguments = parser.parse_args()
    os.makedirs(stages.PLACE, exist_ok=True)
    if arguments.quick:
        print(report.quick(stages.quick(generated(3000))), end="")
        return
    results = load()
    if arguments.report:
        save(results)
    elif arguments.data and os.path.isdir(arguments.data):
        measure_pages(arguments, results)
    else:
        measure(arguments, results)


if __name__ == "__main__":
    main()
