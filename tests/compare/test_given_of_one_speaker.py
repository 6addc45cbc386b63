"""A limit, a place or a word that two documents give one speaker differently."""

from __future__ import annotations

import pytest
from tests.compare.build import Count, Folder

from stemma.compare import compare
from stemma.model.settings import Settings


def shown(
    one: str,
    two: str,
    *counts: Count,
    speakers: tuple[str, str] = ("Ada Brook", "Ada Brook"),
    days: tuple[str, str] = ("2031-05-04", "2031-05-05"),
    direct: bool = False,
) -> list[str | None]:
    """The slots in which two papers give what somebody said differently."""
    folder = Folder()
    for name in ("Ada Brook", "Otto Lind"):
        folder.who(name, "Person")
    for name, town in (("Gazette", "Selby"), ("Courier", "Tarn")):
        folder.who(name, "Organization")
        folder.who(town, "Address")
    for name, said, by, day in zip(("Gazette", "Courier"), (one, two), speakers, days, strict=True):
        text = f"{name}. Ada Brook and Otto Lind spoke at Selby. “{said},” {by} said."
        sheet = folder.document(f"{name}.txt", text, author=name, published=day)
        own = [each for each in counts if each.text in said]
        sheet.says(said, by=by, attributed="direct" if direct else None, counts=own)
    found = compare(folder.resolution(), Settings()).links
    return [row.slot for row in found if row.type in {"differs", "updates"}]


COLD, COLDER = (
    Count(f"below {figure} degrees", None, figure, None, "degrees") for figure in (34, 32)
)
BODY = "All of the divers had a body temperature below {} degrees in the boat"


def test_one_speaker_gives_one_limit() -> None:
    assert shown(BODY.format(34), BODY.format(32), COLD, COLDER) == ["number"]


@pytest.mark.parametrize(
    ("two", "speakers", "days"),
    [
        (BODY, ("Ada Brook", "Otto Lind"), ("2031-05-04", "2031-05-04")),
        (BODY, ("Ada Brook", "Ada Brook"), ("2031-05-04", "2031-06-04")),
        ("In the cabin it was below {} degrees", ("Ada Brook", "Ada Brook"), ("2031-05-04",) * 2),
    ],
)
def test_limits_of_two_speakers_two_times_or_two_measures_fit_together(
    two: str, speakers: tuple[str, str], days: tuple[str, str]
) -> None:
    found = shown(BODY.format(34), two.format(32), COLD, COLDER, speakers=speakers, days=days)
    assert "number" not in found


def test_at_least_so_many_people_may_be_more() -> None:
    said = "At least {} divers were in the boat at Selby"
    counts = [Count(f"At least {figure}", figure, None, "divers") for figure in (12, 15)]
    assert shown(said.format(12), said.format(15), *counts) == []


KEY = "the rusty key to the boat shed of the lifeboat crew"
IN_TARN = f"{KEY} had been found in the captain's cabin in Tarn"


def test_one_speaker_gives_one_thing_one_place() -> None:
    at_selby = f"{KEY} was at the harbour office in Selby"
    assert shown(IN_TARN, at_selby) == ["place"]


@pytest.mark.parametrize(
    "other",
    [
        "the captain was at the harbour office in Selby",
        f"{KEY} was at the harbour office",
        f"{KEY} was later at the harbour office in Selby",
        "the rusty key to the old mill of the lifeboat crew was at the harbour office in Selby",
    ],
)
def test_other_things_other_times_and_places_within_places_fit_together(other: str) -> None:
    assert "place" not in shown(IN_TARN, other)


def test_places_by_two_speakers_are_of_two_times_perhaps() -> None:
    at_selby = f"{KEY} was at the harbour office in Selby"
    assert "place" not in shown(IN_TARN, at_selby, speakers=("Ada Brook", "Otto Lind"))


ASKED = "We wrote to the captain in March, and we should have asked {}questions about the boat"


def test_a_word_that_one_quotation_leaves_out_is_shown() -> None:
    assert shown(ASKED.format("more "), ASKED.format(""), direct=True) == ["quotation"]


@pytest.mark.parametrize(("word", "other"), [("the ", ""), ("more ", "… "), ("more ", "[some] ")])
def test_a_light_word_or_a_gap_that_is_marked_is_not(word: str, other: str) -> None:
    assert shown(ASKED.format(word), ASKED.format(other), direct=True) == []
