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
_RANG = r"(?:rang|called|telephoned|phoned|dialled|alerted)"
_CALLED = r"(?:the )?emergency (?:services|number|line)"
_GIVEN = re.compile(
    rf"\b(?P<noun>{_NOUN})\b(?:\s+[\w'’-]+){{0,7}}?\s+{_VERB}\b"
    rf"|\b{_VERB}\s+(?:the|an?|their|its)\s+(?P<other>{_NOUN})\b"
    rf"|\b{_RANG}\s+(?P<called>{_CALLED})\b(?! of\b)",
    re.IGNORECASE,
)
_CALLER = re.compile(
    rf"(?P<who>[\w'’-]+)(?: had| has| have)? {_RANG} {_CALLED}\b"
    r"|\b(?:emergency|distress) call (?:from|by) (?:(?:the|an?|one of the) )?(?P<by>[\w'’-]+)",
    re.IGNORECASE,
)
_SOMEBODY = frozenset("he she they we i who it and then also later".split())


def signal_words(text: str) -> frozenset[str]:
    """The stems of the words for the signal, where a text tells that one was given; none elsewhere."""
    match = _GIVEN.search(text)
    said = match["noun"] or match["other"] or match["called"] if match else ""
    return frozenset(map(stem, words(said)))


def caller(text: str) -> str:
    """The stem of the word for who rang for help, where a text says so; else empty."""
    match = _CALLER.search(text)
    who = (match["who"] or match["by"]).lower() if match else ""
    return "" if who in _SOMEBODY else stem(who)
