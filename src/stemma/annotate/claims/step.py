"""The step that makes claims: what is stated in each attribution and by each author."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

from stemma.annotate.claims.allegations import Kinds
from stemma.annotate.claims.arguments import Arguments
from stemma.annotate.claims.claim_kinds import is_hedged
from stemma.annotate.claims.copies import Copies
from stemma.annotate.claims.headings import is_label, tells_in_short
from stemma.annotate.claims.misread import misread_sentence
from stemma.annotate.claims.never_said import denies_saying
from stemma.annotate.claims.noes import opening_no
from stemma.annotate.claims.not_theirs import is_nobodys
from stemma.annotate.claims.orders import is_denied_order, is_order
from stemma.annotate.claims.relatives import Relatives
from stemma.annotate.claims.shells import TELLING, is_shell, saying_heard, with_what_limits
from stemma.annotate.claims.stands import polarity_of, stands
from stemma.annotate.claims.units import Region, Unit, completed, is_verbal, units_of
from stemma.annotate.containing_rows import RowsAt
from stemma.annotate.draft import Draft, component
from stemma.annotate.parse import Sentence
from stemma.annotate.rejected import rejects
from stemma.annotate.spans import TokenIndex, spans_of, without
from stemma.model.annotations import Attribution, Claim
from stemma.model.documents import Spans
from stemma.model.ids import row_id
from stemma.text.asides import is_aside

LOOSE = frozenset({"demands", "accuses", "alleges", "denies", "asks"})
"""Stances whose content is a statement without a finite verb too: "accused X of stealing"."""
LEAST_TELLING = 2
LEAST_WORDS = 3
"""Words of a statement without a verb; less ("denied it") leaves the saying itself to be stated."""


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
        self.inside: dict[str | None, list[Attribution]] = defaultdict(list)
        for row in speech:
            for outer in {row.parent, row.voice} - {None, row.id} or {None}:
                self.inside[outer].append(row)
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
        said = attribution.kind != "voice"
        region = Region(set(self.index.within(own)), closed=said, loose=attribution.stance in LOOSE)
        found = opening_no(self.draft, attribution, region)
        sentences = sorted({self.parse.tokens[at].sentence for at in region.tokens})
        for number in sentences:
            sentence = self.parse.sentences[number]
            if is_label(self.draft, sentence):
                continue
            units = units_of(self.parse, sentence, region, self._matters)
            if not units and not said:
                units = misread_sentence(self.parse, sentence, region)
            elif not units:
                units = self._whole(sentence, region.tokens, attribution)
            elif len(units) == 1 and said:
                units = [completed(self.parse, sentence, region, units[0])]
            heads = {unit.head for unit in units}
            units = with_what_limits(self.parse, units)
            found.extend(
                unit
                for unit in units
                if not (
                    self._is_cue(unit)
                    or is_shell(self.parse, unit, heads)
                    or self._is_aside_of(unit)
                )
            )
        return found

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

    def _whole(self, sentence: Sentence, region: set[int], attribution: Attribution) -> list[Unit]:
        """The sentence, where no clause was seen but somebody says it as a sentence or accuses."""
        inside = [at for at in range(sentence.first, sentence.last) if at in region]
        words = [at for at in inside if self.parse.tokens[at].pos not in {"PUNCT", "SYM", "SPACE"}]
        spoken = attribution.kind == "direct" and len(inside) >= sentence.last - sentence.first - 2
        counted = any(self.parse.tokens[at].pos == "NUM" for at in words)
        bare = not counted and not self.inside.get(attribution.id)
        verbal = any(
            is_verbal(self.parse, at) and not (bare and self._only_tells_which(at)) for at in words
        ) or tells_in_short(self.draft, sentence, words)
        telling = [at for at in words if self.parse.tokens[at].pos in TELLING]
        noun_only = attribution.stance in LOOSE and len(telling) >= LEAST_TELLING
        figure = self._puts(attribution) and counted
        if len(words) < LEAST_WORDS or not (spoken or verbal or noun_only or figure):
            return []
        return [Unit(self._top(words), tuple(range(words[0], words[-1] + 1)))]

    def _only_tells_which(self, verb: int) -> bool:
        """Whether a verb tells which thing a noun means: "responsibility for the delays that came"."""
        above = verb
        while (head := self.parse.tokens[above].head) != above:
            if self.parse.tokens[above].dep == "relcl":
                return True
            above = head
        return False

    def _puts(self, attribution: Attribution) -> bool:
        """Whether somebody gives a figure: "put the number at 138"."""
        return any(
            self.parse.tokens[at].lemma == "put" for at in self.index.within(attribution.cue)
        )

    def _top(self, tokens: list[int]) -> int:
        inside = set(tokens)
        for at in tokens:
            head = self.parse.tokens[at].head
            if head == at or head not in inside:
                return at
        return tokens[0]

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
