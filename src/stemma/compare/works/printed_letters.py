"""Letters that a paper prints whole: the paper itself holds what it introduces."""

from __future__ import annotations

import re

from stemma.compare.statements.corpus import Corpus
from stemma.compare.statements.mentions_of_works import Cited
from stemma.model.annotations import Attribution

FRAME_AND_LETTER = 2
_PRINTING = re.compile(
    r"\b[Ww]e (?:print|publish|reprint|reproduce|give) (?:it|them|her|his|their|the)\b"
)


def printed_here(corpus: Corpus, mention: Cited) -> str | None:
    """The citing document itself, where it prints a letter whole: "we print her letter"."""
    citation = mention.citation
    voices = _voices(corpus, mention)
    start = citation.spans[0][0]
    framed = len(voices) == FRAME_AND_LETTER and any(a <= start < b for a, b in voices[0].content)
    end = voices[1].content[0][0] if framed else start
    before = framed and start < end
    if citation.what != "letter" or not before or not _is_said_whose(corpus, mention, end):
        return None
    text = corpus.annotations[citation.document].document.text
    printed = _PRINTING.search(text, citation.spans[-1][1], end)
    return citation.document if printed or (mention.definite and not citation.date) else None


def is_of_writer(corpus: Corpus, mention: Cited) -> bool:
    """Whether a letter is by the one whose letter the citing document prints."""
    return mention.entity in _writers(corpus, mention)


def _is_said_whose(corpus: Corpus, mention: Cited, end: int) -> bool:
    """Whether a paper dates the letter that begins at `end`, or has said by whom it is.

    Who only hands on what somebody wrote leans on nothing.
    """
    if mention.citation.date or mention.citation.issuer:
        return True
    citing, writers = corpus.annotations[mention.citation.document], _writers(corpus, mention)
    named = [(row.entity, row.spans) for row in citing.mentions]
    named += [(row.entity, row.spans) for row in citing.descriptors]
    return any(who in writers and spans[-1][1] <= end for who, spans in named)


def _writers(corpus: Corpus, mention: Cited) -> set[str]:
    letters = _voices(corpus, mention)[1:FRAME_AND_LETTER]
    return {who for letter in letters for who in letter.speakers}


def _voices(corpus: Corpus, mention: Cited) -> list[Attribution]:
    """The voices of the citing document, in the order of its text."""
    rows = corpus.annotations[mention.citation.document].attributions
    return sorted((row for row in rows if row.kind == "voice"), key=lambda row: row.content)
