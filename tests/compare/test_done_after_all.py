"""Who is accused of not having done a thing answers by saying that it was done."""

from __future__ import annotations

import pytest
from tests.compare.test_left_posts import statuses

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("accusation", "reply"),
    [
        (
            "Norden Bus did not notify the Inspectorate within a day",
            "it had informed the Inspectorate by letter on 3 May",
        ),
        ("Norden Bus had not paid three invoices", "every invoice had been paid"),
        ("Norden Bus did not repair the brakes", "the brakes were repaired in April"),
    ],
)
def test_what_was_done_after_all_denies(accusation: str, reply: str) -> None:
    told = f"Otto Tarn said that {accusation}."
    assert statuses(told, f"Norden Bus said that {reply}.") == ["denied"]


@pytest.mark.parametrize(
    ("accusation", "reply"),
    [
        ("Norden Bus did not repair the brakes", "it will repair the brakes"),
        ("Norden Bus did not repair the brakes", "it would have repaired the brakes in May"),
        ("Norden Bus did not inform the families", "it informed the families a week later"),
        ("Norden Bus had not paid three invoices", "it had paid the mechanics"),
        ("Norden Bus did not inform the families", "it had informed the police"),
    ],
)
def test_what_is_to_come_came_too_late_or_was_done_to_others_does_not(
    accusation: str, reply: str
) -> None:
    told = f"Otto Tarn said that {accusation}."
    assert statuses(told, f"Norden Bus said that {reply}.") == ["other-statements-only"]


def test_what_others_say_was_done_is_no_answer() -> None:
    told = "Otto Tarn said that Norden Bus did not repair the brakes."
    assert statuses(told, "Ada Lund said that the brakes were repaired in April.") == [
        "none-in-folder"
    ]
