"""`csv`: tables for a spreadsheet. Every statement stands beside its speaker and document."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from stemma.export.files import EXPORTERS, write_whole
from stemma.export.lookup import Lookup
from stemma.model.case import CaseRows
from stemma.model.wording import KINDS, LINKS, SLOTS, UNCLEAR, no_reply, status_words
from stemma.text.visible import visible

Row = dict[str, object]
Table = Callable[[CaseRows, Lookup], Iterator[Row]]

DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n")
"""A spreadsheet takes a cell that begins so for a formula, or splits the line there."""
ANSWER = ("answer verb", "answer", "answer by", "answer in", "date", "note")
MARK = "\ufeff"
"""Tells spreadsheets that the file is UTF-8."""


@EXPORTERS.add("csv")
def write_csv(rows: CaseRows, out: Path) -> tuple[Path, ...]:
    """Write one table per question, those without rows too."""
    lookup = Lookup(rows)
    return tuple(
        write_whole(out / f"{name}.csv", _as_csv(columns, table(rows, lookup)))
        for name, (columns, table) in TABLES.items()
    )


def _as_csv(columns: tuple[str, ...], rows: Iterable[Row]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([neutral(row[column]) for column in columns])
    return MARK + text.getvalue()


def neutral(value: object) -> str:
    """The cell as text that no spreadsheet takes for a formula, and no terminal obeys."""
    text = "" if value is None else visible(str(value))
    return f"'{text}" if text.startswith(DANGEROUS) else text


def documents(rows: CaseRows, look: Lookup) -> Iterator[Row]:
    """The documents, without their texts."""
    for row in rows.documents:
        yield {
            "id": row.id,
            "files": " | ".join(row.files),
            "title": look.known(row.title),
            "publisher": look.known(row.publisher),
            "published": look.known(row.published),
            "authors": " | ".join(author.value for author in row.authors),
            "language": row.language,
            "statements": look.statements_of[row.id],
        }


def statements(rows: CaseRows, look: Lookup) -> Iterator[Row]:
    """Every statement with those on whose word it stands."""
    for row in rows.claims:
        yield {
            "id": row.id,
            "document": row.document,
            "file": look.file(row.document),
            "published": look.published(row.document),
            "on whose word": look.chain(row),
            "verb": look.cue(row.attribution),
            "words": look.words(row.document, row.spans),
            "kind": KINDS[row.kind],
            "about": look.names(row.about),
            "dates": look.times(row.times),
            "found by": row.by,
            "translation": row.translation.text if row.translation else "",
            "translated by": row.translation.by if row.translation else "",
        }


def answers(rows: CaseRows, look: Lookup) -> Iterator[Row]:
    """Every accusation beside each thing that was said to it, or that nothing is here."""
    for row in rows.answers:
        about = look.name(row.about)
        head: Row = {
            "id": row.id,
            "about": about,
            "accusation verb": look.claim_cue(row.allegation),
            "accusation": look.claim_words(row.allegation),
            "made by": look.claim_holders(row.allegation),
            "accusation in": look.claim_file(row.allegation),
            "status": status_words(row.status, row.answers),
        }
        none = no_reply(about, asked=look.asked(row.about, row.allegation))
        if not row.answers:
            yield head | dict.fromkeys(ANSWER, "") | {"answer": none}
        for each in row.answers:
            place = each.claim or each.attribution or ""
            yield head | {
                "answer verb": look.any_cue(place),
                "answer": look.any_words(place),
                "answer by": look.link(each.holder),
                "answer in": look.any_file(place),
                "date": each.date,
                "note": UNCLEAR if each.may_be_none else "",
            }


def links(rows: CaseRows, look: Lookup) -> Iterator[Row]:
    """Every relation of two statements, both with their speakers, and the reasons in words."""
    for row in rows.links:
        left, right = row.claims
        yield {
            "id": row.id,
            "relation": LINKS[row.type],
            "in": SLOTS[row.slot] if row.slot else "",
            "first verb": look.claim_cue(left),
            "first": look.claim_words(left),
            "first by": look.claim_holders(left),
            "first in": look.claim_file(left),
            "second verb": look.claim_cue(right),
            "second": look.claim_words(right),
            "second by": look.claim_holders(right),
            "second in": look.claim_file(right),
            "because": " | ".join(reason.says for reason in row.reasons),
            "a person's reading": row.reading,
        }


def entities(rows: CaseRows, look: Lookup) -> Iterator[Row]:
    """People and organisations, in the order of the alphabet."""
    for row in sorted(rows.entities, key=lambda each: (each.name.casefold(), each.id)):
        yield {
            "id": row.id,
            "name": row.name,
            "kind": row.schema,
            "spellings": " | ".join(form.text for form in row.names),
            "documents": len({place.document for place in row.mentions}),
            "kept apart from": look.names(row.not_same),
        }


def problems(rows: CaseRows, look: Lookup) -> Iterator[Row]:
    """What the user should know about the input."""
    for row in rows.problems:
        yield {
            "id": row.id,
            "kind": row.kind,
            "file": look.file(row.document or ""),
            "what": row.message,
            "what to do": row.hint,
        }


TABLES: dict[str, tuple[tuple[str, ...], Table]] = {
    "documents": (
        ("id", "files", "title", "publisher", "published", "authors", "language", "statements"),
        documents,
    ),
    "statements": (
        (
            "id",
            "document",
            "file",
            "published",
            "on whose word",
            "verb",
            "words",
            "kind",
            "about",
            "dates",
            "found by",
            "translation",
            "translated by",
        ),
        statements,
    ),
    "answers": (
        (
            "id",
            "about",
            "accusation verb",
            "accusation",
            "made by",
            "accusation in",
            "status",
            *ANSWER,
        ),
        answers,
    ),
    "links": (
        (
            "id",
            "relation",
            "in",
            "first verb",
            "first",
            "first by",
            "first in",
            "second verb",
            "second",
            "second by",
            "second in",
            "because",
            "a person's reading",
        ),
        links,
    ),
    "entities": (
        ("id", "name", "kind", "spellings", "documents", "kept apart from"),
        entities,
    ),
    "problems": (("id", "kind", "file", "what", "what to do"), problems),
}
