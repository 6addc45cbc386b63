"""Statements whose words show no clause: a noun that is denied, what one is named as, a long quotation."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from stemma.annotate.claims.headings import tells_in_short
from stemma.annotate.claims.misread import is_behind_aside
from stemma.annotate.claims.phrases import bare
from stemma.annotate.claims.shells import TELLING
from stemma.annotate.claims.units import Unit, is_verbal
from stemma.annotate.clauses import antecedent_of, child_of
from stemma.annotate.draft import Draft
from stemma.annotate.lexicon import words
from stemma.annotate.parse import Sentence, Token
from stemma.annotate.spans import TokenIndex
from stemma.model.annotations import Attribution

LOOSE = frozenset({"demands", "accuses", "alleges", "denies", "asks"})
"""Stances whose content is a statement without a finite verb too: "accused X of stealing"."""
LEAST_TELLING = 2
LEAST_WORDS = 3
"""Words of a statement without a verb; less ("denied it") leaves the saying itself to be stated."""
LONG_QUOTATION = 8
"""Words of a noun with what belongs to it that somebody is quoted with, from which they state something."""
RELATIVE = frozenset({"who", "whom", "which"})
NOTHING_SAID = frozenset({"PUNCT", "SYM", "SPACE"})


class WithoutClauses:
    """Reads the contents of one document's attributions in which no clause was seen."""

    def __init__(self, draft: Draft, index: TokenIndex, has_inner: Callable[[str], bool]) -> None:
        self.draft = draft
        self.parse = draft.parse
        self.index = index
        self.has_inner = has_inner

    def units(self, sentence: Sentence, region: set[int], row: Attribution) -> list[Unit]:
        """The sentence's part of a content, where somebody says, accuses of or denies so much."""
        inside = [at for at in range(sentence.first, sentence.last) if at in region]
        told = [at for at in inside if self.parse.tokens[at].pos not in NOTHING_SAID]
        if not told:
            return []
        if (named := self._named_as(told, row)) is not None:
            return [named]
        whole = row.kind == "direct" and len(inside) >= sentence.last - sentence.first - 2
        whole = whole or tells_in_short(self.draft, sentence, told)
        if not (self._denies_deed(told, row) or self._is_enough(told, row, whole=whole)):
            return []
        return [Unit(self._top(told), tuple(range(told[0], told[-1] + 1)))]

    def _is_enough(self, told: Sequence[int], row: Attribution, *, whole: bool) -> bool:
        """Whether words state something: a whole sentence, a verb, what an accusation is of, a figure."""
        counted = any(self.parse.tokens[at].pos == "NUM" for at in told)
        plain = not counted and not self.has_inner(row.id)
        verbal = any(
            is_verbal(self.parse, at) and not (plain and self._only_tells_which(at)) for at in told
        )
        telling = [at for at in told if self.parse.tokens[at].pos in TELLING]
        noun_only = row.stance in LOOSE and len(telling) >= LEAST_TELLING
        figure = self._puts(row) and counted
        states = whole or verbal or noun_only or figure or self._is_long_quotation(told, row)
        return len(told) >= LEAST_WORDS and states

    def _only_tells_which(self, verb: int) -> bool:
        """Whether a verb tells which thing a noun means: "responsibility for the delays that came"."""
        above = verb
        while (head := self.parse.tokens[above].head) != above:
            if is_behind_aside(self.parse, above):
                return False
            if self.parse.tokens[above].dep == "relcl":
                return True
            above = head
        return False

    def _puts(self, row: Attribution) -> bool:
        """Whether somebody gives a figure: "put the number at 138"."""
        return any(self.parse.tokens[at].lemma == "put" for at in self.index.within(row.cue))

    def _denies_deed(self, told: Sequence[int], row: Attribution) -> bool:
        """Whether somebody denies in one noun what is said of him: "denied its involvement".

        Who "denied the appeal" or "the charge" gave nothing, or denied what others had said.
        """
        verbs = {self.parse.tokens[at].lemma for at in self.index.within(row.cue)}
        top = self.parse.tokens[self._top(list(told))]
        if row.stance != "denies" or not verbs & words("claims", "denial", "of_words"):
            return False
        return top.pos == "NOUN" and top.lemma in words("claims", "denial", "parts")

    def _named_as(self, told: Sequence[int], row: Attribution) -> Unit | None:
        """Whom somebody names as something: "whom Holt identified as its chief", with whom is meant."""
        verb = next((self.parse.tokens[at] for at in self.index.within(row.cue)), None)
        if verb is None or verb.lemma not in words("claims", "naming", "verbs"):
            return None
        if not any(self._is_what_he_is(at, verb) for at in told):
            return None
        if verb.dep == "relcl" and self._has_relative(verb):
            noun = antecedent_of(self.parse, verb.index)
            start = min(bare(self.parse, noun))
            return Unit(noun, tuple(range(start, told[-1] + 1)))
        named = child_of(self.parse, verb.index, "dobj", "nsubjpass")
        if named is None or named.index not in told or named.pos != "PROPN":
            return None
        return Unit(named.index, tuple(range(told[0], told[-1] + 1)))

    def _has_relative(self, verb: Token) -> bool:
        """Whether a relative pronoun is whom a verb is done to: "whom Holt identified"."""
        object_ = child_of(self.parse, verb.index, "dobj", "nsubjpass")
        return object_ is not None and object_.text.lower() in RELATIVE

    def _is_what_he_is(self, at: int, verb: Token) -> bool:
        """Whether "as" stands there with what somebody is said to be."""
        token = self.parse.tokens[at]
        own = token.text.lower() == "as" and token.dep == "prep" and token.head == verb.index
        return own and child_of(self.parse, at, "pobj") is not None

    def _is_long_quotation(self, told: Sequence[int], row: Attribution) -> bool:
        """Whether somebody is quoted with a noun and all that belongs to it: "“efforts to stand up to …”"."""
        top = self.parse.tokens[self._top(list(told))]
        plain = top.pos in {"NOUN", "PROPN"} and top.dep in {"dobj", "nsubj", "nsubjpass"}
        return row.kind in {"direct", "mixed"} and plain and len(told) >= LONG_QUOTATION

    def _top(self, tokens: Sequence[int]) -> int:
        inside = set(tokens)
        for at in tokens:
            head = self.parse.tokens[at].head
            if head == at or head not in inside:
                return at
        return tokens[0]
