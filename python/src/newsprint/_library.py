"""The shared library: where it lies, how its functions are called, and who frees what it gives.

This is the one file that knows ``newsprint.h``. Everything else calls `call` and the wrappers of memory below.
"""
from __future__ import annotations

import ctypes
import os
import sys
import threading
from ctypes import (
    POINTER, Structure, byref, c_char_p, c_double, c_int32, c_int64, c_size_t, c_uint8, c_uint64, c_void_p,
)
from pathlib import Path
from typing import Any, Callable, List, Optional

import numpy as np

__all__ = ["Error"]

ABI_VERSION = 1


class Error(Exception):
    """What Newsprint's library could not do, in its words: a file that is no model, labels that cannot be learnt ..."""


# MARK: structures, member by member as in newsprint.h


class Strings(Structure):
    _fields_ = [("offsets", c_void_p), ("data", c_void_p)]


class Stories(Structure):
    _fields_ = [
        ("count", c_int64), ("ids", Strings), ("headlines", Strings), ("texts", Strings), ("dates", Strings),
        ("sources", Strings),
    ]


class Labels(Structure):
    _fields_ = [("offsets", c_void_p), ("names", Strings)]


class TagOptions(Structure):
    _fields_ = [
        ("size", c_size_t), ("threads", c_int32), ("top", c_int32), ("min_probability", c_double), ("among", Strings),
        ("among_count", c_int64), ("keep_furniture", c_int32), ("keep_markup", c_int32),
    ]


StepCallback = ctypes.CFUNCTYPE(c_int32, c_char_p, c_void_p)


class TrainOptions(Structure):
    _fields_ = [
        ("size", c_size_t), ("threads", c_int32), ("algorithm", c_char_p), ("is_fast", c_int32),
        ("is_multi_label", c_int32), ("precision", c_double), ("max_features", c_int64),
        ("inverse_regularization", c_double), ("balances_classes", c_int32), ("quantizes", c_int32), ("seed", c_uint64),
        ("progress", StepCallback), ("context", c_void_p),
    ]


class DedupOptions(Structure):
    _fields_ = [
        ("size", c_size_t), ("threads", c_int32), ("threshold", c_double), ("containment", c_double),
        ("shingle_size", c_int32), ("window", c_int64), ("keep", c_int32), ("sources", Strings),
        ("source_count", c_int64), ("keep_furniture", c_int32), ("keep_markup", c_int32),
    ]


class VectorizerOptions(Structure):
    _fields_ = [
        ("size", c_size_t), ("threads", c_int32), ("min_words", c_int32), ("max_words", c_int32),
        ("min_characters", c_int32), ("max_characters", c_int32), ("min_document_frequency", c_double),
        ("max_document_frequency", c_double), ("max_features", c_int64), ("sublinear_tf", c_int32),
        ("use_idf", c_int32), ("norm", c_int32), ("keep_furniture", c_int32), ("keep_markup", c_int32),
    ]


# MARK: functions

_handle, _string = c_void_p, c_char_p
_stories, _error = POINTER(Stories), POINTER(c_void_p)

# The result and the arguments of every function that is called from here.
FUNCTIONS = {
    "np_abi_version": (c_int32, []),
    "np_version": (_string, []),
    "np_string_free": (None, [c_void_p]),
    "np_model_open": (_handle, [_string, _error]),
    "np_model_from_bytes": (_handle, [c_void_p, c_size_t, _error]),
    "np_model_free": (None, [_handle]),
    "np_model_topic_count": (c_int32, [_handle]),
    "np_model_topic": (_string, [_handle, c_int32]),
    "np_model_is_exclusive": (c_int32, [_handle]),
    "np_model_save": (c_int32, [_handle, _string, _error]),
    "np_model_bytes": (c_void_p, [_handle, POINTER(c_size_t)]),
    "np_bytes_free": (None, [c_void_p]),
    "np_tag_options_init": (None, [POINTER(TagOptions)]),
    "np_tag": (_handle, [_handle, _stories, POINTER(TagOptions), _error]),
    "np_tags_free": (None, [_handle]),
    "np_tags_offsets": (c_void_p, [_handle]),
    "np_tags_topics": (c_void_p, [_handle]),
    "np_tags_probabilities": (c_void_p, [_handle]),
    "np_tags_abstentions": (c_void_p, [_handle]),
    "np_tags_models": (c_void_p, [_handle]),
    "np_abstention": (_string, [c_uint8]),
    "np_model_name": (_string, [_handle, c_int32]),
    "np_probabilities": (c_int32, [_handle, _stories, c_int32, c_void_p, _error]),
    "np_explain": (c_void_p, [_handle, _stories, POINTER(TagOptions), _error]),
    "np_train_options_init": (None, [POINTER(TrainOptions)]),
    "np_train": (_handle, [_stories, POINTER(Labels), POINTER(TrainOptions), _error]),
    "np_dedup_options_init": (None, [POINTER(DedupOptions)]),
    "np_dedup": (_handle, [_stories, POINTER(DedupOptions), _error]),
    "np_duplicates_free": (None, [_handle]),
    "np_duplicates_kept": (c_void_p, [_handle]),
    "np_duplicates_groups": (c_void_p, [_handle]),
    "np_duplicates_of": (c_void_p, [_handle]),
    "np_duplicates_relations": (c_void_p, [_handle]),
    "np_duplicates_jaccards": (c_void_p, [_handle]),
    "np_duplicates_containments": (c_void_p, [_handle]),
    "np_duplicates_update_of": (c_void_p, [_handle]),
    "np_duplicates_updated_by": (c_void_p, [_handle]),
    "np_duplicates_group_count": (c_int64, [_handle]),
    "np_duplicates_group_ids": (Strings, [_handle]),
    "np_pairs_count": (c_int64, [_handle]),
    "np_pairs_first": (c_void_p, [_handle]),
    "np_pairs_second": (c_void_p, [_handle]),
    "np_pairs_relations": (c_void_p, [_handle]),
    "np_pairs_jaccards": (c_void_p, [_handle]),
    "np_pairs_first_containments": (c_void_p, [_handle]),
    "np_pairs_second_containments": (c_void_p, [_handle]),
    "np_pairs_second_newer": (c_void_p, [_handle]),
    "np_pairs_change_offsets": (c_void_p, [_handle]),
    "np_pairs_change_kinds": (Strings, [_handle]),
    "np_pairs_change_from": (Strings, [_handle]),
    "np_pairs_change_to": (Strings, [_handle]),
    "np_duplicates_is_complete": (c_int32, [_handle]),
    "np_records_read": (_handle, [c_void_p, c_size_t, _error]),
    "np_records_of_stories": (_handle, [_stories, c_void_p, _error]),
    "np_records_free": (None, [_handle]),
    "np_records_bytes": (c_void_p, [_handle]),
    "np_records_size": (c_size_t, [_handle]),
    "np_stage": (_handle, [_string, POINTER(c_void_p), c_int64, POINTER(DedupOptions), _error]),
    "np_extract": (_handle, [c_void_p, c_size_t, _string, _error]),
    "np_articles_free": (None, [_handle]),
    "np_articles_stories": (Stories, [_handle]),
    "np_articles_urls": (Strings, [_handle]),
    "np_articles_bylines": (Strings, [_handle]),
    "np_articles_languages": (Strings, [_handle]),
    "np_articles_labels": (Labels, [_handle]),
    "np_vectorizer_options_init": (None, [POINTER(VectorizerOptions)]),
    "np_vectorizer_fit": (_handle, [_stories, POINTER(VectorizerOptions), POINTER(c_void_p), _error]),
    "np_vectorizer_free": (None, [_handle]),
    "np_vectorizer_bytes": (c_void_p, [_handle, POINTER(c_size_t)]),
    "np_vectorizer_from_bytes": (_handle, [c_void_p, c_size_t, _error]),
    "np_vectorizer_feature_count": (c_int64, [_handle]),
    "np_vectorizer_features": (Strings, [_handle]),
    "np_vectorizer_idf": (c_void_p, [_handle]),
    "np_vectorizer_transform": (_handle, [_handle, _stories, c_int32, _error]),
    "np_matrix_free": (None, [_handle]),
    "np_matrix_row_count": (c_int64, [_handle]),
    "np_matrix_column_count": (c_int64, [_handle]),
    "np_matrix_offsets": (c_void_p, [_handle]),
    "np_matrix_columns": (c_void_p, [_handle]),
    "np_matrix_values": (c_void_p, [_handle]),
}

_lock = threading.Lock()
_loaded: Optional[ctypes.CDLL] = None


def places() -> List[Path]:
    """The files that may be the library, in the order of search: the environment's, the wheel's, the checkout's."""
    name = "libnewsprint.dylib" if sys.platform == "darwin" else "libnewsprint.so"
    here = Path(__file__).resolve().parent
    named = os.environ.get("NEWSPRINT_LIBRARY")
    found = [Path(named)] if named else [here / "lib" / name]
    if not named and len(here.parents) > 2:
        found.append(here.parents[2] / ".build" / "abi" / name)
    return found


def default_models() -> Optional[Path]:
    """The folder with the models that come with Newsprint: the wheel's or the checkout's.

    None where neither is there, or where NEWSPRINT_MODEL names a model: then the library looks for one.
    """
    if os.environ.get("NEWSPRINT_MODEL"):
        return None
    here = Path(__file__).resolve().parent
    folders = [here / "models"] + [parent / "models" for parent in list(here.parents)[2:3]]
    return next((folder for folder in folders if (folder / "iptc-en.newsprint").is_file()), None)


def load() -> ctypes.CDLL:
    """The library, opened when it is first needed."""
    global _loaded
    if _loaded is not None:
        return _loaded
    with _lock:
        if _loaded is None:
            _loaded = _open()
    return _loaded


def _open() -> ctypes.CDLL:
    looked = places()
    path = next((place for place in looked if place.is_file()), None)
    if path is None:
        raise Error(
            "Newsprint's library is not there: " + ", ".join(map(str, looked)) + ". Install the wheel, build it with "
            "'scripts/shared-library' in a checkout, or name the file in NEWSPRINT_LIBRARY.")
    try:
        library = ctypes.CDLL(str(path))
    except OSError as error:
        raise Error(f"{path} cannot be opened: {error}") from None
    try:
        for name, (result, arguments) in FUNCTIONS.items():
            function = getattr(library, name)
            function.restype, function.argtypes = result, arguments
        version = library.np_abi_version()
    except AttributeError as error:
        raise Error(f"{path} is not the library of this package: {error}") from None
    if version != ABI_VERSION:
        raise Error(f"{path} has version {version} of the interface, and this package needs {ABI_VERSION}.")
    return library


def call(name: str, *arguments: Any) -> Any:
    """Calls a function that takes `char **error` last.

    Returns what it returns; raises `Error` with the library's message where it failed.
    """
    library = load()
    message = c_void_p()
    result = getattr(library, name)(*arguments, byref(message))
    if message.value:
        text = ctypes.string_at(message.value).decode("utf-8", "replace")
        library.np_string_free(message)
        raise Error(text)
    if result is None or (isinstance(result, int) and result < 0):
        raise Error(f"{name} failed and did not say why.")
    return result


# MARK: memory


class Handle:
    """What the library gave, freed when nobody looks at it any more."""

    __slots__ = ("address", "_free", "__weakref__")

    def __init__(self, address: int, free: str) -> None:
        self.address = address
        self._free: Callable[[int], None] = getattr(load(), free)

    def __del__(self) -> None:
        self._free(self.address)

    def array(self, name: str, count: int, kind: str) -> np.ndarray:
        """The memory that a getter points to, not copied: it lives as long as the array or the handle."""
        return view(getattr(load(), name)(self.address), count, kind, self)

    def strings(self, name: str, count: int) -> List[str]:
        return decoded(getattr(load(), name)(self.address), count)

    def file_bytes(self, name: str) -> bytes:
        """The bytes of its file, copied, by the function that gives them."""
        size = c_size_t()
        address = getattr(load(), name)(self.address, byref(size))
        if not address:
            raise Error("Its bytes do not fit into memory.")
        try:
            return ctypes.string_at(address, size.value)
        finally:
            load().np_bytes_free(address)


class _View:
    """Memory of a handle, as numpy asks for it."""

    __slots__ = ("__array_interface__", "owner")

    def __init__(self, address: int, count: int, kind: str, owner: Any) -> None:
        self.__array_interface__ = {"data": (address, True), "shape": (count,), "typestr": kind, "version": 3}
        self.owner = owner


def view(address: Optional[int], count: int, kind: str, owner: Any) -> np.ndarray:
    """An array of numbers that lie elsewhere, which cannot be written and keeps its owner alive."""
    if not address or count == 0:
        return np.empty(0, dtype=kind)
    return np.asarray(_View(address, count, kind, owner))


def decoded(strings: Strings, count: int) -> List[str]:
    """The strings of a column, copied; none where there is no such column."""
    if not strings.offsets or count == 0:
        return [""] * count
    offsets = view(strings.offsets, count + 1, "<i8", None).tolist()
    start = offsets[0]
    data = ctypes.string_at(strings.data + start, offsets[-1] - start) if offsets[-1] > start else b""
    return [
        data[begin - start:end - start].decode("utf-8", "replace") for begin, end in zip(offsets, offsets[1:])
    ]


def version() -> str:
    """The version of the library, such as "1.0.0"."""
    return load().np_version().decode()
