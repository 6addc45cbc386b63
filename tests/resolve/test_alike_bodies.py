"""Bodies of which two names may be one: suggested and never joined."""

from __future__ import annotations

import pytest
from tests.resolve.naming import document

from stemma.model.annotations import Annotations
from stemma.resolve import resolve


def suggested(*rows: Annotations) -> set[str]:
    """The names of all for which a person should look whether they are another's."""
    return {
        each.name
        for each in resolve(rows).entities
        if any(reason.feature == "alike_bodies" for reason in each.reasons)
    }


@pytest.mark.parametrize("other", ["Newsroom", "Television"])
def test_an_outlet_and_its_part(other: str) -> None:
    left = document("Tarn Outer Network reported.", ("Tarn Outer Network", "Organization"))
    right = document(f"Tarn Outer {other} wrote.", (f"Tarn Outer {other}", "Organization"))
    assert suggested(left, right) == {"Tarn Outer Network", f"Tarn Outer {other}"}
    assert len(resolve((left, right)).entities) == 2


def test_two_bodies_of_one_beginning_are_two() -> None:
    left = document("Tarn Outer Council met.", ("Tarn Outer Council", "Organization"))
    right = document("Tarn Outer Union met.", ("Tarn Outer Union", "Organization"))
    assert suggested(left, right) == set()


@pytest.mark.parametrize("head", ["Force", "Brigade"])
def test_a_word_that_only_one_body_has(head: str) -> None:
    left = document("Norlandian Ostruk was found.", ("Norlandian Ostruk", "Organization"))
    right = document(f"The Ostruk {head} left.", (f"Ostruk {head}", "PublicBody"))
    assert suggested(left, right) == {"Norlandian Ostruk", f"Ostruk {head}"}
    third = document("The Ostruk Bank paid.", ("Ostruk Bank", "Company"))
    assert suggested(left, right, third) == set()


def test_a_description_with_the_words_of_the_only_name() -> None:
    name = "Ministry of Foreign Affairs of Norland"
    text = f"The {name} was robbed. The foreign ministry was silent."
    one = document(text, (name, "PublicBody"), ("foreign ministry", "PublicBody"))
    assert suggested(one) == {name, "foreign ministry"}
    other = document("The salt ministry was silent.", ("salt ministry", "PublicBody"))
    assert suggested(document(text, (name, "PublicBody")), other) == set()
