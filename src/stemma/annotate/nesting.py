"""Attributions inside attributions ("She said he had told her that …"), whatever the reader.

Readers give what stands side by side. Inside long contents, the rules look again; then each
attribution's parent is the innermost one in whose content it lies.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stemma.annotate.attributions import as_rows, holds, place, renamed
from stemma.annotate.draft import Draft, component
from stemma.annotate.rules import inside_quotations, outside_quotations
from stemma.annotate.tools import RawAttribution
from stemma.model.annotations import Attribution
from stemma.model.documents import Spans
from stemma.text.quotes import kind_of, quotations

LEAST_RATE = 0.7
"""How likely a cue must be inside another's content."""
LONG_CONTENT = 25
"""Characters from which a content may hold another attribution."""


@component("nesting", requires={"attributions", "parse"}, assigns={"parents"})
def nest(draft: Draft) -> Draft:
    """The draft with attributions inside others' contents, each with its parent."""
    voices = [row for row in draft.rows.attributions if row.kind == "voice"]
    outer = [row for row in draft.rows.attributions if row.kind != "voice"]
    found = (*outside_quotations(draft), *inside_quotations(draft))
    inner = as_rows(draft, [each for each in found if _belongs_inside(each, outer)])
    known = {row.id for row in outer}
    rows = sorted([*outer, *(row for row in inner if row.id not in known)], key=place)
    return draft.with_rows(attributions=(*voices, *with_parents(_own_kinds(draft, rows))))


def _own_kinds(draft: Draft, rows: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """The rows, with marks that belong to what they hold no longer counted as theirs."""
    quotes = quotations(draft.text)
    found = []
    for row in rows:
        inside = [
            other.content
            for other in rows
            if other is not row
            and _size(other.content) < _size(row.content)
            and holds(row.content, other.content)
        ]
        own = tuple(each for each in quotes if not any(holds(i, (each.span,)) for i in inside))
        kind = kind_of(draft.text, row.content, row.cue, own)
        found.append(row if kind == row.kind else renamed(row, kind))
    return tuple(found)


def _belongs_inside(found: RawAttribution, outer: Sequence[Attribution]) -> bool:
    """Tell whether this lies wholly in another's content and repeats none."""
    if found.probability < LEAST_RATE or not found.content:
        return False
    if any(_share(found.cue, row.cue) or _share(found.cue, row.source) for row in outer):
        return False
    spans = found.source + found.cue + found.content
    return any(
        holds(row.content, spans)
        and _size(row.content) >= LONG_CONTENT
        and _size(found.content) < _size(row.content)
        for row in outer
    )


def with_parents(rows: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """The rows, each with the innermost other in whose content it lies."""
    by_size = sorted(rows, key=lambda row: (_size(row.content), row.id))
    return tuple(replace(row, parent=_parent(row, by_size)) for row in rows)


def _parent(row: Attribution, by_size: Sequence[Attribution]) -> str | None:
    spans = row.source + row.cue + row.content
    own = _size(row.content)
    for other in by_size:
        if other.voice != row.voice or other.id == row.id:
            continue
        if _size(other.content) > own and holds(other.content, spans):
            return other.id
    return None


def _size(spans: Spans) -> int:
    return sum(end - start for start, end in spans)


def _share(one: Spans, other: Spans) -> bool:
    return any(start < last and first < end for start, end in one for first, last in other)
