"""Tags stories with Dask.

    python tag_with_dask.py stories.parquet tagged
"""
import sys

import dask.dataframe

import newsprint

ADDED = ["topics", "probabilities", "abstained", "model"]


def tag(part):
    """What a worker does with its part, a DataFrame of pandas."""
    tags = newsprint.shared_model().tag(part, threads=1)
    return part.join(tags.to_pandas()[ADDED])


def tagged(stories):
    """The stories with their topics."""
    meta = {**stories.dtypes.to_dict(), **{name: object for name in ADDED}}
    return stories.map_partitions(tag, meta=meta)


if __name__ == "__main__":
    tagged(dask.dataframe.read_parquet(sys.argv[1])).to_parquet(sys.argv[2])
