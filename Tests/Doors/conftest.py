"""What the tests with others' clients have in common."""

import os
import pathlib

PACKAGE = pathlib.Path(__file__).resolve().parents[2]
# The program that 'make test-doors' has built.
DOCENT = os.environ.get("DOCENT", str(PACKAGE / ".build" / "debug" / "docent"))
PERU = str(PACKAGE / "Examples" / "peru.md")
