"""Rows in the words of the desk: every statement with its speaker, its words and its place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from stemma.model.annotations import Attribution, Claim, Holder, HolderRole
from stemma.model.by_hand import is_by_hand
from stemma.model.chains import together
from stemma.model.decisions import row_of
from stemma.model.documents import Document, Known, Spans, quote, unbroken
from stemma.model.entities import CaseEntity
from stemma.model.problems import Problem
from stemma.model.wording import KINDS
from stemma.text.emphasis import plain
from stemma.web.rows import addresses
from stemma.web.rows.dates import in_words
from stemma.web.rows.decided import CHECKED
from stemma.web.rows.index import CaseIndex
from stemma.web.rows.pointers import pointers
from stemma.web.rows.views import (
    DocumentView,
    NameView,
    ProblemView,
    Repeated,
    StatementView,
    TranslationView,
)
from stemma.web.words import wording
from stemma.web.words.wording_judging import LIKE, READ_SO


def name_of(entity: CaseEntity) -> NameView:
    """A person, organisation or thing by its display name."""
    return NameView(entity.name, entity.id, addresses.entity(entity.id))


def name_by_id(index: CaseIndex, ident: str) -> NameView:
    """The same, by id; an id that nothing carries any more is shown as not recognised."""
    entity = index.entities.get(ident)
    return name_of(entity) if entity else NameView("not recognised", ident, named=False)


def holder(index: CaseIndex, row: Holder, document: Document) -> NameView:
    """One link of a chain: by its display name, else by the text's own words, else as unnamed."""
    words = plain(quote(document.text, row.spans)) if row.spans else None
    entity = index.entities.get(row.entity or "")
    name = entity.name if entity else row.name
    return NameView(
        name=name or words or wording.UNNAMED[row.role],
        id=entity.id if entity else None,
        href=addresses.entity(entity.id) if entity else None,
        role=row.role,
        words=words,
        named=bool(name),
        outside=row.outside,
    )


def document_ref(index: CaseIndex, document: Document) -> DocumentView:
    """A document as others refer to it."""
    by: Iterable[Known | None] = (document.publisher, *document.authors)
    file = document.files[0] if document.files else document.id
    date = document.published.value if document.published else None
    return DocumentView(
        id=document.id,
        href=addresses.document(document.id),
        label=next((_known_name(index, known.value) for known in by if known), file),
        file=file,
        date=in_words(date) if date else None,
        date_value=date,
    )


def _known_name(index: CaseIndex, name: str) -> str:
    """The name as it is shown elsewhere: a letterhead in capitals is no other publisher."""
    found = index.entities_named.get(name.casefold(), ())
    return index.entities[found[0]].name if len(found) == 1 else name


def statement(index: CaseIndex, claim: Claim) -> StatementView:
    """A statement with everything that must stand beside it."""
    document = index.documents[claim.document]
    said = index.attributions.get(claim.attribution)
    chain = _chain(index, claim, document)
    speakers = _speaking(chain)
    return StatementView(
        id=claim.id,
        href=addresses.document(document.id, claim.id),
        quote=plain(quote(document.text, claim.spans)),
        before=_framing(said, claim, document, before=True),
        after=_framing(said, claim, document, before=False),
        document=document_ref(index, document),
        speakers=speakers,
        speaker=speakers[-1],
        chain=chain,
        verb=_verb(said, document),
        said=wording.SAID[said.kind] if said else wording.SAID["voice"],
        kind=claim.kind,
        kind_words=KINDS[claim.kind],
        stands=claim.stands,
        stands_words=wording.STANDS[claim.stands],
        page=page_of(document, claim.spans),
        line=line_of(document, claim.spans),
        translation=translation(claim),
        own=addresses.statement(claim.id),
        checked=_checked(index, claim),
        like=LIKE if _is_like_rejected(index, claim) else "",
        by_hand=made_by(index, claim),
    )


def _checked(index: CaseIndex, claim: Claim) -> tuple[str, ...]:
    """Against what a person checked a statement."""
    found = index.decided.checks(claim.document, claim.spans)
    return tuple(str(row_of(row.after)[CHECKED]) for row in found)


def made_by(index: CaseIndex, claim: Claim) -> str:
    """That a person made a statement, or read it so too; nothing where only the machine did."""
    made = index.decided.reading("claim", claim.document, claim.spans)
    by_hand = made is not None and is_by_hand(made)
    if claim.by == "person" and not by_hand and (made is not None or claim.stated):
        return READ_SO
    return wording.BY_HAND[claim.by]


def _is_like_rejected(index: CaseIndex, claim: Claim) -> bool:
    """Whether a machine's statement comes back in other words after a person took one away."""
    if claim.by != "machine":
        return False
    return index.decided.like_rejected("claim", claim.document, claim.spans) is not None


def translation(claim: Claim) -> TranslationView | None:
    """What a person wrote beside a statement's words, with who it was."""
    made = claim.translation
    return None if made is None else TranslationView(made.text, made.by, made.language)


def statements(index: CaseIndex, claims: Iterable[str]) -> tuple[StatementView, ...]:
    """Statements by their ids, those that are gone left out, in the order of documents."""
    rows = (index.claims[ident] for ident in claims if ident in index.claims)
    return tuple(statement(index, row) for row in in_order(index, rows))


def folded(rows: Iterable[StatementView]) -> tuple[Repeated, ...]:
    """Statements with those in the same words folded into the first: a copy is no second account."""
    alike: dict[str, list[StatementView]] = {}
    for row in rows:
        alike.setdefault(" ".join(row.quote.casefold().split()), []).append(row)
    return tuple(Repeated(first, tuple(rest)) for first, *rest in alike.values())


def in_order(index: CaseIndex, claims: Iterable[Claim]) -> list[Claim]:
    """Statements by the date of their document and their place in it; undated ones last."""
    return sorted(claims, key=lambda row: index.place[row.id])


def remark(index: CaseIndex, said: Attribution) -> StatementView:
    """An attribution that is no statement ("declined to comment"), in the document's words."""
    document = index.documents[said.document]
    speakers = speakers_of(index, said)
    spans = tuple(sorted((*said.cue, *said.content)))
    return StatementView(
        id=said.id,
        href=addresses.document(document.id, said.id),
        quote=joined(document.text, spans),
        before="",
        after="",
        document=document_ref(index, document),
        speakers=speakers,
        speaker=speakers[0],
        chain=speakers,
        verb=_verb(said, document),
        said="written of the speaker",
        kind="remark",
        kind_words="no statement of its own",
        stands="open",
        stands_words=wording.STANDS["open"],
        page=page_of(document, spans),
        line=line_of(document, spans),
    )


def speakers_of(index: CaseIndex, said: Attribution) -> tuple[NameView, ...]:
    """Everyone an attribution names as speaking, or its words for somebody unnamed."""
    document = index.documents[said.document]
    role: HolderRole = "author" if said.kind == "voice" else "speaker"
    known = [Holder(role, entity, None, said.source) for entity in said.speakers]
    return tuple(
        holder(index, row, document) for row in known or [Holder(role, None, None, said.source)]
    )


def joined(text: str, spans: Spans) -> str:
    """The words of the spans, without Markdown's stars; those with only space between are not parted."""
    return plain(quote(text, unbroken(text, spans)))


def problem(index: CaseIndex, row: Problem) -> ProblemView:
    """A problem with its document and passage."""
    document = index.documents.get(row.document or "")
    return ProblemView(
        id=row.id,
        kind=row.kind,
        heading=wording.PROBLEMS[row.kind],
        message=row.message,
        hint=row.hint,
        document=document_ref(index, document) if document else None,
        quote=plain(quote(document.text, row.spans)) if document and row.spans else None,
        places=pointers(index, row),
    )


def page_of(document: Document, spans: Spans) -> int | None:
    """The page of the original on which the spans begin."""
    start = spans[0][0] if spans else 0
    on = (page.number for page in document.pages for a, b in page.spans if a <= start < b)
    return next(on, None)


def line_of(document: Document, spans: Spans) -> int | None:
    """The printed line of its page on which the spans begin, where lines are known."""
    start = spans[0][0] if spans else 0
    number = page_of(document, spans)
    page = next((each for each in document.pages if each.number == number), None)
    if page is None:
        return None
    return sum(begins <= start for begins in page.lines) or None


def _chain(index: CaseIndex, claim: Claim, document: Document) -> tuple[NameView, ...]:
    """The chain without a link that only repeats the one before it."""
    chain: list[NameView] = []
    for row, beside in zip(claim.holders, together(claim, index.attributions), strict=True):
        link = replace(holder(index, row, document), beside=beside)
        if chain and link.id and link.id == chain[-1].id:
            chain[-1] = link
        else:
            chain.append(link)
    return tuple(chain)


def _speaking(chain: tuple[NameView, ...]) -> tuple[NameView, ...]:
    """The innermost link that speaks for itself, with those who speak beside it."""
    found: list[NameView] = []
    for link in reversed([each for each in chain if each.role != "informant"]):
        found.insert(0, link)
        if not link.beside:
            break
    return tuple(found) or (_author(),)


def _author() -> NameView:
    return NameView(wording.UNNAMED["author"], role="author", named=False)


def _framing(said: Attribution | None, claim: Claim, document: Document, *, before: bool) -> str:
    """The verb beside words that are told and not quoted, or they would seem to be said outright.

    "any member has ever photographed people" means the opposite without its "deny that".
    """
    if said is None or not said.cue or said.kind == "direct" or not claim.spans:
        return ""
    first = said.cue[0][0] < claim.spans[0][0]
    if first is not before:
        return ""
    verb = joined(document.text, said.cue)
    gap = (
        document.text[said.cue[-1][1] : claim.spans[0][0]]
        if before
        else document.text[claim.spans[-1][1] : said.cue[0][0]]
    )
    between = " … " if gap.strip(" ,\n") else " "
    return f"{verb}{between}" if before else f"{between}{verb}"


def _verb(said: Attribution | None, document: Document) -> str | None:
    verb = joined(document.text, said.cue) if said and said.cue else ""
    return verb if any(map(str.isalpha, verb)) else None  # a colon is no verb
