"""One person in two ranks of one office is shown; two offices, two times and a looser word are not."""

from __future__ import annotations

import pytest
from tests.compare.build import Folder

from stemma.compare import compare
from stemma.model.settings import Settings


def shown(
    one: str, two: str, *, days: tuple[str, str] = ("2031-05-04", "2031-05-20"), told: str = ""
) -> list[tuple[str, str]]:
    """The words of both where two papers give Ada Brook another rank."""
    folder = Folder()
    folder.who("Ada Brook", "Person")
    for name, rank, day, of in zip(
        ("Gazette", "Courier"), (one, two), days, ("", told), strict=True
    ):
        folder.who(name, "Organization")
        said = f"{rank} {of}Ada Brook, left the town in {name}'s boat"
        sheet = folder.document(f"{name}.txt", f"{name}. {said}.", author=name, published=day)
        sheet.says(said)
        sheet.calls("Ada Brook", rank)
    found = compare(folder.resolution(), Settings()).links
    return [(row.reasons[0].left, row.reasons[0].right) for row in found if row.slot == "role"]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The second officer", "The ship's chief officer"),
        ("The director of social services", "The deputy director of social services"),
        (
            "The deputy director of social services",
            "The director of social services at the council",
        ),
        ("The manager", "The assistant manager"),
    ],
)
def test_nobody_has_two_ranks_of_one_office(one: str, two: str) -> None:
    assert shown(one, two) == [(one, two)]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The chief officer", "The first officer"),
        ("The officer", "The chief officer"),
        ("The chief surgeon", "The doctor"),
        ("The plant manager", "The manager of the plant"),
        ("The director of the museum", "The deputy director of the theatre"),
        ("The bakery's manager", "The deputy manager of the mill"),
        ("The acting director", "The director"),
        ("The senior surgeon", "The chief surgeon"),
        ("The chair of the council", "The deputy manager"),
        ("The former director", "The deputy director"),
    ],
)
def test_two_offices_and_looser_words_fit_together(one: str, two: str) -> None:
    assert shown(one, two) == []


def test_a_rank_of_another_year_is_none_of_the_same_time() -> None:
    one, two = "The second officer", "The chief officer"
    assert shown(one, two, days=("2031-05-04", "2033-05-04")) == []
    assert shown(one, two, told="promoted last week, ") == []
