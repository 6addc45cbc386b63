"""The news agency that a dateline names: "TESSMAR, May 4 (Norlan Wire) –"."""

from __future__ import annotations

import re

from stemma.model.documents import Block, Known

AGENCY = re.compile(r"\(([A-Z][\w .&-]{1,30})\)")


def agency(text: str, blocks: tuple[Block, ...]) -> Known | None:
    """The agency of a dateline, by its full name where a line above has those initials."""
    for block in blocks:
        (start, end) = block.spans[0]
        found = AGENCY.search(text, start, end) if block.role == "dateline" else None
        if found:
            return _spelled_out(text, blocks, found[1]) or Known(
                found[1], "dateline", (found.span(1),)
            )
    return None


def _spelled_out(text: str, blocks: tuple[Block, ...], short: str) -> Known | None:
    """The line whose words begin with the letters of an agency's short name: "(NW)"."""
    for block in blocks if short.isupper() and short.isalpha() else ():
        words = [word for word in text[slice(*block.spans[0])].split() if word[0].isupper()]
        if len(words) > 1 and "".join(word[0] for word in words) == short:
            return Known(" ".join(words), "dateline", (block.spans[0],))
    return None
