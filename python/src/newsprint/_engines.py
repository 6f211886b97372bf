"""Tagging where tables come in parts: Spark, Ray, Dask, DuckDB. A story's topics depend on that story alone, so that
results do not depend on how a table was parted."""
from __future__ import annotations

import os
import threading
from typing import Any, Dict, Optional, Union

from ._model import Model

_lock = threading.Lock()
_models: Dict[Optional[str], Model] = {}


def shared_model(path: Union[None, str, "os.PathLike[str]"] = None) -> Model:
    """`Model(path)`, opened once in a process, for functions that engines call again and again."""
    key = None if path is None else os.fspath(path)
    with _lock:
        if key not in _models:
            _models[key] = Model(path)
        return _models[key]


def tag_table(
    table: Any, *, model: Union[None, str, "os.PathLike[str]", Model] = None, threads: Optional[int] = 1, **options: Any
) -> Any:
    """A table of Arrow with the columns of `Tags.to_arrow` behind its own.

    Engines call it for each part of a table: `tag_table(batch)` in Spark's `mapInArrow`, Ray's `map_batches`, Dask's
    `map_partitions`. The model is opened once in each process, and one thread is used, since engines part the work
    among processes themselves. A column that the table has already is added as `newsprint_topics` and so on.

    Args:
        table: A Table or a RecordBatch; what comes back is of the same kind.
        model: A path, a `Model`, or None for the models that come with Newsprint.
        threads: How many threads to use; None: one for each processor.
        options: Those of `Model.tag`.
    """
    import pyarrow

    tagger = model if isinstance(model, Model) else shared_model(model)
    added = tagger.tag(table, threads=threads, **options).to_arrow()
    columns = list(table.columns)
    columns += [
        column.combine_chunks() if isinstance(table, pyarrow.RecordBatch) else column for column in added.columns
    ]
    taken = set(table.schema.names)
    names = table.schema.names + [f"newsprint_{name}" if name in taken else name for name in added.schema.names]
    return type(table).from_arrays(columns, names=names)
