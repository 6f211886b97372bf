"""What the README shows is what happens."""
import doctest
import json
import re

import pytest
from conftest import DEMO, ROOT

import newsprint

README = (ROOT / "python" / "README.md").read_text(encoding="utf-8")


def blocks(heading):
    section = re.split(r"^## ", README, flags=re.M)
    text = next(part for part in section if part.startswith(heading))
    return re.findall(r"```python\n(.*?)```", text, flags=re.S)


@pytest.fixture
def at_root(monkeypatch):
    monkeypatch.chdir(ROOT)


def test_the_tour(at_root):
    for name in ("pandas", "sklearn"):
        pytest.importorskip(name)
    parser, runner = doctest.DocTestParser(), doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE)
    runner.run(parser.get_doctest(README, {}, "README.md", "README.md", 0))
    assert runner.summarize(verbose=False).failed == 0 and runner.tries > 20


def test_docstrings(at_root):
    for module in (newsprint, newsprint._model):
        assert doctest.testmod(module, optionflags=doctest.NORMALIZE_WHITESPACE).failed == 0


@pytest.fixture
def names():
    stories = [json.loads(line) for line in (DEMO / "today.jsonl").read_text(encoding="utf-8").splitlines()]
    return {"texts": [story["headline"] + "\n" + story["body"] for story in stories]}


def test_coming_from_datasketch(names):
    before, after = blocks("Coming from datasketch")
    exec(after, names)
    assert sorted(names["pairs"]) == [(0, 1), (0, 2)]
    assert names["similarity"][0, 2][0] == "update"
    pytest.importorskip("datasketch")
    exec(before, names)
    assert sorted(names["pairs"]) == [(0, 1), (0, 2)]


def test_coming_from_rensa(names):
    before, after = blocks("Coming from rensa")
    exec(after, names)
    assert names["kept"] == [0, 2, 3, 4, 5, 6] and len(names["unique"]) == 6
    pytest.importorskip("rensa")
    pytest.importorskip("datasketch")
    exec(blocks("Coming from datasketch")[0], names)
    exec(before, names)
    assert names["kept"] == [0, 3, 4, 5, 6]


def test_coming_from_text_dedup(names, tmp_path, monkeypatch):
    pyarrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    monkeypatch.chdir(tmp_path)
    parquet.write_table(pyarrow.table({"text": names["texts"]}), "stories.parquet")
    exec(blocks("Coming from text-dedup")[0], names)
    unique = parquet.read_table("unique.parquet").column("text").to_pylist()
    assert unique == [names["texts"][place] for place in (0, 2, 3, 4, 5, 6)]
