#!/usr/bin/env python3
"""Queries of a large collection, cold and from a snapshot, beside ripgrep counting a word in all of its files.

    collection.py BINARY FOLDER [COPIES]

The collection is made of copies of the folder's documents, each with one word of its own, in a temporary folder. Figures are
medians of nine runs, as ratios to ripgrep's in the same run, with the peak memory. "At most" is what they are to be.
"""
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 9
WORD = "USAID"
COLD = {"docs | count": 3, "links | count": 5, "figures | count by kind": 18}
WARM = {
    "links | count": 1,
    "figures | count by kind": 1,
    "docs | where date in 2024 | count": 1,
    "money | top 10 by value": 1,
    'sentences | search "black hawk helicopters" | take 3': 1,
    "words | where not common | count by lower | top 10 by count": 10,
}


def run(command, environment):
    """Seconds, peak memory in MB and output of one run."""
    with tempfile.TemporaryFile() as output, open(os.devnull) as nothing:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdin=nothing, stdout=output, env=environment)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit(f"{command[:3]} ended with status {process.returncode}")
        output.seek(0)
        return seconds, usage.ru_maxrss / 1024, output.read()


def medians(commands, environment, before=lambda: None):
    """The median times and peak memory of commands that are run in turns, and what the last of each wrote."""
    runs = []
    for _ in range(RUNS):
        before()
        runs.append([run(command, environment) for command in commands])
    return [
        (statistics.median(one[0] for one in turn), max(one[1] for one in turn), turn[-1][2]) for turn in zip(*runs)
    ]


def make_collection(source, target, copies):
    """The documents of a folder so many times, with one word changed in each; their size in bytes and number."""
    size = count = 0
    for path in sorted(source.rglob("*")):
        if path.suffix not in (".md", ".txt", ".html") or not path.is_file():
            continue
        text = path.read_bytes()
        for copy in range(copies):
            place = target / f"{copy:02}" / path.relative_to(source)
            place.parent.mkdir(parents=True, exist_ok=True)
            changed = text.replace(b" the ", b" the%d " % copy, 1)
            place.write_bytes(changed)
            size += len(changed)
            count += 1
    return size, count


def show(title, ours, theirs, most):
    """A line of the table."""
    (seconds, memory, _), (other, _, _) = ours, theirs
    print(f"  {seconds * 1000:8.0f} ms  {seconds / other:6.2f} x ripgrep (at most {most})  {memory:6.0f} MB  {title}")


binary, source = sys.argv[1], Path(sys.argv[2] if len(sys.argv) > 2 else "")
copies = int(sys.argv[3]) if len(sys.argv) > 3 else 15
if len(sys.argv) < 3 or not source.is_dir():
    sys.exit("No folder of documents to make a collection of: name one with DOCENT_SHARED=FOLDER (its corpus/ is used).")

with tempfile.TemporaryDirectory(prefix="docent-collection-") as place:
    collection, cache = Path(place) / "documents", Path(place) / "cache"
    size, count = make_collection(source, collection, copies)
    print(f"A collection of {count} documents, {size / 1e6:.1f} MB")
    # What has just been changed is not kept.
    time.sleep(2.5)
    keeping = dict(os.environ, XDG_CACHE_HOME=str(cache), DOCENT_SNAPSHOT="on")
    without = dict(keeping, DOCENT_SNAPSHOT="off")
    ripgrep = ["rg", "-c", WORD, str(collection)]

    def query(text):
        return [binary, "query", "--quiet", text, str(collection)]

    def clean():
        subprocess.run([binary, "snapshot", "--clean"], env=keeping, stdout=subprocess.DEVNULL, check=True)

    print("Cold")
    cold = {}
    for text, most in COLD.items():
        cold[text], theirs = medians([query(text), ripgrep], without)
        show(text, cold[text], theirs, most)
    print("Cold, and the snapshot made")
    for text in COLD:
        made, = medians([query(text)], keeping, before=clean)
        print(f"  {made[0] * 1000:8.0f} ms  {made[0] / cold[text][0]:6.2f} x cold (at most 1.3)  {made[1]:13.0f} MB  {text}")
    print("From the snapshot")
    warm = {}
    for text, most in WARM.items():
        expected = run(query(text), without)[2]
        run(query(text), keeping)
        warm[text], theirs = medians([query(text), ripgrep], keeping)
        show(text, warm[text], theirs, most)
        if warm[text][2] != expected:
            sys.exit(f"another answer from the snapshot: {text}")
    kept = sum(path.stat().st_size for path in cache.rglob("*"))
    print(f"On the disk: {kept / size:.2f} x the text (at most 3)")
    first = next(path for path in sorted(collection.rglob("*")) if path.is_file())
    first.write_bytes(first.read_bytes() + b"\nIt costs $5.\n")
    text = "figures | count by kind"
    changed, = medians([query(text)], keeping)
    print(f"One document changed: {changed[0] / warm[text][0]:.2f} x as long as before (at most 1.1)")
