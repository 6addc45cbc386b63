"""Statements that may be accusations: counted nowhere, listed for a person to look through."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.annotate.whole import read

from stemma.model.annotations import Claim
from stemma.web.forms.whom import may_accuse
from stemma.web.pages.statements import MAY_ACCUSE, kinds_of

CLAIM = Claim(
    id="c:1",
    spans=((0, 4),),
    attribution="a:1",
    kind="report",
    holders=(),
    polarity="affirmed",
    stands="for",
    hedged=False,
    about=(),
    times=(),
    quantities=(),
    may_accuse=True,
)


def test_what_may_accuse_is_found_under_a_choice_of_its_own() -> None:
    assert kinds_of(CLAIM) == ("report", MAY_ACCUSE)
    assert kinds_of(replace(CLAIM, may_accuse=False)) == ("report",)


@pytest.mark.parametrize(
    "settled", [replace(CLAIM, stated=("accused",)), replace(CLAIM, kind="allegation")]
)
def test_what_a_person_settled_or_is_read_as_one_is_not_listed_again(settled: Claim) -> None:
    assert not may_accuse(settled)


@pytest.mark.slow
def test_the_model_leaves_what_it_is_not_sure_of_to_a_person() -> None:
    rows = read(
        "The ferry leaves at nine. The harbour master kept the widows waiting in the rain until they signed. "
        "The quay is forty metres long."
    )
    doubtful = [each for each in rows.claims if each.may_accuse]
    assert all(each.kind != "allegation" for each in doubtful)
    assert not [each for each in rows.claims if each.kind == "allegation" and each.may_accuse]
    assert len(doubtful) < len(rows.claims)
