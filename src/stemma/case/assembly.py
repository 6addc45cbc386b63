"""The documents that count, as the stages see them: extracted texts with what the user states."""

from __future__ import annotations

import fnmatch
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace

from sqlalchemy import Connection

from stemma.case.folder import Unread, suffix
from stemma.case.intake import STAND_IN
from stemma.case.standing import Standing
from stemma.model.annotations import Ingested
from stemma.model.codec import to_row
from stemma.model.decisions import by_document
from stemma.model.documents import Custody, Document
from stemma.model.ids import sha256_hex
from stemma.model.judged import METADATA, apply_to_document, corrected
from stemma.model.judgements import Judgement
from stemma.model.kept import NOTHING_KEPT, Kept
from stemma.model.problems import Problem
from stemma.model.settings import DocumentSettings, Settings
from stemma.store import texts
from stemma.store.packing import dump
from stemma.store.texts import Source

SAYABLE = ("title", "publisher", "published", "url", "language")
CUSTODY = tuple(field.name for field in fields(Custody))


@dataclass(frozen=True, slots=True)
class Counted:
    """A document that counts, with the problems of its place in the folder."""

    ingested: Ingested
    problems: tuple[Problem, ...]


def counted(
    connection: Connection,
    basis: tuple[Standing, tuple[Judgement, ...], Settings],
    kept: Kept = NOTHING_KEPT,
) -> list[Counted]:
    """Every document that counts, in the order of ids.

    Args:
        connection: to the store, for texts that are not at hand.
        basis: what stands in the folder, what people decided, what the user states.
        kept: what is at hand.
    """
    state, judgements, settings = basis
    held = by_document(judgements)
    editions = texts.editions(connection)
    found: dict[str, Counted] = {}

    def extracted(
        source: Source, _edition: tuple[int, tuple[str, ...]] | None
    ) -> tuple[Ingested, ...]:
        return texts.of_source(connection, source)

    for original, paths in sorted(state.paths.items()):
        source = Source(original, suffix(paths[0]))
        read = kept.call("texts", source, extracted, source, editions.get(source))
        placed = kept.call(
            "counted",
            source,
            _counted,
            read,
            (source, paths, state.supersedes.get(original)),
            tuple(held.get(each.document.id, ()) for each in read),
            settings.documents,
        )
        found |= {each.ingested.document.id: each for each in placed}
    return [found[document] for document in sorted(found)]


def _counted(
    read: tuple[Ingested, ...],
    where: tuple[Source, tuple[str, ...], str | None],
    held: tuple[tuple[Judgement, ...], ...],
    said: tuple[DocumentSettings, ...],
) -> tuple[Counted, ...]:
    """What one original holds, in its place and with what the user states of it.

    Args:
        read: the texts as extracted.
        where: the original, its paths, and the original that it replaced.
        held: what people decided of each text.
        said: what the settings state of documents.
    """
    source, paths, earlier = where
    found = []
    custody: dict[str, Custody | None] = {}
    for ingested, decided in zip(read, held, strict=True):
        own = placed_at(ingested, source, paths, earlier)
        by_file = with_custody(stated(own, said), said, custody)
        custody[by_file.document.id] = by_file.document.custody
        judged = apply_to_document(decided, by_file)
        besides = (*_duplicate(judged.document, paths), *_clash(own, by_file, judged))
        found.append(Counted(settled(judged), besides))
    return tuple(found)


def _clash(own: Ingested, by_file: Ingested, judged: Ingested) -> tuple[Problem, ...]:
    """A problem for every piece of metadata that the settings and a judgement state differently."""
    clashing = [
        name
        for name in METADATA
        if getattr(by_file.document, name) != getattr(own.document, name)
        and getattr(judged.document, name) != getattr(by_file.document, name)
    ]
    return tuple(
        Problem(
            "clash",
            (),
            f"stemma.toml states another {name} than a judgement does; the judgement counts.",
            "Take out one of the two.",
            document=judged.document.id,
        )
        for name in clashing
    )


def in_place(
    ingested: Ingested, source: Source, paths: tuple[str, ...], state: Standing
) -> Ingested:
    """The document with every path where it stands, and the one it replaced."""
    return placed_at(ingested, source, paths, state.supersedes.get(source.original))


def placed_at(
    ingested: Ingested, source: Source, paths: tuple[str, ...], earlier: str | None
) -> Ingested:
    """The document with every path where it stands, and the original it replaced, if it did."""
    stand_in = STAND_IN + source.suffix
    inner = [file.removeprefix(stand_in) for file in ingested.document.files]
    files = tuple(path + rest for path in paths for rest in dict.fromkeys(inner))
    whole = ingested.document.part_of is None
    supersedes = f"sha256:{earlier}" if whole and earlier is not None else None
    return replace(
        ingested, document=replace(ingested.document, files=files, supersedes=supersedes)
    )


def stated(ingested: Ingested, said: Iterable[DocumentSettings]) -> Ingested:
    """The document with the metadata that the user states in the settings; the last line wins."""
    document = ingested.document
    for each in said:
        if not matches(each.match, document):
            continue
        changes = {name: getattr(each, name) for name in SAYABLE if getattr(each, name) is not None}
        if each.authors:
            changes["authors"] = list(each.authors)
        document = corrected(document, changes, "toml")
    return replace(ingested, document=document)


def with_custody(
    ingested: Ingested,
    said: Iterable[DocumentSettings],
    of_container: Mapping[str, Custody | None],
) -> Ingested:
    """The document with what the user states of how it was obtained.

    What is not stated of a document inside another is what is stated of the other: they came
    together.
    """
    document = ingested.document
    container = of_container.get(document.part_of or "")
    known = {name: getattr(container, name, None) for name in CUSTODY}
    for each in said:
        if matches(each.match, document):
            stated_here = {name: getattr(each, name) for name in CUSTODY}
            known |= {name: words for name, words in stated_here.items() if words is not None}
    custody = Custody(**known)
    if custody == Custody():
        return ingested
    return replace(ingested, document=replace(document, custody=custody))


def settled(ingested: Ingested) -> Ingested:
    """The document without the problem that its date is unknown, once the user has said it."""
    published = ingested.document.published
    if published is None or published.how != "user":
        return ingested
    left = tuple(each for each in ingested.problems if each.kind != "undated")
    return replace(ingested, problems=left)


def matches(pattern: str, document: Document) -> bool:
    """Whether the pattern is the document's id or fits one of its paths."""
    if pattern == document.id:
        return True
    return any(fnmatch.fnmatchcase(file, pattern) for file in document.files)


def input_hash(ingested: Ingested, program: str) -> str:
    """The hash of everything that what is found in a document depends on.

    Its path is not, nor how it was obtained.
    """
    bare = replace(ingested.document, files=(), supersedes=None, custody=None, text="")
    rows = [to_row(bare, in_case=True)]
    rows += [to_row(each, in_case=True) for each in (*ingested.blocks, *ingested.problems)]
    return sha256_hex("\n".join([program, *map(dump, rows)]).encode("utf-8", "surrogatepass"))


def _duplicate(document: Document, paths: tuple[str, ...]) -> tuple[Problem, ...]:
    if len(paths) == 1:
        return ()
    problem = Problem(
        "duplicate",
        (),
        f"The same file stands at {len(paths)} places: {', '.join(paths)}. It counts once.",
        "Nothing needs to be done. It stays one document however many copies there are.",
        document=document.id,
    )
    return (problem,)


def superseded(state: Standing) -> tuple[Problem, ...]:
    """For each document that counts no more a problem that says so."""
    return tuple(
        Problem(
            "superseded",
            (),
            f"The document last seen at {path} "
            + ("is no longer in the folder" if now is None else "was replaced by another")
            + ". It can still be read, and counts nowhere.",
            "Put the file back into the folder and run again if it should count.",
            document=f"sha256:{original}",
        )
        for original, (path, now) in sorted(state.gone.items())
    )


def not_read(unread: Iterable[Unread]) -> tuple[Problem, ...]:
    """A problem for everything in the folder that was not taken in."""
    every = tuple(unread)
    stays_out = Counter(each.why for each in every if not each.name)
    return tuple(_stays_out(why, number) for why, number in sorted(stays_out.items())) + tuple(
        Problem(
            "unreadable",
            (),
            f"“{each.name}” {each.why}.",
            "Put a plain copy of the file itself into the folder if it belongs to the case.",
        )
        for each in every
        if each.name
    )


def _stays_out(why: str, number: int) -> Problem:
    files = "A file in the folder" if number == 1 else f"Each of {number} files in the folder"
    return Problem(
        "superseded",
        (),
        f"{files} {why}. It stays out and counts nowhere; the case does not keep its name.",
        "Nothing needs to be done. It still lies in the folder: take it away if nobody may read it.",
    )
