"""Ask documents questions: ``docent.open("reports/").query("money | top 5 by value")``."""

from ._errors import Diagnostic, DocentError, ProgramError, QueryError
from ._rows import Place, Row, Rows
from ._session import Documents, open
from ._values import Quantity, Value

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
