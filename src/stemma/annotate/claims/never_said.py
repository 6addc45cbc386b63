"""Sayings that are denied: "we never said that we did" says nothing of the deed."""

from __future__ import annotations

import re

from stemma.model.annotations import Attribution
from stemma.model.documents import quote

NEVER_SAID = re.compile(
    r"(?:(?:have|had|['’]ve) )?never (?:once )?(?:said|claimed|stated|written|told \w+)"
)
"""What denies a saying; "we do not say that …" leaves open what it is of."""
THAT_WE_DID = re.compile(r"(?:that )?(?:i|we) (?:did|do|had|have|was|were|would)\W*|so|that|it")
"""What tells no deed by itself: "that we did"; who "never said that I beat them" may have."""


def denies_saying(text: str, row: Attribution) -> bool:
    """Whether speakers say that they never said something: "we never said that we did"."""
    source, cue, said = (quote(text, each).lower() for each in (row.source, row.cue, row.content))
    never = source in {"i", "we"} and NEVER_SAID.fullmatch(cue)
    return bool(never) and bool(THAT_WE_DID.fullmatch(said))
