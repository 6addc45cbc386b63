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
from stemma.model.documents import Role, Span, Spans
from stemma.model.problems import Problem
from stemma.model.settings import Limits
from stemma.text.lines import line_spans, stretches

MEDIA_TYPE, EXTRACTOR = "message/rfc822", "mail/2"
FIELD_ROLES: dict[str, Role] = {
    "From": "byline",
    "To": "furniture",
    "Cc": "furniture",
    "Date": "dateline",
    "Subject": "title",
}
QUOTED = re.compile(r"[ \t]{0,3}(?:>[ \t]?)+")
INSIDE = re.compile(r"(?<=[\n\r])[ \t]{0,3}(?:>[ \t]?)+")
DEEPEST = 9
"""Marks before a line from which it is told apart no more."""


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
    if not pieces:
        pieces = _plain_pieces(text)
        text = _with_marks_once(text, pieces)
    building.write(text)
    for piece in pieces:
        building.pieces.append(
            replace(
                piece, start=piece.start + start, end=piece.end + start, group=piece.group + group
            )
        )
    building.group = max((piece.group for piece in building.pieces), default=group)


def _plain_pieces(text: str) -> tuple[Piece, ...]:
    """The paragraphs of a mail; lines with as many marks are one mail's, broken at its own column."""
    lines = [(span, _depth(text, span)) for span in line_spans(text)]
    found = [
        (one, depth)
        for depth in sorted({depth for _, depth in lines})
        for one in stretches(_at_depth(text, lines, depth))
    ]
    found.sort(key=lambda each: each[0].start)
    groups: dict[tuple[int, int], int] = {}
    return tuple(
        Piece(
            one.start,
            one.end,
            groups.setdefault((one.group, depth), len(groups)),
            "quotation" if depth else None,
            item=one.item,
        )
        for one, depth in found
    )


def _depth(text: str, line: Span) -> int:
    marks = QUOTED.match(text, *line)
    return min(marks[0].count(">"), DEEPEST) if marks else 0


def _at_depth(text: str, lines: list[tuple[Span, int]], depth: int) -> str:
    """The text, as long as it is, with blanks for the marks and for lines of other depths."""
    shown = list(text)
    for (start, end), its_depth in lines:
        marks = QUOTED.match(text, start, end)
        stop = end if its_depth != depth else marks.end() if marks else start
        shown[start:stop] = " " * (stop - start)
    return "".join(shown)


def _with_marks_once(text: str, pieces: tuple[Piece, ...]) -> str:
    """The text, as long as it is, with the marks inside a paragraph blank: a sentence runs on over them."""
    parts, at = [], 0
    for piece in pieces:
        if piece.role == "quotation":
            parts.append(text[at : piece.start])
            inside = text[piece.start : piece.end]
            parts.append(INSIDE.sub(lambda marks: " " * len(marks[0]), inside))
            at = piece.end
    return "".join((*parts, text[at:]))


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
