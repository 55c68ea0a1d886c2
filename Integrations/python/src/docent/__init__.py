"""Ask documents questions: ``docent.open("reports/").query("money | top 5 by value")``."""

from typing import TYPE_CHECKING

from ._errors import Diagnostic, DocentError, ProgramError, QueryError
from ._rows import Place, Row, Rows
from ._session import Documents, open
from ._values import Quantity, Value

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell

__all__ = [
    "Diagnostic",
    "DocentError",
    "Documents",
    "Place",
    "ProgramError",
    "QueryError",
    "Quantity",
    "Row",
    "Rows",
    "Value",
    "open",
]


def load_ipython_extension(shell: "InteractiveShell") -> None:
    """``%load_ext docent``: the magic ``%%docent``, in a notebook of Python."""
    from ._magic import load

    load(shell)


def unload_ipython_extension(shell: "InteractiveShell") -> None:
    """``%unload_ext docent``."""
    from ._magic import unload

    unload(shell)
