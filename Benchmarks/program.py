#!/usr/bin/env python3
"""Whole-process times of the program beside tools that people know, and its peak memory.

    program.py BINARY DOCUMENT [FOLDER]

Each pair is run in turns, so that what else the machine does falls on both; the figure is the median.
"""
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def run(command):
    """Seconds and peak memory in MB of one run."""
    with open(os.devnull, "r+b") as nothing:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdin=nothing, stdout=nothing)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{command[:3]} ended with status {process.returncode}")
    return seconds, usage.ru_maxrss / 1024


def compare(title, ours, theirs, runs):
    print(title)
    results = {"ours": [], "theirs": []}
    for _ in range(runs):
        results["ours"].append(run(ours))
        results["theirs"].append(run(theirs))
    medians = {}
    for name, command in (("ours", ours), ("theirs", theirs)):
        medians[name] = statistics.median(seconds for seconds, _ in results[name])
        memory = max(peak for _, peak in results[name])
        words = " ".join([os.path.basename(command[0])] + command[1:4]) + (" ..." if len(command) > 4 else "")
        print(f"  {medians[name] * 1000:8.2f} ms  {memory:7.1f} MB  {words}")
    print(f"  ratio {medians['ours'] / medians['theirs']:.2f}\n")


def long_script(lines):
    """A script of many lines of all kinds; the names of each ten are their own."""
    ten = '''let sums{n} = money | where value > ${n} million and unit is not null
def share{n}(part, whole) = round(100 * part / whole, 1)
param least{n} = $5 million  # the least
sections
| where heading is not null
| select heading, count(items) as items, share{n}(count(links), 3) as links
print "largest: {{max(sums{n}.value) ?? least{n}}}"
links | count by host | sort count desc | take 5
assert count(sums{n}) > 0 or least{n} > $1, "no large sums"
items | where text has "USAID" and (label is null or depth > 1) | select at, label
'''
    return "".join(ten.format(n=number) for number in range(1, lines // 10 + 1))


def check(binary, lines):
    with tempfile.NamedTemporaryFile("w", suffix=".docent") as script:
        script.write(long_script(lines))
        script.flush()
        times, memory = zip(*(run([binary, "check", script.name]) for _ in range(15)))
    print(f"Check: a script of {lines} lines")
    print(f"  {statistics.median(times) * 1000:8.2f} ms  {max(memory):7.1f} MB  docent check\n")


def measure(title, command, runs):
    """The median of the times alone."""
    results = [run(command) for _ in range(runs)]
    median = statistics.median(seconds for seconds, _ in results)
    print(f"{title}\n  {median * 1000:8.2f} ms  {max(peak for _, peak in results):7.1f} MB\n")


JOIN = (
    "sentences | take 50000 | join (sentences | take 50000) as other"
    " on doc.name == other.doc.name and line == other.line | count")

binary, document = sys.argv[1:3]
compare(
    "Start: a query of one document, and jq doing nothing",
    [binary, "query", "docs | select title", document], ["jq", "-n", "1"], 40)

check(binary, 10_000)

folder = Path(sys.argv[3]) if len(sys.argv) > 3 else None
if folder and folder.is_dir():
    files = sorted(str(path) for path in folder.rglob("*.md"))
    compare(
        f"A collection: all links of {len(files)} documents, and cmark-gfm parsing them",
        [binary, "query", "links | count", str(folder)], ["cmark-gfm", "-t", "xml"] + files, 7)
    measure(
        f"A join: 50,000 sentences of {len(files)} documents with 50,000, by document and line (to be below 1 s)",
        [binary, "query", JOIN, str(folder)], 7)
else:
    print("No folder of documents to measure a collection on: name one with DOCENT_SHARED=FOLDER (its corpus/ is used).")
