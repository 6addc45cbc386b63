"""What was said before or told by somebody's media; interviews with papers; papers among loot."""

from __future__ import annotations

import pytest
from tests.annotate.reading import Said
from tests.annotate.test_citations import cited

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("verb", ["stated", "announced"])
def test_what_somebody_had_stated_before_is_cited(verb: str) -> None:
    works = cited(f"What the Harbour Union had previously {verb} about the mill was true.")
    assert ("statement", "Harbour Union") in works.values()


@pytest.mark.parametrize(
    "text",
    [
        "What the Harbour Union stated about the mill was true.",
        "What it had previously stated was true.",
        "What the Harbour Union had never previously stated was true.".replace("never", "not"),
    ],
)
def test_what_is_not_told_to_be_earlier_is_not(text: str) -> None:
    assert not cited(text)


@pytest.mark.parametrize(
    "text",
    [
        "According to what was announced by the Harbour Union media, three boats sank.",
        "The sinking was reported by the media of the Harbour Union.",
    ],
)
def test_what_the_media_of_somebody_told_is_cited(text: str) -> None:
    assert ("document", "Harbour Union media") in cited(text).values()


@pytest.mark.parametrize(
    "text",
    ["The sinking was reported by the media.", "The media of the Harbour Union report on boats."],
)
def test_media_of_nobody_or_of_no_day_are_not(text: str) -> None:
    assert not cited(text)


@pytest.mark.parametrize("outlet", ["the Harbour Echo", "the Harbour Echo newspaper"])
def test_somebodys_interview_with_a_paper_is_cited(outlet: str) -> None:
    text = f"The limit was set by Hanno Bly in his recent interview with {outlet}."
    assert ("interview", "Hanno Bly") in cited(text).values()


def test_an_interview_with_nobody_in_particular_is_not() -> None:
    assert not cited("The limit was set by Hanno Bly in an interview about boats.")


def test_correspondence_among_other_things_is_no_letter() -> None:
    text = (
        "The thieves released the names of clerks, the Harbour Union's correspondence, phone "
        "numbers and keys."
    )
    assert "letter" not in {kind for kind, _ in cited(text).values()}


def test_correspondence_that_is_read_is_cited() -> None:
    said = Said("The Harbour Echo", "published", "the Harbour Union's correspondence")
    works = cited("The Harbour Echo published the Harbour Union's correspondence.", said)
    assert ("letter", "Harbour Union") in works.values()
