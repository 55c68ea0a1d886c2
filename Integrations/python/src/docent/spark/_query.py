"""Queries as plans of Spark."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pyarrow
from pyspark import TaskContext
from pyspark.sql import DataFrame, SparkSession

from .._program import StrPath, find
from .._values import Quantity
from . import _documents
from ._plan import plan
from ._sending import send
from ._told import Told, accumulator
from ._values import Table
from ._worker import Worker

if TYPE_CHECKING:
    from pyspark.accumulators import Accumulator

    # Versions of pyspark differ in which of the two they ask for: what takes any of them, and gives an iterator, suits all.
    Batches = Iterable[pyarrow.RecordBatch]
    Made = Iterator[pyarrow.RecordBatch]

Param = str | bool | int | Decimal | datetime.date | Quantity
"""A value that a query's ``param`` may have; text is as ``--set`` takes it."""

_STATES = "part int, state binary"
_STATE_SCHEMA = pyarrow.schema([("part", pyarrow.int32()), ("state", pyarrow.binary())])
_MOST_BUCKETS = 65_536
_ROWS = 4096
_BYTES = 8 << 20
"""A batch has as many rows, or as many bytes of JSON, at most; or one row."""


def query(
    spark: SparkSession,
    query: str,
    documents: DataFrame | StrPath,
    *,
    params: Mapping[str, Param] | None = None,
    buckets: int | None = None,
    receipts: bool = False,
    program: StrPath | None = None,
    installed: str | None = None,
    memory: str | None = None,
) -> DataFrame:
    """The rows of a query over documents, as a DataFrame; nothing is read until its rows are asked for.

    ``documents`` is a DataFrame with ``path`` and ``content`` (a string or binary), or a folder: a path that all machines see, or a
    URI that Spark can read. ``params`` are values of the query's own. What a query counts or groups is reduced by as many tasks as
    ``buckets`` says, by default two for each core. With ``receipts``, rows tell what they were made from, in ``sources``.

    ``program`` is the path of ``docent`` here, as for ``docent.open``, and is sent to the executors; ``installed`` is a path at
    which all of them have one. ``memory`` says how much each of them may use, such as "500MB".

    A query that is wrong or can't be split raises ``docent.QueryError`` at once. Documents that can't be read are left out; the
    executor's log tells of each, the logger ``docent.spark`` of the first, and ``problems`` lists all.
    """
    options = _options(params, receipts, memory)
    path = find(program)
    split = plan(path, query, options)
    context = spark.sparkContext
    if buckets is None:
        buckets = min(max(2, 2 * context.defaultParallelism), _MOST_BUCKETS)
    elif not 1 <= buckets <= _MOST_BUCKETS:
        raise ValueError(f"'buckets' must be 1 to {_MOST_BUCKETS}")
    source = _documents.documents(spark, documents)
    worker = Worker(send(context, path, installed), query, options)
    told = accumulator(context)
    table = Table(split, receipts)

    if split.kind == "rows":
        return source.frame.mapInArrow(_rows_of_documents(worker, source.reading, table, told), table.schema)

    mapping = _states_of_documents(worker, source.reading, buckets, split.has_keys, told)
    states = source.frame.mapInArrow(mapping, _STATES)
    reduced = states.repartition(buckets, "part").mapInArrow(_states_of_states(worker, told), _STATES)
    # A row without a state, so that there is an answer where there are no documents.
    start = spark.range(0, 1, 1, 1).selectExpr("cast(null as int) as part", "cast(null as binary) as state")
    return reduced.union(start).repartition(1).mapInArrow(_rows_of_states(worker, table, told), table.schema)


def problems(
    spark: SparkSession,
    documents: DataFrame | StrPath,
    *,
    program: StrPath | None = None,
    installed: str | None = None,
    memory: str | None = None,
) -> DataFrame:
    """The documents that can't be read, as a DataFrame of ``path`` and ``message``; all are read for it."""
    options = _options(None, False, memory)
    path = find(program)
    plan(path, _READ, options)
    source = _documents.documents(spark, documents)
    worker = Worker(send(spark.sparkContext, path, installed), _READ, options)
    return source.frame.mapInArrow(_problems_of_documents(worker, source.reading), "path string, message string")


_READ = "docs | count"


def _options(params: Mapping[str, Param] | None, receipts: bool, memory: str | None) -> tuple[str, ...]:
    options: list[str] = []
    for name, value in (params or {}).items():
        options += ["--set", f"{name}={_setting(value)}"]
    if receipts:
        options.append("--receipts")
    if memory is not None:
        options += ["--memory", memory]
    return tuple(options)


def _setting(value: Param) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, datetime.date):
        return value.isoformat()[:10]
    return str(value)


# What tasks do. Each is a function of the batches that Spark hands a task, under the name that Spark shows; what it refers to is
# sent with it.


def _rows_of_documents(
    worker: Worker, reading: _documents.Reading | None, table: Table, told: Accumulator[list[str]]
) -> Callable[[Batches], Made]:
    def docent_map(batches: Batches) -> Made:
        telling = Told(told)
        if frames := _any(_documents.frames(batches, reading, telling.problem)):
            yield from _batches(table, worker.lines("map", frames), telling)
        telling.end()

    return docent_map


def _states_of_documents(
    worker: Worker, reading: _documents.Reading | None, buckets: int, has_keys: bool, told: Accumulator[list[str]]
) -> Callable[[Batches], Made]:
    more = ("--buckets", str(buckets)) if has_keys else ()

    def docent_map(batches: Batches) -> Made:
        telling = Told(told)
        context = TaskContext.get()
        # What has no keys may be merged in any order: a part of the tasks' states each.
        own = None if has_keys or context is None else context.partitionId() % buckets
        if frames := _any(_documents.frames(batches, reading, telling.problem)):
            yield from _states(worker.lines("map", frames, *more), own, telling)
        telling.end()

    return docent_map


def _states_of_states(worker: Worker, told: Accumulator[list[str]]) -> Callable[[Batches], Made]:
    def docent_reduce(batches: Batches) -> Made:
        telling = Told(told)
        if frames := _any(_given(batches)):
            yield from _states(worker.lines("reduce", frames), None, telling)
        telling.end()

    return docent_reduce


def _rows_of_states(worker: Worker, table: Table, told: Accumulator[list[str]]) -> Callable[[Batches], Made]:
    def docent_finish(batches: Batches) -> Made:
        telling = Told(told)
        yield from _batches(table, worker.lines("finish", _given(batches)), telling)
        telling.end()

    return docent_finish


def _problems_of_documents(worker: Worker, reading: _documents.Reading | None) -> Callable[[Batches], Made]:
    schema = pyarrow.schema([("path", pyarrow.string()), ("message", pyarrow.string())])

    def docent_problems(batches: Batches) -> Made:
        # Written by the thread that feeds the worker, too; a list takes both.
        found: list[dict[str, str]] = []
        frames = _any(_documents.frames(batches, reading, lambda path, message: found.append(_problem(path, message))))
        if frames:
            for line in worker.lines("map", frames):
                told = json.loads(line).get("problem")
                if told is not None:
                    found.append(_problem(told["path"], told["message"]))
        for start in range(0, len(found), _ROWS):
            yield pyarrow.RecordBatch.from_pylist(found[start : start + _ROWS], schema=schema)

    return docent_problems


def _problem(path: str, message: str) -> dict[str, str]:
    return {"path": path, "message": message}


def _any(frames: Iterator[bytes]) -> Iterator[bytes] | None:
    """The frames, or None where there are none: then no worker need be started."""
    first = next(frames, None)
    return None if first is None else _after(first, frames)


def _after(first: bytes, rest: Iterator[bytes]) -> Iterator[bytes]:
    yield first
    yield from rest


def _given(batches: Batches) -> Iterator[bytes]:
    """The states of batches: each a line, as a worker has written it."""
    for batch in batches:
        for state in batch.column(1):
            if state.is_valid:
                yield state.as_py()


_BUCKET = re.compile(rb'\{"bucket":(\d+),')


def _states(lines: Iterator[bytes], part: int | None, telling: Told) -> Made:
    """States as batches of the part that each is of, its bucket if none is given, and its line as it is."""
    for line in lines:
        # A state may be long, and need not be understood.
        if found := _BUCKET.match(line):
            bucket = int(found[1])
        else:
            told = json.loads(line)
            if "bucket" not in told:
                telling.line(told)
                continue
            bucket = int(told["bucket"])
        columns = [[bucket if part is None else part], [line]]
        yield pyarrow.RecordBatch.from_arrays(
            [pyarrow.array(column, type=field.type) for column, field in zip(columns, _STATE_SCHEMA)], schema=_STATE_SCHEMA
        )


def _batches(table: Table, lines: Iterator[bytes], telling: Told) -> Made:
    """Rows as batches, in their order."""
    rows: list[dict[str, Any]] = []
    size = 0
    for line in lines:
        told = json.loads(line, parse_float=Decimal)
        if "row" not in told:
            telling.line(told)
            continue
        rows.append(told["row"])
        size += len(line)
        if len(rows) == _ROWS or size >= _BYTES:
            yield table.batch(rows)
            rows, size = [], 0
    if rows:
        yield table.batch(rows)
