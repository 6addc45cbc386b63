"""Quantities: bounds, what is counted, parts and totals, and numbers that are none."""

from __future__ import annotations

import pytest
from tests.annotate.sentences import read

from stemma.model.annotations import Quantity


def quantities(text: str) -> list[tuple[str, Quantity]]:
    return [(text[row.spans[0][0] : row.spans[0][1]], row) for row in read(text).quantities]


def only(text: str) -> Quantity:
    found = quantities(text)
    assert len(found) == 1, found
    return found[0][1]


@pytest.mark.parametrize(
    ("words", "low", "high", "approximate"),
    [
        ("12", 12, 12, False),
        ("forty-four", 44, 44, False),
        ("two hundred and six", 206, 206, False),
        ("at least 12", 12, None, False),
        ("no fewer than 12", 12, None, False),
        ("more than 90", 90, None, False),
        ("at most 60", None, 60, False),
        ("fewer than a hundred", None, 100, False),
        ("up to 40", None, 40, False),
        ("about 40,000", 40_000, 40_000, True),
        ("nearly 300", 300, 300, True),
        ("some sixty", 60, 60, True),
        ("between 15 and 20", 15, 20, False),
        ("12 to 15", 12, 15, False),
        ("two or three", 2, 3, False),
        ("two, perhaps three", 2, 3, True),
        ("a dozen", 12, 12, False),
        ("half a million", 500_000, 500_000, False),
        ("several hundred", 200, None, True),
    ],
)
def test_bounds(words: str, low: int | None, high: int | None, approximate: bool) -> None:  # noqa: FBT001 - a column
    row = only(f"They met {words} dockers there.")
    assert (row.low, row.high, row.approximate) == (low, high, approximate)
    assert row.counts == "dockers"


@pytest.mark.parametrize(
    ("words", "low"),
    [("dozens", 24), ("scores", 40), ("hundreds", 200), ("tens of thousands", 20_000)],
)
def test_round_words_are_open_above(words: str, low: int) -> None:
    row = only(f"They met {words} of dockers there.")
    assert (row.low, row.high, row.approximate, row.counts) == (low, None, True, "dockers")


@pytest.mark.parametrize(
    ("text", "low", "unit"),
    [
        ("It cost $5 million.", 5_000_000, "USD"),
        ("It cost 2.4 million guilders.", 2_400_000, "guilders"),
        ("It lies 200 kilometres away.", 200, "kilometres"),
        ("It fell by 61.5%.", 61.5, "%"),
        ("It fell by 58 per cent.", 58, "%"),
        ("It covers 200 square metres.", 200, "square metres"),
        ("Repairs would cost Rs. 38 lakh.", 3_800_000, "rupees"),
        ("The loan came to 3.2 crore rupees.", 32_000_000, "rupees"),
        ("It went to a haulier for R11.6 million.", 11_600_000, "R"),
        ("They paid K5,000 for it.", 5_000, "K"),
        ("The pay is ninepence.", 9, "pence"),
        ("It cost 600 rand.", 600, "rand"),
    ],
)
def test_money_measures_and_percentages_have_a_unit(text: str, low: float, unit: str) -> None:
    row = only(text)
    assert (row.low, row.unit, row.counts) == (low, unit, None)


def test_a_share_is_a_percentage_of_what_it_is_of() -> None:
    assert only("It found that 58 percent of adults slept.").counts == "adults"
    assert (only("Three out of four voted.").low, only("Three out of four voted.").unit) == (
        75,
        "%",
    )


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Two rail union officials spoke.", "officials"),
        ("They have two broken ribs.", "ribs"),
        ("At least 2,700 ARK members came.", "members"),
        ("They answered two e-mails.", "e-mails"),
        ("Five foreign harbour pilots left.", "pilots"),
        ("One woman died.", "woman"),
        ("He was asked three times.", "times"),
        ("The clerk rang him twice.", "times"),
        ("Two night guards spoke.", "guards"),
        ("Two lakh houses burned.", "houses"),
        ("I REQUEST TWO CARS", "cars"),
        ("The dozen people left.", "people"),
    ],
)
def test_what_is_counted_is_the_head_of_its_phrase(text: str, counts: str) -> None:
    assert only(text).counts == counts


def test_the_example_of_the_format() -> None:
    text = (
        "4 May 2031. Mara Ilves of the Harbour Union said on Monday that at least 12 dockers had "
        "been detained."
    )
    row = only(text)
    assert row.spans == ((64, 75),)
    assert (row.low, row.high, row.unit, row.counts, row.approximate, row.part_of) == (
        12,
        None,
        None,
        "dockers",
        False,
        None,
    )


def test_a_bound_may_stand_behind_the_noun() -> None:
    assert (only("He saw 15 people or more.").low, only("He saw 15 people or more.").high) == (
        15,
        None,
    )


@pytest.mark.parametrize(
    "text",
    [
        "They went through Gate 4.",
        "See Article 5 and page nine.",
        "It was on Channel Seven.",
        "They live in Camp 12.",
        "It happened on June 20, 2023.",
        "It lasted forty minutes.",
        "He left at 6 p.m. and at nine o'clock.",
        "Open report_12.pdf now.",
        "Call +44 20 7946 0958 now.",
        "The 54-year-old left.",
        "He was aged 54.",
        "Kiarom Olmaz, 51, drives a crane.",
        "No one came and one should not ask.",
        "One of them spoke.",
        "One day he left.",
        "One old man, who begged us not to name him, wept.",
        "One adviser said so.",
        "Her adviser, one Teo Rampold, agrees.",
        "They sat in one room.",
        "It is twice the total.",
        "No two men agree.",
        "The fourth man left first.",
        "The office is at 14 Ropewalk.",
        "It was a 3-2 win.",
        "The six-story house fell.",
    ],
)
def test_numbers_that_are_no_quantities(text: str) -> None:
    assert quantities(text) == []


@pytest.mark.parametrize("marker", ["1. ", "2) ", "(3) ", "4- "])
def test_the_numbers_of_a_list_are_none(marker: str) -> None:
    assert quantities(f"{marker}The port is closed.") == []


def test_so_many_of_all_are_one_quantity() -> None:
    row = only("Present were 23 of 27 delegates.")
    assert (row.low, row.high, row.unit) == (23, 23, None)
    row = only("Seventeen out of twenty-five questions were the same.")
    assert (row.low, row.counts) == (17, "questions")


def parts(text: str) -> dict[str, str | None]:
    rows = dict(quantities(text))
    by_id = {row.id: words for words, row in rows.items()}
    return {words: by_id.get(row.part_of or "") for words, row in rows.items()}


def test_what_is_taken_out_of_a_number_is_its_part() -> None:
    assert parts("They spoke with 87 people, 52 of them women.") == {"87": None, "52": "87"}
    assert parts("It killed 258 people, including 12 officers.") == {"258": None, "12": "258"}
    assert parts("Of the 35 boats, 12 sank.") == {"35": None, "12": "35"}


def test_parts_that_add_up() -> None:
    text = "At least 15 people were held: nine for theft, four for fraud and two for assault."
    assert parts(text) == {
        "At least 15": None,
        "nine": "At least 15",
        "four": "At least 15",
        "two": "At least 15",
    }
    rows = read(text)
    assert [row.counts for row in rows.quantities] == ["people"] * 4
    assert rows.problems == ()


def test_parts_without_a_colon_are_parts_where_they_come_to_the_total() -> None:
    text = "There are 1,904 names in the books, 1,212 from the north and 692 from the south."
    assert parts(text) == {"1,904": None, "1,212": "1,904", "692": "1,904"}


def test_a_total_may_stand_last() -> None:
    assert parts("They found 3 knives, 2 guns and 5 phones, 10 items in all.")["3"] == "10"


def test_parts_that_do_not_add_up_are_a_problem_of_arithmetic() -> None:
    text = (
        "It spends 9.4 million crowns on houses: 5.1 million for rent, 2.6 million for staff and "
        "1.2 million for books."
    )
    rows = read(text)
    (problem,) = rows.problems
    assert problem.kind == "sum-differs"
    assert problem.message == (
        "The 3 parts add up to 8,900,000; the stated total is 9,400,000. Arithmetic only."
    )
    assert [text[start:end] for start, end in problem.spans] == [
        "9.4 million crowns",
        "5.1 million",
        "2.6 million",
        "1.2 million",
    ]
    assert {row.unit for row in rows.quantities} == {"crowns"}


def test_a_list_of_lines_with_a_total_above_it() -> None:
    text = (
        "They counted a total of 20 acts, which include the following:\n"
        "12 cases of painting\n"
        "5 broken windows\n"
        "3 fires\n"
        "Nobody was hurt."
    )
    assert parts(text) == {"20": None, "12": "20", "5": "20", "3": "20"}
    assert read(text).problems == ()
    (problem,) = read(text.replace("3 fires", "4 fires")).problems
    assert problem.kind == "sum-differs"


def test_a_bare_number_is_no_total() -> None:
    assert read("4 two two", grammar=False).quantities == ()


def test_numbers_that_happen_to_stand_in_one_sentence_are_no_parts() -> None:
    text = "The 20 officers met 12 dockers and 5 drivers."
    assert set(parts(text).values()) == {None}
    assert read(text).problems == ()


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("It did not fall below 14 degrees.", 14, None),
        ("The depth was never under 3 metres.", 3, None),
        ("The fee never rose above 20 crowns.", None, 20),
        ("The load did not exceed 30 tonnes.", None, 30),
        ("It fell below 9 degrees.", None, 9),
        ("The fee rose above 20 crowns.", 20, None),
    ],
)
def test_what_did_not_fall_below_a_figure_is_at_least_it(
    text: str, low: int | None, high: int | None
) -> None:
    assert (only(text).low, only(text).high) == (low, high)
