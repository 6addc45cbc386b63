"""When two statements are on one matter, on one screen: what is compared, what it weighs, what it says.

A feature looks at two statements and gives a finding or nothing. Their weighted sum is compared with the
thresholds of `stemma.compare.matching.matching`; something must also anchor the two to each other: a name, a
place, a day, rare words. That they contradict each other is no feature: first match, then compare slot
by slot.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

from stemma.compare.matching.findings import Feature, Finding
from stemma.compare.matching.nearness import STORY, UNLIKE, likeness
from stemma.compare.matching.one_thing import words_for_one_thing
from stemma.compare.matching.quotations import likeness as likeness_of_quotations
from stemma.compare.statements.families import kind_of
from stemma.compare.statements.numbers import Amount
from stemma.compare.statements.statements import Statement

FULL = 1.2
"""Words of this much weight in all are as good as any more."""
FEW = 2
FEW_RUNS = 3
HALF = 0.5
"""A word that is part of a name in one statement only ("Quay 9", "the quay") counts for half."""
MOST = 0.5
HOUR = 60
DAY = 24 * HOUR


def telling_words(left: Statement, right: Statement) -> Finding | None:
    """Both use the same telling words, or words for the same kind of act."""
    one, two = left.concepts, right.concepts
    shared = {token: min(one[token], two[token]) for token in one.keys() & two.keys()}
    for token in left.name_words & right.name_words & shared.keys():
        del shared[token]
    if not shared:
        return None
    named = left.name_words | right.name_words
    total = math.fsum(value * (HALF if token in named else 1.0) for token, value in shared.items())
    value = total / math.sqrt(max(left.told, FULL) * max(right.told, FULL))
    says = "both use these words, or words for the same kind of act"
    return Finding(min(1.0, value), says, tokens=frozenset(shared))


def rare_words(left: Statement, right: Statement) -> Finding | None:
    """Both use a word that few texts have."""
    rare = (left.rare & right.rare) - (left.name_words & right.name_words)
    if not rare:
        return None
    return Finding(min(1.0, len(rare) / 2), "both use a word that few texts have", tokens=rare)


def same_wording(left: Statement, right: Statement) -> Finding | None:
    """Most of the shorter one stands word for word in the other."""
    least = min(len(left.runs), len(right.runs))
    share = len(left.runs & right.runs) / least if least >= FEW_RUNS else 0.0
    if share < MOST:
        return None
    says = "most of the shorter one is word for word in the other"
    return Finding(share, says, left.shown, right.shown)


def same_act(left: Statement, right: Statement) -> Finding | None:
    """Both tell of the same kind of act: to detain, to pay, to photograph."""
    acts = [act for act in left.acts & right.acts if kind_of(act) != "tie"]
    if not acts:
        return None
    tokens = frozenset(f"={act}" for act in acts)
    value = 1.0 if len(acts) > 1 else 0.75
    return Finding(value, "both tell of the same kind of act", tokens=tokens)


def same_people(left: Statement, right: Statement) -> Finding | None:
    """Both speak of the same person or organisation."""
    shared = left.people & right.people
    if not shared:
        return None
    value = 0.5 + 0.5 * len(shared) / min(len(left.people), len(right.people))
    return Finding(value, "both speak of the same person or organisation")


def same_place(left: Statement, right: Statement) -> Finding | None:
    """Both name the same place, or one says "the gate" near where the place is named."""
    if left.places & right.places or _short_for(left, right) or _short_for(right, left):
        return Finding(1.0, "both name the same place")
    return None


def _short_for(left: Statement, right: Statement) -> bool:
    """Whether one uses a word of a place that the other names and that is named near it too."""
    if not left.around & right.places:
        return False
    return any(root in left.concepts for root in right.place_words)


def same_side_speaking(left: Statement, right: Statement) -> Finding | None:
    """Both are the words of the same holder, or of someone who speaks for it."""
    if left.behind & right.behind:
        return Finding(1.0, "the same holder, or one who speaks for it")
    return None


def of_each_other(left: Statement, right: Statement) -> Finding | None:
    """One speaks of the one whose words the other is."""
    if left.behind & right.behind:
        return None
    if left.behind & right.people or right.behind & left.people:
        return Finding(1.0, "one speaks of the one whose words the other is")
    return None


def same_occasion(left: Statement, right: Statement) -> Finding | None:
    """Both speak of the same day, or of days next to each other."""
    gaps = [
        (one.when.gap(two.when), not one.when.meets(two.when), one.text, two.text)
        for one in left.occasions
        for two in right.occasions
        if max(one.when.minutes, two.when.minutes) <= 2 * DAY
    ]
    gap, apart, one, two = min(gaps, default=(DAY, True, "", ""))
    if gap >= DAY:
        return None
    if apart:
        return Finding(0.6, "both speak of nearly the same day", one, two)
    return Finding(1.0, "both speak of the same day", one, two)


def same_meaning(left: Statement, right: Statement) -> Finding | None:
    """Both mean nearly the same, as far as the model that reads the texts can tell."""
    value = (likeness(left, right) - UNLIKE) / (1 - UNLIKE)
    if value <= 0:
        return None
    says = "the reading model finds that both are about nearly the same thing"
    return Finding(value, says, left.shown, right.shown)


def same_count(left: Statement, right: Statement) -> Finding | None:
    """Both count the same things."""
    for one in left.amounts:
        for two in right.amounts:
            counted = one.noun == two.noun and one.noun not in {"", "minutes"}
            if counted and not (one.part or two.part):
                return Finding(1.0, "both count the same things", one.text, two.text)
    return None


def same_fate(left: Statement, right: Statement) -> Finding | None:
    """Both count those to whom the same happened, in the same or other words for them."""
    for one in left.amounts:
        for two in right.amounts:
            if one.fates & two.fates and one.may_count_as(two):
                says = "both count those to whom the same happened"
                return Finding(1.0, says, one.text, two.text)
    return None


def same_figure(left: Statement, right: Statement) -> Finding | None:
    """Both give the same figure of the same things."""
    for one in left.amounts:
        for two in right.amounts:
            if one.low == two.low > FEW and one.counts_the_same(two):
                return Finding(1.0, "both give the same figure", one.text, two.text)
    return None


def same_minute(left: Statement, right: Statement) -> Finding | None:
    """Both give the same time of day, and no full hour."""
    one, two = left.clocks, right.clocks
    if len(one) != 1 or len(two) != 1 or one[0].apart(two[0]) or not one[0].minute % HOUR:
        return None
    return Finding(1.0, "both give the same time of day", one[0].text, two[0].text)


def same_tally(left: Statement, right: Statement) -> Finding | None:
    """Both count the whole of one thing, of the same act, and the same name stands near both."""
    kinds = {kind_of(act) for act in left.acts & right.acts} - {"tie"}
    elsewhere = left.where and right.where and left.where.isdisjoint(right.where)
    if elsewhere or not left.around & right.around:
        return None
    for one in left.amounts:
        for two in right.amounts:
            if not one.may_count_as(two) or one.noun == "minutes":
                continue
            of_one_fate = one.noun != two.noun or not kinds
            if one.fates & two.fates if of_one_fate else _shows(kinds, one):
                return Finding(1.0, "both give a whole count of the same", one.text, two.text)
    return None


def _shows(kinds: set[str], one: Amount) -> bool:
    """Whether acts of these kinds show that what is counted is one: of people many kinds of acts do not."""
    return one.noun != "people" or bool(kinds & {"toll", "presence"})


def same_tie(left: Statement, right: Statement) -> Finding | None:
    """Both say whether the same one is, belongs to or works for the same other."""
    others = left.people & right.people
    if any(others - {end} for end in left.tied_to & right.tied_to):
        return Finding(1.0, "both say whether the same two are one or belong together")
    return None


def same_quotation(left: Statement, right: Statement) -> Finding | None:
    """Both quote the same speaker in nearly the same words."""
    value = likeness_of_quotations(left, right)
    if value is None:
        return None
    says = "both quote the same speaker in nearly the same words"
    return Finding(value, says, left.shown, right.shown)


def same_surroundings(left: Statement, right: Statement) -> Finding | None:
    """The same people and places are named near both."""
    shared = left.around & right.around
    if len(shared) < FEW:
        return None
    return Finding(min(1.0, len(shared) / 3), "the same names stand near both")


def same_story(left: Statement, right: Statement) -> Finding | None:
    """The documents of both name the same people, bodies and places."""
    shared = len(left.story & right.story)
    if shared < STORY or left.document.id == right.document.id:
        return None
    value = min(1.0, shared / (2 * STORY))
    return Finding(value, "their documents name the same people, bodies and places")


def other_occasion(left: Statement, right: Statement) -> Finding | None:
    """They speak of days that lie apart, and not of what can only be of one day."""
    gaps = [
        (one.when.gap(two.when), one.text, two.text)
        for one in left.occasions
        for two in right.occasions
    ]
    gap, one, two = min(gaps, default=(0, "", ""))
    if gap < DAY or (left.marks_one & right.marks_one and left.acts & right.acts):
        return None
    return Finding(min(1.0, gap / (3 * DAY)), "they speak of different days", one, two)


def other_tense(left: Statement, right: Statement) -> Finding | None:
    """One speaks of what will be, the other of what was."""
    if left.is_forecast == right.is_forecast:
        return None
    return Finding(1.0, "one speaks of what is to come")


def other_people(left: Statement, right: Statement) -> Finding | None:
    """They speak of different people."""
    if not left.people or not right.people or left.people & right.people:
        return None
    return Finding(1.0, "they speak of different people")


def other_things(left: Statement, right: Statement) -> Finding | None:
    """Each has words that hardly any text has and that the other has not."""
    alike = words_for_one_thing(left, right)
    own = min(
        len(left.specific - right.specific - alike), len(right.specific - left.specific - alike)
    )
    if not own:
        return None
    return Finding(min(1.0, own / 2), "each has its own words that hardly any text has")


FEATURES = (
    Feature(telling_words, 0.45),
    Feature(rare_words, 0.15, anchors=True),
    Feature(same_meaning, 0.15),
    Feature(same_wording, 0.25, anchors=True),
    Feature(same_act, 0.20),
    Feature(same_people, 0.20, anchors=True),
    Feature(same_place, 0.15, anchors=True),
    Feature(same_side_speaking, 0.05, anchors=True),
    Feature(of_each_other, 0.10, anchors=True),
    Feature(same_occasion, 0.20, anchors=True),
    Feature(same_count, 0.20),
    Feature(same_fate, 0.10),
    Feature(same_figure, 0.15),
    Feature(same_minute, 0.15),
    Feature(same_tally, 0.10, anchors=True),
    Feature(same_tie, 0.35, anchors=True),
    Feature(same_quotation, 0.40, anchors=True),
    Feature(same_surroundings, 0.10, anchors=True),
    Feature(same_story, 0.05, anchors=True),
    Feature(other_occasion, -0.50),
    Feature(other_tense, -0.30),
    Feature(other_people, -0.15),
    Feature(other_things, -0.20),
)


def look(left: Statement, right: Statement) -> Iterable[tuple[Feature, Finding]]:
    """Every finding on two statements."""
    for feature in FEATURES:
        finding = feature.look(left, right)
        if finding is not None:
            yield feature, finding
