"""Dates that belong to a thing a statement names, or on which it says that it was not."""

from __future__ import annotations

import pytest

from stemma.compare.statements.occasions import find_occasions
from stemma.compare.statements.own_dates import is_of_a_thing, is_refused
from stemma.model.annotations import Time


def dated(text: str) -> tuple[str, Time]:
    """The text without its bars, and the time between them."""
    start, end = text.index("|"), text.rindex("|") - 1
    return text.replace("|", ""), Time("t", ((start, end),), "date", "2031-05-01", "explicit", None)


@pytest.mark.parametrize(
    "text",
    [
        "Digging began under the licence of |2 December 2030|.",
        "Digging began under the licence of 2 May, as amended |on 9 May 2031|.",
        "The guild asks the reeve to publish the glass survey of |30 January|.",
        "Minutes of the meeting of |14 March| were approved.",
        "Our letter of |2 March| has not been answered.",
        "He turned to a survey dated |30 January|.",
        "The guild, founded in |1951|, has 140 members.",
        "The mill, first built in |1880|, employs ninety.",
        "The court saw photographs taken |on 28 March|.",
        "Three carters were hurt, one of whom reported it only |on Sunday|.",
    ],
)
def test_the_date_of_a_thing_is_no_day_of_the_event(text: str) -> None:
    assert is_of_a_thing(*dated(text))


@pytest.mark.parametrize(
    "text",
    [
        "Digging began |on 20 March| under a licence.",
        "We took part in the march of |15 April|.",
        "The reeve confirmed it in his letter of |17 April|.",
        "The photographs were taken |on 2 March|.",
        "The licence was amended |on 9 May 2031|.",
        "The guild was founded in |1951|.",
        "He met one of them |on Sunday|.",
        "The survey was late. It came |on Sunday|.",
        "The night of |4 May| was cold.",
    ],
)
def test_the_day_of_the_event_is(text: str) -> None:
    assert not is_of_a_thing(*dated(text))


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("It was lifted on 30 March, and not |on 4 April|.", True),
        ("They came on Monday rather than |on Tuesday|.", True),
        ("It broke in May, not in |June|.", True),
        ("It was not lifted |on 4 April|.", False),
        ("It was lifted not only on 3 April but |on 4 April|.", False),
        ("They did not come before |4 April|.", False),
    ],
)
def test_a_day_that_is_refused(text: str, *, refused: bool) -> None:
    assert is_refused(*dated(text)) == refused


def test_the_date_of_a_thing_counts_only_where_no_other_is_told() -> None:
    text = "Digging began on 20 March under the licence of 2 December 2030."
    began = Time("a", ((14, 25),), "date", "2031-03-20", "relative", None)
    licence = Time("b", ((47, 62),), "date", "2030-12-02", "explicit", None)
    both = find_occasions(text, (began, licence), as_of=False)
    assert [each.text for each in both] == ["on 20 March"]
    one = find_occasions(text, (licence,), as_of=False)
    assert [each.text for each in one] == ["2 December 2030"]
