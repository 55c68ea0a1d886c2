"""A wheel that carries the program: its path is in ``DOCENT_WHEEL_PROGRAM``; without that, the wheel is Python alone."""

from __future__ import annotations

import os
import platform
import struct
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ProgramHook(BuildHookInterface):  # type: ignore[type-arg, unused-ignore]
    """Adds the program as the wheel's command ``docent``, and tells for which machines that is."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by hatchling before it builds."""
        program = os.environ.get("DOCENT_WHEEL_PROGRAM")
        if self.target_name != "wheel" or version == "editable" or not program:
            return
        build_data["pure_python"] = False
        build_data["tag"] = f"py3-none-{platform_tag(program)}"
        build_data["shared_scripts"] = {os.path.abspath(program): "docent"}


def platform_tag(program: str) -> str:
    """The machines that a program runs on, as wheels name them.

    A static one asks nothing of a system but Linux: neither glibc (manylinux) nor musl (musllinux), of which the oldest versions are
    named that wheels are made for today. One that loads libraries is for the machine that it was built on.
    """
    machine = platform.machine()
    if not is_static(program):
        return f"linux_{machine}"
    return ".".join([f"manylinux2014_{machine}", f"manylinux_2_17_{machine}", f"musllinux_1_1_{machine}"])


def is_static(program: str) -> bool:
    """Whether no program header of an ELF file names an interpreter, which would load libraries."""
    with open(program, "rb") as file:
        head = file.read(64)
        if head[:6] != b"\x7fELF\x02\x01":
            raise ValueError(f"{program} is no program for Linux on 64 bits")
        start, size, count = struct.unpack_from("<Q", head, 32)[0], *struct.unpack_from("<HH", head, 54)
        file.seek(start)
        headers = file.read(size * count)
    return not any(struct.unpack_from("<I", headers, place)[0] == 3 for place in range(0, size * count, size))
