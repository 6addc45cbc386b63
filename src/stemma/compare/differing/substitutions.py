"""One name in place of another: nearly the same sentence with a different actor, place or role.

Two people can both have been detained; so a different name counts only where the rest is one event: the
same figure or the same day, and the one who acts, or the place.
"""

from __future__ import annotations

from difflib import SequenceMatcher

from stemma.compare.statements.families import acts_told
from stemma.compare.statements.statements import Statement
from stemma.model.annotations import Mention
from stemma.model.links import Slot
from stemma.text.words import WORD, fold

ALIKE = 0.7
_LEAST = 5
_ROLES = frozenset(
    ["chair", "chairman", "chairwoman", "chairperson", "president", "vice-president", "director",
     "secretary", "treasurer", "spokesman", "spokeswoman", "spokesperson", "minister", "deputy",
     "commander", "founder", "leader", "head", "mayor", "governor", "ambassador", "lawyer", "editor",
     "manager", "superintendent", "sergeant", "inspector", "captain"]
)  # fmt: skip

Place = tuple[str, int, int]
"""A folded word and where it stands in its document."""


def substitution(left: Statement, right: Statement) -> tuple[Slot, str, str] | None:
    """The slot and the words of both, where exactly one name or role stands in place of another."""
    one, two = words_at(left), words_at(right)
    if min(len(one), len(two)) < _LEAST:
        return None
    said = [word for word, _, _ in one], [word for word, _, _ in two]
    matcher = SequenceMatcher(None, *said, autojunk=False)
    if matcher.ratio() < ALIKE:
        return None
    changed = [code for code in matcher.get_opcodes() if code[0] == "replace"]
    if len(changed) != 1:
        return None
    _, a, b, c, d = changed[0]
    words = " ".join(said[0][a:b]), " ".join(said[1][c:d])
    if set(words) <= _ROLES and left.people & right.people:
        return "role", *words
    return _named(left, right, one[a:b], two[c:d])


def _named(
    left: Statement, right: Statement, one: list[Place], two: list[Place]
) -> tuple[Slot, str, str] | None:
    """Actor or place, where both stretches name somebody or something else."""
    first, second = mention_of(left, one), mention_of(right, two)
    if not first or not second or first.entity == second.entity:
        return None
    words = _text(left, first), _text(right, second)
    if first.entity in left.places and second.entity in right.places:
        return "place", *words
    if {first.entity, second.entity} & (left.places | right.places):
        return None
    acts = _acts_first(left, first) and _acts_first(right, second)
    return ("actor", *words) if acts else None


def words_at(statement: Statement) -> list[Place]:
    """The words of a statement, folded, with where each stands."""
    text = statement.document.text
    return [
        (fold(match.group()), match.start(), match.end())
        for start, end in statement.claim.spans
        for match in WORD.finditer(text, start, end)
    ]


def mention_of(statement: Statement, stretch: list[Place]) -> Mention | None:
    """The name in which the stretch lies."""
    start, end = stretch[0][1], stretch[-1][2]
    for mention in statement.mentions:
        if mention.kind == "name" and mention.spans[0][0] <= start and end <= mention.spans[-1][1]:
            return mention
    return None


def _text(statement: Statement, mention: Mention) -> str:
    return statement.document.text[mention.spans[0][0] : mention.spans[-1][1]]


def _acts_first(statement: Statement, mention: Mention) -> bool:
    """Whether the name stands before the first word of an act: it is the one who acts."""
    acts = (start for word, start, _ in words_at(statement) if acts_told(word))
    return mention.spans[0][0] < next(acts, 0)
