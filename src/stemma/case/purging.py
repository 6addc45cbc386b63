"""Purging: a document leaves the case for good, because somebody withdrew their consent.

Everything else in a case is kept; this is the one exception. A tombstone stays: the hash of the
bytes, the time and the ground, so that the same file is not taken in again by the next run.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import Connection

from stemma.case.memory import forget
from stemma.case.standing import standing
from stemma.case.withdrawing import Leaving, unread_without, without
from stemma.case.working import Way, note_unread, recorded_settings, unread, work
from stemma.errors import ManyDocumentsError, NoSuchDocumentError
from stemma.model.codec import to_row
from stemma.model.documents import Document
from stemma.model.grouping import is_grouping
from stemma.model.judgements import Judgement
from stemma.model.settings import Settings
from stemma.store import derived, judgements, originals, sightings, texts
from stemma.store.opening import reading, writing
from stemma.store.purge import Purge, delete_all, tombstones
from stemma.store.sightings import Sighting
from stemma.text.shingles import shingles
from stemma.text.words import words

SHORTEST_ID = 8
PREFIX = "sha256:"


@dataclass(frozen=True, slots=True)
class Going:
    """One document that would go."""

    id: str
    files: tuple[str, ...]
    """Every path at which its original was ever seen; of a part, with its place in it."""
    characters: int
    statements: int
    part_of: str | None


@dataclass(frozen=True, slots=True)
class Purged:
    """What would go, or went, and what the program cannot take away."""

    documents: tuple[Going, ...]
    judgements: int
    """Decisions that go whole: they quote these documents."""
    redacted: int
    """Decisions that stay without these documents."""
    repeating: tuple[str, ...]
    """Other decisions whose own words repeat a run of these texts: they stay, and a person must read
    them."""
    beside: tuple[str, ...]
    """Other files at the same paths, earlier or later: they stay unless they are named too."""
    alike: tuple[str, ...]
    """Other documents with the very same text: they stay unless they are named too."""
    in_settings: bool
    """Whether stemma.toml still speaks of them; the program does not write that file."""


def plan(case: Path, names: Sequence[str]) -> Purged:
    """What purging these documents would take away. Nothing is changed.

    Raises:
        NoSuchDocumentError: no document has that id or path.
        ManyDocumentsError: several have.
    """
    with reading(case) as store, store.read() as connection:
        return _told(connection, _chosen(connection, names), recorded_settings(store))


def purge(case: Path, names: Sequence[str], *, at: str, why: str) -> Purged:
    """Take documents out of the case for good; gives what went.

    Run again after an interruption it finishes what was begun.

    Args:
        case: the case's folder.
        names: ids, beginnings of ids, or paths of documents.
        at: the time, for the tombstone.
        why: the ground, for the tombstone; it should hold nothing of the document.

    Raises:
        NoSuchDocumentError: no document has that id or path.
        ManyDocumentsError: several have.
        CaseBusyError: another process uses the case.
    """
    with writing(case) as store:
        settings = recorded_settings(store)
        with store.write() as connection:
            chosen = _chosen(connection, names)
            told = _told(connection, chosen, settings)
            _delete(connection, chosen, (at, why))
            settings = without(settings, chosen.leaving)
            note_unread(connection, unread_without(unread(connection), chosen.leaving))
            derived.put_note(connection, "settings", to_row(settings))
        for sha256 in sorted(chosen.originals):
            originals.remove(case, sha256)
        forget(case)
        work(store, settings, Way(only=()))
        store.compact()
    return told


@dataclass(frozen=True, slots=True)
class _Chosen:
    originals: frozenset[str]
    leaving: Leaving

    @property
    def documents(self) -> tuple[Document, ...]:
        """Every document that would go."""
        return self.leaving.gone


def _chosen(connection: Connection, names: Sequence[str]) -> _Chosen:
    """The originals that are meant, with every document in them: a part cannot go alone."""
    held = texts.by_original(connection)
    buried = tombstones(connection)
    seen = sightings.history(connection)
    found: set[str] = set()
    for name in names:
        fitting = {
            original
            for original, documents in held.items()
            if any(_is_meant(name, each) for each in documents) or _seen_at(seen, original, name)
        } | {sha256 for sha256 in buried if _is_id(name, sha256)}
        if not fitting:
            raise NoSuchDocumentError(name)
        if len(fitting) > 1:
            raise ManyDocumentsError(name, tuple(sorted(PREFIX + each for each in fitting)))
        found |= fitting
    paths: dict[str, list[str]] = {}
    for sighting in seen:
        paths.setdefault(sighting.sha256 or "", []).append(sighting.path)
    placed = {
        original: tuple(_placed(each, documents, paths.get(original, ())) for each in documents)
        for original, documents in sorted(held.items())
    }
    gone = tuple(each for original in placed if original in found for each in placed[original])
    left = tuple(each for original in placed if original not in found for each in placed[original])
    return _Chosen(frozenset(found), Leaving(gone, left))


def _placed(document: Document, of_original: Sequence[Document], paths: Sequence[str]) -> Document:
    """The document with every path at which it was ever seen: a stored text knows none."""
    whole = next((each.files for each in of_original if each.part_of is None), ("",))[0]
    inside = [file.removeprefix(whole) for file in document.files]
    files = tuple(dict.fromkeys(path + rest for path in paths for rest in inside))
    return replace(document, files=files or document.files)


def _is_meant(name: str, document: Document) -> bool:
    return _is_id(name, document.id.removeprefix(PREFIX))


def _is_id(name: str, sha256: str) -> bool:
    bare = name.removeprefix(PREFIX).lower()
    return len(bare) >= SHORTEST_ID and sha256.startswith(bare)


def _seen_at(seen: Iterable[Sighting], original: str, path: str) -> bool:
    return any(each.path == path and each.sha256 == original for each in seen)


def _told(connection: Connection, chosen: _Chosen, settings: Settings) -> Purged:
    history = judgements.history(connection)
    whole, redacted = _decisions(history, {each.id for each in chosen.documents})
    seen = sightings.history(connection)
    paths = {each.path for each in seen if each.sha256 in chosen.originals}
    beside = {each.sha256 for each in seen if each.path in paths and each.sha256}
    held = texts.by_original(connection)
    own = {each.text_sha256 for each in chosen.documents if each.text}
    alike = {
        each.id
        for original, documents in held.items()
        for each in documents
        if original not in chosen.originals and each.text_sha256 in own
    }
    return Purged(
        documents=tuple(_going(connection, each) for each in chosen.documents),
        judgements=len(whole),
        redacted=len(redacted),
        repeating=tuple(_repeating(history, whole, chosen.documents)),
        beside=tuple(sorted(PREFIX + each for each in beside - chosen.originals if each in held)),
        alike=tuple(sorted(alike)),
        in_settings=settings != without(settings, chosen.leaving),
    )


def _going(connection: Connection, document: Document) -> Going:
    found = derived.get_annotations(connection, document.id)
    return Going(
        document.id,
        document.files,
        len(document.text),
        len(found.claims) if found else 0,
        document.part_of,
    )


def _decisions(
    history: Iterable[Judgement], documents: set[str]
) -> tuple[frozenset[str], tuple[Judgement, ...]]:
    """Decisions that go whole, and those that stay without these documents.

    A link, a name or an origin that is about one of them quotes it and means nothing without it. A
    group of documents means the same without one of them.
    """
    whole: set[str] = set()
    redacted: list[Judgement] = []
    for each in history:
        left = tuple(target for target in each.targets if target.document not in documents)
        if len(left) == len(each.targets):
            continue
        if is_grouping(each) and left:
            redacted.append(replace(each, targets=left))
        else:
            whole.add(each.id)
    for each in history:
        if each.revokes in whole:
            whole.add(each.id)
    return frozenset(whole), tuple(redacted)


def _repeating(
    history: Iterable[Judgement], whole: frozenset[str], documents: Iterable[Document]
) -> Iterator[str]:
    """Ids of the decisions that stay and repeat five or more words of the texts in a row."""
    runs = {run for each in documents for run in shingles(words(each.text))}
    for each in history:
        own = " ".join(filter(None, (each.why, each.after)))
        if each.id not in whole and not runs.isdisjoint(shingles(words(own))):
            yield each.id


def _delete(connection: Connection, chosen: _Chosen, when: tuple[str, str]) -> None:
    before = sightings.history(connection)
    state = standing(before)
    ids = frozenset(each.id for each in chosen.documents)
    whole, redacted = _decisions(judgements.history(connection), set(ids))
    delete_all(connection, Purge(chosen.originals, ids, whole, redacted, *when))
    left = {each.path for each in before if each.sha256 and each.sha256 not in chosen.originals}
    for path, original in state.at.items():
        # Without this an earlier file at that path would count again, though it is not there.
        if original in chosen.originals and path in left:
            sightings.add(connection, Sighting(path, None, when[0]))
