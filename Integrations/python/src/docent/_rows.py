"""The rows of a result."""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, overload

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
        """A DataFrame; a quantity has a column of its amounts and one of its units, ``value_unit``."""
        import pandas

        return pandas.DataFrame(self._cells())

    def arrow(self) -> pyarrow.Table:
        """A Table of Arrow, with the same columns; what has no one type is text."""
        import pyarrow

        columns = {}
        for name, values in self._cells().items():
            try:
                columns[name] = pyarrow.array(values)
            except (pyarrow.ArrowInvalid, pyarrow.ArrowTypeError, pyarrow.ArrowNotImplementedError):
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

    def _texts(self) -> list[list[str]]:
        return [["" if row[name] is None else str(row[name]) for name in self.columns] for row in self._rows]

    def __str__(self) -> str:
        if self.drawing is not None:
            return self.drawing.rstrip("\n")
        rows = [self.columns, *([cell.replace("\n", " ")[:60] for cell in row] for row in self._texts())]
        widths = [max(len(row[index]) for row in rows) for index in range(len(self.columns))]
        lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in rows]
        lines.insert(1, "  ".join("─" * width for width in widths))
        rest = f", {self.total - len(self)} more" if self.is_cut else ""
        return "\n".join(lines) + f"\n({self.total} {'row' if self.total == 1 else 'rows'}{rest})"

    __repr__ = __str__

    def _repr_html_(self) -> str:
        """For notebooks; each row with the first of its places."""
        head = "".join(f"<th>{html.escape(name)}</th>" for name in self.columns)
        body = ""
        for row, texts in zip(self._rows, self._texts()):
            cells = "".join(f"<td>{html.escape(text)}</td>" for text in texts)
            place = html.escape(str(row.places[0])) if row.places else ""
            quote = html.escape(row.places[0].quote, quote=True) if row.places else ""
            body += f'<tr>{cells}<td title="{quote}"><small>{place}</small></td></tr>'
        more = f"<p>{len(self)} of {self.total} rows</p>" if self.is_cut else ""
        return f"<table><thead><tr>{head}<th></th></tr></thead><tbody>{body}</tbody></table>{more}"


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
