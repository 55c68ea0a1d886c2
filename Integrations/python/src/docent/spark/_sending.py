"""The program and this package, sent to the executors."""

from __future__ import annotations

import atexit
import hashlib
import os
import pathlib
import shutil
import tempfile
import zipfile

from pyspark import SparkContext

from .._errors import ProgramError
from ._worker import Program

_sent: dict[tuple[str, str, int, int], Program] = {}
"""What each application has been sent, by its identifier and the program's path, size and time."""


def send(context: SparkContext, program: str, installed: str | None) -> Program:
    """Sends what executors need, once: the package, and the program if none is installed there."""
    if installed is not None:
        _send(context, None)
        return Program(installed, is_sent=False)
    found = program if os.path.dirname(program) else shutil.which(program)
    if found is None or not os.path.isfile(found):
        raise ProgramError(f"can't send {program} to the executors: no such file")
    return Program(_send(context, os.path.realpath(found)), is_sent=True)


def _send(context: SparkContext, program: str | None) -> str:
    application = str(context.applicationId)
    package = (application, "", 0, 0)
    if package not in _sent:
        context.addPyFile(_package())
        _sent[package] = Program("", is_sent=True)
    if program is None:
        return ""
    status = os.stat(program)
    key = (application, program, status.st_size, status.st_mtime_ns)
    if key not in _sent:
        # Spark knows files by their names: another program must have another.
        digest = hashlib.sha256(repr(key[1:]).encode()).hexdigest()[:16]
        copy = os.path.join(_folder(), f"docent-{digest}")
        if not os.path.exists(copy):
            shutil.copy2(program, copy)
        context.addFile(copy)
        _sent[key] = Program(os.path.basename(copy), is_sent=True)
    return _sent[key].path


_made: list[str] = []


def _folder() -> str:
    """A folder that is there until Python ends: Spark reads from it when an executor asks."""
    if not _made:
        _made.append(tempfile.mkdtemp(prefix="docent-spark-"))
        atexit.register(shutil.rmtree, _made[0], ignore_errors=True)
    return _made[0]


def _package() -> str:
    """This package as an archive that Python imports from, with the same code as here."""
    path = os.path.join(_folder(), "docent.zip")
    if not os.path.exists(path):
        root = pathlib.Path(__file__).resolve().parents[1]
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for file in sorted(root.rglob("*.py")):
                archive.write(file, os.path.join("docent", file.relative_to(root)))
    return path
