"""The rows of a result."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, overload

from ._shown import drawing, table
from ._values import Quantity, Value, value

if TYPE_CHECKING:
    import pandas
    import pyarrow


@dataclass(frozen=True)
class Place:
    """A passage that a row was made from; the line and column are from 1, ``start`` and ``end`` in bytes of the file."""

    doc: str
    line: int
    column: int
    start: int
    end: int
    quote: str

    def __str__(self) -> str:
        return f"{self.doc}:{self.line}:{self.column}"


class Row(dict[str, Value]):
    """A row: values by the columns' names, and the places that it was made from."""

    places: list[Place]

    def __init__(self, values: dict[str, Value], places: list[Place]) -> None:
        super().__init__(values)
        self.places = places


class Rows(Sequence[Row]):
    """The rows of a result; ``count`` says how many there are, of which perhaps not all are here."""

    def __init__(self, data: dict[str, Any]) -> None:
        columns = data.get("columns")
        kinds = {str(column["name"]): column.get("kind") for column in columns or []}
        objects: list[dict[str, Any]] = data["rows"]
        names = list(kinds) if columns else [name for name in (objects[0] if objects else {}) if name != "sources"]
        self.columns: list[str] = names
        """The columns' names, in order."""
        self.total: int = int(data["count"])
        """How many rows the result has."""
        self.is_cut: bool = bool(data["cut"])
        """Whether it has more than are here."""
        self.drawing: str | None = data.get("drawing")
        """What a drawing looks like; None for what is none."""
        self.svg: str | None = data.get("svg")
        """The drawing as a picture; None for what is none."""
        self._text: str | None = data.get("text")
        self._html: str | None = data.get("html")
        self._rows = [
            Row({name: value(row.get(name), kinds.get(name)) for name in names}, _places(row, names)) for row in objects
        ]

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> list[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | list[Row]:
        return self._rows[index]

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[Row]:
        return iter(self._rows)

    def _cells(self) -> dict[str, list[Any]]:
        """Columns of plain values: an amount beside a column of its unit, if they differ from row to row or not."""
        cells: dict[str, list[Any]] = {}
        for name in self.columns:
            values = [row[name] for row in self._rows]
            if any(isinstance(each, Quantity) for each in values):
                cells[name] = [each.value if isinstance(each, Quantity) else each for each in values]
                units = [each.unit if isinstance(each, Quantity) else None for each in values]
                unit = f"{name}_unit"
                if unit not in self.columns:
                    cells[unit] = units
            else:
                cells[name] = values
        return cells

    def df(self) -> pandas.DataFrame:
        """A DataFrame; a quantity has a column of its amounts and one of its units, ``value_unit``.

        Numbers that are not all whole are floats, with some 16 digits; ``arrow`` keeps all. Days are dates of pandas.
        """
        import pandas

        columns: dict[str, Any] = {}
        for name, values in self._cells().items():
            given = [each for each in values if each is not None]
            if _are_numbers(given) and any(isinstance(each, Decimal) for each in given):
                columns[name] = [None if each is None else float(each) for each in values]
            elif given and all(isinstance(each, datetime.date) for each in given):
                columns[name] = pandas.to_datetime(pandas.Series(values))
            else:
                columns[name] = values
        return pandas.DataFrame(columns)

    def arrow(self) -> pyarrow.Table:
        """A Table of Arrow, with the same columns; what has no one type is text."""
        import pyarrow

        columns = {}
        for name, values in self._cells().items():
            given = [each for each in values if each is not None]
            if _are_numbers(given) and any(isinstance(each, Decimal) for each in given):
                values = [None if each is None else Decimal(each) for each in values]
            try:
                columns[name] = pyarrow.array(values)
            except (pyarrow.ArrowInvalid, pyarrow.ArrowTypeError, pyarrow.ArrowNotImplementedError, OverflowError):
                columns[name] = pyarrow.array([None if each is None else str(each) for each in values])
        return pyarrow.table(columns)

    def show(self) -> None:
        """Shows the rows: in a notebook as a table of HTML with places, else as text."""
        try:
            from IPython import get_ipython  # type: ignore[import-not-found, unused-ignore]
            from IPython.display import display  # type: ignore[import-not-found, unused-ignore]
        except ImportError:
            print(self)
            return
        if get_ipython() is None:
            print(self)
        else:
            display(self)

    def __str__(self) -> str:
        if self.drawing is not None:
            return self.drawing.rstrip("\n")
        shown = min(len(self), _MOST)
        rest = f", {self.total - shown} more" if self.total > shown else ""
        count = f"({self.total} {'row' if self.total == 1 else 'rows'}{rest})"
        return f"{self._text}\n{count}" if self._text is not None else "\n".join([*map(repr, self._rows[:_MOST]), count])

    __repr__ = __str__

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        """For notebooks: a drawing's picture, or a table in which each row has its place."""
        if self.svg is not None:
            return drawing(self.svg, str(self))
        if self._html is None:
            return {"text/plain": str(self)}
        shown = min(len(self), _MOST)
        more = f"<p>{shown} of {self.total} rows</p>" if self.total > shown else ""
        return {"text/html": table(self._html + more), "text/plain": str(self)}


_MOST = 100
"""How many rows people are shown."""


def _are_numbers(values: list[Any]) -> bool:
    return all(isinstance(each, (int, Decimal)) and not isinstance(each, bool) for each in values)


def _places(row: dict[str, Any], names: list[str]) -> list[Place]:
    """The row's sources, which are the last of ``sources``, ``sources_2`` … where columns are named so, too."""
    found = [name for name in row if name == "sources" or name.startswith("sources_") and name[8:].isdigit()]
    sources = [name for name in found if name not in names]
    if not sources or not isinstance(row[sources[-1]], list):
        return []
    return [
        Place(
            doc=str(source["doc"]),
            line=int(source["line"]),
            column=int(source["column"]),
            start=int(source["start"]),
            end=int(source["end"]),
            quote=str(source["quote"]),
        )
        for source in row[sources[-1]]
    ]
