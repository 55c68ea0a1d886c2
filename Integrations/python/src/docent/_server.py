"""The process that answers."""

from __future__ import annotations

import itertools
import json
import os
import queue
import subprocess
import threading
import weakref
from collections.abc import Sequence
from decimal import Decimal
from typing import Any, cast

from ._errors import Diagnostic, ProgramError, QueryError


class _Waiting:
    """An answer that is waited for, by one thread."""

    def __init__(self) -> None:
        self._arrived = threading.Lock()
        self._arrived.acquire()
        self.answer: dict[str, Any] | None = None

    def arrive(self, answer: dict[str, Any]) -> None:
        self.answer = answer
        self._arrived.release()

    def wait(self) -> dict[str, Any]:
        """Waits; Ctrl-C ends the waiting and leaves all as it is, so that it can be waited again."""
        while self.answer is None:
            self._arrived.acquire()
        return self.answer


class Server:
    """A ``docent serve``, which may be asked from any thread.

    Two threads write and read, for no Ctrl-C comes to those: so no message is ever written or read by half.
    """

    def __init__(self, program: str, arguments: Sequence[str] = ()) -> None:
        try:
            # In a session of its own: Ctrl-C in a terminal is for Python alone, which tells the program.
            self.process = subprocess.Popen(
                [program, "serve", *arguments],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                bufsize=0,
                start_new_session=True,
            )
        except OSError as error:
            raise ProgramError(f"can't start {program}: {error.strerror}") from error
        assert self.process.stdin is not None and self.process.stdout is not None
        self._numbers = itertools.count(1)
        self._waiting: dict[int, _Waiting] = {}
        self._outgoing: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        writing = (self.process.stdin.fileno(), self._outgoing)
        self._ended = threading.Event()
        reading = (self.process.stdout.fileno(), self._waiting, self._ended)
        # The threads don't hold the server itself, so that one that is forgotten is closed.
        threading.Thread(target=_write, args=writing, daemon=True, name="docent-writer").start()
        reader = threading.Thread(target=_read, args=reading, daemon=True, name="docent-reader")
        reader.start()
        self._end = weakref.finalize(self, _close, self.process, self._outgoing, reader)

    def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        """The result of a call; what is None is not given.

        Ctrl-C (KeyboardInterrupt) stops what is asked for; once that has ended, it is raised.
        """
        given = {name: each for name, each in parameters.items() if each is not None}
        number = next(self._numbers)
        waiting = self._waiting[number] = _Waiting()
        try:
            if self._ended.is_set() or not self._end.alive:
                raise ProgramError("the program has ended")
            self._send({"jsonrpc": "2.0", "id": number, "method": method, "params": given})
            try:
                answer = waiting.wait()
            except KeyboardInterrupt:
                self._send({"jsonrpc": "2.0", "method": "$/cancelRequest", "params": {"id": number}})
                waiting.wait()
                raise
        finally:
            self._waiting.pop(number, None)
        if "ended" in answer:
            raise ProgramError("the program has ended")
        if "error" in answer:
            error = answer["error"]
            data = error.get("data") or {}
            found = [Diagnostic.of(each) for each in data.get("diagnostics", [])]
            raise QueryError(str(error["message"]), found, str(data.get("picture") or ""))
        return cast("dict[str, Any]", answer["result"])

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps(message).encode()
        self._outgoing.put(b"Content-Length: %d\r\n\r\n" % len(body) + body)

    def close(self) -> None:
        """Ends the program; it may be called again."""
        self._end()


def _write(descriptor: int, outgoing: queue.SimpleQueue[bytes | None]) -> None:
    while (message := outgoing.get()) is not None:
        rest = memoryview(message)
        try:
            while rest:
                rest = rest[os.write(descriptor, rest) :]
        except OSError:
            return


def _read(descriptor: int, waiting: dict[int, _Waiting], ended: threading.Event) -> None:
    """Hands answers to those who wait for them; at the end, tells them that none comes."""
    try:
        buffer = bytearray()
        while True:
            while (end := buffer.find(b"\r\n\r\n")) < 0:
                buffer += _some(descriptor)
            length = next(
                int(line.split(b":")[1])
                for line in bytes(buffer[:end]).split(b"\r\n")
                if line.lower().startswith(b"content-length:")
            )
            while len(buffer) < end + 4 + length:
                buffer += _some(descriptor)
            # All digits of a number are kept.
            answer = json.loads(buffer[end + 4 : end + 4 + length], parse_float=Decimal)
            del buffer[: end + 4 + length]
            if isinstance(answer, dict) and (found := waiting.get(answer.get("id", 0))):
                found.arrive(answer)
    except (OSError, EOFError, ValueError, StopIteration):
        pass
    ended.set()
    for found in list(waiting.values()):
        if found.answer is None:
            found.arrive({"ended": True})


def _some(descriptor: int) -> bytes:
    if some := os.read(descriptor, 1 << 20):
        return some
    raise EOFError


def _close(
    process: subprocess.Popen[bytes], outgoing: queue.SimpleQueue[bytes | None], reader: threading.Thread
) -> None:
    outgoing.put(None)
    if process.stdin is not None:
        try:
            process.stdin.close()
        except OSError:
            pass
    try:
        process.wait(timeout=5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    if reader is not threading.current_thread():
        reader.join(timeout=5)
    if process.stdout is not None:
        process.stdout.close()
