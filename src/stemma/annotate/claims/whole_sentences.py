"""The sentence as one statement, where no clause was seen but somebody says it as a sentence or accuses."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.annotate.claims.shells import TELLING
from stemma.annotate.claims.units import Region, Unit, is_verbal
from stemma.annotate.parse import Parse, Sentence
from stemma.annotate.spans import TokenIndex
from stemma.model.annotations import Attribution

LOOSE = frozenset({"demands", "accuses", "alleges", "denies", "asks"})
"""Stances whose content is a statement without a finite verb too: "accused X of stealing"."""
LEAST_TELLING = 2
LEAST_WORDS = 3
"""Words of a statement without a verb; less ("denied it") leaves the saying itself to be stated."""


@dataclass(frozen=True, slots=True)
class Said:
    """An attribution, and whether nobody else speaks inside what it holds."""

    row: Attribution
    bare: bool


def whole_sentence(parse: Parse, sentence: Sentence, region: Region, said: Said) -> list[Unit]:
    """The sentence as one statement, or nothing where it states nothing."""
    inside = [at for at in range(sentence.first, sentence.last) if at in region.tokens]
    words = [at for at in inside if parse.tokens[at].pos not in {"PUNCT", "SYM", "SPACE"}]
    spoken = said.row.kind == "direct" and len(inside) >= sentence.last - sentence.first - 2
    counted = any(parse.tokens[at].pos == "NUM" for at in words)
    bare = not counted and said.bare
    verbal = any(
        is_verbal(parse, at) and not (bare and _only_tells_which(parse, at)) for at in words
    )
    telling = [at for at in words if parse.tokens[at].pos in TELLING]
    noun_only = said.row.stance in LOOSE and len(telling) >= LEAST_TELLING
    figure = _puts(parse, said.row) and counted
    if len(words) < LEAST_WORDS or not (spoken or verbal or noun_only or figure):
        return []
    return [Unit(_top(parse, words), tuple(range(words[0], words[-1] + 1)))]


def _only_tells_which(parse: Parse, verb: int) -> bool:
    """Whether a verb tells which thing a noun means: "responsibility for the delays that came"."""
    above = verb
    while (head := parse.tokens[above].head) != above:
        if parse.tokens[above].dep == "relcl":
            return True
        above = head
    return False


def _puts(parse: Parse, row: Attribution) -> bool:
    """Whether somebody gives a figure: "put the number at 138"."""
    cue = parse.once(TokenIndex).within(row.cue)
    return any(parse.tokens[at].lemma == "put" for at in cue)


def _top(parse: Parse, tokens: list[int]) -> int:
    inside = set(tokens)
    for at in tokens:
        head = parse.tokens[at].head
        if head == at or head not in inside:
            return at
    return tokens[0]
