"""Whose spokesman "its spokesman, X" and "their lawyer, X" are."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from stemma.model.annotations import Annotations, Attribution, Mention
from stemma.text.acting_for import acting_for

ROLE = (
    r"(?:spokes(?:man|woman|person)|press (?:officer|secretary)|lawyer|attorney|solicitor|counsel|"
    r"advocate|chair(?:man|woman|person)?|president|director|head|chief|ceo|leader|secretary|minister|"
    r"commander|superintendent|inspector|sergeant|officer|ambassador|mayor|representative|founder|"
    r"manager|commissioner|governor)"
)
BYGONE = (
    r"\b(?:former|formerly|previously|ex|once|onetime|erstwhile|retired|dismissed|sacked|until"
    r"|(?:was|were|had been)(?! (?:\w+ )?(?:appointed|named|elected|chosen|made|hired)\b))\b"
)
_FAR = 70
"""How many characters may lie between a pronoun and a person's name, or before one."""
_OWN = re.compile(rf"^ (?:[\w-]+ ){{0,3}}?{ROLE},? (?:[\w.]+ )?$")
"""Between "its", "our" and a name: "its spokesman, X", "our chair, Senator X"; no "its victims' lawyer"."""
_OFFICE_OF = re.compile(rf"['’]s? (?:[\w-]+ ){{0,2}}?{ROLE}\b(?!['’-])", re.IGNORECASE)
"""Behind a body of which somebody is an officer; "the board's chairman's wife" is none."""
_COMMA = re.compile(r",\s(?:the )?$", re.IGNORECASE)
_LAWYER = r"(?:[\w-]+ ){0,2}?(?:lawyer|attorney|solicitor|counsel|advocate|spokes\w+),? "
_OWN_LAWYER = re.compile(rf"^ {_LAWYER}(?:[\w.]+ )?$")
"""The same between "his" or "her" and a name: leaders of a person's own speak for nobody else."""
_THEIRS = re.compile(rf"\b(?:their|its) {_LAWYER}(?:[A-Z][\w.]+ ){{0,2}}?$")
_FOR_BODY = re.compile(
    r"(?:^|[;:,] )(?:[Ff]or|[Oo]n behalf of) (?:the )?"
    r"(?P<body>[A-Z][^:;\n]{2,80}):[ \t](?P<who>[^;\n]{3,120})",
    re.MULTILINE,
)
_PEOPLE = re.compile(
    r"\b(?:tenants|families|workers|mothers|fathers|parents|residents|villagers|survivors|victims|relatives"
    r"|prisoners|patients|students|pupils|miners|fishermen|farmers|strikers|pickets|protesters|demonstrators"
    r"|mourners|neighbours|neighbors|women|men|people|children|members|owners|refugees|migrants|nurses"
    r"|teachers|drivers|guards|officers|soldiers|men|accused|defendants|plaintiffs|claimants|widows)\b",
    re.IGNORECASE,
)
"""Those whose lawyer "their lawyer" may be, without a name."""
_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]")
_PARAGRAPH = re.compile(r"\n\s*\n")
_BODIES = frozenset({"Organization", "PublicBody", "Company", "LegalEntity"})


def of_its_own(annotated: Annotations, named: Sequence[Mention]) -> Iterator[tuple[str, str]]:
    """Pairs of a person and whose spokesman that is: "its chair, X", "our secretary, X", "his lawyer, X".

    `named` are the document's names in their order.
    """
    text, starts = annotated.document.text, [each.spans[0][0] for each in named]
    read = [each for each in annotated.mentions if each.kind == "pronoun"]
    for owner in read:
        end = owner.spans[-1][1]
        at = bisect_left(starts, end)
        person = named[at] if at < len(named) and owner.schema != "Address" else None
        if person is None or person.schema != "Person" or person.spans[0][0] - end > _FAR:
            continue
        between = text[end : person.spans[0][0]].lower().replace("\n", " ")
        own = _OWN_LAWYER if owner.schema == "Person" else _OWN
        if own.match(between) and not re.search(BYGONE, between):
            yield person.entity, owner.entity
    yield from _of_unread(annotated, named, {each.spans[0][0] for each in read})


def of_whose_body(annotated: Annotations, named: Sequence[Mention]) -> Iterator[tuple[str, str]]:
    """Pairs of a person and the body whose office stands behind the name: "X, the union's secretary"."""
    text = annotated.document.text
    ends = {each.spans[-1][1]: each.entity for each in named if each.schema == "Person"}
    for owner in annotated.mentions:
        office = _OFFICE_OF.match(text, owner.spans[-1][1])
        if office is None or owner.kind == "pronoun" or owner.schema not in _BODIES:
            continue
        start = owner.spans[0][0]
        comma = _COMMA.search(text, max(0, start - len(", the ")), start)
        person = ends.get(comma.start()) if comma is not None else None
        if person is not None and not re.search(BYGONE, office[0].lower()):
            yield person, owner.entity


def signing_for(annotated: Annotations, named: Sequence[Mention]) -> Iterator[tuple[str, str]]:
    """Pairs of who signs and for which body: "For the Dock Union: Ida Bly, secretary"."""
    text = annotated.document.text
    starts = [each.spans[0][0] for each in named]
    for line in _FOR_BODY.finditer(text):
        here = named[bisect_left(starts, line.start()) : bisect_left(starts, line.end())]
        behind = [each for each in here if each.spans[0][0] >= line.start("who")]
        bodies = [each for each in here if each.spans[-1][1] <= line.end("body")]
        if len(bodies) == 1 and bodies[0].schema in _BODIES and len(here) == len(behind) + 1:
            yield from (
                (each.entity, bodies[0].entity) for each in behind if each.schema == "Person"
            )


def clients_of(annotated: Annotations, voice: Attribution) -> frozenset[str]:
    """For whom a voice says to act, in these words and in this text: "We act for X"."""
    begun = {
        at
        for at in acting_for(annotated.document.text)
        if any(start <= at < end for start, end in voice.content)
    }
    named = (each for each in annotated.mentions if each.kind == "name")
    return frozenset(each.entity for each in named if each.spans[0][0] in begun)


def _of_unread(
    annotated: Annotations, named: Sequence[Mention], read: set[int]
) -> Iterator[tuple[str, str]]:
    """The same where no pronoun was read: it is the body that the paragraph names alone, and reports last."""
    text, starts = annotated.document.text, [each.spans[0][0] for each in named]
    for person in named:
        at = person.spans[0][0]
        role = _THEIRS.search(text, max(0, at - _FAR), at)
        if person.schema != "Person" or role is None or role.start() in read:
            continue
        begin = max((found.end() for found in _PARAGRAPH.finditer(text, 0, at)), default=0)
        before = named[bisect_left(starts, begin) : bisect_left(starts, role.start())]
        bodies = {each.entity for each in before if each.schema in _BODIES}
        if len(bodies) != 1 or re.search(BYGONE, role[0].lower()):
            continue
        said_at, who = _reports_last(annotated, begin, role.start())
        others = _PEOPLE.search(_QUOTED.sub("", text[said_at : role.start()]))
        if set(who) == bodies and not (others and role[0].lower().startswith("their")):
            yield person.entity, bodies.pop()


def _reports_last(annotated: Annotations, begin: int, end: int) -> tuple[int, tuple[str, ...]]:
    """Where somebody says something, or denies it, last in a stretch of the text, and who."""
    said = [
        (each.source[0][0], each.speakers)
        for each in annotated.attributions
        if each.kind != "voice" and each.source and begin <= each.source[0][0] < end
        if each.cue and each.cue[-1][1] <= end
    ]
    return max(said, default=(end, ()))
