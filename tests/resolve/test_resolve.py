"""Who is who across documents: joined with reasons, kept apart on purpose."""

from __future__ import annotations

import itertools
import random

import pytest
from tests.resolve.naming import document, joined, names_of

from stemma.model.annotations import Annotations
from stemma.model.judgements import Action, Judgement, Target
from stemma.resolve import resolve


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Tavrez Olmazadeh", "Tawrez Ulmazadeh"),
        ("Tavriz Olmazade", "Tavrez Olmazadeh"),
        ("Mr Edrin Qasemi", "Edrin Ghasemi"),
        ("J. Harrowby", "Jane Harrowby"),
        ("Olmazadeh Tavrez", "Tavrez Olmazadeh"),
    ],
)
def test_spellings_of_one_person_are_joined(left: str, right: str) -> None:
    assert joined(
        document(f"{left} spoke.", (left, "Person")), document(f"{right}.", (right, "Person"))
    )


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Tavrez Olmazadeh", "Kiarom Olmazadeh"),
        ("Ali Karami", "Ali Karimi"),
        ("Ali Rezavi", "Alireza Rezavi"),
        ("Jane Harrowby", "Kate Harrowby"),
    ],
)
def test_relatives_and_near_names_stay_apart(left: str, right: str) -> None:
    assert not joined(
        document(f"{left}.", (left, "Person")), document(f"{right}!", (right, "Person"))
    )


def test_an_association_and_its_branch_stay_apart() -> None:
    whole = document("Lantern Association met.", ("Lantern Association", "Organization"))
    name = "Lantern Association, Pellin Branch"
    part = document(f"{name} met.", (name, "Organization"))
    assert len(resolve((whole, part)).entities) == 2


def test_an_acronym_meets_the_document_that_explains_it() -> None:
    explains = document(
        "Overseas Welfare Bureau (OWB)",
        ("Overseas Welfare Bureau", "Organization", ("Overseas Welfare Bureau", "OWB")),
    )
    uses = document("The OWB again.", ("OWB", "Organization"))
    assert names_of(resolve((uses, explains))) == ["Overseas Welfare Bureau"]


def test_a_bare_surname_without_support_is_a_suggestion_only() -> None:
    full = document("Imra Sohandel spoke.", ("Imra Sohandel", "Person"))
    bare = document("Sohandel smiled.", ("Sohandel", "Person"))
    found = resolve((full, bare))
    assert names_of(found) == ["Imra Sohandel", "Sohandel"]
    assert all(any(r.feature == "bare_name" for r in entity.reasons) for entity in found.entities)


def test_a_bare_surname_with_support_is_joined() -> None:
    full = document(
        "Imra Sohandel of the Exile Council spoke.",
        ("Imra Sohandel", "Person"),
        ("Exile Council", "Organization"),
    )
    bare = document(
        "Sohandel smiled. The Exile Council did not.",
        ("Sohandel", "Person"),
        ("Exile Council", "Organization"),
    )
    assert names_of(resolve((full, bare))) == ["Exile Council", "Imra Sohandel"]


def test_two_bearers_of_a_surname_leave_the_bare_one_alone() -> None:
    one = document("Tavrez Olmazadeh, Gate 4.", ("Tavrez Olmazadeh", "Person"), ("Gate 4", "Thing"))
    two = document("Kiarom Olmazadeh, Gate 4.", ("Kiarom Olmazadeh", "Person"), ("Gate 4", "Thing"))
    bare = document("Olmazadeh at Gate 4.", ("Olmazadeh", "Person"), ("Gate 4", "Thing"))
    assert "Olmazadeh" in names_of(resolve((one, two, bare)))


def test_a_name_that_one_document_missed_is_found_from_the_case() -> None:
    knows = document("Oda Tarmu spoke.", ("Oda Tarmu", "Person"))
    missed = document("Later Oda Tarmu left.")
    rows = resolve((knows, missed)).documents
    found = [m for each in rows for m in each.mentions if m.found_in == "case"]
    assert [m.spans for m in found] == [((6, 15),)]


def judgement(action: Action, *targets: tuple[Annotations, int]) -> Judgement:
    chosen = tuple(
        Target(
            rows.document.id,
            rows.document.text_sha256,
            "mention",
            rows.mentions[index].spans,
            "",
        )
        for rows, index in targets
    )
    return Judgement("j:1", "2032-01-01T00:00:00Z", "person", action, chosen)


def test_not_the_same_wins_over_the_same_name() -> None:
    left = document("Imra Sohandel spoke.", ("Imra Sohandel", "Person"))
    right = document("Imra Sohandel wept.", ("Imra Sohandel", "Person"))
    decided = judgement("not-same", (left, 0), (right, 0))
    assert len(resolve((left, right), (decided,)).entities) == 2
    assert len(resolve((left, right)).entities) == 1


def test_a_person_can_join_what_no_feature_would() -> None:
    left = document("Imra Sohandel spoke.", ("Imra Sohandel", "Person"))
    right = document("The Swallow wept.", ("The Swallow", "Person"))
    assert len(resolve((left, right), (judgement("same", (left, 0), (right, 0)),)).entities) == 1


def test_the_order_of_documents_changes_nothing() -> None:
    rows = [
        document(f"{name} at Quay {i}.", (name, "Person"))
        for i, name in enumerate(
            ["Tavrez Olmazadeh", "Tawrez Ulmazadeh", "Kiarom Olmazade", "Tavriz Olmazade"]
        )
    ]
    wanted = resolve(tuple(rows))
    for order in itertools.islice(itertools.permutations(rows), 6):
        assert resolve(order) == wanted
    random.shuffle(rows)
    assert resolve(tuple(rows)) == wanted


def test_a_head_that_two_bodies_share_is_left_alone() -> None:
    one = document(
        "The Council of Tolm Exiles met. The Council sang.",
        ("Council of Tolm Exiles", "Organization", ("Council of Tolm Exiles", "Council")),
    )
    two = document("The Norra Council met.", ("Norra Council", "Organization"))
    three = document("Ines Moro asked what the Council wanted.", ("Ines Moro", "Person"))
    resolved = resolve((one, two, three))
    rows = next(each for each in resolved.documents if each.document.id == three.document.id)
    assert not [each for each in rows.mentions if each.found_in == "case"]
