"""Libraries that stay silent: what they would log can quote a document."""

from __future__ import annotations

import functools
import logging


@functools.cache
def silence(*libraries: str) -> None:
    """Let these libraries log nothing in this process."""
    for name in libraries:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
