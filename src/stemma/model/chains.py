"""Who of a chain speaks together with the one before: a committee and its chair, all who sign a letter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from stemma.model.annotations import Attribution, Claim, Holder
from stemma.model.documents import Spans


def together(claim: Claim, attributions: Mapping[str, Attribution]) -> tuple[bool, ...]:
    """For each link of a claim's chain: whether it stands beside the one before, and not behind it.

    Two that one attribution names as its source say the same thing with one voice.
    """
    sources = list(_sources(claim, attributions))
    beside = (
        one.role == other.role
        and any(_within(one.spans, each) and _within(other.spans, each) for each in sources)
        for one, other in pairwise(claim.holders)
    )
    return (False, *beside) if claim.holders else ()


def speaking(claim: Claim, attributions: Mapping[str, Attribution]) -> tuple[Holder, ...]:
    """Whose statement it is: the innermost link of its chain, with all who speak beside it.

    Those on whose word a speaker tells it stand behind the words, which remain the speaker's.
    """
    links = zip(claim.holders, together(claim, attributions), strict=True)
    spoken = [(link, beside) for link, beside in links if link.role != "informant"]
    found: list[Holder] = []
    for link, beside in reversed(spoken):
        found.append(link)
        if not beside:
            break
    return tuple(reversed(found))


def _sources(claim: Claim, attributions: Mapping[str, Attribution]) -> Iterator[Spans]:
    """The words that name who speaks, of the claim's attribution and of those around it."""
    row, seen = attributions.get(claim.attribution), set[str]()
    while row is not None and row.id not in seen:
        seen.add(row.id)
        yield row.source
        row = attributions.get(row.parent or row.voice or "")


def _within(spans: Spans, source: Spans) -> bool:
    return bool(spans) and all(
        any(first <= start and end <= last for first, last in source) for start, end in spans
    )
