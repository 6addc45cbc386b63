"""What the pages on sides, figures, names, order and coverage say, row by row."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from starlette.testclient import TestClient
from tests.web.desks import Book, parsed
from tests.web.rows import example_folder, example_rows

from stemma.model.annotations import Attribution, Quantity, Time
from stemma.model.case import CaseRows
from stemma.model.documents import quote
from stemma.model.entities import Reason
from stemma.model.links import Link
from stemma.model.settings import Party
from stemma.web.pages import called, figures, origins, problems, sides, timeline
from stemma.web.pages.figures import read_as, sum_sentence
from stemma.web.pages.timeline import lane_of
from stemma.web.rows.dates import bounds, days
from stemma.web.rows.describe import folded, statements
from stemma.web.rows.index import CaseIndex
from stemma.web.rows.query import Query
from stemma.web.rows.ranges import SHORTEST, WIDTH, ranges


def quantity(low: float | None, high: float | None, **more: Any) -> Quantity:
    given = {"unit": None, "counts": "people", "approximate": False, "part_of": None, **more}
    return Quantity("q:1", ((0, 1),), low, high, **given)


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (quantity(12, 12), "12 people"),
        (quantity(15, None), "15 or more people"),
        (quantity(None, 40), "up to 40 people"),
        (quantity(12, 15), "12 to 15 people"),
        (quantity(250, 250, approximate=True), "about 250 people"),
        (quantity(9_400_000, 9_400_000, unit="crowns", counts=None), "9,400,000 crowns"),
        (quantity(1.5, 1.5, counts=None), "1.5"),
        (quantity(None, None), "not read as a number people"),
    ],
)
def test_a_quantity_is_read_as_a_range_with_what_is_counted(row: Quantity, words: str) -> None:
    assert read_as(row, row.unit or row.counts or "") == words


@pytest.mark.parametrize(
    ("total", "parts", "words"),
    [
        (quantity(15, None), (9, 4, 2), "The 3 parts add up to the stated total."),
        (quantity(10, 10), (9, 4), "The 2 parts add up to 13; the stated total is 10."),
        (quantity(0.3, 0.3), (0.1, 0.2), "The 2 parts add up to the stated total."),
    ],
)
def test_parts_are_added_up_and_nothing_is_said_of_who_is_right(
    total: Quantity, parts: tuple[float, ...], words: str
) -> None:
    made = tuple(quantity(each, each) for each in parts)
    assert sum_sentence(total, made) == f"{words} Arithmetic only."


def test_parts_that_are_open_are_not_added_up() -> None:
    parts = (quantity(9, 9), quantity(4, None))
    assert "cannot be added up" in sum_sentence(quantity(13, 13), parts)


def with_quantities() -> CaseRows:
    """The example with two counts of the crowd, on one question, and a list with its total."""
    rows, folder = example_rows(), example_folder()
    given = {"crowd-600": (600, None), "notice-250": (250, 250), "wire-250": (250, 250)}
    made = {}
    for number, (key, (low, high)) in enumerate(given.items()):
        claim = folder.claims[key]
        made[claim.id] = replace(
            quantity(low, high, counts="people" if number else None),
            id=f"q:{key}",
            spans=claim.spans,
            document=claim.document,
        )
    total = replace(rows.quantities[0], id="q:total")
    parts = tuple(
        replace(total, id=f"q:part{n}", low=each, high=each, part_of="q:total")
        for n, each in enumerate((41_000, 22_500, 16_500))
    )
    claims = tuple(
        replace(row, quantities=(made[row.id].id,)) if row.id in made else row
        for row in rows.claims
    )
    return replace(rows, claims=claims, quantities=(*made.values(), total, *parts))


def test_one_quantity_stands_in_one_table_with_its_date_and_speaker() -> None:
    page = figures.build(CaseIndex(with_quantities()), Query())
    (table,) = page.tables
    assert table.counts == "people"
    assert [row.read_as for row in table.rows] == ["250 people", "250 people", "600 or more"]
    assert {row.as_of_how for row in table.rows} <= {"date of the text", "time in the statement"}
    assert all(row.statement.speaker.name for row in table.rows)
    (found,) = page.sums
    assert found.sentence == "The 3 parts add up to the stated total. Arithmetic only."


def test_a_plan_or_a_demand_does_not_stand_under_what_happened() -> None:
    folder = example_folder()
    index = CaseIndex(example_rows())
    claim = next(
        row for row in index.claims.values() if row.kind == "report" and row.stands == "for"
    )
    document = index.documents[claim.document]
    past = Time("t:1", ((0, 1),), "date", "2031-01-01", "explicit", None, document.id)
    later = replace(past, value="2040-05-01/2040-05-10")
    assert lane_of(index, claim, past) == "happened"
    assert lane_of(index, claim, later) == "ahead"
    for kind, lane in (("demand", "ahead"), ("forecast", "ahead"), ("question", "asked")):
        assert lane_of(index, replace(claim, kind=kind), past) == lane  # type: ignore[arg-type]  # literals
    assert lane_of(index, replace(claim, kind="opinion"), past) == "asked"
    assert lane_of(index, replace(claim, stands="against"), past) == "not"
    assert lane_of(index, replace(claim, stands="open"), past) == "open"
    del folder


def test_a_day_on_which_it_was_not_stands_apart_and_a_licence_gives_none() -> None:
    rows = example_rows()
    claim = next(each for each in rows.claims if each.kind == "report" and each.stands == "for")
    words = "It was lifted on 30 March, and not on 4 April, under the licence of 9 May 2030."
    days = ("on 30 March", "on 4 April", "9 May 2030")
    times = tuple(
        Time(f"t:{at}", ((words.index(day), words.index(day) + len(day)),), "date", f"2031-0{at}-04",
             "explicit", None, claim.document)
        for at, day in enumerate(days, start=1)
    )  # fmt: skip
    documents = tuple(
        replace(each, text=words + each.text[len(words) :]) if each.id == claim.document else each
        for each in rows.documents
    )
    dated = replace(claim, times=tuple(each.id for each in times))
    page = timeline.build(
        CaseIndex(replace(rows, documents=documents, times=times, claims=(dated,))), Query()
    )
    lanes = {row.value: row.lanes[0].kind for row in page.rows if row.lanes}
    assert lanes == {"2031-01-04": "happened", "2031-02-04": "not"}


def test_how_long_something_took_is_no_time_at_which_it_happened() -> None:
    rows = example_rows()
    times = tuple(replace(row, type="duration", value="P2Y") for row in rows.times)
    page = timeline.build(CaseIndex(replace(rows, times=times)), Query())
    assert page.undated == ()
    assert all(not row.lanes for row in page.rows)


def test_a_range_is_drawn_as_one_and_a_day_is_not() -> None:
    found = ranges(["2032-03-09", "2032-02", "2032-03-08/2032-03-14", "2031~", "../2030"])
    assert found["2032-03-09"].length == 0
    assert found["2032-02"].length >= SHORTEST
    assert found["2031~"].vague
    assert found["../2030"].open_end == "left"
    assert all(r.start >= 0 and r.start + r.length <= WIDTH for r in found.values())
    week, day = found["2032-03-08/2032-03-14"], found["2032-03-09"]
    assert week.start < day.start < week.start + week.length


def test_seasons_and_months_end_on_real_days() -> None:
    assert days("2032-02") == ("2032-02-01", "2032-02-29")
    assert days("2032-33") == ("2032-01-01", "2032-03-31")
    assert (bounds("2032-33") or ("",))[0] == "2032-01-01"
    assert days("XXXX-10") is None


def test_same_words_printed_twice_are_one_row_of_the_order() -> None:
    rows = example_rows()
    gate = example_folder().claims["gate"]
    copy = example_folder().claims["gate-gate"]
    time = next(
        row for row in rows.times if row.document == gate.document and row.value == "2032-02-27"
    )
    claims = tuple(replace(r, times=(time.id,)) if r.id == copy.id else r for r in rows.claims)
    page = timeline.build(CaseIndex(replace(rows, claims=claims)), Query())
    moment = next(row for row in page.rows if row.value == "2032-02-27")
    happening = next(each for each in moment.lanes[0].rows if each.statement.id == gate.id)
    assert [each.id for each in happening.also_in] == [copy.id]


def test_who_calls_whom_what_is_by_speaker_and_then_by_date(desk: TestClient) -> None:
    rows = desk.get("/api/called").json()["rows"]
    names = [row["who"]["name"].casefold() for row in rows]
    assert names == sorted(names)
    council = next(row for row in rows if row["who"]["name"] == "Council of Dareshan Exiles")
    (caller,) = council["callers"]
    assert caller["by"]["name"] == "Lantern Cultural Association"
    assert [use["text"] for use in caller["uses"]] == [
        "The exile lobby",
        "eight professional refugees with an office and no voters",
    ]
    page = desk.get("/called").text
    words = parsed(page).xpath("//h1 | //h2")
    assert all("lobby" not in each.text_content() for each in words)


def test_words_of_one_speaker_can_be_asked_for() -> None:
    index = CaseIndex(example_rows())
    lantern = example_folder().entities["lantern"].id
    page = called.build(index, Query(filters={"by": lantern}))
    assert {c.by.id for row in page.rows for c in row.callers} == {lantern}
    none = called.build(index, Query(filters={"by": "e:nobody"}))
    assert none.empty == called.NO_HITS


def grouped(*parties: Party) -> sides.SidesPage:
    rows = example_rows()
    index = CaseIndex(rows, parties=parties)
    return sides.build(index, Query())


COUNCIL = Party("Council documents", "its releases", "2032-03-20", (), ("*council*",))
LANTERN = Party("Lantern documents", "its own", "2032-03-20", (), ("*lantern*",))


def test_without_groups_the_page_says_how_to_make_them_and_offers_it() -> None:
    bare = CaseIndex(replace(example_rows(), sides=()))
    page = sides.build(bare, Query())
    assert page.empty == sides.NO_GROUPS
    assert page.columns == ()
    assert {choice.label for choice in page.choices} >= {
        "Council of Dareshan Exiles",
        "Norlan Wire",
    }
    assert sum(choice.documents for choice in page.choices) == len(bare.current)


def test_one_group_is_no_two_sides() -> None:
    bare = CaseIndex(replace(example_rows(), sides=()), parties=(COUNCIL,))
    assert sides.build(bare, Query()).empty == sides.ONE_GROUP


def test_both_sides_stand_in_the_middle_with_their_own_words() -> None:
    page = grouped(COUNCIL, LANTERN)
    assert [column.key for column in page.columns] == ["left", "both", "right"]
    (row,) = page.columns[1].rows
    assert row.left
    assert row.right
    assert row.others > 0
    assert page.groups[0].dated == "20 March 2032"
    assert page.groups[0].documents


def test_a_column_can_be_looked_at_alone_in_parts() -> None:
    rows = CaseIndex(example_rows(), parties=(COUNCIL, LANTERN))
    page = sides.build(rows, Query(filters={"show": "both"}))
    assert [column.key for column in page.columns] == ["both"]
    assert page.paging.total == 1


def test_what_is_missing_is_listed_with_its_number_and_what_to_do() -> None:
    rows = example_rows()
    long = replace(rows.documents[0], text=rows.documents[0].text + " word" * 5_000)
    index = CaseIndex(replace(rows, documents=(long, *rows.documents[1:])))
    page = problems.build(index, Query())
    gaps = {gap.heading: gap for gap in page.gaps}
    assert gaps["Few statements for the length"].number == 1
    assert gaps["No date"].href == "#undated"
    assert all(gap.todo and gap.number for gap in page.gaps)


def test_speakers_that_are_not_recognised_lead_to_their_statements(
    desk: TestClient, book: Book
) -> None:
    first = next(row for row in book.rows.attributions if row.kind != "voice" and row.speakers)
    changed: Attribution = replace(first, speakers=(), anonymous=False)
    attributions = tuple(changed if r.id == first.id else r for r in book.rows.attributions)
    book.rows = book.machine = replace(book.rows, attributions=attributions)
    page = desk.get("/api/problems").json()
    gap = next(gap for gap in page["gaps"] if gap["heading"] == "Speakers not recognised")
    listed = desk.get(f"/api{gap['href']}").json()
    assert listed["paging"]["total"] == gap["number"]


def test_versions_in_several_documents_come_first_and_single_ones_are_a_number() -> None:
    page = origins.build_list(CaseIndex(example_rows()), Query())
    several = [row.documents > 1 for row in page.rows]
    assert several == sorted(several, reverse=True)
    assert all(sum(len(each.statements) for each in row.origins) > 1 for row in page.rows)


def test_the_first_page_asks_the_eight_questions_and_answers_where(desk: TestClient) -> None:
    asked = desk.get("/api/").json()["asked"]
    assert len(asked) == 8
    for each in asked:
        if each["href"].startswith("/"):
            assert desk.get(each["href"]).status_code == 200
    assert 'id="unheard"' in desk.get("/").text


def test_quotations_and_headlines_can_be_asked_for_alone(desk: TestClient) -> None:
    rows = desk.get("/api/differences", params={"quoted": "yes"}).json()["rows"]
    assert [row["slot"] for row in rows] == ["quotation"]


def test_the_same_words_on_one_side_are_one_row_that_names_both_papers() -> None:
    index = CaseIndex(example_rows())
    said = statements(index, example_folder().ids("gate", "gate-gate", "nobody-passed"))
    found = folded(said)
    assert [len(each.also_in) for each in found] == [1, 0]
    assert found[0].first.document.date_value < found[0].also_in[0].document.date_value  # type: ignore[operator]  # both are dated


def test_one_part_of_a_number_is_no_list_to_be_added_up() -> None:
    rows = with_quantities()
    single = tuple(row for row in rows.quantities if row.id not in ("q:part1", "q:part2"))
    assert figures.build(CaseIndex(replace(rows, quantities=single)), Query()).sums == ()


def counting(words: dict[str, str]) -> CaseRows:
    """The example's counts of the crowd with other nouns, without links."""
    rows = with_quantities()
    named = tuple(replace(row, counts=words.get(row.id, row.counts)) for row in rows.quantities)
    return replace(rows, quantities=named, links=())


def test_a_crowd_is_one_quantity_whatever_the_people_in_it_are_called() -> None:
    rows = counting({"q:crowd-600": "marchers", "q:notice-250": "people", "q:wire-250": "people"})
    (table,) = figures.build(CaseIndex(rows), Query()).tables
    assert table.counts == "people"
    assert [row.read_as for row in table.rows][2:] == ["600 or more marchers"]


def test_a_quantity_under_two_words_stands_in_one_table_where_a_link_sets_it_side_by_side() -> None:
    rows = counting({"q:crowd-600": "torches", "q:notice-250": "people", "q:wire-250": "people"})
    (alone,) = figures.build(CaseIndex(rows), Query()).tables
    assert len(alone.rows) == 2
    texts = {row.id: row.text for row in rows.documents}
    said = {row.id: quote(texts[row.document], row.spans) for row in rows.quantities[:2]}
    owner = {each: row.id for row in rows.claims for each in row.quantities}
    reason = Reason("number", 1.0, said["q:crowd-600"], said["q:notice-250"], "")
    ends = owner["q:crowd-600"], owner["q:notice-250"]
    link = Link("l:1", "differs", "number", ends, 1.0, (reason,))
    (table,) = figures.build(CaseIndex(replace(rows, links=(link,))), Query()).tables
    assert table.counts == "people"
    assert len(table.rows) == 3


def test_one_noun_that_is_counted_for_two_things_stands_in_no_table() -> None:
    rows = example_rows()
    matter = next(each for each in rows.matters if len(set(each.claims)) > 1)
    claims = {row.id: row for row in rows.claims}
    documents = {row.id: row for row in rows.documents}
    texts = {"97 survivors were put up in a school": 97, "23 survivors were interviewed": 23}
    found = []
    for key, (words, value) in zip(sorted(set(matter.claims)), texts.items(), strict=False):
        document = documents[claims[key].document]
        start = len(document.text)
        documents[document.id] = replace(document, text=document.text + words)
        spans = ((start, start + 2),)
        given = quantity(value, value, counts="survivors")
        found.append(replace(given, id=f"q:{value}", spans=spans, document=document.id))
        claims[key] = replace(
            claims[key], spans=((start, start + len(words)),), quantities=(f"q:{value}",)
        )
    old = {row.id: row for row in rows.claims}
    made = tuple(
        replace(row, quantities=()) if row is old[row.id] else row for row in claims.values()
    )
    made_rows = replace(
        rows, claims=made, documents=tuple(documents.values()), quantities=tuple(found)
    )
    page = figures.build(CaseIndex(made_rows), Query())
    assert page.tables == ()
    assert {row.read_as for row in page.single} == {"97 survivors", "23 survivors"}


def test_a_figure_that_is_refused_is_given_by_nobody() -> None:
    rows = with_quantities()
    claim = next(each for each in rows.claims if each.quantities)
    words = "Some 23 were held, not 17."
    low = {"a": (23, (5, 7)), "b": (17, (23, 25))}
    quantities = tuple(
        replace(rows.quantities[0], id=key, spans=(span,), low=value, high=value, part_of=None,
                document=claim.document)
        for key, (value, span) in low.items()
    )  # fmt: skip
    documents = tuple(
        replace(each, text=words + each.text[len(words) :]) if each.id == claim.document else each
        for each in rows.documents
    )
    held = replace(claim, quantities=("a", "b"))
    folder = replace(rows, documents=documents, quantities=quantities, claims=(held,))
    page = figures.build(CaseIndex(folder), Query())
    assert [each.words for each in page.single] == ["23"]
