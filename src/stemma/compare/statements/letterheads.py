"""Who speaks for the body under whose letterhead a document stands: who signs, whom the press may ask."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stemma.compare.statements.own_spokesmen import BYGONE, ROLE
from stemma.model.annotations import Annotations
from stemma.text.names import fold_name

_SIGNS_FOR = re.compile(rf"\b(?:{ROLE}|press office|treasurer|coordinator)\b", re.IGNORECASE)
_CONTACT = re.compile(
    r"^(?P<label>[A-Z][a-z]*(?: [a-z]+){0,5}): ?(?P<who>[^\n:]{5,100})$", re.MULTILINE
)
"""A line of its own with a label: "Press contact: Ada Brook, spokeswoman"."""
_ASKED = re.compile(
    r"\b(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|information|questions|spokes\w+)\b",
    re.IGNORECASE,
)
_OF_THE_PRESS = re.compile(r"\b(?:press|media|news|communications|spokes\w+)\b", re.IGNORECASE)
_TITLES = 2
"""So many words may stand before a name: "Detective Inspector"."""

_FORCE = re.compile(r"\b(?:police|constabulary|gendarmerie)\b", re.IGNORECASE)
_IN_COMMAND = re.compile(
    r"\b(?:Superintendent|Commissioner|Chief Constable|Chief Inspector|Commander|Police Chief) $"
)

Names = dict[str, str]
"""Entity ids by folded name."""


def under_letterhead(
    annotated: Annotations, by_name: Names, people: frozenset[str]
) -> Iterator[tuple[str, str]]:
    """Pairs of a person and the body under whose letterhead that person signs or is there for the press.

    So is who leads a police force and is named with that rank in its own notice. Only where one voice is
    all there is: in a paper somebody signs a letter of their own.
    """
    head = annotated.document.publisher
    voices = [each for each in annotated.attributions if each.kind == "voice"]
    body = by_name.get(fold_name(head.value)) if head and head.how == "header" else None
    if body is None or len(voices) != 1:
        return
    for person in (
        *_signing(annotated),
        *_for_the_press(annotated, by_name),
        *(_in_command(annotated) if head and _FORCE.search(head.value) else ()),
    ):
        if person != body and person in people:
            yield person, body


def _signing(annotated: Annotations) -> Iterator[str]:
    """The people in a signature that gives an office."""
    signed = [block.spans for block in annotated.blocks if block.role == "signature"]
    text = " ".join(annotated.document.text[a:b] for spans in signed for a, b in spans)
    if not _SIGNS_FOR.search(text):
        return
    for mention in annotated.mentions:
        inside = any(a <= mention.spans[0][0] < b for spans in signed for a, b in spans)
        if inside and mention.schema == "Person":
            yield mention.entity


def _for_the_press(annotated: Annotations, by_name: Names) -> Iterator[str]:
    """Those whom a line of contact gives to the press: "Enquiries: Inspector N. Berg, press office"."""
    for line in _CONTACT.finditer(annotated.document.text):
        asked = _ASKED.search(line["label"]) and _OF_THE_PRESS.search(line[0])
        if not asked or re.search(BYGONE, line[0].lower()):
            continue
        named = line["who"].split(",")[0].split()
        found = (by_name.get(fold_name(" ".join(named[at:]))) for at in range(_TITLES + 1))
        yield from [each for each in found if each is not None][:1]


def _in_command(annotated: Annotations) -> Iterator[str]:
    """The people whom a text names with a rank of those who lead."""
    for mention in annotated.mentions:
        start = mention.spans[0][0]
        if mention.schema == "Person" and mention.kind == "name":
            ranked = _IN_COMMAND.search(annotated.document.text, max(0, start - 20), start)
            if ranked and not re.search(
                BYGONE, annotated.document.text[max(0, start - 40) : start].lower()
            ):
                yield mention.entity
