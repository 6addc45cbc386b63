"""Concessions that are spoken of and were not made, beside those that were."""

from __future__ import annotations

import pytest
from tests.annotate.reading import draft_of

from stemma.annotate.attribution.unmade import is_unmade

pytestmark = pytest.mark.slow


def unmade(text: str, verb: str) -> bool:
    """Whether the first such verb of a text tells of no concession."""
    parse = draft_of(text).parse
    cue = next(token for token in parse.tokens if token.text == verb)
    return is_unmade(parse, (cue,))


@pytest.mark.parametrize(
    "text",
    [
        "He refused to admit that he sold the pump.",
        "The guards could not get Per Orm to admit that he sold the pump.",
        "The court urged Per Orm to admit that he sold the pump.",
        "Ada Brun wants Per Orm to admit that he sold the pump.",
        "He did not go on to admit that he sold the pump.",
    ],
)
def test_who_is_only_to_admit_something_has_not(text: str) -> None:
    assert unmade(text, "admit")


@pytest.mark.parametrize(
    "text",
    [
        "He went on to admit that he sold the pump.",
        "He was forced to admit that he sold the pump.",
        "He had to admit that he sold the pump.",
        "He was the first to admit that he sold the pump.",
    ],
)
def test_who_came_to_admit_something_has(text: str) -> None:
    assert not unmade(text, "admit")


def test_nobody_makes_somebody_confess_who_could_not() -> None:
    assert unmade("The lawyer said nobody could make his client confess to the theft.", "confess")


def test_who_admits_in_a_plain_clause_does() -> None:
    assert not unmade("Per Orm admitted that he sold the pump.", "admitted")
