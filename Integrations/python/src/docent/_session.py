"""A session with the program."""

from __future__ import annotations

import os
import shutil
import sys
from types import TracebackType
from typing import Any

from ._errors import Diagnostic
from ._program import StrPath, find
from ._rows import Rows
from ._server import Server
from ._values import Value, value


def open(*paths: StrPath, program: StrPath | None = None, read_only: bool = True) -> Documents:
    """Opens documents and folders.

    ``program`` is the path of ``docent``; else it is the one that ``DOCENT_PROGRAM`` names, that came with this package, or
    that is on the path. With ``read_only=False``, ``save`` may write to the working folder.
    """
    return Documents(*paths, program=program, read_only=read_only)


class Documents:
    """Open documents, and the names that queries have made. To be closed, or used with ``with``; from any thread.

    Ctrl-C stops a query, and raises ``KeyboardInterrupt`` when it has ended; the session goes on.
    """

    def __init__(self, *paths: StrPath, program: StrPath | None = None, read_only: bool = True) -> None:
        self._server = Server(find(program), ["--read-only"] if read_only else [])
        if paths:
            try:
                self.add(*paths)
            except BaseException:
                self.close()
                raise

    def add(self, *paths: StrPath) -> None:
        """Opens more documents and folders."""
        self._server.call("open", paths=[os.fspath(path) for path in paths])

    def query(self, query: str, *, rows: int | None = None) -> Rows:
        """The rows of a query's last result; ``rows`` says how many are wanted, 1000 if it is not given.

        A value by itself comes as one row with the column ``value``.
        """
        results = self.results(query, rows=rows)
        if not results:
            return Rows({"rows": [], "count": 0, "cut": False})
        last = results[-1]
        if isinstance(last, Rows):
            return last
        return Rows({"columns": [{"name": "value"}], "rows": [{"value": last}], "count": 1, "cut": False})

    def results(self, query: str, *, rows: int | None = None) -> list[Rows | Value]:
        """All results of statements, in order: rows, or values by themselves."""
        answer = self._server.call("query", query=query, rows=rows, width=_width())
        return [self._result(result) for result in answer["results"]]

    @staticmethod
    def _result(result: dict[str, Any]) -> Rows | Value:
        if result["kind"] == "value":
            return value(result["value"])
        if result["kind"] == "text":
            return str(result["text"])
        return Rows(result)

    def explain(self, query: str) -> str:
        """What each stage of a query does, and how many rows it leaves."""
        answer = self._server.call("explain", query=query)
        if "text" in answer:
            return str(answer["text"])
        return "\n".join(
            f"{'| ' if index else ''}{step['source']}: {step['words']}" + (f" → {step['rows']}" if "rows" in step else "")
            for index, step in enumerate(answer["steps"])
        )

    def describe(self, topic: str) -> str:
        """Help on a word of the language."""
        return str(self._server.call("describe", topic=topic)["text"])

    def check(self, script: str) -> list[Diagnostic]:
        """What is wrong with a script, and what is odd in it."""
        return [Diagnostic.of(found) for found in self._server.call("check", text=script)["diagnostics"]]

    def stands(self, quotation: str) -> bool:
        """Whether a quotation stands word for word in the documents."""
        return bool(self._server.call("verify", quotation=quotation)["standing"])

    def read(self, section: str | None = None) -> str:
        """The text of a section, or of the whole document."""
        return str(self._server.call("read", section=section)["text"])

    @property
    def paths(self) -> list[str]:
        """The paths of the open documents."""
        return [str(document["path"]) for document in self._server.call("documents")["documents"]]

    def close(self) -> None:
        """Ends the session; it may be called again."""
        self._server.close()

    def __enter__(self) -> Documents:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _width() -> int:
    """The columns of the terminal, or what suits a page."""
    return shutil.get_terminal_size().columns if sys.stdout is not None and sys.stdout.isatty() else 100
