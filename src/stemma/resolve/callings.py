"""What a text calls somebody beside the name: a title before it, and the head of a description.

"Dr Rasendra" here and "Dr Naivo Rasendra" there, "its skipper, Mr Torrado" and "Anacleto Torrado, skipper
of the boat": a surname alone is no reason to join two people, a surname with a calling in common is one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import Literal

from stemma.model.annotations import Annotations, Mention
from stemma.model.documents import quote
from stemma.text.names import name_parts

Sex = Literal["", "f", "m"]

_COURTESY: dict[str, Sex] = {
    "mr": "m",
    "sir": "m",
    "lord": "m",
    "king": "m",
    "prince": "m",
    "mrs": "f",
    "ms": "f",
    "miss": "f",
    "mx": "",
    "dame": "f",
    "lady": "f",
    "madam": "f",
    "queen": "f",
    "princess": "f",
}
_WRITTEN_OUT = {
    "doctor": "dr",
    "prof": "professor",
    "reverend": "rev",
    "gen": "general",
    "col": "colonel",
    "capt": "captain",
    "lt": "lieutenant",
    "sgt": "sergeant",
    "sen": "senator",
    "rep": "representative",
}
_RANKS = frozenset(
    """
    abbess abbot ambassador ayatollah bishop brother captain chair chairman chairwoman colonel
    commissioner director dr father general imam inspector judge justice lieutenant major minister
    premier president professor representative rev senator sergeant sheikh sister superintendent vicar
    """.split()
)
OF_SERVICE = frozenset(
    "captain colonel constable general inspector lieutenant major sergeant superintendent".split()
)
"""Ranks that a text gives to whoever holds them: without one, a namesake is somebody else."""
TITLES = frozenset(_COURTESY) | _RANKS | OF_SERVICE | frozenset(_WRITTEN_OUT)
_AS_KIN = re.compile(
    r"(?:\b(?:his|her|their|my|our)|['’]s?) (?:\w+ )?(?:brother|sister|son|daughter|father|mother|husband"
    r"|wife|widow|cousin|uncle|aunt|nephew|niece),? $",
    re.IGNORECASE,
)
_WORDS_BEFORE = re.compile(r"((?:\w+\.?[ \t]+){1,3})$")
_END_OF_HEAD = re.compile(
    r"[,;:(]|\b(?:of|at|for|in|on|from|to|with|by|until|since|who|whose|which|that|and)\b"
)
_OF_PERSONS = frozenset({"he", "him", "his", "himself", "she", "her", "hers", "herself"})
_SAYS_NOTHING = frozenset(
    "boy friend girl lady man member one people person somebody someone thing woman".split()
)


@dataclass(frozen=True, slots=True)
class Callings:
    """What one document calls somebody."""

    with_full_name: frozenset[str] = frozenset()
    """Titles before the full name, and what it is described as."""
    anywhere: frozenset[str] = frozenset()
    """The same, and the titles before a part of the name."""
    sexes: frozenset[Sex] = frozenset()
    """What courtesy says of it: "Mr", "Ms"."""
    by_pronoun: bool = False
    """Whether the document says "he" or "she" of it."""
    is_kin: bool = False
    """Whether it is told of as another's kin: "his brother Hanno"."""

    @property
    def titled(self) -> bool:
        """Whether a title stands before the name, as before nobody's but a person's."""
        return bool(self.sexes or self.anywhere & TITLES)

    @property
    def is_plainly_a_person(self) -> bool:
        """Whether a title or a pronoun shows that it is somebody, not something."""
        return self.titled or self.by_pronoun


CALLED_NOTHING = Callings()


def callings_of(annotated: Annotations) -> dict[str, Callings]:
    """What the document calls each of its entities beside the name.

    A title before a lone surname may have been read as the wrong bearer's, so it is kept apart.
    """
    full: dict[str, set[str]] = defaultdict(set)
    anywhere: dict[str, set[str]] = defaultdict(set)
    by_pronoun, kin = set(), set()
    for mention in annotated.mentions:
        if mention.kind == "pronoun":
            word = quote(annotated.document.text, mention.spans).lower()
            by_pronoun |= {mention.entity} if word in _OF_PERSONS else set()
        if mention.kind == "name":
            titles, rest = _titles(annotated, mention)
            start = mention.spans[0][0]
            if _AS_KIN.search(annotated.document.text, max(0, start - 40), start):
                kin.add(mention.entity)
            anywhere[mention.entity] |= titles
            if len(rest) > 1:
                full[mention.entity] |= titles
    for row in annotated.descriptors:
        head = _head(row.text)
        if head:
            full[row.entity].add(head)
            anywhere[row.entity].add(head)
    return {
        entity: Callings(
            frozenset(full[entity] - _COURTESY.keys()),
            frozenset(words - _COURTESY.keys()),
            frozenset(_COURTESY[word] for word in words & _COURTESY.keys() if _COURTESY[word]),
            entity in by_pronoun,
            entity in kin,
        )
        for entity in (*anywhere, *sorted((by_pronoun | kin) - anywhere.keys()))
        for words in [anywhere.get(entity, set())]
        if words or entity in by_pronoun | kin
    }


def _titles(annotated: Annotations, mention: Mention) -> tuple[set[str], tuple[str, ...]]:
    """The titles at a mention, before it or as its first words, and the name without them."""
    text, start = annotated.document.text, mention.spans[0][0]
    before = _WORDS_BEFORE.search(text, max(0, start - 40), start)
    words = before[1].split() if before else []
    found = set()
    while words and words[-1][:1].isupper() and (title := _title(words[-1])):
        found.add(title)
        words.pop()
    parts = name_parts(quote(text, mention.spans))
    while len(parts) > 1 and (title := _title(parts[0])):
        found.add(title)
        parts = parts[1:]
    return found, parts


def _title(word: str) -> str:
    """The title that a word writes, always in one spelling, or nothing."""
    folded = "".join(name_parts(word))
    return _WRITTEN_OUT.get(folded, folded) if folded in TITLES else ""


def _head(description: str) -> str:
    """The word that a description turns on: "director" of "the director of the port authority"."""
    inside = _END_OF_HEAD.split(description.strip(), maxsplit=1)[0]
    words = name_parts(inside)
    head = words[-1] if words else ""
    return "" if head in _SAYS_NOTHING else _WRITTEN_OUT.get(head, head)
