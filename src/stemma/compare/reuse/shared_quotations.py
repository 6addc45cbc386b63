"""Words that two documents both quote, also where the words differ.

Looks only inside quotations, so it may be satisfied with fewer equal words than `reuse` asks for.
Whether the words were changed or translated twice, no text can show: both are kept and shown.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq, Levenshtein

from stemma.compare.reuse.readable import UNDATED, side_by_side
from stemma.model.annotations import Annotations
from stemma.model.documents import Span, quote
from stemma.model.entities import Place
from stemma.model.ids import hash_id
from stemma.model.kept import NOTHING_KEPT, Kept
from stemma.model.links import Passage
from stemma.model.problems import Problem
from stemma.text.words import WORD, folded, stem, weight, words

FEWEST_SHARED = 5
LEAST_SHARED = 0.55
"""Words in common, in order, over those of the shorter stretch between the first and the last."""
FEWEST_WORDS = 4
LEAST_WEIGHT = 0.8
"""How many words a quoted fragment must share, and what they must tell."""
FEWEST_EQUAL = 6
"""How many equal words in a row, nearly all that is quoted, are one quotation however common they are."""
FEW_TELLING = 2
FEW_LEFT = 2
"""Words up to the closing mark that belong to what is quoted, though only one side has them."""
RARE = 0.3
MOST_CHANGED = 0.5
"""Share of the words between the first and the last equal one that may differ."""
_MARKED = re.compile(r"[“\"«„](?P<words>[^“”\"«»„]+)[”\"»“]?")
BLOCK_LIMIT = 60
PARTNERS = 12
"""A quotation is compared with so many others at most, unless one of them has fewer partners."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a quotation."""

    folded: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Quoted:
    """One quoted stretch with its words."""

    document: str
    date: str
    span: Span
    words: tuple[Word, ...]
    speakers: frozenset[str]

    @property
    def key(self) -> tuple[str, Span]:
        """Where it stands."""
        return self.document, self.span


@dataclass(frozen=True, slots=True)
class SharedQuotations:
    """The passages, and problems for what was left out."""

    passages: tuple[Passage, ...]
    problems: tuple[Problem, ...] = ()


def find_shared_quotations(
    documents: tuple[Annotations, ...], kept: Kept = NOTHING_KEPT
) -> SharedQuotations:
    """A passage for each quoted stretch that a later document quotes too."""
    quoted = sorted(
        (
            each
            for annotated in documents
            for each in kept.call("quotations", annotated.document.id, _quoted, annotated)
        ),
        key=lambda each: (each.date, each.document, each.span),
    )
    blocks: dict[str, list[int]] = defaultdict(list)
    for number, stretch in enumerate(quoted):
        for key in sorted(_keys(stretch)):
            blocks[key].append(number)
    pairs, left_out = _pairs(blocks)
    found = [
        passage
        for left, right in ((quoted[one], quoted[two]) for one, two in sorted(pairs))
        if (passage := kept.call("quoted twice", (left.key, right.key), _shared, left, right))
        is not None
    ]
    crowded = sum(len(block) > BLOCK_LIMIT for block in blocks.values())
    first = _first_of_each(found, {each.document.id: each.document.text for each in documents})
    return SharedQuotations(
        tuple(sorted(first, key=lambda each: each.id)), _capped(crowded, left_out)
    )


def _pairs(blocks: dict[str, list[int]]) -> tuple[set[tuple[int, int]], int]:
    """Pairs from the rarest words first, and how many were left out as both had partners enough.

    A block is in the order of dates, so each copy of a quotation comes beside the earliest first.
    """
    pairs: set[tuple[int, int]] = set()
    left_out: set[tuple[int, int]] = set()
    partners: Counter[int] = Counter()
    for key in sorted(blocks, key=lambda each: (len(blocks[each]), each)):
        block = blocks[key] if len(blocks[key]) <= BLOCK_LIMIT else []
        for pair in itertools.combinations(block, 2):
            if pair in pairs:
                continue
            if min(partners[pair[0]], partners[pair[1]]) >= PARTNERS:
                left_out.add(pair)
                continue
            pairs.add(pair)
            partners.update(pair)
    return pairs, len(left_out)


def _keys(stretch: Quoted) -> set[str]:
    """What a quotation is looked up by: its telling words, and where it has hardly any its runs of words."""
    roots = [stem(word.folded) for word in stretch.words]
    telling = {root for root in roots if weight(root) >= RARE}
    if len(telling) >= FEW_TELLING:
        return telling
    runs = zip(*(roots[at:] for at in range(FEWEST_SHARED)), strict=False)
    return telling | {" ".join(run) for run in runs}


def _first_of_each(found: list[Passage], texts: dict[str, str]) -> list[Passage]:
    """The passages without those that lead to a later printing of the very same words.

    Each copy is put beside the earliest document that has it, as elsewhere; `found` is in the order
    of the documents' dates.
    """
    kept: dict[tuple[str, tuple[str, ...]], Passage] = {}
    for each in found:
        said = words(quote(texts[each.left.document], each.left.spans))
        kept.setdefault((each.right.document, tuple(said)), each)
    return list(kept.values())


def _capped(crowded: int, left_out: int) -> tuple[Problem, ...]:
    if not crowded and not left_out:
        return ()
    said = []
    if crowded:
        said.append(
            f"{crowded} words stand in more than {BLOCK_LIMIT} quotations each; quotations "
            "that share no other telling word were not compared."
        )
    if left_out:
        said.append(
            f"{left_out} pairs of quotations were not compared, as both had {PARTNERS} others that share "
            "rarer words."
        )
    return (
        Problem(
            kind="capped",
            spans=(),
            message=" ".join(said),
            hint="The same words quoted differently may be missing where they are that common.",
            id=hash_id("p", ("capped", "quotations")),
        ),
    )


def _quoted(annotated: Annotations) -> list[Quoted]:
    text, document = annotated.document.text, annotated.document
    date = (document.published.value if document.published else None) or UNDATED
    said = [
        (span, frozenset(row.speakers))
        for row in annotated.attributions
        if row.kind in {"direct", "mixed"}
        for whole in row.content
        for span in (inside_marks(text, whole) if row.kind == "mixed" else [whole])
    ]
    said += [(span, frozenset()) for span in _only_marked(annotated, [span for span, _ in said])]
    return [
        Quoted(
            document.id,
            date,
            span,
            tuple(Word(folded(m.group()), m.start(), m.end()) for m in WORD.finditer(text, *span)),
            speakers,
        )
        for span, speakers in said
    ]


def _only_marked(annotated: Annotations, known: list[Span]) -> Iterator[Span]:
    """Words in quotation marks of which the reading does not know who said them; no single words."""
    text = annotated.document.text
    for block in annotated.blocks:
        for start, end in block.spans if block.role != "furniture" else ():
            for match in _MARKED.finditer(text, start, end):
                first, last = match.span("words")
                apart = all(last <= left or right <= first for left, right in known)
                if apart and len(words(match["words"])) >= FEWEST_SHARED:
                    yield first, last


def inside_marks(text: str, span: Span) -> list[Span]:
    """The words in quotation marks of a saying that is half reported; all of it where none stand."""
    marked = [match.span("words") for match in _MARKED.finditer(text, *span)]
    return marked or [span]


def _is_fragment(
    left: Quoted, right: Quoted, matches: list[tuple[int, int]], roots: list[str]
) -> bool:
    """Whether a few quoted words, all but one of them equal, are of what the same speaker said."""
    shortest = min(len(left.words), len(right.words))
    enough = len(matches) >= max(FEWEST_WORDS, shortest - 1) and left.speakers & right.speakers
    return bool(enough) and sum(weight(roots[place]) for place, _ in matches) >= LEAST_WEIGHT


def _is_one_run(matches: list[tuple[int, int]], one: list[str], two: list[str]) -> bool:
    """Whether so many words in a row are equal, and hardly any other stands in the shorter."""
    shortest = min(len(one), len(two))
    unbroken = matches[-1][0] - matches[0][0] == matches[-1][1] - matches[0][1] == len(matches) - 1
    return unbroken and len(matches) >= max(FEWEST_EQUAL, shortest - 1)


def _ends(left: Quoted, right: Quoted, last: tuple[int, int]) -> tuple[int, int]:
    """Where the passage ends on either side: with the quotations, where hardly a word follows in them."""
    rest = len(left.words) - last[0] - 1, len(right.words) - last[1] - 1
    if max(rest) <= FEW_LEFT:
        return len(left.words), len(right.words)
    return last[0] + 1, last[1] + 1


def _shared(left: Quoted, right: Quoted) -> Passage | None:
    if left.document == right.document:
        return None
    one, two = ([stem(word.folded) for word in side.words] for side in (left, right))
    matches = [
        (block.src_start + step, block.dest_start + step)
        for block in LCSseq.opcodes(one, two)
        if block.tag == "equal"
        for step in range(block.src_end - block.src_start)
    ]
    if len(matches) < FEWEST_SHARED and not _is_fragment(left, right, matches, one):
        return None
    ends = _ends(left, right, matches[-1])
    lefts = left.words[matches[0][0] : ends[0]]
    rights = right.words[matches[0][1] : ends[1]]
    if len(matches) < LEAST_SHARED * min(len(lefts), len(rights)):
        return None
    told = sum(weight(one[place]) for place, _ in matches)
    if told < 1 and left.speakers != right.speakers and not _is_one_run(matches, one, two):
        return None
    changes = Levenshtein.distance([w.folded for w in lefts], [w.folded for w in rights])
    if changes > MOST_CHANGED * max(len(lefts), len(rights)):
        return None
    places = [
        Place(side.document, ((words[0].start, words[-1].end),))
        for side, words in ((left, lefts), (right, rights))
    ]
    return side_by_side(places, (left.date, right.date), changes)
