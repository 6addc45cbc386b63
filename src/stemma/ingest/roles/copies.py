"""Captions, and what a page prints twice: doubled captions, pull-quotes, a repeated title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from rapidfuzz import fuzz

from stemma.ingest.roles.page import Line, View
from stemma.ingest.roles.shapes import CREDIT_START, is_credited, is_name
from stemma.model.documents import Role

NEAR = 4
"""How many lines apart the two copies of a caption may stand."""
ALIKE = 94.0
COPIED_WORDS, PULLED_WORDS, QUOTED_WORDS = 4, 6, 4
MOST_WORDS = 60
CREDIT_WORDS = 4
WINDOW = 60
"""Lines before and behind a pull-quote among which its sentence stands."""
NOT_WORDS = re.compile(r"\W+")
SENTENCES = re.compile(r"[.!?…]+[\"'”’»]*\s+")
SPEAKER_MARK = re.compile(r"\s*[-–—]\s*$")


def captions_and_copies(view: View, furniture: frozenset[int]) -> dict[int, Role]:
    """Roles of captions, and of the copies that count only once."""
    kept = [line for line in view.lines if line.index not in furniture and not line.piece.role]
    found: dict[int, Role] = {line.index: "caption" for line in kept if _is_caption(line)}
    for first, second in _doubled(kept):
        found[second.index] = "furniture"
        if not first.ends_sentence and first.index > view.first_prose:
            found[first.index] = "caption"
    quoted = [line for line in view.lines if line.index not in furniture and _may_be_pulled(line)]
    for line in _pulled(view, quoted):
        found.setdefault(line.index, "furniture")
    for line in _described_again(view, furniture):
        found[line.index] = "furniture"
    for line in _credits_alone(kept):
        found.setdefault(line.index, "furniture")
    return found


def _described_again(view: View, furniture: frozenset[int]) -> Iterator[Line]:
    """A picture's description that stands twice, once with its credit behind it and once without."""
    lines = [line for line in view.lines if line.index not in furniture]
    for above, line in ((one, two) for n, one in enumerate(lines) for two in lines[n + 1 : n + 3]):
        short, long = sorted((above, line), key=lambda each: len(each.text))
        rest = long.text[len(short.text) :].lstrip(" .|")
        fits = len(short.words) > CREDIT_WORDS and len(long.words) <= MOST_WORDS
        if fits and long.text.startswith(short.text) and CREDIT_START.match(rest):
            yield line


def _credits_alone(lines: list[Line]) -> Iterator[Line]:
    """A picture's credit on its own below its description, which begins with it as well."""
    for above, line in pairwise(lines):
        if line.index != above.index + 1 or line.ends_sentence or above.ends_sentence:
            continue
        fits = len(line.words) <= CREDIT_WORDS < len(above.words) <= MOST_WORDS
        if fits and above.text.startswith(f"{line.text} "):
            yield above
            yield line


def _is_caption(line: Line) -> bool:
    return len(line.words) <= MOST_WORDS and is_credited(line)


def _doubled(lines: list[Line]) -> Iterator[tuple[Line, Line]]:
    """Lines that stand close to a copy of themselves, with that copy."""
    for place, line in enumerate(lines):
        if len(line.words) < COPIED_WORDS or line.piece.item:
            continue
        for other in lines[place + 1 : place + 1 + NEAR]:
            longer = max(len(line.text), len(other.text))
            if abs(len(line.text) - len(other.text)) * 10 > longer:
                continue
            if fuzz.ratio(_bare(line), _bare(other), score_cutoff=ALIKE):
                yield line, other
                break


def _bare(line: Line) -> str:
    return _plain(line.lower)


def _may_be_pulled(line: Line) -> bool:
    return line.piece.role in {None, "quotation"}


def _pulled(view: View, lines: list[Line]) -> Iterator[Line]:
    """Quotations lifted out of the text and set on their own, with the speaker below them."""
    prose = {line.index: f" {_bare(line)} " for line in lines if line.is_prose}
    for line in lines:
        alone = len(view.group_of(line)) == 1 or line.has_quote
        fewest = QUOTED_WORDS if _is_quoted(line) else PULLED_WORDS
        if not alone or not fewest <= len(line.words) <= MOST_WORDS:
            continue
        lifted = _is_quoted(line) or line.piece.suspect > 0 or line.piece.role == "quotation"
        if line.index <= view.first_prose or (line.ends_sentence and not lifted):
            continue
        words = f" {_bare(line)} "
        nearby = (prose.get(index, "") for index in range(line.index - WINDOW, line.index + WINDOW))
        parts = [f" {part} " for part in map(_plain, SENTENCES.split(line.lower)) if part]
        if any(_holds(text, words, parts) for text in nearby):
            yield line
            yield from _speaker_below(view, line)


def _holds(text: str, words: str, parts: list[str]) -> bool:
    """Whether a longer passage has all the words in a row, or each sentence of them."""
    if len(text) <= len(words):
        return False
    return words in text or (len(parts) > 1 and all(part in text for part in parts))


def _plain(text: str) -> str:
    return NOT_WORDS.sub(" ", text).strip()


def _is_quoted(line: Line) -> bool:
    """Whether the line is one quotation and nothing else; in capitals it is rather a title."""
    return (
        not line.is_capitals
        and line.text[0] in "\"'“‘«„"
        and line.text.rstrip(".")[-1] in "\"'”’»“"
    )


def _speaker_below(view: View, line: Line) -> Iterator[Line]:
    after = next(view.after(line.index), None)
    if after is None or after.ends_sentence or len(after.words) > PULLED_WORDS * 2:
        return
    before = view.text[max(0, after.piece.start - 3) : after.piece.start]
    if SPEAKER_MARK.search(before) or after.text[0] in "-–—" or is_name(after):
        yield after
