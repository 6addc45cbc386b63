"""The one word that a body's name turns on: "the Union" for "Harbour Workers' Union".

A document that never writes the full name means the one body of the case whose name has that head, if no
other body's name has it too.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable

from stemma.model.entities import CaseEntity
from stemma.resolve.profiles import ORGANISED

AFTER_A_HEAD = frozenset({"of", "for", "on", "into", "in"})
FEWEST_LETTERS = 4


def head_of(words: tuple[str, ...]) -> str:
    """The word a name turns on: its last, or the one before "of" or "for"."""
    before = (word for word, link in itertools.pairwise(words) if link.lower() in AFTER_A_HEAD)
    return next(before, words[-1])


def lone_heads(entities: Iterable[CaseEntity]) -> dict[str, CaseEntity]:
    """By each head, written with a capital, the only body of the case that is so called."""
    bearers: dict[str, dict[str, CaseEntity]] = defaultdict(dict)
    for entity in entities:
        if entity.schema == "Person":
            continue
        for form in (entity.name, *(each.text for each in entity.names)):
            words = tuple(form.split())
            if words and words[0][0].isupper():
                bearers[head_of(words).capitalize()][entity.id] = entity
    return {
        head: next(iter(found.values()))
        for head, found in sorted(bearers.items())
        if len(found) == 1 and head.isalpha() and len(head) >= FEWEST_LETTERS
        if all(_is_headed_body(each, head) for each in found.values())
    }


def _is_headed_body(entity: CaseEntity, head: str) -> bool:
    """Whether a body's name of several words has this head."""
    forms = [tuple(form.split()) for form in (entity.name, *(each.text for each in entity.names))]
    return entity.schema in ORGANISED and any(
        len(form) > 1 and head_of(form).capitalize() == head for form in forms
    )
