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
from stemma.compare.matching.in_figures import same_count, same_fate, same_figure, same_tally
from stemma.compare.matching.in_time import (
    other_occasion,
    other_tense,
    same_cutoff,
    same_minute,
    same_occasion,
)
from stemma.compare.matching.nearness import STORY, UNLIKE, likeness
from stemma.compare.matching.one_thing import words_for_one_thing
from stemma.compare.matching.quotations import likeness as likeness_of_quotations
from stemma.compare.statements.families import kind_of
from stemma.compare.statements.offices import offices
from stemma.compare.statements.statements import Statement, tells
from stemma.text.words import stem

FULL = 1.2
"""Words of this much weight in all are as good as any more."""
FEW = 2
FEW_RUNS = 3
HALF = 0.5
"""A word that is part of a name in one statement only ("Quay 9", "the quay") counts for half."""
MOST = 0.5


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


def told_alike(left: Statement, right: Statement) -> frozenset[str]:
    """The telling words that both use, without those that are part of a name."""
    shared = telling_words(left, right)
    if shared is None:
        return frozenset()
    return shared.tokens - left.name_words - right.name_words - (left.capitals & right.capitals)


def told_of_counted(left: Statement, right: Statement) -> frozenset[str]:
    """The same without the nouns that either counts: "patients" in "nine patients", "23 patients"."""
    counted = (*left.amounts, *right.amounts)
    return told_alike(left, right) - {
        root for each in counted for root in (each.noun, stem(each.of), "=" + each.noun)
    }


def rare_words(left: Statement, right: Statement) -> Finding | None:
    """Both use a word that few texts have."""
    rare = (left.rare & right.rare) - (left.name_words & right.name_words)
    if not rare:
        return None
    return Finding(min(1.0, len(rare) / 2), "both use a word that few texts have", tokens=rare)


def same_wording(left: Statement, right: Statement) -> Finding | None:
    """Most of the shorter one stands word for word in the other."""
    least = min(len(left.runs), len(right.runs))
    shared = [run for run in left.runs & right.runs if not _names_only(run, left, right)]
    share = len(shared) / least if least >= FEW_RUNS else 0.0
    if share < MOST:
        return None
    says = "most of the shorter one is word for word in the other"
    return Finding(share, says, left.shown, right.shown)


def _names_only(run: tuple[str, ...], left: Statement, right: Statement) -> bool:
    """Whether words in a row are a name or an office, and tell nothing else ("Dr Anna Lind had")."""
    roots = {root for root in map(stem, run) if tells(root)}
    known = left.name_words | right.name_words | _of_offices(left) | _of_offices(right)
    return bool(roots) and roots <= known - left.place_words - right.place_words


def _of_offices(statement: Statement) -> frozenset[str]:
    """The stems of the offices that it names, with what stands right before: "medical director"."""
    return frozenset(
        stem(word)
        for before, office in zip(("", *statement.words), statement.words, strict=False)
        if office in offices()
        for word in (before, office)
    )


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


def same_meaning(left: Statement, right: Statement) -> Finding | None:
    """Both mean nearly the same, as far as the model that reads the texts can tell."""
    value = (likeness(left, right) - UNLIKE) / (1 - UNLIKE)
    if value <= 0:
        return None
    says = "the reading model finds that both are about nearly the same thing"
    return Finding(value, says, left.shown, right.shown)


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
    Feature(same_cutoff, 0.20, anchors=True),
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
