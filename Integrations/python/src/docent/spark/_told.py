"""What tasks tell besides rows: documents that can't be read, and notes."""

from __future__ import annotations

import logging
import sys
from typing import Any

from pyspark import AccumulatorParam, SparkContext, TaskContext
from pyspark.accumulators import Accumulator

logger = logging.getLogger("docent.spark")
"""Where the driver is told of problems and notes, as warnings."""

_MOST = 20
"""How much of one task is told on the driver; all is in the executor's log."""


class _Param(AccumulatorParam[list[str]]):
    """Lines, which the driver logs as they come in and does not keep."""

    def zero(self, value: list[str]) -> list[str]:
        return []

    def addInPlace(self, value1: list[str], value2: list[str]) -> list[str]:
        if TaskContext.get() is not None:
            return value1 + value2
        for line in value2:
            logger.warning("%s", line)
        return []


class Told:
    """What one task tells, in the executor's log at once and on the driver when it has ended."""

    def __init__(self, accumulator: Accumulator[list[str]]) -> None:
        self._accumulator = accumulator
        self._lines: dict[str, None] = {}
        self._more = 0

    def tell(self, line: str) -> None:
        """Tells a line; the same line once."""
        if line in self._lines:
            return
        print(f"docent: {line}", file=sys.stderr, flush=True)
        if len(self._lines) < _MOST:
            self._lines[line] = None
        else:
            self._more += 1

    def problem(self, path: str, message: str) -> None:
        """Tells of a document that can't be read."""
        self.tell(f"{path}: {message}" if path else message)

    def line(self, line: dict[str, Any]) -> None:
        """Tells what a worker's line tells."""
        if "problem" in line:
            self.problem(str(line["problem"]["path"]), str(line["problem"]["message"]))
        elif "note" in line:
            self.tell(f"note: {line['note']}")

    def end(self) -> None:
        """The task has ended."""
        lines = list(self._lines)
        if self._more:
            lines.append(f"{self._more} more such lines are in the executor's log; docent.spark.problems lists all documents that can't be read")
        if lines:
            self._accumulator.add(lines)


def accumulator(context: SparkContext) -> Accumulator[list[str]]:
    """What tasks add their lines to."""
    return context.accumulator([], _Param())
