"""Bodies whose names hold "and", names in a row, titles of many countries, who asks on the air."""

from __future__ import annotations

import pytest
from tests.annotate.reading import Said, names, read, speakers

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    "name",
    [
        "Land and Homestead Protection Committee",
        "Omnibus and Tramway Workers' Association",
        "Reef and Lagoon Fishers' Cooperative",
    ],
)
def test_two_fields_of_one_body_are_one_name(name: str) -> None:
    assert set(names(read(f"On Monday the {name} sent a letter."))) == {name}


def test_in_a_list_two_fields_of_one_body_need_no_article() -> None:
    text = "Heard: Ms M. Bly, Cannery and Dock Workers' Union; Ms L. Orm, Kestrel Foods."
    assert "Cannery and Dock Workers' Union" in names(read(text))


def test_a_letterhead_of_two_fields_is_one_name() -> None:
    text = "FIRE AND RESCUE SERVICE\n\nThe Fire and Rescue Service shut the weir on Sunday."
    assert {each.casefold() for each in names(read(text))} == {"fire and rescue service"}


def test_a_title_in_the_plural_stands_before_several_names() -> None:
    found = set(names(read("Present were Councillors Weil and Oyar, and the Chief Fire Officer.")))
    assert "Weil" in found
    assert not any("Councillor" in each or "Officer" in each for each in found)


@pytest.mark.parametrize(
    "pair", [("Harbour Police", "Port Authority"), ("Lantern Council", "Osk Fishers' Union")]
)
def test_two_bodies_stay_two_and_speak_together(pair: tuple[str, str]) -> None:
    source = f"The {pair[0]} and {pair[1]}"
    rows = read(f"{source} said that it rained.", Said(source, "said", "that it rained"))
    assert set(names(rows)) == set(pair)
    assert set(speakers(rows)) == set(pair)


@pytest.mark.parametrize("source", ["The Mayor and City Council", "The Sheriff and Harbour Union"])
def test_who_holds_an_office_is_no_field_of_a_body(source: str) -> None:
    assert source.removeprefix("The ") not in names(read(f"{source} met on Monday."))


@pytest.mark.parametrize(
    ("written", "person"),
    [
        ("Begum Shaista Orhani", "Shaista Orhani"),
        ("Pir Nadeem Sultan", "Nadeem Sultan"),
        ("District Collector Ira Velpan", "Ira Velpan"),
        ("Prophet Elias Amoak", "Elias Amoak"),
    ],
)
def test_a_title_is_no_part_of_a_name(written: str, person: str) -> None:
    assert names(read(f"On Monday {written} sent a letter.")) == {person: "Person"}


def test_a_title_alone_means_who_bears_it() -> None:
    text = "District Collector Ira Velpan came late. The Collector said that it rained."
    rows = read(text, Said("The Collector", "said", "that it rained"))
    assert speakers(rows) == ("Ira Velpan",)


HEAD = "Radio Cane\nHost: Miss Dahlia Prend\nIn studio: Errol Whyt\n\n"
TALK = "HOST: Is it so?\n\nWHYT: It is so.\n\nHOST: Thank you.\n\nWHYT: Good night."


def test_a_host_is_whom_the_lines_above_name() -> None:
    rows = read(HEAD + TALK, Said("HOST", ":", "Is it so?", kind="direct"))
    assert speakers(rows) == ("Dahlia Prend",)


def test_who_is_spoken_to_by_a_reporter_does_not_ask() -> None:
    text = "Our reporter spoke to Ada Brun.\n\nQ: Is it so?\n\nA: It is so."
    assert "Ada Brun" not in speakers(read(text, Said("Q", ":", "Is it so?", kind="direct")))


def test_a_family_is_none_of_its_members() -> None:
    text = "Danny Moy died in May. The Moy family said that it rained."
    rows = read(text, Said("The Moy family", "said", "that it rained"))
    assert speakers(rows) == ("Moy family",)


def test_persons_in_a_row_speak_together() -> None:
    source = "Tod Renfrow, Alma Ortiz and Dot Verhage, who voted against it,"
    rows = read(f"{source} said that it rained.", Said(source, "said", "that it rained"))
    assert set(speakers(rows)) == {"Tod Renfrow", "Alma Ortiz", "Dot Verhage"}


def test_the_us_is_a_country_and_not_us() -> None:
    text = "Letter of Ada Brun\n\nThe US said that it rained. I did not."
    rows = read(text, Said("The US", "said", "that it rained"))
    assert speakers(rows) == ("US",)


def test_two_countries_speak_together() -> None:
    rows = read(
        "The US and the UK said that it rained.",
        Said("The US and the UK", "said", "that it rained"),
    )
    assert set(speakers(rows)) == {"US", "UK"}
