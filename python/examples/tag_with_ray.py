"""Tags stories on Ray.

    python tag_with_ray.py stories.parquet tagged
"""
import sys

import ray.data

import newsprint


def tagged(stories: "ray.data.Dataset") -> "ray.data.Dataset":
    """The stories with their topics."""
    return stories.map_batches(newsprint.tag_table, batch_format="pyarrow")


if __name__ == "__main__":
    tagged(ray.data.read_parquet(sys.argv[1])).write_parquet(sys.argv[2])
