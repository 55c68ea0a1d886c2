"""Measures how long the shell takes from a key to the painted line: keys.py BINARY DOCUMENT ..."""

import fcntl
import os
import pty
import select
import statistics
import struct
import sys
import tempfile
import termios
import time

PAINTED = b"\x1b[?2026l"
KEYS = 200


def read_until(terminal, mark, patience=20.0):
    """What the program writes until a mark; and when the mark was there."""
    seen = b""
    end = time.monotonic() + patience
    while mark not in seen:
        if not select.select([terminal], [], [], max(0, end - time.monotonic()))[0]:
            sys.exit("keys.py: the shell does not answer")
        seen += os.read(terminal, 65536)
    return time.perf_counter()


def start(arguments):
    process, terminal = pty.fork()
    if process == 0:
        state = tempfile.mkdtemp()
        environment = dict(os.environ, TERM="xterm-256color", LANG="C.UTF-8", XDG_STATE_HOME=state)
        os.execve(arguments[0], arguments, environment)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    read_until(terminal, PAINTED)
    return process, terminal


def query(length):
    """A query of about so many characters, all of it right."""
    text = "items | where text has 'USAID'"
    while len(text) + 24 < length:
        text += " or text has 'Peru %d'" % len(text)
    return text


def measure(arguments, length):
    process, terminal = start(arguments)
    os.write(terminal, b"\x1b[200~" + query(length).encode() + b"\x1b[201~")
    read_until(terminal, PAINTED)
    times = []
    for key in range(KEYS):
        time.sleep(0.002)
        began = time.perf_counter()
        os.write(terminal, b" " if key % 2 == 0 else b"\x7f")
        times.append((read_until(terminal, PAINTED) - began) * 1000)
    # What is typed ahead of a Ctrl-C goes with the line.
    os.write(terminal, b"\x03")
    read_until(terminal, PAINTED)
    os.write(terminal, b"\x04")
    os.waitpid(process, 0)
    times.sort()
    return statistics.median(times), times[int(len(times) * 0.95)]


for length in (10, 100, 1000, 3000):
    middle, most = measure(sys.argv[1:], length)
    print(f"key to paint, {length:5} characters: {middle:6.2f} ms in the middle, {most:6.2f} ms for 95 of 100")
