"""Values as Spark's columns have them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Context, Decimal
from typing import Any

import pyarrow
from pyspark.sql import types

from .._errors import DocentError
from ._plan import Column, Plan

PRECISION, SCALE = 38, 18
"""Digits of a decimal, and those of them after the point."""

_DIGITS = re.compile(r"-?\d+(\.\d+)?")
_UNIT = Decimal(1).scaleb(-SCALE)
_WIDE = Context(prec=2 * PRECISION, rounding=ROUND_HALF_EVEN)
_PLACE = ("doc", "line", "column", "start", "end")


class ValueLossError(DocentError):
    """A value that its column in Spark can't hold, or is not of the kind that the column should have."""


@dataclass(frozen=True)
class _Kind:
    """A type of column, in Spark and in Arrow, and how a value of JSON becomes one of it."""

    spark: types.DataType
    arrow: pyarrow.DataType
    read: Callable[[Any, dict[str, Any]], Any]


def _text(value: Any, row: dict[str, Any]) -> str:
    if isinstance(value, str):
        return value
    raise TypeError("text")


def _truth(value: Any, row: dict[str, Any]) -> bool:
    if isinstance(value, bool):
        return value
    raise TypeError("true or false")


def _number(value: Any) -> Decimal:
    """A number; one with more digits than JSON's readers keep comes as text."""
    if isinstance(value, str) and _DIGITS.fullmatch(value):
        return Decimal(value)
    if isinstance(value, (int, Decimal)) and not isinstance(value, bool):
        return Decimal(value)
    raise TypeError("a number")


def _decimal(value: Any, row: dict[str, Any]) -> Decimal:
    number = _number(value)
    # Only then, since to round a number of a million digits would need as many.
    if number and number.adjusted() >= PRECISION - SCALE:
        raise OverflowError(f"decimal({PRECISION},{SCALE})")
    rounded = number.quantize(_UNIT, context=_WIDE)
    if rounded and rounded.adjusted() >= PRECISION - SCALE:
        raise OverflowError(f"decimal({PRECISION},{SCALE})")
    return rounded


def _whole(value: Any, row: dict[str, Any]) -> int:
    number = _number(value)
    if number.adjusted() >= 19 or not -(2**63) <= number < 2**63:
        raise OverflowError("bigint")
    if number != number.to_integral_value():
        raise TypeError("a whole number")
    return int(number)


def _quantity(value: Any, row: dict[str, Any]) -> dict[str, Any]:
    if isinstance(value, dict) and isinstance(value.get("unit"), str):
        return {"value": _decimal(value["value"], row), "unit": value["unit"]}
    # Of a figure with all of its fields, the unit is a field of its own.
    if isinstance(row.get("unit"), str):
        return {"value": _decimal(value, row), "unit": row["unit"]}
    raise TypeError("a quantity")


def _json(value: Any, row: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=_json_number)


def _json_number(value: Any) -> float:
    # Docent writes a number as such only if a float keeps it, and else as text.
    if isinstance(value, Decimal):
        return float(value)
    raise TypeError(f"no value of JSON: {value!r}")


_DECIMAL = (types.DecimalType(PRECISION, SCALE), pyarrow.decimal128(PRECISION, SCALE))
_STRING = (types.StringType(), pyarrow.string())
_LONG = _Kind(types.LongType(), pyarrow.int64(), _whole)
_NAME = _Kind(*_STRING, _text)
_ANYTHING = _Kind(*_STRING, _json)
_KINDS = {
    "text": _NAME,
    "date": _NAME,
    "duration": _NAME,
    "pattern": _NAME,
    "truth": _Kind(types.BooleanType(), pyarrow.bool_(), _truth),
    "number": _Kind(*_DECIMAL, _decimal),
    "quantity": _Kind(
        types.StructType([types.StructField("value", _DECIMAL[0]), types.StructField("unit", _STRING[0])]),
        pyarrow.struct([("value", _DECIMAL[1]), ("unit", _STRING[1])]),
        _quantity,
    ),
}
_SOURCE = {"doc": _NAME, "line": _LONG, "column": _LONG, "start": _LONG, "end": _LONG, "quote": _NAME, "sha256": _NAME}


def _sources(value: Any, row: dict[str, Any]) -> list[dict[str, Any]]:
    if not isinstance(value, list):
        raise TypeError("a list of places")
    return [
        {name: None if source.get(name) is None else kind.read(source[name], row) for name, kind in _SOURCE.items()}
        for source in value
    ]


_RECEIPTS = _Kind(
    types.ArrayType(types.StructType([types.StructField(name, kind.spark) for name, kind in _SOURCE.items()])),
    pyarrow.list_(pyarrow.struct([(name, kind.arrow) for name, kind in _SOURCE.items()])),
    _sources,
)


class Table:
    """The columns of a result, and how its rows become batches of Arrow."""

    def __init__(self, plan: Plan, receipts: bool) -> None:
        self._columns = {column.name: _kind(column) for column in plan.columns}
        if plan.has_places:
            for name in _PLACE:
                self._columns.setdefault(name, _NAME if name == "doc" else _LONG)
        if receipts:
            name = _unused("sources", {column.name for column in plan.columns})
            self._columns[name] = _RECEIPTS
            if plan.kind != "rows":
                self._columns.setdefault(f"{name}_of_row", _LONG)

    @property
    def schema(self) -> types.StructType:
        """The columns as Spark names them."""
        return types.StructType([types.StructField(name, kind.spark) for name, kind in self._columns.items()])

    def batch(self, rows: list[dict[str, Any]]) -> pyarrow.RecordBatch:
        """Rows of JSON as a batch."""
        arrays = [
            pyarrow.array([_read(row, name, kind) for row in rows], type=kind.arrow)
            for name, kind in self._columns.items()
        ]
        return pyarrow.RecordBatch.from_arrays(arrays, names=list(self._columns))


def _kind(column: Column) -> _Kind:
    return _LONG if column.type == "number" and column.is_whole else _KINDS.get(column.type, _ANYTHING)


def _unused(name: str, names: set[str]) -> str:
    """The name that sources go by, where columns are named so, too."""
    number = 1
    while (found := name if number == 1 else f"{name}_{number}") in names:
        number += 1
    return found


def _read(row: dict[str, Any], name: str, kind: _Kind) -> Any:
    value = row.get(name)
    if value is None:
        return None
    try:
        return kind.read(value, row)
    except OverflowError as error:
        raise ValueLossError(
            f"the column '{name}' has {_shown(value)}, which a {error} of Spark can't hold; divide or round it in the query, or "
            f'make it text: "{{{name}}}" as {name}'
        ) from None
    except (TypeError, KeyError) as error:
        raise ValueLossError(f"the column '{name}' should have {error}, and has {_shown(value)}") from None


def _shown(value: Any) -> str:
    text = _json(value, {})
    return text if len(text) <= 200 else f"{text[:200]}…"
