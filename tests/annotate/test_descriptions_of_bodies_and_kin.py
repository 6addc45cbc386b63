"""What bodies are called by their own and by their people; whom "his client", "my husband" mean."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.annotate.reading import STEPS, Said, draft_of, spot
from tests.annotate.test_holders import called

from stemma.model.documents import Known

pytestmark = pytest.mark.slow


def pairs(text: str, *said: Said, author: str = "") -> set[tuple[str, str]]:
    return {(who, words) for who, words, _ in called(text, *said, author=author)}


def test_what_somebody_serves_as_is_what_he_is() -> None:
    text = "The Lamp Society serves as the electoral office of the Harbour Union."
    assert ("Lamp Society", "the electoral office of the Harbour Union") in pairs(text)


def test_whose_a_body_is_tells_what_it_is() -> None:
    text = "The Harbour Union struck in May. It is a creation of the Lamp Society."
    assert ("Harbour Union", "a creation of the Lamp Society") in pairs(text)


def test_an_office_before_a_comma_is_whose_name_follows() -> None:
    text = "The director of the Quay Museum, Lanto Vorin, said that it was shut."
    assert ("Lanto Vorin", "The director of the Quay Museum") in pairs(text)


def test_that_friend_of_ours_is_whose_name_stands_before_the_comma() -> None:
    text = "As for Mara Ilves, that tireless friend of the harbour, she slept."
    assert ("Mara Ilves", "that tireless friend of the harbour") in pairs(text)


def test_a_plain_noun_for_a_body_is_told_unless_its_name_has_it() -> None:
    text = "The smugglers' gang which names itself the Harbour Union met. The gang left."
    assert ("Harbour Union", "The gang") in pairs(text)
    assert ("Harbour Union", "The union") not in pairs("The Harbour Union met. The union left.")


def test_the_people_of_a_body_are_the_body() -> None:
    text = "We did not sink the boat. The people of the Harbour Union sank it."
    assert ("Harbour Union", "The people of the Harbour Union") in pairs(text)


def test_a_lawyers_client_is_for_whom_he_speaks() -> None:
    text = "Ines Moro, the lawyer of Hemo Dolk, spoke first. Moro said that her client was ill."
    assert ("Hemo Dolk", "her client") in pairs(
        text, Said("Moro", "said", "that her client was ill")
    )


def test_kin_that_a_text_explains_is_known_from_both_sides() -> None:
    text = "Mara Ilves, the wife of Hanno Ilves, left. Her husband stayed."
    assert ("Hanno Ilves", "Her husband") in pairs(text)


def test_the_dead_man_is_of_whose_death_the_text_tells() -> None:
    text = "Hanno Bly drowned. The death of Hanno Bly was slow. Nobody knew the dead man."
    assert ("Hanno Bly", "the dead man") in pairs(text)


def test_this_newspaper_is_the_one_that_prints_it() -> None:
    text = "The Tolm Gazette\nArto Velin told this newspaper that the mill was shut."
    draft = draft_of(text)
    publisher = Known("The Tolm Gazette", "header", (spot(text, "The Tolm Gazette"),))
    document = replace(draft.rows.document, publisher=publisher)
    draft = replace(draft, rows=replace(draft.rows, document=document))
    for step in STEPS:
        draft = step.apply(draft)
    names = {each.id: each.name for each in draft.rows.entities}
    found = {(names[each.entity], each.text) for each in draft.rows.descriptors}
    assert ("Tolm Gazette", "this newspaper") in found


def test_what_a_described_body_is_said_to_be_is_the_bodys() -> None:
    text = "The Lamp Society met. The society is the electoral office of the Harbour Union."
    assert ("Lamp Society", "the electoral office of the Harbour Union") in pairs(text)


def test_in_question_only_points_back() -> None:
    text = "The Lamp Society met. The society in question is a front for the Harbour Union."
    assert ("Lamp Society", "a front for the Harbour Union") in pairs(text)
