"""The same wording in two documents, found by shared runs of words and measured by alignment.

Runs that stand in many documents would make a row for each pair of copies; each copy is therefore
compared with the earliest document that has the run, so that n copies give n - 1 rows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from stemma.model.annotations import Annotations
from stemma.model.documents import Span, Spans
from stemma.model.entities import Place
from stemma.model.ids import hash_id
from stemma.model.links import Direction, Passage
from stemma.model.problems import Problem
from stemma.text.words import WORD, fold, stem, weight

RUN = 4
"""Words in a row that must be equal for two stretches to be looked at."""
GAP = 8
"""Words that may differ between two equal runs of one passage."""
FEWEST_WORDS = 6
TELLING = 0.25
"""Weight from which a lower-case word counts as telling."""
FEWEST_TELLING = 2
LEAST_WEIGHT = 1.6
MOST_CHANGED = 0.34
"""Share of a passage's words that may differ."""
LONG_RUN = 9
"""Words in a row, all equal, that no two writers find by chance even where each word is common."""
STOP_RUN = 200
"""Documents after which a run is taken for a set phrase and looked at no further."""

REPEATS = 20
"""Places of one run looked at in a document: a text that repeats itself must not cost its square."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a document's readable text."""

    folded: str
    start: int
    end: int
    capital: bool


@dataclass(frozen=True, slots=True)
class Readable:
    """A document's words, furniture left out."""

    document: str
    date: str
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Reuse:
    """The passages, and problems for what was left out."""

    passages: tuple[Passage, ...]
    problems: tuple[Problem, ...]


def find_reuse(documents: tuple[Annotations, ...]) -> Reuse:
    """All passages between documents, the same whatever their order."""
    read = sorted((readable(each) for each in documents), key=lambda r: (r.date, r.document))
    seeds, stopped = _seeds(read)
    passages = []
    for (first, later), places in sorted(seeds.items()):
        for chain in _chains(sorted(places)):
            passage = _passage(read[first], read[later], chain)
            if passage is not None:
                passages.append(passage)
    return Reuse(longest_only(passages), _capped(stopped))


def readable(annotated: Annotations) -> Readable:
    """The document's words outside furniture, in order."""
    text = annotated.document.text
    published = annotated.document.published
    found = [
        Word(fold(match.group()), match.start(), match.end(), match.group()[0].isupper())
        for block in annotated.blocks
        if block.role != "furniture"
        for start, end in block.spans
        for match in WORD.finditer(text, start, end)
    ]
    date = (published.value if published else None) or "9999"
    return Readable(annotated.document.id, date, tuple(found))


Seeds = dict[tuple[int, int], set[tuple[int, int]]]


def _seeds(read: list[Readable]) -> tuple[Seeds, int]:
    """For each pair (earliest, later) of documents the places where an equal run begins in both."""
    first_place: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    seen_in: dict[tuple[str, ...], int] = defaultdict(int)
    for document in read:
        for run in {run for run, _ in _runs(document)}:
            seen_in[run] += 1
    seeds: Seeds = defaultdict(set)
    stopped = sum(count > STOP_RUN for count in seen_in.values())
    for number, document in enumerate(read):
        times: dict[tuple[str, ...], int] = defaultdict(int)
        for run, place in _runs(document):
            times[run] += 1
            if not 1 < seen_in[run] <= STOP_RUN or times[run] > REPEATS:
                continue
            homes = first_place[run]
            if not homes or homes[0][0] == number:
                homes.append((number, place))
            else:
                seeds[homes[0][0], number].update((home, place) for _, home in homes)
    return seeds, stopped


def _runs(document: Readable) -> Iterator[tuple[tuple[str, ...], int]]:
    words = [word.folded for word in document.words]
    for place in range(len(words) - RUN + 1):
        yield tuple(words[place : place + RUN]), place


def _chains(places: list[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """Equal runs that follow one another in both documents with at most `GAP` words between."""
    chains: list[list[tuple[int, int]]] = []
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


def _passage(first: Readable, later: Readable, chain: list[tuple[int, int]]) -> Passage | None:
    left = first.words[chain[0][0] : chain[-1][0] + RUN]
    right = later.words[chain[0][1] : chain[-1][1] + RUN]
    changes = Levenshtein.distance([w.folded for w in left], [w.folded for w in right])
    longest = max(len(left), len(right))
    if longest < FEWEST_WORDS or changes > MOST_CHANGED * longest:
        return None
    if not _telling(left, right) and (changes or longest < LONG_RUN or _only_names(left)):
        return None
    places = [
        Place(document.document, ((words[0].start, words[-1].end),))
        for document, words in ((first, left), (later, right))
    ]
    known = "9999" not in (first.date, later.date) and first.date[:10] != later.date[:10]
    direction: Direction | None = "left-first" if known else None
    return Passage(_id(places), places[0], places[1], direction, changes)


def _telling(left: tuple[Word, ...], right: tuple[Word, ...]) -> bool:
    """Whether the shared words are more than names and common turns of phrase."""
    other = {word.folded for word in right}
    weights = [
        value
        for word in {w.folded: w for w in left if not w.capital and w.folded in other}.values()
        if (value := weight(stem(word.folded))) >= TELLING
    ]
    return len(weights) >= FEWEST_TELLING and sum(weights) >= LEAST_WEIGHT


def _only_names(words: tuple[Word, ...]) -> bool:
    """Whether half of the words or more are capitalised: a name with its title, an address."""
    return 2 * sum(word.capital for word in words) >= len(words)


def longest_only(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    """Of passages of one pair of documents that overlap, the longest; sorted by id."""
    kept: list[Passage] = []
    by_pair: dict[tuple[str, str], list[Passage]] = defaultdict(list)
    for passage in sorted(passages, key=lambda each: (-_length(each.left.spans), each.id)):
        rivals = by_pair[passage.left.document, passage.right.document]
        if any(
            overlaps(passage.left.spans, rival.left.spans)
            or overlaps(passage.right.spans, rival.right.spans)
            for rival in rivals
        ):
            continue
        rivals.append(passage)
        kept.append(passage)
    return tuple(sorted(kept, key=lambda each: each.id))


def overlaps(left: Spans, right: Spans) -> bool:
    """Whether two sets of spans share a character."""
    return any(a < d and c < b for a, b in left for c, d in right)


def _length(spans: Spans) -> int:
    return sum(end - start for start, end in spans)


def _id(places: list[Place]) -> str:
    parts = [f"{place.document}:{_first(place.spans)}" for place in places]
    return hash_id("w", parts)


def _first(spans: Spans) -> Span:
    return spans[0]


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
