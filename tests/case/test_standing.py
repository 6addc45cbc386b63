"""What counts is told by the log of sightings alone."""

from __future__ import annotations

from stemma.case.standing import standing
from stemma.store.sightings import Sighting


def seen(*pairs: tuple[str, str | None]) -> list[Sighting]:
    return [Sighting(path, original, "") for path, original in pairs]


def test_a_changed_file_supersedes_what_stood_there() -> None:
    state = standing(seen(("a", "1"), ("a", "2")))
    assert state.paths == {"2": ("a",)}
    assert state.supersedes == {"2": "1"}
    assert state.gone == {"1": ("a", "2")}


def test_a_removed_file_counts_no_more_and_is_remembered() -> None:
    state = standing(seen(("a", "1"), ("a", None)))
    assert state.paths == {}
    assert state.gone == {"1": ("a", None)}


def test_a_moved_file_is_the_same_document_and_supersedes_nothing() -> None:
    state = standing(seen(("a", "1"), ("b", "1"), ("a", None)))
    assert state.paths == {"1": ("b",)}
    assert state.supersedes == {}
    assert state.gone == {}


def test_two_copies_are_one_document_at_two_paths() -> None:
    assert standing(seen(("b", "1"), ("a", "1"))).paths == {"1": ("a", "b")}


def test_a_copy_elsewhere_keeps_a_document_counting() -> None:
    state = standing(seen(("a", "1"), ("b", "1"), ("a", "2")))
    assert state.paths == {"2": ("a",), "1": ("b",)}
    assert state.supersedes == {}


def test_a_file_changed_back_supersedes_its_successor() -> None:
    state = standing(seen(("a", "1"), ("a", "2"), ("a", "1")))
    assert state.paths == {"1": ("a",)}
    assert state.supersedes == {"1": "2"}


def test_a_file_that_was_away_for_a_while_still_supersedes_what_stood_there() -> None:
    state = standing(seen(("a", "1"), ("a", None), ("a", "2")))
    assert state.supersedes == {"2": "1"}
