"""Answers that are none: who "declined to comment", "did not respond", "has yet to answer"."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

ANSWERING = (
    "(?:comment|respond|reply|answer|speak|talk|elaborate|say|discuss|explain|disclose|reveal|"
    "specify|provide|address|confirm|deny|name|identify|cooperate|give|return|"
    "go into details?|take questions|be (?:drawn|interviewed|named|identified|quoted|reached))"
)
ADVERBS = "(?: (?:immediately|yet|so far|directly|publicly|even|otherwise|ever|again|always))*"
NOT = f"(?: not|n['’]t){ADVERBS}"
TO = "(?: (?:to|on|about))?"
SUMMONED = "(?:invited|summoned)(?: to \\w+)?"
COMING = "(?:appear|attend|turn up|show up|respond|reply|answer)"
REFUSED = "(?:declin|refus)(?:es?|ed|ing)"
FORMS = (
    rf"{REFUSED}{ADVERBS} to {ANSWERING}{TO}",
    rf"{REFUSED} (?:any |all |further )*(?:comments?|requests?|interviews?)",
    rf"(?:did|does|do){NOT} (?:respond|reply|answer|comment|return|explain){TO}",
    rf"(?:has|have|had){NOT} (?:responded|replied|answered|commented|returned|explained){TO}",
    rf"did{NOT} (?:say|elaborate|specify|disclose|provide|address){TO}",
    rf"did{NOT} give an?y? (?:answer|reply|response|comment){TO}",
    rf"did{NOT} (?:wish|want) to {ANSWERING}{TO}",
    rf"(?:would|will|wo){NOT} {ANSWERING}{TO}",
    rf"(?:ca|can|could){NOT} (?:comment|discuss|elaborate|be (?:drawn|reached|interviewed)){TO}",
    rf"(?:is|was|are|were){NOT} (?:available|reachable|going to comment|prepared to {ANSWERING})",
    r"(?:could|can|would|will|does|do|did) neither confirm nor deny",
    rf"ha(?:s|ve|d)(?: so far| still)? yet to {ANSWERING}{TO}",
    rf"(?:was|were|been) {SUMMONED},? (?:and|but) (?:did|has|have|had){NOT} {COMING}(?:ed)?",
    rf"(?:remain|kept|keep|stay)\w* silent{TO}",
    r"(?:went|gone|go|remain\w*) unanswered",
    r"(?:mak\w+|took|take\w*|made) no (?:comment|finding|position|statement)",
    r"reserv\w+ (?:its|their|his|her) (?:view|position|judge?ment)",
)
BEFORE = "(?:(?:ha(?:s|ve|d)|is|was|were|are|repeatedly|so far|again|also|both|all) )*"
DECLINING = re.compile(rf"\b{BEFORE}(?:{'|'.join(FORMS)})\b(?: for comment\b)?", re.IGNORECASE)
DECLINED = re.compile(r"\bdeclin(?:es?|ed|ing)$", re.IGNORECASE)
NO_COMMENT = re.compile(r"\W*(?:no comment|(?:does|do|will|would) not discuss)\b", re.IGNORECASE)
TO_ANSWER = re.compile(rf"to {ANSWERING}(?: to\b| on\b)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Refusal:
    """The declining words, from offset to offset."""

    start: int
    end: int


@functools.lru_cache(maxsize=1)
def refusals(text: str) -> tuple[Refusal, ...]:
    """Every place in the text where somebody declines to answer.

    The rules ask several times about one text before they go on to the next.
    """
    return tuple(Refusal(match.start(), match.end()) for match in DECLINING.finditer(text))


def is_declining(cue: str, content: str) -> bool:
    """Tell whether a cue, with the beginning of its content, declines to answer."""
    if DECLINED.search(cue):
        return True
    both = f"{cue} {content[:60]}"
    match = DECLINING.search(both)
    if match and match.start() < len(cue):
        return True
    return bool(NO_COMMENT.match(content)) and len(content.split()) <= 6
