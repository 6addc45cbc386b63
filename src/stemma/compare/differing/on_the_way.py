"""What one says happened at a place, the other before it was reached: "at Lund", "on the way to Lund"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stemma.compare.statements.families import kind_of
from stemma.compare.statements.statements import Statement
from stemma.text.words import words

_NOT_YET = re.compile(
    r"\b(?:before (?:\w+ ){0,3}?(?:reach(?:ed|ing)|arriv(?:ed|ing) (?:at|in)|(?:came|coming|got|getting) to"
    r"|could be (?:brought|taken) to)"
    r"|(?:on (?:the|his|her|its|their|our) way|en route|on the (?:road|drive|journey)) to)"
    r"(?: the)? (?P<place>[A-Z][\w'’-]+)"
)
"""Where somebody or something had not come yet."""
_THERE = re.compile(
    r"\b(?:at|in|inside)(?: the)? (?P<place>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*)"
    r"|\bafter (?:\w+ ){0,3}?(?:reach(?:ed|ing)|arriv(?:ed|ing) (?:at|in))(?: the)? (?P<after>[A-Z][\w'’-]+)"
)


def on_the_way_and_there(left: Statement, right: Statement) -> tuple[str, str] | None:
    """The words of both for where, if one puts before a place what the other puts at it."""
    happened = {act for act in left.acts & right.acts if kind_of(act) == "toll"}
    if not happened or not left.people & right.people:
        return None
    if left.claim.stands != "for" or right.claim.stands != "for":
        return None
    found = next(_before_and_at(left, right), None)
    if found:
        return found
    turned = next(_before_and_at(right, left), None)
    return (turned[1], turned[0]) if turned else None


def _before_and_at(early: Statement, late: Statement) -> Iterator[tuple[str, str]]:
    for place, before in _not_yet(early):
        yield from ((before, there) for other, there in _there(late) if place in other)


def _not_yet(statement: Statement) -> Iterator[tuple[str, str]]:
    return (
        (words(match["place"])[0], match.group()) for match in _NOT_YET.finditer(statement.text)
    )


def _there(statement: Statement) -> Iterator[tuple[list[str], str]]:
    """The places where it was, but for those that it had not come to."""
    unreached = [match.span() for match in _NOT_YET.finditer(statement.text)]
    for match in _THERE.finditer(statement.text):
        if not any(start <= match.start() < end for start, end in unreached):
            yield words(match["place"] or match["after"]), match.group()
