"""Files written whole or not at all, and the formats by name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from stemma.model.case import CaseRows
from stemma.registry import Registry

Exporter = Callable[[CaseRows, Path], tuple[Path, ...]]

EXPORTERS: Registry[Exporter] = Registry("export format")
"""Formats by name; each writes into a folder and gives the files it wrote."""


def write_whole(path: Path, data: str) -> Path:
    """Write a file under a passing name first, so that nobody ever finds half of it."""
    passing = path.with_name(f".{path.name}.part")
    passing.write_bytes(data.encode("utf-8", "backslashreplace"))
    passing.replace(path)
    return path
