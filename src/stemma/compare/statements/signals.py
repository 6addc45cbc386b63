"""When an alarm was given, by whatever signal: "the siren sounded at 2.14", "the alarm went at 2.05"."""

from __future__ import annotations

import re

from stemma.text.words import stem, words

SIGNAL = "alarm"
"""The family of acts of which such a statement tells."""
_NOUN = r"(?:alarm|siren|alert|emergency call|distress call|alarm bell)s?"
_VERB = (
    r"(?:raised|sounded|given|rang|rung|went|gone|came|received|triggered|heard|started|set off)"
)
_GIVEN = re.compile(
    rf"\b(?P<noun>{_NOUN})\b(?:\s+[\w'’-]+){{0,7}}?\s+{_VERB}\b"
    rf"|\b{_VERB}\s+(?:the|an?|their|its)\s+(?P<other>{_NOUN})\b",
    re.IGNORECASE,
)


def signal_words(text: str) -> frozenset[str]:
    """The stems of the words for the signal, where a text tells that one was given; none elsewhere."""
    match = _GIVEN.search(text)
    said = match["noun"] or match["other"] if match else ""
    return frozenset(map(stem, words(said)))
