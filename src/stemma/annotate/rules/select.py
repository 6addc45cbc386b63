"""From candidates to attributions that do not cross: who stands outside keeps what is inside."""

from __future__ import annotations

from stemma.annotate.rules.found import Found


def outermost(found: list[Found]) -> list[Found]:
    """The attributions whose cue stands in no other's content."""
    inside: set[int] = set()
    kept: list[Found] = []
    for each in sorted(found, key=lambda item: (-len(item.content), item.first, item.frame)):
        if (each.cue or each.content) & inside:
            continue
        kept.append(each)
        inside |= each.content | each.source
    return sorted(kept, key=lambda item: item.first)
