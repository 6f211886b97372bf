"""Estimators that behave as scikit-learn's: clone, pipelines, searches, sparse matrices of scipy, pickle."""
from __future__ import annotations

import inspect
from ctypes import byref, c_void_p
from typing import Any, Dict, List, Optional, Tuple, Union

import numpy as np

from . import _library as lib
from ._model import ALGORITHMS, thread_count, train
from ._running import interruptible
from ._stories import Batch, batch

try:
    from sklearn.base import BaseEstimator, ClassifierMixin, TransformerMixin
    from sklearn.exceptions import NotFittedError
except ImportError:

    class NotFittedError(ValueError, AttributeError):  # type: ignore[no-redef]
        """What is not fitted yet cannot be used."""

    class BaseEstimator:  # type: ignore[no-redef]
        """What scikit-learn's class of this name does, as far as estimators here need it."""

        @classmethod
        def _parameters(cls) -> List[str]:
            return [name for name in inspect.signature(cls.__init__).parameters if name != "self"]

        def get_params(self, deep: bool = True) -> Dict[str, Any]:
            return {name: getattr(self, name) for name in self._parameters()}

        def set_params(self, **params: Any) -> Any:
            for name, value in params.items():
                if name not in self._parameters():
                    raise ValueError(f"{type(self).__name__} has no parameter {name!r}")
                setattr(self, name, value)
            return self

    class ClassifierMixin:  # type: ignore[no-redef]
        def score(self, X: Any, y: Any) -> float:
            return float(np.mean(self.predict(X) == np.asarray(y)))  # type: ignore[attr-defined]

    class TransformerMixin:  # type: ignore[no-redef]
        pass


class _TextEstimator(BaseEstimator):
    """What takes texts, and says so to scikit-learn."""

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        tags.input_tags.string = True
        tags.input_tags.two_d_array = False
        return tags

    def _more_tags(self) -> Dict[str, Any]:  # scikit-learn before 1.6.
        return {"X_types": ["string"]}

    def _checked(self, name: str) -> Any:
        if not hasattr(self, name):
            raise NotFittedError(f"This {type(self).__name__} is not fitted yet: call fit first.")
        return getattr(self, name)


class TfidfVectorizer(TransformerMixin, _TextEstimator):
    """Stories as rows of TF-IDF weights: scikit-learn's numbers for the same words, over Newsprint's words.

    Args:
        ngram_range: The lengths of word n-grams, (1, 2): words and pairs; None: no words.
        char_ngram_range: The lengths of character n-grams within words; None: none.
        min_df, max_df: In how many stories a feature must be, and may be: a whole number, or a share below 1.0.
        max_features: How many features to keep at most, the most frequent.
        sublinear_tf: Whether 1 + ln(t) stands for a term frequency t.
        use_idf: Whether features of many stories count less.
        norm: What rows are scaled to: "l2", "l1" or None.
        keep_furniture: Whether datelines, bylines, menus and the like count as text.
        keep_markup: Whether HTML tags count as text.
        n_jobs: How many threads to use; None or -1: one for each processor.

    Rows are `scipy.sparse.csr_matrix` of float32. Columns stand in an order of their own, not by the alphabet:
    `get_feature_names_out` names them, and `vocabulary_` leads from a name to its column.
    """

    def __init__(
        self, *, ngram_range: Optional[Tuple[int, int]] = (1, 1), char_ngram_range: Optional[Tuple[int, int]] = None,
        min_df: Union[int, float] = 1, max_df: Union[int, float] = 1.0, max_features: Optional[int] = None,
        sublinear_tf: bool = False, use_idf: bool = True, norm: Optional[str] = "l2", keep_furniture: bool = False,
        keep_markup: bool = False, n_jobs: Optional[int] = None,
    ) -> None:
        self.ngram_range = ngram_range
        self.char_ngram_range = char_ngram_range
        self.min_df = min_df
        self.max_df = max_df
        self.max_features = max_features
        self.sublinear_tf = sublinear_tf
        self.use_idf = use_idf
        self.norm = norm
        self.keep_furniture = keep_furniture
        self.keep_markup = keep_markup
        self.n_jobs = n_jobs

    def fit(self, X: Any, y: Any = None) -> "TfidfVectorizer":
        """Learns the features and their weights from stories; `y` is not looked at."""
        self._fit(X, wants_rows=False)
        return self

    def fit_transform(self, X: Any, y: Any = None) -> Any:
        """Learns from stories, and returns their rows, in one pass over the text."""
        return self._fit(X, wants_rows=True)

    def transform(self, X: Any) -> Any:
        """The rows of stories over the features that were learnt."""
        handle = self._checked("_vectorizer")
        rows = batch(X)
        struct, threads = rows.struct(), _jobs(self.n_jobs)
        return _rows(interruptible(lambda: lib.call("np_vectorizer_transform", handle.address, byref(struct), threads)))

    def get_feature_names_out(self, input_features: Any = None) -> np.ndarray:
        """The features by column; the words of one are joined by spaces."""
        return np.array(self._names, dtype=object)

    @property
    def vocabulary_(self) -> Dict[str, int]:
        """The column of each feature."""
        return {name: column for column, name in enumerate(self._names)}

    @property
    def idf_(self) -> np.ndarray:
        """The inverse document frequency by column."""
        handle = self._checked("_vectorizer")
        return handle.array("np_vectorizer_idf", self._column_count, "<f4").astype(np.float64)

    def inverse_transform(self, X: Any) -> List[np.ndarray]:
        """For each row the features that are not zero in it."""
        import scipy.sparse

        names, rows = self.get_feature_names_out(), scipy.sparse.csr_matrix(X)
        return [names[rows.indices[start:end]] for start, end in zip(rows.indptr, rows.indptr[1:])]

    @property
    def _column_count(self) -> int:
        return int(lib.load().np_vectorizer_feature_count(self._checked("_vectorizer").address))

    @property
    def _names(self) -> List[str]:
        handle = self._checked("_vectorizer")
        if not hasattr(self, "_cached_names"):
            self._cached_names = handle.strings("np_vectorizer_features", self._column_count)
        return self._cached_names

    def _fit(self, X: Any, wants_rows: bool) -> Any:
        params, rows, matrix = self.get_params(deep=False), batch(X), c_void_p()
        handle = _fitted(rows, params, matrix if wants_rows else None)
        made = _rows(matrix.value) if wants_rows else None
        if not lib.load().np_vectorizer_feature_count(handle.address):
            raise ValueError("no feature is left: the stories have no words, or min_df and max_df leave none")
        self._vectorizer = handle
        self.__dict__.pop("_cached_names", None)
        return made

    def __getstate__(self) -> Dict[str, Any]:
        state = {name: value for name, value in self.__dict__.items() if name != "_cached_names"}
        if "_vectorizer" in state:
            state["_vectorizer"] = self._vectorizer.file_bytes("np_vectorizer_bytes")
        return state

    def __setstate__(self, state: Dict[str, Any]) -> None:
        self.__dict__.update(state)
        if "_vectorizer" in state:
            kept = state["_vectorizer"]
            self._vectorizer = lib.Handle(
                lib.call("np_vectorizer_from_bytes", kept, len(kept)), "np_vectorizer_free")


class TopicClassifier(ClassifierMixin, _TextEstimator):
    """A classifier of stories: `newsprint train` and `tag` as an estimator of scikit-learn, texts in, classes out.

    Args:
        algorithm, fast, precision, max_features, C, balanced, quantize: As of `newsprint.train`.
        random_state: The seed, a whole number; the same seed gives the same model.
        n_jobs: How many threads to use; None or -1: one for each processor.

    `y` is a class for each story (strings, numbers), or for several topics a story an indicator matrix, as
    scikit-learn's `MultiLabelBinarizer` makes it. After `fit` the model itself is `model_`: `model_.save(path)` writes
    a file for the command.
    """

    def __init__(
        self, *, algorithm: str = "auto", fast: bool = False, precision: Optional[float] = None,
        max_features: Optional[int] = None, C: Optional[float] = None, balanced: bool = False, quantize: bool = False,
        random_state: Optional[int] = None, n_jobs: Optional[int] = None,
    ) -> None:
        self.algorithm = algorithm
        self.fast = fast
        self.precision = precision
        self.max_features = max_features
        self.C = C
        self.balanced = balanced
        self.quantize = quantize
        self.random_state = random_state
        self.n_jobs = n_jobs

    def fit(self, X: Any, y: Any) -> "TopicClassifier":
        """Trains on stories and their classes."""
        if y is None:
            raise ValueError("requires y to be passed, but the target y is None: give a class for each story")
        if self.algorithm not in ALGORITHMS:
            raise ValueError(f"algorithm must be one of {', '.join(ALGORITHMS)}; not {self.algorithm!r}")
        rows = batch(X)
        target = y.toarray() if hasattr(y, "toarray") else np.asarray(y)
        self.multilabel_ = target.ndim == 2 and target.shape[1] > 1
        if self.multilabel_:
            self.classes_ = np.arange(target.shape[1])
            labels: List[List[str]] = [[str(column) for column in np.flatnonzero(row)] for row in target]
        else:
            try:
                self.classes_, codes = np.unique(target.ravel(), return_inverse=True)
            except TypeError:
                raise ValueError("classes must be of one kind, all strings or all numbers") from None
            names = [str(label) for label in self.classes_.tolist()]
            labels = [[names[code]] for code in codes]
        if len(labels) != rows.count:
            raise ValueError(f"{rows.count:,} stories have {len(labels):,} classes: give one for each")
        self.model_ = train(
            rows, labels, algorithm=self.algorithm, fast=self.fast, multi_label=self.multilabel_,
            precision=self.precision, max_features=self.max_features, C=self.C, balanced=self.balanced,
            quantize=self.quantize, seed=self.random_state, threads=_jobs(self.n_jobs) or None)
        return self

    def predict(self, X: Any) -> np.ndarray:
        """The most probable class of each story; of several topics a story, the indicator of those it has."""
        model = self._checked("model_")
        if not self.multilabel_:
            return self.classes_[self.predict_proba(X).argmax(axis=1)]
        tags = model.tag(X, threads=_jobs(self.n_jobs) or None)
        result = np.zeros((len(tags), len(self.classes_)), np.int64)
        places = np.array([int(topic) for topic in model.topics], np.int64)
        result[np.repeat(np.arange(len(tags)), np.diff(tags.offsets)), places[tags.topics]] = 1
        return result

    def predict_proba(self, X: Any) -> np.ndarray:
        """The probability of each class, in the order of `classes_`."""
        model = self._checked("model_")
        found = model.predict_proba(X, threads=_jobs(self.n_jobs) or None)
        result = np.zeros((len(found), len(self.classes_)), found.dtype)
        place = {str(label): column for column, label in enumerate(self.classes_.tolist())}
        result[:, [place[topic] for topic in model.topics]] = found
        return result

    def predict_log_proba(self, X: Any) -> np.ndarray:
        """The logarithms of `predict_proba`."""
        with np.errstate(divide="ignore"):
            return np.log(self.predict_proba(X))

    def tag(self, X: Any, **options: Any) -> Any:
        """`newsprint.Model.tag` of the trained model."""
        return self._checked("model_").tag(X, **options)


# MARK: parts


def _fitted(rows: Batch, params: Dict[str, Any], matrix: Optional[c_void_p]) -> lib.Handle:
    """The library's vectorizer, and in `matrix` the rows of what it learnt from."""
    options = _vectorizer_options(params)
    if rows.count == 0:
        raise ValueError("there are no stories to fit on")
    struct, place = rows.struct(), None if matrix is None else byref(matrix)

    def work() -> int:
        kept = rows
        try:
            return lib.call("np_vectorizer_fit", byref(struct), byref(options), place)
        finally:
            del kept

    return lib.Handle(interruptible(work), "np_vectorizer_free")


def _vectorizer_options(params: Dict[str, Any]) -> lib.VectorizerOptions:
    options = lib.VectorizerOptions()
    lib.load().np_vectorizer_options_init(byref(options))
    options.threads = _jobs(params["n_jobs"])
    options.min_words, options.max_words = _lengths("ngram_range", params["ngram_range"])
    options.min_characters, options.max_characters = _lengths("char_ngram_range", params["char_ngram_range"])
    if not options.max_words and not options.max_characters:
        raise ValueError("ngram_range and char_ngram_range are both None: there is nothing to count")
    options.min_document_frequency = _frequency("min_df", params["min_df"])
    options.max_document_frequency = _frequency("max_df", params["max_df"])
    if params["max_features"] is not None:
        if params["max_features"] < 1:
            raise ValueError(f"max_features must be at least 1, or None for all; not {params['max_features']!r}")
        options.max_features = params["max_features"]
    options.sublinear_tf, options.use_idf = bool(params["sublinear_tf"]), bool(params["use_idf"])
    if params["norm"] not in ("l1", "l2", None):
        raise ValueError(f"norm must be 'l2', 'l1' or None, not {params['norm']!r}")
    options.norm = {None: 0, "l1": 1, "l2": 2}[params["norm"]]
    options.keep_furniture, options.keep_markup = bool(params["keep_furniture"]), bool(params["keep_markup"])
    return options


def _jobs(n_jobs: Optional[int]) -> int:
    return 0 if n_jobs is None or n_jobs == -1 else thread_count(n_jobs)


def _lengths(name: str, lengths: Optional[Tuple[int, int]]) -> Tuple[int, int]:
    if lengths is None:
        return 0, 0
    try:
        least, most = lengths
    except (TypeError, ValueError):
        raise ValueError(f"{name} is two lengths, such as (1, 2), or None; not {lengths!r}") from None
    if not 1 <= least <= most:
        raise ValueError(f"{name} must go from at least 1 to as many or more, and is {lengths!r}")
    return least, most


def _frequency(name: str, bound: Union[int, float]) -> float:
    if isinstance(bound, (int, np.integer)) and bound >= 1:
        if name == "max_df" and bound == 1:
            raise ValueError("max_df=1 would leave features of one story each; 1.0 is all stories")
        return float(bound)
    if isinstance(bound, float) and 0 <= bound < 1 or (name == "max_df" and bound == 1.0):
        return float(bound)
    raise ValueError(f"{name} must be a whole number from 1 on, or a share below 1.0; not {bound!r}")


def _rows(address: Optional[int]) -> Any:
    """A matrix of the library as one of scipy, which may write what is its own: copied, the columns of a row sorted."""
    import scipy.sparse

    assert address, "the library sets the matrix where it does not fail"
    handle, library = lib.Handle(address, "np_matrix_free"), lib.load()
    count = library.np_matrix_row_count(address)
    offsets = handle.array("np_matrix_offsets", count + 1, "<i8")
    size = int(offsets[-1]) if len(offsets) else 0
    kind = np.int32 if size < 1 << 31 else np.int64
    matrix = scipy.sparse.csr_matrix(
        (handle.array("np_matrix_values", size, "<f4").copy(),
         handle.array("np_matrix_columns", size, "<i4").astype(kind), offsets.astype(kind)),
        shape=(count, library.np_matrix_column_count(address)))
    matrix.sort_indices()
    return matrix
