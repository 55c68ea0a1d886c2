"""``python -m docent.kernel install``, ``uninstall``, or what Jupyter calls to start a kernel."""

import sys

from ._install import main
from ._kernel import DocentKernel

if __name__ == "__main__":
    if sys.argv[1:2] and not sys.argv[1].startswith("-") or sys.argv[1:] in (["-h"], ["--help"], []):
        sys.exit(main(sys.argv[1:]))
    from ipykernel.kernelapp import IPKernelApp

    IPKernelApp.launch_instance(kernel_class=DocentKernel)
