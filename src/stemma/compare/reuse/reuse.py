"""The same wording in two documents, found by shared runs of words and measured by alignment.

Runs that stand in many documents would make a row for each pair of copies; each copy is therefore
compared with the earliest document that has the run, so that n copies give n - 1 rows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from rapidfuzz.distance import Levenshtein

from stemma.compare.reuse.marked import is_quoted
from stemma.compare.reuse.readable import Readable, in_order, side_by_side
from stemma.compare.reuse.reported import is_reported, is_reported_as
from stemma.compare.reuse.runs import RUN, shared_runs
from stemma.compare.reuse.stretching import (
    FEWEST_WHOLE,
    holds_whole,
    is_letterhead,
    run_on,
    stretched,
    trimmed,
)
from stemma.compare.reuse.turned import is_turned
from stemma.model.anchors import size
from stemma.model.annotations import Annotations
from stemma.model.documents import Spans
from stemma.model.ids import hash_id
from stemma.model.kept import NOTHING_KEPT, Kept
from stemma.model.links import Passage
from stemma.model.problems import Problem
from stemma.text.words import stem, weight

GAP = 8
"""Words that may differ between two equal runs of one passage."""
FEWEST_WORDS = 8
TELLING = 0.25
"""Weight from which a lower-case word counts as telling."""
FEWEST_TELLING = 2
LEAST_WEIGHT = 1.5
MOST_CHANGED = 0.34
"""Share of a passage's words that may differ."""
LEAST_WHOLE = 0.9
"""What a whole sentence or quotation must tell to count though it is short."""
FEWEST_QUOTED, LEAST_QUOTED = 5, 0.5
"""Equal words that are most of a quotation, and what they must tell, names and common words counted."""
LONG_RUN = 9
"""Words in a row, all equal, that no two writers find by chance even where each word is common."""
LONG_RUNS = 12
"""The same of several runs that follow one another, a few words apart."""
STOP_RUN = 200
"""Documents after which a run is taken for a set phrase and looked at no further."""

REPEATS = 20
"""Places of one run looked at in a document: a text that repeats itself must not cost its square."""


@dataclass(frozen=True, slots=True)
class Reuse:
    """The passages, and problems for what was left out."""

    passages: tuple[Passage, ...]
    problems: tuple[Problem, ...]


def find_reuse(documents: Iterable[Annotations]) -> Reuse:
    """All passages between documents, the same whatever their order."""
    return reuse_among(in_order(documents, NOTHING_KEPT), NOTHING_KEPT)


def reuse_among(read: Sequence[Readable], kept: Kept) -> Reuse:
    """All passages between texts that are given in order of their dates."""
    runs = shared_runs([each.words for each in read], STOP_RUN)
    passages = []
    for (first, later), places in sorted(_seeds(runs.places).items()):
        left, right = read[first], read[later]
        key = (left.id, right.id)
        passages += kept.call("wording", key, _between, left, right, tuple(sorted(places)))
    return Reuse(longest_only(passages), _capped(runs.stopped))


Pair = tuple[int, int]


def _seeds(runs: Iterable[list[Pair]]) -> dict[Pair, list[Pair]]:
    """For each pair (earliest, later) of documents the places where an equal run begins in both."""
    seeds: dict[Pair, list[Pair]] = defaultdict(list)
    for places in runs:
        by_text = groupby(places, key=lambda place: place[0])
        first, homes = next((number, list(found)[:REPEATS]) for number, found in by_text)
        for number, found in by_text:
            later = list(found)[:REPEATS]
            seeds[first, number].extend((home, place) for _, place in later for _, home in homes)
    return seeds


def _between(left: Readable, right: Readable, places: tuple[Pair, ...]) -> list[Passage]:
    """The passages of two documents, from the places where an equal run begins in both."""
    found = (_passage(left, right, chain) for chain in _chains(places))
    return [passage for passage in found if passage is not None]


def _chains(places: Iterable[Pair]) -> list[list[Pair]]:
    """Equal runs that follow one another in both documents with at most `GAP` words between."""
    chains: list[list[Pair]] = []
    for left, right in places:
        for chain in reversed(chains[-12:]):
            before_left, before_right = chain[-1]
            if (
                0 <= left - before_left <= GAP + RUN
                and 0 < right - before_right <= GAP + RUN
                and abs((left - before_left) - (right - before_right)) <= GAP
            ):
                chain.append((left, right))
                break
        else:
            chains.append([(left, right)])
    return chains


def _passage(first: Readable, later: Readable, chain: list[Pair]) -> Passage | None:
    """The passage of a chain; of one that skips words and is none, that of its unbroken parts."""
    found = _whole_passage(first, later, chain)
    parts = _unbroken(chain) if found is None else []
    each = (_whole_passage(first, later, part) for part in parts if len(parts) > 1)
    return found or next((one for one in each if one is not None), None)


def _unbroken(chain: list[Pair]) -> list[list[Pair]]:
    """The parts of a chain in which no words are skipped on one side only."""
    grouped = groupby(chain, key=lambda pair: pair[1] - pair[0])
    return [list(found) for _, found in grouped]


def _whole_passage(first: Readable, later: Readable, chain: list[Pair]) -> Passage | None:
    here = range(chain[0][0], chain[-1][0] + RUN)
    there = range(chain[0][1], chain[-1][1] + RUN)
    run = run_on(first, later, here, there)
    found = _copied(first, later, *trimmed(first, later, *run))
    if found is not None:
        return found
    few = len(run[0]) < FEWEST_WORDS
    far = trimmed(first, later, *stretched(first, later, *run))
    if len(far[0]) >= LONG_RUN and (not few or _is_whole(first, later, *far)):
        found = _copied(first, later, *far)
    reported = run_on(first, later, here, there, is_reported_as)
    if found is not None or reported == run:
        return found
    return _copied(first, later, *trimmed(first, later, *reported))


def _copied(first: Readable, later: Readable, here: range, there: range) -> Passage | None:
    """The passage of two stretches, if they are alike enough and no set phrase."""
    left, right = first.words[here.start : here.stop], later.words[there.start : there.stop]
    changes = Levenshtein.distance(left, right)
    longest = max(len(left), len(right))
    if changes > MOST_CHANGED * longest or is_letterhead(first, later, here, there):
        return None
    short = longest < FEWEST_WORDS or not _tells(first, later, here, there, changes)
    known = not short or (is_reported(left, right) and _is_known_again(first, later, here, there))
    if not known or is_turned(first, later, here, there):
        return None
    places = [first.place(here.start, here.stop), later.place(there.start, there.stop)]
    return side_by_side(places, (first.date, later.date), changes)


def _is_known_again(first: Readable, later: Readable, here: range, there: range) -> bool:
    """Whether so few equal words are a sentence that tells enough, or what one of the two quotes."""
    told = sum(weight(stem(word)) for word in first.words[here.start : here.stop])
    if told < LEAST_QUOTED:
        return False
    if _tells_whole(first, later, here, there) and _is_whole(first, later, here, there):
        return True
    if len(here) < FEWEST_QUOTED or (_only_names(first, here) and _only_names(later, there)):
        return False
    return is_quoted(((first, here), (later, there)), FEWEST_QUOTED)


def _is_whole(first: Readable, later: Readable, here: range, there: range) -> bool:
    """Whether a whole sentence or quotation of the one stands in the other."""
    return holds_whole(first, here) or holds_whole(later, there)


def _tells(first: Readable, later: Readable, here: range, there: range, changes: int) -> bool:
    """Whether two stretches share more than names and common turns of phrase."""
    longest = max(len(here), len(there))
    short = changes or longest < LONG_RUN or _only_names(first, here)
    if (
        changes
        and not _only_names(first, here)
        and _in_runs(first, later, here, there) >= LONG_RUNS
    ):
        return True
    return not short or _telling(first, here, set(later.words[there.start : there.stop]))


def _in_runs(first: Readable, later: Readable, here: range, there: range) -> int:
    """How many words stand in equal runs that are long enough to be looked up by."""
    sides = first.words[here.start : here.stop], later.words[there.start : there.stop]
    equal = (block for block in Levenshtein.opcodes(*sides) if block.tag == "equal")
    return sum(size for block in equal if (size := block.src_end - block.src_start) >= RUN)


def _tells_whole(first: Readable, later: Readable, here: range, there: range) -> bool:
    """Whether a whole sentence or quotation tells enough to be known again: no set phrase."""
    if len(here) < FEWEST_WHOLE or (_only_names(first, here) and _only_names(later, there)):
        return False
    weights = (weight(stem(word)) for word in _plain(first, here))
    return sum(value for value in weights if value >= TELLING) >= LEAST_WHOLE


def _telling(text: Readable, stretch: range, others: set[str]) -> bool:
    """Whether the words that others have too are more than names and common turns of phrase."""
    shared = (word for word in _plain(text, stretch) if word in others)
    weights = [value for word in shared if (value := weight(stem(word))) >= TELLING]
    return len(weights) >= FEWEST_TELLING and sum(weights) >= LEAST_WEIGHT


def _plain(text: Readable, stretch: range) -> list[str]:
    """The words that are no names, each once; in a line of capitals all of them."""
    shouted = text.is_shouted(stretch.start, stretch.stop)
    return list(dict.fromkeys(text.words[at] for at in stretch if shouted or not text.capital(at)))


def _only_names(text: Readable, stretch: range) -> bool:
    """Whether half of the words or more are capitalised: a name with its title, an address."""
    return 2 * sum(text.capital(at) for at in stretch) >= len(stretch)


def longest_only(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    """Of passages of one pair of documents that overlap, the longest; sorted by id."""
    kept: list[Passage] = []
    by_pair: dict[tuple[str, str], list[Passage]] = defaultdict(list)
    for passage in sorted(passages, key=lambda each: (-size(each.left.spans), each.id)):
        rivals = by_pair[passage.left.document, passage.right.document]
        if _touches(passage, rivals):
            continue
        rivals.append(passage)
        kept.append(passage)
    return tuple(sorted(kept, key=lambda each: each.id))


def besides(literal: Iterable[Passage], others: Iterable[Passage]) -> tuple[Passage, ...]:
    """The literal passages, and of others those that touch none of them on either side; sorted by id."""
    kept = {each.id: each for each in literal}
    by_pair: dict[tuple[str, str], list[Passage]] = defaultdict(list)
    for each in kept.values():
        by_pair[each.left.document, each.right.document].append(each)
    for each in others:
        rivals = by_pair[each.left.document, each.right.document]
        if not _touches(each, rivals):
            kept[each.id] = each
    return tuple(kept[each] for each in sorted(kept))


def _touches(passage: Passage, rivals: Iterable[Passage]) -> bool:
    """Whether a passage shares a character with another of the same two documents."""
    return any(
        overlaps(passage.left.spans, rival.left.spans)
        or overlaps(passage.right.spans, rival.right.spans)
        for rival in rivals
    )


def overlaps(left: Spans, right: Spans) -> bool:
    """Whether two sets of spans share a character."""
    return any(a < d and c < b for a, b in left for c, d in right)


def _capped(stopped: int) -> tuple[Problem, ...]:
    if not stopped:
        return ()
    return (
        Problem(
            kind="capped",
            spans=(),
            message=f"{stopped} runs of words stand in more than {STOP_RUN} documents each; "
            "they were taken for set phrases.",
            hint="Copies that share nothing but these phrases are not listed.",
            id=hash_id("p", ("capped", "reuse")),
        ),
    )
