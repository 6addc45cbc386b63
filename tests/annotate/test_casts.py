"""Who has which part in a document: lists, headings, labels, mastheads, signatures."""

from __future__ import annotations

import pytest
from tests.annotate.reading import Said, read, speakers

from stemma.annotate import annotate, default_tools
from stemma.evaluate.gold import as_ingested
from stemma.model.settings import Settings

pytestmark = pytest.mark.slow


def authors(text: str) -> list[list[str]]:
    """The authors of each voice of a text, by name."""
    rows = annotate(as_ingested("a.txt", text), default_tools(Settings()))
    names = {entity.id: entity.name for entity in rows.entities}
    voices = [row for row in rows.attributions if row.kind == "voice"]
    return [[names[who] for who in voice.speakers] for voice in voices]


HEARING = """Present: Judge Otto Reiner; for the State, Lena Fisk; for the defence, Tobias Grau.

Evidence of Rosa Imhof, neighbour.

The witness said that the dog was quiet. Counsel for the defence said that it was deaf. \
The prosecutor said that it was not.
"""


def test_the_parts_of_a_hearing_are_known_by_its_own_list() -> None:
    rows = read(
        HEARING,
        Said("The witness", "said", "that the dog was quiet"),
        Said("Counsel for the defence", "said", "that it was deaf"),
        Said("The prosecutor", "said", "that it was not"),
    )
    assert speakers(rows, 0) == ("Rosa Imhof",)
    assert speakers(rows, 1) == ("Tobias Grau",)
    assert speakers(rows, 2) == ("Lena Fisk",)


def test_a_title_tells_two_bearers_of_a_surname_apart() -> None:
    text = (
        "Colonel Arno Bell and Sergeant Hugo Bell came late. Sergeant Bell said that it rained. "
        "Colonel Bell said that it did not."
    )
    rows = read(
        text,
        Said("Sergeant Bell", "said", "that it rained"),
        Said("Colonel Bell", "said", "that it did not"),
    )
    assert speakers(rows, 0) == ("Hugo Bell",)
    assert speakers(rows, 1) == ("Arno Bell",)


def test_a_press_office_without_a_name_speaks_for_its_body() -> None:
    text = "The Harbour Union met on Friday. The union's press office said that a strike was near."
    said = Said("The union's press office", "said", "that a strike was near")
    assert speakers(read(text, said)) == ("Harbour Union",)


def test_whom_only_a_pronoun_points_to_stays_unnamed() -> None:
    text = "Nadia Brem came alone. Her husband said that he was ill."
    assert speakers(read(text, Said("Her husband", "said", "that he was ill"))) == ()


def test_another_name_that_the_text_calls_the_real_one_is_the_same_person() -> None:
    text = "Brother Osk, real name Hugo Tarn, left the barn. Osk said that he was tired."
    rows = read(text, Said("Osk", "said", "that he was tired"))
    assert speakers(rows) == ("Osk",)


def test_a_masthead_a_credit_and_a_note_name_who_writes_unsigned() -> None:
    masthead = "RIVER WATER MONITOR\n\nThe Monitor counted nine boats. We ask for a list.\n"
    credit = "The clerk read the list.\n\nNobody spoke.\n\nFor the record: Hanna Weil, clerk.\n"
    assert authors(masthead) == [["RIVER WATER MONITOR"]]
    assert authors(credit) == [["Hanna Weil"]]


def test_an_unsigned_statement_is_by_whom_its_announcement_says() -> None:
    text = (
        "The Port Company met the Harbour Union three times.\n\n"
        "The full text of the company's statement reads:\n\n"
        "We regret the noise and we ask the town for patience.\n\nENDS\n\n"
        "The Harbour Union declined to say more about it.\n"
    )
    assert authors(text)[1] == ["Port Company"]


def test_i_is_never_the_body_that_heads_a_text() -> None:
    text = "RIVER WATER MONITOR\n\nThe Monitor counted boats. I said that there were nine.\n"
    rows = annotate(as_ingested("a.txt", text), default_tools(Settings()))
    said = [row for row in rows.attributions if row.kind != "voice" and row.source]
    assert all(not row.speakers for row in said if text[slice(*row.source[0])] == "I")
