"""Stories of the repository, the command to compare with, and the model, opened once."""
import json
import os
import subprocess
from pathlib import Path

import pytest

import newsprint

ROOT = Path(__file__).resolve().parents[2]
DEMO = ROOT / "scripts" / "demo-input"


def seed(path):
    """A labelled story: lines of `name: value`, an empty line, the headline, an empty line, the text."""
    head, headline, text = path.read_text(encoding="utf-8").split("\n\n", 2)
    fields = dict(line.split(": ", 1) for line in head.splitlines())
    return {
        "id": path.parent.name + "/" + path.stem, "title": headline, "text": text,
        "topics": fields["topics"].split(", "),
    }


def read_seeds(folder, each):
    files = sorted(path for path in (ROOT / folder).glob("*/*.txt") if path.stem != "terms")
    stories = []
    for path in files[::each]:
        try:
            stories.append(seed(path))
        except (ValueError, KeyError):
            pass  # Written in another way.
    return stories


@pytest.fixture(scope="session")
def seeds():
    """Some 400 labelled stories in English, German, Spanish and French."""
    stories = read_seeds("seeds", 10) + read_seeds("seeds-de", 20) + read_seeds("seeds-es", 20) + read_seeds(
        "seeds-fr", 20)
    assert len(stories) > 250
    return stories


@pytest.fixture(scope="session")
def english():
    """Some 700 labelled stories in English."""
    return read_seeds("seeds", 4)


@pytest.fixture(scope="session")
def texts(english):
    return [story["title"] + "\n" + story["text"] for story in english]


@pytest.fixture(scope="session")
def today():
    """Seven stories, of which some repeat others."""
    return [json.loads(line) for line in (DEMO / "today.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="session")
def crowd(english):
    """Stories, some of which are edited copies, excerpts and updates of others."""
    stories = [dict(story, topics=None) for story in english[:200]]
    for number, story in enumerate(english[:60]):
        words = story["text"].split(" ")
        kinds = [
            words, words + ["Reporting", "by", "our", "own", "staff."], words[: len(words) * 3 // 4],
            [word.replace("2", "3") for word in words],
        ]
        stories.append({
            "id": f"copy-{number}", "title": story["title"], "text": " ".join(kinds[number % 4]),
            "date": f"2026-05-{1 + number % 20:02}T09:30:00Z", "source": f"Paper {number % 3}",
        })
    for story in stories:
        story.pop("topics", None)
    return stories


@pytest.fixture(scope="session")
def model():
    return newsprint.Model()


@pytest.fixture(scope="session")
def small_model(english):
    """A model of one topic a story, trained in a second."""
    stories = [story for story in english if len(story["topics"]) == 1]
    stories = [story for story in stories if story["topics"][0] in ("sport", "crime", "health", "weather")]
    return newsprint.train(stories, [story["topics"][0] for story in stories], algorithm="multinomial", fast=True)


@pytest.fixture(scope="session")
def command():
    """Runs `newsprint` on stories, and returns what it prints, and skips where it was not built."""
    path = Path(os.environ.get("NEWSPRINT_COMMAND", ROOT / ".build" / "release" / "newsprint"))
    if not path.is_file():
        pytest.skip(f"{path} is not built: 'make build', or name the command in NEWSPRINT_COMMAND")

    def run(verb, *arguments, stories=(), lines=None):
        text = lines if lines is not None else as_lines(stories)
        done = subprocess.run(
            [str(path), verb, *arguments], input=text.encode(), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            cwd=str(ROOT))
        assert done.returncode == 0, done.stderr.decode()
        return done.stdout.decode()

    return run


def as_lines(stories):
    return "".join(json.dumps(story, ensure_ascii=False) + "\n" for story in stories)


def decimals(value, places):
    """A number as the command writes it: so many decimals, halves away from zero."""
    return f"{int(abs(value) * 10**places + 0.5) / 10**places * (1 if value >= 0 else -1):.{places}f}"


def as_command(story, tags):
    """The line that `newsprint tag --format jsonl` writes for a story, from a row of `Tags.to_dicts`."""
    topics = ",".join(
        '{"topic":%s,"probability":%s}' % (json.dumps(topic["topic"]), decimals(topic["probability"], 4))
        for topic in tags["topics"])
    added = ['"topics":[' + topics + "]"]
    added += [f'"{name}":{json.dumps(tags[name])}' for name in ("abstained", "model") if tags.get(name) is not None]
    return json.dumps(story, ensure_ascii=False)[:-1] + "," + ",".join(added) + "}"
