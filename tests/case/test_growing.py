"""A case that grew, shrank and was corrected has the rows of one that was made at once."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterable, Sequence

import pytest
from benchmarks import made
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma import pipeline
from stemma.case.memory import as_stored
from stemma.model.annotations import Annotations
from stemma.model.case import CaseRows
from stemma.model.documents import Spans, quote
from stemma.model.judgements import Action, Judgement, Target, TargetKind
from stemma.model.kept import Kept
from stemma.model.settings import Party, Settings
from stemma.store import derived
from stemma.store.database import Database, search_statements
from stemma.store.migrations import migrate

SETTINGS = Settings(parties=(Party("Reds", "one owner", "2031-06-01", ("Outlet 1", "Outlet 2")),))
POINTING = made.Pointing()
"""Tells like words from unlike ones; to the model that ships all made-up texts are nearly one."""
MANY = 200
ADDED = 17


def small_case(seed: int, size: int) -> tuple[Annotations, ...]:
    return tuple(made.documents(made.small_world(seed), size, sentences=4))


def conclude(
    documents: Iterable[Annotations], kept: Kept, judgements: tuple[Judgement, ...] = ()
) -> CaseRows:
    kept.begin()
    rows = pipeline.conclude(tuple(documents), judgements, SETTINGS, kept, POINTING)
    kept.finish()
    return rows


def anew(documents: Iterable[Annotations], judgements: tuple[Judgement, ...] = ()) -> CaseRows:
    return pipeline.conclude(tuple(documents), judgements, SETTINGS, reader=POINTING)


def judged(
    rows: Annotations, kind: TargetKind, action: Action, places: Sequence[Spans]
) -> Judgement:
    document = rows.document
    targets = tuple(
        Target(document.id, document.text_sha256, kind, spans, quote(document.text, spans))
        for spans in places
    )
    name = f"j:{action}{kind}{document.id[-8:]}{places}"
    return Judgement(name, "2031-06-01T00:00:00Z", "person", action, targets)


@settings(max_examples=12, deadline=None)
@given(st.integers(0, 10_000), st.integers(2, 7), st.randoms(use_true_random=False))
def test_documents_one_by_one_in_any_order_are_the_case_of_all_at_once(
    seed: int, size: int, chance: random.Random
) -> None:
    documents = small_case(seed, size)
    order = list(documents)
    chance.shuffle(order)
    kept = Kept()
    for number in range(1, size + 1):
        assert conclude(order[:number], kept) == anew(sorted_ids(order[:number]))
    assert conclude(documents, kept) == anew(documents)


def sorted_ids(documents: Iterable[Annotations]) -> list[Annotations]:
    return sorted(documents, key=lambda each: each.document.id)


@settings(max_examples=12, deadline=None)
@given(st.integers(0, 10_000), st.integers(2, 7), st.data())
def test_a_document_taken_away_leaves_no_trace(seed: int, size: int, data: st.DataObject) -> None:
    documents = small_case(seed, size)
    kept = Kept()
    conclude(documents, kept)
    gone = data.draw(st.integers(0, size - 1))
    left = documents[:gone] + documents[gone + 1 :]
    assert conclude(left, kept) == anew(left)
    assert conclude(documents, kept) == anew(documents)


@settings(max_examples=12, deadline=None)
@given(st.integers(0, 10_000), st.integers(2, 6), st.data())
def test_judgements_made_and_revoked_in_a_kept_case_do_what_they_do_in_a_new_one(
    seed: int, size: int, data: st.DataObject
) -> None:
    documents = small_case(seed, size)
    kept = Kept()
    conclude(documents, kept)
    held: tuple[Judgement, ...] = ()
    for _ in range(data.draw(st.integers(1, 3))):
        rows = documents[data.draw(st.integers(0, size - 1))]
        claim = data.draw(st.sampled_from(rows.claims))
        one, two = data.draw(st.permutations(rows.mentions))[:2]
        held += data.draw(
            st.sampled_from(
                [
                    (judged(rows, "claim", "reject", [claim.spans]),),
                    (judged(rows, "mention", "reject", [one.spans]),),
                    (judged(rows, "mention", "same", [one.spans, two.spans]),),
                    (judged(rows, "mention", "not-same", [one.spans, two.spans]),),
                ]
            )
        )
        assert conclude(documents, kept, held) == anew(documents, held)
    undo = Judgement("j:undo", "2031-07-01T00:00:00Z", "person", "revoke", (), revokes=held[0].id)
    assert conclude(documents, kept, (*held, undo)) == anew(documents, (*held, undo))
    assert conclude(documents, kept) == anew(documents)


def large_case(size: int) -> tuple[Annotations, ...]:
    return tuple(made.documents(made.large_world(size), size))


@pytest.mark.timeout(120)
def test_one_document_more_makes_and_writes_in_proportion_to_itself() -> None:
    documents = large_case(MANY)
    kept = Kept()
    before = conclude(documents[:ADDED] + documents[ADDED + 1 :], kept)
    after = conclude(documents, kept)
    own = len(documents[ADDED].claims)
    changed = derived.differing(after, before)
    assert kept.made["statements"] <= 3 < MANY == kept.asked["statements"]
    assert kept.made["pairs"] <= 30 * own < kept.asked["pairs"] / 20
    assert kept.made["sentences"] == kept.made["quotations"] == 1
    assert 0 < kept.made["written anew"] <= 3 * own < kept.asked["written anew"] / 3
    assert 0 < kept.made["quoted twice"] <= 10 * own < kept.asked["quoted twice"] / 10
    assert 0 < kept.made["wording"] <= 20 * own < kept.asked["wording"] / 10
    assert kept.made["conflicts"] + kept.made["origins"] <= 10 * own < len(after.matters)
    assert changed.written + changed.deleted <= 30 * own < changed.rows / 20
    assert after == anew(documents)


@pytest.mark.timeout(120)
def test_a_rejected_statement_touches_itself_and_its_neighbours_only() -> None:
    documents = large_case(60)
    kept = Kept()
    before = conclude(documents, kept)
    rows = documents[7]
    decided = judged(rows, "claim", "reject", [rows.claims[3].spans])
    after = conclude(documents, kept, (decided,))
    changed = derived.differing(after, before)
    assert kept.made["judged"] == kept.made["renamed"] == kept.made["statements"] == 1
    assert kept.made["reuse"] == kept.made["words"] == kept.made["profiles"] - 1 == 0
    assert kept.made["pairs"] < kept.asked["pairs"] / 10
    assert changed.written + changed.deleted < 60 < changed.rows
    assert after == anew(documents, (decided,))


def test_with_the_model_that_ships_the_order_of_documents_changes_nothing() -> None:
    documents = small_case(3, 6)
    kept = Kept()
    for number in range(1, len(documents) + 1):
        kept.begin()
        grown = pipeline.conclude(tuple(sorted_ids(documents[:number])), (), SETTINGS, kept)
        kept.finish()
    assert grown == pipeline.conclude(tuple(sorted_ids(documents[::-1])), (), SETTINGS)


def test_nothing_is_made_again_where_nothing_changed() -> None:
    documents = small_case(1, 5)
    kept = Kept()
    before = conclude(documents, kept)
    assert conclude(documents, kept) == before
    assert not kept.made.total()


@settings(max_examples=8, deadline=None)
@given(st.integers(0, 10_000), st.lists(st.integers(1, 6), min_size=2, max_size=5))
def test_a_store_to_which_only_changes_were_written_holds_the_rows_and_finds_the_words(
    tmp_path_factory: pytest.TempPathFactory, seed: int, sizes: list[int]
) -> None:
    database = Database(tmp_path_factory.mktemp("store"))
    migrate(database)
    documents = small_case(seed, 6)
    before = None
    for size, start in zip(sizes, itertools.cycle((0, 1)), strict=False):
        rows = as_stored(anew(documents[min(start, size - 1) : size]))
        with database.write() as connection:
            changed = derived.put_rows(connection, rows, before)
            assert derived.get_rows(connection) == rows
            for word in ("quay", "tannery", "students"):
                found = set(search_statements(connection, word, 1000))
                assert found == {each for each, words in stated(rows).items() if word in words}
        assert changed.rows == sum(len(getattr(rows, kind)) for kind in derived.KINDS)
        before = rows
    database.close()


def stated(rows: CaseRows) -> dict[str, list[str]]:
    texts = {each.id: each.text for each in rows.documents}
    return {each.id: quote(texts[each.document], each.spans).split() for each in rows.claims}
