"""The Jupyter kernel: ``python -m docent.kernel install`` makes it known to Jupyter.

It needs ``pip install 'docent[jupyter]'``.
"""

from ._kernel import DocentKernel

__all__ = ["DocentKernel"]
