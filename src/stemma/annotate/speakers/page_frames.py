"""Pages that show a letter and tell of whoever wrote it: the frame is the page's, not the writer's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stemma.annotate.draft import Draft
from stemma.annotate.quotes import quoted_tokens
from stemma.annotate.voices.announcements import announces
from stemma.model.annotations import Attribution
from stemma.model.documents import Span

OF_ONESELF = frozenset({"i", "my", "me", "mine", "we", "our", "us", "ours", "myself", "ourselves"})
FEWEST_WORDS = 6
"""Words of a line of running text."""


def with_frames_apart(
    draft: Draft, rows: Sequence[Attribution], publisher: tuple[str, ...]
) -> tuple[Attribution, ...]:
    """The attributions; a frame whose byline names the writer of the letter that it shows has none.

    It is the publisher's, where that is named elsewhere than in the letter.
    """
    voices = [row for row in rows if row.kind == "voice"]
    if len(voices) < 2 or not _tells_of_its_writer(draft, voices[0], voices[1:]):
        return tuple(rows)
    known = draft.rows.document.publisher
    letters = [span for row in voices[1:] for span in row.content]
    signs = known is not None and any(_within(span, letters) for span in known.spans)
    own = replace(voices[0], source=(), speakers=() if signs else publisher)
    return tuple(own if row is voices[0] else row for row in rows)


def _tells_of_its_writer(draft: Draft, own: Attribution, others: Sequence[Attribution]) -> bool:
    """Whether a frame leads on to a text signed by its own author, whom it names as somebody else."""
    writers = {
        who
        for row in others
        if row.source and _leads_on(draft, own, row)
        for who in row.speakers
        if who in own.speakers
    }
    return bool(writers) and not _says_i(draft, own) and _names(draft, own, writers)


def _leads_on(draft: Draft, own: Attribution, shown: Attribution) -> bool:
    """Whether the frame's last words above a text announce it."""
    above = [(first, last) for first, last in own.content if last <= shown.content[0][0]]
    if not above or draft.text[above[-1][1] : shown.content[0][0]].strip():
        return False
    written = draft.text[slice(*above[-1])].strip().splitlines()
    return announces(written[-1])


def _says_i(draft: Draft, own: Attribution) -> bool:
    """Whether the frame says "I" or "we" outside quotation marks."""
    quoted = quoted_tokens(draft.parse)
    return any(
        token.text.lower() in OF_ONESELF
        and token.index not in quoted
        and _within((token.start, token.end), own.content)
        for token in draft.parse.tokens
    )


def _names(draft: Draft, own: Attribution, writers: set[str]) -> bool:
    """Whether running text of the frame, no byline and no heading, names one of the writers."""
    running = [
        each.span
        for each in draft.stretches
        if each.role == "body"
        and _within(each.span, own.content)
        and len(draft.text[each.start : each.end].split()) >= FEWEST_WORDS
    ]
    return any(
        row.kind == "name" and row.entity in writers and _within(row.spans[0], running)
        for row in draft.rows.mentions
    )


def _within(span: Span, spans: Sequence[Span]) -> bool:
    return any(first <= span[0] and span[1] <= last for first, last in spans)
