"""What reading the kept originals again with the present program would change. Nothing is stored."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from stemma.case.assembly import in_place
from stemma.case.intake import Intake, Report, quiet
from stemma.case.standing import Standing, standing
from stemma.model.anchors import fits
from stemma.model.annotations import Ingested
from stemma.model.documents import Document
from stemma.model.judgements import Judgement
from stemma.model.orphans import orphans
from stemma.model.settings import Settings
from stemma.store import judgements, sightings, texts
from stemma.store.database import Database
from stemma.store.opening import reading
from stemma.store.texts import Source

TextChange = Literal["same", "changed", "new", "gone"]
METADATA = ("title", "published", "authors", "publisher", "url", "language", "pages", "media_type")
AROUND = 30
"""Characters shown before and after the first place where two texts differ."""


@dataclass(frozen=True, slots=True)
class Lost:
    """A judgement that would do nothing any more, with the words that it is about."""

    judgement: str
    action: str
    at: str
    reviewer: str | None
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """How long a text is and would be, and the first place where the two differ."""

    length_before: int
    length_after: int
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Reread:
    """What reading it again would do to one document."""

    document: str
    files: tuple[str, ...]
    text: TextChange
    extractor_before: str | None
    extractor_after: str | None
    difference: Difference | None
    besides: tuple[str, ...]
    """What else would change: metadata, `blocks` (the parts of the page), `problems`."""
    orphaned: tuple[Lost, ...]

    @property
    def changes(self) -> bool:
        """Whether anything about the document would change."""
        same_extractor = self.extractor_before == self.extractor_after
        return self.text != "same" or bool(self.besides) or not same_extractor


def foresee(case: Path, settings: Settings, report: Report = quiet) -> tuple[Reread, ...]:
    """What `reread` would change, document by document, in the order of files.

    Raises:
        NoCaseError: the folder holds no case.
    """
    with reading(case) as store:
        with store.read() as connection:
            state = standing(sightings.history(connection))
            history = judgements.history(connection)
        addressed = {target.document for each in history for target in each.targets}
        found: list[Reread] = []
        before: dict[str, Document] = {}
        after: dict[str, Document] = {}
        for name, old, new in _pairs(store, state, settings, report):
            found.append(_compared(name, old, new))
            for documents, each in ((before, old), (after, new)):
                if each is not None and name in addressed:
                    documents[name] = each.document
    lost = _lost(history, before, after)
    rows = (replace(each, orphaned=lost.get(each.document, ())) for each in found)
    return tuple(sorted(rows, key=lambda row: (row.files, row.document)))


def counting(store: Database, state: Standing) -> list[Source]:
    """What was extracted from the originals that count, in a fixed order."""
    with store.read() as connection:
        known = texts.sources(connection)
    counted = (each for each in known if each.original in state.paths)
    return sorted(counted, key=lambda each: (each.original, each.suffix))


def _pairs(
    store: Database, state: Standing, settings: Settings, report: Report
) -> Iterator[tuple[str, Ingested | None, Ingested | None]]:
    """Each document as it is stored and as it would be read now; nothing where it is not."""
    intake = Intake(store, settings, "")
    for source, found in intake.extract_again(counting(store, state), report):
        paths = state.paths[source.original]
        with store.read() as connection:
            stored = texts.of_source(connection, source)
        old, new = (
            {each.document.id: in_place(each, source, paths, state) for each in texts_of}
            for texts_of in (stored, found)
        )
        for document in dict.fromkeys((*old, *new)):
            yield document, old.get(document), new.get(document)


def _compared(name: str, old: Ingested | None, new: Ingested | None) -> Reread:
    """One document as it is and as it would be."""
    files = next((each.document.files for each in (new, old) if each is not None), ())
    return Reread(
        document=name,
        files=files,
        text=_text_change(old, new),
        extractor_before=old.document.extractor if old else None,
        extractor_after=new.document.extractor if new else None,
        difference=_difference(old, new),
        besides=tuple(_besides(old, new)),
        orphaned=(),
    )


def _text_change(old: Ingested | None, new: Ingested | None) -> TextChange:
    if old is None:
        return "new"
    if new is None:
        return "gone"
    return "same" if old.document.text_sha256 == new.document.text_sha256 else "changed"


def _difference(old: Ingested | None, new: Ingested | None) -> Difference | None:
    if old is None or new is None or _text_change(old, new) == "same":
        return None
    left, right = old.document.text, new.document.text
    both = zip(left, right, strict=False)
    at = next((n for n, (a, b) in enumerate(both) if a != b), min(len(left), len(right)))
    around = slice(max(0, at - AROUND), at + AROUND)
    return Difference(len(left), len(right), left[around], right[around])


def _besides(old: Ingested | None, new: Ingested | None) -> Iterator[str]:
    """What differs in two readings of one document besides the text."""
    if old is None or new is None:
        return
    for name in METADATA:
        if getattr(old.document, name) != getattr(new.document, name):
            yield name
    if old.blocks != new.blocks:
        yield "blocks"
    if old.problems != new.problems:
        yield "problems"


def _lost(
    history: tuple[Judgement, ...], before: dict[str, Document], after: dict[str, Document]
) -> dict[str, tuple[Lost, ...]]:
    """For each document the judgements that fit it now and would not any more."""
    already = {(each.judgement.id, each.document) for each in orphans(history, before)}
    found: dict[str, tuple[Lost, ...]] = {}
    for each in orphans(history, after):
        if (each.judgement.id, each.document) not in already:
            lost = _judgement(each.judgement, each.document, after.get(each.document))
            found[each.document] = (*found.get(each.document, ()), lost)
    return found


def _judgement(judgement: Judgement, name: str, document: Document | None) -> Lost:
    quotes = tuple(
        target.quote
        for target in judgement.targets
        if target.document == name and (document is None or not fits(target, document))
    )
    return Lost(judgement.id, judgement.action, judgement.at, judgement.reviewer, quotes)
