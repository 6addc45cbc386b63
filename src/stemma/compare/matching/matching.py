"""Two statements as a match: enough speaks for one matter, and something ties them to each other."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from stemma.compare.matching.affirmed import affirmed, unproven
from stemma.compare.matching.both_denied import both_denied, names_others
from stemma.compare.matching.features import MOST, look, telling_words, told_alike
from stemma.compare.matching.findings import Feature, Finding
from stemma.compare.matching.in_time import same_cutoff
from stemma.compare.matching.nearness import NEARNESS, likeness
from stemma.compare.matching.sameness import say_the_same
from stemma.compare.matching.together import how_likely_one
from stemma.compare.statements.families import families_of, kind_of
from stemma.compare.statements.statements import Statement
from stemma.model.entities import Reason
from stemma.model.pairs import ReadsPairs
from stemma.text.words import stem

MATCHED = 0.5
MATCHED_AGAIN = 0.75
"""What two statements of one holder in one document need: hardly anybody says a thing twice."""
SOME = 0.15
HINT = 0.2
"""How much of what is told must be shared for the model's word to make one matter of two."""
BEYOND_DOUBT = 0.95
"""How much the model must speak for one question where they share nothing but names."""
ALIKE_ENOUGH = 0.55
"""Likeness of meaning at which two statements are looked at closer."""
_THINGS = {
    "same_act",
    "same_tie",
    "same_fate",
    "same_figure",
    "same_quotation",
    "same_wording",
    "read_as_one",
    "denied_word",
    "both_denied",
}


Findings = list[tuple[Feature, Finding]]


@dataclass(frozen=True, slots=True)
class Match:
    """Two statements on one matter: how well they fit, and why."""

    left: str
    right: str
    score: float
    reasons: tuple[Reason, ...]
    same: bool
    """Whether they may say the same, and not only speak of one matter."""

    @property
    def strength(self) -> float:
        """All that was found, also where the score is full: which of two fits better."""
        return max(self.score, math.fsum(reason.value for reason in self.reasons))

    @property
    def shared(self) -> dict[str, float]:
        """What each finding added, by the name of its feature."""
        return {reason.feature: reason.value for reason in self.reasons}


def match(
    left: Statement,
    right: Statement,
    reader: ReadsPairs | None = None,
    least: float | None = None,
) -> Match | None:
    """The two as a match with its reasons, or null where too little speaks for one matter.

    Args:
        left: A statement.
        right: Another one.
        reader: A model that reads both together; asked where its word would decide.
        least: The score they need, where something else already ties them (a reply by the accused).
    """
    worth = least is not None or _worth_a_look(left, right)
    if not worth and reader is None:
        return None
    said = list(look(left, right))
    needed = least or _least(left, right)
    denying = _denying(left, right, reader) or _denying_alike(left, right, reader)
    if least is not None:
        said = [each for each in said if each[0].name not in NEARNESS]
    elif denying:
        return _made(left, right, (said + denying, needed), reader)
    elif not (worth and _suffices(said, needed)) and (
        _sum(said) + NEARLY >= needed or _one_toll(left, right)
    ):
        read = _weighed(left, right, said, _read_together(left, right, reader))
        said, worth = said + read, worth or bool(read)
    if not (worth and _suffices(said, needed, reply=least is not None)):
        return None
    more = [] if least is not None else _of_others(left, right, said, reader)
    return _made(left, right, (said + more, 0.0), reader)


def _weighed(left: Statement, right: Statement, said: Findings, read: Findings) -> Findings:
    """What the model says, unless it doubts and nothing but names is shared."""
    values = {feature.name: finding.value for feature, finding in said}
    told = values.get("telling_words", 0.0) >= HINT and told_alike(left, right)
    if told or (_THINGS | {"same_count", "same_occasion"}) & set(values):
        return read
    return [each for each in read if each[1].value >= BEYOND_DOUBT]


def _of_others(
    left: Statement,
    right: Statement,
    said: Iterable[tuple[Feature, Finding]],
    reader: ReadsPairs | None,
) -> Findings:
    """What the model says, where a denial names somebody whom the other does not, and it was not asked."""
    if not _names_others(left, right) or any(feature is READ_AS_ONE for feature, _ in said):
        return []
    return _read_together(left, right, reader)


def _names_others(left: Statement, right: Statement) -> bool:
    """Whether one denies, and names somebody whom the other does not, which affirms."""
    if {left.claim.stands, right.claim.stands} != {"for", "against"}:
        return False
    denial, other = (left, right) if left.claim.stands == "against" else (right, left)
    return names_others(denial, other)


def _made(
    left: Statement,
    right: Statement,
    found: tuple[Findings, float],
    reader: ReadsPairs | None,
) -> Match:
    """The match with its reasons, worth as much as they are and no less than is given."""
    said, needed = found
    score = max(needed, _sum(said))
    same = say_the_same(left, right, said, reader)
    reasons = tuple(_reason(left, right, *each) for each in said)
    return Match(left.id, right.id, min(1.0, score), reasons, same=same)


def read_as_one(_left: Statement, _right: Statement) -> Finding | None:
    """A small model that reads the two statements together takes both to be on one question."""
    return None  # it is asked only where its word decides: see `_read_together`


def denied_word(_left: Statement, _right: Statement) -> Finding | None:
    """One denies in so many words what the other says, and the model takes both to be on one question."""
    return None  # the model is asked only about what is denied: see `_denying`


READ_AS_ONE = Feature(read_as_one, 0.3)
DENIED_WORD = Feature(denied_word, 0.3, anchors=True)
BOTH_DENIED = Feature(both_denied, 0.3, anchors=True)
RATHER = 0.5
"""How much the model must speak for one question before two denials in like words are one."""
NEARLY = 0.1
"""How far from a match the words may be, at most, for the model to be asked."""


def _suffices(said: Findings, needed: float, *, reply: bool = False) -> bool:
    """Whether enough was found, more than names is shared, and something ties the two to each other."""
    values = {feature.name: finding.value for feature, finding in said}
    tied = any(feature.anchors for feature, _ in said) or {
        "read_as_one",
        "same_count",
        "same_act",
    } <= set(values)
    return tied and _sum(said) >= needed and _on_one_thing(values, reply=reply)


def _read_together(left: Statement, right: Statement, reader: ReadsPairs | None) -> Findings:
    """What the model says that reads both together, if it takes them to be on one question."""
    value = how_likely_one(left, right, reader)
    return _read(value) if value else []


def _read(value: float) -> Findings:
    says = "the model that reads both together takes them to be on one question"
    return [(READ_AS_ONE, Finding(value, says))]


def _denying(left: Statement, right: Statement, reader: ReadsPairs | None) -> Findings:
    """That one denies what the other affirms, with the word, where the model takes both for one.

    Of the accused's own denial, in the accusation's own word, the model is not needed.
    """
    for denial, other in ((left, right), (right, left)):
        unclear = denial.claim.stands == "open" and not unproven(denial)
        if other.claim.stands != "for" or unclear:
            continue
        word = affirmed(denial, other)
        value = how_likely_one(left, right, reader) if word else 0.0
        by_the_accused = bool(word and denial.behind & set(other.claim.accused))
        if value or by_the_accused:
            says = f"what one says (“{word}”) the other denies"
            finding = Finding(1.0, says, left.shown, right.shown)
            return [(DENIED_WORD, finding), *(_read(value) if value else ())]
    return []


def _denying_alike(left: Statement, right: Statement, reader: ReadsPairs | None) -> Findings:
    """That both deny the same in like words, where the model takes both for one."""
    found = both_denied(left, right)
    value = how_likely_one(left, right, reader) if found else 0.0
    return [(BOTH_DENIED, found), *_read(value)] if found and value >= RATHER else []


def _one_toll(left: Statement, right: Statement) -> bool:
    """Whether both count the same things, of an act of which the count can only grow."""
    if not any(kind_of(act) == "toll" for act in left.acts & right.acts):
        return False
    whole = [
        {one.noun for one in each.amounts if one.noun and not one.part} for each in (left, right)
    ]
    return bool(whole[0] & whole[1])


def _sum(said: Iterable[tuple[Feature, Finding]]) -> float:
    return sum(feature.weight * finding.value for feature, finding in said)


def _worth_a_look(left: Statement, right: Statement) -> bool:
    """Whether the two could be on one thing at all: cheap questions before the dear ones."""
    if left.acts & right.acts or left.tied_to & right.tied_to or left.runs & right.runs:
        return True
    if (left.occasions and right.occasions) or likeness(left, right) >= ALIKE_ENOUGH:
        return True
    if left.amounts and right.amounts and same_cutoff(left, right):
        return True
    words = telling_words(left, right)
    if words is None:
        return False
    return words.value >= MOST or bool(
        {each.low for each in left.amounts} & {each.low for each in right.amounts}
    )


def _on_one_thing(values: dict[str, float], *, reply: bool) -> bool:
    """Whether more than names is shared: an act, a tie, a figure, a quotation or most of the words.

    Or that the model takes both to be on one question.

    Some words are enough for a reply, and for the same one on the same day.
    """
    words = values.get("telling_words", 0.0)
    same_day = values.get("same_occasion", 0.0) == 1.0 and {"same_people", "same_place"} & set(
        values
    )
    least = SOME if reply or same_day else MOST
    counted = {"same_count", "same_meaning", "same_story"} <= set(values)
    return words >= least or counted or bool(_THINGS & set(values))


def _least(left: Statement, right: Statement) -> float:
    same = left.document.id == right.document.id and left.holder_key == right.holder_key
    return MATCHED_AGAIN if same else MATCHED


def _reason(left: Statement, right: Statement, feature: Feature, finding: Finding) -> Reason:
    """A finding with the words of both statements, for people to read."""
    one, two = finding.left, finding.right
    if finding.tokens:
        one, two = _said(left, finding.tokens), _said(right, finding.tokens)
    value = round(feature.weight * finding.value, 2)
    return Reason(feature.name, value, one, two, finding.says)


def _said(statement: Statement, tokens: frozenset[str]) -> str:
    """The statement's own words behind some of its stems and families."""
    acts = {token[1:] for token in tokens if token.startswith("=")}
    said = [
        word
        for word in statement.words
        if stem(word) in tokens or (acts and acts & families_of((word,)))
    ]
    return ", ".join(dict.fromkeys(said))
