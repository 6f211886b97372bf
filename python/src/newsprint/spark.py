"""Duplicates on Spark: every pair, group and verdict that `newsprint dedup` finds, however the table is parted.

Spark does the shuffles; between them stand the stages of Newsprint's library, each a function of records alone.
"""
from __future__ import annotations

import datetime
from typing import Any, Callable, Dict, Iterator, List, Mapping, NamedTuple, Optional, Sequence, Set, Tuple, Union

import numpy as np

from . import _stages
from ._duplicates import dedup_options
from ._stages import KINDS, NAMES, Options, Records, Table
from ._stories import Column
from ._stories import batch as stories_of

__all__ = ["dedup", "SparkDuplicates", "Moved"]

# Why two stories are looked at together, as StageEdge has it.
_WORDS, _CROWD = 3, 5


class Moved(NamedTuple):
    """What one stage gave to others: kind of records, how many, and their bytes."""

    stage: str
    kind: str
    records: int
    bytes: int
    seconds: float


class SparkDuplicates:
    """What `dedup` found, as data frames."""

    def __init__(
        self, verdicts: Any, pairs: Any, groups: Any, chains: Any, is_complete: bool, moved: List[Moved], stories: int,
        kept: List[Any],
    ) -> None:
        self.verdicts = verdicts
        """A row a story: `number`, `kept`, and `verdict`, the object that `newsprint dedup --format jsonl` adds to it."""
        self.pairs = pairs
        """A row a pair: `first`, `second`, and `line`, that of `newsprint dedup --pairs`; in order by first and second."""
        self.groups = groups
        """A row a group: `canonical`, and `line`, that of `newsprint dedup --groups`; in order by canonical."""
        self.chains = chains
        """A row a chain of versions: `oldest`, and `line`, as they stand behind the groups; in order by oldest."""
        self.is_complete = is_complete
        """Whether every pair was looked at."""
        self.moved = moved
        """What each stage gave to others."""
        self.story_count = stories
        """The number of stories."""
        self._kept = kept

    def unpersist(self) -> None:
        """Gives back what is kept of stories and results; the data frames can be used no more."""
        for frame in self._kept:
            frame.unpersist()

    def report(self) -> str:
        """What moved between the stages, a line a kind of records."""
        lines = ["stage        kind     records   bytes a story   seconds"]
        for row in self.moved:
            share = row.bytes / max(1, self.story_count)
            lines.append(f"{row.stage:12} {row.kind} {row.records:11,} {share:15.1f} {row.seconds:9.1f}")
        total = sum(row.bytes for row in self.moved) / max(1, self.story_count)
        return "\n".join(lines + [f"{'all':29} {total:15.1f} {sum(row.seconds for row in self.moved):9.1f}"])


# MARK: On a worker


# What this process has read of what is sent to all, beside that, so that no other object has its place.
_read: Dict[int, Tuple[Any, Records]] = {}
_MOST_READ = 32


def _records_of(broadcast: Any) -> Records:
    """Records for all, read once in a process."""
    found = _read.get(id(broadcast))
    if found is None or found[0] is not broadcast:
        while len(_read) >= _MOST_READ:
            del _read[next(iter(_read))]
        found = _read[id(broadcast)] = (broadcast, Records(broadcast.value))
    return found[1]


class _Known:
    """Records for all."""

    def __init__(self, broadcasts: Sequence[Any]) -> None:
        self.broadcasts = tuple(broadcasts)

    def records(self) -> List[Records]:
        return [_records_of(broadcast) for broadcast in self.broadcasts]


def _width(kinds: Sequence[str]) -> int:
    return max(len(KINDS[kind][0]) for kind in kinds)


def _has_tail(kinds: Sequence[str]) -> bool:
    return any(KINDS[kind][1] for kind in kinds)


def _schema(kinds: Sequence[str]) -> str:
    numbers = [f"n{place} bigint" for place in range(_width(kinds))]
    return ", ".join(["kind tinyint"] + numbers + (["tail binary"] if _has_tail(kinds) else []))


def _tables_of(batches: Sequence[Any]) -> List[Table]:
    """The records of batches of Arrow."""
    import pyarrow

    found = []
    for batch in batches:
        if batch.num_rows == 0:
            continue
        kinds = batch.column("kind").to_numpy(zero_copy_only=False)
        for code in np.unique(kinds).tolist():
            # Chosen first: what other kinds lack would make floats of all.
            rows_of_kind = np.flatnonzero(kinds == code)
            chosen = batch if len(rows_of_kind) == len(kinds) else batch.take(pyarrow.array(rows_of_kind))
            kind = NAMES[code]
            rows = np.empty(chosen.num_rows, _stages.row_type(kind))
            for place, width in enumerate(KINDS[kind][0]):
                column = chosen.column(f"n{place}")
                rows[f"n{place}"] = column.to_numpy(zero_copy_only=False).astype(np.int64).view(np.uint64)
            found.append(Table(kind, rows, *_tails_of(chosen.column("tail"))) if KINDS[kind][1] else Table(kind, rows))
    return found


def _tails_of(column: Any) -> Tuple[np.ndarray, bytes]:
    """Where the bytes of each row of a column without nulls end, and these."""
    import pyarrow

    wide = pyarrow.types.is_large_binary(column.type)
    _, ends, data = column.buffers()
    size = len(column)
    starts = np.frombuffer(ends, np.int64 if wide else np.int32, size + 1, column.offset * (8 if wide else 4))
    tails = data[int(starts[0]):int(starts[-1])].to_pybytes() if data is not None else b""
    return (starts[1:] - starts[0]).astype(np.uint64), tails


def _batches_of(data: bytes, kinds: Sequence[str]) -> Iterator[Any]:
    """Records as batches of Arrow, those of some kinds."""
    width, has_tail = _width(kinds), _has_tail(kinds)
    for table in _stages.tables(data):
        if table.kind not in kinds or not len(table):
            continue
        start = 0
        while start < len(table):
            end = start + _MOST_ROWS
            if table.ends is not None:
                before = table.ends[start - 1] if start else np.uint64(0)
                end = min(end, max(start + 1, int(np.searchsorted(table.ends, before + np.uint64(_MOST_BYTES), "right"))))
            yield _batch_of(table.part(start, end), width, has_tail)
            start = end


# A column of Arrow has less than 2 GB of bytes, and both sides hold a whole batch.
_MOST_ROWS, _MOST_BYTES = 1 << 16, 1 << 28


def _batch_of(table: Table, width: int, has_tail: bool) -> Any:
    import pyarrow

    count = len(table)
    columns = {"kind": pyarrow.array(np.full(count, NAMES.index(table.kind), np.int8))}
    own = len(KINDS[table.kind][0])
    for place in range(width):
        if place < own:
            columns[f"n{place}"] = pyarrow.array(table.rows[f"n{place}"].astype(np.uint64).view(np.int64))
        else:
            columns[f"n{place}"] = pyarrow.nulls(count, pyarrow.int64())
    if has_tail and table.ends is not None:
        starts = np.concatenate([np.zeros(1, np.uint64), table.ends]).astype(np.int32)
        columns["tail"] = pyarrow.Array.from_buffers(
            pyarrow.binary(), count, [None, pyarrow.py_buffer(starts), pyarrow.py_buffer(table.tails)])
    elif has_tail:
        columns["tail"] = pyarrow.nulls(count, pyarrow.binary())
    return pyarrow.RecordBatch.from_arrays(list(columns.values()), names=list(columns))


def _work(
    name: str, kinds: Sequence[str], known: _Known, options: Options, streams: bool
) -> Callable[[Iterator[Any]], Iterator[Any]]:
    """What a worker does with its part for a stage: batch by batch where stories need not lie together, else at once."""

    def made(batches: Sequence[Any]) -> Iterator[Any]:
        found = _tables_of(batches)
        if found:
            inputs = known.records() + [Records(_stages.joined(found))]
            yield from _batches_of(_stages.stage(name, inputs, options), kinds)

    def work(batches: Iterator[Any]) -> Iterator[Any]:
        if streams:
            for batch in batches:
                yield from made([batch])
        else:
            yield from made(list(batches))

    return work


def _numbered(columns: Optional[Mapping[str, str]]) -> Callable[[Iterator[Any]], Iterator[Any]]:
    """The records of stories that come as a table with a column of numbers."""

    def work(batches: Iterator[Any]) -> Iterator[Any]:
        for batch in batches:
            if batch.num_rows == 0:
                continue
            numbers = batch.column(0).to_numpy(zero_copy_only=False).astype(np.int64).view(np.uint64)
            rows = stories_of(batch.select(batch.schema.names[1:]), columns)
            if "id" not in rows.columns:
                rows.columns["id"] = Column.of(list(map(str, numbers.tolist())))
            yield from _batches_of(_stages.story_records(rows, numbers), ("STRY",))

    return work


def _verified(known: _Known, options: Options) -> Callable[[Iterator[Any]], Iterator[Any]]:
    """The edges among rows of two stories each."""

    def work(batches: Iterator[Any]) -> Iterator[Any]:
        for batch in batches:
            if batch.num_rows == 0:
                continue
            found = []
            rows = np.empty(batch.num_rows, _stages.row_type("CAND"))
            for place, name in enumerate(("n0", "n1", "n2")):
                rows[f"n{place}"] = batch.column(name).to_numpy(zero_copy_only=False).astype(np.int64).view(np.uint64)
            found.append(Table("CAND", rows))
            stories: Dict[int, bytes] = {}
            for name, tail in (("n1", "first_tail"), ("n2", "second_tail")):
                stories.update(zip(batch.column(name).to_pylist(), batch.column(tail).to_pylist()))
            numbers = np.fromiter(stories, np.int64, len(stories)).view(np.uint64)
            tails = list(stories.values())
            ends = np.cumsum(np.fromiter(map(len, tails), np.uint64, len(tails)), dtype=np.uint64)
            held = np.empty(len(stories), _stages.row_type("STRY"))
            held["n0"] = numbers
            found.append(Table("STRY", held, ends, b"".join(tails)))
            inputs = known.records() + [Records(_stages.joined(found))]
            yield from _batches_of(_stages.stage("verify", inputs, options), ("EDGE",))

    return work


# MARK: The search


class _Search:
    """One search: what is known, what moved, and the frames that are kept."""

    def __init__(self, spark: Any, options: Options, parts: int) -> None:
        self.spark = spark
        self.options = options
        self.parts = parts
        self.known: Dict[str, Any] = {}
        self.moved: List[Moved] = []
        self.kept: List[Any] = []
        self.classes = b""
        self.is_complete = True

    def keep(self, frame: Any) -> Any:
        from pyspark import StorageLevel

        frame = frame.persist(StorageLevel.MEMORY_AND_DISK)
        self.kept.append(frame)
        return frame

    def tell(self, name: str, data: bytes) -> None:
        """Gives some records to all workers from now on, under a name."""
        self.known[name] = self.spark.sparkContext.broadcast(data)

    def give(self, *names: str) -> _Known:
        return _Known([self.known[name] for name in names if name in self.known])

    def run(
        self, stage: str, frame: Any, kinds: Sequence[str], known: Sequence[str] = (), streams: bool = False,
        key: Sequence[str] = (), gives: Sequence[str] = (),
    ) -> Any:
        """A stage over a frame, parted by a key where its records must lie together; what it gives is kept."""
        if key:
            frame = frame.repartition(self.parts, *key)
        work = _work(stage, tuple(kinds), self.give(*known), self.options, streams)
        return self.measured(stage, frame.mapInArrow(work, _schema(kinds)))

    def measured(self, stage: str, frame: Any) -> Any:
        import time

        from pyspark.sql import functions as f

        start = time.monotonic()
        frame = self.keep(frame)
        tail = f.coalesce(f.length("tail"), f.lit(0)) if "tail" in frame.columns else f.lit(0)
        counts = frame.groupBy("kind").agg(f.count("*").alias("count"), f.sum(tail).alias("tails")).collect()
        seconds = time.monotonic() - start
        for place, row in enumerate(sorted(counts, key=lambda row: row["kind"])):
            kind = NAMES[row["kind"]]
            size = row["count"] * sum(KINDS[kind][0]) + int(row["tails"] or 0)
            self.moved.append(Moved(stage, kind, row["count"], size, seconds if place == 0 else 0.0))
        if not counts:
            self.moved.append(Moved(stage, "none", 0, 0, seconds))
        return frame

    def gathered(
        self, stage: str, frame: Any, kinds: Sequence[str], known: Sequence[str] = (), key: Sequence[str] = (),
    ) -> Dict[str, bytes]:
        """What a stage over a frame gives, by its kinds, brought to the driver in one job."""
        if key:
            frame = frame.repartition(self.parts, *key)
        work = _work(stage, tuple(kinds), self.give(*known), self.options, False)
        return self.brought(stage, frame.mapInArrow(work, _schema(kinds)), kinds)

    def brought(self, stage: str, frame: Any, kinds: Sequence[str]) -> Dict[str, bytes]:
        """The records of a frame, brought to the driver."""
        import time

        start = time.monotonic()
        tables = _tables_of(frame.toArrow().to_batches())
        seconds = time.monotonic() - start
        found = {}
        for kind in kinds:
            some = [table for table in tables if table.kind == kind]
            found[kind] = _stages.joined(some)
            if some:
                size = sum(table.byte_count for table in some)
                self.moved.append(Moved(stage, kind, sum(map(len, some)), size, seconds))
                seconds = 0.0
        if not tables:
            self.moved.append(Moved(stage, "none", 0, 0, seconds))
        return found

    @staticmethod
    def only(frame: Any, *kinds: str) -> Any:
        return frame.filter(frame["kind"].isin([NAMES.index(kind) for kind in kinds]))

    def collected(self, frame: Any, *kinds: str) -> bytes:
        """The records of some kinds, brought to the driver."""
        import pyarrow

        table = self.only(frame, *kinds).toArrow()
        return _stages.joined(_tables_of(table.to_batches())) if isinstance(table, pyarrow.Table) else b""

    def here(self, stage: str, *data: bytes) -> bytes:
        """A stage on the driver."""
        return _stages.stage(stage, [Records(part) for part in data if part], self.options, None)


def dedup(
    dataframe: Any, threshold: float = 0.8, *, containment: Optional[float] = 0.85, shingle_size: int = 5,
    window: Union[None, float, datetime.timedelta] = None, keep: Union[str, Sequence[str]] = "earliest",
    keep_markup: bool = False, method: str = "exact", number: str = "number",
    columns: Optional[Mapping[str, str]] = None, partitions: Optional[int] = None,
) -> SparkDuplicates:
    """Finds the stories of a data frame that repeat others, as `newsprint dedup` would among them in the order of their
    numbers.

    Args:
        dataframe: Stories, with the columns that `newsprint.dedup` takes, and one of whole numbers, of which none is
            negative and no two are the same: they order the stories. `monotonically_increasing_id()` is one where the order
            means nothing.
        method: "exact" finds every pair. "minhash" looks only at stories that share a band of their sketches, some of
            their least shingles or, where they are short, some of their shingles or words, which needs no table of all
            shingles on each machine: of the pairs at the threshold their bands find 99 of a hundred, of closer ones more,
            and none that is no pair.
        number: The name of that column.
        partitions: Into how many parts records are shuffled, those of the data frame by default.

    The other arguments are those of `newsprint.dedup`. Where there is no column of ids, stories are called by their
    numbers.
    """
    from pyspark.sql import functions as f

    dedup_options(threshold, containment, shingle_size, window, keep, False, keep_markup, 1)
    if method not in ("exact", "minhash"):
        raise ValueError(f'method must be "exact" or "minhash", not {method!r}')
    parts = partitions or dataframe.rdd.getNumPartitions()
    options = Options(threshold, containment, shingle_size, window, keep, keep_markup)
    search = _Search(dataframe.sparkSession, options, parts)
    columns_wanted = [number] + [name for name in dataframe.columns if name != number]
    stories = search.measured("stories", dataframe.select(*columns_wanted).mapInArrow(
        _numbered(columns), _schema(("STRY",))))

    count = sum(row.records for row in search.moved)
    _collection(search, stories)
    if method == "exact":
        _counts(search, stories)
        hits, tied = _shingle_hits(search, stories)
    else:
        hits, tied = _band_hits(search, stories)
    edges = _edges(search, stories, hits, tied)
    components = _stages.tables(search.here("components", edges))
    worded = [table for table in _stages.tables(edges) if table.kind == "EDGE"]
    search.tell("words", _stages.joined([Table("EDGE", table.rows[table.rows["n0"] == _WORDS]) for table in worded]))
    results = _results(search, stories, components)

    verdicts = search.only(results, "VERD").select(f.col("n0").alias("number"), f.col("tail").cast("string").alias("verdict"))
    verdicts = stories.select(f.col("n0").alias("number")).join(verdicts, "number", "left").select(
        "number", f.coalesce("verdict", f.lit('{"kept":true}')).alias("verdict"))
    verdicts = verdicts.select(
        "number", f.get_json_object("verdict", "$.kept").cast("boolean").alias("kept"), "verdict")
    pairs = search.only(results, "PAIR").select(
        f.col("n0").alias("first"), f.col("n1").alias("second"), f.col("tail").cast("string").alias("line"))
    groups = search.only(results, "GRUP").select(
        f.col("n0").alias("canonical"), f.col("tail").cast("string").alias("line"))
    chains = search.only(results, "CHAN").select(
        f.col("n0").alias("oldest"), f.col("tail").cast("string").alias("line"))
    return SparkDuplicates(
        verdicts, pairs, groups, chains, search.is_complete, search.moved, count, search.kept)


def _collection(search: _Search, stories: Any) -> None:
    """Finds what only all stories tell: outlets, stories that read the same, furniture, repeated shingles."""
    titles = search.run("titles", stories, ("HEAD", "TITL"), streams=True)
    names = search.run("outlets", titles, ("NAME",), key=("n0",))
    search.tell("outlets", search.gathered("names", names, ("OUTL",), key=("n0",))["OUTL"])
    digests = search.run("digest", stories, ("TOTL", "DGST", "TIES"), known=("outlets",), streams=True)
    few = _stages.tables(search.collected(digests, "TOTL", "TIES"))
    for name, kind in (("totals", "TOTL"), ("notices", "TIES")):
        search.tell(name, _stages.joined([table for table in few if table.kind == kind]))
    only = search.only(digests, "DGST")
    classes = search.gathered("classes", only, ("COPY", "EDGE"), key=("n1",))
    search.classes = classes["EDGE"]
    search.tell("copies", classes["COPY"])
    sample = search.here("sample", search.gathered("sample", only, ("DGST",))["DGST"])
    chosen = [int(number) for table in _stages.tables(sample) for number in table.rows["n0"].view(np.int64)]
    frame = search.spark.createDataFrame([(number,) for number in chosen], "n0 bigint")
    sampled = search.collected(stories.join(frame, "n0").select("kind", "n0", "tail"), "STRY") if chosen else b""
    search.tell("furniture", search.here("furniture", sampled, search.known["outlets"].value))


def _counts(search: _Search, stories: Any) -> None:
    """Finds which shingles come more than once."""
    slots = search.run("count", stories, ("SLOT",), known=("outlets", "totals"), streams=True)
    seen = search.gathered("seen", slots, ("SEEN", "COMN"), known=("totals",), key=("n0",))
    # Of stories without words no shingle was met.
    search.tell("seen", seen["SEEN"] or _NOTHING_SEEN)
    search.tell("common", seen["COMN"])


_NOTHING_SEEN = Table(
    "SEEN", np.array([(1024, 0)], _stages.row_type("SEEN")), np.array([256], np.uint64), bytes(256)).to_bytes()
_KNOWN = ("outlets", "furniture", "seen", "common", "totals")


def _shingle_hits(search: _Search, stories: Any) -> Tuple[Any, bytes]:
    """What stories have in common, so that no pair is missed; and the edges of what is tied whatever it shares."""
    keys = search.run("keys", stories, ("TIES", "PRFX", "SMPL"), known=_KNOWN + ("copies", "notices"), streams=True)
    ends = search.only(keys, "TIES").filter("n0 > 3")
    ties = search.gathered("tie", ends, ("EDGE",), key=("n0", "n1"))["EDGE"]
    named = _named_edges(search, keys)
    crowd = _crowd(search, ties)
    _tell_crowds(search, stories, crowd)
    prefixes = search.only(keys, "PRFX")
    search.tell("filter", search.here("filter", search.collected(prefixes, "PRFX")))
    probes = search.run(
        "probe", stories, ("PROB", "TIES"), known=_KNOWN + ("copies", "filter", "marks"), streams=True)
    marked = search.collected(probes, "TIES")
    crowded = search.here("tie", search.known["marks"].value + marked)
    if marked:
        # Of the versions of a crowd is also what shares its text.
        sharing = {int(number) for table in _stages.tables(marked) for number in table.rows["n2"]}
        _tell_crowds(search, stories, crowd | sharing)
    lined = ("totals", "common", "members")
    lengths = search.gathered("lists", prefixes.drop("tail"), ("LENG",), known=lined, key=("n0",))["LENG"]
    search.tell("limits", search.here("limits", lengths, *[
        search.known[name].value for name in ("totals", "copies", "members")]))
    # What is tied is together already.
    search.tell("together", search.here("components", ties + named + crowded))
    hits = search.run(
        "pair", prefixes.unionByName(search.only(probes, "PROB"), allowMissingColumns=True).drop("tail"),
        ("HITS", "CUTS", "DONE"), known=lined + ("limits", "together"), key=("n0",))
    cuts = search.collected(hits, "CUTS", "DONE")
    search.is_complete = not cuts
    search.tell("cuts", cuts)
    return hits.unionByName(_sample_hits(search, keys, lined), allowMissingColumns=True), ties + named + crowded


def _band_hits(search: _Search, stories: Any) -> Tuple[Any, bytes]:
    """What stories have in common by the bands of their sketches; and the edges of what is tied whatever it shares."""
    keys = search.run(
        "sketch", stories, ("TIES", "SMPL", "BAND"), known=("outlets", "furniture", "copies", "notices"), streams=True)
    hits = search.run("pair", search.only(keys, "BAND"), ("HITS",), known=("totals",), key=("n0",))
    both = hits.unionByName(_sample_hits(search, keys, ("totals",)), allowMissingColumns=True)
    return both, _named_edges(search, keys)


def _sample_hits(search: _Search, keys: Any, known: Sequence[str]) -> Any:
    from pyspark.sql import functions as f

    # Words are counted in slots, whose keys share the upper 16 of 32 bits.
    place = f.when(f.col("n0") == 1, f.shiftright(f.col("n1"), 16)).otherwise(f.col("n1"))
    samples = search.only(keys, "SMPL").withColumn("place", place).repartition(search.parts, "place").drop("place")
    return search.run("pair", samples, ("HITS",), known=known)


def _named_edges(search: _Search, keys: Any) -> bytes:
    """The edges of notices of withdrawal and of stated versions."""
    ties = search.collected(keys.filter("n0 <= 3"), "TIES")
    return search.here("tie", search.known["notices"].value + ties)


def _edges(search: _Search, stories: Any, hits: Any, tied: bytes) -> bytes:
    """Compares what has enough in common, and finds the stories that are to be looked at together."""
    from pyspark.sql import functions as f

    both = search.only(hits, "HITS")
    both = both.withColumn("place", f.least("n1", "n2")).repartition(search.parts, "place").drop("place")
    candidates = search.run("candidates", both, ("CAND",))
    edges = search.classes + tied
    edges += _verified_edges(search, stories, candidates.filter("n0 < 2"))
    # Of what many have in common few pairs are compared; the others are where these left stories apart.
    search.tell("together", search.here("components", edges))
    apart = search.run("apart", candidates.filter("n0 = 2"), ("CAND",), known=("together",), streams=True)
    return edges + _verified_edges(search, stories, apart) if search.moved[-1].records else edges


def _verified_edges(search: _Search, stories: Any, candidates: Any) -> bytes:
    """The edges among candidates."""
    from pyspark.sql import functions as f

    first = stories.select(f.col("n0").alias("n1"), f.col("tail").alias("first_tail"))
    second = stories.select(f.col("n0").alias("n2"), f.col("tail").alias("second_tail"))
    joined = candidates.join(first, "n1").join(second, "n2").select("n0", "n1", "n2", "first_tail", "second_tail")
    joined = search.keep(joined)
    sizes = joined.agg(f.count("*").alias("rows"), f.sum(f.length("first_tail") + f.length("second_tail")).alias("size"))
    row = sizes.first()
    search.moved.append(Moved("compared", "STRY", 2 * row["rows"], 16 * row["rows"] + int(row["size"] or 0), 0.0))
    return search.brought("verify", joined.mapInArrow(
        _verified(search.give("outlets", "furniture"), search.options), _schema(("EDGE",))), ("EDGE",))["EDGE"]


def _crowd(search: _Search, ties: bytes) -> Set[int]:
    """The stories that share an end of their sets with hundreds, with all that read like one of them."""
    crowd: Set[int] = set()
    for table in _stages.tables(ties):
        rows = table.rows[table.rows["n0"] == _CROWD]
        crowd.update(rows["n1"].tolist(), rows["n2"].tolist())
    if not crowd:
        return crowd
    readings: Dict[int, List[int]] = {}
    for table in _stages.tables(search.here("components", search.classes)):
        for story, home in zip(table.rows["n0"].tolist(), table.rows["n1"].tolist()):
            readings.setdefault(home, []).append(story)
    for members in readings.values():
        if crowd.intersection(members):
            crowd.update(members)
    return crowd


def _tell_crowds(search: _Search, stories: Any, crowd: Set[int]) -> None:
    """Finds the stories of crowds that others stand for."""
    tables: List[Table] = []
    if crowd:
        frame = search.spark.createDataFrame([(number,) for number in sorted(crowd)], "n0 bigint")
        held = search.collected(stories.join(frame, "n0").select("kind", "n0", "tail"), "STRY")
        tables = _stages.tables(search.here("crowds", held, *[search.known[name].value for name in _KNOWN]))
    search.tell("members", _stages.joined([table for table in tables if table.kind in ("MEMB", "LINE")]))
    search.tell("marks", _stages.joined([table for table in tables if table.kind == "TIES"]))


def _results(search: _Search, stories: Any, components: Sequence[Table]) -> Any:
    """Looks at the stories of each component, and gives groups their names."""
    from pyspark.sql import functions as f

    rows = [pair for table in components for pair in zip(table.rows["n0"].tolist(), table.rows["n1"].tolist())]
    frame = search.spark.createDataFrame(rows, "n0 bigint, component bigint")
    held = stories.join(frame, "n0").repartition(search.parts, "component").select("kind", "n0", "tail")
    kinds = ("PAIR", "GRUP", "CHAN", "VERD", "DONE")
    held = search.measured("texts", held)
    known = _KNOWN + ("words", "cuts")
    found = search.run("search", held, kinds, known=known)
    part = f.spark_partition_id()
    cut = [row["part"] for row in search.only(found, "DONE").filter("n0 = 0").select(part.alias("part")).collect()]
    if search.is_complete and cut:
        # In one search all groups would be made with more care then, as those of these parts were.
        search.is_complete = False
        search.tell("cuts", Table("DONE", np.zeros(1, _stages.row_type("DONE"))).to_bytes())
        again = search.run("search", held.filter(~part.isin(cut)), kinds, known=known)
        found = found.filter(part.isin(cut)).unionByName(again)
    names = search.only(found, "GRUP", "CHAN").select("kind", "n0", "n1").collect()
    search.tell("ordinals", search.here("ordinals", _named(names)))
    named = search.give("ordinals")
    options = search.options

    def rename(batches: Iterator[Any]) -> Iterator[Any]:
        yield from _work("results", kinds, named, options, False)(batches)

    # The groups and chains that lines name are of the same components.
    return search.keep(found.mapInArrow(rename, _schema(kinds)))


def _named(names: Sequence[Any]) -> bytes:
    tables = []
    for kind in ("GRUP", "CHAN"):
        chosen = [row for row in names if row["kind"] == NAMES.index(kind)]
        rows = np.empty(len(chosen), _stages.row_type(kind))
        for name in ("n0", "n1"):
            rows[name] = np.array([row[name] for row in chosen], np.int64).view(np.uint64)
        tables.append(Table(kind, rows, np.zeros(len(chosen), np.uint64), b""))
    return _stages.joined(tables)
