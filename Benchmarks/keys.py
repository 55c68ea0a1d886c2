"""Measures how long the shell takes from a key to the painted line, and to stop a query: keys.py BINARY DOCUMENT FOLDER"""

import os
import re
import statistics
import sys
import tempfile
import time

from terminal import PROMPT, Terminal

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


# A collection of so many documents is made of a folder's.
MANY = 14_000


def many_documents(folder, target):
    """Copies of a folder's documents, each with one word changed, until there are many; how many there are."""
    documents = []
    for place, _, names in os.walk(folder):
        documents += [os.path.join(place, name) for name in sorted(names) if name.endswith(".md")]
    count = 0
    copy = 0
    while documents and count < MANY:
        copy += 1
        for path in documents:
            with open(path, encoding="utf-8", errors="replace") as file:
                text = file.read()
            text = re.sub(r"\b[a-z]{5,}\b", "changed%d" % copy, text, count=1)
            new = os.path.join(target, "copy%d" % copy, os.path.relpath(path, folder))
            os.makedirs(os.path.dirname(new), exist_ok=True)
            with open(new, "w", encoding="utf-8") as file:
                file.write(text)
            count += 1
    return count


# Values that are looked for in all documents: the start, and what must be found.
SOUGHT = [('names | where text == "Per', b"Peru"), ('sections | where heading == "The U', b"The U")]


def seeking(arguments):
    """Of values that are looked for at once after the start: milliseconds to the menu, the most for a key meanwhile, and
    seconds until all documents were looked through."""
    results = []
    for text, found in SOUGHT:
        shell = Terminal(arguments)
        shell.paste(text)
        tab = shell.press(b"\t")
        # A key that does nothing is painted as any other.
        keys = [shell.press(b"\x1b[15~") for _ in range(50) if not time.sleep(0.01)]
        began = time.monotonic()
        seen = b""
        while time.monotonic() - began < 300:
            new = shell.drain(0.2)
            seen = (seen + new)[-100_000:]
            if not new and found in seen:
                break
        results.append((text, tab, max(keys), time.monotonic() - began))
        shell.kill()
    return results


# What takes long: of one document, and of a folder.
ENDLESS = [
    "words | join (words | join (words) as x on true) as y on true | count",
    "docs.words as a | where any(docs.words as b | where any(docs.words as c | where a.start + b.start < c.start - 1000000))",
    "words as a | join (words) as b on a.lower == b.lower and a.start < b.start | join (words) as c on true | count",
]
LONG = [
    "words | sort text, start | count", "words | select text, start | unique | count", "figures | where value > $1 | count",
    "words | summarize count(), list(text) by doc, lower | count", "print median(words.start)",
]
# When Ctrl-C is pressed: a time after Return, in seconds.
MOMENTS = [number / 10 for number in range(1, 25)]


def stopping(binary, paths, texts):
    """Milliseconds from Ctrl-C to the prompt: the most of all, and of what; what is done by then does not count."""
    times = []
    for text in texts:
        for moment in MOMENTS:
            shell = Terminal([binary] + paths)
            shell.paste(text)
            shell.write(b"\r")
            is_done = PROMPT in shell.drain(moment)
            if not is_done:
                times.append((shell.press(b"\x03"), text))
            shell.kill()
            if is_done:
                break
    return sorted(times)[-1]


if __name__ == "__main__":
    binary, document, folder = sys.argv[1:4]
    for length in (10, 100, 1000, 3000):
        middle, most = typing([binary, document], length)
        print(f"key to paint, {length:5} characters: {middle:6.2f} ms in the middle, {most:6.2f} ms for 95 of 100")
    for settling, name in ((0.0, "at once after the start"), (2.0, "once it has looked")):
        most, text = completing([binary, folder], settling)
        print(f"Tab to menu on a folder, {name}: at most {most:6.2f} ms, for '{text.strip()}'")
    with tempfile.TemporaryDirectory() as target:
        count = many_documents(folder, target)
        for length in (10, 100, 1000):
            middle, most = typing([binary, target], length)
            print(f"key to paint, {length:5} characters, {count} documents open: {middle:6.2f} ms in the middle, "
                  f"{most:6.2f} ms for 95 of 100")
        for settling, name in ((0.0, "at once after the start"), (2.0, "once it has looked")):
            most, text = completing([binary, target], settling)
            print(f"Tab to menu on {count} documents, {name}: at most {most:6.2f} ms, for '{text.strip()}'")
        for text, tab, key, seconds in seeking([binary, target]):
            print(f"Tab to menu on {count} documents, for '{text}': {tab:6.2f} ms, keys meanwhile at most {key:6.2f} ms, "
                  f"all looked through after {seconds:.1f} s")
    for paths, texts in (([document], ENDLESS), ([folder], LONG)):
        most, text = stopping(binary, paths, texts)
        print(f"Ctrl-C to prompt: at most {most:6.2f} ms, for '{text}'")
