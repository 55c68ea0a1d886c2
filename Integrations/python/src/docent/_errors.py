"""What can go wrong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Diagnostic:
    """An error, a warning or a note at a place of a query; lines and columns are from 1."""

    severity: str
    code: str
    message: str
    hint: str
    line: int
    column: int
    end_line: int
    end_column: int

    @classmethod
    def of(cls, data: dict[str, Any]) -> Diagnostic:
        """From what the program tells."""
        return cls(
            severity=str(data["severity"]),
            code=str(data["code"]),
            message=str(data["message"]),
            hint=str(data["hint"]),
            line=int(data["line"]),
            column=int(data["column"]),
            end_line=int(data["endLine"]),
            end_column=int(data["endColumn"]),
        )


class DocentError(Exception):
    """All errors of this package."""


class ProgramError(DocentError):
    """The program is not there, has ended, or says what this package doesn't know."""


class QueryError(DocentError):
    """A query is wrong, a document can't be read, or a limit was met."""

    def __init__(self, message: str, diagnostics: list[Diagnostic], picture: str = "") -> None:
        super().__init__(message)
        self.picture = picture
        """What is wrong as the terminal shows it: the query with a mark at the place, and the hint."""
        self.diagnostics = diagnostics
        """Each with its place in the query."""
