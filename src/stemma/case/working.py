"""The stages over the store: annotate what changed, then conclude if anything did."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from stemma import annotate, pipeline
from stemma.case.assembly import Counted, counted, input_hash, not_read, superseded
from stemma.case.crew import Crew, Found
from stemma.case.folder import Unread
from stemma.case.hand_statements import by_settings
from stemma.case.intake import Report, quiet
from stemma.case.memory import as_stored, kept_for, remember, rows_at
from stemma.case.standing import Standing, standing
from stemma.model.annotations import Annotations, Ingested
from stemma.model.case import CaseRows
from stemma.model.codec import from_row, to_row
from stemma.model.ids import sha256_hex
from stemma.model.judgements import Judgement
from stemma.model.kept import Kept
from stemma.model.placing import named
from stemma.model.problems import Problem
from stemma.model.settings import Settings
from stemma.store import derived, judgements, sightings
from stemma.store.database import Database, OutdatedRowsError
from stemma.store.packing import dump, packed

CASE_STAGE = "case"
CHANGED = "changed"
"""The note of how many rows the last work has touched."""
BROKEN = " broken"
"""Stands behind the hash of what a text was read from that could not be analysed."""


@dataclass(frozen=True, slots=True)
class Way:
    """How the work is done: who is told, who reads the texts, and which ones."""

    report: Report = quiet
    crew: Crew | None = None
    """Reads the texts in processes of its own; without it they are read here."""
    only: Collection[str] | None = None
    """Documents to be annotated if they need it; all that do when null."""
    again: bool = False
    """Whether texts whose annotation broke before are tried once more."""


def work(store: Database, settings: Settings, way: Way) -> None:
    """Bring everything derived up to date."""
    with store.read() as connection:
        held = judgements.history(connection)
        state = standing(sightings.history(connection))
        concludes = pipeline.fingerprint(pipeline.CONCLUDES)
        kept = kept_for(store.folder, concludes, len(state.paths))
        kept.begin()
        documents = counted(connection, (state, held, settings), kept)
        inputs = derived.annotation_inputs(connection)
    program = pipeline.fingerprint(pipeline.READS) + settings.reader
    wanted = {
        each.ingested.document.id: kept.call(
            "inputs", each.ingested.document.id, input_hash, each.ingested, program
        )
        for each in documents
    }
    stale = [
        each.ingested
        for each in documents
        if _needed(inputs.get(each.ingested.document.id), wanted[each.ingested.document.id], way)
    ]
    if way.only is not None:
        stale = [each for each in stale if each.document.id in way.only]
    _annotate(store, stale, wanted, (settings, way))
    way.report("compare", 0, 1)
    _conclude(store, documents, (state, held, settings), kept)
    way.report("compare", 1, 1)


def _needed(known: str | None, wanted: str, way: Way) -> bool:
    """Whether a text is to be read: it never was, or has changed, or is to be tried again."""
    return known != wanted and (way.again or known != wanted + BROKEN)


def _annotate(
    store: Database, stale: list[Ingested], wanted: dict[str, str], how: tuple[Settings, Way]
) -> None:
    """Annotate documents one by one, each written when it is done."""
    settings, way = how
    found = find_here(stale, settings) if way.crew is None else way.crew.find(stale)
    for done, each in enumerate(stale):
        way.report("annotate", done, len(stale))
        rows = next(found)
        with store.write() as connection:
            document = each.document.id
            mark = BROKEN if rows.broken else ""
            derived.put_annotations(connection, document, wanted[document] + mark, rows.body)
    way.report("annotate", len(stale), len(stale))


def find_here(texts: Sequence[Ingested], settings: Settings) -> Iterator[Found]:
    """What each text says, read in this process."""
    tools = annotate.default_tools(settings) if texts else None
    for each in texts:
        if tools is not None:
            rows = pipeline.find(each, tools)
            yield Found(packed(rows), broken=pipeline.is_broken(rows))


def _conclude(
    store: Database,
    documents: list[Counted],
    basis: tuple[Standing, tuple[Judgement, ...], Settings],
    kept: Kept,
) -> None:
    """Resolve and compare, unless nothing they depend on has changed."""
    state, held, settings = basis
    with store.read() as connection:
        by_hand = by_settings(settings, documents).problems
        besides = named((*superseded(state), *not_read(unread(connection)), *by_hand))
        key = _revision(connection, documents, (besides, held, settings))
        unchanged = derived.get_input(connection, CASE_STAGE) == key
        annotated = () if unchanged else _annotated(connection, documents, kept)
    if unchanged:
        _note_unchanged(store)
        return
    rows = pipeline.conclude(annotated, held, settings, kept)
    rows = as_stored(replace(rows, problems=named((*rows.problems, *besides))))
    _write(store, rows, key, settings)
    remember(store.folder, key, rows)
    kept.finish()


def _note_unchanged(store: Database) -> None:
    """Note that the last work touched no row, unless that is noted already."""
    with store.read() as connection:
        noted = derived.get_note(connection, CHANGED)
    if noted is not None and (noted["written"] or noted["deleted"]):
        with store.write() as connection:
            derived.put_note(connection, CHANGED, noted | {"written": 0, "deleted": 0})


def _write(store: Database, rows: CaseRows, key: str, settings: Settings) -> None:
    with store.write() as connection:
        revision = derived.get_input(connection, CASE_STAGE)
        try:
            before = None if revision is None else rows_at(connection, store.folder, revision)
        except OutdatedRowsError:
            before = None
        changed = derived.put_rows(connection, rows, before)
        derived.put_note(connection, CHANGED, to_row(changed))
        derived.put_input(connection, CASE_STAGE, key)
        derived.put_note(connection, "settings", to_row(settings))
        derived.put_note(connection, "judged", len(rows.judgements))


def _revision(
    connection: Connection,
    documents: list[Counted],
    basis: tuple[tuple[Problem, ...], tuple[Judgement, ...], Settings],
) -> str:
    """The hash of everything that the case's rows are made from."""
    problems, held, settings = basis
    inputs = derived.annotation_inputs(connection)
    lines = [pipeline.fingerprint(pipeline.CONCLUDES), dump(to_row(settings))]
    for each in documents:
        document = each.ingested.document
        lines += [document.id, *document.files, document.supersedes or "", document.text_sha256]
        lines.append(inputs.get(document.id, ""))
    lines += [dump(to_row(each, in_case=True)) for each in (*problems, *held)]
    return sha256_hex("\n".join(lines).encode("utf-8", "surrogatepass"))


def _annotated(
    connection: Connection, documents: list[Counted], kept: Kept
) -> tuple[Annotations, ...]:
    """What was found in each document that counts and has been annotated, as it stands now."""
    stored = derived.body_hashes(connection)

    def read(each: Counted, _stored: str | None) -> Annotations | None:
        document = each.ingested.document
        rows = derived.get_annotations(connection, document.id)
        if rows is None:
            return None
        return replace(rows, document=document, problems=named((*rows.problems, *each.problems)))

    found = (
        kept.call("read", document, read, each, stored.get(document))
        for each in documents
        for document in (each.ingested.document.id,)
    )
    return tuple(rows for rows in found if rows is not None)


def unread(connection: Connection) -> tuple[Unread, ...]:
    """What the last run over the whole folder could not read."""
    return tuple(Unread(name, why) for name, why in derived.get_note(connection, "unread") or ())


def note_unread(connection: Connection, unread: Iterable[Unread]) -> None:
    """Note what a run over the whole folder could not read."""
    derived.put_note(connection, "unread", [[each.name, each.why] for each in unread])


def recorded_settings(store: Database) -> Settings:
    """The settings of the run that made the case's rows: a judgement must not change them."""
    with store.read() as connection:
        noted = derived.get_note(connection, "settings")
    return Settings() if noted is None else from_row(Settings, noted)
