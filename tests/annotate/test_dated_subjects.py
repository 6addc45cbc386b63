"""Who acts where a sentence begins with a day: "On 4 May guards of the mill beat him"."""

from __future__ import annotations

import pytest
from tests.annotate.reading import parser

from stemma.annotate.parse import Parse

SUBJECTS = {"nsubj", "nsubjpass"}


def reading(text: str) -> Parse:
    """The parse of one sentence."""
    return parser().parse(text, ((0, len(text)),))


def subject(text: str) -> str | None:
    """The subject of the sentence's verb."""
    return next((each.text for each in reading(text).tokens if each.dep in SUBJECTS), None)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("On 4 May guards of the Lisk mill beat the miner Jonas Orr.", "guards"),
        ("On 4 May 2031 guards of the Lisk mill beat the miner Jonas Orr.", "guards"),
        ("In 2031 miners opened the valve.", "miners"),
        ("In 2031 miners were shot.", "miners"),
        ("At 2.05 guards opened the valve.", "guards"),
        ("On Tuesday soldiers shot two boys.", "soldiers"),
    ],
)
def test_the_day_is_no_part_of_who_acts(text: str, who: str) -> None:
    assert subject(text) == who


@pytest.mark.parametrize("text", ["On 4 May go to the gate.", "On 4 May mill closed."])
def test_every_word_keeps_one_place_in_the_tree(text: str) -> None:
    parse = reading(text)
    assert sorted(at for each in parse.children for at in each) == [
        each.index for each in parse.tokens if each.head != each.index
    ]
    roots = [each for each in parse.tokens if each.head == each.index]
    assert len(roots) == len(parse.sentences)


def test_an_order_has_no_subject() -> None:
    assert subject("On 4 May go to the gate.") is None
