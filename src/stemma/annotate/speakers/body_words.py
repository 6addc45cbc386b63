"""The words by which a body is called for short."""

from __future__ import annotations

import re

from stemma.annotate.lexicon import by_word
from stemma.annotate.names.spellings import folded

BODY_HEADS = frozenset({"PublicBody", "Organization", "Company", "Event"})


def head_words(text: str) -> list[str]:
    """What may stand for a name behind "the": "association" for "X Association"."""
    before_of = re.split(r"\s(?:of|for|in|on)\s|,", text)[0]
    ends = [folded(before_of)[-1:], folded(text)[-1:]]
    heads = by_word("names", "heads")
    return [
        word
        for end in ends
        for word in end
        if BODY_HEADS & set(heads.get(word, ())) or word in by_word("speakers", "bodies")
    ]
