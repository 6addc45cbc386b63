"""Whoever is said to have left a post denies it by saying that he never left the hut, bridge or wheel."""

from __future__ import annotations

import pytest
from tests.compare.test_bare_denials import HEAD
from tests.compare.texts import SETTINGS, resolved

from stemma.compare import compare
from stemma.model.links import Answers

pytestmark = pytest.mark.slow


def statuses(*texts: str) -> list[str]:
    """The statuses of the ledger's rows over some texts."""
    return [row.status for row in rows(*texts)]


def rows(*texts: str) -> tuple[Answers, ...]:
    """The ledger's rows over some texts."""
    return compare(resolved(*(HEAD + text for text in texts)), SETTINGS).answers


@pytest.mark.parametrize(
    ("accusation", "reply"),
    [
        (
            "Jonas Feld left his post before midnight",
            "Jonas Feld told reporters that he never left the hut.",
        ),
        (
            "Jonas Feld left his post without a word",
            'Jonas Feld said: "I did not leave the wheel."',
        ),
        ("Jonas Feld abandoned his post", 'Jonas Feld said: "I never left the bridge."'),
    ],
)
def test_a_post_is_where_somebody_on_duty_is(accusation: str, reply: str) -> None:
    assert statuses(f"The Union said that {accusation}.", reply) == ["denied"]


@pytest.mark.parametrize(
    "text",
    [
        "The Ministry said that Anna Berg left her post before the end of her term.",
        "Ambassador Jonas Feld left his post when his contract ended, the Ministry said.",
        "The Union said that Jonas Feld left the school when he was ten.",
    ],
)
def test_whoever_leaves_an_office_is_not_accused(text: str) -> None:
    assert statuses(text) == []
