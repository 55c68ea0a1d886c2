"""Where the documents come from."""

from __future__ import annotations

import base64
import json
import os
import re
import stat
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import pyarrow
from pyspark.sql import DataFrame, SparkSession, types

from .._errors import DocentError
from .._program import StrPath

ENDINGS = ("md", "markdown", "mdown", "mkd", "mdx", "qmd", "rmd", "txt", "html", "htm", "xhtml")
"""The endings of the names that a folder's documents have, as ``docent`` has them."""

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:/")
_PER_CORE = 4
"""Partitions of a folder for each core: enough that none waits long for a large one."""

Problem = Callable[[str, str], None]
"""Told of a document that can't be read: its path, and why."""


@dataclass(frozen=True)
class Documents:
    """Documents in a DataFrame."""

    frame: DataFrame
    """With ``path`` and ``content``; or, of a folder, ``path`` and the ``file`` that tasks open."""
    reading: Reading | None


@dataclass(frozen=True)
class Reading:
    """Files of a folder that all executors see."""

    folder: str


def documents(spark: SparkSession, given: DataFrame | StrPath) -> Documents:
    """Documents of a DataFrame, or of a folder."""
    if isinstance(given, (str, os.PathLike)):
        return _folder(spark, os.fspath(given))
    return Documents(_checked(given), None)


def _checked(frame: DataFrame) -> DataFrame:
    frame = frame.select("path", "content")
    path, content = frame.schema.fields
    if not isinstance(path.dataType, _TEXTS) or not isinstance(content.dataType, (*_TEXTS, types.BinaryType)):
        raise TypeError(
            "documents have a 'path' that is a string, and a 'content' that is a string or binary; "
            f"these have {path.dataType.simpleString()} and {content.dataType.simpleString()}"
        )
    return frame


_TEXTS = (types.StringType, types.VarcharType, types.CharType)


def _folder(spark: SparkSession, path: str) -> Documents:
    if path.startswith("file:"):
        path = name(path)
    elif _SCHEME.match(path):
        return Documents(_remote(spark, path), None)
    if os.path.isdir(path):
        pairs = [(shown(found), shown(os.path.abspath(found))) for found in files(path)]
        found = os.path.abspath(path)
    elif os.path.isfile(path):
        pairs = [(shown(path), shown(os.path.abspath(path)))]
        found = os.path.dirname(os.path.abspath(path))
    else:
        raise FileNotFoundError(2, "no such file or directory", path)
    # In order, so that rows which no stage sorts are in the order of their paths.
    context = spark.sparkContext
    slices = max(1, min(len(pairs), _PER_CORE * context.defaultParallelism))
    return Documents(spark.createDataFrame(context.parallelize(pairs, slices), "path string, file string"), Reading(found))


def _remote(spark: SparkSession, uri: str) -> DataFrame:
    """A folder of any file system that Spark knows, by its reader of files; Spark leaves out names that begin with ``_``."""
    pattern = ",".join("".join(f"[{letter}{letter.upper()}]" for letter in ending) for ending in ENDINGS)
    reader = spark.read.format("binaryFile").option("recursiveFileLookup", "true")
    return reader.option("pathGlobFilter", f"*.{{{pattern}}}").load(uri).select("path", "content")


def is_document(name: str) -> bool:
    """Whether a file of this name is taken for a document in a folder."""
    stem, dot, ending = name.rpartition(".")
    return bool(dot and stem) and ending.lower() in ENDINGS


def files(folder: str) -> list[str]:
    """The documents below a folder, as ``docent`` takes them: hidden ones are left out, links are followed, each file is
    taken once, by its own path where that is below the folder; in the order of their bytes.
    """
    walk = _Walk()
    walk.look(folder)
    # The list grows: a link may lead to a folder with more links.
    for link in walk.links:
        walk.follow(link)
    taken: set[_Identity] = set()
    paths = []
    for path in sorted(walk.found, key=os.fsencode):
        identity = walk.found[path]
        if identity is None or _add(identity, taken):
            paths.append(path)
    return paths


_Identity = tuple[int, int]
"""A file's, however it is named."""


class _Walk:
    """What was found below a folder, and the links that are still to be followed."""

    def __init__(self) -> None:
        self.found: dict[str, _Identity | None] = {}
        self.links: list[str] = []
        self._seen: set[_Identity] = set()

    def look(self, root: str) -> None:
        """Looks through a folder and all in it."""
        waiting = [root]
        while waiting:
            folder = waiting.pop()
            if not _add(_identity(os.stat(folder)), self._seen):
                continue
            with os.scandir(folder) as entries:
                for entry in entries:
                    if entry.name.startswith("."):
                        continue
                    path = folder + entry.name if folder.endswith("/") else f"{folder}/{entry.name}"
                    if entry.is_symlink():
                        self.links.append(path)
                    elif entry.is_dir(follow_symlinks=False):
                        waiting.append(path)
                    elif entry.is_file(follow_symlinks=False) and is_document(entry.name):
                        self.found[path] = _identity(entry.stat(follow_symlinks=False))
                        _add(_identity(entry.stat(follow_symlinks=False)), self._seen)

    def follow(self, link: str) -> None:
        """Looks where a link leads."""
        is_named = is_document(os.path.basename(link))
        try:
            status = os.stat(link)
        except OSError:
            # One that nobody would have read is no problem; of another, the task that opens it tells.
            if is_named:
                self.found[link] = None
            return
        if stat.S_ISDIR(status.st_mode):
            self.look(link)
        elif stat.S_ISREG(status.st_mode) and is_named and _add(_identity(status), self._seen):
            self.found[link] = _identity(status)


def _identity(status: os.stat_result) -> _Identity:
    return (status.st_dev, status.st_ino)


def _add(identity: _Identity, seen: set[_Identity]) -> bool:
    """Whether it is new there."""
    if identity in seen:
        return False
    seen.add(identity)
    return True


def shown(path: str) -> str:
    """A path as text that Spark can hold; what is not UTF-8 in it is named as Spark names bytes that are none."""
    return os.fsencode(path).decode(errors="replace")


def name(path: str) -> str:
    """A document's name: the path that Spark tells, without ``file:``."""
    if path.startswith("file:///"):
        return path[7:]
    return path[5:] if path.startswith("file:/") else path


def frames(batches: Iterable[pyarrow.RecordBatch], reading: Reading | None, problem: Problem) -> Iterator[bytes]:
    """A frame for each document; what can't be one is told as a problem."""
    for batch in batches:
        paths, contents = batch.column(0), batch.column(1)
        for index in range(batch.num_rows):
            path, content = paths[index].as_py(), contents[index].as_py()
            if path is None:
                problem("", "a document without a path")
            elif content is None:
                problem(name(path), "a document without content")
            elif reading is None:
                yield _frame(name(path), content)
            else:
                try:
                    with open(content, "rb") as file:
                        yield _frame(path, file.read())
                except OSError as error:
                    if not os.path.isdir(reading.folder):
                        raise DocentError(
                            f"{reading.folder} is not on this executor; a folder must be one that all machines see"
                        ) from None
                    problem(path, (error.strerror or str(error)).lower())


def _frame(path: str, content: bytes | str) -> bytes:
    head = b'{"path":' + json.dumps(path).encode()
    if isinstance(content, str):
        return head + b',"content":' + json.dumps(content, ensure_ascii=False).encode() + b"}\n"
    return head + b',"base64":"' + base64.b64encode(content) + b'"}\n'
