"""Mails: fields and words as one text, attachments as documents of their own."""

from __future__ import annotations

import email.utils
import re
from collections import Counter
from dataclasses import replace

from stemma.ingest.building import Building
from stemma.ingest.faults import limit
from stemma.ingest.html.tree import parse
from stemma.ingest.html.walk import walk
from stemma.ingest.loaders import LOADERS
from stemma.ingest.mail import Attachment, Body, Mail, parse_mail
from stemma.ingest.names import label
from stemma.ingest.values import Extracted, Hints, Part, Piece, Source, Stated
from stemma.model.documents import Role, Spans
from stemma.model.problems import Problem
from stemma.model.settings import Limits
from stemma.text.lines import stretches

MEDIA_TYPE, EXTRACTOR = "message/rfc822", "mail/1"
FIELD_ROLES: dict[str, Role] = {
    "From": "byline",
    "To": "furniture",
    "Cc": "furniture",
    "Date": "dateline",
    "Subject": "title",
}
QUOTED = re.compile(r"(?:>[ \t]?)+")


@LOADERS.add("mail")
def load_mail(source: Source) -> Extracted:
    """The mail's text: its fields, an empty line, its words; and its attachments."""
    mail = parse_mail(source.data)
    limits = source.settings.limits
    building = Building()
    places: dict[str, Spans] = {}
    for name, value in mail.fields.items():
        span = building.line(value, FIELD_ROLES[name], label=f"{name}: ")
        places[name] = (span,) if span else ()
    for body in mail.bodies:
        _append(building, body, limits)
    problems: tuple[Problem, ...] = ()
    if len(mail.attachments) > limits.members:
        said = f"Only the first {limits.members:,} attachments were read."
        problems = (limit(said, "members"),)
    return Extracted(
        MEDIA_TYPE,
        EXTRACTOR,
        text=building.text,
        pieces=tuple(building.pieces),
        hints=_hints(mail, places),
        parts=_parts(mail.attachments[: limits.members]),
        problems=problems,
        container=bool(mail.attachments),
    )


def _append(building: Building, body: Body, limits: Limits) -> None:
    """Append the words with their pieces; quoted lines of an older mail are quotations."""
    text = body.text[: limits.characters]
    pieces: tuple[Piece, ...] = ()
    if body.is_page:
        tree = parse(text.encode("utf-8", "replace"), limits.characters)
        walked = walk(tree.root, tree.hidden) if tree else None
        text, pieces = (walked.text, walked.pieces) if walked else ("", ())
    if not text.strip():
        return
    if building.length:
        building.write("\n\n")
    start, group = building.length, building.group + 1
    building.write(text)
    for piece in pieces or _plain_pieces(text):
        building.pieces.append(
            replace(
                piece, start=piece.start + start, end=piece.end + start, group=piece.group + group
            )
        )
    building.group = max((piece.group for piece in building.pieces), default=group)


def _plain_pieces(text: str) -> tuple[Piece, ...]:
    found = []
    for one in stretches(text):
        quoted = QUOTED.match(text, one.start, one.end)
        start = quoted.end() if quoted else one.start
        found.append(
            Piece(start, one.end, one.group, "quotation" if quoted else None, item=one.item)
        )
    return tuple(found)


def _hints(mail: Mail, places: dict[str, Spans]) -> Hints:
    subject, sender = mail.fields.get("Subject"), mail.fields.get("From", "")
    name = email.utils.parseaddr(sender)[0] or sender
    return Hints(
        title=Stated(subject, "header", places["Subject"]) if subject else None,
        authors=(Stated(name, "header", places["From"]),) if name else (),
        published=Stated(mail.sent, "header", places["Date"]) if mail.sent else None,
    )


def _parts(attachments: tuple[Attachment, ...]) -> tuple[Part, ...]:
    """The attachments, those of the same name told apart by a number."""
    seen: Counter[str] = Counter()
    parts = []
    for one in attachments:
        name = label(one.name, "attachment")
        seen[name] += 1
        shown = name if seen[name] == 1 else f"{name} ({seen[name]})"
        parts.append(Part(shown, one.data, loader="mail" if one.is_mail else None))
    return tuple(parts)
