"""``python -m docent.kernel install``, ``uninstall``, or what Jupyter calls to start a kernel."""

import sys


def main(arguments: list[str]) -> int:
    """The command line; the exit status."""
    try:
        from ipykernel.kernelapp import IPKernelApp

        from . import _install
        from ._kernel import DocentKernel
    except ImportError as error:
        if not (error.name or "").startswith(("ipykernel", "jupyter", "traitlets")):
            raise
        print(f"{error.name} is missing, which the kernel needs: pip install ipykernel", file=sys.stderr)
        return 1
    if not arguments or not arguments[0].startswith("-") or arguments[0] in ("-h", "--help"):
        return _install.main(arguments)
    IPKernelApp.launch_instance(kernel_class=DocentKernel)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
