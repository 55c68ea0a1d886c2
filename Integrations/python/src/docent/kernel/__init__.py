"""The Jupyter kernel: ``python -m docent.kernel install`` makes it known to Jupyter. It needs ``ipykernel``."""
