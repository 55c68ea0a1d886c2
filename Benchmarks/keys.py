"""Measures how long the shell takes from a key to the painted line, and to stop a query: keys.py BINARY DOCUMENT FOLDER"""

import os
import statistics
import sys
import time

from terminal import Terminal

KEYS = 200


def query(length):
    """A query of about so many characters, all of it right."""
    text = "items | where text has 'USAID'"
    while len(text) + 24 < length:
        text += " or text has 'Peru %d'" % len(text)
    return text


def typing(arguments, length):
    """Milliseconds from a key to the painted line: in the middle, and for 95 of 100."""
    shell = Terminal(arguments)
    shell.paste(query(length))
    times = []
    for key in range(KEYS):
        time.sleep(0.002)
        times.append(shell.press(b" " if key % 2 == 0 else b"\x7f"))
    shell.end()
    times.sort()
    return statistics.median(times), times[int(len(times) * 0.95)]


STARTS = [
    "sections | where kind == ", "money | where value > ", "money | where section.heading == ", "links | where host == ",
    "links | count by host | where host == ", "docs | where meta.tags == ", "docs | where meta.", "dates | where value < ",
    "items | where label == ", "words | where ", "items | ", "money | where value > 100 ",
]


def completing(arguments, settling):
    """The longest that the Tab takes after each of these, and the text itself; all in one session."""
    shell = Terminal(arguments)
    slowest = []
    for text in STARTS:
        typed = shell.paste(text)
        shell.drain(settling)
        tab = shell.press(b"\t")
        slowest.append((max(typed, tab), text))
        shell.drop_line()
    shell.end()
    return sorted(slowest)[-1]


# More pairs than anyone would wait for, and what takes long in one row.
ENDLESS = [
    "words | join (words | join (words) as x on true) as y on true | count",
    "docs.words as a | where any(docs.words as b | where any(docs.words as c | where a.start + b.start < c.start - 1000000))",
    "words as a | join (words) as b on a.lower == b.lower and a.start < b.start | join (words) as c on true | count",
    "sentences | join (sentences) as b on text matches /(a|b|c)*d(e|f)*x/ and b.text has 'nothing' | count",
]


def stopping(arguments):
    """Milliseconds from Ctrl-C to the prompt: the most of all."""
    times = []
    for text in ENDLESS:
        shell = Terminal(arguments)
        shell.paste(text)
        shell.write(b"\r")
        shell.drain(1.0)
        times.append((shell.press(b"\x03"), text))
        shell.write(b"\x04")
        os.waitpid(shell.process, 0)
    return sorted(times)[-1]


if __name__ == "__main__":
    binary, document, folder = sys.argv[1:4]
    for length in (10, 100, 1000, 3000):
        middle, most = typing([binary, document], length)
        print(f"key to paint, {length:5} characters: {middle:6.2f} ms in the middle, {most:6.2f} ms for 95 of 100")
    for settling, name in ((0.0, "at once after the start"), (2.0, "once it has looked")):
        most, text = completing([binary, folder], settling)
        print(f"Tab to menu on a folder, {name}: at most {most:6.2f} ms, for '{text.strip()}'")
    most, text = stopping([binary, document])
    print(f"Ctrl-C to prompt: at most {most:6.2f} ms, for '{text}'")
