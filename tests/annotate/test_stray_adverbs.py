"""An adverb before a word of saying is no part of the name of who speaks."""

from __future__ import annotations

import pytest
from tests.annotate.whole import read

from stemma.model.documents import quote

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "Our client further understands that the boats emptied their tanks at night.",
            "Our client",
        ),
        ("The council further notes that the gate was shut in May.", "The council"),
        ("Our members likewise say that the keeper left his post.", "Our members"),
        (
            "The Further Education Council notes that the gate was shut.",
            "The Further Education Council",
        ),
        ("The keeper of the gate notes that nothing was heard again.", "The keeper of the gate"),
    ],
)
def test_an_adverb_is_no_part_of_who_speaks(text: str, source: str) -> None:
    rows = read(f"Letter on the gate\n\n{text}\n\nNobody has answered so far.\n")
    found = [row.source for row in rows.attributions if row.kind == "indirect"]
    assert source in [quote(rows.document.text, spans) for spans in found]
