"""A surname across documents: what the texts call somebody decides, or nothing does."""

from __future__ import annotations

import pytest
from tests.resolve.naming import Named, calling, document, joined, names_of

from stemma.model.annotations import Annotations
from stemma.resolve import resolve


def person(text: str, name: str) -> Annotations:
    return document(text, (name, "Person"))


def test_a_title_in_common_supports_a_bare_surname() -> None:
    full = person("Dr Naru Velmond wrote.", "Naru Velmond")
    assert joined(full, person("They asked Dr Velmond.", "Velmond"))
    assert not joined(full, person("They asked Velmond.", "Velmond"))


@pytest.mark.parametrize("title", ["Doctor", "Dr.", "Dr"])
def test_a_title_is_one_title_in_every_spelling(title: str) -> None:
    full = person(f"{title} Naru Velmond wrote.", "Naru Velmond")
    assert joined(full, person("They asked Dr Velmond.", "Velmond"))


def test_courtesy_is_no_support() -> None:
    full = person("Mr Naru Velmond wrote.", "Naru Velmond")
    assert not joined(full, person("They asked Mr Velmond.", "Velmond"))


def test_of_two_bearers_the_one_of_that_title_is_meant() -> None:
    surgeon = person("Dr Naru Velmond wrote.", "Naru Velmond")
    brother = person("Baku Velmond keeps the stores.", "Baku Velmond")
    bare = person("Then Dr Velmond left.", "Velmond")
    found = resolve((surgeon, brother, bare))
    assert names_of(found) == ["Baku Velmond", "Naru Velmond"]
    meant = next(each for each in found.entities if each.name == "Naru Velmond")
    assert {form.text for form in meant.names} == {"Naru Velmond", "Velmond"}


def test_of_two_bearers_of_one_title_neither_is_meant() -> None:
    one = person("Dr Naru Velmond wrote.", "Naru Velmond")
    two = person("Dr Baku Velmond wrote.", "Baku Velmond")
    bare = person("Then Dr Velmond left.", "Velmond")
    assert "Velmond" in names_of(resolve((one, two, bare)))


def test_a_description_in_common_supports_a_bare_surname() -> None:
    full = person("Naru Velmond, skipper of the Tern, wept.", "Naru Velmond")
    bare = person("Its own skipper, Velmond, admitted it.", "Velmond")
    assert joined(
        calling(full, Velmond="skipper of the Tern"), calling(bare, Velmond="Its own skipper")
    )
    assert not joined(calling(full, Velmond="an honest man"), calling(bare, Velmond="a broken man"))


def test_a_bearer_of_the_other_sex_is_not_meant() -> None:
    with_firm: Named = ("Tern Line", "Organization")
    wife = document("Ms Ilda Velmond of the Tern Line.", ("Ilda Velmond", "Person"), with_firm)
    bare = document("The Tern Line and Mr Velmond.", ("Velmond", "Person"), with_firm)
    assert "Velmond" in names_of(resolve((wife, bare)))


def test_a_document_that_names_a_bearer_means_no_other_documents_one() -> None:
    firm: Named = ("Tern Line", "Organization")
    known = document("Baku Velmond of the Tern Line.", ("Baku Velmond", "Person"), firm)
    here = document(
        "Naru Velmond spoke at the Tern Line. Half the hill is called VELMOND.",
        ("Naru Velmond", "Person"),
        firm,
        ("VELMOND", "Person"),
    )
    assert len(resolve((known, here)).entities) == 4


def test_every_document_with_the_bare_surname_finds_its_bearer() -> None:
    firm: Named = ("Tern Line", "Organization")
    full = document("Naru Velmond of the Tern Line.", ("Naru Velmond", "Person"), firm)
    bare = [
        document(f"The Tern Line in {year}: Velmond.", ("Velmond", "Person"), firm)
        for year in range(2030, 2036)
    ]
    assert names_of(resolve((full, *bare))) == ["Naru Velmond", "Tern Line"]


def test_a_lone_name_that_nobody_bears_in_full_needs_a_calling() -> None:
    one, two = person("Captain Orrin sailed.", "Orrin"), person("Captain Orrin slept.", "Orrin")
    assert joined(one, two)
    assert not joined(person("Orrin sailed.", "Orrin"), person("Orrin slept.", "Orrin"))


def test_one_initial_of_two_people_is_a_suggestion() -> None:
    one = person("Jane Harrowby spoke.", "Jane Harrowby")
    two = person("John Harrowby spoke.", "John Harrowby")
    short = person("J. Harrowby signed.", "J. Harrowby")
    found = resolve((one, two, short))
    assert len(found.entities) == 3
    signed = next(each for each in found.entities if each.name == "J. Harrowby")
    assert {reason.value for reason in signed.reasons} == {0.4}


def test_a_short_given_name_is_a_suggestion_and_not_kept_apart() -> None:
    one, two = (
        person("Andi Tarmu spoke.", "Andi Tarmu"),
        person("Andrej Tarmu wept.", "Andrej Tarmu"),
    )
    found = resolve((one, two))
    assert len(found.entities) == 2
    assert all(each.reasons[0].feature == "short_given_name" for each in found.entities)
    assert not any(each.not_same for each in found.entities)


def test_brothers_of_one_document_are_not_suggested() -> None:
    both = document(
        "Andi Tarmu and Andrej Tarmu.", ("Andi Tarmu", "Person"), ("Andrej Tarmu", "Person")
    )
    assert not any(each.reasons for each in resolve((both,)).entities)


def test_a_brother_called_by_his_given_name_does_not_bear_the_surname_alone() -> None:
    firm: Named = ("Tern Line", "Organization")
    elder = document("Naru Velmond runs the Tern Line.", ("Naru Velmond", "Person"), firm)
    younger = document("Baku Velmond left the Tern Line.", ("Baku Velmond", "Person"), firm)
    kin = document(
        "Velmond spoke of the Tern Line. His brother Baku had gone.",
        ("Velmond", "Person"),
        ("Baku", "Person"),
        firm,
    )
    found = resolve((elder, younger, kin))
    assert "Velmond" not in names_of(found)
    meant = next(each for each in found.entities if each.name == "Naru Velmond")
    assert "Velmond" in {form.text for form in meant.names}


def test_without_the_word_of_kinship_it_may_be_either() -> None:
    firm: Named = ("Tern Line", "Organization")
    elder = document("Naru Velmond runs the Tern Line.", ("Naru Velmond", "Person"), firm)
    younger = document("Baku Velmond left the Tern Line.", ("Baku Velmond", "Person"), firm)
    bare = document("Velmond spoke of the Tern Line.", ("Velmond", "Person"), firm)
    assert "Velmond" in names_of(resolve((elder, younger, bare)))


def test_a_rank_that_the_only_bearer_has_not_leaves_the_surname_open() -> None:
    firm: Named = ("Tern Line", "Organization")
    full = document("Sanna Dorrel of the Tern Line.", ("Sanna Dorrel", "Person"), firm)
    bare = document("Major Dorrel saw the Tern Line.", ("Dorrel", "Person"), firm)
    found = resolve((full, bare)).entities
    assert {each.name for each in found if each.schema == "Person"} == {"Sanna Dorrel", "Dorrel"}
    assert any(r.feature == "bare_name" and r.value < 0.7 for e in found for r in e.reasons)


def test_a_surname_behind_a_rank_is_whoever_holds_it_though_the_text_names_another_bearer() -> None:
    police = person("Major Pell Dorrel spoke.", "Pell Dorrel")
    here = document(
        "Then Major Dorrel of the police spoke. I asked Sanna Dorrel.",
        ("Dorrel", "Person"),
        ("Sanna Dorrel", "Person"),
    )
    found = resolve((police, here)).entities
    assert {frozenset(form.text for form in each.names) for each in found} == {
        frozenset({"Pell Dorrel", "Dorrel"}),
        frozenset({"Sanna Dorrel"}),
    }
