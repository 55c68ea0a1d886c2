"""What the tests have in common: the program, and a place where Jupyter finds the kernel."""

from __future__ import annotations

import os
import pathlib
import signal
from collections.abc import Iterator

import pytest

PACKAGE = pathlib.Path(__file__).resolve().parents[3]
# The program that 'make test-doors' has built.
PROGRAM = os.environ.get("DOCENT", str(PACKAGE / ".build" / "debug" / "docent"))
PERU = PACKAGE / "Examples" / "peru.md"

# Who starts the tests in the background of a script has Ctrl-C ignored, and them with it.
signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session", autouse=True)
def kernel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The kernel, installed where nothing else is, and the program, in the environment of all that is started."""
    folder = tmp_path_factory.mktemp("jupyter")
    given = {
        "DOCENT_PROGRAM": PROGRAM,
        "JUPYTER_PATH": str(folder / "share" / "jupyter"),
        "JUPYTER_CONFIG_DIR": str(folder / "config"),
        "JUPYTER_DATA_DIR": str(folder / "data"),
        "IPYTHONDIR": str(folder / "ipython"),
        "PYTHONPATH": str(PACKAGE / "Integrations" / "python" / "src"),
    }
    with pytest.MonkeyPatch.context() as patch:
        for name, text in given.items():
            patch.setenv(name, text)
        from docent.kernel._install import install

        install(prefix=str(folder))
        install(prefix=str(folder), name="docent-writing", allow_write=True)
        yield
