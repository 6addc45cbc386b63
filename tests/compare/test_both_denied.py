"""Two denials of one thing say the same; a denial is set against what speaks of what it denies."""

from __future__ import annotations

import pytest
from tests.compare.build import Folder
from tests.compare.test_denied import beside, opposed
from tests.compare.test_together import Stated

from stemma.compare import compare
from stemma.compare.matters.recentring import recentred
from stemma.model.case import Comparison
from stemma.model.settings import Settings


def denials(one: str, two: str, likely: float | None) -> Comparison:
    """Two denials by two persons, as the model stands to them; without one for null."""
    folder = Folder()
    folder.who("Odo Karr", "Person", "Karr")
    folder.who("Mina Sool", "Person", "Sool")
    for name, words in (("Odo Karr", one), ("Mina Sool", two)):
        sheet = folder.document(
            f"{name}.txt", f"Letter. {words}.", author=name, published="2031-05-03"
        )
        sheet.says(words, stance="denies")
    model = None if likely is None else Stated(likely)
    return compare(folder.resolution(), Settings(), reader=model)


def versions(comparison: Comparison) -> list[int]:
    """How many statements each version has, the largest first."""
    return sorted((len(each.claims) for each in comparison.origins), reverse=True)


ONE = [
    ("The ferry carried no dynamite", "There was no dynamite"),
    ("No bell rang", "I heard no bell"),
    ("Nobody sawed through the mast", "the mast was never sawed through"),
]


@pytest.mark.parametrize(("one", "two"), ONE)
def test_two_who_deny_one_thing_say_the_same(one: str, two: str) -> None:
    assert versions(denials(one, two, 0.99)) == [2]


@pytest.mark.parametrize("likely", [None, 0.5, 0.85])
def test_where_no_model_takes_them_for_one_question_they_stay_two(likely: float | None) -> None:
    assert versions(denials(*ONE[0], likely)) == [1, 1]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("We shall not print the ledger", "We shall not burn the ledger"),
        ("The ferry did not come by our canal", "A ferry without ropes is no ferry"),
    ],
)
def test_what_denies_something_else_is_another_version(one: str, two: str) -> None:
    assert versions(denials(one, two, 0.99)) == [1, 1]


def test_what_speaks_of_another_thing_is_not_set_against_a_denial() -> None:
    denial = "Karr was not asked by the clerk in the tannery"
    shown = beside(denial, "Karr left the tannery by the canal door", later=False)
    assert [each for each in shown.links if each.type == "denies"] == []


def test_versions_join_around_the_one_that_says_the_same_as_all() -> None:
    pairs = [("a", "b"), ("c", "d"), ("d", "a"), ("d", "b")]
    exact = dict.fromkeys("abcd", (False, False))
    made = recentred({"a": "a", "b": "a", "c": "c", "d": "c"}, pairs, exact)
    assert set(made.values()) == {"d"}


def test_versions_are_not_joined_by_way_of_a_third() -> None:
    apart = {"a": "a", "b": "a", "c": "c", "d": "c"}
    pairs = [("a", "b"), ("c", "d"), ("d", "a")]
    assert recentred(apart, pairs, dict.fromkeys("abcd", (False, False))) == apart


def test_nobody_looser_represents_the_more_exact() -> None:
    apart = {"a": "a", "b": "a", "c": "c", "d": "c"}
    pairs = [("a", "b"), ("c", "d"), ("d", "a"), ("d", "b")]
    loose = {**dict.fromkeys("abc", (False, False)), "d": (False, True)}
    assert recentred(apart, pairs, loose) == apart


def test_two_deeds_with_one_thing_are_denied_apart() -> None:
    heard, turned = "I did not hear a siren", "Nobody at the mill switched off the siren"
    assert versions(denials(heard, turned, 0.99)) == [1, 1]


def test_that_nobody_passed_a_gate_is_not_denied_by_its_having_been_opened() -> None:
    denial = "Nobody passed the weir gate on the evening of 4 May without a ticket"
    opened = "The weir gate was opened by hand on 4 May"
    assert not opposed(beside(denial, opened))
