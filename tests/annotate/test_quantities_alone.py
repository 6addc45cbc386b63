"""Numbers that count people or things though no noun stands with them."""

from __future__ import annotations

import pytest
from tests.annotate.sentences import read

pytestmark = pytest.mark.slow


def numbers(text: str) -> list[float | None]:
    return [each.low for each in read(text).quantities]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The lease was thrown out by 54 votes to 49.", [54, 49]),
        ("The log lists sixty lamps. Forty are gone.", [60, 40]),
        ("The sponsor promised 600 lamps. We got ninety.", [600, 90]),
        ("The note records three deaths, two from fever and one from a fall.", [3, 2, 1]),
        ("Eighty people came. Two of them wrote.", [80, 2]),
        ("Some 38 persons slept in a barn approved for 20.", [38, 20]),
        ("The dean said that seventeen people were inside, not fourteen.", [17, 14]),
        ("We asked sixty-one houses. Forty-four reported a leak.", [61, 44]),
        (
            "I signed a paper for six thousand and was given one thousand eight hundred.",
            [6000, 1800],
        ),
        ("She put the number of boats at five.", [5]),
        ("The crews, forty-one in number, wrote to the port.", [41]),
        ("Eighty-three people were hurt, of whom seventeen seriously.", [83, 17]),
        ("The depot gave out 940 sacks, 310 spoiled by rain.", [940, 310]),
        ("The motion fell by five votes to one.", [5, 1]),
        ("Voting: for 16, against 3, abstained 4.", [16, 3, 4]),
        ("The board voted nine to two.", [9, 2]),
        ("The motion was carried by 17 to 9.", [17, 9]),
        ("Carried, 8 for, 3 against.", [8, 3]),
        ("We spoke to 41 weavers. All but three had been paid.", [41, 3]),
        ("The reeve put the dead at nine.", [9]),
        ("A mother of three wrote to the guild.", [3]),
        ("The ferry carries 40. The log found an average of 14.", [40, 14]),
        ("The mill stood still on at least four days.", [4]),
        ("In 2030 some 300 boats were lost.", [300]),
        ("The pilot and the two mates came. All three spoke.", [2, 3]),
    ],
)
def test_a_number_counts_without_a_noun(text: str, wanted: list[int]) -> None:
    assert numbers(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "He was nineteen and out of work.",
        "The order says that gate 3 is shut.",
        "The meeting opened at seven.",
        "The water came at about 11.30.",
        "The permit is licence 0817 and no other.",
        "Every child under six was tested.",
        "Your letter No. 88 names nobody.",
        "The log gives a force 6 wind.",
        "The widow of 80 was robbed.",
        "A father of 45 shot at the weir.",
        "The bench cut his sentence from nineteen to twelve.",
        "The cook put the ladle at nine.",
        "The clerk put her age at nine.",
    ],
)
def test_ages_labels_and_hours_count_nothing(text: str) -> None:
    assert numbers(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The wardens struck three ringers. The toll was cut from 19 to 12.",
        "The wardens struck three ringers. Her sentence went from 19 to 12.",
        "Three ringers fled. The clerk put her age at nine.",
    ],
)
def test_what_falls_or_is_put_somewhere_is_none_of_those_counted_before(text: str) -> None:
    assert numbers(text) == [3]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A third of the weavers stayed.", (33.3333, 33.3333, "%", "weavers")),
        ("More than half of the wells are dry.", (50, None, "%", "wells")),
        ("Nearly two-thirds of the sheep were found.", (66.6667, 66.6667, "%", "sheep")),
        ("Half the looms stood still.", (50, 50, "%", "looms")),
        ("Tolls fell by a fifth.", (20, 20, "%", None)),
        ("A quarter of a million people left.", (250_000, 250_000, None, "people")),
        ("The loss is put at 1.3m marks.", (1_300_000, 1_300_000, "marks", None)),
        ("The guild paid £2.5m.", (2_500_000, 2_500_000, "GBP", None)),
        ("They walked half a mile.", (0.5, 0.5, "mile", None)),
        ("Sixty-odd people came.", (60, 60, None, "people")),
        ("The toll rose from 20 to 25 crowns.", (20, 20, "crowns", None)),
        ("The clerk counted at least 64 drowned.", (64, None, None, "drowned")),
    ],
)
def test_shares_sums_and_what_they_are_of(text: str, wanted: tuple[object, ...]) -> None:
    one = read(text).quantities[0]
    assert (one.low, one.high, one.unit, one.counts) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Half the hill is called the Nob.",
        "She paid for the second half of the roof.",
        "The guild won the first half.",
        "They waited a quarter of an hour.",
        "It was not a single ringer who spoke.",
        "He took the 7.45 train.",
    ],
)
def test_what_is_no_share_and_no_count(text: str) -> None:
    assert numbers(text) == []
