"""A session with the program."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import threading
from decimal import Decimal
from types import TracebackType
from typing import Any, cast

from ._errors import Diagnostic, ProgramError, QueryError
from ._rows import Rows
from ._values import Value, value

StrPath = str | os.PathLike[str]


def open(*paths: StrPath, program: StrPath | None = None, read_only: bool = True) -> Documents:
    """Opens documents and folders.

    ``program`` is the path of ``docent``, which else is looked for on the path. With ``read_only=False``, ``save`` may write
    to the working folder.
    """
    return Documents(*paths, program=program, read_only=read_only)


class Documents:
    """Open documents, and the names that queries have made. To be closed, or used with ``with``; from any thread."""

    def __init__(self, *paths: StrPath, program: StrPath | None = None, read_only: bool = True) -> None:
        found = os.fspath(program) if program is not None else shutil.which("docent")
        if found is None:
            raise ProgramError("the program 'docent' is not on the path; name it with 'program'")
        try:
            self._process = subprocess.Popen(
                [found, "serve", *(["--read-only"] if read_only else [])],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
            )
        except OSError as error:
            raise ProgramError(f"can't start {found}: {error.strerror}") from error
        self._lock = threading.Lock()
        self._asked = 0
        if paths:
            try:
                self.add(*paths)
            except BaseException:
                self.close()
                raise

    def add(self, *paths: StrPath) -> None:
        """Opens more documents and folders."""
        self._call("open", paths=[os.fspath(path) for path in paths])

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
        answer = self._call("query", query=query, rows=rows)
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
        answer = self._call("explain", query=query)
        if "text" in answer:
            return str(answer["text"])
        return "\n".join(
            f"{'| ' if index else ''}{step['source']}: {step['words']}" + (f" → {step['rows']}" if "rows" in step else "")
            for index, step in enumerate(answer["steps"])
        )

    def describe(self, topic: str) -> str:
        """Help on a word of the language."""
        return str(self._call("describe", topic=topic)["text"])

    def check(self, script: str) -> list[Diagnostic]:
        """What is wrong with a script, and what is odd in it."""
        return [Diagnostic.of(found) for found in self._call("check", text=script)["diagnostics"]]

    def stands(self, quotation: str) -> bool:
        """Whether a quotation stands word for word in the documents."""
        return bool(self._call("verify", quotation=quotation)["standing"])

    def read(self, section: str | None = None) -> str:
        """The text of a section, or of the whole document."""
        return str(self._call("read", section=section)["text"])

    @property
    def paths(self) -> list[str]:
        """The paths of the open documents."""
        return [str(document["path"]) for document in self._call("documents")["documents"]]

    # What goes on beneath.

    def _call(self, method: str, **parameters: Any) -> dict[str, Any]:
        given = {name: each for name, each in parameters.items() if each is not None}
        with self._lock:
            self._asked += 1
            self._send({"jsonrpc": "2.0", "id": self._asked, "method": method, "params": given})
            answer = self._receive()
        if answer.get("id") != self._asked:
            raise ProgramError("the program has answered something else than was asked")
        if "error" in answer:
            error = answer["error"]
            found = (error.get("data") or {}).get("diagnostics", [])
            raise QueryError(str(error["message"]), [Diagnostic.of(each) for each in found])
        return cast("dict[str, Any]", answer["result"])

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps(message).encode()
        stdin = self._process.stdin
        assert stdin is not None
        try:
            stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
            stdin.flush()
        except (OSError, ValueError) as error:
            raise ProgramError("the program has ended") from error

    def _receive(self) -> dict[str, Any]:
        stdout = self._process.stdout
        assert stdout is not None
        length = None
        while line := stdout.readline():
            if not line.strip():
                break
            name, _, text = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(text)
        if length is None:
            raise ProgramError("the program has ended")
        # All digits of a number are kept.
        return cast("dict[str, Any]", json.loads(stdout.read(length), parse_float=Decimal))

    def close(self) -> None:
        """Ends the session; it may be called again."""
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None and not stream.closed:
                try:
                    stream.close()
                except OSError:
                    pass
        try:
            self._process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def __enter__(self) -> Documents:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __del__(self) -> None:
        if hasattr(self, "_process"):
            self.close()
