"""Persons under a code or initials, as reports protect them; things with codes are none."""

from __future__ import annotations

import pytest
from tests.annotate.reading import Said, names, read, speakers

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("before", "source", "code"),
    [
        ("", "W-12", "W-12"),
        ("", "A conscript who served there, W-23,", "W-23"),
        ("The interpreter was paid. ", "The witness J.", "J."),
        ("", "Interviewee 4", "Interviewee 4"),
        ("", "Witness B", "Witness B"),
        ("", "M. R.", "M. R."),
    ],
)
def test_who_speaks_under_a_code_is_somebody(before: str, source: str, code: str) -> None:
    text = f"{before}{source} said that the gate was shut. Nobody else knew."
    rows = read(text, Said(source, "said", "that the gate was shut"))
    assert names(rows)[code] == "Person"
    assert speakers(rows) == (code,)


def test_two_codes_speak_together() -> None:
    rows = read("W-7 and W-9 said that it rained.", Said("W-7 and W-9", "said", "that it rained"))
    assert set(speakers(rows)) == {"W-7", "W-9"}


@pytest.mark.parametrize(
    "text",
    [
        "They took the A-4 to the border. A-4 was empty.",
        "The T-72 stood at the gate. Form I-9 was lost.",
        "The vitamin is B-12 and the battery is D-20.",
        "Resolution S-10 was read in room C-4. U. K. officers came.",
        "Victim 2 weeks later wept. Witness A man was heard.",
    ],
)
def test_a_code_of_a_thing_is_nobody(text: str) -> None:
    assert "Person" not in names(read(text)).values()


@pytest.mark.parametrize("name", ["M. R. Brunsen", "Brunsen M. R."])
def test_initials_beside_a_surname_are_part_of_it(name: str) -> None:
    text = f"{name} said that it rained. Oskar Velm said nothing."
    assert "M. R." not in names(read(text, Said(name, "said", "that it rained")))
