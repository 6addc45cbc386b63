"""Where a reader is led after a decision by which the page's row has another id or is gone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.web.desks import Book

from stemma.web.forms.returning import way_on
from stemma.web.rows.index import CaseIndex


def test_who_was_joined_with_another_is_found_under_the_others_name(book: Book) -> None:
    before = CaseIndex(book.rows)
    one, other = book.rows.entities[:2]
    joined = replace(other, mentions=(*other.mentions, *one.mentions))
    rest = tuple(each for each in book.rows.entities if each.id not in {one.id, other.id})
    after = CaseIndex(replace(book.rows, entities=(joined, *rest)))
    assert way_on(f"/people/{one.id}?x=1", before, after) == f"/people/{other.id}"
    assert way_on(f"/people/{other.id}", before, after) == f"/people/{other.id}"


@pytest.mark.parametrize("start", ["/people/", "/matters/", "/origins/", "/statements/"])
def test_what_is_gone_leads_to_the_list_of_decisions(book: Book, start: str) -> None:
    index = CaseIndex(book.rows)
    assert way_on(f"{start}none", index, index) == "/judgements"


def test_a_question_with_another_id_is_found_by_its_statements(book: Book) -> None:
    before = CaseIndex(book.rows)
    matter = book.rows.matters[0]
    others = book.rows.matters[1:]
    after = CaseIndex(replace(book.rows, matters=(replace(matter, id="q:new"), *others)))
    assert way_on(f"/matters/{matter.id}", before, after) == "/matters/q:new"


def test_a_list_stays_the_page(book: Book) -> None:
    index = CaseIndex(book.rows)
    assert way_on("/differences?slot=date#l", index, index) == "/differences?slot=date#l"
