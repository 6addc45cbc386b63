"""Judgements change exactly what they are about, and what follows from it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.judgements.making import TEXT, annotated, judged, revoked

from stemma.model.annotations import Annotations, Attribution, Claim
from stemma.model.judged import apply


def said(rows: Annotations) -> list[Attribution]:
    return [row for row in rows.attributions if row.kind != "voice"]


def words(rows: Annotations, claim: Claim) -> str:
    return " … ".join(rows.document.text[a:b] for a, b in claim.spans)


def names(rows: Annotations, ids: tuple[str, ...]) -> list[str]:
    by_id = {entity.id: entity.name for entity in rows.entities}
    return [by_id[each] for each in ids]


ROWS = annotated()


def test_nothing_judged_leaves_the_rows_untouched() -> None:
    assert apply((), ROWS) is ROWS


def test_a_rejected_statement_is_gone_and_nothing_else() -> None:
    gone = ROWS.claims[1]
    rows = apply([judged(ROWS, gone, "reject")], ROWS)
    assert rows == replace(
        rows, claims=tuple(sorted(set(ROWS.claims) - {gone}, key=lambda row: (row.spans, row.id)))
    )
    assert gone not in rows.claims
    assert len(rows.claims) == len(ROWS.claims) - 1


def test_a_confirmed_statement_is_a_persons() -> None:
    rows = apply([judged(ROWS, ROWS.claims[0], "confirm")], ROWS)
    assert [row.by for row in rows.claims].count("person") == 1
    assert rows.claims[0] == replace(ROWS.claims[0], by="person")


def test_a_corrected_kind_replaces_that_field_only() -> None:
    row = ROWS.claims[0]
    rows = apply([judged(ROWS, row, "correct", {"kind": "allegation"})], ROWS)
    assert rows.claims[0] == replace(row, kind="allegation", by="person")


def test_a_corrected_source_brings_its_speaker_to_the_statements() -> None:
    """The first sentence is Mara's word, not Tom's."""
    row = said(ROWS)[1]
    mara = TEXT.index("Mara", 50)
    source = [[mara, mara + len("Mara Ilves")]]
    rows = apply([judged(ROWS, row, "correct", {"source": source})], ROWS)
    (corrected,) = [each for each in rows.attributions if each.id == row.id]
    assert names(rows, corrected.speakers) == ["Mara Ilves"]
    (claim,) = [each for each in rows.claims if each.attribution == row.id]
    speaker = claim.holders[-1]
    assert (speaker.role, speaker.name) == ("speaker", "Mara Ilves")
    assert [list(span) for span in speaker.spans] == source
    assert claim.holders[0].role == "author"


def test_a_speaker_is_corrected_by_pointing_to_a_mention() -> None:
    row = said(ROWS)[0]
    at = TEXT.index("Ana Ros")
    after = {"speakers": [{"spans": [[at, at + 7]]}]}
    rows = apply([judged(ROWS, row, "correct", after)], ROWS)
    (corrected,) = [each for each in rows.attributions if each.id == row.id]
    assert names(rows, corrected.speakers) == ["Ana Ros"]
    (claim,) = [each for each in rows.claims if each.attribution == row.id]
    assert claim.holders[-1].name == "Ana Ros"


def test_of_two_speakers_whom_a_person_states_each_is_a_holder() -> None:
    row = said(ROWS)[0]
    places = [(TEXT.rindex(name), len(name)) for name in ("Ana Ros", "Tom Berg")]
    after = {"speakers": [{"spans": [[at, at + length]]} for at, length in places]}
    rows = apply([judged(ROWS, row, "correct", after)], ROWS)
    (claim,) = [each for each in rows.claims if each.attribution == row.id]
    assert {each.name for each in claim.holders[-2:]} == {"Ana Ros", "Tom Berg"}
    assert all(each.role == "speaker" for each in claim.holders[-2:])


def test_who_stands_in_a_corrected_source_speaks_only_where_the_person_says_so() -> None:
    row = said(ROWS)[0]
    (claim,) = [each for each in ROWS.claims if each.attribution == row.id]
    extra = replace(claim.holders[-1], role="informant", entity="e:other", name="Other")
    claims = tuple(
        replace(each, holders=(*each.holders, extra)) if each.id == claim.id else each
        for each in ROWS.claims
    )
    mara = next(each.spans for each in ROWS.mentions if each.entity == row.speakers[0])
    after = {"source": [list(span) for span in row.source], "speakers": [{"spans": [*mara]}]}
    rows = apply([judged(ROWS, row, "correct", after)], replace(ROWS, claims=claims))
    (found,) = [each for each in rows.claims if each.id == claim.id]
    assert [each.role for each in found.holders if each.role != "author"] == ["speaker"]


def test_a_corrected_stance_reaches_what_its_holder_stands_for() -> None:
    row = said(ROWS)[1]
    rows = apply([judged(ROWS, row, "correct", {"stance": "denies"})], ROWS)
    (claim,) = [each for each in rows.claims if each.attribution == row.id]
    assert claim.stands == "against"
    rows = apply([judged(ROWS, row, "correct", {"negated": True})], ROWS)
    (claim,) = [each for each in rows.claims if each.attribution == row.id]
    assert claim.stands == "open"


def test_a_corrected_polarity_turns_what_its_holder_stands_for() -> None:
    claim = next(each for each in ROWS.claims if words(ROWS, each) == "it rained all day")
    rows = apply([judged(ROWS, claim, "correct", {"polarity": "negated"})], ROWS)
    (corrected,) = [each for each in rows.claims if each.id == claim.id]
    assert corrected.stands == "against"
    stated = {"polarity": "negated", "stands": "open"}
    rows = apply([judged(ROWS, claim, "correct", stated)], ROWS)
    (corrected,) = [each for each in rows.claims if each.id == claim.id]
    assert corrected.stands == "open"


def test_a_rejected_attribution_leaves_its_statement_to_the_voice() -> None:
    row = said(ROWS)[2]
    rows = apply([judged(ROWS, row, "reject")], ROWS)
    voice = next(each for each in rows.attributions if each.kind == "voice")
    (claim,) = [each for each in rows.claims if words(rows, each) == "anyone had seen it"]
    assert claim.attribution == voice.id
    assert [each.role for each in claim.holders] == ["author"]


def test_a_voice_cannot_be_rejected() -> None:
    voice = next(each for each in ROWS.attributions if each.kind == "voice")
    rows = apply([judged(ROWS, voice, "reject")], ROWS)
    assert voice in rows.attributions


def test_a_rejected_mention_takes_along_only_what_named_nobody_else() -> None:
    row = next(each for each in ROWS.mentions if TEXT[each.spans[0][0] :].startswith("Ana"))
    rows = apply([judged(ROWS, row, "reject")], ROWS)
    assert "Ana Ros" not in {entity.name for entity in rows.entities}
    assert all(each.entity != row.entity for claim in rows.claims for each in claim.holders)


def test_a_mention_that_names_someone_else_moves_the_speaker_too() -> None:
    row = next(each for each in ROWS.mentions if each.spans[0][0] == TEXT.index("Tom Berg said"))
    at = TEXT.index("Ana Ros")
    after = {"entity": {"spans": [[at, at + 7]]}}
    rows = apply([judged(ROWS, row, "correct", after)], ROWS)
    (claim,) = [each for each in rows.claims if words(rows, each) == "it rained all day"]
    assert claim.holders[-1].name == "Ana Ros"


def test_a_person_can_add_what_the_machine_did_not_see() -> None:
    at = TEXT.index("it rained")
    new = replace(ROWS.claims[0], id="c:new", spans=((at, at + 9),))
    rows = apply([judged(ROWS, new, "confirm")], ROWS)
    (made,) = [row for row in rows.claims if row.by == "person"]
    assert made.spans == new.spans
    assert len(rows.claims) == len(ROWS.claims)  # the machine's longer reading gives way
    assert made.attribution == said(ROWS)[1].id


def test_another_reading_of_the_same_words_gives_way() -> None:
    row = ROWS.claims[1]
    start, end = row.spans[0]
    rows = apply([judged(ROWS, row, "correct", {"spans": [[start, end - 4]]})], ROWS)
    again = apply([judged(ROWS, row, "correct", {"spans": [[start, end - 4]]})], rows)
    assert len(rows.claims) == len(again.claims) == len(ROWS.claims)


def test_a_small_statement_inside_a_long_one_stands_beside_it() -> None:
    row = ROWS.claims[1]
    start, _ = row.spans[0]
    inner = replace(row, id="c:inner", spans=((start, start + 3),))
    both = replace(ROWS, claims=(*ROWS.claims, inner))
    assert inner in apply([judged(ROWS, row, "confirm")], both).claims


def test_the_latest_decision_counts() -> None:
    row = ROWS.claims[0]
    rows = apply([judged(ROWS, row, "reject"), judged(ROWS, row, "confirm")], ROWS)
    assert rows.claims[0].by == "person"
    rows = apply([judged(ROWS, row, "confirm"), judged(ROWS, row, "reject")], ROWS)
    assert row.id not in {each.id for each in rows.claims}


def test_where_reviewers_differ_the_machines_row_stands() -> None:
    row = ROWS.claims[0]
    held = [
        judged(ROWS, row, "reject", reviewer="one"),
        judged(ROWS, row, "confirm", reviewer="two"),
    ]
    assert apply(held, ROWS).claims[0] == row
    agreed = [*held, judged(ROWS, row, "confirm", reviewer="one")]
    assert apply(agreed, ROWS).claims[0].by == "person"


def test_unsure_and_notes_change_nothing() -> None:
    row = ROWS.claims[0]
    for action in ("unsure", "note"):
        assert set(apply([judged(ROWS, row, action)], ROWS).claims) == set(ROWS.claims)


def test_revoking_restores_and_can_itself_be_revoked() -> None:
    row = ROWS.claims[0]
    no = judged(ROWS, row, "reject")
    back = revoked(no)
    assert set(apply([no, back], ROWS).claims) == set(ROWS.claims)
    assert apply([no, back, revoked(back)], ROWS) == apply([no], ROWS)


@pytest.mark.parametrize("wrong", ["text_sha256", "quote", "document"])
def test_a_judgement_whose_words_are_not_there_does_nothing(wrong: str) -> None:
    judgement = judged(ROWS, ROWS.claims[0], "reject")
    changes: dict[str, Any] = {wrong: "something else"}
    moved = replace(judgement.targets[0], **changes)
    assert apply([replace(judgement, targets=(moved,))], ROWS) == ROWS


def test_a_correction_that_makes_no_row_changes_nothing() -> None:
    row = ROWS.claims[0]
    rows = apply([judged(ROWS, row, "correct", {"spans": 7})], ROWS)
    assert set(rows.claims) == set(ROWS.claims)
