"""Links are judged by their two statements; a rejected one is seen and does not count."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.judgements.making import annotated, linked, revoked
from tests.judgements.making import judged as on_claim

from stemma.model.judgements import Action, Judgement
from stemma.model.linking import apply_to_links, counting, states_link
from stemma.model.links import Link

ROWS = annotated()
ONE, TWO, THREE = ROWS.claims[:3]
DENIES = Link("l:1", "denies", None, (ONE.id, TWO.id), 0.8, ())
DIFFERS = Link("l:2", "differs", "number", (ONE.id, TWO.id), 0.6, ())
ASKED = {"type": "denies", "slot": None}


def judged(*judgements: Judgement) -> dict[str, Link]:
    return {link.id: link for link in apply_to_links(judgements, (DENIES, DIFFERS), (ROWS,))}


def test_a_rejected_link_is_marked_and_counts_no_more() -> None:
    links = judged(linked(ROWS, (ONE, TWO), "reject", ASKED))
    assert links["l:1"] == replace(DENIES, reading="says-not", by="person")
    assert links["l:2"] == DIFFERS
    assert counting(links.values()) == (DIFFERS,)


def test_the_order_of_the_two_statements_does_not_matter() -> None:
    assert judged(linked(ROWS, (TWO, ONE), "reject", ASKED))["l:1"].reading == "says-not"


def test_confirmed_and_unsure_links_still_count() -> None:
    for action, reading in (("confirm", "says-this"), ("unsure", "unsure")):
        links = judged(linked(ROWS, (ONE, TWO), action, ASKED))  # type: ignore[arg-type] # both are actions
        assert links["l:1"].reading == reading
        assert len(counting(links.values())) == 2


def test_reviewers_who_differ_make_a_link_disputed() -> None:
    first = linked(ROWS, (ONE, TWO), "reject", ASKED)
    second = replace(linked(ROWS, (ONE, TWO), "confirm", ASKED), reviewer="two")
    links = judged(first, second)
    assert links["l:1"] == replace(DENIES, reading="disputed")
    assert len(counting(links.values())) == 2


def test_a_corrected_link_has_the_new_type() -> None:
    judgement = replace(
        linked(ROWS, (ONE, TWO), "correct", ASKED), after='{"type": "answers", "slot": null}'
    )
    links = judged(judgement)
    assert "l:1" not in links
    (made,) = [link for link in links.values() if link.type == "answers"]
    assert (made.claims, made.reading, made.by) == (DENIES.claims, "says-this", "person")


def test_a_person_can_draw_a_link_that_the_machine_did_not() -> None:
    links = judged(linked(ROWS, (ONE, THREE), "confirm", {"type": "same", "slot": None}))
    (drawn,) = [link for link in links.values() if link.type == "same"]
    assert set(drawn.claims) == {ONE.id, THREE.id}


def test_rejecting_what_is_not_there_draws_nothing() -> None:
    assert len(judged(linked(ROWS, (ONE, THREE), "reject", {"type": "same"}))) == 2


def test_revoking_gives_the_link_back() -> None:
    no = linked(ROWS, (ONE, TWO), "reject", ASKED)
    assert judged(no, revoked(no)) == {"l:1": DENIES, "l:2": DIFFERS}


@pytest.mark.parametrize(
    ("action", "before", "states"),
    [
        ("confirm", {"type": "answers", "slot": None}, True),
        ("correct", {"type": "denies"}, True),
        ("reject", {"type": "answers"}, False),
        ("unsure", {"type": "answers"}, False),
        ("confirm", {"id": "l:1", "type": "denies"}, False),
    ],
)
def test_who_states_a_link_judges_none_that_was_found(
    action: Action, before: dict[str, str | None], *, states: bool
) -> None:
    assert states_link(linked(ROWS, (ONE, THREE), action, before)) is states
    assert not states_link(on_claim(ROWS, ONE, action))
    assert not states_link(revoked(linked(ROWS, (ONE, THREE), action, before)))
