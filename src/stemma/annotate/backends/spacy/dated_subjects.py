"""A day at the head of a sentence that the parser joined with the subject: "On 4 May guards beat him".

The small model reads "4 May guards" as one noun, so that nobody would have beaten him. Where a finite verb
has no subject, and the noun behind the first preposition begins with a day, a year or an hour, what follows
the day is the subject.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from stemma.annotate.parse import Sentence, Token

BEFORE_DAYS = frozenset("on in at by since before after around about until".split())
FINITE = frozenset({"VBD", "VBZ", "VBP"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr"
    r"|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?"
)
WHEN = re.compile(
    rf"(?:(?:the )?\d{{1,2}}(?:st|nd|rd|th)? {MONTH}(?: ,? ?\d{{4}})?|{MONTH} \d{{1,2}}(?: ,? ?\d{{4}})?"
    r"|(?:1[5-9]|20)\d\d|\d{1,2}[.:]\d{2}(?: [ap]\.?m\.?)?)$"
)
"""A day, a year or an hour, its words parted by spaces."""
LONGEST = 6


def with_subjects(tokens: Sequence[Token], sentences: Sequence[Sentence]) -> list[Token]:
    """The tokens; where a day hid the subject of a sentence's verb, with that subject."""
    found = list(tokens)
    for sentence in sentences:
        own = tokens[sentence.first : sentence.last]
        for changed in _mended(own) if own and own[0].text.lower() in BEFORE_DAYS else ():
            found[changed.index] = changed
    return found


def _mended(own: Sequence[Token]) -> Iterator[Token]:
    """The tokens of one sentence that hang otherwise then."""
    first, offset = own[0], own[0].index
    verb = own[first.head - offset]
    noun = next((each for each in own if each.dep == "pobj" and each.head == first.index), None)
    if first.dep != "prep" or noun is None or not has_no_subject(own, verb):
        return
    inside = own[1 : noun.index - offset]
    size = next((n for n in range(min(len(inside), LONGEST), 0, -1) if _tells_when(inside[:n])), 0)
    if not size or noun.tag not in {"NN", "NNS", "NNP", "NNPS"}:
        return
    day = inside[size - 1]
    yield replace(day, dep="pobj", head=first.index)
    for each in inside[: size - 1]:
        yield replace(each, head=day.index) if each.head == noun.index else each
    passive = any(each.dep == "auxpass" and each.head == verb.index for each in own)
    yield replace(noun, dep="nsubjpass" if passive else "nsubj", head=verb.index)


def has_no_subject(own: Sequence[Token], verb: Token) -> bool:
    """Whether a finite verb stands there without a subject; an order or a wish has none."""
    below = [each for each in own if each.head == verb.index and each.index != verb.index]
    finite = verb.tag in FINITE or any(
        each.dep in {"aux", "auxpass"} and each.tag in {*FINITE, "MD"} for each in below
    )
    return finite and not any(each.dep in SUBJECTS for each in below)


def _tells_when(words: Sequence[Token]) -> bool:
    return WHEN.match(" ".join(each.text for each in words)) is not None
