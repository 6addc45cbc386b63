"""Whether a date in a statement is the day of what it tells, or only belongs to a thing it names.

“Dredging began on 20 March under the licence of 2 December 2022, as amended on 9 March”: it began on one
day. “It was lifted on 30 March, and not on 4 April”: the second is a day on which it was not.
"""

from __future__ import annotations

import re

from stemma.model.annotations import Time

_REACH = 110
_END = re.compile(r"[.!?;:\n](?=\s)|\n")
_WORK = (
    r"(?:licen[cs]es?|permits?|letters?|surveys?|reports?|minutes|decisions?|orders?|rulings?|judge?ments?|"
    r"contracts?|agreements?|resolutions?|notices?|statements?|releases?|editions?|issues?|articles?|"
    r"memos?|memorand(?:um|a)|invoices?|bills?|e-?mails?|leaflets?|photographs?|photos?|pictures?|films?|"
    r"videos?|acts?|laws?|decrees?|regulations?|circulars?|directives?|leases?|deeds?|plans?|accounts|"
    r"petitions?|complaints?|applications?|warrants?|treaty|treaties|versions?|drafts?|certificates?|"
    r"protocols?|stud(?:y|ies)|audits?|entry|entries|lists?|messages?|posts?|manifests?|opinions?|tenders?)"
)
_SAID_IN = r"(?:in|by|with|through)\s+(?:[\w'’-]+\s+){0,4}"
_OF_WORK = re.compile(
    rf"\b(?P<said>{_SAID_IN})?{_WORK},?\s+(?:of|from|dated)\s+(?:the\s+)?$"
    rf"|\b{_WORK}\s+(?:of|on|from)\s+(?:the|a|an|its|their|our|his|her)\s+(?:[\w'’-]+\s+){{1,4}}"
    r"(?:of|held)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""“the survey of”, “minutes of the meeting of”; what is said in a letter of a day is said on it."""
_CHANGED = re.compile(
    r"\b(?:as|last|since)\s+(?:last\s+)?(?:amended|revised|corrected|updated|extended|renewed|modified)\s+"
    r"(?:in\s+)?$",
    re.IGNORECASE,
)
_FOUNDED = re.compile(
    r",\s+(?:first\s+|originally\s+|which\s+was\s+)?(?:founded|established|formed|created|set\s+up|built|born|"
    r"launched|registered|incorporated|enacted|chartered|inaugurated|completed)\s+(?:back\s+)?(?:in\s+)?$",
    re.IGNORECASE,
)
_MADE = re.compile(
    r"\b(?!(?:was|were|been|be|is|are|being)\s)[a-z]+s?\s+(?:taken|written|drawn\s+up|dated)\s+$"
)
_OF_WHOM = re.compile(
    r"\b(?:one|two|three|four|some|many|most|several|all|both|none|each)\s+of\s+(?:whom|which)\b[^,]*$",
    re.IGNORECASE,
)
_REFUSED = re.compile(
    r"\b(?:not|rather\s+than|instead\s+of)\s+(?:(?:on|in|at)\s+)?$", re.IGNORECASE
)


def is_of_a_thing(text: str, time: Time) -> bool:
    """Whether the date tells which thing is meant or how old it is, and not when something happened."""
    before = _before(text, time)
    work = _OF_WORK.search(before)
    if work is not None and not work["said"]:
        return True
    return any(words.search(before) for words in (_CHANGED, _FOUNDED, _MADE, _OF_WHOM))


def is_refused(text: str, time: Time) -> bool:
    """Whether the text says that it was not then: "and not on 4 April"."""
    return _REFUSED.search(_before(text, time)) is not None


def _before(text: str, time: Time) -> str:
    """The words of the sentence before the time."""
    start = time.spans[0][0]
    return _END.split(text[max(0, start - _REACH) : start])[-1]
