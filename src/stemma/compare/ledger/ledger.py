"""What finding answers needs to look up: statements by those behind them, repeats, refusals, denials."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from stemma.compare.ledger.replies import Dates
from stemma.compare.links.judged_links import Verdicts
from stemma.compare.matters.candidates import earliest
from stemma.compare.matters.matters import Group
from stemma.compare.origins.first_said import first_said
from stemma.compare.statements.corpus import Corpus
from stemma.compare.statements.mentions_of_works import BODIES
from stemma.compare.statements.statements import Statement
from stemma.model.annotations import Attribution
from stemma.model.documents import quote
from stemma.model.entities import Reason
from stemma.model.links import Answer, AnswerStatus
from stemma.model.pairs import ReadsPairs


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer with what it makes of the row's status; null where it decides nothing."""

    answer: Answer
    status: AnswerStatus | None
    reason: Reason | None


@dataclass(frozen=True, slots=True)
class Denied:
    """What is denied, and what denies."""

    by: dict[str, frozenset[str]]
    """For a claim: whose words say that it is not so."""
    denying: dict[str, frozenset[str]]
    """For a claim that says that something is not so: the claims that say that it is."""


@dataclass(frozen=True)
class Ledger:
    """What finding answers needs: the statements by those behind them, and who repeats what."""

    corpus: Corpus
    dates: Dates
    by_side: dict[str, tuple[Statement, ...]]
    repeats: dict[str, frozenset[str]]
    """For a claim: the claims of its version, which say the same."""
    on_one_question: dict[str, frozenset[str]]
    """For a claim: the claims of its matter."""
    declined: dict[str, tuple[Attribution, ...]]
    bare: dict[str, tuple[Attribution, ...]]
    """For somebody: denials of theirs that have no words of their own."""
    by_kind: dict[str, tuple[Attribution, ...]]
    """The same of a body called by its kind only ("the police"), the one of that kind in the folder."""
    verdicts: Verdicts
    denied: Denied
    reader: ReadsPairs | None = None

    @cached_property
    def accusing(self) -> dict[str, tuple[Statement, ...]]:
        """For somebody: the statements that accuse them."""
        found: dict[str, list[Statement]] = defaultdict(list)
        for each in self.corpus.statements:
            if each.claim.kind == "allegation":
                for entity in each.claim.accused:
                    found[entity].append(each)
        return {entity: tuple(told) for entity, told in found.items()}

    @cached_property
    def charging(self) -> dict[str, tuple[Statement, ...]]:
        """For somebody: the statements on them that accuse, or may."""
        found: dict[str, list[Statement]] = defaultdict(list)
        for each in self.corpus.statements:
            if each.claim.kind == "allegation" or each.claim.may_accuse:
                for entity in dict.fromkeys((*each.claim.accused, *each.claim.about)):
                    found[entity].append(each)
        return {entity: tuple(told) for entity, told in found.items()}


def ledger_of(
    corpus: Corpus,
    groups: tuple[Group, ...],
    verdicts: Verdicts,
    denied: Denied,
    bare: tuple[Attribution, ...],
) -> Ledger:
    """The ledger of a case, with the denials that have no words of their own; its reader comes apart."""
    repeats = {
        claim: frozenset(version.claims) - {claim}
        for group in groups
        for version in group.versions
        for claim in version.claims
    }
    return Ledger(
        corpus=corpus,
        dates=Dates(dict(first_said(corpus, repeats))),
        by_side=_by_side(corpus),
        repeats=repeats,
        on_one_question=_on_one_question(groups),
        declined=_by_speaker(
            corpus, [each for each in corpus.attributions.values() if each.stance == "declines"]
        ),
        bare=_by_speaker(corpus, bare),
        by_kind=_by_kind(corpus, bare),
        verdicts=verdicts,
        denied=denied,
    )


def _on_one_question(groups: tuple[Group, ...]) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for group in groups:
        every = frozenset(claim for version in group.versions for claim in version.claims)
        for claim in every:
            found[claim] = found.get(claim, frozenset()) | every
    return found


def _by_kind(
    corpus: Corpus, attributions: Iterable[Attribution]
) -> dict[str, tuple[Attribution, ...]]:
    """The attributions whose source is one word behind "the", by the only body whose name ends with it."""
    bodies: dict[str, set[str]] = defaultdict(set)
    for entity in corpus.entities.values():
        if entity.schema in BODIES and len(entity.name.split()) > 1:
            bodies[entity.name.lower().split()[-1]].add(entity.id)
    found: dict[str, list[Attribution]] = defaultdict(list)
    for each in attributions:
        text = corpus.annotations[each.document].document.text
        said = quote(text, each.source).lower().split()
        if said[:-1] == ["the"] and not each.speakers:
            meant = bodies.get(said[1], set())
            for only in meant if len(meant) == 1 else ():
                found[only].append(each)
    return {entity: tuple(said) for entity, said in found.items()}


def _by_side(corpus: Corpus) -> dict[str, tuple[Statement, ...]]:
    """The statements behind which somebody stands, oldest first."""
    found: dict[str, list[Statement]] = defaultdict(list)
    for each in sorted(corpus.statements, key=lambda each: (*earliest(each), each.claim.spans)):
        for entity in each.behind:
            found[entity].append(each)
    return {entity: tuple(said) for entity, said in found.items()}


def _by_speaker(
    corpus: Corpus, attributions: Iterable[Attribution]
) -> dict[str, tuple[Attribution, ...]]:
    """The attributions by those whose words they report, and those whom these speak for."""
    found: dict[str, list[Attribution]] = defaultdict(list)
    for attribution in attributions:
        for entity in corpus.spokes.behind_attribution(attribution):
            found[entity].append(attribution)
    return {entity: tuple(said) for entity, said in found.items()}
