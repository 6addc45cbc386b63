"""Telegrams in a text of ordinary letters: paragraphs in capitals, each by a sender of its own."""

from __future__ import annotations

import re

from stemma.annotate.capitals import compiled
from stemma.annotate.voices import signoffs
from stemma.annotate.voices.page_lines import Lines
from stemma.annotate.voices.passage_ends import Passage
from stemma.model.documents import Spans

SENDER = compiled(r"(?P<who>[A-Z][A-Z.'’ -]{1,40}?) TO [A-Z]")
STOP = re.compile(r"\bSTOP\b")
WIRED = re.compile(
    r"\b(?:telegrams?|telegraph\w*|wires?|wired|cables?|cabled|telex)\b", re.IGNORECASE
)
FEWEST_WORDS = 8
MOST_SHARE = 0.5
"""Share of the lines in capitals from which capitals tell nothing."""


def telegrams_of(lines: Lines) -> list[Passage]:
    """Each paragraph in capitals that a text in ordinary letters shows as a telegram."""
    capital = [at for at in range(len(lines)) if _is_capital(lines, at)]
    if len(capital) > MOST_SHARE * len(lines):
        return []
    plain = [at for at in range(len(lines)) if lines.is_sentence(at) and not lines[at].isupper()]
    found: list[Passage] = []
    for at in capital:
        if not plain or plain[0] > at or not (STOP.search(lines[at]) or _is_announced(lines, at)):
            continue
        if found and found[-1].last == at and not SENDER.match(lines[at]):
            found[-1] = Passage(found[-1].first, at + 1, found[-1].signature or _sender(lines, at))
        else:
            found.append(_whole(lines, at))
    return found


def _whole(lines: Lines, at: int) -> Passage:
    """A telegram with the lines in capitals right above and below: to whom it goes, who signs."""
    first, last = at, at + 1
    while first > 0 and lines[first - 1].isupper() and not lines.after_gap(first):
        first -= 1
    while last < len(lines) and lines[last].isupper() and not lines.after_gap(last):
        last += 1
    below = lines.stretches[last - 1].span
    return Passage(first, last, (below,) if last > at + 1 else _sender(lines, at))


def _is_capital(lines: Lines, at: int) -> bool:
    return lines[at].isupper() and len(lines[at].split()) >= FEWEST_WORDS


def _is_announced(lines: Lines, at: int) -> bool:
    """Tell whether the paragraph before the capitals speaks of a telegram."""
    before = at - 1
    while before and _is_capital(lines, before):
        before -= 1
    return bool(WIRED.search(lines[before]))


def _sender(lines: Lines, at: int) -> Spans:
    """Who stands before "TO", or behind the last full stop."""
    start = lines.stretches[at].start
    if sender := SENDER.match(lines[at]):
        return ((start + sender.start("who"), start + sender.end("who")),)
    signed = signoffs.signed_in_line(lines, at, dashed=False)
    return signed.spans if signed else ()
