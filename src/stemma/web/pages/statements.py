"""Every statement of the case, to search and to narrow."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import get_args

from stemma.model.annotations import Claim, Stands
from stemma.model.documents import quote
from stemma.model.wording import KINDS
from stemma.web.forms.whom import may_accuse
from stemma.web.rows.base import Page
from stemma.web.rows.describe import document_ref, in_order, statement
from stemma.web.rows.index import CaseIndex
from stemma.web.rows.query import Query, choice, cut
from stemma.web.rows.views import Filter, Paging, StatementView
from stemma.web.words.wording import STANDS

NO_STATEMENTS = "No statement was found in the documents that could be read."
NO_HITS = "No statement fits. Take away a filter, or search for fewer words."
NO_WORDS = "No statement has all of these words. Search for fewer, or for another form of one."


@dataclass(frozen=True)
class StatementsPage(Page):
    """Statements by the date of their document, in the order of its text."""

    rows: tuple[StatementView, ...]
    """The statements of this part."""
    filters: tuple[Filter, ...]
    """By document, speaker, subject, kind and stand."""
    words: str
    """The search words; they came by POST and stand in no address."""
    paging: Paging
    """Which part of the list this is."""


def build(index: CaseIndex, query: Query) -> StatementsPage:
    """The statements that fit the filters and hold all search words."""
    fitting = in_order(index, (row for row in index.claims.values() if _fits(index, row, query)))
    found = list(_search(index, fitting, query.words))
    shown, paging = cut(found, query)
    fits_nothing = NO_HITS if any(query.filters.values()) else NO_WORDS
    none = fits_nothing if index.claims else NO_STATEMENTS
    return StatementsPage(
        kind="statements",
        title="Statements",
        empty=None if found else none,
        rows=tuple(statement(index, row) for row in shown),
        filters=_filters(index, query),
        words=query.words,
        paging=paging,
    )


CHAINS = {
    "outside": "leads out of this folder",
    "unresolved": "speaker not recognised",
    "unnamed": "speaker without a name",
}


MAY_ACCUSE = "may-accuse"
"""What may be an accusation and is not read as one: chosen like a kind, for a person to look through."""
MAY_ACCUSE_WORDS = "account that may be an accusation"


def kinds_of(claim: Claim) -> tuple[str, ...]:
    """The kinds under which a statement is found."""
    return (claim.kind, MAY_ACCUSE) if may_accuse(claim) else (claim.kind,)


def on_chain(index: CaseIndex, claim: Claim) -> tuple[str, ...]:
    """What is to be known of the chain behind a statement, as keys of `CHAINS`."""
    said = index.attributions.get(claim.attribution)
    told = said is not None and said.kind != "voice"
    found = {
        "outside": any(holder.outside for holder in claim.holders),
        "unresolved": told and said is not None and not said.speakers and not said.anonymous,
        "unnamed": told and said is not None and said.anonymous,
    }
    return tuple(key for key, is_so in found.items() if is_so)


def _fits(index: CaseIndex, claim: Claim, query: Query) -> bool:
    wanted = {
        "document": (claim.document,),
        "speaker": index.speakers_of(claim),
        "about": claim.about,
        "kind": kinds_of(claim),
        "stands": (claim.stands,),
        "chain": on_chain(index, claim),
    }
    return all(not query.get(name) or query.get(name) in has for name, has in wanted.items())


def _search(index: CaseIndex, claims: Iterable[Claim], words: str) -> Iterable[Claim]:
    wanted = words.casefold().split()
    for claim in claims:
        text = _searched(index, claim) if wanted else ""
        if all(word in text for word in wanted):
            yield claim


def _searched(index: CaseIndex, claim: Claim) -> str:
    """A statement's words, those of a translation and its speaker's name, folded."""
    speakers = (index.entities[each] for each in index.speakers_of(claim) if each in index.entities)
    by = " ".join(each.name for each in speakers)
    said = quote(index.documents[claim.document].text, claim.spans)
    translated = claim.translation.text if claim.translation else ""
    return f"{said} {translated} {by}".casefold()


def _filters(index: CaseIndex, query: Query) -> tuple[Filter, ...]:
    papers = [document_ref(index, row) for row in index.current]
    documents = [
        (each.id, f"{each.label}, {each.date or 'undated'} ({each.file})") for each in papers
    ]
    return (
        choice("document", "Document", documents, query),
        choice("speaker", "In the words of", _named(index, index.claims_by), query),
        choice("about", "About", _named(index, index.claims_about), query),
        choice("chain", "Chain", list(CHAINS.items()), query),
        choice("kind", "Kind", [*KINDS.items(), (MAY_ACCUSE, MAY_ACCUSE_WORDS)], query),
        choice("stands", "Stands", [(each, STANDS[each]) for each in get_args(Stands)], query),
    )


def _named(index: CaseIndex, ids: Iterable[str]) -> list[tuple[str, str]]:
    found = [(ident, index.entities[ident].name) for ident in ids if ident in index.entities]
    return sorted(found, key=lambda each: (each[1].casefold(), each[0]))
