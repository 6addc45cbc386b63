"""Voices in forms that papers, parishes, offices and forums use, and ordinary texts that hold none."""

from __future__ import annotations

import pytest

from stemma.annotate.draft import Draft
from stemma.annotate.parse import Parse
from stemma.annotate.stretches import stretches_of
from stemma.annotate.voices.step import find_voices
from stemma.evaluate.gold import as_ingested
from stemma.model.annotations import Annotations
from stemma.model.documents import quote

FRAME = "The weir at Lull was opened in March. Nobody in the valley was told of it on the day."
BACK = "The miller said that he had known nothing. He has sold his boat to a man from Orm."


def others(text: str) -> list[tuple[str, str]]:
    """Whom each voice but the document's own names, and the first words of what it says."""
    ingested = as_ingested("a.txt", text)
    rows = Annotations(ingested.document, ingested.blocks)
    draft = Draft(rows, Parse(), stretches_of(text, ingested.blocks))
    found = find_voices.apply(draft).rows.attributions[1:]
    return [
        (" / ".join(text[a:b] for a, b in row.source), quote(text, row.content)) for row in found
    ]


@pytest.mark.parametrize(
    "lead",
    [
        "Mr Orm has written to us, and his letter follows in full.",
        "Mr Orm sent us the following, which we print as it came.",
    ],
)
def test_a_letter_in_one_paragraph_is_announced_without_a_colon(lead: str) -> None:
    letter = "Dear Editor, The weir was mine to open. I told the clerk so in the winter. Yours etc., Per Orm"
    assert others(f"{FRAME} {lead}\n\n{letter}\n\n{BACK}\n") == [("Per Orm", letter)]


def test_a_letter_that_nobody_signs_begins_with_dear_below_what_calls_it_a_letter() -> None:
    letter = "Dear Ruth, I am to go on Friday. Do not come to the quay, for I could not bear it. A."
    text = f"{FRAME}\n\nThe second letter is shorter.\n\n{letter}\n\n{BACK}\n"
    assert others(text) == [("", letter)]


@pytest.mark.parametrize(
    "lead", ["The company's statement in full:", "The text of the statement, unabridged:"]
)
def test_a_statement_without_signature_ends_where_a_reporter_speaks(lead: str) -> None:
    said = "We opened the weir because the gauge stood at four.\n\nWe thank all who helped us."
    press = "The company's engineer did not return our calls. His wife came to the door."
    ((_, content),) = others(f"{FRAME} {lead}\n\n{said}\n\n{press}\n\n{BACK}\n")
    assert content == said


def test_an_office_in_small_letters_belongs_to_the_signature_above_it() -> None:
    letter = (
        "Dear Mr Falk,\n\nThe weir was mine to open and I opened it.\n\nIda Bly\nkeeper of the weir"
    )
    text = f"{FRAME} The letter reads:\n\n{letter}\n\n{BACK}\n"
    assert others(text) == [("Ida Bly", letter)]


def test_a_circular_that_a_line_says_to_reproduce_is_its_signers() -> None:
    said = (
        "To all members\n\nThe flying of kites is forbidden on the lawns.\n\nHella Wiborg\nRector"
    )
    text = f"{FRAME} The ban came in a circular, which we reproduce.\n\n{said}\n\n{BACK}\n"
    assert others(text) == [("Hella Wiborg / Rector", said)]


def test_an_article_stands_below_a_frame_that_says_below() -> None:
    piece = f"Weir opened in error\nBy Orla Beke\nThe Lull Sluice, 1 May 2031\n\n{FRAME}\n\n{BACK}"
    text = (
        f"Dear members,\n\nBelow is what the Sluice made of it. I have cut nothing.\n\n{piece}\n\n"
    )
    assert ("Orla Beke", piece) in others(f"{text}I was at home all day and nobody rang me.\n")


def test_the_answer_of_an_office_stands_below_a_heading() -> None:
    letter = "Madam,\n\nYou said there was no water. We stood in it.\n\nTea Blah, Moi Quill\nmillers, Lull"
    answer = (
        "The director replies\n\nI thank the two millers. They are right.\n\nElla Voss\nDirector"
    )
    found = others(f"Letters from Lull\n\n{FRAME}\n\n{letter}\n\n{answer}\n\n{BACK}\n")
    assert [who for who, _ in found] == ["Tea Blah, Moi Quill", "Ella Voss / Director"]


def test_a_right_of_reply_names_who_replies() -> None:
    said = "I have never opened the weir. I gave the key to the clerk in 2031."
    text = f"{FRAME}\n\n{BACK}\n\nRight of reply: Dr Marek Hollan\n\n{said}\n\nThe weir was shut in May.\n"
    assert others(text) == [("Dr Marek Hollan", said)]


def test_who_writes_of_himself_below_a_text_has_a_voice() -> None:
    added = "Signe Rike writes: My mother would not have liked that word. I asked her once."
    assert others(f"{FRAME}\n\n{BACK}\n\n{added}\n") == [("Signe Rike", added)]


def test_what_a_reviewer_quotes_of_a_writer_has_none() -> None:
    assert (
        others(f"{FRAME}\n\nSigne Rike writes: “I opened the weir.” She did not.\n\n{BACK}\n") == []
    )


def test_a_signed_testimony_stands_below_a_heading() -> None:
    said = (
        "“I gave him the key and he put it in a drawer with all the others. — Bishal, 27, miller”"
    )
    text = f"{FRAME}\n\nTestimony\n\n{said}\n\nWhat we ask\n\n{BACK}\n"
    assert others(text) == [("Bishal, 27, miller", said)]


def test_sections_of_a_newsletter_are_signed_by_office() -> None:
    sections = (
        "From the vicar\n\nThe boiler has spoken its last word, and we shall be cold.\nTheo Abab",
        "From the bell tower\n\nWe rang on the third for the late miller of Lull.\nBron Ashe, captain",
    )
    found = others("St Osyth's Newsletter\n\n" + "\n\n".join(sections) + f"\n\n{BACK}\n")
    assert [who for who, _ in found] == ["Theo Abab", "Bron Ashe, captain"]


def test_headings_of_a_feature_are_no_sections() -> None:
    text = f"A day at the weir\n\nFrom the gate\n\n{FRAME}\n\nFrom the mill\n\n{BACK}\n"
    assert others(text) == []


def test_a_comment_stands_below_a_name_and_a_line_with_the_time() -> None:
    one, two = "30 March 2031 at 9:02 pm\nMy sister saw it.", "31 March 2031 at 7:15 am\nSo did I."
    comments = f"joe_k\n{one}\n\nBo\n{two}"
    found = others(f"{FRAME}\n\n{BACK}\n\n2 comments\n\n{comments}\n")
    assert [who for who, _ in found] == ["joe_k", "Bo"]


def test_a_printer_speaks_below_a_leaflet_only_of_himself() -> None:
    imprint = "Printed by Mariposa Press, 3 Yard. We print what is paid for."
    assert others(f"{FRAME}\n\n{BACK}\n\n{imprint}\n") == [("Mariposa Press", imprint)]
    assert others(f"{FRAME}\n\n{BACK}\n\nPrinted by Mariposa Press, 3 Yard, in May.\n") == []


def test_statements_that_say_signed_are_each_their_signers() -> None:
    one = "Statement of Ida Hay\n\nI heard nothing at all that night.\n\nSigned: Ida Hay"
    two = "Statement of Per Sant\n\nI saw a lamp on the path.\n\nSigned: Per Sant"
    lead = "The officer took the following statements on 28 June."
    found = others(f"{FRAME} {lead}\n\n{one}\n\n{two}\n\n{BACK}\n")
    assert [content.splitlines()[0] for _, content in found] == [
        "Statement of Ida Hay",
        "Statement of Per Sant",
    ]


def test_a_story_is_whose_it_is_and_not_the_writers() -> None:
    told = "I sold that boat three times. I am not proud of it.\n\nI told them so on the first day."
    text = f"Jo Pem, 66, was a broker. She told her story to Ann Rey.\n\n{told}\n\n{BACK}\n"
    assert others(text) == [("Jo Pem", told)]


def test_an_earlier_mail_needs_no_marks() -> None:
    asked = "it is still cold in the room of the children."
    mail = f"From: Quin Mbay\nTo: Desk\nDate: 14 May 2031\n\nDear desk,\n\n{asked}\n\nQuin Mbay"
    earlier = (
        "On 10 May 2031 at 11:03, Lull Desk wrote:\n\nDear tenant,\n\nwe know of no fault here."
    )
    assert others(f"{mail}\n\n{earlier}\n") == [("Quin Mbay", mail)]


@pytest.mark.parametrize(
    "line",
    [
        "The full text was not released to us, but the following is clear from notes taken in court:",
        "The judge read the whole letter aloud, and it took eleven minutes.",
        "She told her story to the police.",
        "The union put its demands in writing. The list reads:\n\n- Water in every row.\n- A break.",
    ],
)
def test_what_is_only_told_of_is_no_voice(line: str) -> None:
    assert (
        others(f"{FRAME} {line}\n\n{BACK}\n\nThe hearing goes on tomorrow in the same room.\n")
        == []
    )


@pytest.mark.parametrize(
    "text",
    [
        (
            "Hugo Blanc arrested Maria Leto. She told her story to Rita Holm.\n\n"
            f"I hit him twice.\n\nI hid it.\n\n{BACK}\n"
        ),
        (
            "The trial is in May.\n\nOn the wall of his cell Per Moll wrote:\n\nI did it\n\n"
            f"The judge has read it, and so has the clerk of the court.\n\n{BACK}\n"
        ),
    ],
)
def test_where_nobody_can_tell_whose_words_follow_none_is_named(text: str) -> None:
    assert all(not who for who, _ in others(text))


def test_who_takes_a_statement_down_does_not_sign_it() -> None:
    text = f"{FRAME}\n\nI struck the boy twice.\n\n(sd)\nPer Moll\nconstable\nTaken by Inspector Bo Lind\n"
    assert "Bo Lind" not in {who for who, _ in others(text)}


def test_a_paper_that_printed_a_release_almost_word_for_word_shows_no_text() -> None:
    told = (
        "The Lull Herald printed the company's release almost word for word and asked nobody else."
    )
    assert (
        others(f"{FRAME}\n\n{told}\n\nWe have seen a copy of the plan. It is old.\n\n{BACK}\n")
        == []
    )
