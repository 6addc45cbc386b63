"""Whether a clause accuses, and whom: a small linear model over the reader's vectors and the clues.

The score of a clause is a sum: one term for each clue, and one for each word in and around it. So the
words that weigh most are its reasons. The weights are made by `training/accusations/learn_weights.py`.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from stemma.annotate.claims.circumstances import has_its_own
from stemma.annotate.claims.clues import (
    CLUES,
    Clause,
    clues_of,
    is_about_own_people,
    is_about_speaker,
)
from stemma.annotate.claims.conduct import kinds_of
from stemma.annotate.claims.doers import Accused, accused_in
from stemma.annotate.claims.regions import AROUND, REGIONS, regions_of
from stemma.annotate.claims.targets import ROLES, Candidate, candidates_in
from stemma.annotate.lexicon import words
from stemma.annotate.parse import Token
from stemma.model.documents import Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from stemma.annotate.sensing import Senses

SCALARS_FILE = "accusations.json"
PROJECTION_FILE = "accusations.npz"
ACCUSES, ACCUSED = 0, len(REGIONS)
"""Columns of the projection: how much a piece speaks for an accusation, a column for each of the regions
of which the first is the clause; and how much it speaks for being the one accused."""
TELLING = 3
"""How many words are given as reasons."""
TELLING_WORDS = frozenset({"NOUN", "VERB", "ADJ"})


@dataclass(frozen=True)
class Weights:
    """What was learnt: one weight a clue, one a role, six for each figure of a piece's vector."""

    clues: tuple[float, ...]
    clue_base: float
    roles: tuple[float, ...]
    role_base: float
    threshold: float
    """From this score a clause accuses."""
    may: float
    """From this score a clause may accuse, for a person to look at."""
    floor: float
    """Below this score what the word lists find is not believed."""
    least_role: float
    """From this score somebody is the one accused."""
    projection: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Judged:
    """What is known of a clause that may accuse: what the word lists find, and what the model thinks."""

    blamed: tuple[Accused, ...]
    """Harm by the word lists, with who does it."""
    accuses: bool = False
    """Whether the model reads an accusation."""
    may_accuse: bool = False
    """Whether the model is not far from it."""
    doubted: bool = False
    """Whether the model sees nothing at all of what the word lists find."""
    certain: bool = False
    """Whether somebody in the clause, with or without a name, is plainly the one accused."""
    accused: tuple[str, ...] = ()
    """The entities of that one."""
    word: Token | None = None
    """The word for that one."""
    telling: tuple[Span, ...] = ()
    """The words that weigh most."""
    around: bool = False
    """Whether it accuses only by what stands around it."""


@functools.cache
def weights() -> Weights:
    """The shipped weights, loaded once per process."""
    return load(Path(str(files("stemma.annotate") / "weights")))


def load(folder: Path) -> Weights:
    """The weights that lie in a folder."""
    import numpy as np

    table = json.loads((folder / SCALARS_FILE).read_text(encoding="utf-8"))
    with np.load(folder / PROJECTION_FILE) as arrays:
        projection = arrays["projection"].astype(np.float32)
    return Weights(
        clues=tuple(table["clues"][name] for name in CLUES),
        clue_base=table["base of clues"],
        roles=tuple(table["roles"][name] for name in ROLES),
        role_base=table["base of roles"],
        threshold=table["threshold"],
        may=table["threshold of what may accuse"],
        floor=table["floor of the lists"],
        least_role=table["least of roles"],
        projection=projection,
    )


def judge(clause: Clause, senses: Senses | None, known: Weights | None = None) -> Judged:
    """Whether a clause accuses, and whom; without senses only what the word lists find."""
    blamed = tuple(accused_in(clause.arguments, clause.unit))
    own = is_about_own_people(clause)
    if own:
        blamed = tuple(each for each in blamed if each.entities)
    if senses is None:
        return Judged(blamed)
    known = known or weights()
    score = score_of(clause, senses, blamed, known)
    excused = (
        own or is_about_speaker(clause) or (not blamed and has_its_own(clause.parse, clause.unit))
    )
    accuses = score >= known.threshold and not excused
    may_accuse = score >= known.may and not excused
    doubted = score < known.floor and not any(_is_plain(clause, each) for each in blamed)
    if not accuses and not blamed:
        return Judged(blamed, may_accuse=may_accuse, doubted=doubted)
    ranked = ranking(clause, senses, blamed, known)
    best = max(ranked, key=lambda pair: pair[0], default=None)
    certain = best is not None and best[0] >= known.least_role
    accused = best[1].entities if best is not None and certain else ()
    word = clause.parse.tokens[best[1].token] if best is not None and certain else None
    spans = regions_of(clause)
    besides = sum(senses.mean(spans[at], at) for at in AROUND)
    around = score - besides < known.threshold
    telling = _telling(clause, senses)
    return Judged(blamed, accuses, may_accuse, doubted, certain, accused, word, telling, around)


def _is_plain(clause: Clause, told: Accused) -> bool:
    """Whether a word for a deed or a doer is dark in any story: "raped", "is a thief"."""
    word = clause.parse.tokens[told.deed.word]
    if told.deed.phrase:
        return False
    if word.dep == "attr":
        return word.lemma in kinds_of("status")
    if word.dep == "acl" and word.lemma in words("conduct", "classes", "heading"):
        return True
    return word.pos == "VERB" and word.lemma in kinds_of("verbs")


def score_of(clause: Clause, senses: Senses, blamed: Sequence[Accused], known: Weights) -> float:
    """How much speaks for an accusation: the sum of a term for each region and for each clue."""
    clues = _product(known.clues, clues_of(clause, blamed))
    return known.clue_base + sum(_terms(clause, senses)) + clues


def _terms(clause: Clause, senses: Senses) -> list[float]:
    """How much the words of each region speak for an accusation."""
    return [senses.mean(spans, number) for number, spans in enumerate(regions_of(clause))]


def ranking(
    clause: Clause, senses: Senses, blamed: Sequence[Accused], known: Weights
) -> list[tuple[float, Candidate]]:
    """Everybody in the clause with how much speaks for their being the one accused."""
    found = []
    for each in candidates_in(clause, blamed):
        token = clause.parse.tokens[each.token]
        sense = senses.mean(((token.start, token.end),), ACCUSED)
        found.append((known.role_base + sense + _product(known.roles, each.roles), each))
    return found


def _product(weights: Sequence[float], figures: Sequence[float]) -> float:
    return sum(weight * figure for weight, figure in zip(weights, figures, strict=True))


def _telling(clause: Clause, senses: Senses) -> tuple[Span, ...]:
    """The words of content that speak most for an accusation, in text order."""
    found = []
    for token in (clause.parse.tokens[at] for at in clause.unit.tokens):
        span = (token.start, token.end)
        if token.pos in TELLING_WORDS:
            found.append((senses.mean((span,), ACCUSES), span))
    best = sorted(found, reverse=True)[:TELLING]
    return tuple(sorted(span for weight, span in best if weight > 0))
