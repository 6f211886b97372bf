"""Newsprint: tag news stories by topic, and find the stories that repeat others.

>>> import newsprint
>>> model = newsprint.Model()
>>> tags = model.tag(["Late penalty sends Harbour United into first cup final"])
>>> found = newsprint.dedup(["The same story, word for word."] * 2)
>>> found.kept.tolist()
[True, False]
"""
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ._articles import Article, Articles, extract
from ._duplicates import Change, Duplicates, Group, Pair, Pairs, Verdict, dedup
from ._engines import shared_model, tag_table
from ._library import Error
from ._library import version as library_version
from ._model import Model, train
from ._tags import Tags, Topic

if TYPE_CHECKING:
    from ._estimators import TfidfVectorizer, TopicClassifier

__all__ = [
    "Article", "Articles", "Change", "Duplicates", "Error", "Group", "Model", "Pair", "Pairs", "Tags",
    "TfidfVectorizer", "Topic", "TopicClassifier", "Verdict", "dedup", "extract", "library_version", "shared_model",
    "tag_table", "train",
]


def __getattr__(name: str) -> Any:
    # scikit-learn takes a second to import: only those who use the estimators wait for it.
    if name in ("TfidfVectorizer", "TopicClassifier"):
        from . import _estimators

        return getattr(_estimators, name)
    if name == "__version__":
        from importlib.metadata import version

        return version("newsprint")
    raise AttributeError(f"module 'newsprint' has no attribute {name!r}")
