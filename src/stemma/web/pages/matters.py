"""Questions: what these documents say on one matter, version by version."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from stemma.model.links import Matter, Origins
from stemma.web.rows import addresses
from stemma.web.rows.describe import in_order, name_by_id, statements
from stemma.web.rows.index import CaseIndex
from stemma.web.rows.views import NameView, StatementView
from stemma.web.words.wording import origins_sentence

DIFFERING = ("differs", "denies", "updates")


@dataclass(frozen=True)
class MatterLine:
    """A question in one line of a list."""

    id: str
    """The id of the matter."""
    href: str
    """Its page."""
    about: tuple[NameView, ...]
    """Whom and what its earliest statement, or at least half of its statements, are about."""
    counted: str
    """What at least half of its statements count, in their words; empty where it is about somebody."""
    first: StatementView
    """The earliest statement on it, with its speaker."""
    statements: int
    """How many statements belong to it."""
    documents: int
    """In how many documents they stand."""
    stands: tuple[str, ...]
    """Which stands are taken: for, against, open."""
    opposed: bool
    """Whether a statement was found to deny what another says."""
    differences: int
    """How many differences were found in it."""
    sources: tuple[str, ...]
    """The sentence on separate sources of each version; versions with the same one together."""


def matter_line(index: CaseIndex, row: Matter) -> MatterLine:
    """A question in one line."""
    said = statements(index, row.claims)
    present = {each.stands for each in said}
    return MatterLine(
        id=row.id,
        href=addresses.matter(row.id),
        about=heading_names(index, row),
        counted=mostly_counted(index, row),
        first=said[0],
        statements=len(said),
        documents=len({each.document.id for each in said}),
        stands=tuple(each for each in ("for", "against", "open") if each in present),
        opposed=_is_opposed(index, row),
        differences=len(differing(index, row)),
        sources=tuple(_sources(index, row)),
    )


def heading_names(index: CaseIndex, row: Matter) -> tuple[NameView, ...]:
    """Whom the matter's heading names, with the way to each."""
    return tuple(name_by_id(index, each) for each in mostly_about(index, row))


def mostly_counted(index: CaseIndex, row: Matter) -> str:
    """What stands in the heading of a matter that names nobody: what most of its statements count."""
    if mostly_about(index, row):
        return ""
    told = [index.claims[each] for each in row.claims if each in index.claims]
    counts = (
        {index.quantities[each].counts for each in claim.quantities if each in index.quantities}
        for claim in told
    )
    times = Counter(each for found in counts for each in sorted(filter(None, found)))
    first = min(times, key=lambda each: (-times[each], each), default="")
    return first if 2 * times[first] >= len(told) else ""


def mostly_about(index: CaseIndex, row: Matter) -> list[str]:
    """Whom the matter's heading names: nobody whom only one of many statements mentions."""
    told = in_order(index, (index.claims[each] for each in row.claims if each in index.claims))
    times = Counter(who for each in told for who in set(each.about))
    own = set(told[0].about) if told else set()
    return [who for who in row.about if who in own or 2 * times[who] >= len(told)]


def _sources(index: CaseIndex, row: Matter) -> Iterator[str]:
    times = Counter(sentence(each) for each in index.origins_of.get(row.id, ()))
    for said, versions in times.items():
        yield said if versions == 1 else f"{versions} versions, each: {said}"


def _is_opposed(index: CaseIndex, row: Matter) -> bool:
    """Whether a link says that one statement of the matter denies another."""
    return any(
        link.type == "denies" or link.slot == "polarity"
        for claim in row.claims
        for link in index.links_of.get(claim, ())
        if link.reading != "says-not" and set(row.claims).issuperset(link.claims)
    )


def questions(index: CaseIndex) -> list[Matter]:
    """Matters with several statements: those on which documents say opposite things first.

    Then those with differences, then by separate sources. The number of statements or copies
    moves nothing up: repeating is free.
    """
    found = (row for row in index.rows.matters if _is_question(index, row))
    return sorted(found, key=lambda row: opposed_first(index, row))


def opposed_first(index: CaseIndex, row: Matter) -> tuple[bool, bool, int, str]:
    """The order of questions: opposite things first, then differences, then separate sources."""
    sources = sum(each.low for each in index.origins_of.get(row.id, ()))
    return not _is_opposed(index, row), not differing(index, row), -sources, row.id


def _is_question(index: CaseIndex, row: Matter) -> bool:
    return sum(1 for each in row.claims if each in index.claims) > 1


def differing(index: CaseIndex, row: Matter) -> tuple[str, ...]:
    """The ids of the links inside a matter that state a difference."""
    inside = set(row.claims)
    found = {
        link.id
        for claim in row.claims
        for link in index.links_of.get(claim, ())
        if link.type in DIFFERING and inside.issuperset(link.claims)
    }
    return tuple(sorted(found))


def sentence(row: Origins) -> str:
    """The range of separate sources of one version."""
    return origins_sentence(row.named, row.unstated, row.low, row.high)
