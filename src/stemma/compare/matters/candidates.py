"""Which statements are worth comparing: those that share a rare key or mean nearly the same.

Never all pairs.

Statements in the same words about the same people are one for this purpose, so that five hundred copies
of a release cost as much as one. A key that too many share says nothing and is left out, and the user
is told so. A small folder has no such limits: all that share a key are compared.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from stemma.compare.matching.features import FEW
from stemma.compare.matters.neighbours import near_in_meaning
from stemma.compare.statements.corpus import Statement
from stemma.compare.statements.families import kind_of
from stemma.compare.statements.numbers import INFINITE
from stemma.compare.statements.only_mentioned import is_only_mentioned
from stemma.compare.statements.when import stretch
from stemma.model.ids import hash_id
from stemma.model.kept import NOTHING_KEPT, Kept
from stemma.model.problems import Problem

BLOCK_LIMIT = 48
"""A key that more statements (copies counted once) share is not compared by, in a large case."""
PARTNERS = 12
"""A statement is compared with so many others at most, unless one of them has fewer partners."""
SMALL = 300
"""With no more statements than that, all that share a key are compared."""
_TOP = 5
_PEOPLE = 4
_FEW_WORDS = 5
_DAY = 24 * 60

Key = tuple[str, ...]
Pair = tuple[str, str]


@dataclass(frozen=True)
class Candidates:
    """Pairs worth comparing, the copies behind each statement, and what was left out."""

    pairs: tuple[Pair, ...]
    copies: dict[str, tuple[str, ...]]
    """For each statement that stands for its copies: all of them, itself first."""
    counted: int
    problems: tuple[Problem, ...]


def find_candidates(statements: Iterable[Statement], kept: Kept = NOTHING_KEPT) -> Candidates:
    """Pairs of statements that share a key; the same whatever the order of documents."""
    copies = _copies(statements)
    blocks: dict[Key, list[str]] = defaultdict(list)
    for one, *_ in copies.values():
        for key in kept.call("keys", one.id, _all_keys, one):
            blocks[key].append(one.id)
    fullest, partners = (_limit(least, len(copies)) for least in (BLOCK_LIMIT, PARTNERS))
    capped = sorted(key for key, members in blocks.items() if len(members) > fullest)
    pairs, left_out = _pairs(
        {key: ids for key, ids in blocks.items() if 1 < len(ids) <= fullest}, partners
    )
    pairs |= _nearest(pairs, near_in_meaning(first for first, *_ in copies.values()))
    return Candidates(
        pairs=tuple(sorted(pairs)),
        copies={
            first.id: tuple(each.id for each in (first, *rest)) for first, *rest in copies.values()
        },
        counted=len(pairs),
        problems=tuple(_capped(capped, left_out, (fullest, partners))),
    )


def _limit(least: int, statements: int) -> int:
    """A limit for a case of that size: no case costs more than a small one that is compared in full.

    It falls with the square of the size, so that it is the least long before a case is large.
    """
    return max(least, SMALL**3 // max(SMALL, statements) ** 2)


def _pairs(blocks: dict[Key, list[str]], enough: int) -> tuple[set[Pair], int]:
    """Pairs from the rarest keys first, and how many were left out because both had partners enough."""
    pairs: set[Pair] = set()
    partners: Counter[str] = Counter()
    left_out = 0
    for key in sorted(blocks, key=lambda each: (len(blocks[each]), each)):
        for pair in combinations(sorted(blocks[key]), 2):
            if pair in pairs:
                continue
            if min(partners[pair[0]], partners[pair[1]]) >= enough and not _is_tally(key):
                left_out += 1
                continue
            pairs.add(pair)
            partners.update(pair)
    return pairs, left_out


def _nearest(pairs: set[Pair], near: dict[Pair, float]) -> set[Pair]:
    """Of the pairs near in meaning those of which one shares its keys with few.

    Each pair is decided by itself, so that one statement less does not shift all others.
    """
    partners = Counter(each for pair in pairs for each in pair)
    return {pair for pair in near if min(partners[pair[0]], partners[pair[1]]) < PARTNERS}


def _is_tally(key: Key) -> bool:
    """Whether both count what can only grow: each step of a toll is looked for."""
    return key[0] == "count" and key[-1].startswith("=") and kind_of(key[-1][1:]) == "toll"


def _copies(statements: Iterable[Statement]) -> dict[tuple[object, ...], list[Statement]]:
    """Statements by what they say word for word; each list begins with the earliest."""
    grouped: dict[tuple[object, ...], list[Statement]] = defaultdict(list)
    for each in statements:
        about = (
            each.people,
            each.claim.stands,
            each.before if len(each.words) < _FEW_WORDS else "",
            is_only_mentioned(each),
        )
        slots = tuple(sorted((q.low or 0, q.high or 0) for q in each.quantities))
        times = tuple(sorted(time.value or "" for time in each.times))
        grouped[each.words, *about, slots, times].append(each)
    return {key: sorted(found, key=earliest) for key, found in grouped.items()}


def earliest(statement: Statement) -> tuple[str, str]:
    """A key that sorts the first published statement first; undated ones come last."""
    return statement.published or "~", statement.id


def _all_keys(statement: Statement) -> frozenset[Key]:
    return frozenset(_keys(statement))


def _keys(statement: Statement) -> Iterator[Key]:
    concepts = statement.concepts
    top = sorted(concepts, key=lambda each: (-concepts[each], each))[:_TOP]
    named = {each.removeprefix("=") for each in concepts if each.startswith("=")}
    acts = sorted(named | statement.acts)
    people = sorted(statement.people)[:_PEOPLE]
    yield from (("words", *sorted(pair)) for pair in combinations(top, 2))
    yield from (("who", who, word) for who in people for word in top)
    yield from (("who", who, f"={act}") for who in people for act in acts)
    yield from (("act", act, word) for act in acts for word in top)
    yield from (("tie", end, who) for end in sorted(statement.tied_to) for who in people)
    yield from (("place", place, act) for place in sorted(statement.places) for act in acts)
    for amount in statement.amounts:
        yield from (("count", amount.noun, f"={act}") for act in acts)
        yield from (("count", amount.noun, word) for word in top)
        yield from (("fate", *amount.group[:1], fate) for fate in sorted(amount.fates))
        if FEW < amount.low < INFINITE:
            yield "figure", amount.counted, f"{amount.low:g}"
    for time in statement.times:
        found = stretch(time.value)
        if found and found.minutes <= 2 * _DAY:
            yield from (("day", str(found.start // _DAY), act) for act in acts)
    if statement.attribution.kind in {"direct", "mixed"}:
        speakers = statement.attribution.speakers
        yield from (("quote", who, word) for who in speakers for word in top)
        yield from (("quote", who, *run) for who in speakers for run in statement.runs)


def _capped(keys: list[Key], left_out: int, limits: tuple[int, int]) -> Iterator[Problem]:
    """One problem for everything that was left out, with the first of the keys."""
    if not keys and not left_out:
        return
    shown = "; ".join(" + ".join(part.lstrip("=") for part in key[1:]) for key in keys[:3])
    (fullest, partners), said = limits, []
    if keys:
        said.append(
            f"{len(keys)} combinations of words or names stand in more than {fullest} different "
            f"statements ({shown}) and were not used to find statements on one matter."
        )
    if left_out:
        said.append(
            f"{left_out} pairs were not compared, as both statements had {partners} closer ones."
        )
    yield Problem(
        kind="capped",
        spans=(),
        message=" ".join(said),
        hint="Statements that share only these may not have been compared. Search for the words.",
        id=hash_id("p", ("capped", "compare", str(left_out), *("+".join(key) for key in keys))),
    )
