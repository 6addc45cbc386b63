"""Stemma: who says what, on whose word, who answers, and how many separate sources there are."""

from importlib.metadata import version

__version__ = version("stemma-claims")
__all__ = ["__version__"]
