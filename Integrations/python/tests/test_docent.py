"""The package against the program."""

from __future__ import annotations

import datetime
import pathlib
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from decimal import Decimal

import pytest
from conftest import PERU, PROGRAM

import docent


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


def test_columns_have_types(peru: docent.Documents) -> None:
    pandas = pytest.importorskip("pandas")
    pyarrow = pytest.importorskip("pyarrow")
    rows = peru.query("[{a: 1, b: 1.5, c: 2024-11-15, d: true, e: 'x'}, {a: 2, b: 2, c: null, d: false, e: null}]")
    frame = rows.df()
    assert frame["a"].dtype == "int64" and frame["b"].dtype == "float64" and frame["d"].dtype == "bool"
    assert frame["c"].tolist()[0] == pandas.Timestamp("2024-11-15") and frame["c"].isna().tolist() == [False, True]
    table = rows.arrow()
    assert pyarrow.types.is_decimal(table.schema.field("b").type)
    assert pyarrow.types.is_date(table.schema.field("c").type)
    assert table.column("b").to_pylist() == [Decimal("1.5"), Decimal(2)]


def test_arrow(peru: docent.Documents) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    table = peru.query("money | select value, line, text").arrow()
    assert table.column_names == ["value", "value_unit", "line", "text"]
    assert pyarrow.types.is_integer(table.schema.field("line").type)


def test_it_is_shown(peru: docent.Documents, capsys: pytest.CaptureFixture[str]) -> None:
    rows = peru.query("links | count by host | sort host")
    rows.show()
    assert capsys.readouterr().out.splitlines()[0].split() == ["host", "count"]
    page = rows._repr_mimebundle_()["text/html"]
    assert "<td>www.state.gov</td>" in page and f"{PERU}:" in page
    assert str(peru.query("money | top 1 by value | select value, line")).splitlines() == [
        "        value  line", "─────────────  ────", "$20.5 billion   103", "(1 row)",
    ]
    assert str(peru.query("1 + 1")).splitlines()[-1] == "(1 row)"
    drawn = peru.query("links | count by host | bars count by host")
    assert drawn._repr_mimebundle_()["image/svg+xml"].startswith("<svg ") and "█" in str(drawn)


def test_html_is_escaped(tmp_path: pathlib.Path) -> None:
    (tmp_path / "a.md").write_text('- `<script>alert("x")</script>`\n')
    with docent.open(tmp_path, program=PROGRAM) as documents:
        page = documents.query("items | select text")._repr_mimebundle_()["text/html"]
    assert "<script" not in page and "&lt;script&gt;" in page


SLOW = "words as w | with count(docs.words | where length(lower) < length(w.lower)) as n | where n > 1 billion | count"


def test_control_c_stops_a_query_and_the_session_goes_on(peru: docent.Documents) -> None:
    peru.query("let large = money | where value > $1 billion")
    timer = threading.Timer(0.5, signal.pthread_kill, (threading.main_thread().ident, signal.SIGINT))
    timer.start()
    begin = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        peru.query("\n".join([SLOW] * 50))
    assert time.monotonic() - begin < 5
    assert peru.query("large | count")[0]["count"] == 3


def test_many_threads_ask_one_session(peru: docent.Documents) -> None:
    found: dict[int, object] = {}

    def ask(number: int) -> None:
        found[number] = peru.results(f"{number} * 2")[0]

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == {number: number * 2 for number in range(20)}


def test_a_session_that_is_forgotten_is_closed() -> None:
    documents = docent.open(PERU, program=PROGRAM)
    process = documents._server.process
    del documents
    assert process.wait(timeout=10) is not None
    # One that is still open when Python ends keeps it from nothing.
    code = f"import docent; d = docent.open({str(PERU)!r}, program={PROGRAM!r}); print(d.query('items | count')[0]['count'])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert (run.returncode, run.stdout, run.stderr) == (0, "27\n", "")


def test_errors_have_the_terminals_picture(peru: docent.Documents) -> None:
    with pytest.raises(docent.QueryError) as raised:
        peru.query("itms | count")
    assert raised.value.picture.splitlines() == [
        "error: unknown name 'itms'", "  1 | itms | count", "    | ^^^^ did you mean 'items'?",
    ]


def test_a_program_that_is_not_there_or_has_ended(tmp_path: pathlib.Path) -> None:
    with pytest.raises(docent.ProgramError):
        docent.open(program=tmp_path / "nothing")
    with pytest.raises(docent.QueryError, match="no such file"):
        docent.open(tmp_path / "nothing.md", program=PROGRAM)
    documents = docent.open(PERU, program=PROGRAM)
    documents._server.process.kill()
    documents._server.process.wait()
    with pytest.raises(docent.ProgramError, match="has ended"):
        documents.query("items")
    documents.close()
    documents.close()
