"""What may be no reply is shown beside the accusation and answers nothing."""

from __future__ import annotations

from dataclasses import replace

from tests.web.rows import example_rows

from stemma.model.case import CaseRows
from stemma.model.links import AnswerStatus
from stemma.web.pages import accusations, home
from stemma.web.pages.accusations import Accusation
from stemma.web.rows.answered import effective_status
from stemma.web.rows.index import CaseIndex
from stemma.web.rows.query import Query


def unclear(status: AnswerStatus) -> CaseRows:
    """One accusation; beside it a statement of which nobody knows whether it is a reply."""
    rows = example_rows()
    row = next(each for each in rows.answers if any(one.claim for one in each.answers))
    given = next(one for one in row.answers if one.claim)
    may_be = replace(given, addresses="unclear")
    return replace(rows, answers=(replace(row, status=status, answers=(may_be,)),))


def shown(rows: CaseRows) -> Accusation:
    (only,) = accusations.build(CaseIndex(rows), Query()).rows
    return only


def test_it_is_no_answer_and_the_page_says_that_there_is_no_other() -> None:
    row = shown(unclear("other-statements-only"))
    assert row.unclear
    assert [reply.unclear for reply in row.replies] == [True]
    assert row.status_words == "no reply in this folder that is plainly one"
    assert row.no_reply is not None
    assert row.no_reply.startswith("This folder holds no other reply by ")


def test_what_plainly_speaks_to_it_is_a_reply_whatever_it_says() -> None:
    rows = unclear("other-statements-only")
    (held,) = rows.answers
    plain = replace(held, answers=(replace(held.answers[0], addresses="this"),))
    assert (held.is_without_reply, plain.is_without_reply) == (True, False)
    row = shown(replace(rows, answers=(plain,)))
    assert row.status_words == "speaks to it, and does not say whether it is so"
    assert row.no_reply is None
    assert home.build(CaseIndex(replace(rows, answers=(plain,))), Query()).unheard == ()


def test_nor_does_the_front_page_say_that_there_is_nothing() -> None:
    rows = unclear("other-statements-only")
    (sentence,) = (each.sentence for each in home.build(CaseIndex(rows), Query()).unheard)
    assert sentence.startswith("This folder holds no other reply by ")


def test_who_takes_the_only_denial_away_leaves_no_denial() -> None:
    rows = unclear("denied")
    (row,) = rows.answers
    denial = replace(row.answers[0], claim="c:another", addresses="this")
    taken = replace(rows, answers=(replace(row, answers=(denial, *row.answers)),))
    index = CaseIndex(taken)
    assert denial.claim not in index.claims
    assert effective_status(index, taken.answers[0]) != "denied"
