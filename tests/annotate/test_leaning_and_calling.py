"""What leans on a work and what only looks so, and whose words a description in a clause is."""

from __future__ import annotations

import pytest
from tests.annotate.reading import Said, read
from tests.annotate.test_citations import cited
from tests.annotate.test_holders import called

pytestmark = pytest.mark.slow


def speaker_of(text: str, *said: Said) -> set[str | None]:
    """Who says the last thing said."""
    rows = read(text, *said)
    names = {each.id: each.name for each in rows.entities}
    (last,) = [row for row in rows.attributions if row.source and "said" in text[row.cue[0][0] :]]
    return {names.get(who) for who in last.speakers}


BROTHERS = "Hanno Bly belongs to the Harbour Union. His younger brother chairs the Lamp Society. "


def test_whom_a_quotation_names_for_the_first_time_is_the_kin_just_spoken_of() -> None:
    said = Said(" he", "said", '"Tomas is no thief,"', kind="direct")
    assert speaker_of(f'{BROTHERS}"Tomas is no thief," he said.', said) == {"Hanno Bly"}


def test_a_quotation_that_names_nobody_new_leaves_the_kin_who_speaks() -> None:
    said = Said(" he", "said", '"It is no theft,"', kind="direct")
    assert speaker_of(f'{BROTHERS}"It is no theft," he said.', said) == set()


def test_an_unanswered_e_mail_is_only_a_question() -> None:
    text = "The mill did not reply to two e-mails.\nHarbour Union"
    said = Said("The mill", "did not reply", "to two e-mails", stance="declines")
    assert cited(text, said, author="Harbour Union") == {}


def test_who_looks_into_a_thing_is_no_report() -> None:
    text = "The inquiry has established that the valve was open."
    said = Said("The inquiry", "has established", "that the valve was open")
    assert cited(text, said) == {}
    text = "The inquiry of 3 May has established that the valve was open."
    said = Said("The inquiry of 3 May", "has established", "that the valve was open")
    assert [kind for kind, _ in cited(text, said).values()] == ["report"]


def test_a_letter_told_in_the_passive_is_of_those_who_tell_it() -> None:
    text = "The town was informed by letters of 3 May and 9 June.\nHarbour Union"
    assert cited(text, author="Harbour Union") == {
        "letters of 3 May and 9 June": ("letter", "Harbour Union")
    }


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("The town was informed by a letter of the Lamp Society.\nHarbour Union", "Lamp Society"),
        ("Arto Velin said that the town was informed by letter of 3 May.\nHarbour Union", None),
    ],
)
def test_a_letter_of_another_is_not(text: str, issuer: str | None) -> None:
    said = Said("Arto Velin", "said", "that the town was informed by letter of 3 May")
    found = cited(text, *([said] if "Velin" in text else []), author="Harbour Union")
    assert {by for _, by in found.values()} <= {issuer}


def test_of_what_pages_were_torn_is_known_to_who_tells_it() -> None:
    assert "the ledger" in cited("Somebody tore two pages out of the ledger.")
    assert cited("Somebody tore two boards out of the fence.") == {}


def test_a_book_into_which_somebody_copied_is_his_own() -> None:
    text = 'Mara Ilves was heard. "I copied the figures into a notebook," Ilves said.'
    said = Said("Ilves", "said", '"I copied the figures into a notebook,"', kind="direct")
    assert cited(text, said) == {"a notebook": ("document", "Mara Ilves")}
    text = "The clerk will copy the figures into a notebook."
    assert cited(text) == {}


def test_a_column_of_the_papers_own_writer_is_leant_on() -> None:
    found = cited("Last week our columnist wrote about the mill.")
    assert found == {"wrote": ("document", "our columnist")}
    assert cited("Last week our baker wrote about the mill.") == {}


def test_what_a_noun_beside_a_name_is_called_is_said_of_the_named() -> None:
    text = "They met Hanno Bly, a boatman whom the Harbour Union describes as a smuggler."
    said = Said("the Harbour Union", "describes", "whom")
    assert ("Hanno Bly", "a smuggler", "Harbour Union") in called(text, said)


def test_what_a_noun_beside_nobody_is_called_is_said_of_nobody() -> None:
    text = "Hanno Bly met a boatman whom the Harbour Union describes as a smuggler."
    said = Said("the Harbour Union", "describes", "whom")
    assert all("smuggler" not in words for _, words, _ in called(text, said))


def test_a_gloss_in_brackets_parts_no_clause_from_its_name() -> None:
    text = "They joined the Harbour Union (“the Heron”), which constitutes the arm of a party."
    assert ("Harbour Union", "the arm of a party", None) in called(text)


def test_a_clause_behind_whom_somebody_belongs_to_is_not_said_of_that_body() -> None:
    text = "One of them is Hanno Bly, 33, of the Harbour Union, who is suspected of theft."
    assert all(who != "Harbour Union" for who, words, _ in called(text) if "suspected" in words)


def test_what_you_said_that_i_am_i_do_not_call_myself() -> None:
    text = "You told them that I am a smuggler. I am not.\nHanno Bly"
    said = Said("You", "told", "that I am a smuggler")
    assert all("smuggler" not in words for _, words, _ in called(text, said, author="Hanno Bly"))
