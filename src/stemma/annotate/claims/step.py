"""The step that makes claims: what is stated in each attribution and by each author."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

from stemma.annotate.claims.allegations import Kinds
from stemma.annotate.claims.arguments import Arguments
from stemma.annotate.claims.claim_kinds import is_hedged
from stemma.annotate.claims.copies import Copies
from stemma.annotate.claims.headings import is_label
from stemma.annotate.claims.misread import misread_sentence
from stemma.annotate.claims.never_said import denies_saying
from stemma.annotate.claims.noes import short_answers
from stemma.annotate.claims.not_theirs import is_nobodys
from stemma.annotate.claims.orders import is_denied_order, is_order
from stemma.annotate.claims.pieces import mended
from stemma.annotate.claims.relatives import Relatives
from stemma.annotate.claims.shells import is_shell, saying_heard, with_what_limits
from stemma.annotate.claims.stands import polarity_of, stands
from stemma.annotate.claims.units import Region, Unit, completed, units_of
from stemma.annotate.claims.without_clauses import LOOSE, WithoutClauses
from stemma.annotate.containing_rows import RowsAt
from stemma.annotate.draft import Draft, component
from stemma.annotate.parse import Sentence
from stemma.annotate.rejected import rejects
from stemma.annotate.spans import TokenIndex, spans_of, without
from stemma.model.annotations import Attribution, Claim
from stemma.model.documents import Spans
from stemma.model.ids import row_id
from stemma.text.asides import is_aside


@dataclass(frozen=True, slots=True)
class Found:
    """A unit with the attribution to which it belongs."""

    unit: Unit
    attribution: Attribution


OF_DOING = re.compile(r"\bof (?:\w{0,3})$")
"""What stands before a deed of which somebody is accused, with its first letters."""


@component(
    "claims",
    requires={"parse", "entities", "attributions", "speakers"},
    assigns={"claims"},
)
def find_claims(draft: Draft) -> Draft:
    """The draft with its claims; their holders follow in `find_holders`."""
    finder = _Claims(draft)
    claims: dict[Spans, Claim] = {}
    for item in finder.kept():
        claim = finder.claim(item)
        claims.setdefault(claim.spans, claim)
    return draft.with_rows(claims=tuple(claims[spans] for spans in sorted(claims)))


def statements_of(draft: Draft) -> tuple[list[Found], Arguments]:
    """The statements of a draft before anything is decided on them: what a model learns from."""
    finder = _Claims(draft)
    return finder.kept(), finder.arguments


class _Claims:
    """Cuts one document's attributions into claims."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.parse = draft.parse
        self.index = draft.parse.once(TokenIndex)
        self.arguments = Arguments(draft.parse, draft.rows.mentions)
        self.kinds = Kinds(draft, self.arguments, self.index)
        figures = (self.index.within(each.spans) for each in draft.rows.quantities)
        counted = frozenset(token for within in figures for token in within)
        self.relatives = Relatives(self.arguments, counted)
        self.empty: set[str] = set()
        self.outer = {row.parent for row in draft.rows.attributions}
        self.by_id = {row.id: row for row in draft.rows.attributions}
        speech = [row for row in draft.rows.attributions if row.kind != "voice"]
        self.cues = RowsAt(self.index, speech, lambda row: row.cue)
        self.contents = RowsAt(self.index, speech, lambda row: row.content)
        self.frames = frozenset(
            at for row in speech for at in self.index.within((*row.source, *row.cue))
        )
        self.inside: dict[str | None, list[Attribution]] = defaultdict(list)
        for row in speech:
            for outer in {row.parent, row.voice} - {None, row.id} or {None}:
                self.inside[outer].append(row)
        self.without_clauses = WithoutClauses(
            draft, self.index, lambda row: bool(self.inside.get(row))
        )
        self.times = RowsAt(self.index, draft.rows.times, lambda row: row.spans)
        self.quantities = RowsAt(self.index, draft.rows.quantities, lambda row: row.spans)

    def kept(self) -> list[Found]:
        """Every statement, without those that a title or caption repeats."""
        found, copies = self.all(), Copies(self.draft)
        units = [each.unit for each in found]
        return [each for each in found if not copies.repeats(each.unit, units)]

    def all(self) -> list[Found]:
        """Every statement, inner attributions first.

        One that states nothing by itself ("rejected the account") leaves its clause to the
        attribution or the author around it.
        """
        found: list[Found] = []
        for row in sorted(self.draft.rows.attributions, key=self._place_inside_out):
            if row.stance == "declines":
                continue
            units = [] if self._is_unsaid(row) else self.units(row)
            if row.kind != "voice" and not units and row.id not in self.outer:
                self.empty.add(row.id)
            whose = self._rejecting(row) or row
            found.extend(Found(unit, whose) for unit in units)
        return found

    def _rejecting(self, row: Attribution) -> Attribution | None:
        """Who rejects words as another's: "Adin rejected the firm's claim that …" is no telling of his."""
        outer = self.by_id.get(row.parent or "")
        if row.speakers:
            return None  # then it stays that one's claim, and the rejecting is a denial of it
        return outer if rejects(self.draft.text, outer, row) else None

    def _is_unsaid(self, row: Attribution) -> bool:
        """Whether what it holds was never said or ordered, by the words of the text."""
        outer = self.by_id.get(row.parent or "")
        denied = is_denied_order(self.parse, self.index, row, outer)
        nobodys = row.id not in self.outer and is_nobodys(self.parse, self.index, row, outer)
        return denied or nobodys or denies_saying(self.draft.text, row)

    def _place_inside_out(self, row: Attribution) -> tuple[bool, int]:
        depth, outer = 0, row
        while outer.parent in self.by_id and depth < len(self.by_id):
            outer = self.by_id[outer.parent or ""]
            depth += 1
        return row.kind == "voice", -depth

    def units(self, attribution: Attribution) -> list[Unit]:
        """The statements of one attribution, without what belongs to others inside it."""
        own = self._own(attribution)
        inside = set(self.index.within(own))
        sentences = sorted({self.parse.tokens[at].sentence for at in inside})
        region = Region(
            inside,
            closed=attribution.kind != "voice",
            loose=attribution.stance in LOOSE,
            frames=self.frames,
            own_frame=frozenset(self.index.within((*attribution.source, *attribution.cue))),
            others=self._said_by_others(attribution, sentences),
        )
        found = short_answers(self.draft, attribution, region)
        for number in sentences:
            sentence = self.parse.sentences[number]
            if not is_label(self.draft, sentence):
                units = self._clauses(sentence, region, attribution)
                found.extend(self._stating(sentence, region, units))
        return found

    def _clauses(self, sentence: Sentence, region: Region, attribution: Attribution) -> list[Unit]:
        """What an attribution says in one sentence, before anything of it is mended or left out."""
        units = units_of(self.parse, sentence, region, self._matters)
        if not units and not region.closed:
            return misread_sentence(self.parse, sentence, region)
        if not units:
            return self.without_clauses.units(sentence, region.tokens, attribution)
        if len(units) == 1 and region.closed:
            return [completed(self.parse, sentence, region, units[0])]
        return units

    def _stating(self, sentence: Sentence, region: Region, units: list[Unit]) -> list[Unit]:
        """Those of some clauses that state something, with all their words."""
        heads = {unit.head for unit in units}
        shells = {unit.head for unit in units if is_shell(self.parse, unit, heads)}
        whole = with_what_limits(self.parse, mended(self.parse, sentence, region, units))
        return [
            unit
            for unit in whole
            if not (self._is_cue(unit) or unit.head in shells or self._is_aside_of(unit))
        ]

    def _said_by_others(self, attribution: Attribution, sentences: list[int]) -> frozenset[int]:
        """The words in some sentences that somebody says who does not say the attribution itself."""
        within, outer = {attribution.id}, self.by_id.get(attribution.parent or "")
        while outer is not None and outer.id not in within:
            within.add(outer.id)
            outer = self.by_id.get(outer.parent or "")
        chosen = (self.parse.sentences[number] for number in sentences)
        return frozenset(
            at
            for sentence in chosen
            for at in range(sentence.first, sentence.last)
            if any(row.id not in within for row in self.contents.at(at))
        )

    def _is_aside_of(self, unit: Unit) -> bool:
        """Whether it says only that the writer hears the rest of the sentence."""
        first, last = self.parse.tokens[unit.tokens[0]], self.parse.tokens[unit.tokens[-1]]
        return is_aside(self.draft.text[first.start : last.end])

    def _own(self, attribution: Attribution) -> Spans:
        """The content without the attributions inside it: their sources, cues and contents."""
        rows = [row for row in self.inside.get(attribution.id, []) if not self._is_deed(row)]
        if attribution.kind == "voice":
            rows = [*rows, *self.inside.get(None, [])]
        inner = [
            span
            for row in rows
            if row.id not in self.empty
            for span in (*row.source, *row.cue, *row.content)
        ]
        return without(attribution.content, inner)

    def _matters(self, verb: int) -> bool:
        """Whether a relative clause accuses or counts, and is not the frame of a report."""
        if any(self._is_aside(row) for row in self.cues.at(verb)):
            return False
        return self.relatives.state(verb)

    def _is_cue(self, unit: Unit) -> bool:
        """Whether the clause is nothing but an attribution's own frame; "which she denies" always is."""
        verbs = (unit.head, *saying_heard(self.parse, unit.head))
        rows = [row for verb in verbs for row in self.cues.at(verb)]
        return any(
            (row.id not in self.empty or self._is_aside(row)) and not self._is_deed(row)
            for row in rows
        )

    def _is_deed(self, row: Attribution) -> bool:
        """Whether saying it is a deed, which whoever tells of it states: an order, or what is charged."""
        return is_order(self.parse, self.index, row) or self._is_what_is_charged(row)

    def _is_what_is_charged(self, row: Attribution) -> bool:
        """Whether saying or ordering it is the deed itself: "accused X of ordering that …"."""
        outer = self.by_id.get(row.parent or "")
        if outer is None or outer.stance != "accuses" or not row.cue:
            return False
        return OF_DOING.search(self.draft.text[: row.cue[0][0] + len("of ")]) is not None

    def _is_aside(self, row: Attribution) -> bool:
        """Whether what is said is what stands before: "which she denies"."""
        said = [self.parse.tokens[at].text.lower() for at in self.index.within(row.content)]
        return bool(said) and set(said) <= {"which", "that", "whom"}

    def claim(self, found: Found) -> Claim:
        """The claim row of a unit."""
        unit, attribution = found.unit, found.attribution
        spans = spans_of(self.parse, unit.tokens)
        polarity = polarity_of(self.parse, unit)
        told = self.kinds.of(unit, attribution)
        about = [
            *told.accused,
            *self.arguments.agents(unit.head),
            *self.arguments.patients(unit.head),
            *self._without_verb(unit),
            *(self.arguments.tellers(unit.head) if told.kind == "denial" else ()),
        ]
        return Claim(
            id=row_id("c", self.draft.rows.document.id, "claim", claim=spans),
            spans=spans,
            attribution=attribution.id,
            kind=told.kind,
            holders=(),
            polarity=polarity,
            stands=stands(unit, self.arguments, attribution, told.kind),
            hedged=attribution.hedged or is_hedged(self.parse, unit),
            about=tuple(dict.fromkeys(about)),
            times=tuple(row.id for row in self.times.touching(spans)),
            quantities=tuple(row.id for row in self.quantities.touching(spans)),
            accused=told.accused,
            because=told.because,
            may_accuse=told.may_accuse,
        )

    def _without_verb(self, unit: Unit) -> list[str]:
        """Whom a statement without a verb is about: "its involvement", "Bly as its chief"."""
        head = self.parse.tokens[unit.head]
        return self.arguments.entities(head) if head.pos in {"NOUN", "PROPN"} else []
