"""Whether two statements are the words of two who are named, and neither of whom speaks for the other."""

from __future__ import annotations

from stemma.compare.statements.statements import Statement
from stemma.text.words import words

_SPEAKING = frozenset({"speaker", "informant"})


def of_two_speakers(left: Statement, right: Statement) -> bool:
    """Whether each is attributed to somebody of its own: what two say alike, neither has of the other's text.

    A paper's own sentence may be anybody's, and so may the words of those who are not known by name.
    """
    if not _is_named(left) or not _is_named(right) or left.behind & right.behind:
        return False
    return of_two_names(left.holder.name, right.holder.name)


def of_two_names(one: str | None, two: str | None) -> bool:
    """Whether two names have no word in common, so that nobody was taken for two by mistake."""
    return bool(one and two) and set(words(one or "")).isdisjoint(words(two or ""))


def _is_named(statement: Statement) -> bool:
    holder = statement.holder
    return (
        statement.attribution.kind != "voice"
        and not statement.attribution.anonymous
        and holder.role in _SPEAKING
        and holder.entity is not None
    )
