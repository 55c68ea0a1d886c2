"""Answers in Spark are those of one machine, however the documents come and however they are cut."""

from __future__ import annotations

import os
import pathlib

import pytest
from conftest import EXAMPLES, IS_WHOLE, PACKAGE, PROGRAM, answer, ask, compare, table
from pyspark.sql import SparkSession
from queries import FEW, MANY

import docent
from docent.spark._plan import plan

SHARED = pathlib.Path(os.environ.get("DOCENT_SHARED", PACKAGE.parent / "shared"))
whole = pytest.mark.skipif(not IS_WHOLE, reason="a part of the whole set, which SPARK_TESTS=all runs")
real = pytest.mark.skipif(not (SHARED / "corpus").is_dir(), reason="the real documents are not there")


@pytest.mark.parametrize("query", FEW)
def test_a_table(spark: SparkSession, query: str) -> None:
    compare(query, ask(spark, query, table(spark, PACKAGE, "Examples", 7)), answer(query, "Examples", PACKAGE))


@whole
@pytest.mark.parametrize("partitions", [1, 100])
@pytest.mark.parametrize("query", FEW)
def test_tables_cut_otherwise(spark: SparkSession, query: str, partitions: int) -> None:
    documents = table(spark, PACKAGE, "Examples", partitions)
    compare(query, ask(spark, query, documents), answer(query, "Examples", PACKAGE))


@whole
@real
@pytest.mark.parametrize("partitions", [1, 7, 100])
@pytest.mark.parametrize("query", FEW + MANY)
def test_real_documents(spark: SparkSession, query: str, partitions: int) -> None:
    documents = table(spark, SHARED, "corpus", partitions)
    compare(query, ask(spark, query, documents), answer(query, "corpus", SHARED))


SCRIPTS = sorted(EXAMPLES.glob("*.docent"))


@pytest.mark.parametrize("partitions", [pytest.param(1, marks=whole), pytest.param(7, marks=whole), pytest.param(100, marks=whole)])
@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.stem)
def test_scripts(spark: SparkSession, script: pathlib.Path, partitions: int) -> None:
    query = script.read_text()
    try:
        plan(PROGRAM, query, ())
    except docent.QueryError as error:
        pytest.skip(f"can't be split: {error}")
    documents = table(spark, PACKAGE, "Examples", partitions)
    compare(query, ask(spark, query, documents), answer(query, "Examples", PACKAGE))


def test_many_scripts_can_be_split() -> None:
    split = set()
    for script in SCRIPTS:
        try:
            plan(PROGRAM, script.read_text(), ())
            split.add(script.stem)
        except docent.QueryError:
            pass
    assert split >= {"hosts", "largest-sums", "shares", "sums-by-section", "tag-index"}, split


def test_a_folder(spark: SparkSession, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(PACKAGE)
    # A row for each figure, of one document each: the order is that of the paths.
    query = "money | select value, text, at, section.heading"
    compare(query, ask(spark, query, pathlib.Path("Examples/")), answer(query, "Examples", PACKAGE), ordered=True)


def test_files_as_spark_reads_them(spark: SparkSession) -> None:
    query = "headings | count by doc.path | sort path"
    files = spark.read.format("binaryFile").option("recursiveFileLookup", "true").load(f"file://{EXAMPLES}/notes")
    compare(query, ask(spark, query, files), answer(query, str(EXAMPLES / "notes"), PACKAGE))
    compare(query, ask(spark, query, f"file://{EXAMPLES}/notes"), answer(query, str(EXAMPLES / "notes"), PACKAGE))


def test_a_table_of_pages_in_parquet(spark: SparkSession, tmp_path: pathlib.Path) -> None:
    pages = table(spark, PACKAGE, "Examples", 3).selectExpr("cast(content as string) as content", "path", "1 as other")
    pages.write.parquet(str(tmp_path / "pages"))
    query = "links | count by host | sort count desc, host"
    compare(query, ask(spark, query, spark.read.parquet(str(tmp_path / "pages"))), answer(query, "Examples", PACKAGE))


def test_rows_tell_what_they_were_made_from(spark: SparkSession) -> None:
    documents = table(spark, PACKAGE, "Examples", 3)
    for query in ("figures | count by kind", "quotes | select text"):
        frame = ask(spark, query, documents, receipts=True)
        compare(query, frame, answer(query, "Examples", PACKAGE), receipts=True)
        assert frame.schema["sources"].dataType.simpleString().startswith("array<struct<doc:string,line:bigint,")


def test_there_is_an_answer_over_no_documents(spark: SparkSession) -> None:
    nothing = spark.createDataFrame([], "path string, content string")
    assert [row.asDict() for row in ask(spark, "links | count", nothing).collect()] == [{"count": 0}]
    assert ask(spark, "money | top 5 by value", nothing).collect() == []
    assert ask(spark, "money | where value > $1", nothing).collect() == []


def test_params_are_set(spark: SparkSession) -> None:
    query = "param least = 1\nparam word = 'a'\nwords | where lower == word and length(lower) >= least | count"
    documents = table(spark, PACKAGE, "Examples", 2)
    expected = answer(query, "Examples", PACKAGE, {"least": "3", "word": "the"})
    compare(query, ask(spark, query, documents, params={"least": 3, "word": "the"}), expected)
