"""Voices that are added to a text: comments, columns, letters, notes in brackets, annexed statements."""

from __future__ import annotations

import pytest

from stemma.annotate.draft import Draft
from stemma.annotate.parse import Parse
from stemma.annotate.stretches import stretches_of
from stemma.annotate.voices.step import find_voices
from stemma.evaluate.gold import as_ingested
from stemma.model.annotations import Annotations
from stemma.model.documents import quote

FRAME = "The council of Marl has closed the ferry. Nobody at the pier was told of it on the day."


def others(text: str) -> list[tuple[str, str]]:
    """Whom each voice but the document's own names, and what it says."""
    ingested = as_ingested("a.txt", text)
    rows = Annotations(ingested.document, ingested.blocks)
    draft = Draft(rows, Parse(), stretches_of(text, ingested.blocks))
    found = find_voices.apply(draft).rows.attributions[1:]
    return [(quote(text, row.source), quote(text, row.content)) for row in found]


def test_comments_stand_below_a_name_and_a_time() -> None:
    text = f"Ferry closed\n\n{FRAME}\n\nCOMMENTS (2)\n\nOla V. · 5.02pm\nI was at that pier.\n\n"
    found = others(text + "millrat, 4 May 2031 at 17:30\nI was not, and I am glad of it.\n")
    assert [who for who, _ in found] == ["Ola V.", "millrat"]


def test_comments_of_one_name_are_one_voice() -> None:
    heads = ("Ola V. · 5.02pm", "Bo · 5.10pm", "Ola V. · 6.40pm")
    said = "\n\n".join(f"{head}\nI was at that pier all day." for head in heads)
    assert [who for who, _ in others(f"{FRAME} {FRAME}\n\n{said}\n")] == ["Ola V.", "Bo"]


def test_a_title_with_a_day_is_no_comment() -> None:
    text = f"Sunday 5 May 2031\n\n{FRAME}\n\nMonday 6 May 2031\n\n{FRAME}\n"
    assert others(text) == []


def test_a_guests_column_ends_where_the_paper_speaks_of_its_author() -> None:
    said = "I cross every day.\n\nWe who cross were asked by nobody, and I say so."
    text = (
        f"{FRAME} Today's guest is Ada Brun.\n\nAsk those who cross\n\nBy Ada Brun\n\n"
        f"My boat is my living, and now it is tied up.\n\n{said}\n\n"
        "Ada Brun was told on Friday that her ticket is void.\n"
    )
    ((who, words),) = others(text)
    assert who == "Ada Brun"
    assert words.startswith("Ask those")
    assert words.endswith("I say so.")


def test_letters_of_one_page_are_a_voice_each() -> None:
    text = (
        "LETTERS\n\nThe ferry is safe\n\nYour article claims that the ferry leaks, and it does not.\n\n"
        "Ola Vint, Marl\n\nThe ferry is not safe\n\nI saw the hole in March and told the company so.\n\n"
        "Ida Moss, Upper Marl\n"
    )
    assert [who for who, _ in others(text)] == ["Ola Vint, Marl", "Ida Moss, Upper Marl"]


def test_notes_in_brackets_are_the_translators_where_one_is_named() -> None:
    text = (
        "[From the paper Marl Bote. Translated for the Digest by R. Hall.]\n\nTHE RAM\n\n"
        "The men shouted “Belt!” [that he had gripped below the belt] and “[the minister] lies”.\n\n"
        f"{FRAME}\n\n[I have been unable to confirm any of this. —R.H.]\n"
    )
    ((who, words),) = others(text)
    assert who == "R. Hall"
    assert "below the belt" in words
    assert "unable to confirm" in words
    assert "minister" not in words


@pytest.mark.parametrize(
    ("heading", "signed"),
    [
        ("COUNTERSTATEMENT", "Lu Stencl\nMarl, 7 October 2031"),
        ("Dissenting opinion of Judge Vint", "O. Vint"),
        ("Translator's afterword", "Ida Moss"),
    ],
)
def test_a_text_below_a_heading_of_its_own_is_its_signers(heading: str, signed: str) -> None:
    said = "The report says that I laughed. I did not laugh, and the report knows it."
    ((who, words),) = others(f"{FRAME}\n\n{heading}\n\n{said}\n\n{signed}\n")
    assert who == signed.split("\n", maxsplit=1)[0]
    assert words.startswith("The report")


def test_a_date_below_an_office_belongs_to_the_signature() -> None:
    letter = "Sir,\n\nThe pump is foul and the Board has been told of it.\n\nYours faithfully,\n"
    text = f"{FRAME} We print her letter.\n\n{letter}ADA BRUN,\nSchoolmistress.\nAugust 14.\n\n{FRAME}\n"
    ((who, words),) = others(text)
    assert who == "ADA BRUN,"
    assert words.endswith("August 14.")


def test_a_dated_statement_is_no_cutting_from_a_paper() -> None:
    said = "Marl Lines regrets the draft. It was asked twice to hand over its notes."
    text = (
        f"THE FERRY\n\n{FRAME}\n\nThe company was sent a draft and asked that its reply be reproduced "
        f"in full.\n\nSTATEMENT OF MARL LINES\nMarl, 28 May 2031\n\n{said}\n\nMarl Lines, Public Office\n"
    )
    ((who, words),) = others(text)
    assert who == "Marl Lines, Public Office"
    assert words.startswith("STATEMENT OF")


def test_words_behind_a_colon_that_say_i_end_where_the_frame_goes_on() -> None:
    said = "I did not order the ferry out. I have the number.\n\nI will say the rest in court."
    back = "By noon the post had been deleted and the company was silent."
    ((_, words),) = others(f"{FRAME} Late that day the captain posted this:\n\n{said}\n\n{back}\n")
    assert words == said


def test_a_petition_that_says_we_ends_where_others_are_quoted() -> None:
    said = "We demand that the ferry be closed.\n\nThe company has lied to all of us for ten years."
    back = "The company said it had “taken note” and would say no more."
    ((_, words),) = others(f"{FRAME} The petition reads in full:\n\n{said}\n\n{back}\n")
    assert words == said


def test_what_stands_behind_marks_of_quotation_in_mail_is_anothers() -> None:
    said = "> You have it wrong. The boat was sound and I was there.\n>\n> I saw the captain weep."
    ((_, words),) = others(f"{FRAME} My friend wrote back last night:\n\n{said}\n\n{FRAME}\n")
    assert words.startswith("> You")


@pytest.mark.parametrize(
    "note",
    [
        "UPDATE, 7 May: The company told us that the hull had been measured. -- The editors",
        "(The engineer has asked us to state that she was never in the yard. Ed.)",
        "Remark of the editors: The law requires us to publish this, true or not.",
    ],
)
def test_a_note_of_the_editors_below_a_text_is_a_voice(note: str) -> None:
    ((_, words),) = others(f"Ferry closed\n\nAda Brun\n\n{FRAME}\n\n{FRAME} {FRAME}\n\n{note}\n")
    assert words == note
