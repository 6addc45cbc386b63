"""Names with an owner in them, names of publishers, initials, labels in capitals."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.annotate.reading import draft_of, entity, names, read, spot

from stemma.annotate.names.step import find_mentions
from stemma.model.documents import Known

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    "name",
    ["Tolm Fishermen's Union", "St Ada's Hospital", "Tolm Magistrate's Court"],
)
def test_what_many_a_saint_or_an_office_owns_is_one_name(name: str) -> None:
    assert name in names(read(f"She went to the {name} on Monday."))


def test_what_a_body_owns_is_another_body() -> None:
    assert set(names(read("They met the Harbour Ministry's Council in Tolm."))) >= {
        "Harbour Ministry"
    }


def test_mr_x_is_nobodys_company() -> None:
    rows = read(
        "At Comptoir Velmont we heard that Mr Velmont was away. Comptoir Velmont sells oil."
    )
    assert entity(rows, "Velmont", 1) != "Comptoir Velmont"


def test_initials_before_a_surname_show_a_person() -> None:
    assert names(read("It was signed by A. Penrod on Monday."))["A. Penrod"] == "Person"


def test_a_surname_may_be_a_title_too() -> None:
    assert names(read("The buyer of the mill was Roza Sultan."))["Roza Sultan"] == "Person"


def test_a_label_in_capitals_names_who_holds_the_office_behind_it() -> None:
    found = names(read("ARTO VELIN, Chairman of the Harbour Union:\nIt is shut."))
    assert "ARTO VELIN" in found


def test_a_publisher_is_named_where_the_document_writes_its_name() -> None:
    text = "THE KESTREL\nNobody told The Kestrel that the mill was shut."
    draft = draft_of(text)
    known = Known("THE KESTREL", "header", (spot(text, "THE KESTREL"),))
    rows = replace(draft.rows, document=replace(draft.rows.document, publisher=known))
    found = names(find_mentions.apply(replace(draft, rows=rows)).rows)
    assert {kind for name, kind in found.items() if "KESTREL" in name} == {"Organization"}


def test_a_court_of_a_place_is_not_the_place() -> None:
    rows = read("The district court of Archal sat in Archal on Monday. Archal was quiet.")
    assert entity(rows, "Archal", 1) != entity(rows, "district court of Archal")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The culvert under Fuller's Row was blocked.", "Fuller's Row"),
        ("They marched to Fisher's Green on Sunday.", "Fisher's Green"),
    ],
)
def test_a_street_called_after_one_owner_is_one_place(text: str, name: str) -> None:
    assert names(read(text))[name] == "Address"


def test_a_body_of_such_a_street_keeps_all_of_its_name() -> None:
    found = names(read("Ada Brun chairs the Fuller's Row Residents' Association."))
    assert found["Fuller's Row Residents' Association"] == "Organization"


def test_what_somebody_owns_is_no_name_of_a_place() -> None:
    found = names(read("Ada Brun's Yard was searched on Monday."))
    assert found["Ada Brun"] == "Person"
