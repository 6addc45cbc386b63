"""Departments by whose name a body speaks, and which are nobody's name: "Corporate Affairs"."""

from __future__ import annotations

import functools
import tomllib
from importlib.resources import files

OFFICES = ("office", "department", "desk", "bureau", "unit", "section", "division", "directorate")


@functools.cache
def _listed(key: str) -> frozenset[str]:
    data = files("stemma.text").joinpath("data", "departments.toml").read_text("utf-8")
    return frozenset(tomllib.loads(data)[key])


def is_department(name: str) -> bool:
    """Whether a name is only a department's: "Press Office", "Office of the Spokesman"."""
    words = name.replace("’", "'").strip(" .,:").lower().removeprefix("the ").split()
    if len(words) < 2 or not name.strip()[:1].isalpha():
        return False
    if words[0] in OFFICES and words[1] in {"of", "for"}:
        return " ".join(words[2:]).removeprefix("the ") in _listed("of")
    return words[-1] in _listed("heads") and _listed("kinds").issuperset(words[:-1])
