"""How a query is split, as ``docent worker plan`` tells."""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass
from typing import Any

from .._errors import ProgramError, QueryError


@dataclass(frozen=True)
class Column:
    """A column of the result, and the type of its values as Docent names it."""

    name: str
    type: str
    is_whole: bool


@dataclass(frozen=True)
class Plan:
    """A query that can be split: a local part, what gathers its rows, and the rest."""

    kind: str
    """What the local part gives: "rows", or states of "documents", "groups" or what was "found"."""
    has_keys: bool
    """Whether states can be told apart by the keys of their groups."""
    columns: tuple[Column, ...]
    has_places: bool
    """Whether each row has a place of its own."""


def plan(program: str, query: str, options: tuple[str, ...]) -> Plan:
    """Asks the program, which reads no document for it; a query that is wrong or can't be split raises ``QueryError``."""
    command = [program, "worker", "plan", query, *options]
    try:
        run = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True)
    except OSError as problem:
        raise ProgramError(f"can't start {program}: {problem.strerror}") from problem
    said = run.stderr.decode(errors="replace").strip()
    if run.returncode == _WRONG or said.startswith(_ERROR):
        raise _error(run.stdout, said)
    try:
        if run.returncode == 0:
            return _read(json.loads(run.stdout))
    except (ValueError, KeyError, TypeError):
        pass
    raise ProgramError(f"{program} gives no plan of the query (status {run.returncode}): {said}")


_WRONG = 2
"""The status that tells of a query which is wrong or can't be split."""
_ERROR = "error: "
"""What the program's picture of an error begins with, such as that of an import which can't be opened."""


def _error(answer: bytes, said: str) -> QueryError:
    """The error that the program tells: as JSON, and as people see it, where its first line has the message."""
    try:
        error = json.loads(answer)["error"]
        message, hint, picture = str(error["message"]), str(error.get("hint") or ""), str(error.get("picture") or "")
    except (ValueError, KeyError, TypeError):
        message, hint, picture = said.partition("\n")[0].removeprefix(_ERROR), "", ""
    return QueryError(f"{message}; {hint}" if hint else message, [], picture or said)


def _read(answer: dict[str, Any]) -> Plan:
    columns = [
        Column(str(column["name"]), str(column["type"]), bool(column.get("whole", False))) for column in answer["columns"]
    ]
    kind = answer["kind"]
    if kind not in ("rows", "documents", "groups", "found"):
        raise ValueError(f"unknown kind {kind}")
    return Plan(kind, bool(answer["keys"]), tuple(columns), bool(answer["places"]))
