"""What does not fit together is shown with its slot; what only looks so is not."""

from __future__ import annotations

import pytest
from tests.compare.build import Count, Folder, Sheet, When

from stemma.compare import compare
from stemma.model.case import Comparison
from stemma.model.links import Link
from stemma.model.settings import Settings

QUAY = "Dockers blocked the gate of the fish hall at North Mole on Monday."


def folder() -> Folder:
    made = Folder()
    made.who("Harbour Union", "Organization", "the union")
    made.who("Port Police", "PublicBody", "the police")
    made.who("North Mole", "Address")
    return made


def sheet(made: Folder, name: str, said: str, published: str, author: str) -> Sheet:
    text = f"{name}. {QUAY} The Harbour Union and the Port Police disagree. {said}"
    return made.document(f"{name}.txt", text, published=published, author=author)


def compared(made: Folder) -> Comparison:
    return compare(made.resolution(), Settings())


def different(made: Folder) -> list[Link]:
    return [each for each in compared(made).links if each.type in {"denies", "differs", "updates"}]


def tolls(
    left: Count, right: Count, days: tuple[str, str] = ("2031-05-06", "2031-05-06")
) -> Folder:
    made = folder()
    for name, count, day, by in (
        ("Gazette", left, days[0], "Harbour Union"),
        ("Courier", right, days[1], "Port Police"),
    ):
        words = f"{count.text} {count.counts} were detained at North Mole"
        sheet(made, name, words + ".", day, f"{name} desk").says(words, by=by, counts=[count])
    return made


def test_two_counts_of_one_day_differ() -> None:
    made = tolls(Count("12", 12, 12, "dockers"), Count("30", 30, 30, "dockers"))
    (found,) = different(made)
    assert (found.type, found.slot) == ("differs", "number")
    assert {found.reasons[0].left, found.reasons[0].right} == {"12 dockers", "30 dockers"}


def test_a_later_higher_toll_updates_the_earlier_one() -> None:
    made = tolls(
        Count("12", 12, 12, "dockers"), Count("30", 30, 30, "dockers"), ("2031-05-06", "2031-05-08")
    )
    (found,) = different(made)
    assert found.type == "updates"
    later = next(each for each in made.sheets if each.document.files == ("Courier.txt",))
    assert found.claims[0] == later.claims[0].id


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (Count("12", 12, 12, "dockers"), Count("at least 12", 12, None, "dockers")),
        (Count("15", 15, 15, "dockers"), Count("at least 12", 12, None, "dockers")),
        (Count("about 50", 50, 50, "dockers", approximate=True), Count("47", 47, 47, "dockers")),
        (Count("2,700", 2700, 2700, "dockers"), Count("2,734", 2734, 2734, "dockers")),
        (Count("more than 600", 600, None, "dockers"), Count("at least 650", 650, None, "dockers")),
        (Count("10 to 20", 10, 20, "dockers"), Count("18 to 25", 18, 25, "dockers")),
        (Count("12", 12, 12, "dockers"), Count("two", 2, 2, "lorries")),
        (Count("12", 12, 12, "dockers"), Count("40", 40, 40, "people")),
    ],
)
def test_counts_that_can_both_be_right_are_no_difference(left: Count, right: Count) -> None:
    assert not different(tolls(left, right))


def test_a_part_is_no_difference_to_its_whole() -> None:
    made = folder()
    one = sheet(made, "Gazette", "15 dockers were detained at North Mole.", "2031-05-06", "Desk A")
    one.says("15 dockers were detained at North Mole", counts=[Count("15", 15, 15, "dockers")])
    two = sheet(made, "Courier", "Two of the dockers were detained for a night.", "2031-05-06", "B")
    two.says("Two of the dockers were detained", counts=[Count("Two", 2, 2, "dockers")])
    assert not different(made)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The sheds at North Mole are 12 metres long",
            "The sheds at North Mole have 30 square metres",
        ),
        (
            "The union paid 12 crowns a month at North Mole",
            "The union paid 30 crowns at North Mole",
        ),
    ],
)
def test_what_is_measured_otherwise_is_no_difference(left: str, right: str) -> None:
    made = folder()
    for name, words in (("Gazette", left), ("Courier", right)):
        number = "12" if "12" in words else "30"
        unit = "metres" if "metres" in words else "crowns"
        page = sheet(made, name, f"{words}.", "2031-05-06", f"{name} desk")
        page.says(words, counts=[Count(number, int(number), int(number), unit)])
    assert not different(made)


def test_different_days_of_a_series_are_no_difference() -> None:
    made = folder()
    for name, day, count in (("Gazette", "2031-05-05", "12"), ("Courier", "2031-05-12", "30")):
        words = f"On Monday {count} dockers were detained at North Mole"
        sheet(made, name, words, day, name).says(
            words,
            counts=[Count(count, int(count), int(count), "dockers")],
            when=[When("On Monday", day)],
        )
    assert not different(made)


def test_twelve_and_fifteen_are_not_joined_through_at_least_twelve() -> None:
    made = folder()
    rows = {
        "A": Count("12", 12, 12, "lorries"),
        "B": Count("at least 12", 12, None, "lorries"),
        "C": Count("15", 15, 15, "lorries"),
    }
    claims = {}
    for name, count in rows.items():
        words = f"{count.text} lorries were burned at North Mole"
        page = sheet(made, name, words, "2031-05-06", f"{name} desk")
        claims[name] = page.says(words, counts=[count])
    found = compared(made)
    versions = [set(each.claims) for each in found.origins]
    one, three = claims["A"], claims["C"]
    assert one
    assert three
    assert not any({one.id, three.id} <= version for version in versions)
    assert any({one.id, three.id} == set(link.claims) for link in found.links if link.slot)


def test_one_event_on_two_days_differs() -> None:
    made = folder()
    for name, night, value in (
        ("Gazette", "in the night from Monday to Tuesday", "2031-05-05/2031-05-06"),
        ("Courier", "in the night from Tuesday to Wednesday", "2031-05-06/2031-05-07"),
    ):
        words = f"The fish hall was burned down {night}"
        sheet(made, name, words, "2031-05-09", name).says(words, when=[When(night[3:], value)])
    (found,) = different(made)
    assert (found.type, found.slot) == ("differs", "date")


def test_evening_and_a_minute_of_it_fit_together() -> None:
    made = folder()
    for name, at, value in (
        ("Gazette", "on 5 May", "2031-05-05"),
        ("Courier", "at 21:50 on 5 May", "2031-05-05T21:50"),
    ):
        words = f"The fish hall was burned down {at}"
        sheet(made, name, words, "2031-05-09", name).says(words, when=[When(at, value)])
    assert not different(made)


def test_opposite_statements_of_different_holders_deny() -> None:
    made = folder()
    one = sheet(
        made, "Gazette", "The Port Police beat dockers with batons.", "2031-05-06", "Gazette"
    )
    yes = one.says(
        "The Port Police beat dockers with batons", by="Harbour Union", about=["Port Police"]
    )
    two = sheet(made, "Courier", "At no time were batons used.", "2031-05-07", "Courier")
    no = two.says("At no time were batons used", by="Port Police", negated=True)
    (found,) = different(made)
    assert yes
    assert no
    assert (found.type, found.claims) == ("denies", (no.id, yes.id))


def test_nothing_denies_what_came_after_it() -> None:
    made = folder()
    old = sheet(made, "Gazette", "The union takes no bribes.", "2030-01-01", "Gazette")
    old.says("The union takes no bribes", about=["Harbour Union"], negated=True)
    new = sheet(made, "Courier", "On 5 May the union took bribes.", "2031-05-07", "Courier")
    new.says(
        "On 5 May the union took bribes",
        about=["Harbour Union"],
        when=[When("On 5 May", "2031-05-05")],
    )
    assert not different(made)


def test_we_did_not_is_no_denial_that_somebody_did() -> None:
    made = folder()
    one = sheet(made, "Gazette", "Somebody burned the fish hall at North Mole.", "2031-05-06", "A")
    one.says("Somebody burned the fish hall at North Mole", by="Port Police")
    two = sheet(made, "Courier", "We did not burn the fish hall at North Mole.", "2031-05-07", "B")
    two.says("We did not burn the fish hall at North Mole", by="Harbour Union", negated=True)
    assert not different(made)


def test_words_changed_inside_quotation_marks_are_shown() -> None:
    made = folder()
    made.who("Ada Brook", "Person")
    for name, said in (
        ("Gazette", "This is not a market. It is a smoke house with a cash box behind it"),
        ("Courier", "This is not a market. It is a den with a cash box behind it"),
    ):
        page = sheet(made, name, f"“{said},” Ada Brook said.", "2031-05-06", name)
        page.says(said, by="Ada Brook", attributed="direct", negated=True)
    (found,) = different(made)
    assert found.slot == "quotation"
    assert {found.reasons[0].left, found.reasons[0].right} == {"smoke … house", "den"}


def test_a_shorter_cut_of_a_quotation_is_no_change() -> None:
    made = folder()
    made.who("Ada Brook", "Person")
    for name, said in (
        ("Gazette", "Our patience with that smoke house is at an end"),
        ("Courier", "Our patience with that smoke house is at an end, and so is the rent"),
    ):
        page = sheet(made, name, f"“{said},” Ada Brook said.", "2031-05-06", name)
        page.says(said, by="Ada Brook", attributed="direct")
    assert not different(made)


def test_words_around_the_marks_of_a_half_reported_saying_are_not_quoted() -> None:
    made = folder()
    made.who("Ada Brook", "Person")
    page = sheet(
        made,
        "Gazette",
        "the engineer “went home with the only key”, Ada Brook said.",
        "2031-05-06",
        "A",
    )
    page.says("the engineer “went home with the only key”", by="Ada Brook", attributed="mixed")
    other = sheet(
        made,
        "Courier",
        "“A fitter shut it and went home with the only key,” Ada Brook said.",
        "2031-05-07",
        "B",
    )
    other.says(
        "A fitter shut it and went home with the only key", by="Ada Brook", attributed="direct"
    )
    assert not different(made)


def test_the_order_of_documents_changes_nothing() -> None:
    made = tolls(Count("12", 12, 12, "dockers"), Count("30", 30, 30, "dockers"))
    first = compared(made)
    made.sheets.reverse()
    second = compared(made)
    assert sorted(first.links, key=lambda each: each.id) == sorted(
        second.links, key=lambda each: each.id
    )
    assert first.matters == second.matters


@pytest.mark.parametrize(("one", "two", "slot"), [("Ada Brook", "Tom Hale", "actor")])
def test_another_actor_in_one_account_differs(one: str, two: str, slot: str) -> None:
    made = folder()
    made.who("Ada Brook", "Person")
    made.who("Tom Hale", "Person")
    for name, who in (("Gazette", one), ("Courier", two)):
        words = f"{who} opened the sluice at North Mole on 5 May"
        page = sheet(made, name, words, "2031-05-06", f"{name} desk")
        page.says(words, about=[who], when=[When("on 5 May", "2031-05-05")])
    (found,) = different(made)
    assert (found.type, found.slot) == ("differs", slot)


def test_two_people_may_both_have_been_detained() -> None:
    made = folder()
    made.who("Ada Brook", "Person")
    made.who("Tom Hale", "Person")
    for name, who in (("Gazette", "Ada Brook"), ("Courier", "Tom Hale")):
        words = f"The police detained {who} at North Mole on 5 May"
        page = sheet(made, name, words, "2031-05-06", f"{name} desk")
        page.says(words, about=[who], when=[When("on 5 May", "2031-05-05")])
    assert not different(made)


def test_at_least_seven_and_later_eleven_is_an_update_and_no_difference() -> None:
    made = tolls(
        Count("at least 7", 7, None, "people"),
        Count("11", 11, 11, "people"),
        ("2031-05-06", "2031-05-08"),
    )
    assert [each.type for each in different(made)] == ["updates"]


def test_an_update_over_a_step_between_is_not_shown() -> None:
    made = folder()
    for name, figure, day in (("A", 7, "06"), ("B", 11, "08"), ("C", 14, "10")):
        words = f"{figure} people were detained at North Mole"
        made_sheet = sheet(made, name, words + ".", f"2031-05-{day}", f"{name} desk")
        counts = [Count(str(figure), figure, figure, "people")]
        made_sheet.says(words, by=f"{name} desk officer", counts=counts)
    assert len([each for each in different(made) if each.type == "updates"]) == 2


def test_both_windows_and_one_window_differ() -> None:
    made = folder()
    one = sheet(made, "A", "Both windows of the fish hall were broken.", "2031-05-06", "A desk")
    one.says("Both windows of the fish hall were broken", by="Harbour Union")
    two = sheet(made, "B", "One window of the fish hall was broken.", "2031-05-06", "B desk")
    counts = [Count("One", 1, 1, "window")]
    two.says("One window of the fish hall was broken", by="Port Police", counts=counts)
    assert [(each.type, each.slot) for each in different(made)] == [("differs", "number")]


def test_what_happens_last_has_one_day() -> None:
    made = folder()
    for name, day, value, by in (
        ("A", "5 November", "2031-11-05", "Harbour Union"),
        ("B", "29 October", "2031-10-29", "Port Police"),
    ):
        words = f"The siren of the fish hall was last tested on {day}"
        made_sheet = sheet(made, name, words + ".", "2031-11-20", f"{name} desk")
        made_sheet.says(words, by=by, when=[When(day, value)])
    assert [(each.type, each.slot) for each in different(made)] == [("differs", "date")]


def test_the_same_words_in_two_documents_are_a_copy() -> None:
    made = folder()
    words = "the shipping agents paid for the bus that brought forty men to North Mole on Sunday"
    for name, day in (("A", "06"), ("B", "07")):
        sheet(made, name, words + ".", f"2031-05-{day}", f"{name} desk").says(words)
    copies = [each for each in compared(made).links if each.type == "copies"]
    assert len(copies) == 1
    assert copies[0].reasons[0].feature == "same_wording"


@pytest.mark.parametrize("sign", ["£", "€", "°", "%", "′"])
def test_a_unit_may_be_a_sign_and_no_word(sign: str) -> None:
    folder = Folder()
    for name, figure in (("a.txt", 40), ("b.txt", 55)):
        words = f"The rope had cost {figure} {sign} at the fair"
        sheet = folder.document(name, f"{words}.", author=name, published="2031-05-04")
        sheet.says(words, counts=[Count(f"{figure} {sign}", figure, figure, unit=sign)])
    assert compare(folder.resolution(), Settings()).matters


def test_whole_counts_of_one_act_differ_whatever_else_each_tells() -> None:
    made = folder()
    for name, count, more in (
        ("Gazette", "nine", "at Almond Weir behind the tannery"),
        ("Courier", "14", "with the ropes and the saddles"),
    ):
        words = f"{count} barges burned {more}"
        found = Count(count, 9 if count == "nine" else 14, 9 if count == "nine" else 14, "barges")
        sheet(made, name, words + ".", "2031-05-06", f"{name} desk").says(words, counts=[found])
    assert [each.slot for each in different(made)] == ["number"]


def test_a_time_of_day_is_no_count() -> None:
    made = folder()
    for name, words in (
        ("Gazette", "the tannery was burning at ten past five"),
        ("Courier", "At ten past five the clerk sold two tickets"),
    ):
        ten = Count("ten", 10, 10, "past")
        sheet(made, name, words + ".", "2031-05-06", f"{name} desk").says(words, counts=[ten])
    assert all(len(each.claims) == 1 for each in compared(made).origins)


def test_the_changed_end_of_a_quotation_is_shown_where_all_else_is_the_same() -> None:
    made = folder()
    made.who("Ansa Dreel", "Person")
    for name, end in (
        ("Gazette", "it is water from a ditch"),
        ("Courier", "it is politics"),
    ):
        words = f"A soup that nobody can see through is not a supper, {end}"
        sheet(made, name, f"“{words},” said Ansa Dreel.", "2031-05-06", f"{name} desk").says(
            words, by="Ansa Dreel", attributed="direct"
        )
    (found,) = different(made)
    assert found.slot == "quotation"
    assert "politics" in found.reasons[0].left + found.reasons[0].right
