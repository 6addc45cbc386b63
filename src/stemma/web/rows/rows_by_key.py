"""Rows under their keys."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

T = TypeVar("T")


def group(
    rows: Iterable[T],
    keys: Callable[[T], Iterable[str | None]],
    *,
    order: Callable[[T], Any] | None = None,
) -> dict[str, tuple[T, ...]]:
    """The rows under each of their keys, in their order or in the order given."""
    found: dict[str, list[T]] = defaultdict(list)
    for row in rows:
        for key in keys(row):
            if key is not None:
                found[key].append(row)
    return {k: tuple(sorted(v, key=order) if order else v) for k, v in found.items()}
