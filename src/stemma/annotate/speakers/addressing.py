"""Who is spoken to, or of, from one voice of a document to another."""

from __future__ import annotations

import re
from collections.abc import Sequence

from stemma.annotate.parse import Parse, Token
from stemma.model.annotations import Attribution

TO_EDITOR = re.compile(
    r"\b(?:to the editors?|dear (?:sir|madam|editors?)|sir,|director)\b", re.IGNORECASE
)
LONGEST_OPENING = 80
"""Characters at the head of a letter in which it says to whom it goes."""
FEWEST_TURNS = 3
"""Stretches from which a voice is one side of an interview."""


def addressed_across(
    text: str, voice: Attribution, own: Attribution, others: Sequence[Attribution]
) -> tuple[str, ...]:
    """Whom "you" means: who is interviewed, or the paper to whose editor a letter goes."""
    if voice.id == own.id:
        turns = [row for row in others if len(row.content) >= FEWEST_TURNS]
        return turns[0].speakers if len(turns) == len(others) == 1 else ()
    start, end = voice.content[0]
    opening = text[start : min(end, start + LONGEST_OPENING)]
    asked = len(voice.content) >= FEWEST_TURNS
    return own.speakers if asked or TO_EDITOR.search(opening) else ()


def is_the_author(parse: Parse, head: Token) -> bool:
    """Whether an editor's note speaks of who wrote the text: "The author has declared"."""
    before = parse.tokens[head.index - 1].text.lower() if head.index else ""
    return head.lemma in {"author", "writer"} and before == "the" and head.tag == "NN"
