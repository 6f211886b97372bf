"""The same stories in every form that Python has for them, and tables out again."""
import datetime

import numpy as np
import pytest
from conftest import DEMO

import newsprint
from newsprint._stories import arrow_column, batch, fields_of, text_of

FIELDS = ("id", "headline", "text", "date", "source")


def columns(stories, **options):
    """What the library is handed, as lists of strings."""
    rows = batch(stories, **options)
    found = {}
    for field, column in rows.columns.items():
        import ctypes

        offsets = column.offsets.tolist()
        assert column.offsets.dtype == np.int64 and len(offsets) == rows.count + 1
        found[field] = [
            ctypes.string_at(column.address + start, end - start).decode() if end > start else ""
            for start, end in zip(offsets, offsets[1:])
        ]
    return found


TEXTS = ["First story.", "", "Zweite Gräfin — 日本 🎈", "fourth"]
ROWS = [
    {"id": "a", "title": "One", "body": "First story.", "published": "2026-05-01", "source": "AP"},
    {"id": "b", "title": "", "body": "Zweite", "published": "2026-05-02T09:30:00Z", "source": ""},
    {"id": "c", "title": "Three", "body": "", "published": "", "source": "Wire"},
]
EXPECTED = {
    "id": ["a", "b", "c"], "headline": ["One", "", "Three"], "text": ["First story.", "Zweite", ""],
    "date": ["2026-05-01", "2026-05-02T09:30:00Z", ""], "source": ["AP", "", "Wire"],
}


def test_texts_of_python():
    for texts in (TEXTS, tuple(TEXTS), iter(TEXTS), (text for text in TEXTS), np.array(TEXTS), np.array(TEXTS, object)):
        assert columns(texts) == {"text": TEXTS}
    assert columns([]) == {"text": []}


def test_records_of_python():
    assert columns(ROWS) == EXPECTED
    assert columns(iter(ROWS)) == EXPECTED


def test_records_may_differ_in_their_keys():
    assert columns([{"text": "a"}, {"headline": "h", "Body_Text": "b", "id": 7}, {"summary": "s", "text": None}]) == {
        "id": ["", "7", ""], "headline": ["", "h", ""], "text": ["a", "b", "s"]}


def test_columns_can_be_named():
    rows = [{"story": "x", "text": "no", "desk": 4}]
    assert columns(rows, columns={"text": "story", "id": "desk"}) == {"text": ["x"], "id": ["4"]}
    assert fields_of(["text", "body"], {"headline": "text"}) == {"headline": ["text"], "text": ["body"]}


def test_tables_of_pandas():
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame(ROWS, index=[5, 6, 9])
    assert columns(frame) == EXPECTED
    assert columns(frame.body) == {"text": EXPECTED["text"]}
    assert columns(frame.astype(object)) == EXPECTED
    missing = pandas.DataFrame({"id": [1, 2], "text": ["x", None], "date": pandas.to_datetime(["2026-05-01", None])})
    assert columns(missing) == {"id": ["1", "2"], "text": ["x", ""], "date": ["2026-05-01T00:00:00Z", ""]}
    assert columns(pandas.Series(["a", None, "b"], dtype="category")) == {"text": ["a", "", "b"]}
    with pytest.raises(TypeError, match="text of story 1 is no string but int"):
        batch(pandas.Series(["a", 3], dtype=object))


def test_tables_of_pandas_without_arrow(monkeypatch):
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame(ROWS)
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    assert columns(frame) == EXPECTED


def test_tables_of_polars():
    polars = pytest.importorskip("polars")
    frame = polars.DataFrame(ROWS)
    assert columns(frame) == EXPECTED
    assert columns(frame["body"]) == {"text": EXPECTED["text"]}
    assert columns(frame[1:]) == {field: values[1:] for field, values in EXPECTED.items()}
    with pytest.raises(TypeError, match=r"frame.collect\(\)"):
        batch(frame.lazy())


def test_tables_of_polars_without_arrow(monkeypatch):
    polars = pytest.importorskip("polars")
    frame = polars.DataFrame(ROWS)
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    assert columns(frame) == EXPECTED and columns(frame["body"]) == {"text": EXPECTED["text"]}


def test_tables_of_arrow():
    pyarrow = pytest.importorskip("pyarrow")
    table = pyarrow.Table.from_pylist(ROWS)
    assert columns(table) == EXPECTED
    assert columns(pyarrow.concat_tables([table[:1], table[1:1], table[1:]])) == EXPECTED
    assert columns(table[1:]) == {field: values[1:] for field, values in EXPECTED.items()}
    assert columns(table.to_batches()[0]) == EXPECTED
    assert columns(pyarrow.array(ROWS)) == EXPECTED
    assert columns(pyarrow.RecordBatchReader.from_batches(table.schema, table.to_batches())) == EXPECTED
    stamps = pyarrow.array([datetime.datetime(2026, 5, 1, 9, 30, 0, 5), None], pyarrow.timestamp("us"))
    assert columns(pyarrow.table({"text": ["a", "b"], "date": stamps}))["date"] == ["2026-05-01T09:30:00Z", ""]
    zoned = pyarrow.array([datetime.datetime(2026, 5, 1, 9, 30)], pyarrow.timestamp("ns", "Europe/Paris"))
    assert columns(pyarrow.table({"text": ["a"], "date": zoned}))["date"] == ["2026-05-01T09:30:00Z"]


@pytest.mark.parametrize("kind", ["string", "large_string", "string_view", "dictionary"])
def test_columns_of_arrow_of_every_kind(kind):
    pyarrow = pytest.importorskip("pyarrow")
    texts = TEXTS + [None, "sixth"]
    array = pyarrow.array(texts)
    if kind == "dictionary":
        array = array.dictionary_encode()
    else:
        array = array.cast(getattr(pyarrow, kind)())
    expected = [text or "" for text in texts]
    assert columns(array) == {"text": expected}
    assert columns(array[2:5]) == {"text": expected[2:5]}
    assert columns(array[:0]) == {"text": []}
    assert columns(pyarrow.chunked_array([array[:2], array[2:]])) == {"text": expected}
    assert columns(pyarrow.chunked_array([], array.type)) == {"text": []}


def test_a_column_of_arrow_is_not_copied():
    pyarrow = pytest.importorskip("pyarrow")
    array = pyarrow.array(TEXTS, pyarrow.large_string())
    column = arrow_column(array, "text")
    assert column.address == array.buffers()[2].address
    assert column.offsets.ctypes.data == array.buffers()[1].address
    tail = arrow_column(array[2:], "text")
    assert tail.address == column.address and tail.offsets.ctypes.data == column.offsets.ctypes.data + 16


def test_chunks_are_runs_of_stories():
    rows = batch([{"id": str(number), "text": "x" * (number % 7 * 10)} for number in range(100)])
    for size in (1, 50, 1000, 10**9):
        parts = list(rows.chunks(size))
        assert sum(part.count for part in parts) == 100 and all(part.count for part in parts)
        names = [name for part in parts for name in columns(part)["id"]]
        assert names == [str(number) for number in range(100)]
    assert len(list(rows.chunks(10**9))) == 1


@pytest.mark.parametrize("stories, error, words", [
    ("one text", TypeError, r"put it in a list, \[text\]"),
    ({"text": "x"}, TypeError, r"put it in a list, \[story\]"),
    (7, TypeError, "not int"),
    (["a", None], TypeError, "text 1 is no string but NoneType: give ''"),
    (["a", b"b"], TypeError, "text 1 is no string but bytes: decode it"),
    ([{"text": "a"}, "b"], TypeError, "story 1 is no dict"),
    ([{"text": 3.5}], TypeError, "text of story 0 is no string but float"),
    ([{"words": "a"}], ValueError, "columns: 'words'.*columns={'text': 'name'}"),
    (np.zeros((2, 2)), ValueError, "one dimension"),
    (np.zeros(2), TypeError, "strings, and this array is of float64"),
])
def test_what_is_no_story_is_said_with_a_remedy(stories, error, words):
    with pytest.raises(error, match=words):
        batch(stories)


def test_columns_that_are_none_are_said():
    with pytest.raises(ValueError, match="'body' is none of id, headline, text"):
        batch([{"text": "a"}], columns={"body": "text"})


def test_dates_become_text():
    zone = datetime.timezone(datetime.timedelta(hours=2))
    assert text_of(datetime.date(2026, 5, 1), "date", 0) == "2026-05-01"
    assert text_of(datetime.datetime(2026, 5, 1, 9, 30), "date", 0) == "2026-05-01T09:30:00Z"
    assert text_of(datetime.datetime(2026, 5, 1, 9, 30, tzinfo=zone), "date", 0) == "2026-05-01T07:30:00Z"


def test_every_form_is_tagged_alike(model, english):
    pandas, polars, pyarrow = (pytest.importorskip(name) for name in ("pandas", "polars", "pyarrow"))
    rows = [{"id": story["id"], "title": story["title"], "text": story["text"]} for story in english[:60]]
    expected = model.tag(rows).to_list()
    frame, table = pandas.DataFrame(rows), pyarrow.Table.from_pylist(rows)
    for form in (frame, table, table.to_batches()[0], polars.DataFrame(rows), table.cast(
            pyarrow.schema([(name, pyarrow.large_string()) for name in table.schema.names]))):
        assert model.tag(form).to_list() == expected


def test_tables_come_out(model, texts):
    pandas, polars, pyarrow = (pytest.importorskip(name) for name in ("pandas", "polars", "pyarrow"))
    series = pandas.Series(texts[:30] + [""], index=range(100, 131))
    tags = model.tag(series)
    frame = tags.to_pandas()
    assert frame.index.equals(series.index)
    assert [None if topic != topic else topic for topic in frame.topic] == tags.best
    assert frame.topics.tolist() == [[topic.topic for topic in row] for row in tags]
    assert frame.probability.isna().tolist() == [not row for row in tags]
    table = tags.to_arrow()
    assert table.column("topics").to_pylist() == [[topic._asdict() for topic in row] for row in tags]
    assert table.column("abstained").to_pylist() == tags.abstained
    assert tags.to_polars().rows() == polars.from_arrow(table).rows()
    assert pyarrow.table(tags).equals(table)


def test_files_are_extracted_and_taken_where_they_lie(model):
    articles = newsprint.extract(DEMO / "page.html")
    assert len(articles) == 1 and articles[0].headline == "Lighthouse to open to visitors in spring"
    assert newsprint.extract((DEMO / "page.html").read_bytes(), name="page")[0].text == articles[0].text
    feed = newsprint.extract(DEMO / "feed.xml")
    assert [tags[0].topic for tags in model.tag(feed)] == ["health", "labour"]
    assert model.tag(feed).to_list() == model.tag(feed.to_list()).to_list()
    today = newsprint.extract(DEMO / "today.jsonl")
    assert [article.id for article in today][:2] == ["npa-1041", "adair-7"]
    assert today.to_pandas().id.tolist() == today.column("id") == today.to_arrow().column("id").to_pylist()
    with pytest.raises(ValueError, match="none of id, headline"):
        today.column("body")


def test_what_cannot_be_extracted_is_said(tmp_path):
    with pytest.raises(newsprint.Error, match="PDF"):
        newsprint.extract(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n", name="story.pdf")
    with pytest.raises(FileNotFoundError):
        newsprint.extract(tmp_path / "none.html")
    with pytest.raises(ValueError, match="looks like a page"):
        newsprint.extract("<html><p>Story</p></html>")
    with pytest.raises(TypeError, match="bytes or a path, not int"):
        newsprint.extract(3)
