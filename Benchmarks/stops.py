#!/usr/bin/env python3
"""Ctrl-C at all times: what the shell is deaf to for more than a tenth of a second.

    stops.py BINARY [--size KB] [--only DOCUMENT] [--ask WORDS]

The shell opens a document made to be slow (of hostile.py, 1024 KB), is asked, and gets a Ctrl-C some time after; listed is
what takes longer than the limit from then to the prompt. The status is 1 where anything is listed.
"""
import argparse
import os
import shutil
import sys
import tempfile
import time

import hostile
from terminal import PROMPT, Terminal

LIMIT = 100
# In a pager Ctrl-C is the pager's.
os.environ["PAGER"] = "cat"
# Seconds after Return.
MOMENTS = [0.005, 0.02, 0.05, 0.1, 0.2, 0.4, 0.8, 1.6]

DOCUMENTS = [
    "one line", "one word", "short lines", "a long table", "a square table", "a huge heading", "headings", "links",
    "links to files", "wiki links", "definitions", "nested quotes of lines", "items", "mixed", "names", "money",
    "yaml keys", "a transcript with times", "formulas",
]

QUERIES = [
    ":open OTHER", 'open "OTHER" | count', ":read", ":outline", ":at a", ":at 1:1", ":docs", "?money", ":set time on",
    "words", "words | count by lower | sort count desc", "words | sort text desc", "docs.text", "docs | select lower(text)",
    "docs | select upper(text), trim(text), slug(text)", 'docs | select replace(text, "a", "bb")', "docs | select length(text)",
    "docs | select split(text, ' ')", 'docs | select text matches /(a+)+b/', "docs.text[1:-1]", "words | unique text | count",
    "words | select docs.text has text | count", "words | where docs.text has 'zz' | count", "blocks | select text, section.text",
    "links | where broken | count", "links | select target | count", "figures | why", "words | show", "blocks | show",
    'docs | select similar(text, "word alpha")', "words | select line, column | count", "cells", "words | join words as w on true",
    'sentences | search "alpha"', 'at "a" | count', "print join(words.text, ' ')", "print sort(words.text)", "print words.text",
    "words | histogram start", "words | bars start | take 5", 'words | near "alpha" within 5 words | count', "names | select mentions(text)",
    'words | save "out.sqlite"', 'words | save "out.json" ', 'words | save "out.html"', "expand docs.words as a | count",
    "words | expand docs.words as a | count", "words | summarize list(text), count() by line", "let a = words.text",
]


def deafness(binary, path, other, text):
    """The longest time in milliseconds from Ctrl-C to the prompt, and when it was pressed."""
    worst = (0, 0)
    for moment in MOMENTS:
        shell = Terminal([binary, path])
        shell.paste(text.replace("OTHER", other))
        shell.write(b"\r")
        is_done = PROMPT in shell.drain(moment)
        if not is_done:
            began = time.perf_counter()
            shell.write(b"\x03")
            shell.read_until(PROMPT)
            worst = max(worst, ((time.perf_counter() - began) * 1000, moment))
        shell.kill()
        if is_done:
            break
    return worst


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("--size", type=int, default=1024)
    parser.add_argument("--only", help="documents with one of these words, with commas between")
    parser.add_argument("--ask", help="questions with one of these words, with commas between")
    options = parser.parse_args()
    binary = os.path.abspath(options.binary)
    folder = tempfile.mkdtemp()
    found = asked = 0
    try:
        os.chdir(folder)
        for name in DOCUMENTS:
            if not hostile.chosen(name, options.only):
                continue
            path, other = (f"{name.replace(' ', '-')}{ending}.md" for ending in ("", "-other"))
            for each in (path, other):
                with open(each, "wb") as file:
                    file.write(hostile.DOCUMENTS[name](options.size << 10))
            for text in QUERIES:
                if not hostile.chosen(text, options.ask):
                    continue
                asked += 1
                milliseconds, moment = deafness(binary, path, other, text)
                if milliseconds > LIMIT:
                    # The machine may have been busy with something else.
                    milliseconds = min(milliseconds, deafness(binary, path, other, text)[0])
                if milliseconds > LIMIT:
                    found += 1
                    print(f"{name} / {text}: deaf for {milliseconds:.0f} ms, {moment} s after Return", flush=True)
        print(f"{asked} asked, {found} deaf for more than {LIMIT} ms")
        return 1 if found else 0
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    sys.exit(main())
