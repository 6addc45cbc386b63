"""One event at two times of day is shown; its end, its return and another call are other events."""

from __future__ import annotations

import pytest
from tests.compare.build import Folder, When

from stemma.compare import compare
from stemma.compare.statements.signals import caller, signal_words
from stemma.model.settings import Settings
from stemma.text.words import stem

DAY = When("on 5 May", "2031-05-05")


def shown(one: tuple[str, When | None], two: tuple[str, When | None]) -> list[str]:
    """The differences of time between two statements, in the words of both."""
    folder = Folder()
    folder.who("Reed Hall", "Address")
    for name, (said, clock) in (("Gazette", one), ("Courier", two)):
        folder.who(name, "Organization")
        text = f"{name}. The Reed Hall is in Selby. {said}."
        sheet = folder.document(f"{name}.txt", text, author=name, published="2031-05-07")
        days = [DAY] if DAY.text in said and not (clock and DAY.text in clock.text) else []
        sheet.says(said, when=[*([clock] if clock else []), *days])
    found = compare(folder.resolution(), Settings()).links
    return [
        f"{row.reasons[0].left} | {row.reasons[0].right}" for row in found if row.slot == "date"
    ]


def at(said: str, words: str, minute: str | None) -> tuple[str, When | None]:
    return said.format(words), When(words, minute and f"2031-05-05T{minute}")


FAILED = "The light in the Reed Hall stopped {} on 5 May"


def test_about_five_is_not_ten_to_seven() -> None:
    about = (
        "The light in the Reed Hall stopped at about five o'clock in the afternoon on 5 May",
        None,
    )
    assert shown(about, at(FAILED, "at 18:50", "18:50"))


@pytest.mark.parametrize("minute", ["16:45", "17:20", "17:40"])
def test_about_five_may_be_some_minutes_before_or_after(minute: str) -> None:
    about = (
        "The light in the Reed Hall stopped at about five o'clock in the afternoon on 5 May",
        None,
    )
    assert shown(about, at(FAILED, f"at {minute}", minute)) == []


@pytest.mark.parametrize(
    "other",
    [
        "The light in the Reed Hall was restored {} on 5 May",
        "The light in the Reed Hall was on again {} on 5 May",
    ],
)
def test_what_came_back_is_not_what_failed(other: str) -> None:
    one = at(FAILED, "at 21:40", "21:40")
    assert shown(one, at(other, "at 23:15", "23:15")) == []
    assert shown(one, at(FAILED, "at 23:15", "23:15"))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The fair at the Reed Hall opened {} on 5 May", "The fair at the Reed Hall closed {} on 5 May"),
        ("The first guests came to the fair at the Reed Hall {} on 5 May",
         "The last guests came to the fair at the Reed Hall {} on 5 May"),
    ],
)  # fmt: skip
def test_beginning_and_end_and_another_of_several_are_two_events(one: str, two: str) -> None:
    assert shown(at(one, "at 09:00", "09:00"), at(two, "at 17:00", "17:00")) == []
    assert shown(at(one, "at 09:00", "09:00"), at(one, "at 11:00", "11:00"))


def test_without_its_day_a_time_of_another_half_of_the_day_is_of_another_event() -> None:
    rang = "The doctor rang the Reed Hall {}"
    dated = at(f"{rang} on 5 May", "at 8.25 a.m.", "08:25")
    assert shown(at(rang, "at 10.05 p.m.", None), dated) == []
    assert shown(at(rang, "at 9.05 a.m.", None), dated)


def test_a_call_for_help_is_one_in_two_wordings() -> None:
    came = "The emergency call from the hall came in {} on 5 May at Selby"
    rang = "The hall rang the emergency services {} on 5 May at Selby"
    seven = at(came, "at 7.52 a.m.", "07:52")
    assert shown(seven, at(rang, "at 8.25 a.m.", "08:25"))


@pytest.mark.parametrize(
    "other",
    [
        "A neighbour rang the emergency services {} on 5 May at Selby",
        "The hall rang the emergency services again {} on 5 May at Selby",
        "The hall rang the emergency line of the Lamp Company {} on 5 May at Selby",
    ],
)
def test_another_caller_or_another_call_is_another_event(other: str) -> None:
    came = "The emergency call from the hall came in {} on 5 May at Selby"
    seven = at(came, "at 7.52 a.m.", "07:52")
    assert shown(seven, at(other, "at 8.25 a.m.", "08:25")) == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("the home rang the emergency services", "home"),
        ("The emergency call from a neighbour came in", "neighbour"),
        ("She rang the emergency services", ""),
        ("the emergency services came", ""),
    ],
)
def test_who_rang_for_help(text: str, who: str) -> None:
    assert caller(text) == (who and stem(who))


def test_the_line_of_a_firm_is_no_alarm() -> None:
    assert signal_words("We rang the emergency services at 8.25")
    assert not signal_words("We rang the emergency line of the Lamp Company at 8.25")
