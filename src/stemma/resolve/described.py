"""A person under an office alone, in a document that also names the one who holds it elsewhere.

"The director of Ostrand admitted …": where the document names somebody whom another document calls the
director of Ostrand, and nobody else it names is called so, that one is meant.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from stemma.model.annotations import Annotations
from stemma.model.documents import quote
from stemma.text.words import stem, weight, words

Ids = Mapping[str, str]
FEWEST = 2
"""Telling words a description needs: "the director" may be anybody's."""
TELLING = 0.15


def described(documents: list[Annotations], ids: Ids) -> dict[str, str]:
    """For each described person without a name: the named one of the case who is meant."""
    offices = _offices(documents, ids)
    found: dict[str, str] = {}
    for annotated in documents:
        named = {
            ids[mention.entity]
            for mention in annotated.mentions
            if mention.kind == "name" and mention.entity in ids
        }
        texts = _descriptions(annotated)
        for entity in annotated.entities:
            if entity.schema != "Person" or entity.id in ids or entity.id not in texts:
                continue
            asked = _telling(texts[entity.id])
            fitting = {
                who
                for who in named
                if len(asked) >= FEWEST and any(asked <= office for office in offices.get(who, ()))
            }
            if len(fitting) == 1:
                found[entity.id] = next(iter(fitting))
    return found


def _offices(documents: list[Annotations], ids: Ids) -> dict[str, list[frozenset[str]]]:
    """For each named person of the case the telling words of what documents call it."""
    offices: dict[str, list[frozenset[str]]] = defaultdict(list)
    for annotated in documents:
        for row in annotated.descriptors:
            if row.entity in ids:
                offices[ids[row.entity]].append(_telling(row.text))
    return offices


def _descriptions(annotated: Annotations) -> dict[str, str]:
    """For each entity the words of its longest description."""
    found: dict[str, str] = {}
    for mention in annotated.mentions:
        said = quote(annotated.document.text, mention.spans)
        if mention.kind == "nominal" and len(said) > len(found.get(mention.entity, "")):
            found[mention.entity] = said
    return found


def _telling(text: str) -> frozenset[str]:
    roots = {stem(word) for word in words(text)}
    return frozenset(root for root in roots if weight(root) >= TELLING)
