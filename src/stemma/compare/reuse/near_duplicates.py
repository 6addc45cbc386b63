"""Documents that hold the same text, or nearly, each with the earliest one that holds it.

They are listed and joined for counting, never dropped. A document is compared with the first of its
kind, not with every copy, so that n copies give n - 1 rows; what is looked at is a small sample of
each text's runs of words, so that the work grows with the folder and not with its square.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from stemma.compare.reuse.readable import Readable, in_order
from stemma.model.annotations import Annotations
from stemma.model.documents import Document
from stemma.model.ids import hash_id
from stemma.model.kept import NOTHING_KEPT, Kept
from stemma.model.problems import Problem
from stemma.text.shingles import RUN, covered, resemblance, sample, shingles

NEARLY = 0.6
"""From this share of common runs on, texts are nearly the same: about every twentieth word differs."""
FEWEST_WORDS = 30
"""A shorter text is too short to be told from a set phrase unless it is the very same."""
FEWEST_SAME = 8
"""Words from which on two texts that are word for word the same are listed."""
LOOKED_AT = 0.3
"""The share of their samples that two texts must have in common to be compared as a whole."""
CROWDED = 40
"""First documents that may share a run; a run of more is a set phrase and brings none together."""
HINT = (
    "Nothing needs to be done. Both stay readable; for counting sources, statements in the same "
    "words count as one."
)


@dataclass(frozen=True, slots=True)
class NearDuplicate:
    """A document and the earlier one that holds the same text."""

    document: Document
    first: Document
    same: bool
    """Whether they hold the same words in the same order."""
    words: int
    """How many words the later one has."""
    shared: int
    """How many of these stand in a run of words that the first one has too."""


@dataclass(frozen=True, slots=True)
class Text:
    """What is kept of a document while others are compared with it."""

    read: Readable
    whole: str
    """A hash of all the words in their order."""
    sampled: tuple[int, ...]


@dataclass(slots=True)
class Firsts:
    """The documents of which others may be duplicates, by what they are found by."""

    by_whole: dict[str, Text] = field(default_factory=dict)
    """The first of each text, itself nearly the same as another or not."""
    by_run: dict[int, list[Text]] = field(default_factory=lambda: defaultdict(list))

    compared: dict[str, frozenset[int]] = field(default_factory=dict)
    """The runs of those that others were compared with."""

    def runs_of(self, first: Text) -> frozenset[int]:
        """All runs of a first document, worked out once."""
        name = first.read.id
        if name not in self.compared:
            self.compared[name] = frozenset(shingles(first.read.words))
        return self.compared[name]

    def add(self, text: Text) -> None:
        """Let later documents be compared with this one."""
        for run in text.sampled:
            self.by_run[run].append(text)

    def alike(self, text: Text) -> list[Text]:
        """Those that share enough of their sample with it, the most alike first."""
        votes: Counter[str] = Counter()
        found: dict[str, Text] = {}
        for run in text.sampled:
            there = self.by_run.get(run, ())
            for first in there if len(there) <= CROWDED else ():
                votes[first.read.id] += 1
                found[first.read.id] = first
        enough = LOOKED_AT * len(text.sampled)
        order = sorted(votes, key=lambda name: (-votes[name], found[name].read.date, name))
        return [found[name] for name in order if votes[name] >= enough]


def find_near_duplicates(documents: Iterable[Annotations]) -> tuple[NearDuplicate, ...]:
    """Every document whose text stands in an earlier one, whatever their order; sorted by id.

    Documents without a date come last; of those, the smallest id is the first.
    """
    return duplicates_among(in_order(documents, NOTHING_KEPT), NOTHING_KEPT)


def duplicates_among(read: Sequence[Readable], kept: Kept) -> tuple[NearDuplicate, ...]:
    """The same, of texts that are given in order of their dates."""
    firsts = Firsts()
    found = []
    for each in read:
        if len(each.words) < FEWEST_SAME:
            continue
        text = kept.call("samples", each.id, _text, each)
        duplicate = _duplicate(text, firsts)
        firsts.by_whole.setdefault(text.whole, text)
        if duplicate is None:
            firsts.add(text)
        else:
            found.append(duplicate)
    return tuple(sorted(found, key=lambda each: each.document.id))


def _text(read: Readable) -> Text:
    return Text(read, hash_id("w", read.words), sample(shingles(read.words)))


def _duplicate(text: Text, firsts: Firsts) -> NearDuplicate | None:
    """The first document that the text repeats, if there is one."""
    same = firsts.by_whole.get(text.whole)
    if same is not None:
        return _pair(text, same, len(text.read.words))
    if len(text.read.words) < FEWEST_WORDS:
        return None
    alike = firsts.alike(text)
    runs = shingles(text.read.words) if alike else []
    for first in alike:
        others = firsts.runs_of(first)
        if resemblance(runs, others) >= NEARLY:
            return _pair(text, first, covered(runs, others))
    return None


def _pair(text: Text, first: Text, shared: int) -> NearDuplicate:
    same = text.whole == first.whole
    later, earlier = text.read.document, first.read.document
    return NearDuplicate(later, earlier, same, len(text.read.words), shared)


def families(found: Iterable[NearDuplicate]) -> dict[str, str]:
    """For every document that has duplicates, itself a first or not, the id of the first."""
    repeats = {each.document.id: each.first.id for each in found}
    first_of: dict[str, str] = {}
    for name in {*repeats, *repeats.values()}:
        first = name
        while first in repeats:
            first = repeats[first]
        first_of[name] = first
    return first_of


def listed(found: Iterable[NearDuplicate]) -> tuple[Problem, ...]:
    """The duplicates as problems, both documents named."""
    return tuple(
        Problem("duplicate", (), _says(each), HINT, document=each.document.id) for each in found
    )


def _says(found: NearDuplicate) -> str:
    one, other = _named(found.document), _named(found.first)
    form = found.document.media_type != found.first.media_type
    kinds = f" It is {found.document.media_type}, the other {found.first.media_type}." * form
    if found.same:
        return f"{one} holds the same text as {other}, word for word.{kinds}"
    return (
        f"{one} is nearly the same text as {other}: {found.shared:,} of its {found.words:,} words "
        f"stand in runs of {RUN} or more that both have.{kinds}"
    )


def _named(document: Document) -> str:
    """A document by its file, its publisher and its day, as far as these are known."""
    known = (document.publisher, document.published)
    besides = ", ".join(each.value for each in known if each is not None)
    file = document.files[0] if document.files else document.id
    return f"“{file}” ({besides})" if besides else f"“{file}”"
