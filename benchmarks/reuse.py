"""Text reuse against gold: releases, wire copy, rewritten sentences, shared quotations; what only looks so.

    python benchmarks/reuse.py [held] [--details]

The stories are fictional and by two strangers who had not seen the program (`gold/reuse/`); `tune` may be
read by whoever writes code, `held` may not. The whole program reads each story. A row of the gold is found
where a passage shares half of whichever is shorter with it in both documents, or two passages that meet in
a third do; a passage is right where it does so with a row of the gold. The peer is difflib: equal runs of
words.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from itertools import combinations, product
from pathlib import Path
from typing import Any

from stemma import pipeline
from stemma.annotate import default_tools
from stemma.annotate.tools import Tools
from stemma.model.documents import Span
from stemma.model.settings import Settings

FOLDER = Path(__file__).parent / "gold" / "reuse"
SHARED = 0.5
RUN = 5
"""Words in a row that the peer takes for reuse: the least that gives it its best F1 on `tune`."""
WORD = re.compile(r"\w+")

Found = tuple[str, tuple[Span, ...], str, tuple[Span, ...], str | None]
"""A passage: file and spans of both sides, and the file that it comes from, where that is told."""
Reader = Callable[[Any], list[Found]]


def by_stemma(tools: Tools) -> Reader:
    """What Stemma finds in a story."""
    settings = Settings()

    def read(story: Any) -> list[Found]:
        documents = tuple(
            pipeline.find(ingested, tools)
            for each in story["documents"]
            for ingested in pipeline.read(each["file"], each["text"].encode(), settings)
        )
        rows = pipeline.conclude(documents, (), settings)
        file = {each.id: each.files[0] for each in rows.documents}
        source = {"left-first": "left", "right-first": "right"}
        return [
            (
                file[each.left.document],
                each.left.spans,
                file[each.right.document],
                each.right.spans,
                file[getattr(each, source[each.direction]).document] if each.direction else None,
            )
            for each in rows.passages
        ]

    return read


def by_difflib(story: Any) -> list[Found]:
    """Equal runs of words."""
    found: list[Found] = []
    for one, two in combinations(story["documents"], 2):
        left, right = (list(WORD.finditer(each["text"])) for each in (one, two))
        here, there = ([word.group().lower() for word in each] for each in (left, right))
        for block in SequenceMatcher(None, here, there, autojunk=False).get_matching_blocks():
            if block.size >= RUN:
                first = (left[block.a].start(), left[block.a + block.size - 1].end())
                second = (right[block.b].start(), right[block.b + block.size - 1].end())
                found.append((one["file"], (first,), two["file"], (second,), None))
    return found


def rows_of(story: Any) -> Iterator[tuple[Any, Found]]:
    """The gold's rows with their places."""
    texts = {each["file"]: each["text"] for each in story["documents"]}
    for row in story["reuse"]:
        ends = []
        for end in (row["from"], row["to"]):
            start = texts[end["doc"]].index(end["quote"])
            ends += [end["doc"], ((start, start + len(end["quote"])),)]
        yield row, (*ends, row["from"]["doc"])


def covered(spans: tuple[Span, ...], others: tuple[Span, ...]) -> float:
    """What some spans and others have in common, as a share of whichever are shorter."""
    common = sum(max(0, min(b, d) - max(a, c)) for a, b in spans for c, d in others)
    return common / min(sum(end - start for start, end in each) for each in (spans, others))


def sides(found: Found) -> dict[str, tuple[Span, ...]]:
    """The spans of a passage by file."""
    return {found[0]: found[1], found[2]: found[3]}


def measure(stories: list[Any], read: Reader, *, details: bool = False) -> str:
    """Precision, recall and F1, recall by kind, and how often the direction is right where it is told."""
    counts: Counter[str] = Counter()
    for story in stories:
        gold, passages = list(rows_of(story)), read(story)
        for row, wanted in gold:
            hits = list(_hits(passages, wanted))
            counts[f"{row['kind']} found"] += bool(hits)
            counts[f"{row['kind']} rows"] += 1
            counts["found"] += bool(hits)
            told = {each[4] for each in hits} - {None}
            counts["told"] += bool(told) and row["kind"] != "quotation"
            counts["told right"] += told == {wanted[4]} and row["kind"] != "quotation"
            if details and not hits:
                print(f"missed {row['kind']}: {row['from']} = {row['to']}")
        texts = {each["file"]: each["text"] for each in story["documents"]}
        for each in passages:
            counts["right"] += (right := _is_in(each, [wanted for _, wanted in gold]))
            if details and not right:
                print(
                    "extra:", [texts[file][s[0][0] : s[-1][1]] for file, s in sides(each).items()]
                )
        counts["passages"] += len(passages)
        counts["rows"] += len(gold)
    precision, recall = counts["right"] / counts["passages"], counts["found"] / counts["rows"]
    kinds = ", ".join(
        f"{kind} {counts[f'{kind} found']} of {counts[f'{kind} rows']}"
        for kind in ("release", "wire", "rewrite", "quotation")
    )
    return (
        f"precision {100 * precision:.1f} ({counts['right']} of {counts['passages']}), "
        f"recall {100 * recall:.1f} ({counts['found']} of {counts['rows']}), "
        f"F1 {200 * precision * recall / (precision + recall):.1f}; {kinds}; "
        f"direction right {counts['told right']} of {counts['told']}"
    )


def _hits(passages: list[Found], wanted: Found) -> Iterator[Found]:
    """The passages that join a row's places: one, or two that meet in a third document.

    Of what stands in many documents Stemma shows each beside the earliest.
    """
    (one, here), (two, there) = sides(wanted).items()
    left = [each for each in passages if _covers(each, one, here)]
    right = [each for each in passages if _covers(each, two, there)]
    yield from (each for each in left if each in right)
    for first, second in product(left, right):
        for middle in sides(first).keys() & sides(second).keys() - {one, two}:
            if covered(sides(first)[middle], sides(second)[middle]) >= SHARED:
                yield from (first, second)


def _covers(found: Found, file: str, spans: tuple[Span, ...]) -> bool:
    own = sides(found).get(file)
    return own is not None and covered(spans, own) >= SHARED


def _is_in(found: Found, gold: list[Found]) -> bool:
    own = sides(found)
    rows = [sides(each) for each in gold if sides(each).keys() == own.keys()]
    return any(
        all(covered(spans, row[file]) >= SHARED for file, spans in own.items()) for row in rows
    )


def main() -> None:
    """Print the figures of both readers."""
    name = "held" if "held" in sys.argv else "tune"
    details = "--details" in sys.argv and name == "tune"
    text = (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8")
    stories = [json.loads(line) for line in text.splitlines()]
    print(f"stemma:  {measure(stories, by_stemma(default_tools(Settings())), details=details)}")
    print(f"difflib: {measure(stories, by_difflib)}")


if __name__ == "__main__":
    main()
