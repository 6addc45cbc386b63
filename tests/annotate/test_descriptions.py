"""What the named are called: predicates, joined roles, words of a body's own name."""

from __future__ import annotations

import pytest
from tests.annotate.reading import Said
from tests.annotate.test_holders import called

pytestmark = pytest.mark.slow


def test_what_somebody_is_said_to_be_reaches_to_its_end() -> None:
    found = called("Its chair, Arto Velin, is the man who counts them.")
    assert ("Arto Velin", "the man who counts them", None) in found


def test_a_name_with_more_than_the_name_is_a_description() -> None:
    found = called("The Water Committee is the Harbour Union with a bucket in its hand.")
    assert ("Water Committee", "the Harbour Union with a bucket in its hand", None) in found


def test_a_bare_identity_is_no_description() -> None:
    assert called("The Water Committee is the Harbour Union.") == set()


def test_two_roles_of_one_person_are_one_description() -> None:
    found = called("Arto Velin, a driller and chair of the Lamp Society, spoke.")
    assert ("Arto Velin", "a driller and chair of the Lamp Society", None) in found


def test_a_word_of_its_own_name_describes_a_body() -> None:
    found = called("The Council of Harbour Exiles has an office. The exile lobby lives on fees.")
    assert ("Council of Harbour Exiles", "The exile lobby", None) in found


def test_where_somebody_stands_is_no_description() -> None:
    assert called("In the corridor Arto Velin was asked about the pass.") == set()


def test_we_of_a_quotation_are_the_body_that_the_speaker_leads() -> None:
    text = "Ines Moro, who chairs the Lamp Society, stood up. “We are eleven women,” Moro said."
    found = called(text, Said("Moro", "said", "“We are eleven women,”", kind="direct"))
    assert ("Lamp Society", "eleven women", "Ines Moro") in found
