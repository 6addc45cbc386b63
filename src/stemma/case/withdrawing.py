"""What is written of documents outside their texts, without those that leave the case for good."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from stemma.case.assembly import matches
from stemma.case.folder import Unread
from stemma.model.documents import Document
from stemma.model.settings import HandStatement, Party, Settings
from stemma.text.places import places


@dataclass(frozen=True, slots=True)
class Leaving:
    """The documents that leave the case and those that remain, each with all its paths."""

    gone: tuple[Document, ...]
    left: tuple[Document, ...]

    def alone(self, pattern: str) -> bool:
        """Whether a pattern fits documents that leave and none that remains."""
        return _fits(pattern, self.gone) and not _fits(pattern, self.left)


def without(settings: Settings, leaving: Leaving) -> Settings:
    """The settings of the last run without what they say of the documents that leave alone."""
    parties = (_party(each, leaving) for each in settings.parties)
    return replace(
        settings,
        documents=tuple(each for each in settings.documents if not leaving.alone(each.match)),
        statements=tuple(each for each in settings.statements if not _quotes(each, leaving)),
        parties=tuple(each for each in parties if each is not None),
    )


def unread_without(unread: Sequence[Unread], leaving: Leaving) -> tuple[Unread, ...]:
    """The list of what could not be read without the names of the documents that leave."""
    names = {file for each in leaving.gone for file in each.files}
    kept = {file for each in leaving.left for file in each.files}
    return tuple(each for each in unread if each.name not in names - kept)


def _fits(pattern: str, documents: Sequence[Document]) -> bool:
    return any(matches(pattern, each) for each in documents)


def _quotes(said: HandStatement, leaving: Leaving) -> bool:
    """Whether a statement made by hand is of the words of a document that leaves."""
    if leaving.alone(said.document):
        return True
    of_gone, of_left = (
        any(matches(said.document, each) and places(each.text, said.words) for each in documents)
        for documents in (leaving.gone, leaving.left)
    )
    return of_gone and not of_left


def _party(party: Party, leaving: Leaving) -> Party | None:
    """The group without the documents that leave; nothing where it was a group of these alone."""
    ids = {each.id for each in leaving.gone}
    kept = replace(
        party,
        documents=tuple(each for each in party.documents if not leaving.alone(each)),
        without=tuple(each for each in party.without if each not in ids),
    )
    return kept if kept == party or kept.documents or kept.publishers else None
