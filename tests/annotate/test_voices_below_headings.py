"""Texts of parties below headings that say what they are and whose, and headings that are no such."""

from __future__ import annotations

import pytest

from stemma.annotate.draft import Draft
from stemma.annotate.parse import Parse
from stemma.annotate.stretches import stretches_of
from stemma.annotate.voices.party_headings import goes_back, party_heading
from stemma.annotate.voices.step import find_voices
from stemma.evaluate.gold import as_ingested
from stemma.model.annotations import Annotations
from stemma.model.documents import quote

FRAME = (
    "The ferry at Orlo has not run since March. The owner and the crew each tell it differently."
)
LEAD = f"{FRAME} We print what both have sent us."
CREW = "The winch was rotten. We told the office so in May."
OWNER = "Orlo Ferries keeps good books. We deny that a winch was ever refused."
BACK = "The harbour board meets in June. It has heard neither side so far."


def others(text: str) -> list[tuple[str, str]]:
    """Whose each voice but the document's own is as the text names it, and what it says."""
    ingested = as_ingested("a.txt", text)
    draft = Draft(
        Annotations(ingested.document, ingested.blocks),
        Parse(),
        stretches_of(text, ingested.blocks),
    )
    found = find_voices.apply(draft).rows.attributions[1:]
    return [(quote(text, row.source), quote(text, row.content)) for row in found]


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("STATEMENT OF TAMSIN ORR", "TAMSIN ORR"),
        ("ANSWER OF THE LANDLORD", "THE LANDLORD"),
        ("B.2 Letter of Orlo Ferries, 9 May 2031", "Orlo Ferries"),
        ("II. Submission by Dr. A. B. Cole", "Dr. A. B. Cole"),
        ("Reply on behalf of Mr. Hask (4 May 2031)", "Mr. Hask"),
        ("Joint statement from the Weavers' Guild", "the Weavers' Guild"),
        ("The Ministry's written reply", "The Ministry"),
        ("Answer of the employer", "the employer"),
        ("Document 4. Letter from Per Orlo to the mayor, 9 May 2031", "Per Orlo"),
    ],
)
def test_a_heading_names_a_kind_of_text_and_a_party(line: str, who: str) -> None:
    found = party_heading(line)
    assert found is not None
    assert line[found.start : found.end] == who


@pytest.mark.parametrize(
    "line",
    [
        "Memory of Ada Brun",
        "The story of Karl Moy",
        "Letter" + " " * 5000 + "x",
        "Statement of facts",
        "STATEMENT OF CLAIM",
        "Letter of intent",
        "Letter of the week",
        "Answer to question 3",
        "Report of the Committee on Fisheries",
        "Editor's note",
        "A note from the editor",
        "Version of events",
        "Message of hope",
    ],
)
def test_a_heading_on_a_subject_names_no_party(line: str) -> None:
    assert party_heading(line) is None


def test_the_document_goes_on_below_a_heading_of_its_own() -> None:
    assert goes_back("B.4 What we make of it", "B.3")
    assert goes_back("Our comments", "")
    assert goes_back("III. Findings", "II")
    assert not goes_back("B.4 What we make of it", "A.3")
    assert not goes_back("The facts of the matter", "")


def test_unsigned_texts_are_whose_their_headings_say() -> None:
    one = f"STATEMENT OF TAMSIN ORR\n\n{CREW}\n\nTamsin Orr can prove it, and I am she."
    two = f"ANSWER OF THE OWNER\n\n{OWNER}"
    lead = f"The winch\n\n{LEAD} The owner and Tamsin Orr agreed."
    text = f"{lead}\n\n{one}\n\n{two}\n\nEditor's note. {BACK}\n"
    crew, owner = others(text)
    assert crew == ("TAMSIN ORR", f"{CREW}\n\nTamsin Orr can prove it, and I am she.")
    assert owner == ("", OWNER)


def test_sides_that_put_their_case_need_not_name_themselves() -> None:
    one, two = "The union's statement", "The company's statement"
    lead = "The Courier asked both sides to put their case in two hundred words."
    text = f"The strike\n\n{lead}\n\n{one}\n\n{CREW}\n\n{two}\n\nNo winch fell. The rope held.\n\n"
    found = others(f"{text}Editor's note: {BACK}\n")
    assert [content for _, content in found] == [CREW, "No winch fell. The rope held."]


def test_replies_that_are_printed_may_speak_of_their_party_by_its_name() -> None:
    lead = f"{FRAME} We publish the replies in the order in which they came."
    one = "The Ministry of Ferries does not know these figures. It has asked for names."
    text = f"Replies\n\n{lead}\n\nReply of the Ministry of Ferries\n\n{one}\n\n"
    text = f"{text}Reply of the Crew Union\n\n{CREW}\n\nOur response\n\n{BACK}\n"
    assert others(text) == [("the Ministry of Ferries", one), ("the Crew Union", CREW)]


def test_witnesses_say_i_below_their_names() -> None:
    text = (
        f"The inquest\n\n{FRAME}\n\nEvidence of Per Hask\n\nI was the winchman. I saw nothing.\n\n"
        "Evidence of Lena Orr\n\nI saw the rope part.\n\nFinding of the coroner\n\n"
        "The jury found that nobody was to blame for it.\n"
    )
    assert others(text) == [
        ("Per Hask", "I was the winchman. I saw nothing."),
        ("Lena Orr", "I saw the rope part."),
    ]


def test_counted_headings_and_the_comments_below_are_the_documents() -> None:
    one = f"C.2 Letter of Orlo Ferries, 9 May 2031\n\nDear sirs,\n\n{OWNER}\n\nYours, Per Orlo"
    two = f"C.3 E-mail of Tamsin Orr, 11 May 2031\n\n{CREW} It is all here. T. Orr"
    text = f"APPENDIX C\n\nC.1 Method\n\n{LEAD}\n\n{one}\n\n{two}\n\nC.4 Our comments\n\n{BACK}\n"
    owner, crew = others(text)
    assert owner == ("Yours, Per Orlo", f"Dear sirs,\n\n{OWNER}\n\nYours, Per Orlo")
    assert crew == ("T. Orr", f"{CREW} It is all here. T. Orr")


def test_a_dated_heading_is_the_partys_and_a_signed_text_ends_there() -> None:
    one = f"Statement of Orlo Ferries\nMay 9, 2031\n\n{OWNER}"
    two = (
        f"Answer on behalf of Ms. Orr\nMay 11, 2031\n\n{CREW}\n\nLena Hask\nAttorney for Tamsin Orr"
    )
    text = f"The winch\n\n{LEAD}\n\nThe ferry is 40 years old and has one deck.\n\n{one}\n\n{two}\n\n{BACK}\n"
    owner, crew = others(text)
    assert owner == ("Orlo Ferries", one)
    assert crew[1] == two
    assert crew[0].startswith("Lena Hask")


def test_a_letter_of_a_party_is_not_signed_by_the_next_heading() -> None:
    letter = f"Dear sirs,\n\n{OWNER}\n\nYours, Per Orlo"
    text = f"The winch\n\n{LEAD}\n\n{letter}\n\nSTATEMENT OF THE CREW\n\n{BACK}\n"
    assert others(text)[0] == ("Yours, Per Orlo", letter)


@pytest.mark.parametrize(
    "text",
    [
        (
            f"The winch\n\n{FRAME}\n\nResponse of the Ministry\n\nThe Ministry said it had no winch.\n\n"
            f"Response of the Crew Union\n\nThe Union replied that it had told the office so.\n\n{BACK}\n"
        ),
        (
            f"Minutes\n\n{FRAME}\n\n3. Letter from Orlo Ferries\n\nWe talked about the letter at length.\n\n"
            f"4. Letter from the Crew Union\n\nWe agreed to answer it in June, and not before.\n\n{BACK}\n"
        ),
        (
            f"Report\n\nWe went to Orlo in May. {FRAME}\n\nPosition of the Crew Union\n\n"
            "We were shown a winch that nobody had greased for years.\n\nPosition of Orlo Ferries\n\n"
            f"We met nobody there, and the gate was shut.\n\n{BACK}\n"
        ),
        (
            f"Report\n\n{FRAME}\n\nStatement of facts\n\nThe winch broke on a Monday and fell.\n\n"
            f"Statement of Reasons\n\nThe winch was old, and nobody greased it.\n\n{BACK}\n"
        ),
        (
            f"Report\n\n{LEAD}\n\nReply of Orlo Ferries\n\n“We keep good books, and we always have.”\n\n"
            f"Reply of the Crew Union\n\nThe Crew Union told us that it had no comment at all.\n\n{BACK}\n"
        ),
        (
            "Two views\n\nThis chapter reproduces the letter of 1911 elsewhere.\n\nAccount of Per Hask\n\n"
            "Hask puts the water at nine feet and blames the sluice.\n\nAccount of Lena Orr\n\n"
            f"Orr puts it at six. Her account is the better one.\n\n{BACK}\n"
        ),
        (
            f"Report\n\nWe went to Orlo in May. This report is published in full. {FRAME}\n\n"
            "Statement of the manager\n\nThe manager showed us nine ropes and a winch.\n\n"
            f"Statement of the workers\n\nThe workers we met had never seen a rope.\n\n{BACK}\n"
        ),
    ],
)
def test_an_authors_own_report_under_such_headings_is_his(text: str) -> None:
    assert others(text) == []


def test_a_party_keeps_the_parts_of_its_own_text() -> None:
    one = f"Statement of Orlo Ferries\n\n{OWNER}\n\nBackground\n\nThe ferry is old and we know it."
    two = f"Statement of the Crew Union\n\n{CREW}"
    text = f"The winch\n\n{LEAD}\n\n{one}\n\n{two}\n\nOur view\n\n{BACK}\n"
    assert [content for _, content in others(text)] == [
        one.split("\n\n", 1)[1],
        two.split("\n\n", 1)[1],
    ]


def test_editors_who_sign_below_the_last_text_sign_the_document() -> None:
    one = f"Statement of Orlo Ferries\n\n{OWNER}"
    two = f"Statement of the Crew Union\n\n{CREW}"
    text = f"The winch\n\n{LEAD}\n\n{one}\n\n{two}\n\nThe Editors\n"
    assert others(text) == [("Orlo Ferries", OWNER), ("the Crew Union", CREW)]


def test_a_circular_to_all_parishes_ends_where_the_paper_reports() -> None:
    body = "Friends, peace to you. We, the Elders of Orlo, declare that Per Hask has left us."
    text = (
        f"The split\n\n{FRAME} A circular was read on Sunday. It is given here as issued.\n\n"
        f"To the Faithful in all Parishes.\n\n{body}\n\n"
        f"Mr Hask shook his head. “They forgot my chair,” he said.\n\n{BACK}\n"
    )
    ((_, content),) = others(text)
    assert content == f"To the Faithful in all Parishes.\n\n{body}"


def test_a_clarification_is_anothers_where_it_is_given_and_the_authors_where_it_is_made() -> None:
    letter = f"To\nThe Harbour Office, Orlo\n9 May 2031\n\nDear Sir,\n\n{OWNER}\n\nYours, Per Orlo"
    text = (
        f"The winch\n\n{FRAME}\n\nThe clarification is given below in full.\n\n{letter}\n\n{BACK}\n"
    )
    assert others(text) == [("Yours, Per Orlo", letter)]
    made = f"The Press Office of Orlo makes the following clarification.\n\nFirst. {OWNER}"
    assert others(f"The winch\n\n{FRAME}\n\n{made}\n\n{BACK}\n\nPress Office of Orlo\n") == []


def test_a_readers_letter_ends_with_the_name_that_led_on_to_it() -> None:
    letter = "Your man writes of a “ferry”. My father built it. It was a raft. L. Hask, Mill Row"
    text = f"Corrections\n\n{FRAME}\n\nA reader, Mrs L. Hask, has sent us a word:\n\n{letter}\n\n{BACK}\n"
    assert others(text) == [("L. Hask, Mill Row", letter)]


def test_no_text_is_signed_by_a_name_that_nothing_led_on_to() -> None:
    listed = "The raft was built in two yards. Their owners were known to all. Orlo, Mill Row"
    text = f"Corrections\n\n{FRAME} Mr Bly has counted the rafts:\n\n{listed}\n\n{BACK}\n"
    assert others(text) == []


PAGE = (
    "Orlo flood: live\n\n14.20 The bridge is closed until noon today.\n\n{}\n\n"
    "13.10 The school is closed.\n\n12.05 Good morning.\n"
)


def test_a_reporter_on_a_live_page_speaks_in_his_own_entry() -> None:
    told = "I am standing at the ferry with two of the crew. Nobody here has slept."
    page = PAGE.format(f"13.55 From Tamsin Orr at the ferry\n{told}")
    assert others(page) == [("Tamsin Orr", told)]


def test_an_entry_without_a_sender_is_the_pages() -> None:
    told = "13.55 A word from the ferry\nThe crew has slept on deck. The winch is gone."
    assert others(PAGE.format(told)) == []
    told = "13.55 From Orlo Harbour Board\nThe crew has slept on deck. The winch is gone."
    assert others(PAGE.format(told)) == []


def test_a_resolution_in_the_minutes_is_the_bodys_up_to_its_vote() -> None:
    act = (
        "RESOLUTION No. 9\nOn the winch\n\nThe Harbour Council,\n\nhaving heard the crew of the ferry,\n\n"
        "1. regrets that the winch was not greased;\n2. asks the owner to grease it.\n\n"
        "Adopted by 9 votes to 2."
    )
    text = (
        f"HARBOUR COUNCIL OF ORLO\nSitting of 3 May 2031\n\n{act}\n\nMINUTES (in brief)\n\n"
        f"The sitting was opened at ten.\n\n{BACK}\n\nFor the record: Secretary Lena Hask\n"
    )
    assert others(text) == [("The Harbour Council", act)]
    assert others(text.replace("Adopted by", "It fell by").replace("RESOLUTION", "ITEM")) == []
