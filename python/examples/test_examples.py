"""Each engine gives every story the topics that the command gives it, to the byte, however its table is parted."""
import importlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

import newsprint

pyarrow = pytest.importorskip("pyarrow")
parquet = pytest.importorskip("pyarrow.parquet")

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(HERE), str(HERE.parent / "tests")]

from conftest import as_command, as_lines, read_seeds  # noqa: E402

PARTITIONS = (1, 3, 17)


@pytest.fixture(scope="module")
def stories():
    found = read_seeds("seeds", 20) + read_seeds("seeds-de", 40)
    found = [{name: story[name] for name in ("id", "title", "text")} for story in found]
    return found + [{"id": "empty", "title": "", "text": ""}]


@pytest.fixture(scope="module")
def expected(stories):
    """The command's lines; where it is not built, those that the package makes of them."""
    command = Path(os.environ.get("NEWSPRINT_COMMAND", ROOT / ".build" / "release" / "newsprint"))
    if command.is_file():
        done = subprocess.run(
            [str(command), "tag", "-", "--format", "jsonl"], input=as_lines(stories).encode(), stdout=subprocess.PIPE,
            check=True, cwd=str(ROOT))
        lines = done.stdout.decode().splitlines()
    else:
        lines = [as_command(*row) for row in zip(stories, newsprint.Model().tag(stories).to_dicts())]
    return sorted(lines)


@pytest.fixture(scope="module")
def table(stories):
    return pyarrow.Table.from_pylist(stories)


def lines_of(rows):
    """Rows of an engine's table as the command writes them, in an order that does not hang on the parts."""
    lines = []
    for row in rows:
        tags = {"topics": row["topics"]}
        if row["abstained"]:
            tags["abstained"] = row["abstained"]
        elif row["model"]:
            tags["model"] = row["model"]
        lines.append(as_command({name: row[name] for name in ("id", "title", "text")}, tags))
    return sorted(lines)


def example(engine, *modules):
    for module in modules:
        pytest.importorskip(module)
    return importlib.import_module(f"tag_with_{engine}")


def test_tables_in_parts(table, expected):
    for parts in PARTITIONS:
        size = -(-table.num_rows // parts)
        made = [newsprint.tag_table(table.slice(start, size)) for start in range(0, table.num_rows, size)]
        assert lines_of(pyarrow.concat_tables(made).to_pylist()) == expected
    batch = table.to_batches()[0]
    assert newsprint.tag_table(batch).num_columns == 6 and isinstance(newsprint.tag_table(batch), pyarrow.RecordBatch)
    assert newsprint.tag_table(batch[:0]).num_rows == 0
    again = newsprint.tag_table(newsprint.tag_table(table))
    assert again.schema.names[-3:] == ["newsprint_topics", "newsprint_abstained", "newsprint_model"]


def test_spark(table, expected, monkeypatch):
    module = example("spark", "pyspark")
    from pyspark.sql import SparkSession

    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(sys.path))  # Workers import the example.
    try:
        spark = (
            SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
            .config("spark.driver.bindAddress", "127.0.0.1").config("spark.driver.host", "127.0.0.1").getOrCreate())
    except Exception as error:
        pytest.skip(f"Spark does not start here, which needs Java: {error!r:.200}")
    try:
        frame = spark.createDataFrame(table.to_pylist(), "id string, title string, text string")
        for parts in PARTITIONS:
            rows = module.tagged(frame.repartition(parts)).collect()
            assert lines_of(row.asDict(recursive=True) for row in rows) == expected
    finally:
        spark.stop()


def test_ray(table, expected):
    module = example("ray", "ray", "ray.data")
    import ray

    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False, runtime_env={
        "env_vars": {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}})
    try:
        for parts in PARTITIONS:
            rows = module.tagged(ray.data.from_arrow(table).repartition(parts)).take_all()
            assert lines_of(rows) == expected
    finally:
        ray.shutdown()


def test_dask(table, expected):
    module = example("dask", "dask.dataframe", "pandas")
    import dask.dataframe

    for parts in PARTITIONS:
        frame = dask.dataframe.from_pandas(table.to_pandas(), npartitions=parts)
        rows = module.tagged(frame).compute(scheduler="threads").to_dict("records")
        for row in rows:
            row["topics"] = [
                {"topic": topic, "probability": probability}
                for topic, probability in zip(row["topics"], row["probabilities"])
            ]
            row.update({name: row[name] if isinstance(row[name], str) else None for name in ("abstained", "model")})
        assert lines_of(rows) == expected


def test_duckdb(table, expected, tmp_path):
    example("duckdb", "duckdb")
    parquet.write_table(table, tmp_path / "stories.parquet", row_group_size=20)
    subprocess.run(
        [sys.executable, HERE / "tag_with_duckdb.py", tmp_path / "stories.parquet", tmp_path / "tagged.parquet"],
        check=True, env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)})
    assert lines_of(parquet.read_table(tmp_path / "tagged.parquet").to_pylist()) == expected
    module = importlib.import_module("tag_with_duckdb")
    import duckdb

    connection = duckdb.connect()
    for rows in (table.num_rows, 7):
        found = module.tagged(connection.from_arrow(table), rows).read_all()
        assert lines_of(found.to_pylist()) == expected
