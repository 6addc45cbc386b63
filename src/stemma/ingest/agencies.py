"""The news agency that a dateline names: "TESSMAR, May 4 (Norlan Wire) –"."""

from __future__ import annotations

import re

from stemma.ingest.roles.shapes import ORGANISATION
from stemma.model.documents import Block, Known

AGENCY = re.compile(r"\(([A-Z][\w .&-]{1,30})\)")


CAPITALISED = re.compile(r"[A-Z][\w'’-]+(?: (?:(?:of|for|the|and) ){0,2}[A-Z][\w'’-]+){1,7}")


def agency(text: str, blocks: tuple[Block, ...], first: int) -> Known | None:
    """The agency of a dateline, by its full name where a line above or the text has those initials.

    Args:
        text: the document's text.
        blocks: its blocks.
        first: the number of the first that is body; datelines stand above it.
    """
    above = blocks[: first + 1]
    for block in above:
        (start, end) = block.spans[0]
        found = AGENCY.search(text, start, end) if block.role == "dateline" else None
        if found:
            full = _spelled_out(text, above, found[1]) or _written(text, blocks, found[1])
            return full or Known(found[1], "dateline", (found.span(1),))
    return None


def _spelled_out(text: str, blocks: tuple[Block, ...], short: str) -> Known | None:
    """The line whose words begin with the letters of an agency's short name: "(NW)"."""
    for block in blocks if short.isupper() and short.isalpha() else ():
        words = [word for word in text[slice(*block.spans[0])].split() if word[0].isupper()]
        if len(words) > 1 and "".join(word[0] for word in words) == short:
            return Known(" ".join(words), "dateline", (block.spans[0],))
    return None


def _written(text: str, blocks: tuple[Block, ...], short: str) -> Known | None:
    """Where the text itself writes an agency's name in full: "told the Quay News Agency" for "QNA"."""
    for block in blocks if short.isupper() and short.isalpha() else ():
        for run in CAPITALISED.finditer(text, *block.spans[0]) if block.role == "body" else ():
            words = [one for one in re.finditer(r"\S+", run[0]) if one[0][0].isupper()]
            for at in range(len(words) - len(short) + 1):
                part = words[at : at + len(short)]
                if "".join(one[0][0] for one in part) == short and ORGANISATION.fullmatch(
                    part[-1][0]
                ):
                    start, end = run.start() + part[0].start(), run.start() + part[-1].end()
                    return Known(text[start:end], "dateline", ((start, end),))
    return None
