"""One person whom documents of the same months call by two ranks of one office: "second", "chief officer".

A person may hold several offices, and who is called "the officer" may be any of them; but nobody is second
and chief officer, or director and deputy director of one thing, at one time.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, product

from stemma.compare.links.links import link
from stemma.compare.matters.candidates import earliest
from stemma.compare.statements.corpus import Corpus
from stemma.compare.statements.denied import LIGHT
from stemma.compare.statements.places import Placed
from stemma.compare.statements.statements import Statement
from stemma.compare.statements.when import stretch
from stemma.model.annotations import Descriptor
from stemma.model.documents import Document
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
    """A step of an office, its noun and of what it is, as a document's words for somebody give it."""

    level: tuple[frozenset[int], bool]
    """Its steps from above, and whether it is below the office: "deputy"."""
    noun: str
    field: frozenset[str]
    document: Document
    row: Descriptor


Given = tuple[Rank, Statement]
"""A rank with the statement that gives it."""


def find_ranks(corpus: Corpus) -> Iterator[Link]:
    """A link for each two documents of the same months that give one person two ranks of one office."""
    placed = Placed(corpus)
    for levels in _of_several_levels(corpus):
        given = [list(_stated(placed, ranks)) for ranks in levels]
        for several, others in combinations(given, 2):
            for one, two in product(several, others):
                if _apart(one, two):
                    yield _link(one, two)


def _link(one: Given, two: Given) -> Link:
    (first, told), (second, other) = sorted((one, two), key=lambda each: earliest(each[1]))
    says = "they give one person two ranks of one office"
    reason = Reason("role", 1.0, first.row.text, second.row.text, says)
    return link("differs", "role", (told.id, other.id), (1.0, [reason]))


def _of_several_levels(corpus: Corpus) -> Iterator[list[list[Rank]]]:
    """The ranks of one person in one kind of office, by their level, where there is more than one.

    Nearly everybody has one, however many documents name it: nothing of theirs is compared.
    """
    found: dict[tuple[str, str], dict[tuple[frozenset[int], bool], list[Rank]]] = defaultdict(dict)
    for annotated in corpus.documents:
        for row in annotated.descriptors:
            entity = corpus.entities.get(row.entity)
            rank = _rank(annotated.document, row)
            if rank is not None and entity is not None and entity.schema == "Person":
                found[row.entity, rank.noun].setdefault(rank.level, []).append(rank)
    for _, levels in sorted(found.items()):
        if len(levels) > 1:
            yield list(levels.values())


def _stated(placed: Placed, ranks: Iterable[Rank]) -> Iterator[Given]:
    """The ranks with the statements that give them as held today, each once in a document."""
    seen: set[tuple[str, frozenset[str]]] = set()
    for rank in ranks:
        given = _given(placed, rank.document.id, rank.row)
        key = rank.document.id, rank.field
        if given is not None and key not in seen and not _CHANGES.search(given.text):
            seen.add(key)
            yield rank, given


def _given(placed: Placed, document: str, row: Descriptor) -> Statement | None:
    """The statement in whose words the description stands."""
    start, end = row.spans[0][0], row.spans[-1][1]
    within = (
        each
        for each in placed.over(document, row.spans)
        if each.hull[0] <= start and end <= each.hull[1]
    )
    return next(within, None)


def _rank(document: Document, row: Descriptor) -> Rank | None:
    """The step, the noun and the field of some words for somebody; null where they have no noun."""
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
    return Rank((steps, bool(before & _BELOW)), kind, of, document, row)


def _apart(one: Given, two: Given) -> bool:
    """Whether nobody can have both at one time."""
    (left, told), (right, other) = one, two
    if left.document.id == right.document.id:
        return False
    if left.field and right.field and left.field.isdisjoint(right.field):
        return False
    days = stretch(told.published), stretch(other.published)
    if not days[0] or not days[1] or days[0].gap(days[1]) > _MONTHS:
        return False
    (steps, below), (others, other_below) = left.level, right.level
    if steps and others and steps.isdisjoint(others):
        return True
    return below != other_below and steps == others
