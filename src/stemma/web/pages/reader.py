"""One document with its speakers in the margin."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from stemma.model.annotations import Attribution, Claim
from stemma.model.documents import Document, Role, Spans
from stemma.model.wording import KINDS
from stemma.web.forms.making import MakingView, making_view
from stemma.web.rows import addresses
from stemma.web.rows.base import NotInCaseError, Page, short
from stemma.web.rows.describe import (
    document_ref,
    joined,
    made_by,
    problem,
    speakers_of,
    translation,
)
from stemma.web.rows.index import CaseIndex
from stemma.web.rows.marks import (
    Marks,
    Piece,
    Segment,
    begins,
    flows,
    numbered,
    parts,
    pieces,
    segments,
)
from stemma.web.rows.metadata import MetadataLine, metadata
from stemma.web.rows.original import OriginalView, original_view, place_of
from stemma.web.rows.query import Query
from stemma.web.rows.views import DocumentView, NameView, Paging, ProblemView, TranslationView
from stemma.web.words.wording import SAID

NO_TEXT = "No text could be read from this file. What is known about it stands below."


@dataclass(frozen=True)
class Note:
    """A note in the margin: who speaks, in which way."""

    number: int
    """Its number, as at the passage."""
    id: str
    """The attribution's id."""
    anchor: str
    """Where its passage begins."""
    speakers: tuple[NameView, ...]
    """Who speaks, or our words for somebody unnamed."""
    verb: str | None
    """The text's own verb."""
    said: str
    """Quoted, or told in other words."""
    within: int | None
    """The note in whose words this stands."""
    unnamed: bool
    """Whether the text leaves the speaker without a name."""
    own: str | None
    """The page of the first statement in these words, where it can be judged."""


@dataclass(frozen=True)
class ByHand:
    """A statement that a person made of words in this document."""

    anchor: str
    """Where its words begin."""
    words: str
    """Its words."""
    translation: TranslationView | None
    """What the person wrote beside them."""
    made: str
    """That a person made it, in our words."""
    kind_words: str
    """Its kind in our words."""


@dataclass(frozen=True)
class BlockView:
    """A block of the text with its notes."""

    role: Role
    """Title, body, quotation and so on."""
    segments: tuple[Segment, ...]
    """Its words."""
    notes: tuple[Note, ...]
    """The notes whose passage begins in it."""
    flows: bool
    """Whether its line ends may be set anew."""
    voice: tuple[NameView, ...]
    """Who writes from here on, where the author changes; else empty."""
    by_hand: tuple[ByHand, ...]
    """The statements made by hand whose words begin in it."""


@dataclass(frozen=True)
class Section:
    """Blocks that follow each other, shown or folded away."""

    folded: bool
    """Whether this is furniture: menus, notices, calls to subscribe."""
    words: int
    """How many words it holds."""
    blocks: tuple[BlockView, ...]
    """Its blocks."""


@dataclass(frozen=True)
class Standing:
    """The place of a document among the files that followed each other at its path."""

    counts: bool
    """Whether it is in the counts; a file that was replaced or removed is not."""
    newer_href: str | None
    """The later file that replaced it."""
    older_href: str | None
    """The earlier file that it replaced."""


@dataclass(frozen=True)
class ReaderPage(Page):
    """A document's own text, block by block, with its speakers in the margin."""

    document: DocumentView
    """The document."""
    headline: str | None
    """Its title, in its own words."""
    metadata: tuple[MetadataLine, ...]
    """What is known about it, and how."""
    sections: tuple[Section, ...]
    """Its text, or the part of it that was asked for."""
    notes: int
    """How many notes the whole document has."""
    statements: int
    """How many statements were found in it."""
    statements_href: str
    """The list of them."""
    problems: tuple[ProblemView, ...]
    """What is wrong with it."""
    standing: Standing
    """Whether it counts, and which files it replaced or was replaced by."""
    text_href: str | None
    """Its text, to take away; null when there is none."""
    original_href: str
    """The original file, to take away."""
    original: OriginalView
    """The original beside the text, as far as it can be looked at here."""
    paging: Paging
    """Which part of a long text this is."""
    making: MakingView | None
    """The form for a statement made by hand; null for a document without text, or in no count."""


def build(index: CaseIndex, query: Query) -> ReaderPage:
    """The reader on one document.

    Raises:
        NotInCaseError: there is no such document.
    """
    document = _asked(index, query)
    at = place_of(index, document, query.get("at"))
    marks = _marks(index, document, at)
    all_parts = parts(pieces(document.text, index.blocks_of.get(document.id, ())))
    part, standing = _part(all_parts, at, query.part), _standing(index, document)
    readable = bool(document.text.strip())
    return ReaderPage(
        kind="reader",
        title=f"Document {short(document.id)}",
        empty=None if readable else NO_TEXT,
        document=document_ref(index, document),
        headline=document.title.value if document.title else None,
        metadata=metadata(index, document),
        sections=tuple(_sections(index, document, all_parts[part - 1], marks)),
        notes=len(marks.attributions),
        statements=len(marks.claims),
        statements_href=addresses.filtered("/statements", {"document": document.id}),
        problems=tuple(problem(index, row) for row in index.problems_of.get(document.id, ())),
        standing=standing,
        text_href=addresses.text_of(document.id) if readable else None,
        original_href=addresses.original_of(document.id),
        original=original_view(index, document, query.get("at")),
        paging=Paging(part, len(all_parts), len(all_parts), part, part),
        making=making_view(document) if readable and standing.counts else None,
    )


def _asked(index: CaseIndex, query: Query) -> Document:
    document = index.documents.get(query.id)
    if document is None:
        raise NotInCaseError(what="document")
    return document


def _standing(index: CaseIndex, document: Document) -> Standing:
    newer = index.superseded_by.get(document.id) or index.aside.get(document.id)
    return Standing(
        counts=document.id not in index.superseded_by and document.id not in index.aside,
        newer_href=addresses.document(newer) if newer else None,
        older_href=addresses.document(document.supersedes) if document.supersedes else None,
    )


def _marks(index: CaseIndex, document: Document, at: Spans) -> Marks:
    said = numbered(index.attributions_of.get(document.id, ()))
    numbers = {row.id: number for number, row in enumerate(said, 1)}
    return Marks(said, index.claims_of.get(document.id, ()), numbers, at)


def _part(all_parts: list[list[Piece]], at: Spans, asked: int) -> int:
    if at:
        reached = [n for n, each in enumerate(all_parts, 1) if each and each[0].start <= at[0][0]]
        return max(reached, default=1)
    return min(max(1, asked), len(all_parts))


def _sections(
    index: CaseIndex, document: Document, part: list[Piece], marks: Marks
) -> Iterator[Section]:
    voices = [row for row in index.attributions_of.get(document.id, ()) if row.kind == "voice"]
    changes = _changes(part, voices) if len(voices) > 1 else {}
    near = marks.within(part[0].start, part[-1].spans[-1][1]) if part else marks
    for folded, group in groupby(part, key=lambda piece: piece.role == "furniture"):
        here = list(group)
        words = sum(len(document.text[a:b].split()) for each in here for a, b in each.spans)
        blocks = (_block(index, document, each, near) for each in here)
        voiced = (
            _with_voice(index, block, changes.get(each.start))
            for each, block in zip(here, blocks, strict=True)
        )
        yield Section(folded, words, tuple(voiced))


def _changes(part: Iterable[Piece], voices: list[Attribution]) -> dict[int, Attribution]:
    """The pieces at which another author begins to write."""
    found: dict[int, Attribution] = {}
    before: Attribution | None = None
    for piece in part:
        end = piece.spans[-1][1]
        inside = (row for row in voices if any(a < end and piece.start < b for a, b in row.content))
        voice = next(inside, before)
        if voice and voice is not before:
            found[piece.start] = voice
        before = voice
    return found


def _with_voice(index: CaseIndex, block: BlockView, voice: Attribution | None) -> BlockView:
    names = speakers_of(index, voice) if voice else ()
    return replace(block, voice=names)


def _block(index: CaseIndex, document: Document, piece: Piece, marks: Marks) -> BlockView:
    here = [
        row
        for row in marks.attributions
        if any(start <= begins(row) < end for start, end in piece.spans)
    ]
    return BlockView(
        role=piece.role,
        segments=segments(document.text, piece, marks),
        notes=tuple(_note(index, document, row, marks) for row in here),
        flows=flows(document.text, piece),
        voice=(),
        by_hand=tuple(
            _by_hand(index, document, row)
            for row in marks.claims
            if (row.translation or row.by != "machine")
            and any(start <= row.spans[0][0] < end for start, end in piece.spans)
        ),
    )


def _by_hand(index: CaseIndex, document: Document, row: Claim) -> ByHand:
    return ByHand(
        anchor=addresses.anchor(row.id),
        words=joined(document.text, row.spans),
        translation=translation(row),
        made=made_by(index, row),
        kind_words=KINDS[row.kind],
    )


def _note(index: CaseIndex, document: Document, row: Attribution, marks: Marks) -> Note:
    inside = (each for each in marks.claims if each.attribution == row.id)
    return Note(
        number=marks.numbers[row.id],
        id=row.id,
        anchor=addresses.anchor(row.id),
        speakers=speakers_of(index, row),
        verb=joined(document.text, row.cue) if row.cue else None,
        said=SAID[row.kind],
        within=marks.numbers.get(row.parent or ""),
        unnamed=row.anonymous,
        own=next((addresses.statement(each.id) for each in inside), None),
    )
