"""Whom the statements of a document accuse, and why they are taken for accusations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from stemma.annotate.claims.accusing import Judged, judge
from stemma.annotate.claims.arguments import Arguments, is_negated
from stemma.annotate.claims.charging import CHARGING, charged_in
from stemma.annotate.claims.claim_kinds import kind_of
from stemma.annotate.claims.clues import Clause
from stemma.annotate.claims.conduct import pays
from stemma.annotate.claims.orders import (
    is_denied_by_cleft,
    is_ordering,
    may_be_held_against,
)
from stemma.annotate.claims.spared import (
    borrows_its_tone,
    has_nobody_to_accuse,
    is_cleared,
    is_told_openly,
    lost_a_post,
    spared,
)
from stemma.annotate.claims.stands import (
    is_called_false,
    is_conditional,
    named_as_said,
    own_stance,
)
from stemma.annotate.claims.units import Unit
from stemma.annotate.clauses import child_of
from stemma.annotate.draft import Draft
from stemma.annotate.rules.lexicon import lexicon
from stemma.annotate.spans import TokenIndex, spans_of
from stemma.model.annotations import Attribution, ClaimKind
from stemma.model.documents import quote

WORDING = "the wording:"
"""How a reason begins that the model gives."""
AGAIN = frozenset({"he", "she", "it", "they"})
"""Words that, where nobody else is meant by them, take up whom the holder accused just before."""
SAYS = 0.7
"""How often a verb reports, from which its subject is not whom its sentence accuses."""
RECENT = 2
"""So many sentences back."""


@dataclass(frozen=True, slots=True)
class Kind:
    """The kind of a statement; of an accusation also who is accused, and the reasons in words."""

    kind: ClaimKind
    accused: tuple[str, ...] = ()
    because: tuple[str, ...] = ()
    may_accuse: bool = False
    """Whether it may accuse somebody although it is not read so: for a person to look at."""


class Kinds:
    """Tells the kinds of one document's statements, which are asked for in text order."""

    def __init__(self, draft: Draft, arguments: Arguments, index: TokenIndex) -> None:
        self.draft = draft
        self.arguments = arguments
        self.index = index
        self._last: dict[str, tuple[int, tuple[str, ...]]] = {}
        """Whom each holder accused last, and in which sentence."""

    def of(self, unit: Unit, holder: Attribution) -> Kind:
        """The kind of a statement in the words of a holder."""
        parse = self.arguments.parse
        if is_conditional(parse, unit):
            return Kind(kind_of(unit, self.arguments, holder, Judged(())))
        if (noun := named_as_said(parse, unit, holder)) is not None:
            return Kind("denial" if is_called_false(parse, noun) else "report")
        judged = self._judged(unit, holder)
        plainly = charged_in(self.arguments, unit, holder)
        if plainly:
            judged = replace(judged, accuses=True, accused=plainly)
        kind = kind_of(unit, self.arguments, holder, judged)
        if kind != "allegation":
            return Kind(kind, may_accuse=self._may_accuse(unit, holder, judged))
        if holder.negated:
            return Kind("report", may_accuse=True)  # "I do not think that X stole it"
        if is_cleared(parse, unit) or lost_a_post(parse, unit):
            return Kind("report")
        charged = self._charged(holder) or list(plainly)
        cleared = spared(self.arguments, unit, holder, judged)
        picked = dict.fromkeys(self._accused(judged, charged, holder))
        telling = self._who_tells(unit, judged)
        named = tuple(each for each in picked if each not in cleared and each not in telling)
        here = parse.tokens[unit.head].sentence
        if not picked:
            named = self._again(judged, holder, here) or self._paying(unit, holder)
        if named:
            self._last[holder.id] = (here, named)
        if not (judged.accuses or judged.blamed or charged or self.arguments.agents(unit.head)):
            return Kind("report", may_accuse=judged.may_accuse)
        because = (CHARGING,) if plainly else tuple(self._because(judged, holder, unit))
        return Kind(kind, named, because)

    def _may_accuse(self, unit: Unit, holder: Attribution, judged: Judged) -> bool:
        """Whether only the model's doubt stands between a statement and an accusation."""
        believed = replace(judged, accuses=True)
        return (
            judged.may_accuse
            and kind_of(unit, self.arguments, holder, believed) == "allegation"
            and not is_cleared(self.arguments.parse, unit)
            and not has_nobody_to_accuse(Clause(unit, self.arguments, holder))
        )

    def _who_tells(self, unit: Unit, judged: Judged) -> list[str]:
        """Who only says it, where a report was read as a statement: "X said that the thief was"."""
        parse = self.arguments.parse
        says = lexicon().rate_of_word(parse.tokens[unit.head]) >= SAYS
        subject = child_of(parse, unit.head, "nsubj")
        own = any(each.deed.verb == unit.head for each in judged.blamed)
        order = is_ordering(parse, unit.head)
        if (
            not says
            or own
            or order
            or subject is None
            or child_of(parse, unit.head, "ccomp") is None
        ):
            return []
        return list(self.arguments.entities(subject))

    def _judged(self, unit: Unit, holder: Attribution) -> Judged:
        """What is known of the clause; what weighs only by the sentences of others is no accusation."""
        judged = judge(Clause(unit, self.arguments, holder), self.draft.senses)
        if self._is_harmless_order(unit, judged):
            return Judged((), doubted=judged.doubted)
        if not judged.blamed and is_told_openly(self.arguments.parse, judged.word):
            return replace(judged, accuses=False, may_accuse=False)
        alone = judged.accuses and judged.around and not judged.blamed
        if alone and borrows_its_tone(self.draft, unit, holder):
            return replace(judged, accuses=False)
        return judged

    def _is_harmless_order(self, unit: Unit, judged: Judged) -> bool:
        """Whether grammar shows that nobody can be accused of an order, whatever its words weigh."""
        parse = self.arguments.parse
        if not is_ordering(parse, unit.head):
            return False
        if is_denied_by_cleft(parse, unit.head) or is_negated(parse, unit.head):
            return True
        return not judged.blamed and not may_be_held_against(parse, unit.head)

    def _accused(self, judged: Judged, charged: list[str], holder: Attribution) -> Iterator[str]:
        """Whom a cue accuses, else whom the lists find, else whom the model picks; no speaker."""
        listed = [entity for each in judged.blamed for entity in each.entities]
        for found in (charged, listed, judged.accused):
            others = [entity for entity in found if entity not in holder.speakers]
            if others:
                yield from others
                return

    def _again(self, judged: Judged, holder: Attribution, here: int) -> tuple[str, ...]:
        """Whom the holder accused just before, where "they" means nobody else: "They arranged it so"."""
        sentence, named = self._last.get(holder.id, (-RECENT - 1, ()))
        takes_up = judged.word is not None and judged.word.text.lower() in AGAIN
        return named if takes_up and not judged.accused and here - sentence <= RECENT else ()

    def _paying(self, unit: Unit, holder: Attribution) -> tuple[str, ...]:
        """Both ends of a payment: who pays whom is held against either."""
        if not pays(self.arguments.parse, unit, self.arguments):
            return ()
        ends = (*self.arguments.agents(unit.head), *self.arguments.patients(unit.head))
        return tuple(each for each in dict.fromkeys(ends) if each not in holder.speakers)

    def _charged(self, attribution: Attribution) -> list[str]:
        """Whom an accusing cue accuses: the object of "accused"."""
        if attribution.stance != "accuses" or attribution.kind == "direct":
            return []
        parse = self.arguments.parse
        return [
            entity
            for at in self.index.within(attribution.cue)
            for child in parse.children[at]
            if parse.tokens[child].dep == "dobj"
            for entity in self._named_behind(child) or self.arguments.entities(parse.tokens[child])
        ]

    def _named_behind(self, noun: int) -> list[str]:
        """Who is named behind what he is: "accused a member of the Union, Ada Lund, of theft"."""
        parse = self.arguments.parse
        if parse.tokens[noun].pos != "NOUN":
            return []
        people = {row.id for row in self.draft.rows.entities if row.schema == "Person"}
        inside = (parse.tokens[at] for at in parse.subtree(noun) if at > noun)
        found = [
            who
            for each in inside
            if each.dep == "appos" and parse.tokens[each.index - 1].text != "of"
            for who in self.arguments.entities(each)
            if who in people
        ]
        return found[:1]

    def _because(self, judged: Judged, holder: Attribution, unit: Unit) -> Iterator[str]:
        parse, text = self.arguments.parse, self.draft.text
        deeds = (each.deed.phrase or (each.deed.word,) for each in judged.blamed)
        for told in dict.fromkeys(quote(text, spans_of(parse, deed)) for deed in deeds):
            yield f"“{told}” is among the words that are looked for"
        if pays(parse, unit, self.arguments):
            yield f"“{parse.tokens[unit.head].text}” says that one party pays another"
        if own_stance(holder) == "accuses" and holder.cue:
            cue = " … ".join(text[start:end] for start, end in holder.cue)
            yield f"the cue “{cue}” accuses"
        if judged.accuses:
            telling = ", ".join(f"“{text[start:end]}”" for start, end in judged.telling)
            besides = " with the sentences around it" if judged.around else ""
            weighs = "weigh" if len(judged.telling) > 1 else "weighs"
            yield f"{WORDING} {telling or 'as a whole'} {weighs} most{besides}"
