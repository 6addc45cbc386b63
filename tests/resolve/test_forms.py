"""Names in two forms by rule: firms, states, words in capitals, names cut short."""

from __future__ import annotations

import pytest
from tests.resolve.naming import document, joined, names_of, with_pronoun

from stemma.model.annotations import EntitySchema
from stemma.resolve import resolve
from stemma.resolve.forms import country_of, may_be_short_for
from stemma.text.legal_forms import without_legal_form


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (("Nelgar Parts Ltd", "Company"), ("Nelgar Parts", "Person")),
        (("Nelgar Parts S.A.", "Company"), ("Nelgar Parts", "Organization")),
        (("Nelgar Parts JSC", "Company"), ("Nelgar Parts Joint-Stock Company", "Person")),
        (("NPW JSC", "Company"), ("Nelgar Parts Works JSC", "Company")),
        (("REPUBLIC OF NAVARRO", "LegalEntity"), ("Navarro", "Address")),
        (("TESSMAROVAN", "Organization"), ("Tessmarovan", "Organization")),
        (("Port Tessmar", "Person"), ("Porttessmar", "Address")),
        (("N. Velmonde", "Person"), ("Naru Velmonda", "Person")),
        (("Joint Mission of Watchers for the Hills", "Organization"),
         ("Joint Mission of Watchers", "Organization")),
        (("Association for the Care of Tenants Lodging in Tolm", "Organization"),
         ("Association for the Care of Tenants Lodging", "Organization")),
        (("Ministry of the Interior", "PublicBody"), ("Interior Ministry", "PublicBody")),
    ],
)  # fmt: skip
def test_two_forms_of_one_name_are_joined(
    left: tuple[str, EntitySchema], right: tuple[str, EntitySchema]
) -> None:
    assert joined(document(f"{left[0]} was seen.", left), document(f"{right[0]} left.", right))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (("N. Karami", "Person"), ("Nasser Karimi", "Person")),
        (("Friends of the Lamp", "Organization"), ("Lamp", "Organization")),
        (("Union for the Sea in Mahavo", "Organization"), ("Union for the Sea", "Organization")),
        (("People's Republic of Tolm", "Address"), ("Republic of Tolm", "Address")),
        (("Lambert Ltd", "Company"), ("Lambert", "Person")),
        (("NPW Ltd", "Company"), ("Nelgar Parts Works JSC", "Company")),
        (("NP Ltd", "Company"), ("Nelgar Parts Ltd", "Company")),
    ],
)
def test_what_only_looks_like_another_form_stays_apart(
    left: tuple[str, EntitySchema], right: tuple[str, EntitySchema]
) -> None:
    assert not joined(document(f"{left[0]} was.", left), document(f"{right[0]} left.", right))


def test_a_plain_name_that_two_states_share_joins_neither() -> None:
    names = ("People's Republic of Tolm", "Republic of Tolm", "Tolm")
    rows = [document(f"{name} answered.", (name, "Address")) for name in names]
    assert len(resolve(tuple(rows)).entities) == 3


def test_a_head_joins_the_one_name_of_its_own_document() -> None:
    one = document(
        "COMMISSION OF INQUIRY INTO THE FIRE. The Commission met.",
        ("COMMISSION OF INQUIRY INTO THE FIRE", "Organization"),
        ("Commission", "Organization"),
    )
    assert len(resolve((one,)).entities) == 1
    two = document(
        "The Council of Tolm and the Norra Council met. The Council sang.",
        ("Council of Tolm", "Organization"),
        ("Norra Council", "Organization"),
        ("The Council", "Organization"),
    )
    assert len(resolve((two,)).entities) == 3


def test_a_place_misread_as_part_of_a_person_is_still_a_place() -> None:
    kinds: tuple[EntitySchema, ...] = ("Organization", "Organization", "Person")
    section = [
        document(f"Tolm Section met in {year}.", ("Tolm Section", kind))
        for year, kind in enumerate(kinds, 2031)
    ]
    place = document("Rain in Tolm.", ("Tolm", "Address"))
    person = document("Nobody left Tolm.", ("Tolm", "Person"))
    assert names_of(resolve((*section, place, person))) == ["Tolm", "Tolm Section"]


def test_whoever_is_called_he_is_somebody_wherever_else_the_name_looks_like_a_body() -> None:
    kinds: tuple[EntitySchema, ...] = ("Organization", "Organization", "Person", "Person")
    plain = [
        document(f"Tolm Arrenko met the press in {year}. He laughed.", ("Tolm Arrenko", kind))
        for year, kind in enumerate(kinds, 2031)
    ]
    (guessed,) = resolve(tuple(plain)).entities
    assert guessed.schema == "Organization"
    shown = [with_pronoun(each, "He") for each in plain]
    (known,) = resolve(tuple(shown)).entities
    assert known.schema == "Person"


def test_forms_by_rule() -> None:
    assert without_legal_form(("nelgar", "pty", "ltd")) == ("nelgar",)
    assert without_legal_form(("ltd",)) == ("ltd",)
    assert country_of(("islamic", "republic", "of", "tolm")) == ("tolm",)
    assert country_of(("union", "of", "miners")) == ()
    assert country_of(("friends", "of", "the", "republic", "of", "tolm")) == ()
    assert may_be_short_for("edi", "edwin")
    assert may_be_short_for("sammy", "samuel")
    assert not may_be_short_for("ana", "andrea")
    assert not may_be_short_for("naru", "baku")


def test_initials_that_two_firms_have_join_neither() -> None:
    names = ("NPW Ltd", "Nelgar Parts Works Ltd", "Norla Peat Works Ltd")
    rows = [document(f"{name} answered.", (name, "Company")) for name in names]
    assert len(resolve(tuple(rows)).entities) == 3


def test_a_place_is_not_called_after_a_paper_that_begins_with_it() -> None:
    places = [document(f"Boats lay at Zarla {n}.", ("Zarla", "Address")) for n in (1, 2)]
    paper = document("Printed by Zarla Tongi.", ("Zarla Tongi", "Person"))
    lone = document("A letter from Zarla came.", ("Zarla", "Person"))
    found = resolve((*places, paper, lone)).entities
    assert min((each.name, each.schema) for each in found) == ("Zarla", "Address")
    assert len(found) == 2
