"""Topic models: opening, tagging, explaining, training, saving."""
from __future__ import annotations

import ctypes
import itertools
import json
import os
from ctypes import byref, c_void_p
from typing import Any, Dict, Iterable, List, Mapping, Optional, Tuple, Union

import numpy as np

from . import _library as lib
from ._running import Bar, Progress, StepProgress, interruptible
from ._stories import Batch, Column, batch
from ._tags import Tags

Path = Union[str, "os.PathLike[str]"]

# How many bytes of stories are tagged before Python looks for an interrupt, and progress is told.
CHUNK = 16 << 20
ALGORITHMS = ("auto", "multinomial", "complement", "bernoulli", "logistic", "nb-logistic", "svm")


def thread_count(threads: Optional[int]) -> int:
    """The number of threads for the library; 0, one for each processor, where none is said."""
    if threads is None:
        return 0
    if not isinstance(threads, (int, np.integer)) or threads < 1:
        raise ValueError(f"threads must be at least 1, or None for one a processor; not {threads!r}")
    return int(threads)


class Model:
    """A topic model: it never changes, and any number of threads may use it.

    `Model()` opens the models that come with Newsprint: English, German, Spanish and French news, 17 topics, several a
    story; each story is shown to the model of its language. The environment variable NEWSPRINT_MODEL names another.
    `Model(path)` opens one file, or a folder with such models.

    >>> import newsprint
    >>> newsprint.Model().tag(["Late penalty sends Harbour United into first cup final"])[0][0].topic
    'sport'

    A model can be pickled: what travels are the bytes of its file; of `Model()` only that it is that.
    """

    def __init__(self, path: Optional[Path] = None) -> None:
        place = lib.default_models() if path is None else path
        self._adopt(lib.call("np_model_open", None if place is None else os.fsencode(place)), path is None)

    def _adopt(self, address: int, is_default: bool = False) -> None:
        self._handle = lib.Handle(address, "np_model_free")
        self._is_default = is_default
        library = lib.load()
        count = library.np_model_topic_count(address)
        self.topics: Tuple[str, ...] = tuple(library.np_model_topic(address, topic).decode() for topic in range(count))
        """The names of its topics, in the order of the columns of `predict_proba`."""
        self.is_exclusive: bool = bool(library.np_model_is_exclusive(address))
        """Whether a story has one topic only."""
        # Models are numbered by a byte; behind the last there is no name.
        names = (library.np_model_name(address, number) for number in range(256))
        self._names = [name.decode() for name in itertools.takewhile(bool, names)]

    @classmethod
    def from_bytes(cls, data: bytes) -> "Model":
        """The model whose file has these bytes."""
        model = cls.__new__(cls)
        model._adopt(lib.call("np_model_from_bytes", ctypes.c_char_p(data), len(data)))
        return model

    @classmethod
    def _of(cls, address: int) -> "Model":
        model = cls.__new__(cls)
        model._adopt(address)
        return model

    def to_bytes(self) -> bytes:
        """The bytes of its file. Of the models that come with Newsprint, those of the English one."""
        return self._handle.file_bytes("np_model_bytes")

    def save(self, path: Path) -> None:
        """Writes its file, whole or not at all."""
        lib.call("np_model_save", self._handle.address, os.fsencode(path))

    def __reduce__(self) -> Tuple[Any, ...]:
        return (type(self), ()) if self._is_default else (type(self).from_bytes, (self.to_bytes(),))

    def __repr__(self) -> str:
        kind = "one a story" if self.is_exclusive else "several a story"
        return f"<newsprint.Model of {len(self.topics)} topics, {kind}>"

    # MARK: tagging

    def tag(
        self, stories: Any, *, top: Optional[int] = None, min_probability: Optional[float] = None,
        among: Optional[Iterable[str]] = None, threads: Optional[int] = None, keep_furniture: bool = False,
        keep_markup: bool = False, columns: Optional[Mapping[str, str]] = None, progress: Progress = None,
    ) -> Tags:
        """Gives stories their topics, as `newsprint tag` does.

        Args:
            stories: Texts (a list, any iterable, an array, a Series, an Arrow array), or stories with headlines and
                texts: a list of dicts, a table of pandas, Polars or Arrow, or what `newsprint.extract` gives.
            top: This many topics for each story. Without it those that a reader would expect.
            min_probability: No topic below this probability. Without it the model's own thresholds.
            among: Choose among these topics only.
            threads: How many threads to use, one for each processor by default. Results do not depend on it.
            keep_furniture: Whether datelines, bylines, menus and the like count as text.
            keep_markup: Whether HTML tags count as text.
            columns: Which column is the `text`, `headline`, `id`, `date` or `source`, where it has an unusual name.
            progress: True shows a bar; a function is called with the stories done and their number.

        Raises:
            TypeError, ValueError: Where the arguments are not as said, with what to do.
            Error: Where the library cannot do it, such as for a topic that the model does not have.
        """
        options = self._options(top, min_probability, among, threads, keep_furniture, keep_markup)
        rows = batch(stories, columns)
        handles = []
        with Bar(progress, rows.count, "Tagging") as bar:
            for part in rows.chunks(CHUNK):
                address = lib.call("np_tag", self._handle.address, byref(part.struct()), byref(options))
                handles.append((lib.Handle(address, "np_tags_free"), part.count))
                bar.advance(part.count)
        return Tags(handles, self.topics, self._names, rows)

    def _options(
        self, top: Optional[int], min_probability: Optional[float], among: Optional[Iterable[str]],
        threads: Optional[int], keep_furniture: bool, keep_markup: bool,
    ) -> lib.TagOptions:
        if top is not None and (not isinstance(top, (int, np.integer)) or top < 1):
            raise ValueError(f"top must be at least 1, not {top!r}")
        if min_probability is not None and not 0 <= min_probability <= 1:
            raise ValueError(f"min_probability must be from 0 to 1, not {min_probability!r}")
        options = lib.TagOptions()
        lib.load().np_tag_options_init(byref(options))
        options.threads = thread_count(threads)
        options.top = top or 0
        if min_probability is not None:
            options.min_probability = min_probability
        options.keep_furniture, options.keep_markup = keep_furniture, keep_markup
        if among is not None:
            if isinstance(among, str):
                raise TypeError(f"among is a list of topics: [{among!r}]")
            names = list(among)
            if not names:
                raise ValueError("among has no topic; leave it out to choose among all")
            column = Column.of(names)
            options.among, options.among_count = column.struct(), len(names)
            options._column = column  # Kept as long as what points to it.
        return options

    def predict_proba(
        self, stories: Any, *, threads: Optional[int] = None, columns: Optional[Mapping[str, str]] = None,
        progress: Progress = None,
    ) -> np.ndarray:
        """The probability of every topic for each story: an array of stories by topics, in the order of `topics`.

        Of the models that come with Newsprint, by the English one alone.
        """
        rows = batch(stories, columns)
        result = np.zeros((rows.count, len(self.topics)), np.float32)
        done = 0
        with Bar(progress, rows.count, "Tagging") as bar:
            for part in rows.chunks(CHUNK):
                target = result[done:done + part.count].ctypes.data_as(c_void_p)
                lib.call("np_probabilities", self._handle.address, byref(part.struct()), thread_count(threads), target)
                done += part.count
                bar.advance(part.count)
        return result

    def explain(
        self, stories: Any, *, top: Optional[int] = None, min_probability: Optional[float] = None,
        among: Optional[Iterable[str]] = None, threads: Optional[int] = None, keep_furniture: bool = False,
        keep_markup: bool = False, columns: Optional[Mapping[str, str]] = None,
    ) -> List[Any]:
        """Why stories have the topics that they have, one object a story, as `newsprint tag --explain --format jsonl`.

        A topic's score is the base and what each term and the others add, to the last digit.
        """
        options = self._options(top, min_probability, among, threads, keep_furniture, keep_markup)
        reasons: List[Any] = []
        for part in batch(stories, columns).chunks(CHUNK):
            address = lib.call("np_explain", self._handle.address, byref(part.struct()), byref(options))
            try:
                reasons += json.loads(ctypes.string_at(address))
            finally:
                lib.load().np_string_free(address)
        return reasons


# MARK: training


def train(
    stories: Any, labels: Optional[Iterable[Any]] = None, *, algorithm: str = "auto", fast: bool = False,
    multi_label: Optional[bool] = None, precision: Optional[float] = None, max_features: Optional[int] = None,
    C: Optional[float] = None, balanced: bool = False, quantize: bool = False, seed: Optional[int] = None,
    threads: Optional[int] = None, columns: Optional[Mapping[str, str]] = None, progress: StepProgress = None,
) -> Model:
    """Trains a model on labelled stories, as `newsprint train` does.

    Args:
        stories: As for `Model.tag`.
        labels: For each story its topic, or a list of topics. May be left out for what `newsprint.extract` read.
        algorithm: `"auto"` compares them by cross-validation; or `"multinomial"`, `"complement"`, `"bernoulli"`,
            `"logistic"`, `"nb-logistic"`, `"svm"`.
        fast: Try word features and few settings only.
        multi_label: Whether a story can have several topics; as the labels show by default.
        precision: The share of a topic's tags that are to be right. Without it every story gets a topic.
        max_features: How many features to keep at most.
        C: The inverse of the regularization's strength; chosen by default.
        balanced: Whether rare topics count as much as frequent ones.
        quantize: Whether weights are stored in 8 bits, for a file a quarter as large.
        seed: Of what is random; the same seed gives the same bytes, with any number of threads.
        threads: How many threads to use, one for each processor by default.
        columns: As for `Model.tag`.
        progress: True prints each step; a function is called with a few words at each.

    An interrupt (Ctrl-C) returns at once, and training stops at its next step. So does what `progress` raises.
    """
    if algorithm not in ALGORITHMS:
        raise ValueError(f"algorithm must be one of {', '.join(ALGORITHMS)}; not {algorithm!r}")
    rows = batch(stories, columns)
    names, offsets = _label_columns(rows, labels)
    options = lib.TrainOptions()
    lib.load().np_train_options_init(byref(options))
    options.threads = thread_count(threads)
    options.algorithm = None if algorithm == "auto" else algorithm.encode()
    options.is_fast, options.balances_classes, options.quantizes = fast, balanced, quantize
    if multi_label is not None:
        options.is_multi_label = multi_label
    if precision is not None:
        if not 0 < precision < 1:
            raise ValueError(f"precision must be above 0 and below 1, not {precision!r}")
        options.precision = precision
    if max_features is not None:
        options.max_features = max_features
    if C is not None:
        if not C > 0:
            raise ValueError(f"C must be above 0, not {C!r}")
        options.inverse_regularization = C
    if seed is not None:
        options.seed = seed
    tell = progress if callable(progress) else (lambda step: print(step, flush=True)) if progress else None
    stopped: Dict[str, Any] = {}

    def step(words: bytes, _: Any) -> int:
        if not stopped and tell is not None:
            try:
                tell(words.decode("utf-8", "replace"))
            except BaseException as error:
                stopped["error"] = error
        return 1 if stopped else 0

    callback = lib.StepCallback(step)
    options.progress = callback
    label_struct = lib.Labels(offsets.ctypes.data, names.struct())
    story_struct = rows.struct()

    def work() -> Model:
        # Named, so that they live as long as the call: the batch, the labels and the callback.
        kept = (rows, names, offsets, callback)
        try:
            return Model._of(lib.call("np_train", byref(story_struct), byref(label_struct), byref(options)))
        except lib.Error:
            if "error" in stopped:
                raise stopped["error"] from None
            raise
        finally:
            del kept

    return interruptible(work, on_interrupt=lambda: stopped.setdefault("interrupt", True))


def _label_columns(rows: Batch, labels: Optional[Iterable[Any]]) -> Tuple[Column, np.ndarray]:
    """The labels of stories as the library takes them: names one after the other, and where each story's begin."""
    if labels is None:
        labels = getattr(rows.source, "labels", None)
        if labels is None:
            raise TypeError("labels are missing: give one for each story, as in train(texts, labels)")
    if isinstance(labels, str):
        raise TypeError("labels are a list with one entry a story, not one string")
    each = [[label] if isinstance(label, str) else label for label in labels]
    if len(each) != rows.count:
        raise ValueError(f"{rows.count:,} stories have {len(each):,} labels: give one for each")
    flat: List[str] = []
    offsets = np.zeros(len(each) + 1, np.int64)
    for number, story in enumerate(each):
        if not isinstance(story, (list, tuple, set, frozenset, np.ndarray)):
            raise TypeError(f"label {number} is no string and no list of strings but {type(story).__name__}")
        flat += sorted(story) if isinstance(story, (set, frozenset)) else story
        offsets[number + 1] = len(flat)
    for label in flat:
        if not isinstance(label, str):
            raise TypeError(f"a label is no string but {type(label).__name__}: {label!r:.60}")
    return Column.of(flat), offsets
