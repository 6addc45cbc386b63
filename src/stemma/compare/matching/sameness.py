"""Whether two statements on one matter may say the same, and not only speak of one matter."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from stemma.compare.matching.features import told_alike, told_of_counted
from stemma.compare.matching.findings import Feature, Finding
from stemma.compare.matching.nearness import NEARNESS
from stemma.compare.matching.numbered_places import numbered_apart
from stemma.compare.matching.together import how_likely_one
from stemma.compare.statements.statements import Statement
from stemma.compare.statements.two_speakers import of_two_names
from stemma.model.anchors import common
from stemma.model.pairs import ReadsPairs

MATCHED = 0.5
SAME = 0.62
"""What two statements need to be versions of one, and not only on one matter."""
ONE_PROPOSITION = 0.35
HALF = 0.5
"""With half of the words in common one figure, or one minute, is enough."""
NEARLY_ALL = 0.75
"""So much of what both tell is the same where hardly anything else is told."""
SEVERAL = 2
"""One word in common is chance, whatever its share of a short statement."""
LARGE = 100
"""A figure from this on is hardly given of two things."""
SURE = 0.5
"""How much the model must speak for one question before a figure or nearly all words make them one."""
IN_DOUBT = 0.25
"""How much it must speak for one question where words alone show it: many words make no proposition."""
_PROPOSITIONS = frozenset(
    {"same_figure", "same_minute", "same_tie", "same_quotation", "same_wording"}
)
_WORD_FOR_WORD = frozenset({"same_figure", "same_wording"})
"""With these in common two who look like others may be one: "the fund", "the Lamp Fund"."""
_TOLD_OF_COUNTED = frozenset(
    {"same_act", "same_fate", "same_cutoff", "same_occasion", "same_wording", "same_quotation"}
)
"""What is found on two statements that tell of those whom they count."""
_OF_ANOTHER_TIME = frozenset({"other_tense", "other_occasion"})
_APART = frozenset({"other_people", "other_things", "other_tense", "other_occasion"})
_UNREAL = re.compile(r"\b(?:would|could|might)(?: not|n't)? have\b", re.IGNORECASE)
"""What was not done says the same as nothing that was."""

_AS_PUT = re.compile(r"\bas\b[^.;:!?]{2,60}?\b(?:puts?) it\b", re.IGNORECASE)
"""What gives the words of another: "as the Ministry puts it"."""

_PRESCRIBED = re.compile(
    r"\b(?:rules?|laws?|regulations?|instructions?|manuals?|handbook|guidelines?|protocol|plan|schedule"
    r"|contract|agreement|licen[cs]e|standards?|code|permit|statutes?)"
    r"(?: \w+){0,3} (?:requires?|required|prescribes?|prescribed|demands?|demanded|stipulates?|stipulated"
    r"|says?|said|states?|stated|allows?|allowed|permits?|permitted|foresees?|foresaw|limits?|limited"
    r"|lays? down|laid down|call(?:s|ed)? for|provide(?:s|d)? for)\b",
    re.IGNORECASE,
)
"""What a rule says is to be; whether it was so is another question."""
_TOLD_TO = re.compile(
    r"\b(?:is|are|was|were|be|been) (?:asked|required|obliged|ordered|told|instructed|urged) to\b",
    re.IGNORECASE,
)
_IS_KEPT = re.compile(
    r"\b(?:is|are|was|were|been)(?: (?:not|kept|found|lying|hidden|stored|left|lodged))? "
    r"(?:at|in|inside|outside|near)\b"
)

Found = Sequence[tuple[Feature, Finding]]


def say_the_same(
    left: Statement, right: Statement, found: Found, reader: ReadsPairs | None
) -> bool:
    """Whether a figure, a tie, a quotation or words that the model does not doubt show one proposition.

    Args:
        left: A statement.
        right: Another one on the same matter.
        found: What was found on the two, with its feature.
        reader: A model that reads both together; asked where its word would decide.
    """
    found = _telling(left, right, found, reader)
    values = {feature.name: finding.value for feature, finding in found}
    if _goes_on(left, right, values) or _are_apart(left, right):
        return False
    in_words = {"same_quotation", "same_wording"} & set(values)
    if not in_words and (_of_two_kinds(left, right) or kept_elsewhere(left, right)):
        return False
    if _other_figures(left, right) and "same_quotation" not in values:
        return False
    asked = [each.claim.kind == "question" for each in (left, right)]
    if any(asked) and not (all(asked) and "same_wording" in values):
        return False  # two who ask after one thing say nothing of it
    if "both_denied" in values and not _OF_ANOTHER_TIME & set(values):
        return True
    if _is_put_so_by(left, right) or _is_put_so_by(right, left):
        alike = left.claim.stands == right.claim.stands
        return alike and values.get("telling_words", 0.0) >= HALF
    score = math.fsum(
        feature.weight * finding.value for feature, finding in found if feature.name not in NEARNESS
    )
    exact = bool({"same_figure", "same_minute"} & set(values))
    counted = exact and (values.get("telling_words", 0.0) >= HALF or "same_cutoff" in values)
    if score >= (MATCHED if counted else SAME) and _on_one_proposition(left, right, values):
        literal = reader is None or bool(_PROPOSITIONS & set(values))
        return literal or how_likely_one(left, right, reader) >= IN_DOUBT
    apart = _APART - ({"other_people"} if _WORD_FOR_WORD & set(values) else set())
    if apart & set(values) or not _nearly(left, right, found):
        return False
    return how_likely_one(left, right, reader) >= SURE


def _are_apart(left: Statement, right: Statement) -> bool:
    """Whether they cannot say the same, however many words they share: "will meet" and "met"."""
    if _is_unreal(left) != _is_unreal(right) or left.is_forecast != right.is_forecast:
        return True
    return _overlap(left, right) or numbered_apart(left, right) is not None


def _overlap(left: Statement, right: Statement) -> bool:
    """Whether they are of the same words: what lies in a sentence does not say it once more."""
    one_text = left.document.id == right.document.id
    return one_text and common(left.claim.spans, right.claim.spans) > 0


def _of_two_kinds(left: Statement, right: Statement) -> bool:
    """Whether one says what was done, the other what was to be; or each what another asked for."""
    if to_be_done(left) != to_be_done(right):
        return True
    asked = left.claim.kind == right.claim.kind == "demand"
    return asked and of_two_names(left.holder.name, right.holder.name)


def to_be_done(statement: Statement) -> bool:
    """Whether it says what was ordered, asked for or required, and not what was done.

    "The rules require four" is no count of those who came, and "she was asked to sign" no signature.
    """
    told = statement.claim.kind == "demand" or bool(_TOLD_TO.search(statement.text))
    return told or is_prescribed(statement)


def is_prescribed(statement: Statement) -> bool:
    """Whether it says what a rule lays down: "the instruction says one gate"."""
    return bool(_PRESCRIBED.search(statement.text))


def kept_elsewhere(left: Statement, right: Statement) -> bool:
    """Whether both say where a thing is, each in other words: "at the depot", "in her flat"."""
    both = all(_IS_KEPT.search(each.text) for each in (left, right))
    return both and bool(left.where and right.where) and left.where.isdisjoint(right.where)


def _is_put_so_by(one: Statement, other: Statement) -> bool:
    """Whether one says of its own words that they are those of the other's holder."""
    put = _AS_PUT.search(one.text)
    start = one.hull[0]
    named = put and {
        each.entity for each in one.mentions if put.start() < each.spans[0][0] - start < put.end()
    }
    return bool(named and named & other.behind and not other.behind & one.behind)


def _telling(left: Statement, right: Statement, found: Found, reader: ReadsPairs | None) -> Found:
    """What was found, without a figure or a quotation that shows nothing of what is said.

    "Three nurses for 23 patients" and "23 patients were moved" share a figure and what it counts; and
    two sentences of one speech are no more one for being quoted together.
    """
    values = {feature.name for feature, _ in found}
    empty = set()
    if "same_figure" in values and not _is_of_one_thing(left, right, values, reader):
        empty.add("same_figure")
    if {"same_quotation", "same_wording"} & values == {"same_quotation"} and not told_alike(
        left, right
    ):
        empty.add("same_quotation")
    return [each for each in found if each[0].name not in empty]


def _is_of_one_thing(
    left: Statement, right: Statement, values: set[str], reader: ReadsPairs | None
) -> bool:
    """Whether more than a small figure and the noun that it counts shows that it is of one thing."""
    if _TOLD_OF_COUNTED & values or told_of_counted(left, right):
        return True
    large = {each.low for each in left.amounts} & {each.low for each in right.amounts}
    if left.counts_on or right.counts_on:
        return False  # "there were four" is read with the sentence before it, or not at all
    return max(large, default=0) >= LARGE or how_likely_one(left, right, reader) >= SURE


def _on_one_proposition(left: Statement, right: Statement, values: dict[str, float]) -> bool:
    """Whether enough is shared for one proposition: most words, a figure, a tie or a quotation.

    One word is chance, unless it tells what was done: "handed out leaflets", "wrote the leaflet".
    """
    whole = values.get("telling_words", 0.0) >= ONE_PROPOSITION
    if whole and "same_act" not in values:
        whole = len(told_alike(left, right)) >= SEVERAL
    return whole or bool(_PROPOSITIONS & set(values))


def _is_unreal(statement: Statement) -> bool:
    return bool(_UNREAL.search(statement.text))


def _goes_on(left: Statement, right: Statement, values: dict[str, float]) -> bool:
    """Whether both are of one holder in one text, who hardly says a thing twice but in the same words."""
    one = left.document.id == right.document.id and left.holder_key == right.holder_key
    return one and values.get("telling_words", 0.0) < NEARLY_ALL


def _other_figures(left: Statement, right: Statement) -> bool:
    """Whether both give figures, and none of the one is any of the other, whatever they count."""
    pairs = [(one, two) for one in left.amounts for two in right.amounts]
    return bool(pairs) and not any(
        one.low == two.low or (one.noun == two.noun and one.meets(two)) for one, two in pairs
    )


def _nearly(left: Statement, right: Statement, found: Found) -> bool:
    """Whether both give the same figure or minute, or nearly the same words."""
    for feature, finding in found:
        if feature.name in _WORD_FOR_WORD:
            return True
        if feature.name == "telling_words" and finding.value >= NEARLY_ALL:
            return len(finding.tokens) >= SEVERAL or _one_minute(left, right)
    return _one_minute(left, right)


def _one_minute(left: Statement, right: Statement) -> bool:
    """Whether both give one time of day, and no other."""
    one, two = left.clocks, right.clocks
    return len(one) == len(two) == 1 and one[0].apart(two[0]) == 0
