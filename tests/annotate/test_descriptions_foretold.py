"""Descriptions before the name: what a story brings in, who writes, who is accused and who is dead."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.annotate.reading import STEPS, draft_of, read
from tests.annotate.test_holders import called
from tests.plain import plain_row

from stemma.model.ids import row_id

pytestmark = pytest.mark.slow


def pairs(text: str) -> set[tuple[str, str]]:
    return {(who, words) for who, words, _ in called(text)}


def test_what_a_story_brings_in_is_what_it_names_next() -> None:
    text = "A river ferry sank on Monday. The ferry, the Ilma Vorst, had left Tolm at noon."
    assert "A river ferry" in {words for _, words in pairs(text)}


def test_two_ferries_are_not_told_apart() -> None:
    text = "A ferry met another ferry. The ferry, the Ilma Vorst, had left Tolm at noon."
    assert "A ferry" not in {words for _, words in pairs(text)}


def letter(title: str) -> set[tuple[str, str]]:
    text = f"{title}\nThe gate was shut for a week.\nHanno Bly"
    draft = draft_of(text, roles={0: "title", 2: "signature"})
    start = text.index("The gate")
    voice = draft.rows.attributions[0]
    above = replace(voice, content=((0, start - 1),))
    below = plain_row(
        "voice",
        ((start, len(text)),),
        id=row_id("a", draft.rows.document.id, "letter"),
        source=((text.index("Hanno"), len(text)),),
    )
    draft = draft.with_rows(attributions=(above, below))
    for step in STEPS:
        draft = step.apply(draft)
    names = {each.id: each.name for each in draft.rows.entities}
    return {(names[each.entity], each.text) for each in draft.rows.descriptors}


def test_the_title_over_a_letter_says_who_writes() -> None:
    assert ("Hanno Bly", "A baker") in letter("A baker writes to a judge")
    assert ("Hanno Bly", "A baker") not in letter("A baker sleeps")


def test_the_thugs_of_a_body_are_the_body_and_its_enemies_are_not() -> None:
    assert ("Harbour Union", "the thugs of the Harbour Union") in pairs(
        "Then came the thugs of the Harbour Union."
    )
    assert not pairs("Then came the enemies of the Harbour Union.")


def test_who_is_said_not_to_be_something_is_not_called_it() -> None:
    text = "We have no proof that Hanno Bly is a smuggler. Nor is Mara Ilves a spy."
    assert not pairs(text)
    assert not [words for _, words in pairs("Hanno Bly said that there had been no envelope.")]


def test_this_group_is_not_the_paper_that_says_so() -> None:
    rows = read("The Harbour Police\nMembers of this group broke the gate.")
    assert not [each.text for each in rows.descriptors]


def test_the_maker_of_a_thing_is_no_thing() -> None:
    found = pairs("The maker of the pump, Norvell Pumps Ltd, wrote a letter.")
    assert "the pump" not in {words for _, words in found}


def test_a_long_clause_ends_before_its_and() -> None:
    text = (
        "Hanno Bly, who chairs the Harbour Union and drove the first lorry of all through the gate "
        "on the evening of the strike, has written to us."
    )
    assert ("Hanno Bly", "who chairs the Harbour Union") in pairs(text)
