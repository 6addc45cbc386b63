"""A whole case as rows, made by hand, so that every page has something to show."""

from __future__ import annotations

import dataclasses
import functools
from typing import Any

from tests.web.findings import answers, cited, links, matters, origins, passages, sides
from tests.web.folder import Folder, spans_of
from tests.web.papers import PAPERS
from tests.web.sayings import LINES, NAMES, VOICES

from stemma.model.annotations import Citation, Claim, Descriptor, Holder, Mention, Quantity, Time
from stemma.model.case import CaseRows
from stemma.model.entities import CaseEntity, Reason
from stemma.model.ids import hash_id, row_id
from stemma.model.links import CitedItem, NameUse
from stemma.model.problems import Problem

TIMES = (
    ("paid", "9 February 2032", "2032-02-09"),
    ("gate", "On the evening of 27 February", "2032-02-27"),
    ("once", "at 21:15", "2032-02-27T21:15"),
    ("paint-night", "In the night from Tuesday 9 to Wednesday 10 March", "2032-03-09/2032-03-10"),
    ("notice-night", "in the night from Monday 8 to Tuesday 9 March", "2032-03-08/2032-03-09"),
    ("wire-12", "By 6 p.m.", "2032-03-14T18:00"),
    ("notice-15", "As of 09:00 today", "2032-03-15T09:00"),
    ("responsibility", "The following evening", None),
)

USES = (
    ("lantern", "so-called Lantern Cultural Association", "council", "release"),
    ("lantern", "a local cultural body", "norlan", "wire"),
    ("lantern", "a spy shop with a camera in the window", "imra", "opinion"),
    ("chair", "the man who collects them", "council", "release"),
    ("chair", "the bureau's postman in Chandlers' Lane", "council", "quay"),
    ("chair", "a vain man with a key", "brother", "ledger"),
    ("council", "The exile lobby", "lantern", "statement"),
    ("council", "eight professional refugees with an office and no voters", "lantern", "statement"),
)


@functools.cache
def example_folder() -> Folder:
    """The folder with its documents, names and statements."""
    folder = Folder()
    for key, paper in PAPERS.items():
        folder.file(key, paper)
    for name, schema, spellings in NAMES:
        folder.name(name, schema, *spellings)
    for paper_key, who, words in VOICES:
        folder.voice(paper_key, who, words)
    for line in LINES:
        folder.say(line)
    return folder


@functools.cache
def example_rows() -> CaseRows:
    """Every row of the fixture case, each kind sorted by id."""
    folder = example_folder()
    times = _times(folder)
    rows = CaseRows(
        documents=tuple(folder.documents.values()),
        blocks=tuple(folder.blocks),
        mentions=_mentions(folder),
        attributions=folder.all_attributions(),
        claims=_with_times(folder, times),
        times=times,
        quantities=_quantities(folder),
        descriptors=_descriptors(folder),
        citations=_citations(folder),
        entities=_entities(folder),
        links=links(folder),
        passages=passages(folder),
        matters=matters(folder),
        origins=origins(folder),
        answers=answers(folder),
        sides=sides(folder),
        cited=_with_citations(folder),
        names=_names(folder),
        problems=_problems(folder),
    )
    kinds = [field.name for field in dataclasses.fields(rows)]
    ordered: dict[str, Any] = {kind: _sorted(getattr(rows, kind)) for kind in kinds}
    return CaseRows(**ordered)


def _sorted(items: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(sorted(items, key=lambda item: str(item.id)))


def _times(folder: Folder) -> tuple[Time, ...]:
    found = []
    for key, words, value in TIMES:
        claim = folder.claims[key]
        text = folder.documents[_paper(folder, claim)].text
        start, end = claim.spans[0]
        at = start + text[start:end].index(words)
        spans = ((at, at + len(words)),)
        ident = row_id("t", claim.document, "time", body=spans)
        how = "explicit" if value else "unresolved"
        found.append(Time(ident, spans, "date", value, how, None, claim.document))  # type: ignore[arg-type]  # `how` is one of two literals
    return tuple(found)


def _with_times(folder: Folder, times: tuple[Time, ...]) -> tuple[Claim, ...]:
    claims = []
    for claim in folder.claims.values():
        inside = tuple(
            time.id
            for time in times
            if time.document == claim.document
            and claim.spans[0][0] <= time.spans[0][0] < claim.spans[-1][1]
        )
        claims.append(dataclasses.replace(claim, times=inside))
    return tuple(claims)


def _quantities(folder: Folder) -> tuple[Quantity, ...]:
    document = folder.documents["website"]
    spans = spans_of(document.text, "80,000 crowns")
    ident = row_id("q", document.id, "quantity", body=spans)
    return (
        Quantity(
            ident,
            spans,
            low=80_000,
            high=80_000,
            unit="crown",
            counts=None,
            approximate=False,
            part_of=None,
            document=document.id,
        ),
    )


def _holder(folder: Folder, who: str) -> Holder:
    return Holder("author", folder.entities[who].id, folder.entities[who].name)


def _descriptors(folder: Folder) -> tuple[Descriptor, ...]:
    found = []
    for entity, text, who, paper in USES:
        document = folder.documents[paper]
        spans = spans_of(document.text, text)
        ident = row_id("d", document.id, "descriptor", body=spans)
        behind = folder.entities[entity].id
        found.append(Descriptor(ident, spans, text, behind, _holder(folder, who), document.id))
    return tuple(found)


def _names(folder: Folder) -> tuple[NameUse, ...]:
    return tuple(
        NameUse(
            hash_id("n", (row.id,)),
            row.entity,
            row.text,
            "descriptor",
            row.used_by,
            row.document,
            row.spans,
        )
        for row in _descriptors(folder)
    )


def _with_citations(folder: Folder) -> tuple[CitedItem, ...]:
    """The cited things; the mention of one of them has a place."""
    (mention,) = _citations(folder)
    return tuple(
        dataclasses.replace(row, citations=(mention.id,)) if row.issuer == mention.issuer else row
        for row in cited(folder)
    )


def _citations(folder: Folder) -> tuple[Citation, ...]:
    document = folder.documents["release"]
    spans = spans_of(document.text, "its report of October 2031")
    ident = row_id("x", document.id, "citation", body=spans)
    issuer = "United Commission on Transnational Pressure"
    return (Citation(ident, spans, "report", issuer, "2031-10", (), document.id),)


def _entities(folder: Folder) -> tuple[CaseEntity, ...]:
    chair, brother = folder.entities["chair"], folder.entities["brother"]
    spelling = Reason(
        "spelling",
        0.9,
        "Tavrez Olmazadeh",
        "Tavriz Olmazade",
        "two vowels differ, and both texts call him the chair of the Lantern Cultural Association",
    )
    apart = {
        "chair": dataclasses.replace(chair, not_same=(brother.id,), reasons=(spelling,)),
        "brother": dataclasses.replace(brother, not_same=(chair.id,)),
    }
    return tuple((folder.entities | apart).values())


def _mentions(folder: Folder) -> tuple[Mention, ...]:
    """Every place at which somebody is named."""
    return tuple(
        Mention(
            row_id("m", place.document, "mention", body=place.spans),
            place.spans,
            entity.schema,
            "name",
            entity.id,
            local=entity.id,
            document=place.document,
        )
        for entity in folder.entities.values()
        for place in entity.mentions
    )


def _paper(folder: Folder, claim: Claim) -> str:
    return next(key for key, each in folder.documents.items() if each.id == claim.document)


def _problems(folder: Folder) -> tuple[Problem, ...]:
    ledger = folder.documents["ledger"]
    total = spans_of(ledger.text, "9.4 million crowns")
    table = (
        (
            "no-text",
            "empty",
            (),
            "The file holds no text.",
            "Ask whoever gave it for a whole copy.",
        ),
        (
            "unreadable",
            "broken",
            (),
            "The file calls itself a PDF, and its inside is not one.",
            "Ask for it again, or print it to a new PDF and add that.",
        ),
        (
            "undated",
            "fragment",
            (),
            "Nothing in the text or its metadata gives a date.",
            "Give the date in `stemma.toml` if you know it.",
        ),
        (
            "sum-differs",
            "ledger",
            total,
            "The three parts add up to 8.9 million; the stated total is 9.4 million.",
            "Arithmetic only. Look at the passage.",
        ),
    )
    return tuple(
        Problem(kind, spans, message, hint, hash_id("p", (kind, paper)), folder.documents[paper].id)  # type: ignore[arg-type]  # the table holds literals
        for kind, paper, spans, message, hint in table
    )
