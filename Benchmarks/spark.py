"""Measures what Spark adds to Docent's own work: spark.py BINARY FOLDER [MEGABYTES] [PARTITIONS]

With pyspark 4, as 'make spark-packages' installs it. The folder's documents are taken again and again, under other names, until
they are so many megabytes, and kept as a table of Parquet. Each query is asked

- by `docent query` of the files;
- by one `docent worker map` to the end of all frames, then `finish`: the same work without Spark;
- in Spark, on two executors with one core each, the table being read anew.

What is compared is the time that processors work, which other programs on the machine change least.
"""

import json
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "Integrations" / "python" / "src"))

import pyspark
from pyspark.sql import SparkSession

import docent.spark
from docent.spark._documents import _frame, files

CORES = 2
PARTITIONS = int(sys.argv[4]) if len(sys.argv) > 4 else 16
QUERIES = [
    "docs | count",
    "links | count",
    "figures | count by kind",
    "money | top 10 by value",
    "money | where value > $1 billion | select value, at",
    "words | count by lower",
    "words | where not common | count by lower | top 10 by count",
    'sentences | search "black hawk helicopters" | take 3',
]


def main():
    program, folder = os.path.abspath(sys.argv[1]), sys.argv[2]
    megabytes = int(sys.argv[3]) if len(sys.argv) > 3 else 100
    place = tempfile.mkdtemp(prefix="docent-benchmark-")
    try:
        measure(program, folder, megabytes, place)
    finally:
        shutil.rmtree(place)


def measure(program, folder, megabytes, place):
    texts = [(os.path.relpath(path, folder), pathlib.Path(path).read_bytes()) for path in files(folder)]
    once = sum(len(content) for _, content in texts)
    times = max(1, round(megabytes * 1e6 / once))
    size, count = once * times, len(texts) * times
    print(f"{count} documents, {size / 1e6:.1f} MB: {len(texts)} documents {times} times")
    frames = os.path.join(place, "documents.ndjson")
    with open(frames, "wb") as file:
        for number in range(times):
            for path, content in texts:
                name = f"{number}/{path}"
                file.write(_frame(name, content))
                target = pathlib.Path(place, "documents", name)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content)

    spark = session()
    try:
        compare(spark, program, texts, times, size, place, frames)
    finally:
        spark.stop()


def compare(spark, program, texts, times, size, place, frames):
    rows = [(f"{number}/{path}", content) for number in range(times) for path, content in texts]
    parallel = spark.sparkContext.parallelize(rows, PARTITIONS)
    spark.createDataFrame(parallel, "path string, content binary").write.parquet(f"{place}/table")
    # A task for each file of the table.
    spark.conf.set("spark.sql.files.openCostInBytes", str(1 << 30))
    table = spark.read.parquet(f"{place}/table")
    print(f"{table.rdd.getNumPartitions()} partitions")
    docent.spark.query(spark, "docs | count", table, program=program).collect()
    for words, frame in (("reads the table", table), ("and hands it to Python and back", table.mapInArrow(same, table.schema))):
        before = used(spark)
        frame.selectExpr("sum(length(content))").collect()
        print(f"Spark alone {words}: {sum(used(spark)) - sum(before):.2f} s of processors")

    print(f"{'':<62} {'seconds of processors':>50}  {'MB/s of one':>23}")
    print(
        f"{'query':<62} {'docent':>8} {'worker':>8} {'Spark:':>8} {'docent':>7} {'Python':>7} {'Java':>7}  "
        f"{'docent':>7} {'worker':>7} {'Spark':>7}  shuffled  took"
    )
    for query in QUERIES:
        alone = timed([program, "query", query, f"{place}/documents", "--format", "tsv", "--quiet", "--no-snapshot"])
        worker = timed_worker(program, query, frames, place)
        before, handed, start = used(spark), shuffled(spark), time.monotonic()
        docent.spark.query(spark, query, table, program=program).write.format("noop").mode("overwrite").save()
        took, handed = time.monotonic() - start, shuffled(spark) - handed
        parts = [after - before for after, before in zip(used(spark), before)]
        inside = sum(parts)
        rates = [size / 1e6 / seconds for seconds in (alone, worker, inside)]
        print(
            f"{query:<62} {alone:>8.2f} {worker:>8.2f} {inside:>8.2f} {parts[0]:>7.2f} {parts[1]:>7.2f} {parts[2]:>7.2f}  "
            f"{rates[0]:>7.1f} {rates[1]:>7.1f} {rates[2]:>7.1f}  {handed / 1e3:>7.1f}k  {took:.1f} s",
            flush=True,
        )


def used(spark):
    """Seconds that processors have worked for docent, Python and Java, below this process."""
    # What has ended counts for the one that waited for it: of a task's Python, that is docent.
    tick = os.sysconf("SC_CLK_TCK")
    parents, times = {}, {}
    for entry in os.listdir("/proc"):
        try:
            text = pathlib.Path("/proc", entry, "stat").read_text() if entry.isdigit() else ""
        except OSError:
            continue
        if text:
            name, fields = text[text.index("(") + 1 : text.rindex(")")], text[text.rindex(")") + 2 :].split()
            parents[int(entry)] = int(fields[1])
            times[int(entry)] = (name, sum(map(int, fields[11:13])) / tick, sum(map(int, fields[13:15])) / tick)
    docent_, python, java = 0.0, 0.0, 0.0
    for process, (name, own, ended) in times.items():
        above = process
        while above not in (0, 1, os.getpid()):
            above = parents.get(above, 0)
        if above != os.getpid() or process == os.getpid():
            continue
        if name == "java":
            java += own
        elif name.startswith("python"):
            python, docent_ = python + own, docent_ + ended
    return docent_, python, java


def same(batches):
    yield from batches


def processors():
    """Seconds that processors have worked for the processes that have ended."""
    times = resource.getrusage(resource.RUSAGE_CHILDREN)
    return times.ru_utime + times.ru_stime


def timed(command):
    before = processors()
    run = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    if run.returncode:
        sys.exit(f"{command}: {run.stderr.decode()}")
    return processors() - before


def timed_worker(program, query, frames, place):
    """The states of all documents, and the rows of those, in one process each."""
    before = processors()
    plan = json.loads(subprocess.run([program, "worker", "plan", query], capture_output=True, check=True).stdout)
    states = os.path.join(place, "states")
    with open(frames, "rb") as given, open(states, "wb") as made:
        subprocess.run([program, "worker", "map", query], stdin=given, stdout=made, check=True)
    if plan["kind"] != "rows":
        with open(states, "rb") as given:
            subprocess.run([program, "worker", "finish", query], stdin=given, stdout=subprocess.DEVNULL, check=True)
    return processors() - before


def shuffled(spark):
    """The bytes that all tasks so far have written for others."""
    executors = spark.sparkContext._jsc.sc().statusStore().executorList(False)
    return sum(executors.apply(index).totalShuffleWrite() for index in range(executors.size()))


def session():
    os.environ["SPARK_HOME"] = os.path.dirname(pyspark.__file__)
    os.environ["PYSPARK_PYTHON"] = sys.executable
    os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
    os.environ["SPARK_LOCAL_HOSTNAME"] = "localhost"
    builder = SparkSession.builder.master(f"local-cluster[{CORES},1,2048]").appName("docent")
    settings = {
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        "spark.driver.memory": "2g",
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.log.level": "ERROR",
        "spark.rpc.message.maxSize": "512",
        "spark.scheduler.maxRegisteredResourcesWaitingTime": "1s",
    }
    for name, value in settings.items():
        builder = builder.config(name, value)
    return builder.getOrCreate()


if __name__ == "__main__":
    main()
