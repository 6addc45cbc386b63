"""Answers without a verb: a mere no ("Did you open it? – No. Never."), a figure ("How much? – 40 crowns")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stemma.annotate.claims.units import Region, Unit
from stemma.annotate.clauses import is_finite
from stemma.annotate.draft import Draft
from stemma.annotate.parse import Sentence
from stemma.model.annotations import Attribution
from stemma.text.denials import asks_whether, no_at

FIGURE = "NUM"
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
        elif attribution.kind == "voice" and _is_figure(draft, sentence):
            inside = [at for at in range(first, sentence.last) if tokens[at].pos != "PUNCT"]
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
    verb = any(
        each.pos in {"VERB", "AUX"} and is_finite(draft.parse, each.index) for each in tokens
    )
    return not verb and any(each.pos == FIGURE for each in tokens)
