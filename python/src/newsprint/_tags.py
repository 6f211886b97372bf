"""What tagging says: columns over the whole batch, or topics story by story."""
from __future__ import annotations

from collections.abc import Sequence as AbstractSequence
from typing import Any, Dict, Iterator, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np

from . import _library as lib
from ._stories import Batch


class Topic(NamedTuple):
    """A topic of a story, and how probable it is."""

    topic: str
    probability: float


class Tags(AbstractSequence):
    """The topics of stories, in the order of the stories: `tags[0]` is a list of `Topic`, the best first.

    The columns are arrays over the library's own memory, which cannot be written: the topics of story *i* are at
    `offsets[i]` to `offsets[i + 1]` of `topics` and `probabilities`.
    """

    offsets: np.ndarray
    """Where each story's topics begin, and where the last one's end (int64)."""
    topics: np.ndarray
    """The topics by number: `names[topics[k]]` (int32)."""
    probabilities: np.ndarray
    """How probable they are (float32)."""
    names: Tuple[str, ...]
    """The names of the model's topics."""

    def __init__(
        self, handles: Sequence[Tuple[lib.Handle, int]], names: Tuple[str, ...], models: Sequence[str], rows: Batch
    ) -> None:
        offsets = [handle.array("np_tags_offsets", count + 1, "<i8") for handle, count in handles]
        ends = [int(part[-1]) if len(part) else 0 for part in offsets]
        tags = [(handle, end) for (handle, _), end in zip(handles, ends)]
        starts = np.cumsum([0] + ends)
        self.offsets = offsets[0] if len(offsets) == 1 else np.concatenate(
            [offsets[0][:1]] + [part[1:] + start for part, start in zip(offsets, starts)])
        self.topics = _joined("np_tags_topics", tags, "<i4")
        self.probabilities = _joined("np_tags_probabilities", tags, "<f4")
        self._abstentions = _joined("np_tags_abstentions", handles, "|u1")
        self._models = _joined("np_tags_models", handles, "|u1")
        self.names = names
        self._model_names = list(models)
        self._index = rows.index

    def __len__(self) -> int:
        return len(self.offsets) - 1

    def __getitem__(self, story: Any) -> Any:
        if isinstance(story, slice):
            return [self[number] for number in range(*story.indices(len(self)))]
        count = len(self)
        if not -count <= story < count:
            raise IndexError(f"there is no story {story} among {count:,}")
        start, end = self.offsets[story % count], self.offsets[story % count + 1]
        return [
            Topic(self.names[topic], probability)
            for topic, probability in zip(self.topics[start:end].tolist(), self.probabilities[start:end].tolist())
        ]

    def __iter__(self) -> Iterator[List[Topic]]:
        return iter(self.to_list())

    def __repr__(self) -> str:
        return f"<newsprint.Tags of {len(self):,} stories, {len(self.topics):,} topics>"

    # MARK: columns of Python

    def to_list(self) -> List[List[Topic]]:
        """For each story its topics, the best first."""
        pairs = list(map(Topic, self._topic_names(), self.probabilities.tolist()))
        offsets = self.offsets.tolist()
        return [pairs[start:end] for start, end in zip(offsets, offsets[1:])]

    def to_dicts(self) -> List[Dict[str, Any]]:
        """For each story what `newsprint tag --format jsonl` adds to its record: `topics`, `abstained`, `model`."""
        result = []
        for topics, abstained, model in zip(self.to_list(), self.abstained, self.model):
            story: Dict[str, Any] = {"topics": [topic._asdict() for topic in topics]}
            if abstained is not None:
                story["abstained"] = abstained
            elif model is not None:
                story["model"] = model
            result.append(story)
        return result

    @property
    def best(self) -> List[Optional[str]]:
        """The best topic of each story, or None where it has none."""
        has = self.offsets[1:] > self.offsets[:-1]
        result: np.ndarray = np.full(len(self), None, dtype=object)
        result[has] = np.asarray(self.names, dtype=object)[self.topics[self.offsets[:-1][has]]]
        return result.tolist()

    @property
    def abstained(self) -> List[Optional[str]]:
        """Why a story has no topic, such as "language"; None where it has one."""
        meanings = _meanings(self._abstentions)
        return [meanings[number] for number in self._abstentions.tolist()]

    @property
    def model(self) -> List[Optional[str]]:
        """The model that tagged a story, such as "iptc-en"; None where it has no name, or where no model would."""
        names = dict(enumerate(self._model_names))
        return [
            None if abstained else names.get(number)
            for number, abstained in zip(self._models.tolist(), self._abstentions.tolist())
        ]

    def _topic_names(self) -> List[str]:
        return [self.names[topic] for topic in self.topics.tolist()]

    # MARK: tables

    def to_pandas(self) -> Any:
        """A DataFrame with a row a story, and the index of the stories where they came with one.

        `topic` and `probability` are the best topic's; `topics` and `probabilities` are lists of all.
        """
        import pandas

        topics, offsets = self._topic_names(), self.offsets.tolist()
        probabilities = self.probabilities.tolist()
        spans = list(zip(offsets, offsets[1:]))
        first = [probabilities[start] if end > start else float("nan") for start, end in spans]
        return pandas.DataFrame(
            {
                "topic": self.best, "probability": np.array(first, np.float32),
                "topics": pandas.Series([topics[start:end] for start, end in spans], self._index, dtype=object),
                "probabilities": pandas.Series(
                    [probabilities[start:end] for start, end in spans], self._index, dtype=object),
                "abstained": self.abstained, "model": self.model,
            },
            index=self._index)

    def to_arrow(self) -> Any:
        """A table, a row a story: `topics` (lists of structs of `topic` and `probability`), `abstained`, `model`."""
        import pyarrow

        names = pyarrow.array(list(self.names), pyarrow.string())
        items = pyarrow.StructArray.from_arrays(
            [names.take(pyarrow.array(self.topics)), pyarrow.array(self.probabilities)], ["topic", "probability"])
        if len(self.topics) < 1 << 31:
            lists = pyarrow.ListArray.from_arrays(pyarrow.array(self.offsets.astype(np.int32)), items)
        else:
            lists = pyarrow.LargeListArray.from_arrays(pyarrow.array(self.offsets), items)
        return pyarrow.table({
            "topics": lists, "abstained": pyarrow.array(self.abstained, pyarrow.string()),
            "model": pyarrow.array(self.model, pyarrow.string()),
        })

    def to_polars(self) -> Any:
        """`to_arrow` as a DataFrame of Polars."""
        import polars

        return polars.from_arrow(self.to_arrow())

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any:
        return self.to_arrow().__arrow_c_stream__(requested_schema)


def _joined(name: str, parts: Sequence[Tuple[lib.Handle, int]], kind: str) -> np.ndarray:
    """The column of all parts: that of the library, where there is one part."""
    columns = [handle.array(name, count, kind) for handle, count in parts]
    return columns[0] if len(columns) == 1 else np.concatenate(columns)


def _meanings(abstentions: np.ndarray) -> Dict[int, Optional[str]]:
    function = lib.load().np_abstention
    meanings: Dict[int, Optional[str]] = {}
    for number in np.unique(abstentions).tolist():
        text = function(number)
        meanings[number] = text.decode() if text else None
    return meanings
