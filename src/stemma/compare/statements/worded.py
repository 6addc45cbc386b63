"""Figures that no numeral gives: two in "both boats", four in "a fourth resident has died"."""

from __future__ import annotations

import re
from collections.abc import Collection

from stemma.compare.statements.amounts import key_of
from stemma.compare.statements.counted import fates_in
from stemma.compare.statements.numbers import INFINITE, Amount
from stemma.model.documents import Span
from stemma.text.words import stem

_BOTH = re.compile(r"\bboth (?:of )?(?:the |his |her |its |their |our )?(?P<what>[a-z]+s)\b")
_ORDINALS = (
    "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
    " fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_NTH = re.compile(
    rf"\b(?:an?|the) (?P<nth>{'|'.join(_ORDINALS)}) (?P<who>(?!later\b|of\b)[a-z]+)"
    r"(?: (?:has|had|have|was|were|is|been|also|now|since|then|later))*"
    r" (?P<act>[a-z]+(?: to hospital)?)\b",
    re.IGNORECASE,
)
_GROWING = frozenset({"dead", "hurt", "arrested", "hospital"})
"""What can only happen to more: who is the fourth to have died makes four, or more by now."""
_PLURALS = {"child": "children", "person": "people"}
_MAN = re.compile(r"man$")


def both_of(said: Collection[str]) -> tuple[Amount, ...]:
    """Two of what "both" stands before."""
    return tuple(
        Amount(2, 2, stem(match["what"]), match.group(), part=False, approximate=False)
        for match in _BOTH.finditer(" ".join(said))
    )


def up_to_the_nth(text: str, hull: Span) -> tuple[Amount, ...]:
    """At least as many as the one who is numbered, to whom the same happened: "a fourth resident died"."""
    found = []
    for match in _NTH.finditer(text, *hull):
        if not fates_in(match["act"]) & _GROWING:
            continue
        many = _several(match["who"].lower())
        figure = 2 + _ORDINALS.index(match["nth"].lower())
        at = match.span("nth")
        shown = text[match.start() : match.end("who")]
        noun = key_of(many, ())
        found.append(
            Amount(
                figure,
                INFINITE,
                noun,
                shown,
                part=False,
                approximate=False,
                of="people" if noun == "people" else many,
                at=at,
                nth=True,
            )
        )
    return tuple(found)


def _several(who: str) -> str:
    return _PLURALS.get(who) or (_MAN.sub("men", who) if _MAN.search(who) else f"{who}s")
