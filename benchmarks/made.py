"""Made-up documents as the reader would give them: for what comes after reading, in any number.

A template grammar: reports with figures, accusations, denials, quotations, statements that are cited.
Each document has sentences of its own and passages that others have too. How many copies a passage has
is skewed and bounded (most have one or two, a few have fifty), as it is with releases and wire copy.
A statement that is cited has the name of its issuer as the text gives it, as the reader writes it.
People and places grow in number with the folder: with the same few places in a folder of any size, every
sentence of a large one would have its like by chance ("at the bali quay near"), and passages would grow
faster than documents.
"""

from __future__ import annotations

import functools
import hashlib
import itertools
import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from stemma.model.annotations import (
    Annotations,
    Attribution,
    Citation,
    Claim,
    Entity,
    Holder,
    Mention,
    Quantity,
    Stance,
)
from stemma.model.documents import Block, Document, Known, Span, Spans
from stemma.model.ids import document_id, row_id
from stemma.model.placing import placed

SEED = 20_310_504
COPIES = (1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 5, 8, 20, 50)
SENTENCES = 8
SHORT = 3
"""Words of so many letters at most tell nothing of what a sentence means."""
SYLLABLES = "ba ke li mo nu ra se ti vo za dor fen gal hes jun kar lem nor pil tas".split()
VERBS = "detained questioned photographed released expelled beaten searched followed".split()
PLACES = "quay gate tannery bridge market depot library station ferry warehouse".split()
COUNTED = "dockers students clerks drivers families members sailors teachers".split()

Kind = Literal["report", "accusation", "denial", "quotation", "cited"]
KINDS: dict[Kind, int] = {
    "report": 12,
    "accusation": 2,
    "denial": 2,
    "quotation": 3,
    "cited": 1,
}
"""Kinds of sentences, and how often each comes among twenty."""
CUES = {"accusation": "said", "denial": "denied"}
BY = "a statement by "


@dataclass(frozen=True, slots=True)
class Sentence:
    """A made-up sentence with what the reader would find in it."""

    kind: Kind
    words: str
    """What is said, without the name of whoever it is about."""
    speaker: str
    about: str | None
    number: int | None
    counted: str

    @property
    def content(self) -> str:
        """What is said."""
        return self.words if self.about is None else f"{self.about} {self.words}"

    @property
    def before(self) -> str:
        """What stands before the content."""
        if self.kind == "quotation":
            return f"{self.speaker} said: “"
        if self.kind == "cited":
            return f"According to {BY}{self.speaker}, "
        return f"{self.speaker} {CUES.get(self.kind, 'said')} that "

    @property
    def text(self) -> str:
        """The whole sentence."""
        return f"{self.before}{self.content}{'.”' if self.kind == 'quotation' else '.'}\n"


@dataclass(frozen=True, slots=True)
class World:
    """Who and what there is to speak of, and the draw that decides."""

    draw: random.Random
    people: tuple[str, ...]
    places: tuple[str, ...] = ()
    """Where there are few places, many sentences are of one; without any, they are made up."""
    names_of_places: tuple[str, ...] = ()
    """Words that made-up places are called by."""

    def sentence(self) -> Sentence:
        """A made-up statement by one of the people."""
        draw = self.draw
        (kind,) = draw.choices(list(KINDS), list(KINDS.values()))
        counted, verb = draw.choice(COUNTED), draw.choice(VERBS)
        place = draw.choice(self.places) if self.places else self._place()
        speaker = draw.choice(self.people)
        if kind in {"accusation", "denial"}:
            about = speaker if kind == "denial" else draw.choice(self.people)
            words = f"had {verb} the {counted} at {place}"
            return Sentence(kind, words, speaker, about, None, counted)
        number = draw.randint(2, 90)
        words = f"{number} {counted} were {verb} at {place}"
        return Sentence(kind, words, speaker, None, number, counted)

    def _place(self) -> str:
        draw = self.draw
        where = f"{draw.choice(self.names_of_places)} {draw.choice(PLACES)}"
        return f"the {where} near {name(draw, 1)}"


def name(draw: random.Random, parts: int = 2) -> str:
    """A made-up name."""
    return " ".join(
        "".join(draw.choices(SYLLABLES, k=draw.randint(2, 3))).capitalize() for _ in range(parts)
    )


def large_world(size: int) -> World:
    """A world for that many documents, the same for the same size."""
    draw = random.Random(SEED)  # noqa: S311 - a fixed draw, nothing secret
    people = tuple(name(draw) for _ in range(max(20, size // 10)))
    words = ["".join(each) for each in itertools.product(SYLLABLES, repeat=3)]
    places = tuple(draw.sample(words, min(len(words), max(200, size // 2))))
    return World(draw, people, names_of_places=places)


def small_world(seed: int) -> World:
    """A world where few people speak of few places, so that a few documents have much in common."""
    draw = random.Random(seed)  # noqa: S311 - a fixed draw, nothing secret
    surnames = [name(draw, 1) for _ in range(2)]
    people = tuple(f"{name(draw, 1)} {draw.choice(surnames)}" for _ in range(4))
    return World(draw, (*people, surnames[0]), ("the old quay", "the lower tannery"))


def documents(world: World, size: int, sentences: int = SENTENCES) -> Iterator[Annotations]:
    """That many documents of a world."""
    shared: list[list[Sentence]] = []
    for number in range(size):
        body = [world.sentence() for _ in range(sentences)]
        if shared:
            body += shared.pop(world.draw.randrange(len(shared)))
        passage = [world.sentence() for _ in range(2)]
        shared += [passage] * (world.draw.choice(COPIES) - 1)
        yield document(number, [*body, *passage])


def document(number: int, body: list[Sentence]) -> Annotations:
    """The rows that the reader would give for these sentences."""
    text = "".join(each.text for each in body) + f"Printed as number {number}.\n"
    made = _document(number, text)
    names = {each.speaker for each in body} | {each.about for each in body if each.about}
    entities = {each: row_id("e", made.id, each) for each in sorted(names)}
    rows, start = Rows(made.id, entities), 0
    for each in body:
        rows.add(each, start)
        start += len(each.text)
    return placed(
        Annotations(
            document=made,
            blocks=(Block(((0, len(text)),), "body", document=made.id),),
            entities=tuple(Entity(entities[each], "Person", each) for each in entities),
            mentions=tuple(rows.mentions),
            attributions=tuple(rows.attributions),
            claims=tuple(rows.claims),
            quantities=tuple(rows.quantities),
            citations=tuple(rows.citations),
        )
    )


class Pointing:
    """Stands in for the model that reads statements, so that only the comparison's own work is measured.

    A direction is the sum of one for each word that tells: like texts lie near each other. Of two together
    it says nothing and counts how often it was asked.
    """

    def __init__(self) -> None:
        self.asked = 0

    def shown(self, _holder: str, text: str, span: Span) -> str:
        """The words alone."""
        return text[slice(*span)]

    def direction(self, statement: str) -> bytes:
        """Where the words point."""
        told = [word for word in statement.lower().split() if len(word) > SHORT] or [statement]
        columns = zip(*map(_direction, told), strict=True)
        return bytes(max(-127, min(127, 20 * sum(column))) % 256 for column in columns)

    def together(self, _left: str, _right: str) -> float:
        """Nothing speaks for one question."""
        self.asked += 1
        return 0.0


@functools.cache
def _direction(word: str) -> tuple[int, ...]:
    digits = hashlib.shake_256(word.encode()).digest(8)
    return tuple(1 - 2 * (byte >> bit & 1) for byte in digits for bit in range(8))


def _document(number: int, text: str) -> Document:
    key = document_id(text.encode())
    day = f"2031-{number % 12 + 1:02}-{number % 28 + 1:02}"
    return Document(
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


class Rows:
    """The rows of one document while its sentences are added."""

    def __init__(self, document: str, entities: dict[str, str]) -> None:
        self.document = document
        self.entities = entities
        self.mentions: list[Mention] = []
        self.attributions: list[Attribution] = []
        self.claims: list[Claim] = []
        self.quantities: list[Quantity] = []
        self.citations: list[Citation] = []

    def add(self, each: Sentence, start: int) -> None:
        """Add a sentence that begins at that character."""
        speaker = start + each.before.index(each.speaker)
        source = (speaker, speaker + len(each.speaker))
        content = start + len(each.before)
        spans = ((content, content + len(each.content)),)
        self._mention(each.speaker, source)
        if each.about:
            self._mention(each.about, (content, content + len(each.about)))
        self._claim(each, source, spans)

    def _mention(self, who: str, span: Span) -> None:
        key = row_id("m", self.document, "name", name=(span,))
        entity = self.entities[who]
        self.mentions.append(Mention(key, (span,), "Person", "name", entity))

    def _quantity(self, each: Sentence, at: int) -> tuple[str, ...]:
        if each.number is None:
            return ()
        spans = ((at, at + len(f"{each.number} {each.counted}")),)
        made = Quantity(
            id=row_id("q", self.document, "quantity", at=spans),
            spans=spans,
            low=each.number,
            high=each.number,
            unit=None,
            counts=each.counted,
            approximate=False,
            part_of=None,
        )
        self.quantities.append(made)
        return (made.id,)

    def _claim(self, each: Sentence, source: Span, spans: Spans) -> None:
        entity = self.entities[each.speaker]
        stance: Stance = "denies" if each.kind == "denial" else "asserts"
        attribution = Attribution(
            id=row_id("a", self.document, "indirect", content=spans),
            kind="direct" if each.kind == "quotation" else "indirect",
            source=(source,),
            cue=((source[1] + 1, source[1] + 5),),
            content=spans,
            stance=stance,
            negated=False,
            hedged=False,
            parent=None,
            voice=None,
            speakers=(entity,),
            anonymous=False,
            score=0.9,
        )
        claim = Claim(
            id=row_id("c", self.document, "claim", content=spans),
            spans=spans,
            attribution=attribution.id,
            kind="allegation" if each.kind == "accusation" else "report",
            holders=(Holder("speaker", entity, each.speaker, (source,)),),
            polarity="affirmed",
            stands="against" if each.kind == "denial" else "for",
            hedged=False,
            about=(self.entities[each.about],) if each.about else (),
            times=(),
            quantities=self._quantity(each, spans[0][0]),
        )
        self.attributions.append(attribution)
        self.claims.append(claim)
        if each.kind == "cited":
            work = (source[0] - len(BY), source[1])
            key = row_id("x", self.document, "statement", text=(work,))
            cited = Citation(key, (work,), "statement", each.speaker, None, (claim.id,))
            self.citations.append(cited)
