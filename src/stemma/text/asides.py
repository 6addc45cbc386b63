"""What a writer only hears, put in between: "The guards, I am told, deny it"."""

from __future__ import annotations

import re

_HEARD = (
    r"(?:I|we)(?:\s+(?:am|are|was|were|have been)|[’']m|[’']re|[’']ve been)\s+"
    r"(?:(?:reliably|now|further)\s+)?(?:told|informed|given to understand|assured)"
    r"|(?:I|we)\s+(?:hear|understand|gather|learn)"
    r"|(?:it\s+is|it[’']s)\s+(?:said|rumou?red|whispered)|so\s+(?:I|we)\s+hear"
)
ASIDE = re.compile(rf"(?<=[\w”’\"]),\s+(?P<heard>{_HEARD}),\s+(?=\w)")
REACHED = re.compile(
    r",\s+(?:when |once )?(?:reached|asked|contacted|questioned|interviewed|telephoned|speaking|approached)\b"
    r"[^,.;:“”\"\n]{0,60},\s*"
)
"""How somebody came to say it, between the name and the verb: "Mr Lund, reached by telephone, denied it"."""
_WHOLE = re.compile(_HEARD)


def is_aside(text: str) -> bool:
    """Whether words say only that the writer hears something."""
    return bool(_WHOLE.fullmatch(text.strip(" ,")))
