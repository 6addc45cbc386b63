"""How the cost of resolving and comparing grows: 2,000 against 20,000 documents.

    python benchmarks/scale.py [SMALL [LARGE]]

The documents come from a template grammar: each has some sentences of its own and some passages that
other documents have too. How many copies a passage has is skewed and bounded (most have one or two,
a few have fifty), as it is with releases and wire copy. Reading is left out: it is linear by nature and
measured by `benchmarks/speed.py`.
"""

from __future__ import annotations

import random
import resource
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass

from stemma.compare import compare
from stemma.model.annotations import (
    Annotations,
    Attribution,
    Claim,
    Entity,
    Holder,
    Mention,
    Quantity,
)
from stemma.model.documents import Block, Document, Known, Span
from stemma.model.ids import document_id, row_id
from stemma.model.settings import Settings
from stemma.resolve import resolve

SEED = 20_310_504
COPIES = (1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 5, 8, 20, 50)
SENTENCES = 8
SYLLABLES = "ba ke li mo nu ra se ti vo za dor fen gal hes jun kar lem nor pil tas".split()
VERBS = "detained questioned photographed released expelled beaten searched followed".split()
PLACES = "quay gate tannery bridge market depot library station ferry warehouse".split()
COUNTED = "dockers students clerks drivers families members sailors teachers".split()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A made-up sentence with what the reader would find in it."""

    text: str
    speaker: str
    number: int
    counted: str


def name(draw: random.Random, parts: int = 2) -> str:
    """A made-up name."""
    return " ".join(
        "".join(draw.choices(SYLLABLES, k=draw.randint(2, 3))).capitalize() for _ in range(parts)
    )


def sentence(draw: random.Random, people: list[str]) -> Sentence:
    """A made-up statement by one of the people."""
    number, counted = draw.randint(2, 90), draw.choice(COUNTED)
    place = f"the {draw.choice(SYLLABLES)}{draw.choice(SYLLABLES)} {draw.choice(PLACES)}"
    text = f"{number} {counted} were {draw.choice(VERBS)} at {place} near {name(draw, 1)}"
    return Sentence(text, draw.choice(people), number, counted)


def corpus(size: int) -> Iterator[Annotations]:
    """That many documents, the same for the same size."""
    draw = random.Random(SEED)  # noqa: S311 - a fixed draw, nothing secret
    people = [name(draw) for _ in range(max(20, size // 10))]
    shared: list[list[Sentence]] = []
    for number in range(size):
        body = [sentence(draw, people) for _ in range(SENTENCES)]
        if shared:
            body += shared.pop(draw.randrange(len(shared)))
        passage = [sentence(draw, people) for _ in range(2)]
        shared += [passage] * (draw.choice(COPIES) - 1)
        yield document(number, [*body, *passage])


def document(number: int, body: list[Sentence]) -> Annotations:
    """The rows that the reader would give for these sentences."""
    text, places = "", []
    for each in body:
        start = len(text)
        text += f"{each.speaker} said that {each.text}.\n"
        places.append((start, start + len(each.speaker), len(text) - 2 - len(each.text)))
    text += f"Printed as number {number}.\n"
    key = document_id(text.encode())
    day = f"2031-{number % 12 + 1:02}-{number % 28 + 1:02}"
    made = Document(
        id=key,
        files=(f"{number}.txt",),
        media_type="text/plain",
        language="en",
        part_of=None,
        text_sha256=key.removeprefix("sha256:"),
        extractor="plain/1",
        pages=(),
        title=None,
        url=None,
        authors=(),
        publisher=Known(f"Outlet {number % 40}", "metadata"),
        published=Known(day, "dateline"),
        text=text,
    )
    names = sorted({each.speaker for each in body})
    entities = {each: row_id("e", key, each) for each in names}
    rows = [
        _rows(key, each, place, entities[each.speaker])
        for each, place in zip(body, places, strict=True)
    ]
    return Annotations(
        document=made,
        blocks=(Block(((0, len(text)),), "body"),),
        entities=tuple(Entity(entities[each], "Person", each) for each in names),
        mentions=tuple(row[0] for row in rows),
        attributions=tuple(row[1] for row in rows),
        claims=tuple(row[2] for row in rows),
        quantities=tuple(row[3] for row in rows),
    )


def _rows(
    key: str, each: Sentence, place: tuple[int, int, int], entity: str
) -> tuple[Mention, Attribution, Claim, Quantity]:
    start, end, content = place
    source: Span = (start, end)
    spans = ((content, content + len(each.text)),)
    counted = ((content, content + len(f"{each.number} {each.counted}")),)
    mention = Mention(
        row_id("m", key, "name", name=(source,)), (source,), "Person", "name", entity, document=key
    )
    quantity = Quantity(
        id=row_id("q", key, "quantity", at=counted),
        spans=counted,
        low=each.number,
        high=each.number,
        unit=None,
        counts=each.counted,
        approximate=False,
        part_of=None,
        document=key,
    )
    attribution = Attribution(
        id=row_id("a", key, "indirect", content=spans),
        kind="indirect",
        source=(source,),
        cue=((end + 1, end + 5),),
        content=spans,
        stance="asserts",
        negated=False,
        hedged=False,
        parent=None,
        voice=None,
        speakers=(entity,),
        anonymous=False,
        score=0.9,
        document=key,
    )
    claim = Claim(
        id=row_id("c", key, "claim", content=spans),
        spans=spans,
        attribution=attribution.id,
        kind="report",
        holders=(Holder("speaker", entity, each.speaker, (source,)),),
        polarity="affirmed",
        stands="for",
        hedged=False,
        about=(),
        times=(),
        quantities=(quantity.id,),
        document=key,
    )
    return mention, attribution, claim, quantity


def measure(size: int) -> tuple[float, float]:
    """CPU seconds of resolving and of comparing that many documents; prints a line."""
    documents = tuple(corpus(size))
    start = time.process_time()
    resolution = resolve(documents)
    between = time.process_time()
    comparison = compare(resolution, Settings())
    end = time.process_time()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(
        f"{size:6} documents  resolve {between - start:7.1f} CPU s  compare {end - between:7.1f} CPU s  "
        f"{len(comparison.links):7} links  {len(comparison.passages):6} passages  "
        f"{len(comparison.matters):7} matters  peak {peak} MB"
    )
    return between - start, end - between


def main(sizes: list[int]) -> None:
    """Measure both sizes and print the ratio of their costs."""
    small, large = [*sizes, 2_000, 20_000][:2] if len(sizes) < 2 else sizes[:2]
    first, second = sum(measure(small)), sum(measure(large))
    print(
        f"cost ratio {second / first:.1f} for {large / small:.0f} times the documents (goal: 12 or less)"
    )


if __name__ == "__main__":
    main([int(each) for each in sys.argv[1:]])
