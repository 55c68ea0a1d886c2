#!/usr/bin/env python3
"""Ctrl-C at all times: what the shell is deaf to for more than a tenth of a second.

    stops.py BINARY [--size KB] [--only DOCUMENT] [--folder FOLDER] [--ask WORDS]

The shell opens a document made to be slow (of hostile.py, 1024 KB), or a folder, is asked, and gets a Ctrl-C some time after;
listed is what takes longer than the limit from then to the prompt, and at the end how long it took for 95 of 100. The status is
1 where anything is listed.
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
    "words | join words as w on lower == w.lower | count", "words | join sentences as s on line == s.line | count",
    'sentences | join sentences as s on similar(text, s.text) > 0.9 | count', "words | ngrams 3 | count by text | top 5 by count",
    "figures | count by kind", "figures | pivot kind by bound", "money | top 10 by value", "words | sample 100000 | sort text",
    "words | with running(count()) as n | count", "items | up sections | unique | count", "blocks | blocks | count",
    "sentences | where next(sentence) != null | count", 'words | where text matches /^(a|b)+$/ | count',
    "sections | where count(words where not common) > 5 | count", "names | count by text | sort count desc",
]


def deafness(binary, path, other, text):
    """Milliseconds from Ctrl-C to the prompt for each moment at which the answer was not yet there."""
    times = {}
    for moment in MOMENTS:
        shell = Terminal([binary, path])
        shell.paste(text.replace("OTHER", other))
        shell.write(b"\r")
        is_done = PROMPT in shell.drain(moment)
        if not is_done:
            began = time.perf_counter()
            shell.write(b"\x03")
            shell.read_until(PROMPT)
            times[moment] = (time.perf_counter() - began) * 1000
        shell.kill()
        if is_done:
            break
    return times


def ask(options, path, other):
    """Asks a document or folder all questions; how many, what took too long, and all times."""
    asked, found, all_times = 0, 0, []
    for text in QUERIES:
        if not hostile.chosen(text, options.ask):
            continue
        asked += 1
        times = deafness(options.binary, path, other, text)
        if times and max(times.values()) > LIMIT:
            # The machine may have been busy with something else.
            again = deafness(options.binary, path, other, text)
            times = {moment: min(times[moment], again.get(moment, times[moment])) for moment in times}
        all_times += times.values()
        for moment, milliseconds in times.items():
            if milliseconds > LIMIT:
                found += 1
                print(f"{path} / {text}: deaf for {milliseconds:.0f} ms, {moment} s after Return", flush=True)
    return asked, found, all_times


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("--size", type=int, default=1024)
    parser.add_argument("--only", help="documents with one of these words, with commas between")
    parser.add_argument("--folder", help="a folder of documents, instead of those made to be slow")
    parser.add_argument("--ask", help="questions with one of these words, with commas between")
    options = parser.parse_args()
    options.binary = os.path.abspath(options.binary)
    results = []
    if options.folder:
        options.folder = os.path.abspath(options.folder)
    folder = tempfile.mkdtemp()
    try:
        os.chdir(folder)
        if options.folder:
            with open("other.md", "w") as file:
                file.write("# Other\n\nIt cost $5.\n")
            results.append(ask(options, options.folder, "other.md"))
        for name in () if options.folder else DOCUMENTS:
            if not hostile.chosen(name, options.only):
                continue
            path, other = (f"{name.replace(' ', '-')}{ending}.md" for ending in ("", "-other"))
            for each in (path, other):
                with open(each, "wb") as file:
                    file.write(hostile.DOCUMENTS[name](options.size << 10))
            results.append(ask(options, path, other))
    finally:
        shutil.rmtree(folder)
    asked, found = (sum(result[index] for result in results) for index in (0, 1))
    times = sorted(each for result in results for each in result[2])
    if times:
        print(f"{len(times)} stops: 95 of 100 within {times[len(times) * 95 // 100]:.0f} ms, all within {times[-1]:.0f} ms")
    print(f"{asked} asked, {found} stops later than {LIMIT} ms")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
