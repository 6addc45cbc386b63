"""The word lists of annotation, read once from the editable files in `data/`."""

from __future__ import annotations

import functools
import tomllib
from importlib.resources import files
from typing import Any

FrozenWords = frozenset[str]


@functools.cache
def table(name: str) -> dict[str, Any]:
    """One file of `data/` as a dictionary."""
    text = files("stemma.annotate").joinpath("data", f"{name}.toml").read_text("utf-8")
    return tomllib.loads(text)


@functools.cache
def words(name: str, *path: str) -> FrozenWords:
    """A list of a file as a set; without the last key, all lists of that section together."""
    found: Any = table(name)
    for key in path:
        found = found[key]
    if isinstance(found, dict):
        return frozenset(word for part in found.values() for word in part)
    return frozenset(found)


@functools.cache
def by_word(name: str, section: str) -> dict[str, tuple[str, ...]]:
    """For each word of a section the lists in which it stands."""
    found: dict[str, tuple[str, ...]] = {}
    for key, listed in table(name)[section].items():
        for word in listed:
            found[word] = (*found.get(word, ()), key)
    return found
