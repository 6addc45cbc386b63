"""When two statements are on one matter, on one screen: what is compared, what it weighs, what it says.

A feature looks at two statements and gives a finding or nothing. Two statements match when the weighted
sum reaches `MATCHED` and something anchors them to each other: a name, a place, a day or rare words.
That they contradict each other is no feature: first match, then compare slot by slot.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from stemma.compare.corpus import Statement
from stemma.compare.families import families_of, kind_of
from stemma.compare.numbers import amounts
from stemma.compare.occasions import occasions
from stemma.compare.quotations import likeness
from stemma.model.entities import Reason
from stemma.text.words import stem

MATCHED = 0.5
MATCHED_AGAIN = 0.75
_FULL = 1.2
"""Shared words of this much weight in all are as good as any more."""
_FEW = 2
_FEW_RUNS = 3
_HALF = 0.5
"""A word that is part of a name in one statement only ("Quay 9", "the quay") counts for half."""
_ONE_PROPOSITION = 0.35
_MOST = 0.5
_SOME = 0.15
SAME = 0.6
_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Finding:
    """How strongly a feature speaks (0 to 1), and what it compared."""

    value: float
    left: str
    right: str
    says: str


Look = Callable[[Statement, Statement], Finding | None]


@dataclass(frozen=True, slots=True)
class Feature:
    """A comparison with its weight; its docstring is what users read about it."""

    look: Look
    weight: float
    anchors: bool = False
    """Whether the finding ties the two to the same people, place, day or rare thing."""

    @property
    def name(self) -> str:
        """The comparison's name."""
        return self.look.__name__


@dataclass(frozen=True, slots=True)
class Match:
    """Two statements on one matter: how well they fit, and why."""

    left: str
    right: str
    score: float
    reasons: tuple[Reason, ...]
    same: bool
    """Whether they may say the same, and not only speak of one matter."""


def telling_words(left: Statement, right: Statement) -> Finding | None:
    """Both use the same telling words, or words for the same kind of act."""
    one, two = left.concepts, right.concepts
    named = left.name_words ^ right.name_words
    shared = {
        token: min(value, two[token]) * (_HALF if token in named else 1.0)
        for token, value in one.items()
        if token in two and token not in left.name_words & right.name_words
    }
    if not shared:
        return None
    sums = (_sum(one, left.name_words), _sum(two, right.name_words))
    value = sum(shared.values()) / math.sqrt(max(sums[0], _FULL) * max(sums[1], _FULL))
    said = _said(left, shared), _said(right, shared)
    return Finding(
        min(1.0, value), *said, "both use these words, or words for the same kind of act"
    )


def _sum(values: dict[str, float], names: frozenset[str]) -> float:
    return sum(value for token, value in values.items() if token not in names)


def rare_words(left: Statement, right: Statement) -> Finding | None:
    """Both use a word that few texts have."""
    rare = sorted((left.rare & right.rare) - (left.name_words & right.name_words))
    if not rare:
        return None
    said = _said(left, rare), _said(right, rare)
    return Finding(min(1.0, len(rare) / 2), *said, "both use a word that few texts have")


def same_wording(left: Statement, right: Statement) -> Finding | None:
    """Most of the shorter one stands word for word in the other."""
    one, two = _runs(left.words), _runs(right.words)
    least = min(len(one), len(two))
    share = len(one & two) / least if least >= _FEW_RUNS else 0.0
    if share < _MOST:
        return None
    return Finding(
        share, left.text, right.text, "most of the shorter one is word for word in the other"
    )


def _runs(said: tuple[str, ...]) -> set[tuple[str, ...]]:
    """Every three words in a row."""
    return set(zip(said, said[1:], said[2:], strict=False))


def same_act(left: Statement, right: Statement) -> Finding | None:
    """Both tell of the same kind of act: to detain, to pay, to photograph."""
    acts = {act for act in left.acts & right.acts if kind_of(act) != "tie"}
    if not acts:
        return None
    tokens = [f"={act}" for act in acts]
    said = _said(left, tokens), _said(right, tokens)
    return Finding(1.0 if len(acts) > 1 else 0.75, *said, "both tell of the same kind of act")


def same_people(left: Statement, right: Statement) -> Finding | None:
    """Both speak of the same person or organisation."""
    shared = left.people & right.people
    if not shared:
        return None
    smaller = min(len(left.people), len(right.people))
    value = 0.5 + 0.5 * len(shared) / smaller
    return Finding(value, "", "", "both speak of the same person or organisation")


def same_place(left: Statement, right: Statement) -> Finding | None:
    """Both name the same place."""
    shared = left.places & right.places
    return Finding(1.0, "", "", "both name the same place") if shared else None


def same_side_speaking(left: Statement, right: Statement) -> Finding | None:
    """Both are the words of the same holder, or of someone who speaks for it."""
    shared = left.behind & right.behind
    return Finding(1.0, "", "", "the same holder, or one who speaks for it") if shared else None


def of_each_other(left: Statement, right: Statement) -> Finding | None:
    """One speaks of the one whose words the other is."""
    if not (left.behind & right.people or right.behind & left.people) or left.behind & right.behind:
        return None
    return Finding(1.0, "", "", "one speaks of the one whose words the other is")


def same_occasion(left: Statement, right: Statement) -> Finding | None:
    """Both speak of the same day, or of days next to each other."""
    pairs = [
        (one, two)
        for one in occasions(left)
        for two in occasions(right)
        if max(one.when.minutes, two.when.minutes) <= 2 * _DAY and one.when.gap(two.when) < _DAY
    ]
    if not pairs:
        return None
    one, two = min(pairs, key=lambda pair: pair[0].when.gap(pair[1].when))
    if one.when.meets(two.when):
        return Finding(1.0, one.text, two.text, "both speak of the same day")
    return Finding(0.6, one.text, two.text, "both speak of nearly the same day")


def same_count(left: Statement, right: Statement) -> Finding | None:
    """Both count the same things."""
    for one in amounts(left):
        for two in amounts(right):
            if (
                one.noun == two.noun
                and one.noun not in {"", "minutes"}
                and not (one.part or two.part)
            ):
                return Finding(1.0, one.text, two.text, "both count the same things")
    return None


def same_surroundings(left: Statement, right: Statement) -> Finding | None:
    """The same people and places are named near both."""
    shared = left.around & right.around
    if len(shared) < 2:  # noqa: PLR2004 - one shared name is in every document of a folder
        return None
    return Finding(min(1.0, len(shared) / 3), "", "", "the same names stand near both")


def same_figure(left: Statement, right: Statement) -> Finding | None:
    """Both give the same figure of the same things."""
    for one in amounts(left):
        for two in amounts(right):
            if one.noun == two.noun != "minutes" and one.low == two.low > _FEW:
                return Finding(1.0, one.text, two.text, "both give the same figure")
    return None


def same_tie(left: Statement, right: Statement) -> Finding | None:
    """Both say whether the same one is, belongs to or works for the same other."""
    ends = left.tied_to & right.tied_to
    others = left.people & right.people
    if not any(others - {end} for end in ends):
        return None
    return Finding(1.0, "", "", "both say whether the same two are one or belong together")


def same_quotation(left: Statement, right: Statement) -> Finding | None:
    """Both quote the same speaker in nearly the same words."""
    value = likeness(left, right)
    if value is None:
        return None
    return Finding(
        value, left.text, right.text, "both quote the same speaker in nearly the same words"
    )


def other_occasion(left: Statement, right: Statement) -> Finding | None:
    """They speak of days that lie apart."""
    one, two = occasions(left), occasions(right)
    gaps = [a.when.gap(b.when) for a in one for b in two]
    if not gaps or min(gaps) < _DAY:
        return None
    says = "they speak of different days"
    return Finding(min(1.0, min(gaps) / (3 * _DAY)), one[0].text, two[0].text, says)


def other_tense(left: Statement, right: Statement) -> Finding | None:
    """One speaks of what will be, the other of what was."""
    if left.is_forecast == right.is_forecast:
        return None
    return Finding(1.0, "", "", "one speaks of what is to come")


def other_people(left: Statement, right: Statement) -> Finding | None:
    """They speak of different people."""
    if not left.claim.about or not right.claim.about or left.people & right.people:
        return None
    return Finding(1.0, "", "", "they speak of different people")


FEATURES = (
    Feature(telling_words, 0.45),
    Feature(rare_words, 0.15, anchors=True),
    Feature(same_wording, 0.25, anchors=True),
    Feature(same_act, 0.20),
    Feature(same_people, 0.20, anchors=True),
    Feature(same_place, 0.10, anchors=True),
    Feature(same_side_speaking, 0.05, anchors=True),
    Feature(of_each_other, 0.10, anchors=True),
    Feature(same_occasion, 0.15, anchors=True),
    Feature(same_count, 0.20),
    Feature(same_surroundings, 0.10, anchors=True),
    Feature(same_figure, 0.15),
    Feature(same_tie, 0.35, anchors=True),
    Feature(same_quotation, 0.40, anchors=True),
    Feature(other_occasion, -0.50),
    Feature(other_tense, -0.30),
    Feature(other_people, -0.25),
)


_THINGS = {"same_act", "same_tie", "same_figure", "same_quotation", "same_wording"}
_PROPOSITIONS = {"same_figure", "same_tie", "same_quotation", "same_wording"}


def match(left: Statement, right: Statement, least: float | None = None) -> Match | None:
    """The two as a match with its reasons, or null where too little speaks for one matter.

    Args:
        left: A statement.
        right: Another one.
        least: The score they need, where something else already ties them (a reply by the accused).
    """
    found = [(feature, feature.look(left, right)) for feature in FEATURES]
    said = [(feature, finding) for feature, finding in found if finding]
    score = sum(feature.weight * finding.value for feature, finding in said)
    values = {feature.name: finding.value for feature, finding in said}
    if score < (least or _least(left, right)) or not _on_one_thing(values, reply=least is not None):
        return None
    if not any(feature.anchors for feature, _ in said):
        return None
    reasons = tuple(
        Reason(
            feature.name,
            round(feature.weight * finding.value, 2),
            finding.left,
            finding.right,
            finding.says,
        )
        for feature, finding in said
    )
    same = score >= SAME and _on_one_proposition(values)
    return Match(left.id, right.id, min(1.0, score), reasons, same=same)


def _on_one_thing(values: dict[str, float], *, reply: bool) -> bool:
    """Whether more than names is shared: an act, a tie, a figure, a quotation or most of the words.

    Some words are enough for a reply, and for the same one on the same day.
    """
    words = values.get("telling_words", 0.0)
    same_day = values.get("same_occasion", 0.0) == 1.0 and {"same_people", "same_place"} & set(
        values
    )
    least = _SOME if reply or same_day else _MOST
    return words >= least or bool(_THINGS & set(values))


def _on_one_proposition(values: dict[str, float]) -> bool:
    """Whether enough is shared for one proposition: most words, a figure, a tie or a quotation."""
    whole = values.get("telling_words", 0.0) >= _ONE_PROPOSITION
    return whole or bool(_PROPOSITIONS & set(values))


def _least(left: Statement, right: Statement) -> float:
    """What a match needs: more within one document by one holder, who would hardly say a thing twice."""
    same = left.document.id == right.document.id and left.holder_key == right.holder_key
    return MATCHED_AGAIN if same else MATCHED


def _said(statement: Statement, tokens: Iterable[str]) -> str:
    """The statement's own words behind some of its stems and families."""
    wanted = set(tokens)
    acts = {token[1:] for token in wanted if token.startswith("=")}
    said = [
        word
        for word in statement.words
        if stem(word) in wanted or (acts and acts & families_of((word,)))
    ]
    return ", ".join(dict.fromkeys(said))
