"""The stages of the exact search for duplicates: records in, records out, by columns."""
from __future__ import annotations

import ctypes
import struct
from ctypes import byref, c_void_p
from typing import Any, Dict, Iterable, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np

from . import _library as lib
from ._duplicates import dedup_options
from ._stories import Batch

# The numbers of each kind of records, by their bytes, and whether bytes stand behind them: as in StageKind.swift.
KINDS: Dict[str, Tuple[Tuple[int, ...], bool]] = {
    "STRY": ((8,), True), "TOTL": ((8, 8), False), "HEAD": ((8,), False), "TITL": ((8, 8, 8), False),
    "NAME": ((8, 8, 1), False), "OUTL": ((8,), False), "DGST": ((8, 8, 8, 8, 8), False), "COPY": ((8,), False),
    "FURN": ((1, 8), False), "SLOT": ((2,), True), "SEEN": ((8, 8), True), "TIES": ((1, 8, 8), False),
    "PRFX": ((8, 8, 4, 1), False), "FLTR": ((8, 8), True), "PROB": ((8, 8, 4), False), "SMPL": ((1, 8, 8, 1), False),
    "HITS": ((1, 8, 8, 1), False), "CAND": ((1, 8, 8), False), "EDGE": ((1, 8, 8), False), "COMP": ((8, 8), False),
    "MEMB": ((8,), False), "PAIR": ((8, 8), True), "GRUP": ((8, 8), True), "CHAN": ((8, 8), True),
    "VERD": ((8, 1), True), "DONE": ((1,), False), "ORDN": ((1, 8, 8), False), "COMN": ((8, 8, 1), False),
    "LINE": ((8, 8, 1), False), "LENG": ((1, 8, 8), False), "LIMT": ((1, 8), False), "CUTS": ((1, 8, 8), False),
    "BAND": ((8, 8), False),
}
NAMES = tuple(KINDS)
# Of kinds whose records are not as they first were.
VERSIONS = {"CAND": 2}
_HEADER = struct.Struct("<4s4sIIQQ")


def row_type(kind: str) -> np.dtype:
    """The numbers of a record as they lie in its bytes."""
    return np.dtype([(f"n{place}", f"<u{width}") for place, width in enumerate(KINDS[kind][0])])


class Table(NamedTuple):
    """Records of a kind: their numbers, and where kinds have bytes behind them, these and where each one's end."""

    kind: str
    rows: np.ndarray
    ends: Optional[np.ndarray] = None
    tails: bytes = b""

    def __len__(self) -> int:
        return len(self.rows)

    def to_bytes(self) -> bytes:
        """The chunk of the records."""
        parts = [
            _HEADER.pack(
                b"NPST", self.kind.encode(), VERSIONS.get(self.kind, 1), 0, len(self.rows), len(self.tails)),
            self.rows.tobytes(),
        ]
        if self.ends is not None:
            parts += [self.ends.astype("<u8").tobytes(), self.tails]
        return b"".join(parts)

    def part(self, start: int, end: int) -> Table:
        """Some of the records."""
        rows = self.rows[start:end]
        if self.ends is None:
            return Table(self.kind, rows)
        first = int(self.ends[start - 1]) if start > 0 else 0
        ends = self.ends[start:end] - np.uint64(first)
        return Table(self.kind, rows, ends, self.tails[first:first + int(ends[-1])] if len(ends) else b"")

    @property
    def byte_count(self) -> int:
        """The bytes of all records, without what frames them."""
        return self.rows.nbytes + len(self.tails)


def tables(data: Any) -> List[Table]:
    """The tables of chunks that the library wrote."""
    view, place, found = memoryview(data), 0, []
    while place < len(view):
        magic, name, _, _, count, size = _HEADER.unpack_from(view, place)
        if magic != b"NPST":
            raise lib.Error(f"these bytes are no records of a stage, from byte {place} on")
        kind = name.decode()
        place += _HEADER.size
        kept = row_type(kind)
        rows = np.frombuffer(view, kept, count, place)
        place += rows.nbytes
        if KINDS[kind][1]:
            ends = np.frombuffer(view, "<u8", count, place)
            place += ends.nbytes
            found.append(Table(kind, rows, ends, bytes(view[place:place + size])))
            place += size
        else:
            found.append(Table(kind, rows))
    return found


class Options(NamedTuple):
    """How duplicates are looked for, as it is sent to workers."""

    threshold: float = 0.8
    containment: Optional[float] = 0.85
    shingle_size: int = 5
    window: Any = None
    keep: Any = "earliest"
    keep_markup: bool = False


class Records:
    """Records that the library has read, to be given to several stages."""

    def __init__(self, data: bytes) -> None:
        self.handle = lib.Handle(lib.call("np_records_read", data, len(data)), "np_records_free")


def _bytes_of(handle: lib.Handle) -> bytes:
    library = lib.load()
    return ctypes.string_at(library.np_records_bytes(handle.address), library.np_records_size(handle.address))


def stage(name: str, inputs: Iterable[Records], options: Options, threads: Optional[int] = 1) -> bytes:
    """What a stage makes of records."""
    given, kept = dedup_options(
        options.threshold, options.containment, options.shingle_size, options.window, options.keep, False,
        options.keep_markup, threads)
    handles = [records.handle for records in inputs]
    places = (c_void_p * max(1, len(handles)))(*[handle.address for handle in handles])
    made = lib.Handle(
        lib.call("np_stage", name.encode(), places, len(handles), byref(given)), "np_records_free")
    del kept
    return _bytes_of(made)


def story_records(rows: Batch, numbers: np.ndarray) -> bytes:
    """Stories as records, with their numbers."""
    numbers = np.ascontiguousarray(numbers, np.uint64)
    struct = rows.struct()
    made = lib.Handle(
        lib.call("np_records_of_stories", byref(struct), numbers.ctypes.data if len(numbers) else None),
        "np_records_free")
    return _bytes_of(made)


def joined(tables: Sequence[Table]) -> bytes:
    """The chunks of some tables."""
    return b"".join(table.to_bytes() for table in tables)
