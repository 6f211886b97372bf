"""Stories out of files: web pages, feeds, agencies' items, JSON Lines, tables."""
from __future__ import annotations

import ctypes
import dataclasses
import os
from collections.abc import Sequence as AbstractSequence
from pathlib import Path
from typing import Any, Dict, List, Optional, Tuple, Union

import numpy as np

from . import _library as lib
from ._stories import Batch, Column


@dataclasses.dataclass(frozen=True)
class Article:
    """A story and what its file said of it; an empty string is what is not known."""

    id: str
    headline: str
    text: str
    date: str = ""
    source: str = ""
    url: str = ""
    byline: str = ""
    language: str = ""
    labels: Tuple[str, ...] = ()

    def _asdict(self) -> Dict[str, Any]:
        return {field.name: getattr(self, field.name) for field in dataclasses.fields(self)}


class Articles(AbstractSequence):
    """The stories of a file. They stay in the library's memory until they are looked at: `Model.tag`, `dedup` and
    `train` take them from there."""

    def __init__(self, handle: lib.Handle) -> None:
        library = lib.load()
        stories = library.np_articles_stories(handle.address)
        self._handle = handle
        self._count: int = stories.count
        self._strings = {
            "id": stories.ids, "headline": stories.headlines, "text": stories.texts, "date": stories.dates,
            "source": stories.sources, "url": library.np_articles_urls(handle.address),
            "byline": library.np_articles_bylines(handle.address),
            "language": library.np_articles_languages(handle.address),
        }
        self._labels = library.np_articles_labels(handle.address)
        self._articles: Optional[List[Article]] = None

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, place: Any) -> Any:
        return self.to_list()[place]

    def __repr__(self) -> str:
        return f"<newsprint.Articles: {self._count:,}>"

    def column(self, name: str) -> List[str]:
        """One field of all stories: `id`, `headline`, `text`, `date`, `source`, `url`, `byline` or `language`."""
        if name not in self._strings:
            raise ValueError(f"{name!r} is none of {', '.join(self._strings)}")
        return lib.decoded(self._strings[name], self._count)

    @property
    def labels(self) -> List[Tuple[str, ...]]:
        """The topics that the file gives each story."""
        if not self._labels.offsets or not self._count:
            return [()] * self._count
        offsets = lib.view(self._labels.offsets, self._count + 1, "<i8", self._handle).tolist()
        names = lib.decoded(self._labels.names, offsets[-1])
        return [tuple(names[start:end]) for start, end in zip(offsets, offsets[1:])]

    def to_list(self) -> List[Article]:
        """The stories as objects of Python."""
        if self._articles is None:
            columns = [self.column(name) for name in self._strings] + [self.labels]
            self._articles = [Article(*fields) for fields in zip(*columns)]
        return list(self._articles)

    def _columns(self) -> Dict[str, List[Any]]:
        columns: Dict[str, List[Any]] = {name: self.column(name) for name in self._strings}
        columns["labels"] = [list(labels) for labels in self.labels]
        return columns

    def to_pandas(self) -> Any:
        """A DataFrame with a row a story."""
        import pandas

        return pandas.DataFrame(self._columns())

    def to_arrow(self) -> Any:
        """A table of Arrow with a row a story."""
        import pyarrow

        return pyarrow.table({
            name: pyarrow.array(column, pyarrow.list_(pyarrow.string()) if name == "labels" else pyarrow.string())
            for name, column in self._columns().items()
        })

    def to_polars(self) -> Any:
        """`to_arrow` as a DataFrame of Polars."""
        import polars

        return polars.from_arrow(self.to_arrow())

    def _newsprint_batch(self) -> Batch:
        columns = {}
        for name in ("id", "headline", "text", "date", "source"):
            strings = self._strings[name]
            if strings.offsets:
                offsets = lib.view(strings.offsets, self._count + 1, "<i8", self._handle)
                if len(offsets):
                    columns[name] = Column(offsets, strings.data or 0, self._handle)
        return Batch(self._count, columns, self)

    def _taking(self, mask: np.ndarray) -> List[Article]:
        return [article for article, is_kept in zip(self.to_list(), mask.tolist()) if is_kept]


def extract(
    source: Union[bytes, bytearray, memoryview, str, "os.PathLike[str]"], *, name: Optional[str] = None
) -> Articles:
    """Reads the stories in a file or in the bytes of one, as `newsprint extract` does.

    A web page, a feed (RSS, Atom, JSON Feed), an agency's item (NewsML, NITF, ninjs), JSON Lines, CSV ..., compressed
    or not: what is in it says which.

    Args:
        source: Bytes, or the path of a file.
        name: What messages and stories without an id call it, such as the page's URL; the path by default.
    """
    if isinstance(source, (bytes, bytearray, memoryview)):
        data, called = bytes(source), name or "bytes"
    elif isinstance(source, (str, os.PathLike)):
        if isinstance(source, str) and "<" in source[:200]:
            raise ValueError("this looks like a page and not like a path: pass its bytes, page.encode()")
        data, called = Path(source).read_bytes(), name or os.fspath(source)
    else:
        raise TypeError(f"extract takes bytes or a path, not {type(source).__name__}")
    address = lib.call("np_extract", ctypes.c_char_p(data), len(data), os.fsencode(called))
    return Articles(lib.Handle(address, "np_articles_free"))
