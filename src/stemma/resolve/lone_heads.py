"""A body under nothing but the head of its name: "the Council", in a document that never names it in full.

The reader of one document cannot know which council is meant. The case can, where one body only has the
word in its name and another document calls it so.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

from stemma.model.annotations import Annotations, Mention
from stemma.model.entities import CaseEntity
from stemma.model.ids import row_id
from stemma.resolve.profiles import ORGANISED

_THE = re.compile(r"\b[Tt]he (?P<head>[A-Z][a-z]+)\b(?! (?:of |for |on )?(?:the )?[A-Z])")
_BEFORE_OF = re.compile(r" (?:of|for|on) |, ")
_WORD = re.compile(r"[A-Za-z]+")

Heads = Mapping[str, CaseEntity]
Called = tuple[tuple[str, CaseEntity], ...]


def lone_heads(entities: tuple[CaseEntity, ...]) -> Heads:
    """The words by which some document calls a body, where it heads no other body's name."""
    bearers: dict[str, set[str]] = defaultdict(set)
    called: dict[str, CaseEntity] = {}
    for entity in entities:
        if entity.schema not in ORGANISED:
            continue
        forms = [entity.name, *(form.text for form in entity.names)]
        for form in forms:
            head = _WORD.findall(_BEFORE_OF.split(form)[0])[-1:]
            bearers["".join(head).lower()].add(entity.id)
        if any(len(form.split()) > 1 for form in forms):
            called |= {form: entity for form in forms if _WORD.fullmatch(form) and form.istitle()}
    return {form: entity for form, entity in called.items() if len(bearers[form.lower()]) == 1}


def headed_mentions(
    annotated: Annotations, added: tuple[Mention, ...], called: Called
) -> tuple[Mention, ...]:
    """Mentions by such a word in the document's blocks, where no mention stands yet.

    Args:
        annotated: the document's rows.
        added: mentions that the case has found by full names.
        called: those of the words that the document has, with whom they mean.
    """
    text, document, heads = annotated.document.text, annotated.document.id, dict(called)
    taken = {
        at
        for mention in (*annotated.mentions, *added)
        for start, end in mention.spans
        for at in range(start, end)
    }
    found = []
    for block in annotated.blocks:
        for start, end in block.spans if block.role != "furniture" else ():
            for match in _THE.finditer(text, start, end):
                entity = heads.get(match["head"])
                if entity is None or taken & {*range(*match.span("head"))}:
                    continue
                spans = (match.span("head"),)
                key = row_id("m", document, "name", name=spans)
                found.append(
                    Mention(key, spans, entity.schema, "name", entity.id, "case", "", document)
                )
    return tuple(found)
