"""Lemmas of verbs with a silent e, and of those that double their last consonant."""

from __future__ import annotations

import pytest

from stemma.text.lemmas import mended_lemma


@pytest.mark.parametrize(
    ("form", "given", "lemma"),
    [
        ("raped", "rap", "rape"),
        ("Raping", "rap", "rape"),
        ("fined", "fin", "fine"),
        ("scared", "scar", "scare"),
        ("gutted", "gutte", "gut"),
    ],
)
def test_a_lemma_that_an_ending_gets_wrong(form: str, given: str, lemma: str) -> None:
    assert mended_lemma(form, given) == lemma


@pytest.mark.parametrize(
    ("form", "given"),
    [
        ("rapped", "rap"),
        ("rap", "rap"),
        ("beaten", "beat"),
        ("stopped", "stop"),
        ("fixed", "fix"),
        ("towed", "tow"),
        ("visited", "visit"),
        ("quoted", "quote"),
        ("bused", "bus"),
        ("thing", "thing"),
    ],
)
def test_a_lemma_that_is_right_stays(form: str, given: str) -> None:
    assert mended_lemma(form, given) == given
