"""One person whom documents of the same months call by two ranks of one office: "second", "chief officer".

A person may hold several offices, and who is called "the officer" may be any of them; but nobody is second
and chief officer, or director and deputy director of one thing, at one time.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from stemma.compare.links.links import link
from stemma.compare.matters.candidates import earliest
from stemma.compare.statements.corpus import Corpus
from stemma.compare.statements.denied import LIGHT
from stemma.compare.statements.places import Placed
from stemma.compare.statements.statements import Statement
from stemma.compare.statements.when import stretch
from stemma.model.annotations import Descriptor
from stemma.model.entities import Reason
from stemma.model.links import Link
from stemma.text.words import stem, words

_MONTHS = 90 * 24 * 60
"""Minutes between two documents after which somebody may have risen."""
_STEPS = {
    "first": 1, "chief": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5
}  # fmt: skip
"""Ranks of which nobody has two; a chief officer is the first."""
_BELOW = frozenset("deputy vice assistant".split())
"""Words without which the rank is another; "acting" and "associate" are often left out."""
_DETERMINERS = frozenset("the a an its his her their our your my this that".split())
_ENDS = re.compile(r"[,;:(]| (?:of|for|at|in|on|from|to|with|who|whose|which|that) ")
_FIELD = re.compile(r" (?:of|for|at|on|in|with) (?P<field>[^,;:(]+)")
_OWNER = re.compile(r"(?P<owner>[\w-]+)(?:['’]s|(?<=s)['’])(?= )")
_CHANGES = re.compile(
    r"\b(?:former|formerly|ex|then|late|until|since|previous|previously|once|became|become|promoted|appointed"
    r"|succeed(?:s|ed)|retired|new|newly|now|future)\b",
    re.IGNORECASE,
)
"""Words by which a rank is of another time than the document's."""


@dataclass(frozen=True, slots=True)
class Rank:
    """A step of an office, its noun and of what it is, with the statement that gives it."""

    level: tuple[frozenset[int], bool]
    """Its steps from above, and whether it is below the office: "deputy"."""
    noun: str
    field: frozenset[str]
    text: str
    given: Statement


def find_ranks(corpus: Corpus) -> Iterator[Link]:
    """A link for each two documents of the same months that give one person two ranks of one office."""
    for ranks in _by_person(corpus).values():
        for one, two in combinations(ranks, 2):
            if _apart(one, two):
                first, second = sorted((one, two), key=lambda each: earliest(each.given))
                says = "they give one person two ranks of one office"
                reason = Reason("role", 1.0, first.text, second.text, says)
                ends = first.given.id, second.given.id
                yield link("differs", "role", ends, (1.0, [reason]))


def _by_person(corpus: Corpus) -> dict[str, list[Rank]]:
    """For each person the ranks that statements give, each once in a document."""
    placed = Placed(corpus)
    found: dict[str, dict[tuple[object, ...], Rank]] = defaultdict(dict)
    for annotated in corpus.documents:
        for row in annotated.descriptors:
            entity = corpus.entities.get(row.entity)
            if entity is None or entity.schema != "Person":
                continue
            rank = _rank(row, _given(placed, annotated.document.id, row))
            if rank is not None:
                key = annotated.document.id, rank.level, rank.noun, rank.field
                found[row.entity].setdefault(key, rank)
    return {person: list(ranks.values()) for person, ranks in sorted(found.items())}


def _given(placed: Placed, document: str, row: Descriptor) -> Statement | None:
    """The statement in whose words the description stands."""
    start, end = row.spans[0][0], row.spans[-1][1]
    within = (
        each
        for each in placed.over(document, row.spans)
        if each.hull[0] <= start and end <= each.hull[1]
    )
    return next(within, None)


def _rank(row: Descriptor, given: Statement | None) -> Rank | None:
    if given is None or _CHANGES.search(given.text):
        return None
    owner, field = _OWNER.search(row.text), _FIELD.search(row.text)
    head = words(_OWNER.sub("", _ENDS.split(row.text, maxsplit=1)[0]))
    if not head:
        return None
    whose = f"{owner['owner'] if owner else ''} {field['field'] if field else ''}"
    of = frozenset(stem(word) for word in words(whose) if word not in LIGHT)
    before = frozenset(head[:-1])
    other = before - _STEPS.keys() - _BELOW - _DETERMINERS
    kind = " ".join((*sorted(other), head[-1]))
    steps = frozenset(_STEPS[word] for word in before & _STEPS.keys())
    return Rank((steps, bool(before & _BELOW)), kind, of, row.text, given)


def _apart(one: Rank, two: Rank) -> bool:
    """Whether nobody can have both at one time."""
    if one.given.document.id == two.given.document.id or one.noun != two.noun:
        return False
    if one.field and two.field and one.field.isdisjoint(two.field):
        return False
    days = stretch(one.given.published), stretch(two.given.published)
    if not days[0] or not days[1] or days[0].gap(days[1]) > _MONTHS:
        return False
    (steps, below), (others, other_below) = one.level, two.level
    if steps and others and steps.isdisjoint(others):
        return True
    return below != other_below and steps == others
