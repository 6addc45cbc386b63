"""The body that signs a document at its end, by itself or through a person."""

from __future__ import annotations

import re

from stemma.ingest.authors import line_of, parts_of
from stemma.ingest.roles.shapes import ORGANISATION, SIGNED, SIGNED_FOR, is_organisation
from stemma.model.documents import Block, Known, Span
from stemma.text.departments import is_department

ROLE_WORDS = re.compile(
    r"\b(?:ceo|chair\w*|president|director|secretary|spokes\w+|head|editors?|correspondents?|"
    r"manager|office|desk|minister|representative|member|clerk|registrar)\b",
    re.IGNORECASE,
)
LETTERS = re.compile(r"\s\([A-Z]{2,8}\)$")
"""The initials of a body behind its name: "Council of Hill Villages (CHV)"."""
OF_BODY = re.compile(r"\bof (?:the )?(?=[A-Z])")


def signing_body(text: str, blocks: tuple[Block, ...]) -> Known | None:
    """The body for which the blocks sign, without who signs for it; of several the first."""
    signatures = [block.spans[0] for block in blocks if block.role == "signature"]
    through = [SIGNED_FOR.match(text, *span) for span in signatures]
    bodies = [one for one in through if one and one["body"][0].isupper()]
    if bodies:
        return next((known for one in bodies if (known := _named(text, one.span("body")))), None)
    alone = [span for span, one in zip(signatures, through, strict=True) if one is None]
    return next((known for span in alone if (known := _signed(text, span))), None)


def _named(text: str, span: Span) -> Known | None:
    """The body whose name fills the stretch, a colon behind it left out."""
    written = LETTERS.sub("", text[slice(*span)].rstrip(" :"))
    span = (span[0], span[0] + len(written))
    named = is_organisation(line_of(text, span)) and not is_department(written)
    return Known(text[slice(*span)], "signature", (span,)) if named else None


def _signed(text: str, span: Span) -> Known | None:
    """The body in a line of a signature: alone, behind "For the", behind an office."""
    start, end = span
    if not ORGANISATION.search(text, start, end):
        return None
    marker = SIGNED.match(text, start, end)
    start = marker.end() if marker else start
    parts = list(parts_of(text, start, text[start:end]))
    words = text[start:end]
    if marker and len(parts) > 1 and not ROLE_WORDS.search(words) and not {",", ";"} & set(words):
        together = all(is_organisation(line_of(text, one)) for one in parts)
        return _named(text, parts[0] if together else (start, end))
    return next(filter(None, (_in_part(text, one) for one in reversed(parts))), None)


def _in_part(text: str, span: Span) -> Known | None:
    """The body in a part of a line; behind an office what it is the office of."""
    if ROLE_WORDS.search(text, *span):
        found = OF_BODY.search(text, *span)
        return _named(text, (found.end(), span[1])) if found else None
    return _named(text, span)
