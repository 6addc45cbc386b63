"""Temporal expressions: which words they are, which days they stand for, and what is not guessed."""

from __future__ import annotations

import pytest
from tests.annotate.sentences import read, times_of, value_of


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("4 May 2031", "2031-05-04"),
        ("May 4, 2031", "2031-05-04"),
        ("the 4th of May, 2031", "2031-05-04"),
        ("Sunday, 4 May 2031", "2031-05-04"),
        ("2031-05-04", "2031-05-04"),
        ("04.05.2031", "2031-05-04"),
        ("4-May-2031", "2031-05-04"),
        ("Sept. 4, 2031", "2031-09-04"),
        ("MAY 2031", "2031-05"),
        ("May of 2031", "2031-05"),
        ("2031", "2031"),
        ("the 1990s", "199X"),
        ("the '90s", "199X"),
        ("the nineties", "199X"),
        ("the 19th century", "18XX"),
        ("early 2030", "2030-01/2030-04"),
        ("mid-2030", "2030-05/2030-08"),
        ("late 2030", "2030-09/2030-12"),
        ("late October 2030", "2030-10-21/2030-10-31"),
        ("the mid-1980s", "1984/1986"),
        ("the end of May 2031", "2031-05-21/2031-05-31"),
        ("the summer of 2029", "2029-22"),
        ("winter 2030/31", "2030-24"),
        ("the first quarter of 2032", "2032-33"),
        ("Q1 2032", "2032-33"),
        ("the first half of 2030", "2030-01/2030-06"),
        ("the week of 7 May 2031", "2031-05-05/2031-05-11"),
        ("around 1990", "1990~"),
        ("3 to 7 May 2031", "2031-05-03/2031-05-07"),
        ("2014-2016", "2014/2016"),
        ("2014–16", "2014/2016"),
        ("between 2014 and 2016", "2014/2016"),
        ("between January and April 2029", "2029-01/2029-04"),
        ("from November to February 2030", "2029-11/2030-02"),
        ("March 21, 2022 to March 20, 2023", "2022-03-21/2023-03-20"),
        ("the night of 3 to 4 May 2030", "2030-05-03/2030-05-04"),
        ("the evening of 27 February 2031", "2031-02-27"),
        ("21:50 on 27 February 2031", "2031-02-27"),
    ],
)
def test_dates_that_say_everything_themselves(words: str, value: str) -> None:
    assert value_of(f"It was closed in {words}.", grammar=False) == value


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("yesterday", "2031-05-06"),
        ("today", "2031-05-07"),
        ("tonight", "2031-05-07"),
        ("this morning", "2031-05-07"),
        ("last night", "2031-05-06"),
        ("the day before yesterday", "2031-05-05"),
        ("on Monday", "2031-05-05"),
        ("on Wednesday", "2031-05-07"),
        ("on Thursday", "2031-05-01"),
        ("last Friday", "2031-05-02"),
        ("last week", "2031-04-28/2031-05-04"),
        ("last weekend", "2031-05-03/2031-05-04"),
        ("last month", "2031-04"),
        ("earlier this year", "2031"),
        ("late last year", "2030-09/2030-12"),
        ("at the end of last year", "2030-12"),
        ("last November", "2030-11"),
        ("last summer", "2030-22"),
        ("in May last year", "2030-05"),
        ("two weeks ago", "2031-04-23"),
        ("three months ago", "2031-02"),
        ("nearly two years ago", "2029~"),
        ("a decade ago", "2021"),
        ("on 19 January", "2031-01-19"),
        ("on Sunday, 4 May", "2031-05-04"),
        ("on the 4th of May", "2031-05-04"),
        ("in October", "2030-10"),
        ("in early March", "2031-03-01/2031-03-10"),
        ("in the first quarter of the year", "2031-33"),
    ],
)
def test_dates_that_lean_on_the_documents_own(words: str, value: str) -> None:
    assert value_of(f"The port was closed {words}.") == value


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("We will march on Friday.", "2031-05-09"),
        ("We ask the police to guard the room on Sunday.", "2031-05-11"),
        ("We demand that they be released by Friday.", "2031-05-09"),
        ("He said nobody was available until Monday.", "2031-05-12"),
        ("By Monday evening it had not replied.", "2031-05-05"),
        ("The vote was set for Thursday.", "2031-05-08"),
        ("It will open in October.", "2031-10"),
        ("The hearing is for next week.", "2031-05-12/2031-05-18"),
        ("He will be back in two weeks.", "2031-05-21"),
        ("In two weeks not one of them came.", "P2W"),
    ],
)
def test_the_verb_tells_what_is_past_and_what_is_to_come(sentence: str, value: str) -> None:
    assert value_of(sentence) == value


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Two days later he replied.", "2031-03-06"),
        ("The following day he replied.", "2031-03-05"),
        ("That night he replied.", "2031-03-04"),
        ("Later that month he replied.", "2031-03"),
        ("The day before, he had replied.", "2031-03-03"),
        ("The following Friday he replied.", "2031-03-07"),
        ("A week earlier he had replied.", "2031-02-25"),
        ("The same year he replied.", "2031"),
    ],
)
def test_dates_that_lean_on_the_story(sentence: str, value: str) -> None:
    assert times_of(f"On 4 March the council met. {sentence}")[1][1] == value


def test_a_story_that_may_have_moved_is_no_anchor() -> None:
    text = "On 4 March the council met.\nIn 2019 a choir sang. That night it rained."
    assert times_of(text)[2] == ("That night", None)


def test_what_was_told_as_past_cannot_be_to_come() -> None:
    assert times_of("It opened in March 2031. A year later it closed.")[1][1] is None


def test_a_month_of_another_story_keeps_its_year_open() -> None:
    found = times_of("The ship sank on 3 October 2019. In February the crew was tried.")
    assert found == [("on 3 October 2019", "2019-10-03"), ("February", "XXXX-02")]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("in October", "XXXX-10"),
        ("on 4 October", "XXXX-10-04"),
        ("in late October", "XXXX-10-21/XXXX-10-31"),
        ("on Monday", None),
        ("last week", None),
        ("two weeks ago", None),
        ("at the end of last year", None),
    ],
)
def test_without_a_date_of_the_document_nothing_is_guessed(words: str, value: str | None) -> None:
    text = f"The port was closed {words}."
    assert value_of(text, None) == value
    (row,) = read(text, None).times
    assert (row.how == "unresolved") == (value is None)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("31/02/2031", "malformed-date"),
        ("31 June 2029", "malformed-date"),
        ("05/07/20233", "malformed-date"),
        ("May 7, 20233", "malformed-date"),
        ("34 May 2031", "malformed-date"),
        ("2031-13-45", "malformed-date"),
        ("Monday, 4 May 2031", "malformed-date"),
        ("Monday, 05/07/2023", "malformed-date"),
        ("05/07/2023", "ambiguous-date"),
        ("14-03-32", "ambiguous-date"),
        ("2008-12", "ambiguous-date"),
        ("1401 AH", "ambiguous-date"),
    ],
)
def test_what_no_calendar_decides_is_a_problem(words: str, kind: str) -> None:
    text = f"It is dated {words} in the file."
    rows = read(text)
    (row,), (problem,) = rows.times, rows.problems
    assert (row.value, row.how, row.problem) == (None, "unresolved", kind)
    assert problem.kind == kind
    assert problem.spans == row.spans
    assert words in problem.message


def test_both_readings_of_figures_are_named() -> None:
    (problem,) = read("It is dated 05/07/2023.").problems
    assert "2023-05-07" in problem.message
    assert "2023-07-05" in problem.message


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("On 05/07/2023 and 25/07/2023 it rained.", "2023-07-05"),
        ("On 05/07/2023 and 07/25/2023 it rained.", "2023-05-07"),
        ("On 05/07/2023, as told on May 7, 2023, it rained.", "2023-05-07"),
        ("Sunday, 05/07/2023: it rained.", "2023-05-07"),
        ("On 05/05/2023 it rained.", "2023-05-05"),
    ],
)
def test_figures_are_decided_by_a_weekday_or_by_other_dates(text: str, value: str) -> None:
    assert times_of(text, grammar=False)[0][1] == value


@pytest.mark.parametrize(
    ("words", "value", "how"),
    [
        ("1402 AH (March 21, 2023 to March 19, 2024)", "2023-03-21/2024-03-19", "gloss"),
        ("the year 1402 (2023/24)", "2023-03-21/2024-03-19", "gloss"),
        ("1443 AH (2021-22)", "2021-08-09/2022-07-29", "gloss"),
        ("1401 SH", "2022-03-21/2023-03-20", "explicit"),
        ("the Persian year 1401", "2022-03-21/2023-03-20", "explicit"),
        ("22 Bahman 1357", "1979-02-11", "explicit"),
        ("Ramadan 1445", "2024-03-11/2024-04-09", "explicit"),
    ],
)
def test_a_gloss_or_a_name_decides_the_hijri_calendar(words: str, value: str, how: str) -> None:
    (row,) = read(f"It was done in {words} abroad.", grammar=False).times
    assert (row.value, row.how) == (value, how)


def test_a_gloss_that_fits_neither_calendar_is_a_problem() -> None:
    rows = read("It was done in 1401 AH (1995).", grammar=False)
    assert rows.times[0].value is None
    assert rows.problems[0].kind == "malformed-date"


@pytest.mark.parametrize(
    ("sentence", "words", "value", "kind"),
    [
        ("It lasted for forty minutes.", "forty minutes", "PT40M", "duration"),
        ("A 22-year sentence was passed.", "22-year", "P22Y", "duration"),
        ("It took two and a half years.", "two and a half years", "P2Y6M", "duration"),
        ("It took half an hour.", "half an hour", "PT30M", "duration"),
        ("For the past three years it stood.", "the past three years", "P3Y", "duration"),
        ("It stood for more than a decade.", "a decade", "P10Y", "duration"),
        ("They meet every Friday.", "every Friday", None, "set"),
        ("They meet twice a year.", "twice a year", None, "set"),
        ("They meet on Sundays.", "on Sundays", None, "set"),
        ("In recent days it rained.", "recent days", None, "date"),
    ],
)
def test_how_long_and_how_often(sentence: str, words: str, value: str | None, kind: str) -> None:
    (row,) = read(sentence).times
    start, end = row.spans[0]
    assert (sentence[start:end], row.value, row.type) == (words, value, kind)


@pytest.mark.parametrize(
    "sentence",
    [
        "There were 2,031 people.",
        "Some 2031 people came.",
        "Law 2031 was passed.",
        "See report_2031-05-04.pdf there.",
        "Call 0203 2031 2031 now.",
        "Theresa May spoke.",
        "He may come and they march.",
        "The 19-year-old was in her forties.",
        "He reads the Sunday Times.",
        "They came to the spring and drank.",
        "It happened on the 4th floor.",
    ],
)
def test_what_only_looks_like_a_time(sentence: str) -> None:
    assert times_of(sentence) == []


def test_the_example_of_the_format() -> None:
    text = (
        "4 May 2031. Mara Ilves of the Harbour Union said on Monday that at least 12 dockers had "
        "been detained."
    )
    rows = read(text, "2031-05-04")
    dateline, monday = rows.times
    assert dateline.value == "2031-05-04"
    assert monday.spans == ((49, 58),)
    assert (monday.type, monday.value, monday.how, monday.problem) == (
        "date",
        "2031-04-28",
        "relative",
        None,
    )


def test_furniture_holds_no_times() -> None:
    text = "Posted yesterday by 12 users\nThe port was closed on Monday."
    rows = read(text, furniture=((0, 28),))
    assert [row.value for row in rows.times] == ["2031-05-05"]
    assert rows.quantities == ()


def test_offsets_hold_with_combining_marks_and_line_ends() -> None:
    text = "Cafe\u0301 Ma\u0301rai\r\nclosed on 4 May 2031\r\nfor good."
    assert times_of(text, grammar=False) == [("on 4 May 2031", "2031-05-04")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("As of 17:00 five people were in the clinic.", "2031-05-07"),
        ("The gate broke on Tuesday.\n\nThe siren was heard at 9:40 p.m.", "2031-05-06"),
        ("The gate broke on Tuesday.\n\nIt was out by midnight.", "2031-05-06"),
        ("The gate broke on Tuesday.\n\nIt was seen at a quarter past nine.", "2031-05-06"),
        ("Four were treated by Monday evening.", "2031-05-05"),
        ("Ilves said that four had been treated by Monday evening.", "2031-05-05"),
        ("The teacher whom the board had to let go in June has a key.", "2030-06"),
        ("From Monday the fleet stays in.", "2031-05-12"),
    ],
)
def test_hours_and_limits_are_of_the_day_that_is_told(text: str, value: str) -> None:
    assert times_of(text)[-1][1] == value


def test_an_hour_has_no_day_where_several_or_only_old_ones_are_told() -> None:
    several = "The gate broke on Tuesday.\n\nIt was shut on Monday.\n\nHe left at half past ten."
    assert times_of(several)[-1] == ("half past ten", None)
    old = "The pact was signed on 2 January 2031.\n\nHe left at 9:40 p.m."
    assert times_of(old)[-1] == ("9:40 p.m.", None)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He asked her on the 3rd to count the boats.", "2031-05-03"),
        ("A letter dated the 5th, which nobody read, lay there.", "2031-05-05"),
        ("On the 2nd inst. this paper said so.", "2031-05-02"),
        ("The wagon was stopped on the 30th ultimo.", "2031-04-30"),
        ("He has not set foot there since June.", "2030-06"),
    ],
)
def test_a_day_of_the_month_alone_and_since_look_back(text: str, value: str) -> None:
    assert value_of(text) == value


def test_an_ordinal_of_a_floor_is_no_day() -> None:
    assert times_of("She slept on the 4th floor.") == []
