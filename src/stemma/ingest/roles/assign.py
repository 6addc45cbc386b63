"""Every piece's role: furniture first, then what stands above, below and between."""

from __future__ import annotations

from dataclasses import replace

from stemma.ingest.roles.copies import captions_and_copies
from stemma.ingest.roles.furniture import Reasons, known_furniture
from stemma.ingest.roles.header import header_roles
from stemma.ingest.roles.heads import with_heads
from stemma.ingest.roles.page import Line, View, view
from stemma.ingest.roles.shapes import (
    GREETING,
    has_title_case,
    is_byline,
    is_dateline,
    is_title_like,
)
from stemma.ingest.roles.signature import signature_roles
from stemma.ingest.roles.split import is_issued_line, split, split_dateline
from stemma.ingest.roles.weighing import by_weight, by_weight_of_rest
from stemma.ingest.values import Extracted, Piece
from stemma.model.documents import Block, Role
from stemma.text.lines import trimmed

COPY = "A copy of what stands elsewhere in the text"
HEADING_WORDS = 12
DATELINES_WITHIN = 3
"""Among so many first paragraphs a dateline is looked for."""


def view_of(extracted: Extracted) -> View:
    """The text as the rules of this folder see it."""
    pieces = split(extracted.text, _trimmed(extracted.text, extracted.pieces))
    return with_heads(view(extracted.text, pieces, extracted.hints))


def blocks_of(extracted: Extracted) -> tuple[Block, ...]:
    """The blocks of a text, in order and without overlap."""
    seen = view_of(extracted)
    roles = roles_of(seen)
    found: list[Block] = []
    bodies = 0
    for line in seen.lines:
        role = roles.get(line.index, "body")
        parts: tuple[Piece, ...] = (replace(line.piece, role=role),)
        if role == "body" and (line.is_prose or is_issued_line(line.text)):
            bodies += 1
            if bodies <= DATELINES_WITHIN:
                parts = split_dateline(extracted.text, line.piece)
        found.extend(Block(((one.start, one.end),), one.role or role) for one in parts)
    return tuple(found)


def _trimmed(text: str, pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The pieces without white space at their ends, and without those that are nothing else."""
    spans = [(piece, trimmed(text, piece.start, piece.end)) for piece in pieces]
    return tuple(
        replace(piece, start=start, end=end) for piece, (start, end) in spans if start < end
    )


def roles_of(seen: View) -> dict[int, Role]:
    """The role of each line that is not plain body."""
    return _roles(seen)[0]


def left_out(seen: View) -> dict[int, str]:
    """Why each line that is furniture is so: what a rule says, or the traits that weigh most."""
    roles, reasons = _roles(seen)
    told = {index: reasons.get(index, COPY) for index, role in roles.items()}
    return {index: why for index, why in told.items() if roles[index] == "furniture"}


def _roles(seen: View) -> tuple[dict[int, Role], Reasons]:
    """The roles, and why lines are furniture."""
    reasons = known_furniture(seen)
    reasons |= _worded(by_weight(seen, set(reasons)))
    roles: dict[int, Role] = dict.fromkeys(reasons, "furniture")
    given = {line.index: line.piece.role for line in seen.lines if line.piece.role}
    roles |= {index: role for index, role in given.items() if index not in reasons}
    roles = captions_and_copies(seen, frozenset(reasons)) | roles
    roles = header_roles(seen, frozenset(roles)) | roles
    roles = signature_roles(seen, frozenset(roles)) | roles
    roles = _between(seen, frozenset(roles)) | roles
    rest = _worded(by_weight_of_rest(seen, roles))
    return roles | dict.fromkeys(rest, "furniture"), reasons | rest


def _worded(weighed: dict[int, tuple[str, ...]]) -> Reasons:
    return {index: f"its traits: {', '.join(traits)}" for index, traits in weighed.items()}


def _between(seen: View, taken: frozenset[int]) -> dict[int, Role]:
    """Headings, datelines and bylines within the text."""
    found: dict[int, Role] = {}
    for line in seen.lines:
        if line.index in taken or line.is_prose or line.piece.item:
            continue
        if GREETING.match(line.text):
            found[line.index] = "body"
        elif is_dateline(line):
            found[line.index] = "dateline"
        elif is_byline(line):
            found[line.index] = "byline"
        elif _is_heading(seen, line):
            found[line.index] = "heading"
    return found


def _is_heading(seen: View, line: Line) -> bool:
    if len(line.words) > HEADING_WORDS or not is_title_like(line):
        return False
    if not (line.text[0].isalpha() or line.text[0] in "\"“‘'"):
        return False
    group = seen.group_of(line)
    follows = next(seen.after(line.index), None)
    if follows is None:
        return False
    if len(group) == 1:
        return follows.is_prose or follows.piece.item or is_title_like(follows)
    return has_title_case(line) and follows.piece.group == line.piece.group
