"""Stemma: who says what, on whose word, who answers, and how many separate sources there are."""

import os
from importlib.metadata import version

os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # ONNX Runtime 1.29 and later reports to its maker

__version__ = version("stemma-claims")
__all__ = ["__version__"]
