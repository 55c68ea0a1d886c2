"""``%docent`` and ``%%docent`` in notebooks of Python."""

from __future__ import annotations

import shlex
import sys
from typing import TYPE_CHECKING, Any

from ._errors import DocentError, QueryError
from ._rows import Rows
from ._session import Documents
from ._shown import bundle

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell

USAGE = """%docent QUERY asks the open documents; %%docent [DOCUMENT …] [-o NAME] [--rows N] opens documents and asks them the cell's \
statements.

    %%docent reports/ -o sums
    money | top 5 by value | select value, sentence.text

The result is a pandas DataFrame, or where pandas is missing the rows; -o keeps it under a name instead. --rows says how many rows
are wanted: 1000, if it is not given. A drawing is shown. Commands of the shell such as ':fields money' work, too. All cells ask one
session, which only reads.
"""


class WrongQuery(QueryError):
    """What is wrong with a cell: IPython shows the terminal's picture of it, and no traceback of Python."""

    def _render_traceback_(self) -> list[str]:
        return (self.picture or str(self)).rstrip("\n").split("\n")


class _Options:
    """What stands after ``%%docent``."""

    def __init__(self, line: str) -> None:
        self.documents: list[str] = []
        self.name: str | None = None
        self.rows: int | None = None
        words = iter(shlex.split(line))
        for word in words:
            if word in ("-o", "--out"):
                self.name = next(words, "")
                if not self.name.isidentifier():
                    raise WrongQuery(f"'{self.name}' is no name for a result; '-o sums' is one", [])
            elif word == "--rows":
                count = next(words, "")
                if not count.isdecimal():
                    raise WrongQuery(f"'{count}' is no number of rows", [])
                self.rows = int(count)
            elif word.startswith("-"):
                raise WrongQuery(f"no option '{word}'; there are -o NAME and --rows N", [])
            else:
                self.documents.append(word)


class Magic:
    """The magic and its session, which begins when it is first used."""

    def __init__(self, shell: InteractiveShell) -> None:
        self._shell = shell
        self._documents: Documents | None = None

    def __call__(self, line: str, cell: str | None = None) -> Any:
        """Answers ``%docent line``, or ``%%docent line`` over a cell."""
        try:
            if cell is None:
                return self._answer(line, _Options("")) if line.strip() else print(USAGE, end="")
            options = _Options(line)
            if options.documents:
                self._session().add(*options.documents)
            return self._answer(cell, options)
        except WrongQuery:
            raise
        except QueryError as error:
            raise WrongQuery(str(error), error.diagnostics, error.picture) from None
        except DocentError as error:
            self.close()
            raise WrongQuery(str(error), []) from None

    def close(self) -> None:
        """Ends the session."""
        if self._documents is not None:
            self._documents.close()
        self._documents = None

    def _session(self) -> Documents:
        if self._documents is None:
            self._documents = Documents()
        return self._documents

    def _answer(self, text: str, options: _Options) -> Any:
        server = self._session()._server
        if any(line.lstrip().startswith((":", "?")) for line in text.split("\n")):
            return self._show(server.call("answer", input=text, rows=options.rows))
        answer = server.call("query", query=text, rows=options.rows, width=100)
        for found in answer["diagnostics"]:
            print(f"{found['severity']}: {found['message']}", file=sys.stderr)
        for note in answer["notes"]:
            print(note)
        results = [Documents._result(each) for each in answer["results"]]
        if not results:
            return None
        for result in results[:-1]:
            self._display(result)
        last = results[-1]
        value = _frame(last) if isinstance(last, Rows) else last
        if options.name is not None:
            self._shell.push({options.name: value})
        if isinstance(last, Rows) and last.svg is not None:
            return self._display(last)
        return None if options.name is not None else value

    @staticmethod
    def _display(result: object) -> None:
        from IPython.display import display

        if isinstance(result, str):
            print(result)
        else:
            display(result)

    @staticmethod
    def _show(answer: dict[str, Any]) -> None:
        from IPython.display import display

        for part in answer["parts"]:
            if part["kind"] == "error" and answer["ending"] != "done":
                raise WrongQuery(str(part["message"]), [], str(part["text"]))
            if part["kind"] in ("rows", "drawing", "value"):
                display(bundle(part), raw=True)
            else:
                print(part["text"], file=sys.stderr if part["kind"] in ("warning", "error") else sys.stdout)


def _frame(rows: Rows) -> Any:
    try:
        return rows.df()
    except ImportError:
        return rows


def load(shell: InteractiveShell) -> None:
    """``%load_ext docent``."""
    magic = Magic(shell)
    magic.__doc__ = USAGE
    _loaded[id(shell)] = magic
    shell.magics_manager.register_function(magic, magic_kind="line_cell", magic_name="docent")


def unload(shell: InteractiveShell) -> None:
    """``%unload_ext docent``."""
    if magic := _loaded.pop(id(shell), None):
        magic.close()


_loaded: dict[int, Magic] = {}
