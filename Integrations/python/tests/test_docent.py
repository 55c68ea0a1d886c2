"""The package against the program."""

from __future__ import annotations

import datetime
import os
import pathlib
from collections.abc import Iterator
from decimal import Decimal

import pytest

import docent

PACKAGE = pathlib.Path(__file__).resolve().parents[3]
PROGRAM = os.environ.get("DOCENT", str(PACKAGE / ".build" / "debug" / "docent"))
PERU = PACKAGE / "Examples" / "peru.md"


@pytest.fixture
def peru() -> Iterator[docent.Documents]:
    with docent.open(PERU, program=PROGRAM) as documents:
        yield documents


def test_rows_have_values_and_places(peru: docent.Documents) -> None:
    rows = peru.query("money | top 2 by value | select value, at")
    assert rows.columns == ["value", "at"]
    assert (rows.total, len(rows), rows.is_cut) == (2, 2, False)
    assert rows[0]["value"] == docent.Quantity(20_500_000_000, "USD")
    place = rows[0].places[0]
    assert place.quote == "$20.5 billion"
    assert str(place) == rows[0]["at"]
    assert PERU.read_bytes()[place.start : place.end].decode() == place.quote


def test_values_are_pythons(peru: docent.Documents) -> None:
    values = peru.results(
        "print 'a'\n1 + 1\n0.1 + 0.2\n12345678901234567890.5\n2024-11-15\n2024-Q3\n15%\ntrue\nnull\n[1, 'x']\n{a: 1}"
    )
    plain = [each for each in values if not isinstance(each, docent.Rows)]
    assert plain[:9] == [
        "a", 2, Decimal("0.3"), "12345678901234567890.5", datetime.date(2024, 11, 15), "2024-Q3",
        docent.Quantity(15, "%"), True, None,
    ]


def test_a_number_keeps_its_digits(peru: docent.Documents) -> None:
    rows = peru.query("docs | select 12345678901234567890.5 as n, 2024-11-15 as day")
    assert rows[0]["n"] == Decimal("12345678901234567890.5")
    assert rows[0]["day"] == datetime.date(2024, 11, 15)


def test_rows_are_cut_where_fewer_are_wanted(peru: docent.Documents) -> None:
    rows = peru.query("money", rows=3)
    assert (len(rows), rows.total, rows.is_cut) == (3, 20, True)
    assert "(20 rows, 17 more)" in str(rows)


def test_names_are_kept(peru: docent.Documents) -> None:
    assert len(peru.query("let large = money | where value > $1 billion")) == 0
    assert peru.query("large | count")[0]["count"] == 3


def test_what_is_wrong_leads_on(peru: docent.Documents) -> None:
    with pytest.raises(docent.QueryError, match="did you mean 'items'") as raised:
        peru.query("itms | count")
    assert raised.value.diagnostics[0].code == "E201"
    assert peru.check("items | count") == []
    with pytest.raises(docent.QueryError, match="nothing may be saved"):
        peru.query("items | save 'x.csv'")


def test_the_rest(peru: docent.Documents) -> None:
    assert peru.stands("nine Black Hawk helicopters") and not peru.stands("nine Black Hawk submarines")
    assert peru.read("Partners in Space").startswith("Partners in Space.")
    assert "where CONDITION" in peru.describe("where")
    assert peru.explain("money | count").splitlines()[1] == "| count: counts them → 1"
    assert peru.paths == [str(PERU)]


def test_frames_and_tables(peru: docent.Documents) -> None:
    pandas = pytest.importorskip("pandas")
    frame = peru.query("money | select value, line").df()
    assert list(frame.columns) == ["value", "value_unit", "line"]
    assert frame["value_unit"].unique().tolist() == ["USD"]
    assert isinstance(frame, pandas.DataFrame)


def test_arrow(peru: docent.Documents) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    table = peru.query("money | select value, line, text").arrow()
    assert table.column_names == ["value", "value_unit", "line", "text"]
    assert pyarrow.types.is_integer(table.schema.field("line").type)


def test_it_is_shown(peru: docent.Documents, capsys: pytest.CaptureFixture[str]) -> None:
    rows = peru.query("links | count by host | sort host")
    rows.show()
    assert capsys.readouterr().out.splitlines()[0].split() == ["host", "count"]
    page = rows._repr_html_()
    assert "<td>www.state.gov</td>" in page and f"{PERU}:" in page


def test_html_is_escaped(tmp_path: pathlib.Path) -> None:
    (tmp_path / "a.md").write_text('- `<script>alert("x")</script>`\n')
    with docent.open(tmp_path, program=PROGRAM) as documents:
        page = documents.query("items | select text")._repr_html_()
    assert "<script" not in page and "&lt;script&gt;" in page


def test_a_program_that_is_not_there_or_has_ended(tmp_path: pathlib.Path) -> None:
    with pytest.raises(docent.ProgramError):
        docent.open(program=tmp_path / "nothing")
    with pytest.raises(docent.QueryError, match="no such file"):
        docent.open(tmp_path / "nothing.md", program=PROGRAM)
    documents = docent.open(PERU, program=PROGRAM)
    documents._process.kill()
    documents._process.wait()
    with pytest.raises(docent.ProgramError, match="has ended"):
        documents.query("items")
    documents.close()
    documents.close()
