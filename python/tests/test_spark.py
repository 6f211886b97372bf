"""Duplicates on Spark are those of the command, to the byte, however the table is parted and ordered.

Small by default: one set of every kind of likeness. NEWSPRINT_SPARK=full tries each kind for itself and at its size, in 1, 3
and 17 partitions, in order and shuffled, and so the files that NEWSPRINT_SPARK_DATA names, divided by colons.
"""
import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, Callable, Dict, List, NamedTuple, Sequence

import pytest

import newsprint
import newsprint.spark

pytest.importorskip("pyarrow")
pyspark = pytest.importorskip("pyspark")

ROOT = Path(__file__).resolve().parents[2]
COMMAND = Path(os.environ.get("NEWSPRINT_COMMAND", ROOT / ".build" / "release" / "newsprint"))
FULL = os.environ.get("NEWSPRINT_SPARK") == "full"
FIELDS = ("id", "title", "text", "date", "source")
SCALE = 5 if FULL else 1


@pytest.fixture(scope="module")
def spark():
    from pyspark.sql import SparkSession

    if not COMMAND.is_file():
        pytest.skip("the command is not built")
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    os.environ["PYTHONPATH"] = os.pathsep.join(path for path in sys.path if path)
    settings = {
        "spark.ui.enabled": "false", "spark.driver.bindAddress": "127.0.0.1", "spark.driver.host": "127.0.0.1",
        "spark.sql.shuffle.partitions": "2", "spark.driver.memory": "4g",
    }
    if FULL:
        # Some thousand jobs over tables of a few megabytes: to compile and plan them takes longer than to run them.
        settings.update({
            "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
            "spark.sql.adaptive.enabled": "false", "spark.driver.maxResultSize": "0",
            "spark.sql.codegen.wholeStage": "false", "spark.sql.codegen.factoryMode": "NO_CODEGEN",
        })
    try:
        session = SparkSession.builder.master("local[2]").config(map=settings).getOrCreate()
    except Exception as error:
        pytest.skip(f"Spark does not start here, which needs Java: {error!r:.200}")
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()


class Maker:
    """Stories of made-up words, of which some are like others in every way there is."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.words = ["".join(self.random.choice("bdfgklmnprst") + self.random.choice("aeiou") for _ in range(
            self.random.randint(2, 4))) for _ in range(3000)]
        self.stories = []

    def some(self, count):
        return [self.random.choice(self.words) for _ in range(count)]

    def add(self, title, words, **fields):
        story = {"id": f"s{len(self.stories)}", "title": title, "text": " ".join(words) + ".", "date": "", "source": ""}
        self.stories.append({**story, **fields})
        return words

    def background(self, count):
        made = []
        for number in range(count):
            title = " ".join(self.some(7)).capitalize()
            made.append((title, self.add(title, self.some(self.random.randint(30, 160)), source=self.random.choice(
                ["Post", "Herald", "AP"]), date=f"2024-02-{1 + number % 28:02}")))
        return made

    def near_copies(self, count):
        base = self.some(120)
        for number in range(count):
            words = list(base)
            for _ in range(self.random.randint(0, 2)):
                words[self.random.randrange(120)] = self.random.choice(self.words)
            self.add("Storm hits the coast tonight", words, date=f"2024-03-{1 + number % 28:02}")

    def chain(self, count):
        words = self.some(100)
        for number in range(count):
            words = list(words)
            words[self.random.randrange(20, 100)] = self.random.choice(self.words)
            words[10] = f"{number + 3} people"
            self.add("Flood toll rises", words, date=f"2024-{1 + number // 28 % 12:02}-{1 + number % 28:02}T10:00:00Z")

    def versions(self, count):
        base = self.some(110)
        for number in range(count):
            words = list(base)
            words[30], words[60] = f"{number % 50} people", f"{number % 30} houses"
            self.add("Quake toll", words, date=f"2024-05-{1 + number % 28:02}")

    def excerpts_and_outlets(self, stories):
        for number, (title, words) in enumerate(stories):
            if len(words) > 80:
                self.add(title, words[10:70], date="2024-02-10")
            outlet = ["Riverside Lanthorn", "Nova Tale"][number % 2]
            self.add(f"{title} - {outlet}", words, source=outlet, date=f"2024-02-{1 + number % 28:02}")
            self.add("", [title])

    def templates(self, count):
        sheet = self.some(60)
        for number in range(count):
            words = list(sheet)
            words[7], words[9] = f"Region{number}", f"{20 + number % 40} degrees"
            words[33] = self.random.choice(self.words)
            self.add(f"Weather for Region{number}", words)

    def odd(self, stories):
        self.add("KILL: " + stories[5][0], ["Editors", "please", "kill", "the", "story", "which", "is", "withdrawn"])
        # Groups of stories of one id.
        for number in (6, 7):
            for words in (stories[number][1], stories[number][1] + ["more"]):
                self.add("Twice", words, id="twice")
        self.add("", ["---"])


def made(seed, *steps):
    """Stories of some steps, shuffled."""
    maker = Maker(seed)
    background = maker.background(150 if not FULL else 1000)
    for step in steps:
        step(maker, background)
    maker.random.shuffle(maker.stories)
    return maker.stories


def near_copies(maker, _):
    maker.near_copies(150 if not FULL else 5000)


def a_chain(maker, _):
    maker.chain(30 if not FULL else 300)


def versions(maker, _):
    maker.versions(150 * SCALE)


def excerpts(maker, background):
    maker.excerpts_and_outlets(background[:40 if not FULL else 400])


def templates(maker, _):
    maker.templates(50 if not FULL else 500)


def odd(maker, background):
    maker.odd(background)


def planted(maker, background):
    """Few copies among many stories, each with a few words changed, left out or put in."""
    background += maker.background(2350 - len(background))
    for title, words in maker.random.sample([story for story in background if len(story[1]) > 60], 150):
        words, place = list(words), maker.random.randrange(50)
        words[place : place + maker.random.randrange(3)] = maker.some(maker.random.randrange(3))
        maker.add(title, words, date="2024-03-01")


def mixed():
    return made(7, lambda maker, _: maker.near_copies(40 * SCALE), a_chain, excerpts, templates, odd)


def of_file(path):
    lines = [json.loads(line) for line in Path(path).read_text().splitlines()]
    return [
        {"id": str(line.get("id", number)), **{name: line.get(name) or "" for name in FIELDS[1:]}}
        for number, line in enumerate(lines)]


def as_line(story):
    return json.dumps(story, ensure_ascii=False, separators=(",", ":"))


def expected(stories, folder, *options):
    """What the command writes: pairs, groups with chains behind them, and every story with what is said of it."""
    (folder / "stories.jsonl").write_text("".join(as_line(story) + "\n" for story in stories))
    outputs = [folder / name for name in ("pairs", "groups", "said")]
    subprocess.run(
        [str(COMMAND), "dedup", str(folder / "stories.jsonl"), "--format", "jsonl", "--quiet", "--pairs", str(outputs[0]),
         "--groups", str(outputs[1]), "--output", str(outputs[2]), *options], check=True)
    return [path.read_text() for path in outputs]


def on_files(stories, folder, *options):
    """What the stages write by MinHash, with nothing between them but files and sort: pairs, and groups with chains."""
    (folder / "stories.jsonl").write_text("".join(as_line(story) + "\n" for story in stories))
    environment = {**os.environ, "METHOD": "minhash", "NEWSPRINT": str(COMMAND)}
    done = subprocess.run(
        [str(ROOT / "scripts" / "stages"), *options, "--", "2", str(folder / "place"), str(folder / "stories.jsonl")],
        env=environment, stderr=subprocess.PIPE, text=True)
    assert done.returncode == 0, done.stderr
    return [(folder / "place" / name).read_text() for name in ("pairs.jsonl", "groups.jsonl")]


def found(session, stories, parts, shuffled, **options):
    rows = [(number, *[story[name] for name in FIELDS]) for number, story in enumerate(stories)]
    if shuffled:
        random.Random(parts).shuffle(rows)
    schema = "number bigint, id string, title string, text string, date string, source string"
    frame = session.createDataFrame(session.sparkContext.parallelize(rows, parts), schema)
    result = newsprint.spark.dedup(frame, **options)
    # Millions of pairs come as columns sooner than as rows.
    pairs = lines(result.pairs.orderBy("first", "second"))
    groups = lines(result.groups.orderBy("canonical"))
    chains = lines(result.chains.orderBy("oldest"))
    said = []
    for story, row in zip(stories, result.verdicts.orderBy("number").collect()):
        said.append(as_line(story)[:-1] + ',"duplicate":' + row["verdict"] + "}")
        assert row["kept"] == json.loads(row["verdict"])["kept"]
    if parts == 3 and not shuffled:
        print("\n" + result.report())
    result.unpersist()
    return [pairs, groups + chains, "".join(line + "\n" for line in said)]


def lines(frame):
    return "".join(line + "\n" for line in frame.select("line").toArrow()["line"].to_pylist())


class Case(NamedTuple):
    """Stories, and how they are looked for: arguments of the library and those of the command."""

    stories: Callable[[], List[dict]]
    options: Dict[str, Any] = {}
    arguments: Sequence[str] = ()


WINDOW = Case(lambda: made(3, a_chain, near_copies, excerpts), {"window": 72 * 3600}, ("--window", "72h"))
CASES = {
    "mixed": Case(mixed),
    "planted": Case(lambda: made(8, planted)),
    "near copies": Case(lambda: made(9, near_copies)),
    "crowds of versions": Case(lambda: made(10, versions, near_copies)),
    "a chain": Case(lambda: made(11, a_chain)),
    "a window": WINDOW,
    "excerpts": Case(lambda: made(12, excerpts)),
    "templates": Case(lambda: made(13, templates)),
}
for path in filter(None, os.environ.get("NEWSPRINT_SPARK_DATA", "").split(":")):
    CASES[path] = Case(lambda path=path: of_file(path))
WAYS = [(parts, shuffled) for parts in (1, 3, 17) for shuffled in (False, True)] if FULL else [(3, True)]
full_only = pytest.mark.skipif(not FULL, reason="starts some hundred jobs: NEWSPRINT_SPARK=full")


@pytest.mark.parametrize("name", CASES if FULL else ["mixed"])
def test_same_as_the_command(spark, name, tmp_path):
    case = CASES[name]
    stories = case.stories()
    wanted = expected(stories, tmp_path, *case.arguments)
    assert wanted[0] and wanted[1]
    for parts, shuffled in WAYS:
        start = time.monotonic()
        assert found(spark, stories, parts, shuffled, **case.options) == wanted, (parts, shuffled)
        print(f"\n{name}: {len(stories)} stories, {parts} parts, {time.monotonic() - start:.0f} s", flush=True)


@pytest.mark.parametrize("name", CASES if FULL else ["mixed"])
def test_minhash_finds_most_and_what_it_finds_on_files(spark, name, tmp_path):
    case = CASES[name]
    stories = case.stories()
    wanted = ids(expected(stories, tmp_path, *case.arguments)[0])
    start = time.monotonic()
    by_bands = found(spark, stories, 3, False, method="minhash", **case.options)
    seconds = time.monotonic() - start
    assert by_bands[:2] == on_files(stories, tmp_path, *case.arguments)
    pairs = ids(by_bands[0])
    share = len(pairs & wanted) / len(wanted)
    print(f"\n{name}: {len(pairs & wanted)} of {len(wanted)} pairs by MinHash, {share:.4f}, and {len(pairs - wanted)} others,"
          f" {seconds:.0f} s", flush=True)
    assert share > 0.95 and pairs <= wanted


def ids(lines):
    """The pairs of ids of some lines."""
    return {(line["a"], line["b"]) for line in map(json.loads, lines.splitlines())}


@full_only
def test_options(spark, tmp_path):
    stories = mixed()
    wanted = expected(
        stories, tmp_path, "--threshold", "0.6", "--no-containment", "--window", "72h", "--keep", "latest")
    assert found(
        spark, stories, 3, True, threshold=0.6, containment=None, window=72 * 3600, keep="latest") == wanted


def test_mistakes():
    with pytest.raises(ValueError, match="threshold must be"):
        newsprint.spark.dedup(None, threshold=2)
    with pytest.raises(ValueError, match="method must be"):
        newsprint.spark.dedup(None, method="guess")


@full_only
def test_few_stories(spark, tmp_path):
    stories = [{"id": str(number), "title": "", "text": text, "date": "", "source": ""}
               for number, text in enumerate(["", "One short text of a few words", "One short text of a few words"])]
    for some in (stories[:1], stories):
        assert found(spark, some, 2, False) == expected(some, tmp_path)
