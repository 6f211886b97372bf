"""Duplicates: which stories repeat others, and how."""
from __future__ import annotations

import datetime
from ctypes import byref
from typing import Any, Dict, Iterator, List, Mapping, NamedTuple, Optional, Sequence, Tuple, Union

import numpy as np

from . import _library as lib
from ._model import thread_count
from ._running import interruptible
from ._stories import Batch, Column, batch

RELATIONS = (None, "identical", "copy", "excerpt", "update")
KEEP = ("earliest", "latest", "longest", "first")


class Change(NamedTuple):
    """A fact that an update changes: of what kind it is, and what it was and is."""

    kind: str
    old: str
    new: str


class Pair(NamedTuple):
    """Two stories that are alike, by their places: `first` is the smaller."""

    first: int
    second: int
    relation: str
    jaccard: float
    first_containment: float
    second_containment: float
    newer: Optional[int]
    changes: Tuple[Change, ...]


class Group(NamedTuple):
    """Stories of which one stands for all: its name, that story's place, and the places of the others."""

    id: str
    canonical: int
    members: Tuple[int, ...]


class Verdict(NamedTuple):
    """What was found of a story. `duplicate_of` stands for it; `update_of` and `updated_by` are its other versions."""

    kept: bool
    group: Optional[str]
    duplicate_of: Optional[int]
    relation: Optional[str]
    jaccard: Optional[float]
    containment: Optional[float]
    update_of: Optional[int]
    updated_by: Optional[int]


class Pairs:
    """Every pair that is alike, ordered by first and second story; columns are arrays over the library's memory."""

    def __init__(self, handle: lib.Handle) -> None:
        count = lib.load().np_pairs_count(handle.address)
        self._handle = handle
        self.first = handle.array("np_pairs_first", count, "<i8")
        self.second = handle.array("np_pairs_second", count, "<i8")
        self.relations = handle.array("np_pairs_relations", count, "|u1")
        """1: identical, 2: copy, 3: excerpt, 4: update."""
        self.jaccards = handle.array("np_pairs_jaccards", count, "<f8")
        self.first_containments = handle.array("np_pairs_first_containments", count, "<f8")
        self.second_containments = handle.array("np_pairs_second_containments", count, "<f8")
        self.second_newer = handle.array("np_pairs_second_newer", count, "|u1").view(np.bool_)

    def __len__(self) -> int:
        return len(self.first)

    def __iter__(self) -> Iterator[Pair]:
        return iter(self.to_list())

    def __repr__(self) -> str:
        return f"<newsprint.Pairs: {len(self):,}>"

    @property
    def changes(self) -> List[Tuple[Change, ...]]:
        """For each pair the facts that an update changes."""
        offsets = self._handle.array("np_pairs_change_offsets", len(self) + 1, "<i8").tolist() if len(self) else [0]
        columns = [
            self._handle.strings(f"np_pairs_change_{part}", offsets[-1]) for part in ("kinds", "from", "to")
        ]
        changes = list(map(Change, *columns))
        return [tuple(changes[start:end]) for start, end in zip(offsets, offsets[1:])]

    def to_list(self) -> List[Pair]:
        """The pairs as tuples."""
        rows = zip(
            self.first.tolist(), self.second.tolist(), self.relations.tolist(), self.jaccards.tolist(),
            self.first_containments.tolist(), self.second_containments.tolist(), self.second_newer.tolist(),
            self.changes)
        return [
            Pair(a, b, RELATIONS[relation] or "", jaccard, in_b, in_a,
                 (b if newer else a) if RELATIONS[relation] == "update" else None, changes)
            for a, b, relation, jaccard, in_b, in_a, newer, changes in rows
        ]

    def to_pandas(self) -> Any:
        """A DataFrame with a row a pair."""
        import pandas

        return pandas.DataFrame({
            "first": self.first, "second": self.second, "relation": [RELATIONS[code] for code in self.relations],
            "jaccard": self.jaccards, "first_containment": self.first_containments,
            "second_containment": self.second_containments, "second_newer": self.second_newer,
        })

    def to_arrow(self) -> Any:
        """A table of Arrow with a row a pair."""
        import pyarrow

        return pyarrow.table({
            "first": pyarrow.array(self.first), "second": pyarrow.array(self.second),
            "relation": pyarrow.array([RELATIONS[code] for code in self.relations], pyarrow.string()),
            "jaccard": pyarrow.array(self.jaccards), "first_containment": pyarrow.array(self.first_containments),
            "second_containment": pyarrow.array(self.second_containments),
            "second_newer": pyarrow.array(self.second_newer),
        })


class Duplicates:
    """What `dedup` found: a verdict a story, groups and pairs. Places are those of the stories that went in.

    Columns are arrays over the library's memory, which cannot be written; -1 is no story and no group.
    """

    def __init__(self, handle: lib.Handle, rows: Batch) -> None:
        count = rows.count
        self._handle = handle
        self._rows = rows
        self.kept: np.ndarray = handle.array("np_duplicates_kept", count, "|u1").view(np.bool_)
        """Whether a story is kept: a mask."""
        self.group_numbers: np.ndarray = handle.array("np_duplicates_groups", count, "<i8")
        """The group of a story, a place in `group_ids`."""
        self.duplicate_of: np.ndarray = handle.array("np_duplicates_of", count, "<i8")
        """The story that stands for it."""
        self.relations: np.ndarray = handle.array("np_duplicates_relations", count, "|u1")
        """What it is of that: 1 identical, 2 copy, 3 excerpt, 4 update; 0 none."""
        self.jaccards: np.ndarray = handle.array("np_duplicates_jaccards", count, "<f8")
        """How alike the two are."""
        self.containments: np.ndarray = handle.array("np_duplicates_containments", count, "<f8")
        """The share of the story that is in the other."""
        self.update_of: np.ndarray = handle.array("np_duplicates_update_of", count, "<i8")
        """The version before it."""
        self.updated_by: np.ndarray = handle.array("np_duplicates_updated_by", count, "<i8")
        """The version after it."""
        library = lib.load()
        self.is_complete: bool = bool(library.np_duplicates_is_complete(handle.address))
        """Whether every pair was looked at."""
        self.group_ids: List[str] = handle.strings(
            "np_duplicates_group_ids", library.np_duplicates_group_count(handle.address))
        """The names of the groups."""
        self.pairs = Pairs(handle)
        """Every pair that is alike."""

    def __len__(self) -> int:
        return self._rows.count

    def __getitem__(self, story: int) -> Verdict:
        count = len(self)
        if not -count <= story < count:
            raise IndexError(f"there is no story {story} among {count:,}")
        return self._verdicts(story % count, story % count + 1)[0]

    def __iter__(self) -> Iterator[Verdict]:
        return iter(self.to_list())

    def __repr__(self) -> str:
        return (f"<newsprint.Duplicates: of {len(self):,} stories {int(self.kept.sum()):,} kept, "
                f"{len(self.group_ids):,} groups, {len(self.pairs):,} pairs>")

    @property
    def groups(self) -> List[Group]:
        """The groups, each with the story that stands for the others."""
        members: List[List[int]] = [[] for _ in self.group_ids]
        canonical = [-1] * len(self.group_ids)
        numbers, of = self.group_numbers, self.duplicate_of
        for story in np.flatnonzero(numbers >= 0).tolist():
            group, other = int(numbers[story]), int(of[story])
            if other >= 0 and numbers[other] == group:
                members[group].append(story)
            else:
                canonical[group] = story
        return [Group(*row) for row in zip(self.group_ids, canonical, map(tuple, members))]

    def unique(self) -> Any:
        """The stories that are kept, as what went in: a list, a DataFrame, a table ..."""
        source = self._rows.source
        library = type(source).__module__.partition(".")[0]
        if isinstance(source, (list, tuple)):
            return [story for story, is_kept in zip(source, self.kept.tolist()) if is_kept]
        if library == "polars":
            return source.filter(self.kept)
        if library == "pyarrow":
            import pyarrow

            return source.filter(pyarrow.array(self.kept))
        if library == "newsprint":
            return source._taking(self.kept)
        return source[self.kept]

    # MARK: tables

    def _verdicts(self, start: int, end: int) -> List[Verdict]:
        def place(column: np.ndarray) -> List[Optional[int]]:
            return [None if value < 0 else value for value in column[start:end].tolist()]

        ties = self.relations[start:end].tolist()
        return [
            Verdict(
                kept, None if group is None else self.group_ids[group], other, RELATIONS[tie],
                jaccard if tie else None, containment if tie else None, old, new)
            for kept, group, other, tie, jaccard, containment, old, new in zip(
                self.kept[start:end].tolist(), place(self.group_numbers), place(self.duplicate_of), ties,
                self.jaccards[start:end].tolist(), self.containments[start:end].tolist(), place(self.update_of),
                place(self.updated_by))
        ]

    def to_list(self) -> List[Verdict]:
        """For each story its verdict."""
        return self._verdicts(0, len(self))

    def _columns(self) -> Dict[str, Any]:
        return {name: [getattr(verdict, name) for verdict in self.to_list()] for name in Verdict._fields}

    def to_pandas(self) -> Any:
        """A DataFrame with a verdict a row, and the index of the stories where they came with one."""
        import pandas

        columns = self._columns()
        for name in ("duplicate_of", "update_of", "updated_by"):
            columns[name] = pandas.array(columns[name], dtype="Int64")
        for name in ("jaccard", "containment"):
            columns[name] = np.array(columns[name], np.float64)
        return pandas.DataFrame(columns, index=self._rows.index)

    def to_arrow(self) -> Any:
        """A table of Arrow with a verdict a row."""
        import pyarrow

        kinds = [
            pyarrow.bool_(), pyarrow.string(), pyarrow.int64(), pyarrow.string(), pyarrow.float64(), pyarrow.float64(),
            pyarrow.int64(), pyarrow.int64(),
        ]
        return pyarrow.table({
            name: pyarrow.array(column, kind) for (name, column), kind in zip(self._columns().items(), kinds)})

    def to_polars(self) -> Any:
        """`to_arrow` as a DataFrame of Polars."""
        import polars

        return polars.from_arrow(self.to_arrow())

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any:
        return self.to_arrow().__arrow_c_stream__(requested_schema)


def dedup_options(
    threshold: float, containment: Optional[float], shingle_size: int,
    window: Union[None, float, datetime.timedelta], keep: Union[str, Sequence[str]], keep_furniture: bool,
    keep_markup: bool, threads: Optional[int],
) -> Tuple[lib.DedupOptions, Optional[Column]]:
    """The library's options, and what must outlive them."""
    if not 0 < threshold <= 1:
        raise ValueError(f"threshold must be above 0 and at most 1, not {threshold!r}")
    if containment is not None and not 0 < containment <= 1:
        raise ValueError("containment must be above 0 and at most 1, or None to look for no excerpts")
    if not 1 <= shingle_size <= 32:
        raise ValueError(f"shingle_size must be from 1 to 32, not {shingle_size!r}")
    options = lib.DedupOptions()
    lib.load().np_dedup_options_init(byref(options))
    options.threads = thread_count(threads)
    options.threshold, options.shingle_size = threshold, shingle_size
    options.containment = 0 if containment is None else containment
    if window is not None:
        seconds = window.total_seconds() if isinstance(window, datetime.timedelta) else window
        if seconds < 0:
            raise ValueError(f"window must not be negative, and is {window!r}")
        options.window = int(seconds)
    sources: Optional[Column] = None
    if isinstance(keep, str):
        if keep not in KEEP:
            raise ValueError(f"keep must be one of {', '.join(KEEP)}, or a list of sources; not {keep!r}")
        options.keep = KEEP.index(keep)
    else:
        sources = Column.of(list(keep))
        options.keep, options.sources, options.source_count = len(KEEP), sources.struct(), len(sources)
    options.keep_furniture, options.keep_markup = keep_furniture, keep_markup
    return options, sources


def dedup(
    stories: Any, threshold: float = 0.8, *, containment: Optional[float] = 0.85, shingle_size: int = 5,
    window: Union[None, float, datetime.timedelta] = None, keep: Union[str, Sequence[str]] = "earliest",
    keep_furniture: bool = False, keep_markup: bool = False, threads: Optional[int] = None,
    columns: Optional[Mapping[str, str]] = None,
) -> Duplicates:
    """Finds the stories that repeat others, as `newsprint dedup` does: every pair, by exact comparison.

    Args:
        stories: As for `Model.tag`. Dates and sources matter for what is kept, ids for what groups are called.
        threshold: The least Jaccard similarity of two copies: of their shingles, the share that both have.
        containment: The least share of a story that is in a longer one, for it to be an excerpt; None: look for none.
        shingle_size: How many words a shingle has.
        window: Compare only stories published within this time of each other, in seconds or as a timedelta.
        keep: Which story of a group is kept: `"earliest"`, `"latest"`, `"longest"`, `"first"` (of the input), or a
            list of sources, of which the first that there is.
        keep_furniture: Whether datelines, bylines, menus and what other stories repeat count as text.
        keep_markup: Whether HTML tags count as text.
        threads: How many threads to use, one for each processor by default. Results do not depend on it.
        columns: As for `Model.tag`.

    An interrupt (Ctrl-C) returns at once; the search that was begun ends in its own time, and is dropped.
    """
    options, sources = dedup_options(
        threshold, containment, shingle_size, window, keep, keep_furniture, keep_markup, threads)
    rows = batch(stories, columns)
    struct = rows.struct()

    def work() -> Duplicates:
        kept = (rows, sources)
        try:
            address = lib.call("np_dedup", byref(struct), byref(options))
            return Duplicates(lib.Handle(address, "np_duplicates_free"), rows)
        finally:
            del kept

    return interruptible(work)
