"""docent lsp, asked by the client that is part of Neovim."""

import json
import os
import pathlib
import shutil
import subprocess

import pytest

from conftest import DOCENT, PERU


@pytest.mark.skipif(not shutil.which("nvim"), reason="neovim is not installed")
def test_neovim_edits_a_script(tmp_path):
    (tmp_path / "a.docent").write_text("let large = money # é😀\nitms|count\nlarge | so\n")
    script = pathlib.Path(__file__).with_name("neovim.lua")
    run = subprocess.run(
        ["nvim", "--headless", "--clean", "-c", f"luafile {script}"],
        env={**os.environ, "DOCENT": DOCENT, "FOLDER": str(tmp_path), "DOCUMENT": PERU},
        capture_output=True,
        text=True,
        timeout=120,
    )
    found = json.loads(run.stdout)
    assert sorted(d[:3] for d in found["before"]) == [[1, 0, 4], [2, 8, 10]]
    assert [d[3] for d in found["after"]] == ["no stage 'so'"]
    assert "sort" in found["completion"]
    assert "$1.8 billion" in found["hover"]
    assert found["text"] == ["let sums = money  # é😀", "items | count", "sums | so"]
    assert found["symbols"] == ["sums"]
    assert found["isGone"]
