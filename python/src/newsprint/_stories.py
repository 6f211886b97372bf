"""What callers have, as columns of UTF-8 in the layout of Arrow, which the library takes.

Texts of an Arrow column are handed over where they lie; those of a list are encoded and joined once.
"""
from __future__ import annotations

import ctypes
import datetime
from typing import Any, Dict, Iterable, List, Mapping, Optional, Sequence, Tuple

import numpy as np

from ._library import Stories, Strings

# The names under which a field is looked for, the first that is there. An underscore may be a hyphen, a space or
# nothing, and case does not count.
NAMES: Dict[str, Tuple[str, ...]] = {
    "id": ("id", "url", "guid", "uri", "_id", "web_url", "link"),
    "headline": ("title", "headline", "web_title"),
    "text": (
        "text", "body", "content", "article", "main_text", "body_text", "article_body", "article_text", "full_text",
        "raw_text", "plain_text", "content_text", "body_html", "body_xhtml", "content_html", "article_html",
        "description", "lead_paragraph", "abstract", "summary", "excerpt", "snippet",
    ),
    "date": (
        "date", "published", "published_at", "pub_date", "date_published", "publish_date", "date_publish",
        "published_date", "publication_date", "web_publication_date", "version_created", "first_created", "created_at",
    ),
    "source": ("source", "site_name", "publisher", "source_domain", "source_url", "host_name"),
}
FIELDS = tuple(NAMES)
_MEMBERS = {"id": "ids", "headline": "headlines", "text": "texts", "date": "dates", "source": "sources"}
# What `train` reads besides, where it is given no labels.
LABEL_NAMES = ("label", "labels", "topic", "topics", "category", "categories", "section_name", "section")


class Column:
    """Strings: offsets, and the address of the bytes that they point into."""

    __slots__ = ("offsets", "address", "owner")

    def __init__(self, offsets: np.ndarray, address: int, owner: Any) -> None:
        self.offsets = offsets
        self.address = address
        self.owner = owner

    def __len__(self) -> int:
        return len(self.offsets) - 1

    def slice(self, start: int, end: int) -> "Column":
        return Column(self.offsets[start:end + 1], self.address, self.owner)

    def struct(self) -> Strings:
        return Strings(self.offsets.ctypes.data, self.address)

    def __reduce__(self) -> Tuple[Any, ...]:
        start, end = int(self.offsets[0]), int(self.offsets[-1])
        data = ctypes.string_at(self.address + start, end - start) if end > start else b""
        return _column, (self.offsets - start, data)

    @staticmethod
    def of(texts: Sequence[str]) -> "Column":
        """The column of a sequence of strings; raises TypeError where something is no string."""
        try:
            parts = list(map(str.encode, texts))
        except UnicodeEncodeError:
            # Half a pair of surrogates is no character; the library reads its bytes as U+FFFD.
            parts = [text.encode("utf-8", "surrogatepass") for text in texts]
        offsets = np.zeros(len(parts) + 1, np.int64)
        np.cumsum(np.fromiter(map(len, parts), np.int64, len(parts)), out=offsets[1:])
        return _column(offsets, b"".join(parts))


def _column(offsets: np.ndarray, data: bytes) -> Column:
    return Column(offsets, ctypes.cast(ctypes.c_char_p(data), ctypes.c_void_p).value or 0, data)


class Batch:
    """Stories by column. `source` is what they were made from, and `index` its pandas index."""

    def __init__(self, count: int, columns: Mapping[str, Column], source: Any = None, index: Any = None) -> None:
        self.count = count
        self.columns = dict(columns)
        self.source = source
        self.index = index

    def struct(self) -> Stories:
        """The batch as the library takes it; the batch must outlive it."""
        stories = Stories(count=self.count)
        for field, column in self.columns.items():
            setattr(stories, _MEMBERS[field], column.struct())
        return stories

    def chunks(self, size: int) -> Iterable["Batch"]:
        """The batch in parts of about `size` bytes, in order; itself where it is no larger."""
        if self.count == 0:
            yield self
            return
        sizes = sum(column.offsets[1:] - column.offsets[0] for column in self.columns.values())
        start = 0
        while start < self.count:
            done = sizes[start - 1] if start else 0
            end = min(max(int(np.searchsorted(sizes, done + size)) + 1, start + 1), self.count)
            if start == 0 and end == self.count:
                yield self
            else:
                yield Batch(end - start, {name: column.slice(start, end) for name, column in self.columns.items()})
            start = end


def batch(stories: Any, columns: Optional[Mapping[str, str]] = None) -> Batch:
    """The columns of whatever stories a caller has.

    `columns` names the field that each of `text`, `headline`, `id`, `date` and `source` is in, where it has another
    name than the usual ones.
    """
    for field in columns or ():
        if field not in NAMES:
            raise ValueError(f"columns: {field!r} is none of {', '.join(FIELDS)}")
    if isinstance(stories, Batch):
        return stories
    if isinstance(stories, (str, bytes)):
        raise TypeError("one text was given where many are expected: put it in a list, [text]")
    if isinstance(stories, Mapping):
        raise TypeError("one story was given where many are expected: put it in a list, [story]")
    kind = type(stories)
    library = kind.__module__.partition(".")[0]
    if hasattr(stories, "_newsprint_batch"):
        return stories._newsprint_batch()
    if library == "pandas":
        return _pandas_batch(stories, columns)
    if library == "polars":
        return _polars_batch(stories, columns)
    if library == "pyarrow" or hasattr(stories, "__arrow_c_stream__") or hasattr(stories, "__arrow_c_array__"):
        return _arrow_batch(stories, columns)
    if isinstance(stories, np.ndarray):
        if stories.ndim != 1:
            raise ValueError(f"an array of texts has one dimension, and this has {stories.ndim}: pass texts.ravel()")
        if stories.dtype.kind not in "UO":
            raise TypeError(f"texts are strings, and this array is of {stories.dtype}")
        return _list_batch(stories.tolist(), columns, source=stories)
    try:
        rows = stories if isinstance(stories, list) else list(stories)
    except TypeError:
        raise TypeError(
            f"stories are a list of texts or of dicts, or a table of pandas, Polars or Arrow; not {kind.__name__}"
        ) from None
    return _list_batch(rows, columns, source=stories if isinstance(stories, (list, tuple)) else rows)


# MARK: lists


def _list_batch(rows: List[Any], columns: Optional[Mapping[str, str]], source: Any) -> Batch:
    if rows and (isinstance(rows[0], Mapping) or hasattr(rows[0], "_asdict")):
        return _record_batch(rows, columns, source)
    if rows and hasattr(rows[0], "_fields"):
        rows = [row._asdict() for row in rows]
    try:
        return Batch(len(rows), {"text": Column.of(rows)}, source)
    except TypeError:
        place = next(number for number, row in enumerate(rows) if not isinstance(row, str))
        kind = type(rows[place]).__name__
        remedy = "decode it" if isinstance(rows[place], bytes) else "give '' for a story without text"
        raise TypeError(f"text {place} is no string but {kind}: {remedy}") from None


def _record_batch(rows: List[Any], columns: Optional[Mapping[str, str]], source: Any) -> Batch:
    fields: Dict[str, List[str]] = {field: [""] * len(rows) for field in FIELDS}
    present = set()
    # What each set of keys means, since most records have the same.
    readings: Dict[Tuple[str, ...], Dict[str, List[str]]] = {}
    for number, row in enumerate(rows):
        if hasattr(row, "_asdict"):
            row = row._asdict()
        if not isinstance(row, Mapping):
            raise TypeError(f"story {number} is no dict, as the first is, but {type(row).__name__}")
        keys = tuple(row)
        reading = readings.get(keys)
        if reading is None:
            reading = readings[keys] = fields_of(keys, columns)
        for field, names in reading.items():
            for name in names:
                text = text_of(row[name], field, number)
                if text:
                    fields[field][number] = text
                    break
            present.add(field)
    if rows and not present & {"text", "headline"}:
        raise _no_text([str(key) for key in rows[0]])
    return Batch(len(rows), {field: Column.of(fields[field]) for field in FIELDS if field in present}, source)


def _folded(name: str) -> str:
    """A name without case, and without what may stand between its words; an underscore at its start belongs to it."""
    return name[:1].lower() + name[1:].lower().replace("_", "").replace("-", "").replace(" ", "")


_USUAL = {field: [_folded(name) for name in names] for field, names in NAMES.items()}


def fields_of(names: Iterable[Any], columns: Optional[Mapping[str, str]] = None) -> Dict[str, List[str]]:
    """For each field the names that may hold it, the best first."""
    names = [name for name in names if isinstance(name, str)]
    given = dict(columns or {})
    by_folded: Dict[str, str] = {}
    for name in names:
        if name not in given.values():
            by_folded.setdefault(_folded(name), name)
    found = {}
    for field, usual in _USUAL.items():
        if field in given:
            if given[field] in names:
                found[field] = [given[field]]
        else:
            matching = [by_folded[name] for name in usual if name in by_folded]
            if matching:
                found[field] = matching
    return found


def _no_text(names: Sequence[str]) -> ValueError:
    listed = ", ".join(map(repr, names[:12])) or "none"
    return ValueError(f"no column has texts (columns: {listed}): say which does, columns={{'text': 'name'}}")


def text_of(value: Any, field: str, number: int) -> str:
    """A field's value as text; empty where it is missing."""
    if isinstance(value, str):
        return value
    if value is None or value != value:
        return ""
    if field == "date" and isinstance(value, (datetime.datetime, datetime.date)):
        if isinstance(value, datetime.datetime):
            if value.tzinfo is not None:
                value = value.astimezone(datetime.timezone.utc).replace(tzinfo=None)
            return value.strftime("%Y-%m-%dT%H:%M:%SZ")
        return value.isoformat()
    if field in ("id", "source") and isinstance(value, (int, np.integer)):
        return str(value)
    raise TypeError(f"the {field} of story {number} is no string but {type(value).__name__}: {value!r:.60}")


# MARK: tables


def _pandas_batch(stories: Any, columns: Optional[Mapping[str, str]]) -> Batch:
    if stories.ndim == 1:
        return Batch(len(stories), {"text": _pandas_column(stories, "text")}, stories, stories.index)
    found = fields_of(stories.columns, columns)
    if not found.keys() & {"text", "headline"}:
        raise _no_text([str(name) for name in stories.columns])
    made = {field: _pandas_column(stories[names[0]], field) for field, names in found.items()}
    return Batch(len(stories), made, stories, stories.index)


def _pandas_column(series: Any, field: str) -> Column:
    try:
        import pyarrow

        try:
            return arrow_column(pyarrow.array(series, from_pandas=True), field)
        except (pyarrow.ArrowInvalid, pyarrow.ArrowTypeError):
            pass  # Of several types: looked at one by one below, for a message that says which story.
    except ImportError:
        pass
    return Column.of([text_of(value, field, number) for number, value in enumerate(series.tolist())])


def _polars_batch(stories: Any, columns: Optional[Mapping[str, str]]) -> Batch:
    if type(stories).__name__ == "LazyFrame":
        raise TypeError("a LazyFrame has no rows yet: pass frame.collect()")
    single = type(stories).__name__ == "Series"
    try:
        import pyarrow  # noqa: F401

        made = {"text": arrow_column(stories.to_arrow(), "text")} if single else None
        return Batch(len(stories), made, stories) if made else _arrow_batch(stories.to_arrow(), columns, stories)
    except ImportError:
        rows = stories.to_list() if single else stories.to_dicts()
        return _list_batch([row or "" for row in rows] if single else rows, columns, stories)


def _arrow_batch(stories: Any, columns: Optional[Mapping[str, str]], source: Any = None) -> Batch:
    import pyarrow

    source = stories if source is None else source
    if isinstance(stories, (pyarrow.Array, pyarrow.ChunkedArray)) and not isinstance(stories, pyarrow.StructArray):
        return Batch(len(stories), {"text": arrow_column(stories, "text")}, source)
    if isinstance(stories, pyarrow.StructArray):
        stories = pyarrow.RecordBatch.from_struct_array(stories)
    if not isinstance(stories, (pyarrow.Table, pyarrow.RecordBatch)):
        stories = source = pyarrow.table(stories)
    found = fields_of(stories.schema.names, columns)
    if not found.keys() & {"text", "headline"}:
        raise _no_text(stories.schema.names)
    return Batch(
        stories.num_rows, {field: arrow_column(stories.column(names[0]), field) for field, names in found.items()},
        source)


def arrow_column(array: Any, field: str) -> Column:
    """An Arrow column of strings, where it lies if it is one of strings without nulls in one piece."""
    import pyarrow
    import pyarrow.compute as compute

    kind = array.type
    if pyarrow.types.is_dictionary(kind):
        kind, array = kind.value_type, array.cast(kind.value_type)
    large = pyarrow.large_string()
    if pyarrow.types.is_timestamp(kind) and field == "date":
        seconds = array.cast(pyarrow.timestamp("s", "UTC"), safe=False)
        array = compute.strftime(seconds.cast(pyarrow.timestamp("s")), format="%Y-%m-%dT%H:%M:%SZ").cast(large)
    elif (pyarrow.types.is_date(kind) and field == "date") or pyarrow.types.is_null(kind):
        array = array.cast(large)
    elif pyarrow.types.is_integer(kind) and field in ("id", "source"):
        array = array.cast(large)
    elif not (pyarrow.types.is_string(kind) or pyarrow.types.is_large_string(kind)):
        # Views of strings; anything else is no text.
        if "string_view" not in str(kind):
            raise TypeError(f"the column of {field}s holds {kind}, not strings: cast it, or name another in columns")
        array = array.cast(large)
    if isinstance(array, pyarrow.ChunkedArray):
        if array.num_chunks > 1:
            array = array.cast(large).combine_chunks()
        if isinstance(array, pyarrow.ChunkedArray):
            array = array.chunk(0) if array.num_chunks else pyarrow.array([], array.type)
    if array.null_count:
        array = compute.fill_null(array, "")
    _, offsets, data = array.buffers()
    if len(array) == 0 or offsets is None:
        return Column(np.zeros(len(array) + 1, np.int64), 0, None)
    wide = pyarrow.types.is_large_string(array.type)
    numbers = np.frombuffer(offsets, np.int64 if wide else np.int32)[array.offset:array.offset + len(array) + 1]
    return Column(numbers if wide else numbers.astype(np.int64), data.address if data is not None else 0, array)
