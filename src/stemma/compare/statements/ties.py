"""How words tie somebody to a body ("is a front of"), and where they say that something was."""

from __future__ import annotations

import re

from stemma.text.words import words

_IS = r"(?:is|are|was|were|am|isn['’]t|aren['’]t)"
_TIE = re.compile(
    rf"\b(?:{_IS}(?: not| no| really| just)*(?: the| a| an)?|belong(?:s|ed)? to(?: the)?|"
    r"(?:work|act)(?:s|ed|ing)? for(?: the)?|"
    r"(?:front|arm|branch|wing|cover|agent|agents|puppet|tool|affiliate|part|office|member|members) "
    r"(?:of|for)(?: the| a| an)?(?: [\w-]+)?) $",
    re.IGNORECASE,
)
_NO_PLACE = (
    r"height|peak|end|start|beginning|time|moment|connection|custody|total|response|court|prison|least|"
    r"most|order|case|addition|statement|interview|fact|hand|flood|fire|crash|attack|clash|riot|protest|"
    r"explosion|blast|accident|storm|earthquake|war|raid|march|disaster|shooting|strike|incident"
)
_WHERE = re.compile(
    r"\b(?:at|in|near|outside|inside) "
    rf"(?!(?:the |a |an )?(?:{_NO_PLACE}))(?:the |a |an )?(?P<place>[\w'’-]+(?: [\w'’-]+)?)"
)
_REACH = 40
"""So many characters before a name can tie somebody to it."""


def ties_to(text: str, name: int) -> bool:
    """Whether the words before a name, which begins at that place, tie somebody to it."""
    return _TIE.search(text[max(0, name - _REACH) : name]) is not None


def said_where(text: str) -> list[str]:
    """The words that say where ("at the fish hall"), folded."""
    return [word for match in _WHERE.finditer(text) for word in words(match["place"])]
