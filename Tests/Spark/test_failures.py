"""What goes wrong is said, and nothing is lost, doubled or left behind."""

from __future__ import annotations

import base64
import json
import logging
import os
import pathlib
import signal
import subprocess
import sys
import time
from collections.abc import Iterable

import pyarrow
import pytest
from conftest import EXAMPLES, PACKAGE, PROGRAM, answer, ask, compare, table
from pyspark.errors import PythonException
from pyspark.sql import DataFrame, SparkSession

import docent
import docent.spark


def test_an_executor_that_is_killed_changes_nothing(spark: SparkSession, tmp_path: pathlib.Path) -> None:
    marker = str(tmp_path / "killed")

    def dying(batches: Iterable[pyarrow.RecordBatch]) -> Iterable[pyarrow.RecordBatch]:
        for batch in batches:
            yield batch
            try:
                os.close(os.open(marker, os.O_CREAT | os.O_EXCL))
            except FileExistsError:
                continue
            # This process was made by a daemon, and that by the executor.
            with open(f"/proc/{os.getppid()}/status") as file:
                executor = next(int(line.split()[1]) for line in file if line.startswith("PPid:"))
            os.kill(executor, signal.SIGKILL)
            time.sleep(60)

    documents = table(spark, PACKAGE, "Examples", 7)
    query = "words | count by lower | sort count desc, lower | take 50"
    compare(query, ask(spark, query, documents.mapInArrow(dying, documents.schema)), answer(query, "Examples", PACKAGE))
    assert os.path.exists(marker)


@pytest.mark.parametrize(
    ("query", "words"),
    [("mony | count", "money"), ("links | count by hots", "host"), ("links | where", ""), ("money | join (money) as o on o.value == value", "")],
)
def test_a_wrong_query_is_told_before_anything_runs(query: str, words: str) -> None:
    # Without a session: nothing may be asked of Spark before.
    with pytest.raises(docent.QueryError) as caught:
        docent.spark.query(None, query, None, program=PROGRAM)  # type: ignore[arg-type]
    assert words in f"{caught.value} {caught.value.picture}"
    assert caught.value.picture


def test_a_program_that_is_missing_is_named() -> None:
    with pytest.raises(docent.ProgramError, match="can't start /nowhere/docent: No such file"):
        docent.spark.query(None, "links | count", None, program="/nowhere/docent")  # type: ignore[arg-type]


def test_documents_have_a_path_and_content(spark: SparkSession, tmp_path: pathlib.Path) -> None:
    with pytest.raises(TypeError, match="these have string and int"):
        ask(spark, "links | count", spark.createDataFrame([("a.md", 1)], "path string, content int"))
    with pytest.raises(FileNotFoundError, match="nowhere"):
        ask(spark, "links | count", tmp_path / "nowhere")


def unreadable(spark: SparkSession) -> DataFrame:
    rows = [("b.md", b"# B\n\n[a](b.md)\n"), ("a.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), ("c.md", None), (None, b"x")]
    return spark.createDataFrame(rows, "path string, content binary").repartition(2)


def test_documents_that_cannot_be_read_are_listed(spark: SparkSession) -> None:
    found = docent.spark.problems(spark, unreadable(spark), program=PROGRAM).collect()
    assert {row.path: row.message for row in found}.keys() == {"a.pdf", "c.md", ""}
    assert "PDF" in next(row.message for row in found if row.path == "a.pdf")
    assert docent.spark.problems(spark, EXAMPLES / "notes", program=PROGRAM).collect() == []


@pytest.mark.parametrize("query", ["links | count", "links | select text as count"])
def test_documents_that_cannot_be_read_are_told(spark: SparkSession, query: str, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, logger="docent.spark"):
        (row,) = ask(spark, query, unreadable(spark)).collect()
        assert row["count"] in (1, "a")
        # What tasks tell comes beside their results.
        until = time.monotonic() + 10
        while len(caplog.messages) < 3 and time.monotonic() < until:
            time.sleep(0.05)
    told = sorted(caplog.messages)
    assert told[0] == "a document without a path"
    assert told[1].startswith("a.pdf: ") and told[2] == "c.md: a document without content"


def wrapped(folder: pathlib.Path, verb: str, command: str) -> str:
    """A program that does something else than the real one for one verb."""
    program = folder / "docent"
    program.write_text(f'#!/bin/sh\nif [ "$2" = {verb} ]; then\n{command}\nfi\nexec {PROGRAM} "$@"\n')
    program.chmod(0o755)
    return str(program)


def test_what_a_worker_says_is_in_the_exception(spark: SparkSession, tmp_path: pathlib.Path) -> None:
    program = wrapped(tmp_path, "map", "echo 'error: too much memory' >&2; exit 4")
    with pytest.raises(PythonException, match="docent worker map ended with status 4: error: too much memory"):
        ask(spark, "links | count", table(spark, EXAMPLES, "notes", 1), program=program).collect()
    program = wrapped(tmp_path, "finish", "kill -9 $$")
    with pytest.raises(PythonException, match="docent worker finish was ended by signal 9: it said nothing"):
        ask(spark, "links | count", table(spark, EXAMPLES, "notes", 1), program=program).collect()
    with pytest.raises(PythonException, match="can't start /nowhere/docent on this executor.*'installed'"):
        ask(spark, "links | count", table(spark, EXAMPLES, "notes", 1), installed="/nowhere/docent").collect()


def test_a_state_of_another_version_is_refused_by_name(spark: SparkSession, tmp_path: pathlib.Path) -> None:
    # As an executor would send it that has an older program installed.
    frame = json.dumps({"path": "a.md", "content": "[a](b.md)"}) + "\n"
    state = subprocess.run([PROGRAM, "worker", "map", "links | count"], input=frame, capture_output=True, text=True).stdout
    data = base64.b64decode(json.loads(state)["state"].split(".")[0])
    version = subprocess.run([PROGRAM, "--version"], capture_output=True, text=True).stdout.split()[1]
    assert data.count(version.encode()) == 1
    older = base64.b64encode(data.replace(version.encode(), b"0" * len(version))).decode()
    (tmp_path / "state").write_text(json.dumps({"bucket": 0, "state": older}) + "\n")
    program = wrapped(tmp_path, "map", f"cat {tmp_path / 'state'}; cat >/dev/null; exit 0")
    with pytest.raises(PythonException, match=f"docent worker reduce ended with status 3: .*{'0' * len(version)}"):
        ask(spark, "links | count", table(spark, EXAMPLES, "notes", 1), program=program).collect()


def test_no_worker_is_left_behind(spark: SparkSession, tmp_path: pathlib.Path) -> None:
    # A worker that never ends, under a name of its own.
    name = f"endless-{os.getpid()}"
    program = wrapped(tmp_path, "map", f"""printf '{{"row":{{"text":"a"}}}}\\n'; exec sleep 1234 # {name}""")
    frame = ask(spark, "links | select text", table(spark, EXAMPLES, "notes", 2), program=program)
    spark.sparkContext.setJobGroup(name, "endless", interruptOnCancel=True)

    import threading

    failed = []

    def run() -> None:
        from pyspark.errors import PySparkException
        from py4j.protocol import Py4JJavaError

        try:
            frame.collect()
        except (PySparkException, Py4JJavaError) as error:
            failed.append(error)

    from pyspark import InheritableThread

    thread = InheritableThread(target=run)
    thread.start()
    until = time.monotonic() + 60
    while not running() and time.monotonic() < until:
        time.sleep(0.1)
    assert running()
    spark.sparkContext.cancelJobGroup(name)
    thread.join(60)
    until = time.monotonic() + 30
    while running() and time.monotonic() < until:
        time.sleep(0.1)
    assert not running()
    assert failed


def running() -> list[int]:
    """The processes that a worker has become which never ends."""
    found = []
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                command = pathlib.Path("/proc", entry, "cmdline").read_bytes()
            except OSError:
                continue
            if command == b"sleep\x001234\x00":
                found.append(int(entry))
    return found


def test_the_package_needs_no_spark() -> None:
    code = "import sys, docent; sys.exit(any(name in sys.modules for name in ('pyspark', 'pyarrow', 'docent.spark')))"
    source = str(PACKAGE / "Integrations" / "python" / "src")
    assert subprocess.run([sys.executable, "-c", code], env={**os.environ, "PYTHONPATH": source}).returncode == 0
