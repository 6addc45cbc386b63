"""Statements whose words show no clause belong to whoever says them, not to the author around them."""

from __future__ import annotations

import pytest
from tests.annotate.test_orders import stated

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "words", "holder"),
    [
        ("Norvik denied its involvement.", "its involvement", "Norvik"),
        ("Ivo Karst denies forgery.", "forgery", "Ivo Karst"),
        ("Lena Voss has denied the theft.", "the theft", "Lena Voss"),
    ],
)
def test_who_denies_a_deed_in_one_noun_stands_against_it(
    text: str, words: str, holder: str
) -> None:
    assert stated(text)[words] == ("against", holder)


@pytest.mark.parametrize(
    "text",
    ["Ivo Karst denied the charge.", "The port denied entry.", "The court denied his appeal."],
)
def test_what_is_refused_or_was_said_by_others_is_no_such_deed(text: str) -> None:
    assert text.rstrip(".") in stated(text)


def test_who_does_not_deny_a_deed_takes_no_side() -> None:
    found = stated("Oskar Brandt did not deny his involvement.")
    assert all(side == "open" for side, name in found.values() if name == "Oskar Brandt")


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        (
            "Names were read, including Ivo Karst, whom Mira Holt identified as the ring’s treasurer.",
            "Mira Holt",
        ),
        ("It was Ivo Karst, whom Mira Holt described as the ringleader.", "Mira Holt"),
        ("It was Ivo Karst, whom Lena Voss denounced as a spy of the firm.", "Lena Voss"),
    ],
)
def test_what_somebody_names_another_as_is_his_word(text: str, holder: str) -> None:
    found = [name for words, (_, name) in stated(text).items() if "Ivo Karst, whom" in words]
    assert found == [holder]


@pytest.mark.parametrize(
    "text",
    [
        "The list names Ivo Karst, whom Mira Holt met as a child.",
        "Mira Holt identified the body as that of a docker.",
    ],
)
def test_who_is_met_and_what_is_found_is_no_naming(text: str) -> None:
    assert all(name != "Mira Holt" for _, name in stated(text).values())


@pytest.mark.parametrize(
    "text",
    [
        "Oskar Brandt, a reporter with the Harbour Post, said the briefing - which he attended - was odd.",
        "Oskar Brandt said the briefing – which he attended – was odd.",
    ],
)
def test_a_verb_behind_an_aside_states_something(text: str) -> None:
    assert any(name == "Oskar Brandt" for _, name in stated(text).values())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "The Dockers Union emphasizes the necessity of expelling the agents from the port.",
            "the necessity of expelling the agents from the port",
        ),
        ("Lena Voss stressed the need to prosecute Karst.", "the need to prosecute Karst"),
        (
            "Lena Voss underlined the urgent need to reopen the inquiry into the fire.",
            "the urgent need to reopen the inquiry into the fire",
        ),
    ],
)
def test_who_stresses_what_is_needed_asks_for_it(text: str, words: str) -> None:
    side, holder = stated(text)[words]
    assert (side, holder in {"Dockers Union", "Lena Voss"}) == ("open", True)


@pytest.mark.parametrize(
    "text",
    ["Lena Voss stressed the importance of family.", "Lena Voss stressed the needs of the poor."],
)
def test_who_stresses_what_matters_asks_for_nothing(text: str) -> None:
    assert all(side != "open" for side, _ in stated(text).values())


def test_a_long_noun_in_quotation_marks_is_who_is_quoted() -> None:
    text = (
        "Ada Lund praised the port’s “steadfast efforts to stand up to smugglers and to counter "
        "their harmful deeds”."
    )
    found = [name for words, (_, name) in stated(text).items() if "steadfast" in words]
    assert found == ["Ada Lund"]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lund praised the port’s “steadfast efforts”.",
        "Ada Lund wrote “A Short Walk by the Sea”.",
    ],
)
def test_a_few_words_in_quotation_marks_leave_the_saying_to_be_told(text: str) -> None:
    assert all(name != "Ada Lund" for _, name in stated(text).values())
