"""Answers without a verb: a mere no ("Did you open it? – No. Never."), a figure ("How much? – 40 crowns").

A place, or who it was not, is one too: "Where were you? – At home, in bed.", "Who did it? – Not we."
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from stemma.annotate.claims.units import Region, Unit, trimmed
from stemma.annotate.clauses import is_finite
from stemma.annotate.draft import Draft
from stemma.annotate.parse import Sentence, Token
from stemma.model.annotations import Attribution
from stemma.text.denials import asks_whether, no_at, question_before, says_not_who

FIGURE = "NUM"
ASKS_WHERE = re.compile(r"\b(?:where|when|since when|until when)\b", re.IGNORECASE)
ASKS_WHO = re.compile(r"\bwho\b", re.IGNORECASE)
LONGEST = 14
"""Words of an answer without a verb."""
ASKS_BY_ITSELF = re.compile(r"\s*[#*_]{0,4}\s*[A-Z][^.?!]{8,160}\?[*_]{0,3}\s*")
"""A line that is one question, as a page asks itself above each answer."""


def short_answers(draft: Draft, attribution: Attribution, region: Region) -> list[Unit]:
    """The no or the figure with which a turn begins, each a statement; it is taken out of the region.

    Nothing where no question stands right before the turn that it can answer.
    """
    found: list[Unit] = []
    tokens = draft.parse.tokens
    for first, turn in _turns(draft, attribution, region):
        sentence = draft.parse.sentences[tokens[first].sentence]
        end = no_at(draft.text, tokens[first].start)
        if end is not None and asks_whether(draft.text, turn):
            inside = [at for at in sorted(region.tokens) if first <= at and tokens[at].start < end]
        elif attribution.kind == "voice" and (
            _is_figure(draft, sentence) or _is_asked_for(draft, sentence, turn)
        ):
            inside = trimmed(draft.parse, list(range(first, sentence.last)))
        else:
            continue
        region.tokens.difference_update(inside)
        found.append(Unit(inside[0], tuple(inside)))
    return found


def _turns(draft: Draft, attribution: Attribution, region: Region) -> Iterator[tuple[int, int]]:
    """The first word of each turn, and where the turn begins: a quotation, or a paragraph below another's.

    Below a line that only asks, the author says no to what the page itself asks.
    """
    tokens = draft.parse.tokens
    if attribution.kind == "direct" and region.tokens:
        yield min(region.tokens), min(attribution.source + attribution.content)[0]
    if attribution.kind != "voice":
        return
    last = -1
    for sentence in draft.parse.sentences:
        opens, last = sentence.block != last, sentence.block
        if opens and sentence.first in region.tokens:
            start = tokens[sentence.first].start
            above = draft.text[:start].rstrip()
            asked = above[above.rfind("\n") + 1 :]
            own = any(a < len(above) <= b for a, b in attribution.content)
            page_asks = ASKS_BY_ITSELF.fullmatch(asked) and no_at(draft.text, start) is not None
            if "?" in asked and (page_asks or not own):
                yield sentence.first, start


def _is_figure(draft: Draft, sentence: Sentence) -> bool:
    """Whether a sentence is a figure with what it counts, and has no verb."""
    tokens = draft.parse.tokens_of(sentence)
    return not _has_verb(draft, tokens) and any(each.pos == FIGURE for each in tokens)


def _is_asked_for(draft: Draft, sentence: Sentence, turn: int) -> bool:
    """Whether a sentence without a verb is the place or time asked for, or says who it was not."""
    tokens = [
        each for each in draft.parse.tokens_of(sentence) if each.pos not in {"PUNCT", "SPACE"}
    ]
    asked = question_before(draft.text, turn)
    if not 1 < len(tokens) <= LONGEST or _has_verb(draft, tokens):
        return False
    if ASKS_WHERE.search(asked):
        return tokens[0].pos == "ADP"
    said = " ".join(each.text for each in tokens)
    return bool(ASKS_WHO.search(asked)) and says_not_who(said)


def _has_verb(draft: Draft, tokens: Sequence[Token]) -> bool:
    return any(
        each.pos in {"VERB", "AUX"} and is_finite(draft.parse, each.index) for each in tokens
    )
