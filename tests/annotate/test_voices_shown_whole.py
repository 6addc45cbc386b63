"""Texts by another hand that are shown whole, in whatever form: quoted, announced, pasted, quoted mail."""

from __future__ import annotations

import pytest

from stemma.annotate.draft import Draft
from stemma.annotate.parse import Parse
from stemma.annotate.stretches import stretches_of
from stemma.annotate.voices.step import find_voices
from stemma.evaluate.gold import as_ingested
from stemma.model.annotations import Annotations
from stemma.model.documents import quote

FRAME = "The mayor of Ubrel has not answered since March. Nobody in town knows why."
BACK = "The mayor did not return our call. She is said to be travelling in the south."


def others(text: str) -> list[str]:
    """What each voice but the document's own says, and who signs it."""
    ingested = as_ingested("a.txt", text)
    draft = Draft(
        Annotations(ingested.document, ingested.blocks),
        Parse(),
        stretches_of(text, ingested.blocks),
    )
    found = find_voices.apply(draft).rows.attributions[1:]
    pairs = ((quote(text, row.content), quote(text, row.source)) for row in found)
    return [f"{content} | {signed}" for content, signed in pairs]


QUOTED = "“Sir, I own no dog. The cart was empty and the gate was shut. Ada Brun, carter”"


@pytest.mark.parametrize(
    "announced",
    [
        "She asked that the following be entered word for word:",
        "A letter was read, and it ran thus:",
    ],
)
def test_a_signed_letter_between_quotation_marks_is_a_voice(announced: str) -> None:
    (found,) = others(f"{FRAME} {announced}\n\n{QUOTED}\n\n{BACK}\n")
    assert found == f"{QUOTED} | Ada Brun, carter"


def test_words_in_quotation_marks_that_nobody_signs_stay_the_papers() -> None:
    said = "“I own no dog. The cart was empty and the gate was shut, and that is all I know.”"
    assert others(f"{FRAME} She had one thing to say:\n\n{said}\n\n{BACK}\n") == []


@pytest.mark.parametrize(
    "announced",
    [
        "She sent one sheet to this office. It reads:",
        "The statement in its entirety:",
        "What follows is the full text, in our translation:",
    ],
)
def test_a_text_that_says_i_ends_where_its_i_falls_silent(announced: str) -> None:
    said = ("I kept the books for nine years.", "We were never paid in the spring.")
    text = "\n\n".join((*said, "I say that the store was dry."))
    (found,) = others(f"{FRAME} {announced}\n\n{text}\n\n{BACK}\n")
    assert found.startswith("I kept")
    assert found.endswith("the store was dry. | ")


def test_numbered_paragraphs_of_a_judgment_end_with_their_numbers() -> None:
    paragraphs = (
        "41. The court finds no dog.\n\n42. The witness Brun is truthful, though not likeable."
    )
    (found,) = others(
        f"{FRAME} The reasons are worth reading in full (paras 41 and 42):\n\n{paragraphs}\n\n{BACK}\n"
    )
    assert "finds no dog" in found
    assert "return our call" not in found


def test_a_list_of_the_authors_own_is_no_voice() -> None:
    items = "1. The mayor shall answer the letter.\n\n2. The gate shall be opened at once."
    assert others(f"{FRAME} The statement in full:\n\n{items}\n\n{BACK}\n") == []


def test_a_heading_of_the_frame_ends_a_text_that_nobody_signs() -> None:
    post = "WAKE UP! The driver was drunk and they all knew it. My cousin saw the paper."
    found = others(
        f"{FRAME} The full text of the post:\n\n{post}\n\nShare it before they delete it, friends.\n\n"
        f"What we found\n\n{BACK}\n\nNobody was drunk, said the inspector of roads, Engr. Celso Dim.\n"
    )
    assert len(found) == 1
    assert "What we found" not in found[0]


def test_each_message_quoted_in_a_mail_is_its_writers() -> None:
    found = others(
        f"{FRAME}\n\nI send you what they wrote to each other.\n\n"
        "> On 14 Oct 2019 Ada Brun wrote:\n> The bank says there is nothing left of it.\n>\n"
        ">> On 13 Oct 2019 R. Imhof wrote:\n>> Ask the treasurer and do not ask me.\n"
    )
    assert [each.rpartition(" | ")[2] for each in found] == ["Ada Brun", "R. Imhof"]


def test_a_cutting_with_headline_and_date_is_the_papers_that_printed_it() -> None:
    (found,) = others(
        f"Dear all, {FRAME} I paste what the paper at home has and will grumble afterwards.\n\n"
        'STATUES FOUND "SOON"\nUbrel Morning, 2 February 2040\n\n'
        "The police said that they had arrested two boatmen.\n\n"
        "Now my own grumbling. I make that nought, and I asked my aunt.\n"
    )
    assert found.startswith("STATUES")
    assert found.endswith("two boatmen. | Ubrel Morning")


def test_a_comment_is_whoevers_name_stands_above_it() -> None:
    found = others(
        f"{FRAME}\n\n{BACK}\n\nmillrat, 2 hours ago\nI put the sticker on it myself, sorry.\n\n"
        "Dave, 1 hour ago\nStorm in a teacup, all of it is online now.\n"
    )
    assert [each.rpartition(" | ")[2] for each in found] == ["millrat", "Dave"]


def test_in_an_interview_with_dashes_every_second_turn_answers() -> None:
    turns = [
        "— They have fenced you in. How do you enter?",
        "— Through the hole that they left for my dogs.",
        "— The town says you were offered a place?",
        "— They showed me a paper with a square on it.",
        "— What do you want now?",
        "— I want that he comes himself and sits here.",
    ]
    text = "The woman who stayed\n\n" + "\n\n".join(turns) + "\n\n" + BACK + "\n"
    (found,) = others(text)
    assert "Through the hole" in found
    assert "What do you want" not in found


def test_dated_entries_of_a_diary_are_its_writers() -> None:
    (found,) = others(
        f"{FRAME}\n\nThe extracts that follow are given as he wrote them.\n\n"
        "Dec. 2. Boat came, did not land. No flour for us again.\n\n"
        "Dec. 9. Boat did not come. I think he has fever now.\n\n"
        f"{BACK}\n"
    )
    assert found.startswith("Dec. 2.")
    assert "return our call" not in found


def test_a_companys_words_on_itself_belong_to_its_release() -> None:
    found = others(
        "The paper prints what companies send and has not checked any of it. We give one whole:\n\n"
        "FOR IMMEDIATE RELEASE\nPort Amar, 11 February 2033\n\nVELM AIR REJECTS CLAIMS\n\n"
        "Velm Air today rejected what the pilots claim about their nights.\n\n"
        "About Velm Air\nVelm Air connects nine islands with four aircraft of its own.\n\n"
        "Media contact: press@velm.example\n"
    )
    assert any("connects nine islands" in each for each in found)
