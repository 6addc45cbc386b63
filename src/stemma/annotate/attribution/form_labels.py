"""Labels of an answer point by point: "Assertion 3: that …", "Reply: …". They speak for nobody.

Under the one stands what somebody else says, named in brackets perhaps; under the other what
whoever answers says to it, in a text of his own as in any other sentence of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from stemma.annotate.capitals import compiled
from stemma.annotate.draft import Draft
from stemma.annotate.lexicon import words
from stemma.annotate.spans import shared
from stemma.annotate.stretches import EMPHASIS, LIST_MARKER
from stemma.annotate.tools import RawAttribution
from stemma.model.documents import Span, Spans

LABEL = compiled(
    rf"{EMPHASIS}(?P<label>(?:The |Our |My |[A-Z]\w+ )?(?P<word>[A-Za-z]\w+)(?: (?:[Nn]o\.? ?)?\d{{1,2}})?)"
    rf"(?: \((?P<whose>[^()\n]{{2,80}})\))?{EMPHASIS}:{EMPHASIS}\s+(?=\S)"
)
NAMED = compiled(r"(?:[Tt]he )?[A-Z][^,;]+")
MONTH = re.compile(r"\b(?:p\.|pp?|pages?|\d{4}|\d{1,2} [A-Z][a-z]+|[A-Z][a-z]+ \d{1,2})\b")
WE = re.compile(r"\b(?:[Ww]e|[Oo]ur|[Uu]s)\b")
FEWEST = 2
"""Labels from which a text is an answer point by point."""
CERTAIN = 0.9


@dataclass(frozen=True, slots=True)
class _Point:
    """A labelled paragraph: where its label stands, who is named there, and what it says."""

    label: Span
    whose: Spans
    said: Span
    others: bool


def without_form_labels(
    draft: Draft, found: Sequence[RawAttribution]
) -> tuple[RawAttribution, ...]:
    """The proposals; what a form's label announces is nobody's by that name."""
    points = list(_points(draft))
    if len(points) < FEWEST or not any(point.others for point in points):
        return tuple(found)
    own = _is_answer(draft, points)
    labelled = [point for point in points if point.others or point.whose or not own]
    rest = [each for each in found if not any(_announces(point, each) for point in points)]
    return (*rest, *map(_row, labelled))


def _points(draft: Draft) -> Iterator[_Point]:
    for stretch in draft.stretches:
        marker = LIST_MARKER.match(draft.text, stretch.start, stretch.end)
        start = marker.end() if marker else stretch.start
        label = LABEL.match(draft.text, start, stretch.end)
        word = label["word"].lower() if label else ""
        others = word in words("speakers", "form_labels", "others")
        if label and (others or word in words("speakers", "form_labels", "own")):
            said = (label.end(), stretch.end)
            yield _Point(label.span("label"), _whose(draft, label), said, others)


def _whose(draft: Draft, label: re.Match[str]) -> Spans:
    """Who says it, as the brackets behind the label tell."""
    named = NAMED.match(draft.text, *label.span("whose")) if label["whose"] else None
    if named is None or MONTH.search(named.group()):
        return ()
    return ((named.start(), named.start() + len(named.group().rstrip())),)


def _announces(point: _Point, row: RawAttribution) -> bool:
    """Whether the row is one that the label gave, and none that stands in the paragraph itself."""
    around = ((point.label[0], point.said[0]),)
    return bool(shared(row.cue or row.source, around))


def _is_answer(draft: Draft, points: list[_Point]) -> bool:
    """Whether whoever issues the text gives the replies: "we" say so, or no paper or reporter issues it."""
    replies = (draft.text[slice(*point.said)] for point in points if not point.others)
    if any(map(WE.search, replies)):
        return True
    if any(author.how == "byline" for author in draft.rows.document.authors):
        return False
    publisher = draft.rows.document.publisher
    heads = publisher is not None and publisher.how in {"header", "signature"}
    heads = heads and not _is_left_out(draft, publisher.spans if publisher else ())
    named = publisher.value.lower().split() if publisher else []
    papers = words("speakers", "outlets") | words("speakers", "kinds_of_body")
    return heads and papers.isdisjoint(named)


def _is_left_out(draft: Draft, spans: Spans) -> bool:
    """Whether words stand in what is not read, as what an outlet says of itself below its pages."""
    return any(
        all(end <= each.start or start >= each.end for each in draft.stretches)
        for start, end in spans
    )


def _row(point: _Point) -> RawAttribution:
    return RawAttribution(point.whose, (point.label,), (point.said,), CERTAIN)
