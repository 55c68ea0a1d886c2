"""A ``docent worker`` that a task of Spark runs: frames in, lines out."""

from __future__ import annotations

import ctypes
import os
import signal
import stat
import subprocess
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .._errors import DocentError

_LIBC = ctypes.CDLL(None)
_KEPT = 1 << 16
"""How much of what a worker says on standard error is kept: its end."""


class WorkerError(DocentError):
    """A worker did not do what it was asked to; the message has what it said."""


@dataclass(frozen=True)
class Program:
    """Where an executor has the program."""

    path: str
    """A path, or the name of a file that Spark has sent."""
    is_sent: bool

    def located(self) -> str:
        """The path on this machine, of a file that can be run."""
        if not self.is_sent:
            return self.path
        from pyspark import SparkFiles

        path = SparkFiles.get(self.path)
        if not os.access(path, os.X_OK):
            os.chmod(path, os.stat(path).st_mode | stat.S_IXUSR)
        return path


@dataclass(frozen=True)
class Worker:
    """How a worker is started: what it does, the query, and the options that all workers of a query share."""

    program: Program
    query: str
    options: tuple[str, ...]

    def lines(self, verb: str, frames: Iterator[bytes], *more: str) -> Iterator[bytes]:
        """The lines that a worker writes for these frames; it is gone when they end, or nobody wants more of them."""
        return _lines([self.program.located(), "worker", verb, self.query, *self.options, *more], frames)


def _lines(command: list[str], frames: Iterable[bytes]) -> Iterator[bytes]:
    try:
        process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            bufsize=1 << 20,
            preexec_fn=_end_with_parent,
        )
    except OSError as error:
        raise WorkerError(
            f"can't start {command[0]} on this executor: {error.strerror}; a program that is right for this machine can be installed "
            "on all executors and named with 'installed'"
        ) from error
    feeding = _Feeding(process, frames)
    listening = _Listening(process)
    try:
        assert process.stdout is not None
        yield from process.stdout
        status = process.wait()
        # Nobody but this thread may read what Spark sends once the task has ended.
        feeding.join()
        if feeding.error is not None:
            raise feeding.error
        if status != 0:
            listening.join()
            raise WorkerError(_failure(command, status, listening.said))
    finally:
        process.kill()
        process.wait()
        listening.join()
        for pipe in (process.stdout, process.stderr):
            if pipe is not None:
                pipe.close()


def _failure(command: list[str], status: int, said: str) -> str:
    how = f"was ended by signal {-status}" if status < 0 else f"ended with status {status}"
    return f"docent worker {command[2]} {how}: {said.strip() or 'it said nothing'}"


def _end_with_parent() -> None:
    """Spark ends Python by a signal that can't be caught; what Python started is to end with it."""
    _LIBC.prctl(1, int(signal.SIGKILL))


class _Feeding(threading.Thread):
    """Writes frames while the lines are read: neither waits for the other."""

    def __init__(self, process: subprocess.Popen[bytes], frames: Iterable[bytes]) -> None:
        super().__init__(daemon=True, name="docent-feeding")
        self.error: BaseException | None = None
        self._process = process
        self._frames = frames
        self.start()

    def run(self) -> None:
        pipe = self._process.stdin
        assert pipe is not None
        try:
            for frame in self._frames:
                pipe.write(frame)
        except BrokenPipeError:
            # It has enough, or has failed; its status tells which.
            pass
        except BaseException as error:
            self.error = error
            self._process.kill()
        try:
            pipe.close()
        except OSError:
            pass


class _Listening(threading.Thread):
    """Keeps the end of what a worker says on standard error."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        super().__init__(daemon=True, name="docent-listening")
        self._process = process
        self._said = b""
        self.start()

    @property
    def said(self) -> str:
        return self._said.decode(errors="replace")

    def run(self) -> None:
        pipe = self._process.stderr
        assert pipe is not None
        try:
            while some := os.read(pipe.fileno(), 1 << 16):
                self._said = (self._said + some)[-_KEPT:]
        except (OSError, ValueError):
            pass
