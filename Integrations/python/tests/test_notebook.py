"""The notebooks of Examples: what they show when they are run is what they have."""

from __future__ import annotations

import os
import pathlib
from typing import Any

import nbformat
import pytest
from conftest import PACKAGE
from nbclient import NotebookClient

NOTEBOOKS = sorted((PACKAGE / "Examples").glob("*.ipynb"))


def run(path: pathlib.Path) -> Any:
    """The notebook, run anew."""
    notebook = nbformat.read(path, as_version=4)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    NotebookClient(notebook, timeout=60, resources={"metadata": {"path": str(path.parent)}}).execute()
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
    return notebook


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_it_shows_what_it_has(path: pathlib.Path) -> None:
    new = run(path)
    if os.environ.get("DOCENT_UPDATE"):
        nbformat.write(new, path)
    kept = nbformat.read(path, as_version=4)
    for was, found in zip(kept.cells, new.cells, strict=True):
        if was.cell_type == "code":
            assert found.outputs == was.outputs, was.source
            assert found.execution_count == was.execution_count


def test_there_is_one() -> None:
    assert [path.name for path in NOTEBOOKS] == ["peru.ipynb"]
    cells = nbformat.read(NOTEBOOKS[0], as_version=4).cells
    code = [cell for cell in cells if cell.cell_type == "code"]
    assert 6 <= len(code) <= 10
    kinds = {name for cell in code for output in cell.outputs for name in output.get("data", {})}
    assert kinds == {"text/plain", "text/html", "image/svg+xml"}
    failed = [output for cell in code for output in cell.outputs if output.output_type == "error"]
    assert [each.ename for each in failed] == ["E202"]
    assert "did you mean 'host'?" in "\n".join(failed[0].traceback)
