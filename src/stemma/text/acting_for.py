"""Where a text says for whom its writer acts: "We act for X", "We are instructed by X"."""

from __future__ import annotations

import re

_ACTS = re.compile(
    r"(?<![\w“\"'‘’])(?:We|we|I)(?: am| are|'m|'re|’m|’re)? (?:(?:act|acting|appear|appearing|write|writing)"
    r" (?:for|on behalf of)|(?:have been )?(?:instructed|retained) by|represent)"
    r" (?:our clients?,? )?(?:the |The |Mr\.? |Mrs\.? |Ms\.? |Dr\.? )?(?=[A-Z])"
)
_OPEN = re.compile(
    r"\b(?:if|when|whether|unless|until|once|before|should|did|do|would|could)\s$", re.IGNORECASE
)


def acting_for(text: str) -> list[int]:
    """Where names begin of those for whom the writer of a text says to act, in text order.

    What is quoted is somebody else's: such words have no client in this text.
    """
    return [
        each.end()
        for each in _ACTS.finditer(text)
        if not _OPEN.search(text, max(0, each.start() - 12), each.start())
        and not _is_quoted(text, each.start())
    ]


def _is_quoted(text: str, at: int) -> bool:
    """Whether a quotation is open at a place in its paragraph."""
    before = text[text.rfind("\n", 0, at) + 1 : at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
