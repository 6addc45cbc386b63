"""Sentences that lead on to a text in words that prove little by themselves: "I typed it off for you."."""

from __future__ import annotations

import re

from stemma.annotate.voices.announcements import NOUN, SENTENCE_END, WHOLE
from stemma.annotate.voices.pasted import QUOTED

_KEY = re.VERBOSE | re.IGNORECASE
GIVES = (
    r"(?:print|publish|reproduc|reprint|typ|past|transcrib|translat|quot|shar|forward|post|show|copi|append"
    r"|attach)(?:es|ed|ing|e|s|t)?|cop(?:y|ies|ied)|set\ (?:it\ )?(?:out|down)|pass(?:ed|ing|es)?\ on"
    r"|giv(?:e|es|en|ing)|gave|lay|laid|made?\ public|making\ public|put\ (?:up|out)|see|read|hear"
    r"|carr(?:y|ies|ied)"
)
LEADS = re.compile(
    rf"""\b(?:I|we|us|me|you|our|my)\b[^.?!]{{0,70}}\b(?:{GIVES})\b[^.?!]{{0,40}}
         \b(?:it|this|these|them|what|the\ following|the\ {NOUN})\b
    |\b(?:it|this|these|them|what|the\ {NOUN})\b[^.?!]{{0,40}}\b(?:{GIVES})\b
         [^.?!]{{0,30}}\b(?:by\ us|below|here)\b
    |\b(?:set\ it|publish\ it|print\ it)\b|\b(?:here|below)\ (?:is|are|comes?)\b
    |\b(?:{GIVES}|made?\ public)\ (?:the\ {NOUN}|the\ following)\b
    |\bwhich\ follows\b|\bfollows?\b[^.?!]{{0,20}}[.:]$
    |(?:n['’]t|\b(?:not|without|nothing|never))\b[^.?!]{{0,30}}\b(?:chang|alter|touch|edit|cut|comma)
    |\bevery\ word\b|\b{WHOLE}
    |\b(?:arrived|reached\ us|came|was\ (?:found|handed|delivered|left|pinned))\b[^.?!]{{0,60}}[.]$
    """,
    _KEY,
)
"""That a text comes next: "This arrived at noon.", "We print it.", "I have not changed a comma."."""
HAND = re.compile(
    rf"\b(?:wr(?:ote|ites?|itten)|(?:sent|lodged|left|posted|issued|answered|replied|put)\b|had\ this\ back"
    rf"|{NOUN}|apology|went\ up|paper|text|version|account|finding|words|this)\b[^:]*:$",
    _KEY,
)
"""A colon behind words on a text: "had this back on Wednesday:"."""
LAST = 3
"""Sentences at the end of a paragraph in which it says what comes next."""


def leads(line: str) -> bool:
    """Tell whether a paragraph speaks at its end of a text that it gives."""
    near = SENTENCE_END.split(QUOTED.sub(" ", line).strip())[-LAST:]
    return any(LEADS.search(each) for each in near)


def leads_by_colon(line: str) -> bool:
    """Tell whether the colon of a paragraph stands behind words on a text."""
    return HAND.search(QUOTED.sub(" ", line).strip()) is not None
