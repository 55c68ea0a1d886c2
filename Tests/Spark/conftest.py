"""What the tests inside Spark have in common: a cluster of two workers on this machine, the program, and its own answers."""

from __future__ import annotations

import json
import os
import pathlib
import subprocess
import sys
from collections.abc import Iterator
from decimal import ROUND_HALF_EVEN, Context, Decimal
from typing import Any

import pyspark
import pytest
from pyspark.sql import DataFrame, Row, SparkSession

PACKAGE = pathlib.Path(__file__).resolve().parents[2]
# The program that 'make test-spark' has built.
PROGRAM = os.environ.get("DOCENT", str(PACKAGE / ".build" / "debug" / "docent"))
EXAMPLES = PACKAGE / "Examples"
IS_WHOLE = os.environ.get("SPARK_TESTS") == "all"

sys.path.insert(0, str(PACKAGE / "Integrations" / "python" / "src"))

import docent.spark  # noqa: E402


@pytest.fixture(scope="session")
def spark() -> Iterator[SparkSession]:
    """A master and two workers, each a process of its own, with one core; tasks that fail are tried four times."""
    # The workers of a local cluster start executors from Spark's home, which pip's package is.
    os.environ["SPARK_HOME"] = os.path.dirname(pyspark.__file__)
    os.environ["PYSPARK_PYTHON"] = sys.executable
    os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
    os.environ["SPARK_LOCAL_HOSTNAME"] = "localhost"
    os.environ.pop("PYTHONPATH", None)
    settings = {
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.log.level": "ERROR",
        "spark.scheduler.maxRegisteredResourcesWaitingTime": "1s",
    }
    builder = SparkSession.builder.master("local-cluster[2,1,1024]").appName("docent")
    for name, value in settings.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    yield session
    session.stop()


def ask(spark: SparkSession, query: str, documents: Any, **more: Any) -> DataFrame:
    """The query in Spark, with the program that is tested."""
    return docent.spark.query(spark, query, documents, **{"program": PROGRAM, "buckets": 2, **more})


def answer(query: str, documents: str, folder: pathlib.Path, params: dict[str, str] | None = None) -> list[dict[str, Any]]:
    """The rows that the program gives on this machine, as JSON; a value by itself is a row with a column ``value``."""
    script = ["run", "/dev/stdin", documents, "--format", "ndjson", "--quiet", "--no-snapshot"]
    for name, value in (params or {}).items():
        script += ["--set", f"{name}={value}"]
    run = subprocess.run([PROGRAM, *script], input=query, cwd=folder, capture_output=True, text=True)
    assert run.returncode in (0, 3), run.stderr
    rows = [json.loads(line, parse_float=Decimal) for line in run.stdout.splitlines()]
    return [row if isinstance(row, dict) else {"value": row} for row in rows]


def table(spark: SparkSession, folder: pathlib.Path, name: str, partitions: int) -> DataFrame:
    """The documents of a folder as a table of pages, with paths as the program shows them, in so many partitions."""
    from docent.spark._documents import files

    if (found := _tables.get((name, partitions))) is not None:
        return found
    root = folder / name
    pairs = [(f"{name}/{os.path.relpath(path, root)}", pathlib.Path(path).read_bytes()) for path in files(str(root))]
    rows = spark.sparkContext.parallelize(pairs, partitions)
    made = spark.createDataFrame(rows, "path string, content binary").cache()
    _tables[name, partitions] = made
    return made


_tables: dict[tuple[str, int], DataFrame] = {}
"""The tables so far: to make one takes about as long as to ask it."""


def compare(
    query: str, frame: DataFrame, expected: list[dict[str, Any]], ordered: bool | None = None, receipts: bool = False
) -> None:
    """Whether a DataFrame has the rows that the program gives: all values, places, and the order.

    Rows of which each is of one document are in no order, unless the documents are.
    """
    from docent.spark._plan import plan

    split = plan(PROGRAM, query, ())
    types = {column.name: column.type for column in split.columns}
    found = [_of_spark(row, frame) for row in frame.collect()]
    wanted = [_of_json(row, frame, types, receipts) for row in expected]
    for row in expected:
        missing = [name for name in row if name not in frame.columns and not name.startswith("sources")]
        assert not missing, f"no column {missing} in {frame.columns}"
    if not (split.kind != "rows" if ordered is None else ordered):
        found, wanted = sorted(found, key=repr), sorted(wanted, key=repr)
    assert len(found) == len(wanted)
    for ours, theirs in zip(found, wanted):
        assert ours == theirs


def _of_spark(row: Row, frame: DataFrame) -> dict[str, Any]:
    return {field.name: _plain(row[field.name]) for field in frame.schema.fields}


def _plain(value: Any) -> Any:
    if isinstance(value, Row):
        return {name: _plain(each) for name, each in value.asDict().items()}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    return value


def _of_json(row: dict[str, Any], frame: DataFrame, types: dict[str, str], receipts: bool) -> dict[str, Any]:
    """What a row of JSON has to be as a row of a DataFrame with this schema, found in another way than by the package."""
    cells: dict[str, Any] = {}
    for field in frame.schema.fields:
        value, kind = row.get(field.name), field.dataType.simpleString()
        if value is None:
            cells[field.name] = None
        elif kind == "decimal(38,18)":
            cells[field.name] = _rounded(value)
        elif kind == "bigint":
            cells[field.name] = int(value)
        elif kind == "struct<value:decimal(38,18),unit:string>":
            pair = value if isinstance(value, dict) else {"value": value, "unit": row["unit"]}
            cells[field.name] = {"value": _rounded(pair["value"]), "unit": pair["unit"]}
        elif kind.startswith("array<struct<doc:"):
            cells[field.name] = [{"sha256": None, **source} for source in value] if receipts else None
        elif kind == "string" and types.get(field.name, "text") not in ("text", "date", "duration", "pattern"):
            cells[field.name] = json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=float)
        else:
            cells[field.name] = value
    return cells


def _rounded(value: Any) -> Decimal:
    return Decimal(value).quantize(Decimal("1e-18"), rounding=ROUND_HALF_EVEN, context=Context(prec=200))
