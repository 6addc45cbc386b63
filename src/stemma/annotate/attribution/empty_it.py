"""The "it" that nobody is: "It is said that …" names no speaker."""

from __future__ import annotations

import re
from dataclasses import replace

from stemma.annotate.draft import Draft
from stemma.annotate.spans import TokenIndex
from stemma.annotate.tools import RawAttribution
from stemma.model.documents import quote

_IS_SAID = re.compile(
    r"It ((?:is|was) (?:said|claimed|alleged|reported|rumou?red|whispered)) that\b"
)


def without_empty_it(draft: Draft, index: TokenIndex, found: RawAttribution) -> RawAttribution:
    """The proposal without the "it" of "it is said that" for a source, or for all of the cue."""
    whole = _IS_SAID.match(draft.text, found.cue[0][0]) if found.cue else None
    if whole is not None and quote(draft.text, found.cue) == "It":
        return replace(found, source=(), cue=(whole.span(1),))
    if not found.content or quote(draft.text, found.source).lower() != "it":
        return found
    passive = any(
        child.dep == "auxpass"
        for at in index.within(found.cue)
        for child in draft.parse.dependents[at]
    )
    return replace(found, source=()) if passive else found
