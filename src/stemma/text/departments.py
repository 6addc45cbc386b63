"""Departments by whose name a body speaks, and which are nobody's name: "Corporate Affairs"."""

from __future__ import annotations

import functools
import tomllib
from importlib.resources import files

LEAST_WORDS, MOST_WORDS = 2, 4
"""Words of the name of a district."""
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


def names_no_issuer(line: str) -> bool:
    """Whether a line of a letterhead names nobody who issues: a department, a legal form, a district.

    "Joint-Stock Company" and "Weir District" stand below the name of whoever does.
    """
    words = line.replace("-", " ").strip(" .,:").lower().split()
    by_law = bool(words) and words[-1] in _listed("bodies_by_law")
    named_so = len(words) > 1 and by_law and _listed("by_law").issuperset(words[:-1])
    return named_so or is_district(line) or is_department(line)


def is_district(line: str) -> bool:
    """Whether a line is the name of a part of a country: "Weir District", "Province of Sarn"."""
    words = line.strip(" .,:").split()
    folded = [word.lower() for word in words]
    of = len(words) > LEAST_WORDS and folded[1] == "of" and folded[0] in _listed("districts")
    ends = 1 < len(words) <= MOST_WORDS and folded[-1] in _listed("districts")
    return (of or ends) and all(word[0].isupper() or word == "of" for word in words)
