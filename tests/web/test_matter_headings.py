"""What a page of a question says above statements that deny something in words of their own."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.web.rows import example_rows

from stemma.model.annotations import Stance, Stands
from stemma.model.case import CaseRows
from stemma.web.index import CaseIndex
from stemma.web.pages import matter
from stemma.web.query import Query


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
