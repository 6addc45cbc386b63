"""Attributions inside attributions ("She said he had told her that …"), whatever the reader.

Readers give what stands side by side. Inside long contents, the rules look again; then each
attribution's parent is the innermost one in whose content it lies.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace

from stemma.annotate.attribution.hearers import without_hearers
from stemma.annotate.attribution.plausible import plausible
from stemma.annotate.attribution.step import as_rows, place, renamed
from stemma.annotate.attribution.unsaid import only_said
from stemma.annotate.attribution.verbs_apart import without_next_verbs
from stemma.annotate.attribution.what_is_told import with_what_is_told
from stemma.annotate.attribution.whole_clauses import with_whole_clauses
from stemma.annotate.attribution.whole_quotations import with_whole_quotations
from stemma.annotate.draft import Draft, component
from stemma.annotate.lexicon import table
from stemma.annotate.nesting.containing import holders, holds
from stemma.annotate.nesting.echoes import without_echoes
from stemma.annotate.nesting.nested import Possible, possible_reports
from stemma.annotate.nesting.next_reports import without_next_reports
from stemma.annotate.nesting.quoted_as import with_quoted_as
from stemma.annotate.nesting.sensed import one_of_each_cue, with_sense
from stemma.annotate.nesting.whole_contents import with_reports_inside
from stemma.annotate.spans import shared
from stemma.annotate.tools import RawAttribution
from stemma.model.anchors import size
from stemma.model.annotations import Attribution
from stemma.model.documents import Spans
from stemma.text.quotes import LONGEST_PARAGRAPH, Quotation, kind_of, quotations

NEXT_CLAUSE = re.compile(r"[,;]? (?:and|but) that |; that ")
DOES_MORE = re.compile(r",? (?:and|but|so) (?:I|you|he|she|it|we|they|the|then)\b")
LONG_CONTENT = 10
"""Characters from which a content may hold another attribution."""


@component("nesting", requires={"attributions", "parse"}, assigns={"parents"})
def nest(draft: Draft) -> Draft:
    """The draft with attributions inside others' contents, each with its parent."""
    voices = [row for row in draft.rows.attributions if row.kind == "voice"]
    outer = [row for row in draft.rows.attributions if row.kind != "voice"]
    least = table("nested")["least"]
    outer = with_quoted_as(draft, outer)
    possible = with_sense(draft, list(possible_reports(draft)))
    outer = without_next_reports(draft, with_reports_inside(draft, outer, possible))
    likely = [each for each in reports_within(draft, outer, possible) if each.chance >= least]
    found = plausible(draft, [each.raw for each in one_of_each_cue(likely)])
    found = tuple(only_said(draft, outer, found))
    known = {row.id for row in outer}
    inner = [row for row in as_rows(draft, without_hearers(draft, found)) if row.id not in known]
    kinds = _own_kinds(draft, without_echoes(draft, [*outer, *inner]))
    rows = sorted(with_parents(kinds), key=place)
    return draft.with_rows(attributions=(*voices, *rows))


def reports_within(
    draft: Draft, outer: Sequence[Attribution], possible: Sequence[Possible]
) -> list[Possible]:
    """What could lie in another's long content and repeats none, no longer than that content."""
    taken = {at for row in outer for start, end in row.cue + row.source for at in range(start, end)}
    likely = [each for each in possible if each.raw.cue and not _touches(each.raw.cue, taken)]
    reporting = [replace(each.raw, content=()) for each in likely]
    around = {id(each): holding for each, holding in holders(reporting, outer)}
    told = with_what_is_told(draft, [each.raw for each in likely])
    clauses = with_whole_clauses(draft, without_next_verbs(draft, told))
    whole = with_whole_quotations(draft, clauses)
    quoted = {each.start: each for each in quotations(draft.text)}
    return [
        replace(each, raw=clipped)
        for each, raw, cue in zip(likely, whole, reporting, strict=True)
        if (clipped := _clipped(draft.text, raw, around[id(cue)], quoted)) is not None
    ]


def _clipped(
    text: str,
    found: RawAttribution,
    around: Sequence[Attribution],
    quoted: Mapping[int, Quotation],
) -> RawAttribution | None:
    """What was found, as far as the innermost content around it goes.

    A parser runs on over the mark that ends a quotation: `"He said no," recalled Ove`.
    """
    if not around or not any(size(row.content) >= LONG_CONTENT for row in around):
        return None
    if not found.content:
        return found
    inside = _only_quoted(text, shared(found.content, around[0].content), quoted)
    content = _first_clause(text, inside, around[0].content)
    if not content or size(content) >= size(around[0].content):
        return None
    return replace(found, content=content)


def _only_quoted(text: str, content: Spans, quoted: Mapping[int, Quotation]) -> Spans:
    """The quotation with which a content begins, if somebody does something else behind it.

    "I told him, ‘That is not my horse,’ and he laughed".
    """
    start, end = content[0] if content else (0, 0)
    own = quoted.get(start) or quoted.get(start - 1)
    if own and own.end < end and DOES_MORE.match(text, own.end, end):
        return (own.span,)
    return content


def _first_clause(text: str, inner: Spans, outer: Spans) -> Spans:
    """What is said inside, without the next "and that …" of a content that began with "that" too.

    "He said that she had asked to leave, and that he had refused" reports two things of his.
    """
    if not inner or not text.startswith("that ", outer[0][0]) or inner[0][0] <= outer[0][0]:
        return inner
    start, end = inner[0]
    joined = NEXT_CLAUSE.search(text, start, end)
    return ((start, joined.start()),) if joined else inner


def _touches(spans: Spans, taken: set[int]) -> bool:
    return any(at in taken for start, end in spans for at in range(start, end))


def _own_kinds(draft: Draft, rows: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """The rows, with marks that belong to what they hold no longer counted as theirs."""
    quotes = quotations(draft.text)
    starts = [each.start for each in quotes]
    inside: dict[str, list[Spans]] = {}
    for row, around in holders(rows, rows):
        for other in around:
            inside.setdefault(other.id, []).append(row.content)
    found = []
    for row in rows:
        held = inside.get(row.id)
        if held:
            first = bisect_left(starts, min(row.content)[0] - LONGEST_PARAGRAPH)
            near = quotes[first : bisect_left(starts, max(row.content)[1])]
            own = tuple(each for each in near if not any(holds(i, (each.span,)) for i in held))
            kind = kind_of(draft.text, row.content, row.cue, own)
            found.append(row if kind == row.kind else renamed(row, kind))
        else:
            found.append(row)
    return tuple(found)


def with_parents(rows: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """The rows, each with the innermost other of its voice in whose content it lies."""
    return tuple(
        replace(row, parent=next((each.id for each in around if each.voice == row.voice), None))
        for row, around in holders(rows, rows)
    )
