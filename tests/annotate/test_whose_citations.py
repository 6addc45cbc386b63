"""Of which day and by whom a cited work is: not of the day that it tells of, nor of itself."""

from __future__ import annotations

import pytest
from tests.annotate.test_citations_of_papers import dates, every, found

from stemma.annotate import annotate, default_tools
from stemma.evaluate.gold import as_ingested
from stemma.model.settings import Settings

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("On 17 May 2031 the Harbour Union issued a press release about the night of 16 May 2031.",
         ["2031-05-17"]),
        ("On 17 May 2031 the Salt Guild published a report on the fire of 3 April 2031.",
         ["2031-05-17"]),
        ("On 9 May 2031 the Salt Guild published a report concerning the week of 3 April 2031.",
         ["2031-05-09"]),
        ("The Salt Guild issued a short statement on its website on 19 May 2031.", ["2031-05-19"]),
        ("The Salt Guild issued a statement of 19 May 2031 about the pumps.", ["2031-05-19"]),
    ],
)  # fmt: skip
def test_the_day_of_what_a_work_tells_of_is_not_its_own(text: str, days: list[str]) -> None:
    assert dates(text) == days


def test_a_work_that_another_quotes_keeps_its_year() -> None:
    works = found(
        "The Salt Guild quotes in its letter from the Audit Office's 2029 report on wells."
    )
    assert works["its letter"].date is None
    assert works["the Audit Office's 2029 report on wells"].date == "2029"


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("We have read the report in the Harbour Ledger of 21 May.", "Harbour Ledger"),
        ("He points to an article in the Norlan Gazette of 2 May.", "Norlan Gazette"),
        ("We have read the report in the annex of 21 May.", None),
        ("We have read the report in the Salt Museum of 21 May.", None),
    ],
)
def test_what_stood_in_a_paper_is_the_papers(text: str, issuer: str | None) -> None:
    assert [each.issuer for _, each in every(text)] == [issuer]


@pytest.mark.parametrize(
    "text",
    [
        "Ms Brun told the council (minutes of 27 May, item 4) that two nurses had been moved.",
        "Mr Osk told the committee (minutes of 3 May, page 2) that the well was shut.",
    ],
)
def test_minutes_in_brackets_are_by_no_speaker_and_no_month(text: str) -> None:
    assert [each.issuer for words, each in every(text) if words.startswith("minutes")] == [None]


def test_a_letter_from_somebody_named_behind_it_is_by_him() -> None:
    works = found("A letter from the surveyor, Mr Abel Crane, had arrived on 9 May 2031.")
    assert works["A letter from the surveyor"].issuer == "Abel Crane"
    assert works["A letter from the surveyor"].date == "2031-05-09"
    assert "Letters" not in found("Letters from surveyors arrive on Mondays.")


def test_the_trusts_own_noun_tells_whose_release_it_is() -> None:
    assert found("We have read the trust's press release.")["the trust's press release"].issuer
    assert found("We have read a trust's press release.")["a trust's press release"].issuer is None


def test_a_hearing_that_is_to_be_held_is_no_work() -> None:
    assert every("RESOLVED: that the committee hold a hearing on 13 June 2031.") == []
    text = "The hearing on 13 June should be held in public."
    ingested = as_ingested("text.txt", f"{text}\n", published="2031-06-04")
    assert annotate(ingested, default_tools(Settings(reader="rules"))).citations == ()
    assert every("At the hearing on 13 May Ada Brun said that the pier was shut.") != []


@pytest.mark.parametrize(
    ("top", "cited"),
    [
        ("Salt Guild, Norlan Branch\nPress release, Monday 2 June 2031", False),
        ("Salt Guild\nOpen letter: the wells", False),
        ("The press release of the Salt Guild of 2 June 2031 was read by all.", True),
    ],
)
def test_what_a_text_calls_itself_is_not_cited(top: str, cited: bool) -> None:  # noqa: FBT001 - a column
    ingested = as_ingested("text.txt", f"{top}\n\nThe wells were shut in May.\n")
    rows = annotate(ingested, default_tools(Settings(reader="rules")))
    assert bool(rows.citations) is cited
