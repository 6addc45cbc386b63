"""What a missing reply means: what the folder holds by the accused, and what texts write of no answer."""

from __future__ import annotations

from collections.abc import Sequence

from stemma.model.annotations import Attribution, Claim
from stemma.model.asked import as_written
from stemma.model.documents import quote
from stemma.model.links import Answers
from stemma.text.denials import just_says_no, question_before
from stemma.web.rows.dates import in_words
from stemma.web.rows.describe import document_ref, name_by_id
from stemma.web.rows.index import CaseIndex
from stemma.web.words.wording import no_reply

MOST_ASKED = 3
"""Places shown where documents write that the accused gave no answer."""


def no_reply_by(
    index: CaseIndex, ident: str, rows: Sequence[Answers], *, besides: bool = False
) -> str:
    """What a missing reply by one to some accusations means; `besides` a text that may be one.

    What stands beside an accusation as its answer is not told again.
    """
    documents = index.documents_by.get(ident, ())
    dates = [each.published.value for each in documents if each.published]
    latest = in_words(dates[-1]) if dates else None
    name = name_by_id(index, ident).name
    since = min((_day(index, index.claims[row.allegation].document) for row in rows), default="")
    shown = {given.attribution for row in rows for given in row.answers}
    later = [
        each
        for each in index.asked_of.get(ident, ())
        if each.id not in shown and (_day(index, each.document) or "~") >= since
    ]
    asked = [_asked(index, each) for each in later[:MOST_ASKED]]
    return no_reply(name, len(documents), latest, besides=besides, asked=asked)


def _day(index: CaseIndex, document: str) -> str:
    published = index.documents[document].published
    return published.value if published else ""


def _asked(index: CaseIndex, row: Attribution) -> str:
    document = index.documents[row.document]
    shown = document_ref(index, document)
    day = f", {shown.date}" if shown.date else ""
    return f"“{as_written(document.text, row)}” ({shown.label}{day})"


def asked_before(index: CaseIndex, claim: Claim) -> str | None:
    """The question to which a mere no is said, in words for the page; null for what says more."""
    text = index.documents[claim.document].text
    row = index.attributions.get(claim.attribution)
    if row is None or not just_says_no(quote(text, claim.spans)):
        return None
    asked = question_before(text, min(row.source + row.content)[0])
    return f"Said to the question: “{asked}”" if asked else None
