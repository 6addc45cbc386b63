"""The user's groups of documents for counting, with what was grouped at the desk.

A group has a ground and a date. A document belongs to a group; a person never does.
"""

from __future__ import annotations

import fnmatch
import json
from collections.abc import Iterable
from dataclasses import replace

from stemma.model.decisions import active, row_of
from stemma.model.documents import Document
from stemma.model.ids import hash_id
from stemma.model.judgements import Judgement, Target
from stemma.model.settings import Party

KEY = "party"
"""The key in `after` of a judgement on documents that groups them."""


def grouping_of(documents: Iterable[Document], party: Party | None, at: str) -> Judgement:
    """The judgement that puts documents into a group, or into none."""
    targets = tuple(Target(each.id, each.text_sha256, "document", (), "") for each in documents)
    stated = {"name": "", "because": "", "dated": ""}
    if party is not None:
        stated = {"name": party.name, "because": party.because, "dated": party.dated}
    after = json.dumps({KEY: stated}, ensure_ascii=False, sort_keys=True)
    ident = hash_id("j", ("group", at, after, *(each.document for each in targets)))
    return Judgement(ident, at, "person", "correct", targets, after=after)


def is_grouping(judgement: Judgement) -> bool:
    """Whether the judgement groups documents, rather than correcting what is known of one."""
    return bool(judgement.targets) and KEY in row_of(judgement.after)


def grouped(parties: tuple[Party, ...], judgements: Iterable[Judgement]) -> tuple[Party, ...]:
    """The groups that hold: those of the settings, then what was grouped at the desk, the latest last.

    A document that was put into a group, or into none, leaves every other one.
    """
    found = {party.name: party for party in parties}
    for judgement in active(judgements):
        stated = row_of(judgement.after).get(KEY)
        if not isinstance(stated, dict) or not judgement.targets:
            continue
        moved = frozenset(target.document for target in judgement.targets)
        found = {name: _without(party, moved) for name, party in found.items()}
        name, because, dated = (str(stated.get(key, "")) for key in ("name", "because", "dated"))
        if name:
            before = found.get(name, Party(name, because, dated))
            found[name] = replace(
                before,
                because=because or before.because,
                dated=dated or before.dated,
                documents=tuple(sorted({*before.documents, *moved})),
                without=tuple(sorted(set(before.without) - moved)),
            )
    return tuple(party for party in found.values() if party.publishers or party.documents)


def _without(party: Party, moved: frozenset[str]) -> Party:
    return replace(
        party,
        documents=tuple(each for each in party.documents if each not in moved),
        without=tuple(sorted({*party.without, *moved})),
    )


def holds(party: Party, document: Document) -> bool:
    """Whether a document is grouped with a party, by its publisher, its id or its file."""
    if document.id in party.without:
        return False
    publisher = document.publisher.value if document.publisher else None
    named = (document.id, *document.files)
    return publisher in party.publishers or any(
        fnmatch.fnmatchcase(name, pattern) for name in named for pattern in party.documents
    )
