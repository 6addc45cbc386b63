"""Whom somebody stands up for: a body denies it of its director, a lawyer of her client."""

from __future__ import annotations

import re

from stemma.compare.spokes import ROLE
from stemma.compare.statements import Statement

_FAR = 70
_OUR_OWN = re.compile(
    rf"\b(?:our|my) (?!former|ex\b)(?:[\w'’-]+ ){{0,3}}?(?:{ROLE}|client|member|employee|colleague),? $",
    re.IGNORECASE,
)
_CLIENT = re.compile(r"(?:my|our|his|her|their) clients?", re.IGNORECASE)


def stood_up_for(statement: Statement) -> frozenset[str]:
    """Those of whom a body or a lawyer denies something in so many words: "our director, X, never …".

    Only where the denial itself calls them its own; that somebody is named in it says nothing.
    """
    if statement.claim.stands != "against":
        return frozenset()
    text = statement.document.text
    return frozenset(
        each.entity
        for each in statement.mentions
        if each.entity not in statement.behind
        and (
            _OUR_OWN.search(text[max(0, each.spans[0][0] - _FAR) : each.spans[0][0]])
            or _CLIENT.fullmatch(text[each.spans[0][0] : each.spans[-1][1]])
        )
    )
