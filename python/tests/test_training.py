"""Training, and what stops it."""
import pickle
import re
import signal
import subprocess
import sys
import threading
import time

import pytest

import newsprint
from newsprint import _running


def few(english):
    stories = [story for story in english if story["topics"] in (["sport"], ["crime"], ["weather"])]
    return stories, [story["topics"][0] for story in stories]


def test_a_model_learns_its_topics(small_model, english):
    assert small_model.topics == ("crime", "health", "sport", "weather") and small_model.is_exclusive
    stories, labels = few(english)
    best = small_model.tag(stories).best
    assert sum(a == b for a, b in zip(best, labels)) > 0.9 * len(labels)


def test_stories_can_have_several_topics(english):
    stories = english[::2]
    model = newsprint.train(stories, [story["topics"] for story in stories], algorithm="multinomial", fast=True)
    assert not model.is_exclusive and "sport" in model.topics


def test_the_same_seed_gives_the_same_bytes(english):
    stories, labels = few(english)
    made = [
        newsprint.train(stories, labels, algorithm="logistic", fast=True, seed=7, threads=threads).to_bytes()
        for threads in (1, 2)
    ]
    assert made[0] == made[1]


def test_labels_are_read_from_files(tmp_path, english):
    stories, labels = few(english)
    lines = [__import__("json").dumps({"text": story["text"], "label": label}) for story, label in zip(stories, labels)]
    (tmp_path / "train.jsonl").write_text("\n".join(lines))
    articles = newsprint.extract(tmp_path / "train.jsonl")
    assert [label for label, in articles.labels] == labels
    options = {"algorithm": "multinomial", "fast": True}
    assert newsprint.train(articles, **options).to_bytes() == newsprint.train(
        [{"text": story["text"]} for story in stories], labels, **options).to_bytes()


@pytest.mark.parametrize("labels, options, error, words", [
    (["a"], {}, ValueError, "2 stories have 1 labels"),
    (None, {}, TypeError, "labels are missing"),
    ("ab", {}, TypeError, "not one string"),
    ([1, 2], {}, TypeError, "label 0 is no string and no list of strings but int"),
    ([["a", 3], ["b"]], {}, TypeError, "a label is no string but int"),
    (["a", "b"], {"algorithm": "forest"}, ValueError, "one of auto, multinomial"),
    (["a", "b"], {"precision": 0}, ValueError, "precision must be above 0"),
    (["a", "b"], {"C": -1}, ValueError, "C must be above 0"),
])
def test_what_cannot_be_trained_on_is_said(labels, options, error, words):
    with pytest.raises(error, match=words):
        newsprint.train(["first", "second"], labels, **options)


def test_the_library_says_what_it_cannot_learn():
    with pytest.raises(newsprint.Error):
        newsprint.train(["first", "second"], ["a", "a"])


def test_progress_is_told_and_can_stop(english, capsys):
    stories, labels = few(english)
    steps = []
    newsprint.train(stories, labels, fast=True, progress=steps.append)
    assert steps and all(isinstance(step, str) and step for step in steps)
    newsprint.train(stories, labels, fast=True, algorithm="multinomial", progress=True)
    assert capsys.readouterr().out

    class Enough(Exception):
        pass

    def stop(step):
        raise Enough(step)

    with pytest.raises(Enough):
        newsprint.train(stories, labels, progress=stop)


@pytest.fixture
def interrupts():
    """Interrupts raise KeyboardInterrupt, even where the tests run in the background of a shell, which ignores them."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def test_an_interrupt_returns_at_once(interrupts):
    # Raised in another thread, whereas it is the main thread's to handle.
    threading.Timer(0.3, signal.raise_signal, [signal.SIGINT]).start()
    start, told = time.monotonic(), []
    with pytest.raises(KeyboardInterrupt):
        _running.interruptible(lambda: time.sleep(30), on_interrupt=lambda: told.append(True))
    assert time.monotonic() - start < 10 and told == [True]


LONG = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
sys.path[:0] = {path!r}
import newsprint
count = dict(tag=400_000, dedup=200_000, train=60_000)[{verb!r}]
texts = [f"Story {{n}} of the ferry that ran aground at {{n * 7919 % 10007}} o'clock. " * 40 for n in range(count)]
print("ready", flush=True)
try:
    if {verb!r} == "tag":
        newsprint.Model().tag(texts)
    elif {verb!r} == "dedup":
        newsprint.dedup(texts, 0.5)
    else:
        newsprint.train(texts, [str(n % 50) for n in range(len(texts))])
    print("done", flush=True)
except KeyboardInterrupt:
    print("interrupted", flush=True)
"""


@pytest.mark.parametrize("verb", ["tag", "dedup", "train"])
def test_control_c_ends_long_work(verb):
    code = LONG.format(path=sys.path, verb=verb)
    process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout.readline() == "ready\n"
    # The shortest of the three takes some seconds, and hands its texts over in the first half second.
    time.sleep(0.8)
    process.send_signal(signal.SIGINT)
    out, error = process.communicate(timeout=120)
    assert out == "interrupted\n", error
    assert not re.search("Traceback|Exception ignored|Fatal", error)


def test_models_are_named_in_what_prints():
    model = newsprint.Model()
    assert repr(model) == "<newsprint.Model of 17 topics, several a story>"
    assert repr(pickle.loads(pickle.dumps(model))) == repr(model)
