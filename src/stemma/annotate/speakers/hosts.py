"""Who asks in an interview or on the air, where the text says so above the first question."""

from __future__ import annotations

import re

from stemma.annotate.draft import Draft
from stemma.annotate.stretches import EMPHASIS

ASKING = frozenset({"q", "question", "host", "presenter", "moderator", "interviewer", "anchor"})
"""Labels under which the one who asks speaks, in lower case."""
_LABEL = re.compile(
    rf"^{EMPHASIS}(?:Q|Question|HOST|PRESENTER|MODERATOR|INTERVIEWER|ANCHOR)\s*{EMPHASIS}:",
    re.MULTILINE,
)
_NAMED = re.compile(
    r"^(?:host|presenter|moderator|interviewer|anchor)s?\s*:\s"
    r"|\b(?:hosted|presented|interviewed|questions|interview) by\s",
    re.MULTILINE | re.IGNORECASE,
)
_SPOKE = re.compile(r"\b(?:he|she) (?:spoke|talked) (?:to|with)\s", re.IGNORECASE)
_EXCERPTS = re.compile(r"[^.\n]{0,40}\.\s+(?:Excerpts|Extracts|Edited)\b")
"""Behind a name: the talk of which parts are printed. Else "spoke to X" may name who answers."""
_TITLE = 15
"""Characters of titles between those words and the name."""


def who_asks(draft: Draft) -> str:
    """The one person whom the lines above the first question name as asking, or none."""
    first = _LABEL.search(draft.text)
    if first is None:
        return ""
    people = [
        mention
        for mention in draft.rows.mentions
        if mention.kind == "name" and mention.schema == "Person"
    ]
    found = {
        mention.entity
        for pattern in (_NAMED, _SPOKE)
        for match in pattern.finditer(draft.text, 0, first.start())
        for mention in people
        if 0 <= mention.spans[0][0] - match.end() <= _TITLE
        and "\n" not in draft.text[match.end() : mention.spans[0][0]]
        and (pattern is _NAMED or _EXCERPTS.match(draft.text, mention.spans[-1][1]))
    }
    return found.pop() if len(found) == 1 else ""


def is_label_of_asker(draft: Draft, at: int) -> bool:
    """Whether a token is the label, before a colon, of the one who asks."""
    tokens = draft.parse.tokens
    after = tokens[at + 1 : at + 2]
    return tokens[at].text.lower() in ASKING and bool(after) and after[0].text == ":"
