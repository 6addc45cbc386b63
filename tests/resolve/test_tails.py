"""A body by the last words of its name, and the one police of a folder."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.resolve.naming import document, names_of

from stemma.model.annotations import Annotations, EntitySchema
from stemma.resolve import resolve

MARA: tuple[str, EntitySchema] = ("Mara Ilves", "Person")
FULL = document(
    "Mara Ilves left the Fish Lane Traders' Union.",
    ("Fish Lane Traders' Union", "Organization"),
    MARA,
)
SHORT = document(
    "Mara Ilves called the Traders' Union slow.", ("Traders' Union", "Organization"), MARA
)


def described(text: str, word: str) -> Annotations:
    """A document that speaks of a body by a common noun."""
    found = document(text, (word, "PublicBody"), MARA)
    mentions = tuple(
        replace(each, kind="nominal") if each.schema == "PublicBody" else each
        for each in found.mentions
    )
    return replace(found, mentions=mentions)


def test_the_last_words_of_a_name_mean_the_one_body_that_ends_so() -> None:
    assert names_of(resolve((FULL, SHORT))) == ["Fish Lane Traders' Union", "Mara Ilves"]


def test_the_last_words_of_two_names_mean_neither() -> None:
    other = document(
        "Mara Ilves met the Tolm Traders' Union.", ("Tolm Traders' Union", "Organization"), MARA
    )
    assert "Traders' Union" in names_of(resolve((FULL, SHORT, other)))


@pytest.mark.parametrize("before", ["Free", "National", "Youth", "Branch of"])
def test_what_makes_it_another_body_keeps_it_apart(before: str) -> None:
    name = f"{before} Traders' Union"
    other = document(f"Mara Ilves left the {name}.", (name, "Organization"), MARA)
    assert len(resolve((other, SHORT)).entities) == 3


def test_nobody_in_common_keeps_it_apart() -> None:
    alone = document("The Traders' Union was slow.", ("Traders' Union", "Organization"))
    assert len(resolve((FULL, alone)).entities) == 3


POLICE = document(
    "Mara Ilves wrote to the Tolm District Police.", ("Tolm District Police", "PublicBody"), MARA
)


def test_the_police_are_the_only_police_that_the_folder_names() -> None:
    plain = described("Mara Ilves says that the police came at dawn.", "police")
    assert names_of(resolve((POLICE, plain))) == ["Mara Ilves", "Tolm District Police"]


def test_the_police_are_nobody_where_the_folder_names_two() -> None:
    plain = described("Mara Ilves says that the police came at dawn.", "police")
    other = document("The Quarn Police met Mara Ilves.", ("Quarn Police", "PublicBody"), MARA)
    assert "police" in names_of(resolve((POLICE, plain, other)))
