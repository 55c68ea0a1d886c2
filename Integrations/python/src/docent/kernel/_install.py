"""Makes the kernel known to Jupyter, and unknown again."""

from __future__ import annotations

import argparse
import json
import pathlib
import sys
import tempfile
from collections.abc import Sequence
from typing import Any

from jupyter_client.kernelspec import KernelSpecManager, NoSuchKernel

from .._errors import ProgramError
from .._program import VARIABLE, find

NAME = "docent"


def spec(*, display_name: str = "Docent", program: str | None = None, allow_write: bool = False) -> dict[str, Any]:
    """What Jupyter is told of the kernel (``kernel.json``)."""
    command = [sys.executable, "-m", "docent.kernel", "-f", "{connection_file}"]
    if allow_write:
        command.append("--DocentKernel.read_only=False")
    told: dict[str, Any] = {
        "argv": command,
        "display_name": display_name,
        "language": "docent",
        "interrupt_mode": "signal",
        "metadata": {"debugger": False},
    }
    if program is not None:
        told["env"] = {VARIABLE: program}
    return told


def install(
    *,
    user: bool = False,
    prefix: str | None = None,
    name: str = NAME,
    display_name: str | None = None,
    program: str | None = None,
    allow_write: bool = False,
) -> str:
    """Installs the kernel for all users, for this one (``user``) or below a ``prefix``; the folder that it went to."""
    told = spec(
        display_name=display_name or ("Docent" if name == NAME else name), program=program, allow_write=allow_write
    )
    with tempfile.TemporaryDirectory() as folder:
        # Others than who has installed it may use it.
        pathlib.Path(folder).chmod(0o755)
        (pathlib.Path(folder) / "kernel.json").write_text(json.dumps(told, indent=1) + "\n")
        logo = pathlib.Path(__file__).parent / "logo-svg.svg"
        (pathlib.Path(folder) / logo.name).write_bytes(logo.read_bytes())
        return str(KernelSpecManager().install_kernel_spec(folder, kernel_name=name, user=user, prefix=prefix))


def main(arguments: Sequence[str]) -> int:
    """The command line; the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m docent.kernel", description="Make Docent's kernel known to Jupyter, or unknown again."
    )
    commands = parser.add_subparsers(dest="command", required=True)
    installing = commands.add_parser("install", help="make it known to Jupyter")
    place = installing.add_mutually_exclusive_group()
    place.add_argument("--user", action="store_true", help="for you alone, not for all users")
    place.add_argument("--prefix", help="below this folder, as in PREFIX/share/jupyter/kernels")
    place.add_argument(
        "--sys-prefix",
        action="store_const",
        const=sys.prefix,
        dest="prefix",
        help=f"below {sys.prefix}, for this environment alone",
    )
    installing.add_argument("--name", default=NAME, help="the kernel's name, for several of them (docent)")
    installing.add_argument("--display-name", help="what people see (Docent, or the name)")
    installing.add_argument("--program", help="the program 'docent', if it is not on the path")
    installing.add_argument(
        "--allow-write",
        action="store_true",
        help="let cells write files below the notebook's folder ('save'); else they only read",
    )
    removing = commands.add_parser("uninstall", help="make it unknown again")
    removing.add_argument("--name", default=NAME, help="the kernel's name (docent)")
    given = parser.parse_args(arguments)
    try:
        return _uninstall(given.name) if given.command == "uninstall" else _install(given)
    except OSError as error:
        print(f"{error}\n--user installs it for you alone, --sys-prefix for this environment", file=sys.stderr)
        return 1


def _install(given: argparse.Namespace) -> int:
    program = str(pathlib.Path(given.program).absolute()) if given.program else None
    folder = install(
        user=given.user,
        prefix=given.prefix,
        name=given.name,
        display_name=given.display_name,
        program=program,
        allow_write=given.allow_write,
    )
    print(f"Installed kernelspec {given.name} in {folder}")
    try:
        find(program)
    except ProgramError as error:
        print(f"but {error}", file=sys.stderr)
        return 1
    return 0


def _uninstall(name: str) -> int:
    try:
        folder = KernelSpecManager().remove_kernel_spec(name)
    except NoSuchKernel:
        print(f"there is no kernel '{name}'", file=sys.stderr)
        return 1
    print(f"Removed kernelspec {name} from {folder}")
    return 0
