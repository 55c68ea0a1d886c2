"""The parts that need no cluster: a worker's streams, values, and the files of a folder."""

from __future__ import annotations

import json
import os
import pathlib
import subprocess
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from conftest import PROGRAM
from docent.spark._documents import ENDINGS, files, name
from docent.spark._plan import Column, Plan
from docent.spark._values import Table, ValueLossError
from docent.spark._worker import WorkerError, _lines

MEGABYTE = b"x" * (1 << 20) + b"\n"


def test_writing_does_not_wait_for_reading() -> None:
    # Far more than pipes hold, in both directions.
    assert sum(len(line) for line in _lines(["cat"], iter([MEGABYTE] * 50))) == 50 * len(MEGABYTE)


def test_a_worker_that_has_enough_is_no_failure() -> None:
    assert list(_lines(["head", "-c", "3"], iter([MEGABYTE] * 50))) == [b"xxx"]


def test_what_is_wrong_with_the_documents_ends_the_worker() -> None:
    def failing() -> Iterator[bytes]:
        yield b"a\n"
        raise ValueError("no such page")

    with pytest.raises(ValueError, match="no such page"):
        list(_lines(["cat"], failing()))


def test_who_wants_no_more_ends_the_worker() -> None:
    lines = _lines(["sh", "-c", "echo $$; exec sleep 1000"], iter([]))
    process = int(next(lines))
    lines.close()  # type: ignore[attr-defined]
    assert not os.path.exists(f"/proc/{process}")


def test_the_end_of_what_it_says_is_kept() -> None:
    with pytest.raises(WorkerError) as caught:
        list(_lines(["sh", "-c", "yes | head -c 1000000 >&2; echo the end >&2; exit 7", "map"], iter([])))
    assert "ended with status 7" in str(caught.value) and str(caught.value).endswith("y\nthe end")
    assert len(str(caught.value)) < 100_000


def read(kind: str, value: Any, whole: bool = False, **more: Any) -> Any:
    table = Table(Plan("rows", False, (Column("a", kind, whole),), False), receipts=False)
    row = json.loads(json.dumps({"a": value, **more}), parse_float=Decimal)
    return table.batch([row]).to_pylist()[0]["a"]


def test_values_keep_their_digits() -> None:
    assert read("number", 0.1) == Decimal("0.1")
    assert read("number", "12345678901234567890.123456789012345678") == Decimal("12345678901234567890.123456789012345678")
    assert read("number", "-0.0000000000000000015") == Decimal("-0.000000000000000002")
    assert read("number", 2**63 - 1, whole=True) == 2**63 - 1
    assert read("number", str(-(2**63)), whole=True) == -(2**63)
    assert read("quantity", {"value": "99999999999999999999.5", "unit": "USD"}) == {
        "value": Decimal("99999999999999999999.5"), "unit": "USD",
    }
    assert read("quantity", 5, unit="EUR") == {"value": Decimal(5), "unit": "EUR"}
    assert read("date", "2024-Q3") == "2024-Q3"
    assert read("truth", False) is False
    assert read("list", [1, "ü", None, {"value": 0.5, "unit": "%"}]) == '[1,"ü",null,{"value":0.5,"unit":"%"}]'
    assert read("any", "text") == '"text"'
    assert read("any", None) is None and read("number", None) is None and read("list", None) is None


@pytest.mark.parametrize(
    ("kind", "whole", "value", "words"),
    [
        ("number", False, "123456789012345678901", "has \"123456789012345678901\", which a decimal(38,18) of Spark can't hold"),
        ("number", False, "99999999999999999999.9999999999999999999", "can't hold"),
        ("number", False, "1" + "0" * 5000, "can't hold"),
        ("number", True, str(2**63), "which a bigint of Spark can't hold"),
        ("number", True, 0.5, "should have a whole number, and has 0.5"),
        ("number", False, "five", 'should have a number, and has "five"'),
        ("number", False, True, "should have a number"),
        ("quantity", False, 5, "should have a quantity, and has 5"),
        ("quantity", False, {"value": "1" + "0" * 20, "unit": "USD"}, "can't hold"),
        ("text", False, 1, "should have text"),
        ("truth", False, "yes", "should have true or false"),
    ],
)
def test_no_value_is_lost(kind: str, whole: bool, value: Any, words: str) -> None:
    with pytest.raises(ValueLossError) as caught:
        read(kind, value, whole)
    assert words in str(caught.value) and "the column 'a'" in str(caught.value)


def test_columns_of_places_and_sources() -> None:
    plan = Plan("rows", False, (Column("line", "text", False), Column("sources", "list", False)), True)
    assert Table(plan, receipts=True).schema.fieldNames() == ["line", "sources", "doc", "column", "start", "end", "sources_2"]
    assert [field.dataType.simpleString() for field in Table(plan, receipts=False).schema] == [
        "string", "string", "string", "bigint", "bigint", "bigint",
    ]


def test_names_are_those_of_files() -> None:
    assert name("file:/a/b c.md") == name("file:///a/b c.md") == name("/a/b c.md") == "/a/b c.md"
    assert name("s3a://bucket/a.md") == "s3a://bucket/a.md"
    assert name("files/a.md") == "files/a.md" and name("file:a") == "file:a"


def test_a_folder_has_the_documents_that_the_program_takes(tmp_path: pathlib.Path) -> None:
    root, outside = tmp_path / "root", tmp_path / "outside"
    for path in ("_index.md", "a b.MD", "sub/_x/100%25.md", "ü#?.md", ".hidden.md", ".hid/a.md", "sub-x/a.md", "sub/a.md", ".md", "md",
                 "a.csv", "b.ipynb", "notes.pdf", *(f"each/a.{ending}" for ending in ENDINGS)):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text("# A\n")
    outside.mkdir()
    (outside / "far.md").write_text("# Far\n")
    (outside / "back").symlink_to(root)
    (root / "link.md").symlink_to(root / "a b.MD")
    (root / "out").symlink_to(outside)
    (root / "other.md").symlink_to(outside / "far.md")
    (root / "again.md").symlink_to(outside / "far.md")
    for given in ("root", "root/", "./root"):
        run = subprocess.run([PROGRAM, "query", "docs | select path", given, "--format", "ndjson"], cwd=tmp_path, capture_output=True, text=True)
        theirs = [json.loads(line)["path"] for line in run.stdout.splitlines()]
        here = os.getcwd()
        os.chdir(tmp_path)
        try:
            ours = files(given)
        finally:
            os.chdir(here)
        assert ours == theirs
