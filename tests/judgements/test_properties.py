"""What holds for any judgements: the same again changes nothing, order matters only on one row."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from tests.judgements.making import annotated, judged, revoked

from stemma.model.anchors import alternatives, ordered, spans_of
from stemma.model.annotations import Annotations
from stemma.model.decisions import active
from stemma.model.judged import apply
from stemma.model.judgements import Judgement

ROWS = annotated()
JUDGED: tuple[Any, ...] = (
    *ROWS.mentions,
    *(row for row in ROWS.attributions if row.kind != "voice"),
    *ROWS.claims,
)
CHANGES: dict[str, list[dict[str, Any]]] = {
    "m": [{"schema": "Company"}, {"kind": "nominal"}],
    "a": [{"stance": "doubts"}, {"hedged": True}, {"source": [[0, 10]]}],
    "c": [{"kind": "opinion"}, {"polarity": "negated"}],
}


@st.composite
def decisions(draw: st.DrawFn) -> Judgement:
    row = draw(st.sampled_from(JUDGED))
    action = draw(st.sampled_from(["confirm", "reject", "unsure", "correct", "note"]))
    after = draw(st.sampled_from(CHANGES[row.id[0]])) if action == "correct" else None
    reviewer = draw(st.sampled_from([None, "one", "two"]))
    return judged(ROWS, row, action, after, reviewer)  # type: ignore[arg-type] # drawn from actions


@given(st.lists(decisions(), max_size=6))
def test_applying_again_changes_nothing(held: list[Judgement]) -> None:
    once = apply(held, ROWS)
    assert apply(held, once) == once


@given(st.lists(decisions(), max_size=6))
def test_the_same_judgements_twice_in_the_log_change_nothing_more(held: list[Judgement]) -> None:
    again = [replace(each, id=f"{each.id}+") for each in held]
    assert apply([*held, *again], ROWS) == apply(held, ROWS)


@given(st.lists(decisions(), max_size=6, unique_by=lambda each: each.targets), st.randoms())
def test_the_order_of_unrelated_judgements_does_not_matter(
    held: list[Judgement], random: Any
) -> None:
    shuffled = list(held)
    random.shuffle(shuffled)
    assert apply(shuffled, ROWS) == apply(held, ROWS)


@given(st.lists(decisions(), max_size=4), decisions())
def test_revoking_restores_what_was(held: list[Judgement], one: Judgement) -> None:
    assert apply([*held, one, revoked(one)], ROWS) == apply(held, ROWS)


@given(st.lists(decisions(), max_size=6))
def test_no_reference_leads_nowhere_and_no_place_is_outside(held: list[Judgement]) -> None:
    rows = apply(held, ROWS)
    assert dangling(rows) == []
    for kind in ("mentions", "attributions", "claims"):
        for row in getattr(rows, kind):
            assert ordered(spans_of(row), len(rows.document.text))


def dangling(rows: Annotations) -> list[str]:
    entities = {each.id for each in rows.entities}
    said = {each.id for each in rows.attributions}
    used = [mention.entity for mention in rows.mentions]
    used += [each for row in rows.attributions for each in row.speakers]
    used += [each.entity for row in rows.claims for each in row.holders if each.entity]
    lost = [each for each in used if each not in entities]
    lost += [row.attribution for row in rows.claims if row.attribution not in said]
    for row in rows.attributions:
        lost += [each for each in (row.parent, row.voice) if each and each not in said]
    return lost


@given(st.lists(decisions(), max_size=6))
def test_a_revoked_judgement_is_never_active(held: list[Judgement]) -> None:
    log = [*held, *(revoked(each) for each in held[::2])]
    assert not {each.id for each in held[::2]} & {each.id for each in active(log)}


SPANS = st.tuples(st.integers(0, 30), st.integers(1, 10)).map(lambda at: ((at[0], at[0] + at[1]),))


@given(SPANS, SPANS)
def test_being_another_reading_is_mutual(left: Any, right: Any) -> None:
    assert alternatives(left, right) == alternatives(right, left)
    assert alternatives(left, left)
