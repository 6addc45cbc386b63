"""What the accused said before an accusation stands beside "no reply", as no reply."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.web.rows import example_rows

from stemma.model.case import CaseRows
from stemma.model.documents import Document
from stemma.model.links import Answers
from stemma.web.pages.accusations import accusation
from stemma.web.pages.earlier import said_before
from stemma.web.rows.index import CaseIndex


def dated(rows: CaseRows, row: Answers, reply: str, day: str) -> CaseRows:
    """The rows; the reply's text is of that day, nothing answers, a link says that one denies the other."""
    claims = {each.id: each for each in rows.claims}
    own = claims[reply].document

    def moved(each: Document) -> Document:
        known = each.published if each.id == own else None
        return replace(each, published=replace(known, value=day)) if known else each

    link = replace(rows.links[0], type="denies", claims=(reply, row.allegation), reading=None)
    return replace(
        rows,
        documents=tuple(map(moved, rows.documents)),
        links=(link,),
        answers=(replace(row, status="other-statements-only", answers=()),),
    )


@pytest.mark.parametrize(("day", "shown"), [("1999-01-01", 1), ("2099-01-01", 0)])
def test_only_what_is_older_was_said_before(day: str, shown: int) -> None:
    rows = example_rows()
    row = next(each for each in rows.answers if any(one.claim for one in each.answers))
    reply = next(one.claim for one in row.answers if one.claim)
    made = dated(rows, row, reply, day)
    index = CaseIndex(made)
    earlier = said_before(index, made.answers[0])
    assert [each.id for each in earlier] == [reply][:shown]
    view = accusation(index, made.answers[0])
    assert view.no_reply is not None
    assert view.earlier == earlier
