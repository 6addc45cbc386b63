"""Figures: what is added up is one list, which ends with its sentence."""

from __future__ import annotations

import pytest
from tests.annotate.sentences import read

from stemma.web.pages.figures import in_one_list


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("The camp has 40 huts: 25 by the lake and 15 uphill. At present 30 of them are let.", 2),
        ("The camp has 40 huts: 25 near St. Anne and 15 uphill.", 2),
        ("The camp has 40 huts. 30 of them are let.", 0),
    ],
)
def test_a_list_ends_with_its_sentence(text: str, listed: int) -> None:
    rows = read(text).quantities
    total = rows[0]
    parts = [each for each in rows if each.part_of == total.id]
    assert len([each for each in parts if in_one_list(text, total, each)]) == listed
