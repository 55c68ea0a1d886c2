"""The shell on a terminal, for what measures it: written keys, and when their painting is done."""

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import tempfile
import termios
import time

PAINTED = b"\x1b[?2026l"
# The marks for pastes are asked for with each prompt.
PROMPT = b"\x1b[?2004h"
PASTE_START, PASTE_END = b"\x1b[200~", b"\x1b[201~"


class Terminal:
    """A program on a terminal of its own, of 40 rows and 120 columns."""

    def __init__(self, arguments):
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            state = tempfile.mkdtemp()
            environment = dict(
                os.environ, TERM="xterm-256color", LANG="C.UTF-8", XDG_STATE_HOME=state, XDG_CONFIG_HOME=state)
            os.execve(arguments[0], arguments, environment)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        self.read_until(PAINTED)

    def read_until(self, mark, patience=20.0):
        """What the program writes until a mark."""
        seen = bytearray()
        end = time.monotonic() + patience
        looked = 0
        # What has been looked through is not again: it may be megabytes, and the shell would be thought slow.
        while seen.find(mark, looked) < 0:
            looked = max(0, len(seen) - len(mark) + 1)
            if not select.select([self.terminal], [], [], max(0, end - time.monotonic()))[0]:
                sys.exit("the shell does not answer")
            seen += os.read(self.terminal, 65536)
        return bytes(seen)

    def drain(self, seconds):
        """All that comes for some time."""
        seen = b""
        end = time.monotonic() + seconds
        while select.select([self.terminal], [], [], max(0, end - time.monotonic()))[0]:
            seen += os.read(self.terminal, 65536)
        return seen

    def write(self, keys):
        os.write(self.terminal, keys)

    def press(self, keys):
        """Milliseconds from the keys to the painted line."""
        began = time.perf_counter()
        self.write(keys)
        self.read_until(PAINTED)
        return (time.perf_counter() - began) * 1000

    def paste(self, text):
        return self.press(PASTE_START + text.encode() + PASTE_END)

    def drop_line(self):
        self.write(b"\x03")
        self.read_until(PAINTED)

    def end(self):
        # What is typed ahead of a Ctrl-C goes with the line.
        self.drop_line()
        self.write(b"\x04")
        os.waitpid(self.process, 0)

    def kill(self):
        os.kill(self.process, signal.SIGKILL)
        os.close(self.terminal)
        os.waitpid(self.process, 0)
