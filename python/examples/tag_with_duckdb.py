"""Tags stories of DuckDB, through Arrow.

    python tag_with_duckdb.py stories.parquet tagged.parquet
"""
import sys

import duckdb
import pyarrow

import newsprint


def tagged(stories, rows=50_000):
    """The stories of a query with their topics, read as they are asked for, `rows` at a time."""
    batches = (newsprint.tag_table(batch, threads=None) for batch in stories.to_arrow_reader(rows))
    first = next(batches)

    def all_batches():
        yield first
        yield from batches

    return pyarrow.RecordBatchReader.from_batches(first.schema, all_batches())


if __name__ == "__main__":
    # One connection reads while the other writes.
    stories = duckdb.connect().read_parquet(sys.argv[1])
    duckdb.connect().from_arrow(tagged(stories)).write_parquet(sys.argv[2])
