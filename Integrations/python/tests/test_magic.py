"""``%%docent`` in IPython."""

from __future__ import annotations

import builtins
from collections.abc import Iterator
from typing import Any

import pytest
from conftest import PERU
from IPython.testing.globalipapp import start_ipython

import docent


@pytest.fixture(scope="module")
def ipython() -> Iterator[Any]:
    shell = start_ipython()
    shell.run_line_magic("load_ext", "docent")
    yield shell
    shell.run_line_magic("unload_ext", "docent")


def test_a_cell_gives_a_frame(ipython: Any) -> None:
    pandas = pytest.importorskip("pandas")
    frame = ipython.run_cell_magic("docent", str(PERU), "money | top 2 by value | select value, line")
    assert isinstance(frame, pandas.DataFrame)
    assert list(frame.columns) == ["value", "value_unit", "line"]
    assert [int(each) for each in frame["value"]] == [20_500_000_000, 6_600_000_000]


def test_a_line_asks_the_same_session(ipython: Any) -> None:
    pytest.importorskip("pandas")
    ipython.run_cell_magic("docent", str(PERU), "let large = money | where value > $1 billion")
    frame = ipython.run_line_magic("docent", "large | count")
    assert frame["count"].tolist() == [3]
    assert ipython.run_line_magic("docent", "1 + 1") == 2


def test_a_result_goes_to_a_name(ipython: Any) -> None:
    given = ipython.run_cell_magic("docent", f"{PERU} -o hosts --rows 2", "links | count by host")
    assert given is None
    assert len(ipython.user_ns["hosts"]) == 2


def test_several_results_are_shown_and_the_last_is_given(ipython: Any, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("pandas")
    frame = ipython.run_cell_magic("docent", str(PERU), "print 'first'\nlinks | count\nitems | count")
    assert frame["count"].tolist() == [27]
    shown = capsys.readouterr().out
    assert "first" in shown and "6" in shown


def test_what_is_wrong_is_a_picture(ipython: Any, capsys: pytest.CaptureFixture[str]) -> None:
    result = ipython.run_cell("%docent itms | count")
    assert isinstance(result.error_in_exec, docent.QueryError)
    shown = capsys.readouterr()
    assert "    | ^^^^ did you mean 'items'?" in shown.out + shown.err
    assert "Traceback" not in shown.out + shown.err and "_magic.py" not in shown.out + shown.err
    result = ipython.run_cell("%%docent nowhere.md\nitems")
    assert "nowhere.md: no such file" in str(result.error_in_exec)
    result = ipython.run_cell("%%docent --nonsense\nitems")
    assert str(result.error_in_exec) == "no option '--nonsense'; there are -o NAME and --rows N"


def test_commands_and_drawings_are_shown(ipython: Any, capsys: pytest.CaptureFixture[str]) -> None:
    assert ipython.run_line_magic("docent", ":fields links") is None
    assert "host" in capsys.readouterr().out
    ipython.run_cell_magic("docent", f"{PERU} -o drawn", "links | count by host | bars count by host")
    assert "█" in capsys.readouterr().out
    assert list(ipython.user_ns["drawn"].columns) == ["host", "count"]
    with pytest.raises(docent.QueryError):
        ipython.run_line_magic("docent", ":nonsense")


def test_it_only_reads(ipython: Any) -> None:
    with pytest.raises(docent.QueryError, match="nothing may be saved"):
        ipython.run_cell_magic("docent", str(PERU), "items | save 'x.csv'")


def test_rows_where_pandas_is_missing(ipython: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any, **named: Any) -> Any:
        if name == "pandas":
            raise ImportError(name)
        return real(name, *rest, **named)

    monkeypatch.setattr(builtins, "__import__", without)
    rows = ipython.run_line_magic("docent", "links | count by host")
    monkeypatch.undo()
    assert isinstance(rows, docent.Rows)
    assert "<td>www.state.gov</td>" in rows._repr_mimebundle_()["text/html"]


def test_usage(ipython: Any, capsys: pytest.CaptureFixture[str]) -> None:
    ipython.run_line_magic("docent", "")
    assert capsys.readouterr().out.startswith("%docent QUERY asks the open documents")
