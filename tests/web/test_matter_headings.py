"""What a page of a question says above statements that deny something in words of their own."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.web.rows import example_rows

from stemma.model.annotations import Quantity, Stance, Stands
from stemma.model.case import CaseRows
from stemma.web.pages import matter
from stemma.web.rows.index import CaseIndex
from stemma.web.rows.query import Query


def headings(stance: Stance, *stands: Stands) -> list[str]:
    """The headings of a question whose statements stand so, each said in such a way."""
    rows = example_rows()
    asked = next(each for each in rows.matters if len(set(each.claims)) > 1)
    chosen = dict(zip(sorted(set(asked.claims)), stands, strict=False))
    claims = tuple(
        replace(each, stands=chosen[each.id]) if each.id in chosen else each for each in rows.claims
    )
    said = {each.attribution for each in claims if each.id in chosen}
    attributions = tuple(
        replace(each, stance=stance, kind="indirect") if each.id in said else each
        for each in rows.attributions
    )
    only: CaseRows = replace(
        rows,
        claims=claims,
        attributions=attributions,
        matters=(replace(asked, claims=tuple(chosen)),),
        origins=(),
    )
    page = matter.build(CaseIndex(only), Query(id=asked.id))
    return [each.heading for each in page.versions]


def test_who_calls_a_story_a_lie_stands_for_the_words_that_are_shown() -> None:
    assert headings("asserts", "against", "against") == ["Says that this is so"]


def test_of_what_somebody_denies_the_heading_says_that_it_is_not_so() -> None:
    assert headings("denies", "against", "against") == ["Says that this is not so"]


@pytest.mark.parametrize("stance", ["asserts", "denies"])
def test_beside_a_version_that_affirms_it_the_other_says_that_it_is_not_so(stance: Stance) -> None:
    assert headings(stance, "for", "against") == [
        "Account 1: says that this is so",
        "Account 2: says that this is not so",
    ]


def test_what_is_left_open_stays_open() -> None:
    assert headings("asks", "open", "open") == ["Leaves this open"]


def nameless(*counted: str | None) -> CaseIndex:
    """The example with one question of so many statements that name nobody and count so."""
    rows = example_rows()
    asked = max(rows.matters, key=lambda each: len(set(each.claims)))
    chosen = dict(zip(sorted(set(asked.claims)), counted, strict=False))
    quantities = tuple(
        Quantity(f"q:{claim}", ((0, 1),), 4, 4, None, what, approximate=False, part_of=None)
        for claim, what in chosen.items()
    )
    claims = tuple(
        replace(each, about=(), quantities=(f"q:{each.id}",)) if each.id in chosen else each
        for each in rows.claims
    )
    only = replace(asked, about=(), claims=tuple(chosen))
    return CaseIndex(replace(rows, claims=claims, quantities=quantities, matters=(only,)))


@pytest.mark.parametrize(
    ("counted", "heading"),
    [(("lorries", "lorries"), "lorries"), (("lorries", None), "lorries"), ((None, None), "")],
)
def test_a_question_with_no_name_is_headed_by_what_it_counts(
    counted: tuple[str | None, ...], heading: str
) -> None:
    index = nameless(*counted)
    (asked,) = index.matters.values()
    assert len(asked.claims) == len(counted)
    assert matter.build(index, Query(id=asked.id)).counted == heading


def test_what_few_of_its_statements_count_heads_no_question() -> None:
    index = nameless("lorries", None, None)
    (asked,) = index.matters.values()
    assert len(asked.claims) == 3
    assert matter.build(index, Query(id=asked.id)).counted == ""
