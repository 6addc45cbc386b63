"""Denials in the passive: "Any suggestion that crews were left unpaid is rejected"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from stemma.annotate.draft import Draft
from stemma.annotate.tools import RawAttribution
from stemma.model.anchors import common

REJECTED = re.compile(
    r"\b(?P<what>(?:Any|Every|The|This|That|These|All|Such)(?: \w+){0,2} "
    r"(?:suggestion|claim|allegation|accusation|charge|insinuation|assertion|rumour)s?\b[^.;“”\"\n]{0,160}?)"
    r" (?P<cue>(?:is|are|was|were) (?:\w+ly )?(?:rejected|denied|refuted))(?=[.;]|\s*$)",
    re.MULTILINE,
)
SURE = 0.9


def with_passive_denials(draft: Draft, found: Sequence[RawAttribution]) -> list[RawAttribution]:
    """What was found, and such denials; who made the suggestion stands inside what is denied."""
    kept = list(found)
    for match in REJECTED.finditer(draft.text):
        what, cue = match.span("what"), match.span("cue")
        if any(common(each.cue, (cue,)) for each in kept):
            continue
        kept = [each for each in kept if not common(each.cue, (what,))]
        kept.append(RawAttribution((), (cue,), (what,), SURE))
    return kept
