"""Days of which a document's head tells the year in another place, and days of an embargo."""

from __future__ import annotations

from typing import Any

import pytest

TITLE = "Gate shut before ship came in"
BODY = "The harbour council said on Monday that the gate had been closed before the ship came in."
MORE = "Nobody was hurt, the duty officer told reporters, and the crane was back at work by noon."


def wire(figures: str, day: str = "March 12") -> str:
    """A wire with figures above its headline and a day in its dateline."""
    return (
        f"QNA0212 4 REG 0398 /TSM-GATE-SHIP/ UPDATE 3\n{figures}\n\n{TITLE}\n\n"
        f"TESSMAR, {day} (Quay News Agency) - {BODY}\n\n{MORE}\n"
    )


@pytest.mark.parametrize(
    "figures", ["1140 12-03-31", "12/03/2031", "03-12-31 11:40", "31-03-12", "11:40 GMT 12.03.31"]
)
def test_figures_are_the_day_that_the_dateline_tells(read: Any, figures: str) -> None:
    found = read(wire(figures))
    assert found.document.published.value == "2031-03-12"
    assert found.document.title.value == TITLE
    assert not found.found.problems


@pytest.mark.parametrize("figures", ["1140 14-03-31", "0398 99-12-31"])
def test_figures_of_another_day_date_nothing(read: Any, figures: str) -> None:
    assert read(wire(figures)).document.published is None


def test_figures_alone_that_can_be_two_days_stay_open(read: Any) -> None:
    assert read(wire("12/03/2031", "Tuesday")).document.published is None


def release(day: str, foot: str) -> str:
    """A release with a day without a year, and a line at its foot."""
    return f"QUAY UNION\n\n{day}\n\n{TITLE.upper()}\n\n{BODY}\n\n{MORE}\n\n{foot}\n"


def test_a_weekday_takes_the_year_that_fits_it(read: Any) -> None:
    found = read(release("Wednesday, 12 March", "© 2031 Quay Union. All rights reserved."))
    assert found.document.published.value == "2031-03-12"
    text = found.document.text
    assert [text[a:b] for a, b in found.document.published.spans] == ["Wednesday, 12 March", "2031"]


@pytest.mark.parametrize(
    ("day", "foot"),
    [
        ("12 March", "© 2031 Quay Union. All rights reserved."),
        ("Friday, 12 March", "© 2031 Quay Union. All rights reserved."),
        (
            "Wednesday, 12 March",
            "The union was founded on the quay in 2031, and has 6,200 members.",
        ),
    ],
)
def test_a_year_that_nothing_ties_to_the_day_dates_nothing(read: Any, day: str, foot: str) -> None:
    assert read(release(day, foot)).document.published is None


def embargoed(*lines: str) -> str:
    """A report whose line on an embargo stands below its first words."""
    head = "QUAY WATCH\n\nGATES AND LOGS\n\nSummary for the press. The full report can be had on request."
    return "\n\n".join(
        (head + "\nEmbargoed until Wednesday 12 March 2031, 10:00", *lines, BODY, MORE)
    )


def test_an_embargo_below_the_first_words_dates_what_nothing_else_does(read: Any) -> None:
    assert read(embargoed()).document.published.value == "2031-03-12"


def test_a_documents_own_day_goes_before_an_embargo(read: Any) -> None:
    text = embargoed().replace("GATES AND LOGS", "GATES AND LOGS\n\n10 March 2031")
    assert read(text).document.published.value == "2031-03-10"


@pytest.mark.parametrize(
    "line",
    [
        "*Tarnby, 4 May 2031. Adopted by the board. For publication.*",
        "Lower Tarnby, 4 May 2031.",
        "4 May 2031. For publication.",
    ],
)
def test_a_line_below_the_title_that_begins_with_place_and_day_dates_the_text(
    read: Any, line: str
) -> None:
    found = read(f"# Statement of the guild\n\n{line}\n\n{BODY}\n\n{MORE}\n", name="a.md")
    assert found.document.published.value == "2031-05-04"


@pytest.mark.parametrize(
    "line",
    [
        "In Tarnby, 4 May 2031 was a day of rain and of wind.",
        "The wall of 4 May 2031. We saw it fall.",
        "Tarnby, 4 May 2031 was a day of rain.",
    ],
)
def test_a_sentence_that_only_has_a_day_dates_nothing(read: Any, line: str) -> None:
    found = read(f"# Statement of the guild\n\n{line}\n\n{BODY}\n\n{MORE}\n", name="a.md")
    assert found.document.published is None
