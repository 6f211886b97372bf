"""Tags stories on Spark.

    spark-submit tag_with_spark.py stories.parquet tagged.parquet
"""
import sys

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql.types import StructType

import newsprint

ADDED = "topics array<struct<topic: string, probability: float>>, abstained string, model string"


def tag(batches):
    """What a worker does with its part: a record batch of Arrow at a time."""
    for batch in batches:
        yield newsprint.tag_table(batch)


def tagged(stories: DataFrame) -> DataFrame:
    """The stories with their topics."""
    schema = StructType(stories.schema.fields + StructType.fromDDL(ADDED).fields)
    return stories.mapInArrow(tag, schema)


if __name__ == "__main__":
    spark = SparkSession.builder.appName("newsprint").getOrCreate()
    tagged(spark.read.parquet(sys.argv[1])).write.parquet(sys.argv[2])
