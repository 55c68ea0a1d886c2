#!/usr/bin/env python3
"""How the time of queries grows with the size of a document, and with the number of documents.

    growth.py BINARY [FOLDER]

Each query is to take at most 2.3 times as long on twice as much, in seconds of the processors, which other programs beside it change
least. What the program takes to start and to read is in it. With a folder of documents, three queries that once took minutes are timed on
that, too.
"""
import os
import random
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

MOST = 2.3
ITEMS = [2_500, 5_000, 10_000, 20_000, 40_000]
DOCUMENTS = [1_000, 2_000, 4_000, 8_000, 14_000]

IN_ONE_DOCUMENT = {
    "near": 'items | near "harbour" within 4 words | count',
    "mentions": 'items | where mentions("LFN") | count',
    "count(doc.items)": "items | with count(doc.items) as n | where n > 1 | count",
    "at a quotation": 'at "harbour" | count',
    "similar join": "items as i | join (items) as o on similar(i.text, o.text) >= 0.8 and i.start < o.start | count",
    "correlated where": "items as i | where count(doc.items | where text == i.text) > 1 | count",
    "correlated words": "words as w | where any(doc.words | where lower == w.lower) | count",
    "around": "words | where lower == \"harbour\" | around 5 | count",
    "ngrams": "words | ngrams 2 | count",
}
IN_MANY_DOCUMENTS = {
    "near": IN_ONE_DOCUMENT["near"],
    "mentions": IN_ONE_DOCUMENT["mentions"],
    "count(doc.items)": IN_ONE_DOCUMENT["count(doc.items)"],
    "at a quotation": IN_ONE_DOCUMENT["at a quotation"],
    "similar join": IN_ONE_DOCUMENT["similar join"],
    "correlated where": "docs as d | with count(docs | where date == d.date) as n | count",
}


def words(count, chance):
    """As many words of a language that nobody speaks."""
    letters = "abcdefghijklmnoprstuvw"
    return ["".join(chance.choice(letters) for _ in range(chance.randint(3, 9))) for _ in range(count)]


def items(count, lexicon, chance):
    """Items of some fifteen words; one in ten is nearly like one before it."""
    lines = ["# Items", "", "The Long Form Name (LFN) is spelled out here.", ""]
    texts = []
    for number in range(count):
        if texts and number % 10 == 0:
            text = chance.choice(texts).split()
            text[chance.randrange(2)] = chance.choice(lexicon)
        else:
            text = [chance.choice(lexicon) for _ in range(chance.randint(13, 17))]
            if number % 50 == 0:
                text[3] = "harbour"
        texts.append(" ".join(text))
        lines.append(f"- {texts[-1]}.")
    return "\n".join(lines) + "\n"


def seconds(command, runs=3):
    """What the processors took, as the median of some runs."""
    times = []
    for _ in range(runs):
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise subprocess.CalledProcessError(process.returncode, command)
        times.append(usage.ru_utime + usage.ru_stime)
    return statistics.median(times)


def measure(binary, title, queries, places):
    """A line for each query: the times, and the largest of the quotients, each for twice as much."""
    print(f"{title}: {', '.join(f'{count:,}' for count, _ in places)}")
    for name, query in queries.items():
        times = [seconds([binary, "query", query, path]) for _, path in places]
        sizes = [count for count, _ in places]
        worst = max(
            (after / before) ** (1 / ((larger / smaller - 1) or 1)) if larger < 2 * smaller else after / before
            for before, after, smaller, larger in zip(times, times[1:], sizes, sizes[1:]))
        verdict = "" if worst <= MOST else f"   MORE THAN {MOST}"
        print(f"  {name:18}" + "".join(f"{time:9.3f}" for time in times) + f"   at most x {worst:.2f}{verdict}")
    print()


def main():
    binary = sys.argv[1]
    chance = random.Random(1)
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        places = []
        for count in ITEMS:
            path = folder / f"{count}.md"
            path.write_text(items(count, words(count, chance), chance), encoding="utf-8")
            places.append((count, str(path)))
        measure(binary, "Items in one document", IN_ONE_DOCUMENT, places)
        places = []
        for count in DOCUMENTS:
            many = folder / f"many-{count}"
            many.mkdir()
            lexicon = words(2_000 + count, chance)
            for number in range(count):
                day = chance.randrange(count // 4)
                head = f"---\ndate: {2000 + day // 336}-{day // 28 % 12 + 1:02}-{day % 28 + 1:02}\n---\n"
                (many / f"{number}.md").write_text(head + items(4, lexicon, chance), encoding="utf-8")
            places.append((count, str(many)))
        measure(binary, "Documents of four items", IN_MANY_DOCUMENTS, places)
    if len(sys.argv) > 2 and Path(sys.argv[2]).is_dir():
        real = sys.argv[2]
        alike = ("paragraphs as p | join (paragraphs) as o on similar(p.text, o.text) >= 0.8"
                 " and p.doc.name < o.doc.name and length(p.text) > 100 | count")
        count = seconds([binary, "query", "docs | count", real])
        dates = seconds([binary, "query", IN_MANY_DOCUMENTS["correlated where"], real])
        print(f"Real documents: docs of a date {dates:.3f} s, x {dates / count:.2f} of 'docs | count' (to be at most 1.5)")
        print(f"Real documents: near-identical paragraphs {seconds([binary, 'query', alike, real]):.3f} s (to be below 2 s)")


main()
