"""Denials that end a sentence of what another said: "… had stolen the fund; she denies this".

They are the reporter's words: whoever accuses somebody does not deny it for him.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from stemma.annotate.draft import Draft
from stemma.annotate.tools import RawAttribution
from stemma.model.anchors import common
from stemma.model.documents import Span
from stemma.text.denials import DENYING
from stemma.text.quotes import quotations

_DENIES = (
    r"(?P<cue>(?:(?:has|have|had) )?(?:(?:always|repeatedly|strongly|firmly|vehemently|flatly) )?"
    rf"{DENYING})"
)
_VERBS = (
    r"if|when|whether|that|to|not|nobody|hopes?|says?|said|asked|fail\w*|can\w*|could|would|may|might|must|should"
    r"|has|have|had|is|was|were|are|will|never|and|few|who|which"
)
_WHO = rf"(?P<who>(?:(?!(?:{_VERBS})\b)[^\s,;.“”\"]+ ?){{1,6}}?)"
ASIDE = re.compile(
    r"(?:[;,]| [–—-]) (?P<what>which|(?:an?|the|both) (?:accusation|allegation|charge|claim|suggestion)s?)"
    rf"(?: that| which)? {_WHO} {_DENIES}(?=[.;!?\n]|\s*$)"
)
"""Behind what is denied: ", which she denies", ", a charge that he has always denied"."""
NEXT = re.compile(
    rf"(?:(?:;| [–—-]) (?:but |though |and )?|, (?:but|though|although|while) ){_WHO} {_DENIES} "
    r"(?P<what>it|this|that|them)(?=[.;!?\n]|\s*$)"
)
"""In a clause of its own: "; she denies this", ", but Tolve denied it"."""
LONGEST = 120
"""Characters before and behind the end of a content in which a denial is looked for."""


def without_denials_behind(draft: Draft, found: Sequence[RawAttribution]) -> list[RawAttribution]:
    """What was found; a denial behind what is said is cut off, and is an attribution of its own."""
    kept: list[RawAttribution] = []
    denials: dict[Span, RawAttribution] = {}
    for each in found:
        match = _denial(draft.text, each)
        if match is None:
            kept.append(each)
            continue
        start, end = each.content[-1]
        content = (*each.content[:-1], (start, min(end, match.start())))
        kept.append(replace(each, content=content))
        who, cue, what = (match.span(name) for name in ("who", "cue", "what"))
        denials[cue] = RawAttribution((who,), (cue,), (what,), each.probability)
    for cue, denial in denials.items():
        others = [each for each in kept if not common(each.cue, (cue,))]
        same = [
            each for each in kept if common(each.cue, (cue,)) and common(each.source, denial.source)
        ]
        kept = [*others, *(same or [denial])]
    return kept


def _denial(text: str, row: RawAttribution) -> re.Match[str] | None:
    """The denial that ends or follows what somebody says, in the words of whoever reports it."""
    if not row.content or not row.cue:
        return None
    start, end = row.content[-1]
    first, last = max(start + 1, end - LONGEST), min(len(text), end + LONGEST)
    matches = (words.search(text, first, last) for words in (ASIDE, NEXT))
    match = next((each for each in matches if each and each.start() <= end), None)
    if match and any(each.start < match.start() < each.end for each in quotations(text)):
        return None
    return match
