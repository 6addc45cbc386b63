"""Places that are known by a number: what stands "at kilometre 11" does not stand "at kilometre 14"."""

from __future__ import annotations

import re

from stemma.compare.statements.statements import Statement

_NUMBERED = re.compile(
    r"(?<!\d )\b(?P<noun>kilomet(?:re|er)|km|mile|milestone|gate|unit|block|room|ward|berth|pier|platform"
    r"|shaft|hall|cell|sector|zone|floor|level|pit|tower|building|flat|mast|pillar|warehouse|hangar|well|lock"
    r"|dock|quay|pump|boiler|furnace|reactor|bus|train|lorry|truck|boat|bridge|pylon)"
    r"(?: (?:no\.?|number|nr\.?))? ?(?P<number>\d{1,4}(?:\.\d+)?)\b(?![:,.]\d| ?%)",
    re.IGNORECASE,
)
_ONE_NOUN = {"kilometer": "kilometre", "km": "kilometre", "milestone": "mile"}


def numbered_apart(left: Statement, right: Statement) -> tuple[str, str] | None:
    """The words of both for a place or thing of one sort, if each gives it another number."""
    one, two = _numbered(left), _numbered(right)
    for noun in sorted(one.keys() & two.keys()):
        if one[noun].keys().isdisjoint(two[noun]):
            return next(iter(one[noun].values())), next(iter(two[noun].values()))
    return None


def _numbered(statement: Statement) -> dict[str, dict[float, str]]:
    """The numbers of each sort, with their words."""
    found: dict[str, dict[float, str]] = {}
    for match in _NUMBERED.finditer(statement.text):
        noun = match["noun"].lower()
        of_it = found.setdefault(_ONE_NOUN.get(noun, noun), {})
        of_it.setdefault(float(match["number"]), match.group())
    return found
