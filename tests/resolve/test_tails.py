"""A body by the last words of its name."""

from __future__ import annotations

import pytest
from tests.resolve.naming import document, names_of

from stemma.model.annotations import EntitySchema
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
