"""A page as JSON: the same dataclass that the template shows, nothing added or left out."""

from __future__ import annotations

import dataclasses
import json
from typing import Any


def to_json(page: Any) -> bytes:
    """The page's fields in their order, in plain ASCII, so that stray surrogates survive."""
    return json.dumps(_plain(page), indent=1).encode("ascii")


def _plain(value: Any) -> Any:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: _plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    return value
