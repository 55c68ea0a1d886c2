"""Where the program is."""

from __future__ import annotations

import os
import shutil
from importlib import metadata

from ._errors import ProgramError

StrPath = str | os.PathLike[str]

VARIABLE = "DOCENT_PROGRAM"
"""The environment's variable that names the program, whatever else there is."""


def find(program: StrPath | None = None) -> str:
    """The path of ``docent``: as it is given, else as ``DOCENT_PROGRAM`` says, else the one that this package's wheel has
    brought, else the first on the path.
    """
    if program is not None:
        return os.fspath(program)
    found = os.environ.get(VARIABLE) or _own() or shutil.which("docent")
    if found is None:
        raise ProgramError(
            "the program 'docent' is not on the path; install it, or name it with 'program' or in $DOCENT_PROGRAM"
        )
    return found


def _own() -> str | None:
    """The program that was installed with this package, if one was."""
    try:
        files = metadata.files("docent") or []
    except metadata.PackageNotFoundError:
        return None
    for file in files:
        if file.parts[-2:] == ("bin", "docent"):
            # Where pip has put all into one folder (--target), its list says still where it would have been.
            here = os.path.join(os.path.dirname(os.path.dirname(__file__)), "bin", "docent")
            for path in (os.path.normpath(str(file.locate())), here):
                if os.access(path, os.X_OK):
                    return path
    return None
