"""Statements that share a name, a noun or a figure: those that tell of two things, and those of one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.compare.build import Count, Folder, When
from tests.compare.test_figures_of_one_thing import Said, shown
from tests.compare.test_together import Stated

from stemma.compare import compare
from stemma.compare.differing.granted import denies_a_lack_only
from stemma.compare.differing.on_the_way import on_the_way_and_there
from stemma.compare.differing.other_doers import other_doer
from stemma.compare.links.links import link
from stemma.compare.links.thinning import thinned
from stemma.compare.matching.affirmed import affirmed, leaves_out_the_doer
from stemma.compare.statements.corpus import build_corpus
from stemma.compare.statements.statements import Statement
from stemma.model.annotations import Claim, EntitySchema
from stemma.model.links import Link
from stemma.model.settings import Settings

NAMED: dict[str, EntitySchema] = {
    "Anna Lind": "Person",
    "Harbour Union": "Organization",
    "Selby": "Address",
    "Marle": "Address",
}
SPRING = "2031-05-04"


def two(left: str, right: str, *, quoted: str | None = None, against: bool = False) -> Folder:
    """Two documents of one statement each, by their authors or by one who is quoted."""
    folder = Folder()
    for name, schema in NAMED.items():
        folder.who(name, schema)
    for number, said in enumerate((left, right)):
        text = f"“{said},” {quoted} said." if quoted else f"{said}."
        page = folder.document(f"{number}.txt", text, author=f"Page {number}", published=SPRING)
        page.says(
            said,
            by=quoted,
            attributed="direct" if quoted else None,
            negated=against and not number,
        )
    return folder


def statements(folder: Folder) -> tuple[Statement, Statement]:
    corpus = build_corpus(folder.resolution())
    one, other = (corpus.by_id[page.claims[0].id] for page in folder.sheets)
    return one, other


def links(folder: Folder, likely: float = 0.9) -> tuple[Link, ...]:
    return compare(folder.resolution(), Settings(), reader=Stated(likely)).links


def same(left: str, right: str) -> bool:
    return any(each.type == "same" for each in links(two(left, right)))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Dr Anna Lind, medical director, had been a guest at the lodge",
            "Dr Anna Lind, medical director, had been invited",
        ),
        ("Mrs Anna Lind had sent apologies", "Mrs Anna Lind had joined the meeting by telephone"),
        ("Anna Lind had handed out leaflets in Selby", "The leaflet was written by Anna Lind"),
    ],
)
def test_a_name_a_title_and_one_noun_are_no_statement(left: str, right: str) -> None:
    assert not same(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Dr Anna Lind had been a guest at the hunting lodge",
            "Anna Lind was a guest at the hunting lodge",
        ),
        (
            "The Harbour Union burned the fish hall in Selby",
            "The fish hall in Selby was burned by the Harbour Union",
        ),
    ],
)
def test_what_the_named_did_is_one_statement(left: str, right: str) -> None:
    assert same(left, right)


NURSES = Said("There were 3 nurses at the Hester pit for 23 patients", "23", "patients")


@pytest.mark.parametrize(
    "other",
    [
        Said("All 23 patients of the Hester pit were moved over the pass", "23", "patients"),
        Said("One of the 23 patients at the Hester pit was a boy", "23", "patients"),
    ],
)
def test_a_small_figure_and_its_noun_are_no_statement(other: Said) -> None:
    assert not _of_one_version(NURSES, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            Said("23 patients were moved over the pass to the Hester pit", "23", "patients"),
            Said("All 23 patients were moved to the Hester pit over the pass", "23", "patients"),
        ),
        (
            Said("The fund of the Hester pit holds 4100 crowns", "4100", "crowns"),
            Said("4100 crowns lie in the fund of the Hester pit", "4100", "crowns"),
        ),
    ],
)
def test_a_figure_with_what_happened_is_one_statement(one: Said, other: Said) -> None:
    assert _of_one_version(one, other)


def _of_one_version(*said: Said) -> bool:
    folder = Folder()
    folder.who("Hester pit", "Address")
    for number, each in enumerate(said):
        page = folder.document(
            f"{number}.txt", f"{each.text}.", published=each.day, author=f"Page {number}"
        )
        low = int(each.figure)
        page.says(each.text, counts=[Count(each.figure, low, low, each.counts)])
    return any(each.type == "same" for each in links(folder, likely=0.5))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("8 vehicles were used at the Hester pit", "2 vehicles came to the Hester pit"),
        ("2 vehicles were sent to the Hester pit", "4 vehicles were billed at the Hester pit"),
        ("6 pumps stood in the Hester pit", "3 pumps were sold by the Hester pit"),
    ],
)
def test_two_counts_of_one_noun_alone_do_not_differ(one: str, other: str) -> None:
    noun = one.split()[1]
    assert shown(Said(one, one[0], noun), Said(other, other[0], noun)) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "8 vehicles burned on the ramp of the Hester pit",
            "2 vehicles burned on the ramp of the Hester pit",
        ),
        (
            "6 pumps were stolen from the shed of the Hester pit",
            "3 pumps were stolen from the shed of the Hester pit",
        ),
    ],
)
def test_two_counts_of_what_happened_differ(one: str, other: str) -> None:
    noun = one.split()[1]
    assert shown(Said(one, one[0], noun), Said(other, other[0], noun)) == [("differs", "number")]


def test_some_of_those_counted_are_not_all_of_them() -> None:
    part = Said("Two of the 9 patients of the Hester pit are now dead", "9", "patients")
    assert shown(part, Said("2 patients of the Hester pit are dead", "2", "patients")) == []


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("for almost 9 hours", "for more than 8 hours", False),
        ("for 8 hours and more", "for 10 hours", False),
        ("for about 8 hours", "for 8 hours", False),
        ("for more than 8 hours", "for 3 hours", True),
        ("for 8 hours", "for 3 hours", True),
    ],
)
def test_a_stretch_of_time_may_be_rounded_or_open(one: str, other: str, *, differ: bool) -> None:
    folder = Folder()
    folder.who("Selby", "Address")
    for number, lasting in enumerate((one, other)):
        said = f"The families of Selby lay on the cold ward {lasting}"
        page = folder.document(
            f"{number}.txt", f"{said}.", author=f"Page {number}", published=SPRING
        )
        hours = next(word for word in lasting.split() if word.isdigit())
        page.says(said, when=[When(f"{hours} hours", f"PT{hours}H")])
    assert any(each.type == "differs" for each in links(folder)) == differ


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        (
            "The thermometer in the harbour yard stood at 6 degrees",
            "The thermometer of the ward stood at 9 degrees",
            False,
        ),
        (
            "The thermometer of the ward stood at 6 degrees",
            "The thermometer of the ward stood at 9 degrees",
            True,
        ),
        (
            "In the chapel the thermometer stood at 6 degrees",
            "In the chapel the thermometer stood at 9 degrees",
            True,
        ),
    ],
)
def test_it_is_colder_in_one_place_than_in_another(one: str, other: str, *, differ: bool) -> None:
    folder = Folder()
    for number, said in enumerate((one, other)):
        page = folder.document(
            f"{number}.txt", f"{said}.", author=f"Page {number}", published=SPRING
        )
        figure = said[-9]
        page.says(
            said, counts=[Count(f"{figure} degrees", int(figure), int(figure), None, "degrees")]
        )
    assert any(each.type == "differs" for each in links(folder)) == differ


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (
            "Anna Lind died in the van before it reached Selby",
            "Anna Lind died at Selby General Hospital",
            True,
        ),
        ("Anna Lind died on the way to Selby", "Anna Lind was pronounced dead in Selby", True),
        ("Anna Lind was killed at Selby", "Anna Lind was killed on the road to Selby", True),
        ("Anna Lind died in the van", "Anna Lind died at Selby", False),
        ("Anna Lind died on the way to Selby", "Anna Lind died on the way to Selby", False),
        ("Anna Lind rested on the way to Selby", "Anna Lind rested at Selby", False),
    ],
)
def test_who_died_before_a_place_was_reached_did_not_die_there(
    one: str, other: str, *, apart: bool
) -> None:
    folder = two(one, other)
    for page in folder.sheets:
        page.claims[0] = _about(page.claims[0], folder)
    left, right = statements(folder)
    assert bool(on_the_way_and_there(left, right)) == apart
    assert bool(on_the_way_and_there(right, left)) == apart


def _about(claim: Claim, folder: Folder) -> Claim:
    return replace(claim, about=(folder.id_of("Anna Lind"),))


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (
            "Somebody in the office decided that nine boats could wait",
            "Mr Brack decided that nine boats could wait",
            True,
        ),
        (
            "A man from the yard opened the sluice gate that night",
            "Dr Sund opened the sluice gate that night",
            True,
        ),
        (
            "Karl Brack opened the sluice gate that night",
            "Ida Sund opened the sluice gate that night",
            True,
        ),
        (
            "He opened the sluice gate that night",
            "Mr Brack opened the sluice gate that night",
            False,
        ),
        (
            "The firm will pay for all the repairs",
            "The company will pay for all the repairs",
            False,
        ),
        ("Somebody opened it", "Mr Brack opened it", False),
    ],
)
def test_a_quoted_sentence_with_another_subject_is_altered(
    one: str, other: str, *, apart: bool
) -> None:
    folder = two(one, other, quoted="Anna Lind")
    left, right = statements(folder)
    assert bool(other_doer(left, right)) == apart
    found = [each for each in links(folder) if each.type in {"same", "copies"}]
    assert not (apart and found)


def test_two_speakers_may_name_two_doers() -> None:
    folder = two(
        "Karl Brack opened the sluice gate that night", "Ida Sund opened the sluice gate that night"
    )
    left, right = statements(folder)
    assert other_doer(left, right) is None


@pytest.mark.parametrize(
    ("denial", "other", "silent"),
    [
        ("No patient was ever without a nurse", "There were three nurses on the ward", True),
        ("The house never lacked coal", "Coal was brought to the house on Monday", True),
        ("No patient was ever without a nurse", "The patients lay alone without a nurse", False),
        ("No nurse came to the ward", "Three nurses came to the ward", False),
    ],
)
def test_who_lacked_nothing_had_it(denial: str, other: str, *, silent: bool) -> None:
    left, right = statements(two(denial, other, against=True))
    assert denies_a_lack_only(left, right) == silent


@pytest.mark.parametrize(
    ("denial", "other", "silent"),
    [
        (
            "The dredging did not kill these fish",
            "Eleven barrels of dead fish were collected",
            True,
        ),
        ("The lamp did not burn the boathouse", "Ash was found in the boathouse", True),
        ("The lamp did not burn the boathouse", "The boathouse was burnt by a candle", False),
        (
            "The dredging did not kill these fish",
            "The dredging killed the fish in the basin",
            False,
        ),
        ("Nobody killed these fish", "Dead fish were collected", False),
    ],
)
def test_what_did_not_do_it_may_leave_it_done(denial: str, other: str, *, silent: bool) -> None:
    left, right = statements(two(denial, other, against=True))
    assert leaves_out_the_doer(left, right) == silent


def test_what_a_stranger_did_none_of_us_did() -> None:
    left, right = statements(
        two("None fired a flare", "A flare was fired by a lad nobody knew", against=True)
    )
    assert not affirmed(left, right)
    left, right = statements(
        two("None fired a flare", "A steward fired a flare in Selby", against=True)
    )
    assert affirmed(left, right) == "fired"


@pytest.mark.parametrize(
    ("left", "right", "likely", "matters"),
    [
        ("The Harbour Union of Selby has many friends", "The Harbour Union left Selby", 0.97, 2),
        ("Anna Lind knows Selby well", "Anna Lind sent a parcel to Selby", 0.95, 2),
        ("The Harbour Union lit a lamp", "A lamp of the Harbour Union burned out", 0.97, 1),
    ],
)
def test_the_model_makes_no_matter_of_names_alone(
    left: str, right: str, likely: float, matters: int
) -> None:
    folder = two(left, right)
    found = compare(folder.resolution(), Settings(), reader=Stated(likely))
    assert len(found.matters) == matters


def test_a_figure_that_is_denied_is_no_later_figure() -> None:
    folder = two("Thirty people were detained, not seventeen", "Seventeen people were detained")
    later, earlier = statements(folder)
    ends = (later.id, earlier.id)
    denied = link("denies", "polarity", ends, (1.0, ()))
    updated = link("updates", "number", ends, (1.0, ()))
    by_id = {each.id: each for each in (later, earlier)}
    assert thinned((denied, updated), by_id) == (denied,)
    assert thinned((denied, link("differs", "date", ends, (1.0, ()))), by_id)[1:]
