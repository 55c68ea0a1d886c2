"""The wheel that carries the program, and the package without it, in clean environments."""

from __future__ import annotations

import os
import pathlib
import subprocess
import sys
import zipfile

import pytest
from conftest import PACKAGE, PERU, PROGRAM

SOURCE = PACKAGE / "Integrations" / "python"
ASK = f"import docent; print(docent.open({str(PERU)!r}).query('links | count')[0]['count'])"


def environment(**more: str) -> dict[str, str]:
    """An environment in which nothing names a program, and no docent is on the path."""
    given = {name: text for name, text in os.environ.items() if name not in ("DOCENT_PROGRAM", "PYTHONPATH")}
    folders = [each for each in given["PATH"].split(":") if not (pathlib.Path(each) / "docent").exists()]
    return {**given, "PATH": ":".join(folders), **more}


def build(folder: pathlib.Path, **more: str) -> pathlib.Path:
    """The wheel, built with what this environment has of hatchling."""
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "-w", str(folder), str(SOURCE)]
    subprocess.run(command, check=True, env=environment(**more))
    (wheel,) = folder.glob("*.whl")
    return wheel


def venv(folder: pathlib.Path, wheel: pathlib.Path) -> pathlib.Path:
    """The folder of programs of a new environment that has the wheel and nothing else."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    python = folder / "bin" / "python"
    install = [sys.executable, "-m", "pip", f"--python={python}", "install", "--quiet", "--no-index", "--no-deps", str(wheel)]
    subprocess.run(install, check=True, env=environment())
    return folder / "bin"


@pytest.fixture(scope="module")
def carrying(tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    return build(tmp_path_factory.mktemp("carrying"), DOCENT_WHEEL_PROGRAM=PROGRAM)


def test_a_wheel_brings_its_program(carrying: pathlib.Path, tmp_path: pathlib.Path) -> None:
    programs = venv(tmp_path / "venv", carrying)
    run = subprocess.run([programs / "python", "-c", ASK], capture_output=True, text=True, env=environment(), cwd=tmp_path)
    assert (run.stdout, run.stderr) == ("6\n", "")
    run = subprocess.run([programs / "docent", "--version"], capture_output=True, text=True)
    version = carrying.name.split("-")[1]
    assert run.stdout == f"docent {version}\n"
    # What the environment names comes before it.
    run = subprocess.run(
        [programs / "python", "-c", ASK], capture_output=True, text=True, env=environment(DOCENT_PROGRAM="/nothing")
    )
    assert "can't start /nothing" in run.stderr


def test_it_comes_before_the_path_and_can_be_put_anywhere(carrying: pathlib.Path, tmp_path: pathlib.Path) -> None:
    (tmp_path / "other").mkdir()
    other = tmp_path / "other" / "docent"
    other.write_text("#!/bin/sh\necho other >&2; exit 1\n")
    other.chmod(0o755)
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps", "--target", str(tmp_path / "target"), str(carrying)]
    subprocess.run(install, check=True, env=environment())
    path = f"{tmp_path / 'other'}:{environment()['PATH']}"
    run = subprocess.run(
        [sys.executable, "-c", ASK], capture_output=True, text=True,
        env=environment(PATH=path, PYTHONPATH=str(tmp_path / "target")),
    )
    assert (run.stdout, run.stderr) == ("6\n", "")


def test_its_tag_tells_the_machines(carrying: pathlib.Path, tmp_path: pathlib.Path) -> None:
    from importlib.util import module_from_spec, spec_from_file_location

    spec = spec_from_file_location("hatch_build", SOURCE / "hatch_build.py")
    assert spec is not None and spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    machine = os.uname().machine
    static = "#include <unistd.h>\nint main(void) { return 0; }\n"
    (tmp_path / "a.c").write_text(static)
    for flag, tag in (("-static", f"manylinux2014_{machine}.manylinux_2_17_{machine}.musllinux_1_1_{machine}"), ("-pie", f"linux_{machine}")):
        subprocess.run(["cc" if pathlib.Path("/usr/bin/cc").exists() else "clang", flag, "-o", str(tmp_path / "a"), str(tmp_path / "a.c")], check=True)
        assert module.platform_tag(str(tmp_path / "a")) == tag
    assert carrying.name.endswith(f"-py3-none-{module.platform_tag(PROGRAM)}.whl")
    with zipfile.ZipFile(carrying) as archive:
        (program,) = [info for info in archive.infolist() if info.filename.endswith(".data/scripts/docent")]
        assert program.external_attr >> 16 & 0o111 == 0o111
        wheel = next(name for name in archive.namelist() if name.endswith("/WHEEL"))
        assert "Root-Is-Purelib: false" in archive.read(wheel).decode()


def test_without_a_program_the_package_is_python_alone(tmp_path: pathlib.Path) -> None:
    wheel = build(tmp_path)
    assert wheel.name.endswith("-py3-none-any.whl")
    programs = venv(tmp_path / "venv", wheel)
    run = subprocess.run([programs / "python", "-c", ASK], capture_output=True, text=True, env=environment())
    assert "the program 'docent' is not on the path; install it, or name it" in run.stderr
    run = subprocess.run([programs / "python", "-m", "docent.kernel", "install"], capture_output=True, text=True, env=environment())
    assert (run.returncode, run.stderr) == (1, "ipykernel is missing, which the kernel needs: pip install ipykernel\n")
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "docent").symlink_to(PROGRAM)
    path = f"{tmp_path / 'bin'}:{environment()['PATH']}"
    run = subprocess.run([programs / "python", "-c", ASK], capture_output=True, text=True, env=environment(PATH=path))
    assert (run.stdout, run.stderr) == ("6\n", "")
