"""What a bidding takes for granted of those it counts is stated: "Consider the dozen who were …"."""

from __future__ import annotations

import pytest
from tests.compare.test_bare_denials import HEAD, SETTINGS

from stemma import pipeline
from stemma.annotate import default_tools
from stemma.model.documents import quote

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        (
            "Consider the dozen men who were taken off the pier by Monday evening.",
            "the dozen men who were taken off the pier by Monday evening",
        ),
        ("Think of the six nurses who lost their pay.", "the six nurses who lost their pay"),
    ],
)
def test_it_is_stated(text: str, stated: str) -> None:
    (read,) = pipeline.read("a.txt", (HEAD + text).encode(), SETTINGS)
    rows = pipeline.find(read, default_tools(SETTINGS))
    found = {quote(rows.document.text, each.spans): each for each in rows.claims}
    assert found[stated].stands == "for"
    assert found[stated].quantities
