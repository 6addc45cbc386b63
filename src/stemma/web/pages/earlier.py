"""What the accused said on a question before they were accused: no answer, and worth reading beside it."""

from __future__ import annotations

from collections.abc import Iterator

from stemma.compare.statements.when import is_before
from stemma.model.annotations import Claim
from stemma.model.links import Answers
from stemma.web.rows.describe import statements
from stemma.web.rows.index import CaseIndex
from stemma.web.rows.views import StatementView

MOST = 3
"""So many are shown, the last ones before the accusation."""


def said_before(index: CaseIndex, row: Answers) -> tuple[StatementView, ...]:
    """The accused's statements of an older text that say that it is not so, by date.

    A statement counts where a link says that it denies the accusation, or where it stands on the other side
    of its question.
    """
    day = _day(index, index.claims[row.allegation])
    older = {
        claim.id: claim
        for claim in _opposed(index, row.allegation)
        if row.about in index.whose.get(claim.id, ())
        and is_before(_day(index, claim), day)
        and (row.allegation, claim.id) not in index.not_answers
    }
    latest = sorted(older, key=lambda each: (_day(index, older[each]) or "", index.place[each]))
    return tuple(statements(index, set(latest[-MOST:])))


def _opposed(index: CaseIndex, accusation: str) -> Iterator[Claim]:
    for link in index.links_of.get(accusation, ()):
        if link.type == "denies":
            yield from (index.claims[each] for each in link.claims if each != accusation)
    for matter in index.matters_of.get(accusation, ()):
        for version in index.origins_of.get(matter.id, ()):
            if version.stands == "against" and accusation not in version.claims:
                yield from (index.claims[each] for each in version.claims if each in index.claims)


def _day(index: CaseIndex, claim: Claim) -> str | None:
    published = index.documents[claim.document].published
    return published.value if published else None
