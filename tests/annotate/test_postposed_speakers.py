"""Who says what stands before, where a name ends it: "The police beat the student X, his mother, Y, said"."""

from __future__ import annotations

import pytest
from tests.annotate.whole import read

from stemma.model.documents import quote

pytestmark = pytest.mark.slow


def said(text: str) -> tuple[str, str]:
    """The words for who speaks, and what they say."""
    rows = read("Harrow Bay\n\n" + text)
    row = next(each for each in rows.attributions if each.kind != "voice")
    return quote(rows.document.text, row.source), quote(rows.document.text, row.content)


def speaker(text: str) -> str | None:
    """Whom the text gives as the speaker of its first statement."""
    return read("Harrow Bay\n\n" + text).claims[-1].holders[-1].name


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        (
            "The police beat the student Jan Reed, his mother, Ruth Reed, said.",
            "his mother, Ruth Reed",
            "The police beat the student Jan Reed",
        ),
        (
            "The firm cheated the widow Selma Dahl, her lawyer, Erik Moen, said.",
            "her lawyer, Erik Moen",
            "The firm cheated the widow Selma Dahl",
        ),
        (
            "Guards rammed the fishing boat Marlin, a fisherman's wife, Mila Duran, said.",
            "a fisherman's wife, Mila Duran",
            "Guards rammed the fishing boat Marlin",
        ),
        (
            "Soldiers shot the farmer Otto Kern, a neighbour, Eva Lorn, said.",
            "a neighbour, Eva Lorn",
            "Soldiers shot the farmer Otto Kern",
        ),
        (
            "Karl Brandt, the mayor, said that the bridge was safe.",
            "Karl Brandt, the mayor",
            "that the bridge was safe",
        ),
        (
            "The bridge was safe, the engineer, Karl Brandt, said.",
            "the engineer, Karl Brandt",
            "The bridge was safe",
        ),
    ],
)
def test_what_is_said_ends_at_the_comma_behind_its_name(text: str, who: str, what: str) -> None:
    assert said(text) == (who, what)


@pytest.mark.parametrize(
    ("text", "never"),
    [
        (
            "The builder Karl Brandt bribed the minister Rolf Adler, the league said on Friday.",
            "Rolf Adler",
        ),
        (
            "Ivo Kranz took 40,000 crowns from the builder Karl Brandt, the league said.",
            "Karl Brandt",
        ),
        ("The gunmen had left with the clerk Mila Osk, a society of nurses said.", "Mila Osk"),
    ],
)
def test_who_is_named_last_in_what_is_said_does_not_say_it(text: str, never: str) -> None:
    assert speaker(text) not in {None, never}


@pytest.mark.parametrize("title", ["builder", "former minister", "chairman"])
def test_a_noun_in_front_of_a_name_leaves_the_deed_with_the_name(title: str) -> None:
    rows = read(f"Harrow Bay\n\nThe {title} Karl Brandt bribed a judge, the league said.")
    (accused,) = {each for claim in rows.claims for each in claim.accused}
    assert {each.id: each.name for each in rows.entities}[accused] == "Karl Brandt"
