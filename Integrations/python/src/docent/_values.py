"""Values as Python has them."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Union


@dataclass(frozen=True)
class Quantity:
    """An amount with its unit: ``$65 million`` is ``Quantity(65000000, "USD")``."""

    value: int | Decimal
    unit: str

    def __str__(self) -> str:
        return f"{self.value} {self.unit}"

    def __float__(self) -> float:
        return float(self.value)


Value = Union[None, bool, int, Decimal, str, datetime.date, Quantity, list["Value"], dict[str, "Value"]]
"""What a row has in a column."""

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_DIGITS = re.compile(r"-?\d+(\.\d+)?")


def value(data: Any, kind: str | None = None) -> Value:
    """A value of JSON; ``kind`` is the kind of its column, where that is known."""
    if data is None or isinstance(data, (bool, int)):
        return data
    if isinstance(data, Decimal):
        return int(data) if data == data.to_integral_value() and abs(data) < 10**38 else data
    if isinstance(data, str):
        return _text(data, kind)
    if isinstance(data, list):
        return [value(element) for element in data]
    if isinstance(data, dict):
        if data.keys() == {"value", "unit"} and isinstance(data["unit"], str):
            amount = value(data["value"], "number")
            if isinstance(amount, (int, Decimal)) and not isinstance(amount, bool):
                return Quantity(amount, data["unit"])
        return {str(key): value(element) for key, element in data.items()}
    raise TypeError(f"no value of JSON: {data!r}")


def _text(text: str, kind: str | None) -> Value:
    # A number with more digits than JSON's readers keep comes as text.
    if kind == "number" and _DIGITS.fullmatch(text):
        return value(Decimal(text))
    if kind in ("date", None) and _DAY.fullmatch(text):
        try:
            return datetime.date.fromisoformat(text)
        except ValueError:
            return text
    return text
