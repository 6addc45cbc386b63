"""Voices: who wrote which part of a document. They partition all that is not furniture.

The first is the document's own author; a letter or article that it holds whole is another. What a
quoted party wrote must not be stored as the document's own statement, nor the reverse.
"""

from __future__ import annotations

from collections.abc import Sequence

from stemma.annotate.capitals import compiled
from stemma.annotate.draft import Draft, component
from stemma.annotate.names.shapes import heads_name
from stemma.annotate.stretches import Stretch
from stemma.annotate.voices import short_lines, signoffs
from stemma.annotate.voices.inline_notes import with_notes_apart
from stemma.annotate.voices.notes import IMPRINT
from stemma.annotate.voices.page_lines import Lines
from stemma.annotate.voices.passage_ends import NOTE, Passage
from stemma.annotate.voices.passages import passages_of
from stemma.model.annotations import Attribution
from stemma.model.documents import Span, Spans, quote
from stemma.model.voices import voice_row
from stemma.text.departments import names_no_issuer

BODY_AND_DATE = compiled(
    r"(?:[A-Z]\w* (?:\w+ ){0,3}(?:of|by|from) (?:the )?)?"
    r"(?P<who>[A-Z][\w'’-]+(?: (?:of |for |and )?[A-Z][\w'’-]+){1,5})"
    r", (?:\d{1,2} )?[A-Z][a-z]+ (?:\d{1,2}, )?\d{4}"
)
TOP = 8
"""Stretches from the top among which a byline is looked for."""


@component("voices", requires=set(), assigns={"voices"})
def find_voices(draft: Draft) -> Draft:
    """The draft with one attribution of kind `voice` per author, the document's own first."""
    stretches = draft.stretches
    passages = passages_of(draft.text, stretches)
    joined = _with_first_turns(draft.text, passages)
    around = [_innermost(passages, at) for at in range(len(stretches))]
    inside = [
        joined[number] if number >= 0 and not passages[number].frame else -1 for number in around
    ]
    rows = []
    for number in range(-1, len(passages)):
        own = [stretches[at] for at, owner in enumerate(inside) if owner == number]
        source = _own_source(draft, own) if number < 0 else passages[number].signature
        if own:
            rows.append(voice_row(draft.rows.document.id, source, _joined(draft.text, own)))
    apart = with_notes_apart(draft.rows.document.id, draft.text, rows)
    return draft.with_rows(attributions=(*draft.rows.attributions, *apart))


def voice_at(voices: Sequence[Attribution], at: int) -> Attribution | None:
    """The voice in which a character stands."""
    for voice in voices:
        if any(start <= at < end for start, end in voice.content):
            return voice
    return None


def voices_of(attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """The voices among attributions."""
    return tuple(row for row in attributions if row.kind == "voice")


def _innermost(passages: tuple[Passage, ...], at: int) -> int:
    """The number of the smallest passage that holds the stretch, -1 for the document's own."""
    around = [
        (passage.last - passage.first, number)
        for number, passage in enumerate(passages)
        if passage.first <= at < passage.last
    ]
    return min(around)[1] if around else -1


def _with_first_turns(text: str, passages: tuple[Passage, ...]) -> list[int]:
    """For each passage the first turn of its voice; what is no turn is its own."""
    first: dict[str, int] = {}
    return [
        first.setdefault(quote(text, each.signature), number) if each.turn else number
        for number, each in enumerate(passages)
    ]


def _joined(text: str, stretches: list[Stretch]) -> Spans:
    """The spans of the stretches; those with only white space between are one."""
    spans: list[tuple[int, int]] = []
    for stretch in stretches:
        if spans and not text[spans[-1][1] : stretch.start].strip():
            spans[-1] = (spans[-1][0], stretch.end)
        else:
            spans.append(stretch.span)
    return tuple(spans)


def _own_source(draft: Draft, own: list[Stretch]) -> Spans:
    """Where the document names its author: as its metadata say, its byline, its signature."""
    named = tuple(span for author in draft.rows.document.authors for span in author.spans)
    if named:
        return tuple(sorted(set(named)))
    lines = Lines(draft.text, own)
    if len(lines) > 1 and signoffs.EDITORS.match(lines[len(lines) - 1]):
        return (own[-1].span,)
    publisher = draft.rows.document.publisher
    letterhead = publisher.spans[0][0] if publisher and publisher.how == "header" else -1
    for at in range(min(TOP, len(own))):
        line = lines[at]
        if own[at].end <= letterhead:
            continue  # Above a ministry's name stands the state's, which does not write.
        byline = own[at].role == "byline" or short_lines.NAME_AFTER.match(line)
        nobody = names_no_issuer(line) or not short_lines.is_name_line(line.rstrip("."))
        if byline and not nobody:
            return (short_lines.byline_name(own[at], line),)
    if body := _body_below_title(lines):
        return (body,)
    signatures = [stretch for stretch in own if stretch.role == "signature"]
    signed = tuple(
        each.span
        for each in signatures
        if not short_lines.is_place_and_date(draft.text[each.start : each.end])
    )
    if signed or not _ends_document(draft, own):
        return signed
    dashed = signoffs.signed_in_line(lines, len(lines) - 1, dashed=True)
    return signoffs.last_signature(lines) or (dashed.spans if dashed else ())


def _body_below_title(lines: Lines) -> Span | None:
    """The body named with a date in the second line: "Findings of the Marl River Watch, May 2031"."""
    found = BODY_AND_DATE.fullmatch(lines[1].strip()) if len(lines) > TOP else None
    if found is None or not any(heads_name(word) for word in found["who"].split()[1:]):
        return None
    start = lines.stretches[1].start
    return start + found.start("who"), start + found.end("who")


def _ends_document(draft: Draft, own: list[Stretch]) -> bool:
    """Whether nothing but an editor's note follows the author's last line, so that it can sign."""
    if not own:
        return False
    after = draft.stretches[draft.stretches.index(own[-1]) + 1 :]
    following = draft.text[after[0].start : after[0].end] if after else ""
    return not after or bool(NOTE.match(following) or IMPRINT.match(following))
