"""Statements that a sentence mentions and does not make: "Whoever says that …", "it is not likely that …"."""

from __future__ import annotations

import re

from stemma.compare.statements.statements import Statement

_BEFORE = 90
_PUT = (
    r"(?:(?:who(?:so)?ever|any(?:one|body) who|those who|people who|if (?:any(?:one|body)|some(?:one|body)))"
    r" (?:still )?(?:says?|claims?|thinks?|believes?|maintains?|writes?|tells? \w+|asserts?|alleges?)"
    r"|(?:it|this) (?:is|was|seems|seemed) (?:(?:not|hardly|scarcely) (?:very |at all )?"
    r"(?:likely|probable|possible|conceivable|plausible|credible)"
    r"|(?:very |highly |most )?(?:unlikely|improbable|impossible|inconceivable|implausible))"
    r"(?:, [^.;!?]{1,60},)?)"
)
_LEADING = re.compile(rf"\b{_PUT},? (?:that )?[^.;:!?]{{0,20}}$", re.IGNORECASE)
_INSIDE = re.compile(rf"\W*(?:that )?{_PUT}\b", re.IGNORECASE)


def is_only_mentioned(statement: Statement) -> bool:
    """Whether its own sentence says it as what others may say, or as what is hardly so."""
    start = statement.hull[0]
    before = statement.document.text[max(0, start - _BEFORE) : start]
    return bool(_INSIDE.match(statement.text) or _LEADING.search(before))
