"""Texts by another that a document leads on to or sets apart, and ordinary texts that only look so."""

from __future__ import annotations

import pytest
from tests.annotate.test_voices_of_many_forms import BACK, FRAME, others

TEXT = "The tower stairs are shut from Monday. Nobody will be told why before the spring fair."


def contents(text: str) -> list[str]:
    """What each voice but the document's own says."""
    return [content for _, content in others(text)]


def test_a_page_of_letters_begins_each_with_sir() -> None:
    first = "Sir,—The tram stood for an hour at Lowgate.—I am, &c., FOOTSORE, Dock Street."
    second = "Sir,—As the driver of that tram I saw a cow on the line.\nPeer Holt, Tram Row"
    text = f"The Lowgate Mail\nLETTERS\n\n{first}\n\nThe cow\n\n{second}\n\nLetters may be cut.\n"
    found = others(text)
    assert [content for _, content in found] == [first, second]
    assert found[0][0].startswith("FOOTSORE")


def test_nobody_signs_a_letter_whose_name_is_withheld() -> None:
    signed = [f"Sir – I have sold eels here for {n} years.\n\nIda Bly\nEel Lane" for n in (20, 30)]
    bare = "Sir – I have bought them and been ill.\n\nName and address supplied"
    found = others(f"THE MAIL\nLETTERS\n\n{signed[0]}\n\n{bare}\n\n{signed[1]}\n\n{BACK}\n")
    assert ("", bare) in found
    assert len(found) == 3


def test_a_letter_without_address_stands_between_others() -> None:
    sirs = [f"SIR – I have sold eels here for {n} years.\n\nIda Bly\nEel Lane" for n in (20, 30)]
    bare = "Why does nobody ask the eels? They have been here longer.\n\n“Mudlark”\n(name supplied)"
    text = f"THE MAIL\nLETTERS\n\nEels\n\n{sirs[0]}\n\nMore eels\n\n{bare}\n\nAgain\n\n{sirs[1]}\n\n{BACK}\n"
    assert sorted(contents(text)) == sorted([sirs[0], bare, sirs[1]])


@pytest.mark.parametrize(
    "lead",
    [
        "It came on Friday and I have copied it out for you.",
        "We had it from the porter. We haven't changed a comma.",
        "The union asks us to publish the following.",
    ],
)
def test_a_titled_text_is_led_on_to_without_a_colon(lead: str) -> None:
    notice = f"LULL QUARRY COMPANY\n\n{TEXT}\n\nK. Orm, Works Manager"
    text = f"{FRAME} {lead}\n\n{notice}\n\n{BACK}\n"
    assert others(text) == [("K. Orm, Works Manager", notice)]


def test_a_body_signs_below_a_colon() -> None:
    reply = f"{TEXT}\n\nLull Town Council, Press Office"
    text = f"{FRAME}\n\nWe asked the council and had this back on Monday:\n\n{reply}\n\n{BACK}\n"
    assert contents(text) == [reply]


def test_two_texts_stand_behind_two_colons() -> None:
    one, two = f"{TEXT}\n\nThe staff of Lull School", f"{TEXT}\n\nIda Bly\nHead of Parks"
    text = f"{FRAME}\n\nThe school wrote:\n\n{one}\n\nAnd the parish:\n\n{two}\n\n{BACK}\n"
    assert contents(text) == [one, two]


def test_a_copied_article_ends_where_the_frame_names_its_paper() -> None:
    article = f"STAIRS SHUT AT LULL\n\nIda Bly\n\n{TEXT}\n\nThe verger was away on Sunday."
    text = f"{FRAME} I have typed it off for you.\n\n{article}\n\nSo far the Mail. I was there myself.\n"
    assert contents(text) == [article]


@pytest.mark.parametrize("rule", ["* * *", "- - - - - - - -", "====="])
def test_a_signed_text_stands_between_rules(rule: str) -> None:
    notice = f"WHAT THE NIGHT SHIFT ASKS\n\n{TEXT}\n\nThe night shift, Hall Two"
    text = f"{FRAME}\n\n{rule}\n\n{notice}\n\n{rule}\n\n{BACK}\n"
    assert contents(text) == [notice]


def test_annexes_are_their_signers() -> None:
    one, two = f"{TEXT}\n\nIda Bly", f"Dear Madam,\n\n{TEXT}\n\nPer Orm, Verger"
    text = f"{FRAME}\n\nK. Holt\nOmbudsman\n\nANNEX A\n{one}\n\nANNEX B\n{two}\n"
    assert contents(text) == [one, two]


def test_a_paper_breaks_into_a_letter_in_brackets() -> None:
    text = (
        f"{FRAME}\n\nDear Editor,\n\n{TEXT}\n\n[We wrote forty and not four.]\n\n"
        f"The stairs have been safe since my youth.\n\nYours truly,\nIda Bly\n\n{BACK}\n"
    )
    ((_, content),) = others(text)
    assert "We wrote forty" not in content
    assert "since my youth" in content


def test_a_message_is_answered_piece_by_piece() -> None:
    one = "> The gate at the mill has been shut since March and nobody has told me why."
    two = "> I want to know who voted for it and when, because I find no minutes at all."
    lead = "Ida wrote to the list and I answer here."
    assert len(contents(f"{lead}\n\n{one}\n\nI have the key.\n\n{two}\n\nThere are none.\n")) == 1


def test_a_typist_adds_a_word_in_brackets() -> None:
    aside = "(Typed by me at night and not for the first time. — the typist)"
    assert contents(f"{FRAME}\n\n{BACK}\n\nIda Bly, Secretary\n\n{aside}\n") == [aside]


def test_comments_stand_below_nicknames_with_a_date_and_a_time() -> None:
    one = "mill_rat 3 May, 09:14\nIt was the otter. I saw it there myself on Sunday."
    two = "Ida B. 3 May, 23:50\nThere has been no otter here since my youth, sir."
    assert len(contents(f"{FRAME}\n\n{BACK}\n\n{one}\n\n{two}\n")) == 2
    sittings = one.replace("mill_rat", "Sitting"), two.replace("Ida B.", "Meeting")
    assert others(f"{FRAME}\n\n{BACK}\n\n{sittings[0]}\n\n{sittings[1]}\n") == []


def test_one_who_says_sir_in_a_speech_writes_no_letters() -> None:
    said = "Sir, the stairs are shut and nobody will say why.\n\nSir, I ask the clerk to answer."
    assert others(f"{FRAME}\n\n{said}\n\n{BACK}\n") == []


def test_a_mail_ends_at_its_sender_s_first_name() -> None:
    mail = f"From: Ida Bly\nTo: all\nSubject: stairs\n\n{TEXT}\n\nWe want Mondays.\n\nIda"
    assert contents(f"{FRAME}\n\n{mail}\n\n{BACK}\n") == [mail]


@pytest.mark.parametrize(
    "text",
    [
        # Stars part the sections of one article.
        f"{FRAME}\n\n* * *\n\n{TEXT}\n\nThe verger was away on Sunday.\n\n* * *\n\n{BACK}\n",
        # A colon and a heading of the article's own.
        f"{FRAME}\n\nHe listed what he had found:\n\n{TEXT}\n\nA quiet winter\n\n{BACK}\n",
        # A heading in capitals below a paragraph that speaks of a paper.
        f"{FRAME} The notice came on Friday.\n\nTHE MONEY TRAIL\n\n{TEXT}\n\nTHE BOAT\n\n{BACK}\n",
        # An annex by the document's own author.
        f"{FRAME}\n\n{BACK}\n\nANNEX A\n\n{TEXT}\n\nANNEX B\n\nThe clerk kept no list of the stairs.\n",
        # Words in quotation marks that somebody said.
        f"{FRAME} We print it here.\n\n“{TEXT}”\n\nIda Bly told us that on Monday.\n\n{BACK}\n",
        # One who says "sir" in a speech.
        f"{FRAME}\n\nSir, he said, the stairs are shut.\n\n{TEXT}\n\n{BACK}\n",
        # Numbered paragraphs of a report.
        f"{FRAME}\n\n1.\n{TEXT}\n\n2.\n{BACK}\n\n3.\nThe clerk kept no list of the stairs.\n",
        # A poem or a list set in from the margin.
        f"{FRAME} The clerk made four points:\n\n    The stairs are shut.\n    The rope is new.\n\n{BACK}\n",
    ],
)
def test_ordinary_texts_have_one_voice(text: str) -> None:
    assert others(text) == []
