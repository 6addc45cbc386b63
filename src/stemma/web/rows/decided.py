"""What people decided, by the places that it is about: what pages look up beside their rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from stemma.model.anchors import alternatives
from stemma.model.citing import ASKED
from stemma.model.decisions import active, decisions, of_whom, row_of
from stemma.model.documents import Spans
from stemma.model.judgements import Judgement, TargetKind

Place = tuple[str, Spans]
CHECKED = "checked"
"""The key in `after` of a note: what a person checked a statement against."""
READING = ("confirm", "reject", "unsure", "correct")


@dataclass(frozen=True)
class Decided:
    """The decisions that hold, newest last at each place."""

    at: dict[tuple[TargetKind, Place], tuple[Judgement, ...]] = field(default_factory=dict)
    """Decisions by kind of row and place."""
    rejected: dict[tuple[str, str], tuple[Judgement, ...]] = field(default_factory=dict)
    """Rows of which the text was found not to say so, by kind and document."""
    rejected_pairs: tuple[tuple[Place, Place], ...] = ()
    """Pairs of statements of which a link was found not to stand in the texts."""

    def on(self, kind: TargetKind, document: str, spans: Spans) -> tuple[Judgement, ...]:
        """The decisions on a row at exactly this place."""
        return self.at.get((kind, (document, spans)), ())

    def reading(self, kind: TargetKind, document: str, spans: Spans) -> Judgement | None:
        """The latest decision on how the text reads there."""
        found = [each for each in self.on(kind, document, spans) if _reads(each)]
        return found[-1] if found else None

    def whom(self, document: str, spans: Spans, part: str) -> Judgement | None:
        """The latest decision on whom a statement is about, or on whom it accuses."""
        found = [each for each in self.on("claim", document, spans) if part in of_whom(each)]
        return found[-1] if found else None

    def checks(self, document: str, spans: Spans) -> tuple[Judgement, ...]:
        """What a statement was checked against, by people."""
        notes = (each for each in self.on("claim", document, spans) if each.action == "note")
        return tuple(each for each in notes if CHECKED in row_of(each.after))

    def asked(self, places: Iterable[Place]) -> str | None:
        """The day on which a cited thing was last asked for."""
        days = [
            str(row_of(each.after)[ASKED])
            for place in places
            for each in self.on("citation", *place)
            if each.action == "note" and ASKED in row_of(each.after)
        ]
        return max(days) if days else None

    def like_rejected(self, kind: TargetKind, document: str, spans: Spans) -> Judgement | None:
        """A decision that the text does not say something very like this; null where there is none."""
        for each in self.rejected.get((kind, document), ()):
            there = each.targets[0].spans
            if there != spans and alternatives(there, spans):
                return each
        return None

    def is_like_rejected_pair(self, left: Place, right: Place) -> bool:
        """Whether a link of these two, or of two very like them, was taken away before."""
        return any(
            (_alike(left, one) and _alike(right, other))
            or (_alike(left, other) and _alike(right, one))
            for one, other in self.rejected_pairs
        )


def _reads(judgement: Judgement) -> bool:
    """Whether it decides how the text reads; whom a statement is about or accuses is another question."""
    return judgement.action in READING and not of_whom(judgement)


def _alike(left: Place, right: Place) -> bool:
    return left == right or (left[0] == right[0] and alternatives(left[1], right[1]))


def in_order(judgements: Iterable[Judgement], log: Sequence[str] = ()) -> tuple[Judgement, ...]:
    """Judgements, oldest first, as the log has them; what is in no log goes by its clock."""
    place = {ident: number for number, ident in enumerate(log)}
    return tuple(
        sorted(judgements, key=lambda row: (place.get(row.id, len(place)), row.at, row.id))
    )


def decided(judgements: Sequence[Judgement]) -> Decided:
    """The decisions that hold, by place, of judgements from the oldest to the newest."""
    at: dict[tuple[TargetKind, Place], list[Judgement]] = defaultdict(list)
    for judgement in active(judgements):
        for target in judgement.targets:
            at[target.kind, (target.document, target.spans)].append(judgement)
    rejected: dict[tuple[str, str], list[Judgement]] = defaultdict(list)
    for (kind, (document, _)), found in at.items():
        read = [each for each in found if _reads(each)]
        if read and read[-1].action == "reject" and len(read[-1].targets) == 1:
            rejected[kind, document].append(read[-1])
    return Decided(
        {place: tuple(found) for place, found in at.items()},
        {place: tuple(found) for place, found in rejected.items()},
        tuple(_rejected_pairs(judgements)),
    )


def _rejected_pairs(judgements: Iterable[Judgement]) -> Iterator[tuple[Place, Place]]:
    for decision in decisions(judgements, "reading"):
        targets = decision.latest.targets
        if decision.latest.action == "reject" and [t.kind for t in targets] == ["link", "link"]:
            left, right = ((each.document, each.spans) for each in targets)
            yield left, right
