"""One word of a body's name in a document that never writes the name."""

from __future__ import annotations

from dataclasses import replace

from tests.resolve.naming import document, joined, names_of

from stemma.model.annotations import Annotations, EntitySchema
from stemma.resolve import resolve

UNION: tuple[str, EntitySchema] = ("Tolm Dockers' Union", "Organization")
MARA: tuple[str, EntitySchema] = ("Mara Ilves", "Person")


def found(*documents: Annotations) -> dict[str, str]:
    """What only the case could find, by its words, and whom it names."""
    resolution = resolve(documents)
    called = {entity.id: entity.name for entity in resolution.entities}
    return {
        row.document.text[slice(*mention.spans[0])]: called[mention.entity]
        for row in resolution.documents
        for mention in row.mentions
        if mention.found_in == "case"
    }


def test_a_head_behind_the_means_the_only_body_of_the_case_that_has_it() -> None:
    left = document("The Tolm Dockers' Union met.", UNION)
    assert found(left, document("Nobody saw the Union leave.")) == {"Union": UNION[0]}


def test_a_head_that_two_bodies_have_means_neither() -> None:
    left = document("The Tolm Dockers' Union met.", UNION)
    other = document("The Weavers' Union left.", ("Weavers' Union", "Organization"))
    assert found(left, other, document("Nobody saw the Union leave.")) == {}


def test_a_head_without_the_or_inside_a_longer_name_means_nobody() -> None:
    left = document("The Tolm Dockers' Union met.", UNION)
    assert found(left, document("Union is strength, said the Union Street choir.")) == {}


def test_a_lone_head_is_joined_where_both_documents_name_somebody_else_too() -> None:
    left = document("Mara Ilves left the Tolm Dockers' Union.", UNION, MARA)
    right = document("Mara Ilves called the Union slow.", ("Union", "Organization"), MARA)
    assert names_of(resolve((left, right))) == ["Mara Ilves", "Tolm Dockers' Union"]


def test_two_bodies_that_share_a_head_only_are_two() -> None:
    left = document(
        "State Forest Board: the Board.",
        ("State Forest Board", "Organization", ("State Forest Board", "the Board")),
    )
    right = document(
        "Sorrel Pasture Board: the Board.",
        ("Sorrel Pasture Board", "Organization", ("Sorrel Pasture Board", "the Board")),
    )
    assert not joined(left, right)


def test_a_firms_first_word_is_the_firm_where_no_other_name_has_it() -> None:
    left = document("Orkan Timber cuts.", ("Orkan Timber", "Company"))
    right = document("A foreman of Orkan left.", ("Orkan", "Address"))
    assert joined(left, right)
    village = document("Orkan Bridge fell.", ("Orkan Bridge", "Address"))
    assert len(resolve((left, right, village)).entities) == 3


def test_a_lone_word_of_unsure_kind_is_the_surname_of_the_one_who_bears_it() -> None:
    left = document("Mara Ilves met Hanno Bredlow.", MARA, ("Hanno Bredlow", "Person"))
    right = document("Bredlow met Mara Ilves.", ("Bredlow", "LegalEntity"), MARA)
    assert names_of(resolve((left, right))) == ["Hanno Bredlow", "Mara Ilves"]


def test_the_case_finds_the_same_whatever_the_order() -> None:
    left = document("The Tolm Dockers' Union met.", UNION)
    right = replace(document("Nobody saw the Union leave."))
    assert found(left, right) == found(right, left)


def test_a_name_known_from_a_letterhead_is_found_in_running_text() -> None:
    left = document("TOLM DOCKERS' UNION\nIt met.", ("TOLM DOCKERS' UNION", "Organization"))
    right = document("Open letter to the Tolm Dockers' Union")
    assert found(left, right) == {"Tolm Dockers' Union": "TOLM DOCKERS' UNION"}


def test_a_place_by_its_looks_is_the_body_that_another_document_calls_so() -> None:
    left = document(
        "Kestrel Bay Foods: Kestrel Bay denied it.",
        ("Kestrel Bay Foods", "Company", ("Kestrel Bay Foods", "Kestrel Bay")),
    )
    right = document("They blamed Kestrel Bay.", ("Kestrel Bay", "Address"))
    assert names_of(resolve((left, right))) == ["Kestrel Bay Foods"]
    for text in ("Kestrel Bay fishermen beat them.", "They were poisoned at Kestrel Bay."):
        shore = document(text, ("Kestrel Bay", "Address"))
        assert names_of(resolve((left, shore))) == ["Kestrel Bay", "Kestrel Bay Foods"]


def test_a_council_and_a_room_of_another_council_are_two() -> None:
    left = document(
        "Karn Liberation Council: the Council.",
        ("Karn Liberation Council", "Organization", ("Karn Liberation Council", "the Council")),
    )
    right = document(
        "Council Chamber: the Council.",
        ("Council Chamber", "PublicBody", ("Council Chamber", "the Council")),
    )
    assert not joined(left, right)


def test_a_name_that_two_firms_begin_with_may_be_one() -> None:
    left = document("Orkan Timber: Orkan.", ("Orkan Timber", "Company", ("Orkan Timber", "Orkan")))
    right = document(
        "Orkan Timber Works: Orkan.",
        ("Orkan Timber Works", "Company", ("Orkan Timber Works", "Orkan")),
    )
    assert joined(left, right)


def test_a_paper_called_by_its_head_in_several_texts_is_the_one_of_that_head() -> None:
    left = document("Mara Ilves reads the Tarn Herald.", ("Tarn Herald", "Organization"), MARA)
    right = document("Mara Ilves wrote to the Herald.", ("Herald", "Organization"), MARA)
    third = document("The Herald and Mara Ilves.", ("Herald", "Organization"), MARA)
    assert names_of(resolve((left, right, third))) == ["Mara Ilves", "Tarn Herald"]


def test_a_place_after_which_a_station_is_called_is_not_the_station() -> None:
    left = document("Mara Ilves heard Radio Ombra.", ("Radio Ombra", "Organization"), MARA)
    right = document("Mara Ilves left Ombra.", ("Ombra", "Organization"), MARA)
    third = document("Mara Ilves saw Ombra.", ("Ombra", "Organization"), MARA)
    assert len(resolve((left, right, third)).entities) == 3


def test_a_firms_office_is_no_other_bearer_of_its_first_word() -> None:
    left = document(
        "Orkan Timber cuts. He rang the Orkan office.",
        ("Orkan Timber", "Company"),
        ("Orkan office", "PublicBody"),
    )
    right = document("A foreman of Orkan left.", ("Orkan", "Address"))
    assert "Orkan" not in names_of(resolve((left, right)))
