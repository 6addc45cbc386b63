"""Who wrote which part of a document."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.annotate.draft import Draft
from stemma.annotate.parse import Parse
from stemma.annotate.stretches import stretches_of
from stemma.annotate.voices.step import find_voices
from stemma.evaluate.gold import as_ingested
from stemma.model.annotations import Annotations, Attribution
from stemma.model.documents import quote

FRAMED = """A letter from the valley

The clinic has written to the mayor. We print its letter in full and have changed nothing.

To the Mayor of Ubrel

Dear Mayor,

The water is bad. You told us that it was clean.

With kind regards,
Dr Oswin Taal, chairman
for the Valley Physicians

The mayor did not return our call. She is said to be travelling.
"""
PASTED = """The new lie of the castle

By Javot Ersin

Dear friends, here is what a newspaper found out about the senators, in its own words:

Senators leave the castle
By Odile Farrant, Brannock Post, 20 August 2031

Two senators have distanced themselves from a communiqué issued in their name.

“I endorsed the soup,” Senator Bexley told the Post.

Friends, I ask you to look at this sentence twice. It says all.
"""


def voices(text: str) -> tuple[Attribution, ...]:
    ingested = as_ingested("a.txt", text)
    rows = Annotations(ingested.document, ingested.blocks)
    draft = Draft(rows, Parse(), stretches_of(text, ingested.blocks))
    return find_voices.apply(draft).rows.attributions


def test_a_letter_that_an_editor_frames_is_a_voice_of_its_own() -> None:
    own, letter = voices(FRAMED)
    assert quote(FRAMED, letter.content).startswith("To the Mayor of Ubrel")
    assert quote(FRAMED, letter.content).endswith("for the Valley Physicians")
    assert "We print" in quote(FRAMED, own.content)
    assert "did not return" in quote(FRAMED, own.content)


def test_the_signature_names_who_wrote_the_letter() -> None:
    letter = voices(FRAMED)[1]
    assert quote(FRAMED, letter.source) == "Dr Oswin Taal, chairman … for the Valley Physicians"


def test_a_pasted_article_ends_where_the_author_speaks_again() -> None:
    own, article = voices(PASTED)
    assert quote(PASTED, own.source) == "Javot Ersin"
    assert quote(PASTED, article.source) == "Odile Farrant, Brannock Post"
    assert quote(PASTED, article.content).endswith("told the Post.")
    assert "I ask you" in quote(PASTED, own.content)


def test_a_document_that_is_a_letter_has_one_voice() -> None:
    start, end = FRAMED.index("To the Mayor"), FRAMED.index("The mayor did not")
    assert len(voices(FRAMED[start:end])) == 1


def test_an_article_with_a_byline_below_its_lead_has_one_voice() -> None:
    text = "The orchard\n\nHalf of the town says it was saved by monks.\n\nBy Idony Karrel\n\nThey came.\n"
    (own,) = voices(text)
    assert quote(text, own.source) == "Idony Karrel"


@pytest.mark.parametrize("text", [FRAMED, PASTED])
def test_voices_partition_all_that_is_not_furniture(text: str) -> None:
    spoken = sorted(span for voice in voices(text) for span in voice.content)
    assert all(end <= start for (_, end), (start, _) in pairwise(spoken))
    held = {at for start, end in spoken for at in range(start, end)}
    assert all(at in held for at, character in enumerate(text) if not character.isspace())


LINES = st.sampled_from([*FRAMED.splitlines(), *PASTED.splitlines(), "x", "Signed: A B", "- one"])


@given(st.lists(LINES, max_size=14))
def test_whatever_the_lines_nothing_is_lost_or_held_twice(lines: list[str]) -> None:
    text = "\n".join(lines)
    held = [
        at for voice in voices(text) for start, end in voice.content for at in range(start, end)
    ]
    assert len(held) == len(set(held))
    assert {at for at, c in enumerate(text) if not c.isspace()} <= set(held)


COURT = """Record of the sitting of 4 May 2031

1. The judge opened the sitting and read the charge to the accused.

2. The clerk read a letter by a neighbour into the record. It runs as follows.

To the court, with respect.

I heard the pump stop at midnight and I told the warden so at once.

Tilda Brask, 2 April 2031

3. The defence objected to the letter because nobody could question it.
"""
FRAMES = {
    "a statement whole, with a colon and an end": (
        (
            "The council met for three hours on the new bridge.\n\n"
            "The full text of the company's statement reads:\n\n"
            "The company regrets the noise and asks the town for patience.\n\nENDS\n\n"
            "The mayor declined to say whether she had read the statement.\n"
        ),
        "The company regrets",
        "patience.",
    ),
    "a message unaltered, signed by initials": (
        (
            "The note below was found in the ledger of the mill. It is filed unaltered.\n\nMarten,\n\n"
            "I know nothing of the sacks and I never gave anybody the key.\n\nO. K.\n\n"
            "The mill did not reply to two letters about the note.\n"
        ),
        "Marten,",
        "O. K.",
    ),
    "a letter read in a turn": (
        (
            "Ada Vell: I have here a letter and I shall read it to the House.\n\nTo Delegate Vell.\n\n"
            "They say that nobody warned us, but my father warned them twice.\n\nIna Roth, Quay Street\n\n"
            "Nils Orm: I thank the delegate for the letter that she has read.\n\n"
            "Ada Vell: The House should thank the man who wrote it, I think.\n"
        ),
        "To Delegate Vell.",
        "Ina Roth, Quay Street",
    ),
    "a statement below a heading": (
        (
            "The hospital was asked for an answer and sent a page.\n\nSTATEMENT OF THE BOARD\n\n"
            "The Board has heard the remarks with regret and has nothing to hide.\n\n"
            "For the Board: Pia Grau\n"
        ),
        "The Board has heard",
        "Pia Grau",
    ),
    "a notice that is hung up, signed in print": (
        (
            "Sisters, nobody fainted, they say. First read what they hung on the gate:\n\n"
            "NOTICE TO ALL\n\nThe company regrets rumours about the air in the hall.\n\n"
            "(sgd.) R. D. Marr, Plant Manager\n\nWe counted nineteen on the floor that night.\n"
        ),
        "NOTICE TO ALL",
        "Plant Manager",
    ),
    "a note without a name": (
        (
            "Now read this, found in a lunch box at the mill.\n\n"
            "I swear it was not us who locked the door. Sorry for my spelling. – a friend\n\n"
            "The manager's cousin does not believe that it was the wife.\n"
        ),
        "I swear",
        "a friend",
    ),
    "a release up to whom one may ask": (
        (
            "This landed in my box, pasting the lot so that nobody can say I cut it:\n\n"
            "FOR IMMEDIATE RELEASE\n\nHarl Lamps notes the talk about the reef.\n\n"
            "Media: Ida Brun, for Harl Lamps\n\nYes, that is my aunt, and no, we do not speak.\n"
        ),
        "FOR IMMEDIATE",
        "Harl Lamps",
    ),
    "a comment of its own": (
        (
            "The lights went off on Monday and three boats struck the reef.\n\n"
            "I rang the engineer and he would not speak to me about it.\n\n"
            "COMMENT #1, from reefrat: I am one of the three. I never had a chart. — Nils Orm\n"
        ),
        "COMMENT #1",
        "Nils Orm",
    ),
    "a postscript in another hand": (
        (
            "The caravan was stopped at the ford and lost its tea there.\n\n"
            "The governor blames the nomads and the nomads blame him.\n\n"
            "P.S. in the hand of the clerk. He told me to add nothing. I add forty loads. Orin Bey\n"
        ),
        "P.S.",
        "Orin Bey",
    ),
    "a memorandum that is annexed": (
        (
            "The secretary reported that eleven cans had been sent back.\n\n"
            "ANNEX A. MEMORANDUM\nFrom: the undersigned\nTo: Chairperson\n\n"
            "I took samples on Tuesday and found more river than milk.\n\n"
            "Ada Noor, B.V.Sc., 16 August 2031\n\nThe meeting closed with thanks to all.\n"
        ),
        "ANNEX A.",
        "16 August 2031",
    ),
    "a column by a guest": (
        (
            "The bridge will open in May, the council said on Friday.\n\nFROM OUR READERS\n\n"
            "A column for guests. This week: Ditte Rand, who keeps the ferry\n\n"
            "Your mayor says that nobody takes the ferry. I carried forty men today.\n\nDitte Rand\n"
        ),
        "Your mayor says",
        "Ditte Rand",
    ),
    "a correction below": (
        (
            "The bridge will open in May, the council said on Friday. It cost two millions.\n\n"
            "Nobody on the council wished to say who had paid for the lamps.\n\n"
            "Correction. In our last issue we wrote that the bridge was closed. The Harl Post\n"
        ),
        "Correction.",
        "The Harl Post",
    ),
}


def test_a_letter_read_into_a_record_ends_where_the_record_counts_on() -> None:
    _, letter = voices(COURT)
    assert quote(COURT, letter.content).startswith("To the court")
    assert quote(COURT, letter.content).endswith("2 April 2031")
    assert quote(COURT, letter.source) == "Tilda Brask, 2 April 2031"


@pytest.mark.parametrize("name", FRAMES)
def test_what_another_wrote_is_a_voice_of_its_own(name: str) -> None:
    text, first, last = FRAMES[name]
    _, other = voices(text)
    assert quote(text, other.content).startswith(first)
    assert quote(text, other.content).rstrip(".\n ENDS").endswith(last.rstrip("."))


def test_every_comment_below_a_text_is_a_voice() -> None:
    text = (
        "I walked to the mill and saw no light in it.\n\nNobody there would speak to me at all.\n\n"
        "Comments (2)\n\nmillrat: nice tale\n\nowl7: @millrat read it again\n"
    )
    _, one, two = voices(text)
    assert [quote(text, voice.source) for voice in (one, two)] == ["millrat", "owl7"]


def test_an_announcement_without_a_text_behind_it_makes_no_voice() -> None:
    text = (
        "We print the letter in full on page four.\n\nThe mayor would not speak to us about it.\n"
    )
    assert len(voices(text)) == 1


def test_two_letters_that_follow_each_other_are_two_voices_each_with_its_address() -> None:
    text = (
        "We have come into possession of two letters and print both as they came.\n\n"
        "Tarn House, 19 November\n\nDear Mr. Quist,\n\nI am told that you count my oats.\n\n"
        "Yours truly,\nOrlan Vey\n\n14, Mill Row, 20 November\n\nSir,\n\nI count what I carry, no more.\n\n"
        "Bart Quist, carter\n\nBoth gentlemen have seen a proof of this page.\n"
    )
    own, first, second = voices(text)
    assert [quote(text, each.content).split("\n")[0] for each in (first, second)] == [
        "Tarn House, 19 November",
        "14, Mill Row, 20 November",
    ]
    assert quote(text, own.content).endswith("a proof of this page.")


def test_a_leaflet_ends_where_one_signs_it_for_others() -> None:
    text = (
        "Yesterday they spread a leaflet. We print it whole, so that everybody may judge.\n\n"
        "NEIGHBOURS!\n\nWe do not know who closed the well. We ask for the key.\n\n"
        "For the committee: L. Orsk, baker\n\nVery pretty. The key is with the mayor.\n"
    )
    own, leaflet = voices(text)
    assert quote(text, leaflet.source) == "For the committee: L. Orsk, baker"
    assert quote(text, own.content).endswith("The key is with the mayor.")


def test_an_excerpt_in_the_first_person_ends_where_its_i_falls_silent() -> None:
    text = (
        "The book came out in spring. Here is the passage that is quoted most.\n\n"
        "I was given twelve blankets. I counted them twice.\n\n"
        "Nobody told me where they went, and I did not ask.\n\n"
        "The publisher has sold nine hundred copies so far.\n"
    )
    own, excerpt = voices(text)
    assert quote(text, excerpt.content).endswith("I did not ask.")
    assert quote(text, own.content).endswith("copies so far.")


def test_the_slug_of_an_agency_signs_nothing() -> None:
    text = (
        "Six people died at the weir, residents said.\n\nThe search goes on.\n\nCPR 12-10-41 2140\n"
    )
    assert voices(text)[0].source == ()


def test_texts_of_two_parties_side_by_side_are_a_voice_each() -> None:
    text = (
        "Joint note on the bridge\n\nThe two could not agree on one text, so both are here.\n\n"
        "Text of the Riders' Union\n\nWe came to the bridge at nine that morning.\n\n"
        "Text of the Bridge Police\n\nTwo officers were struck by stones that day.\n\n"
        "Both sides confirm that the bridge was closed until noon.\n"
    )
    own, riders, police = voices(text)
    assert quote(text, riders.source) == "the Riders' Union"
    assert quote(text, police.content).endswith("by stones that day.")
    assert quote(text, own.content).endswith("until noon.")


def test_a_telegram_in_capitals_ends_where_small_letters_return() -> None:
    text = (
        "The telegram printed here was found in a box. It runs as follows:\n\n"
        "TO CAPTAIN ROON STOP CLOSE THE MILL BEFORE NOON STOP\n\n"
        "The order has divided the few colleagues who have seen it.\n"
    )
    _own, telegram = voices(text)
    assert quote(text, telegram.content).endswith("NOON STOP")


THREAD = """From: Sunna Halt
To: Eil Torsk
Date: 7 February 2031

Eil, read from the bottom. I doubt that she was ever asked.

S.

From: Petra Aun
To: Sunna Halt
Date: 6 February 2031

As I have said, they promised us the cables.

Petra Aun, Purchasing

Printed for the board, which is asked to note the last line.
"""


def test_every_mail_of_a_thread_is_by_its_sender() -> None:
    own, first, second = voices(THREAD)
    assert quote(THREAD, own.content).startswith("Printed for the board")
    assert [quote(THREAD, each.source) for each in (first, second)] == [
        "Sunna Halt",
        "Petra Aun, Purchasing",
    ]


def test_a_lone_mail_is_the_document_itself() -> None:
    text = "From: Sunna Halt\nTo: Eil Torsk\n\nI doubt that she was ever asked about it.\n\nSunna\n"
    assert len(voices(text)) == 1


def test_a_letter_that_encloses_another_ends_at_its_own_signature() -> None:
    text = (
        "Vice-Consulate, 12 October 1903\n\nMy Lord,\n\nThe caravan was stopped at the ford.\n\n"
        "I enclose what was brought to my gate by a beggar.\n\nTo the English Consul, with respect.\n\n"
        "You have heard it said that I am a thief of tea.\n\nBerdi Kan, seal\n\n"
        "His Excellency denied that he had ever been fat.\n\nI have, &c.,\nE. W. Tresk\n"
    )
    own, enclosed = voices(text)
    assert quote(text, enclosed.content).startswith("To the English Consul")
    assert quote(text, enclosed.source) == "Berdi Kan, seal"
    assert quote(text, own.source) == "E. W. Tresk"


@pytest.mark.parametrize(
    "line",
    [
        "We gave it two hours of our time and one ribbon, and they sold it.",
        "Its written statement is printed after the conversation with the mayor.",
        "The judge opened the sitting and read the charge to the accused.",
    ],
)
def test_what_only_speaks_of_a_text_makes_no_voice(line: str) -> None:
    text = f"{line}\n\nThe mill burned on Friday and nobody saw it.\n\nThe Bureau of the Valley\n"
    assert len(voices(text)) == 1


def test_each_telegram_among_letters_is_by_the_one_before_to() -> None:
    text = (
        "The following was handed in by the clerk of the post.\n\n"
        "ROLLE TO RESIDENT. THE SHEIKH THREATENS TO DROWN THE FARMS STOP\n\n"
        "RESIDENT TO ROLLE. THE GENERAL SAYS THAT THERE ARE NO CARS STOP\n\n"
        "The author of the second said that the cipher had been changed.\n"
    )
    _own, first, second = voices(text)
    assert [quote(text, each.source) for each in (first, second)] == ["ROLLE", "RESIDENT"]


QUOTED = {
    "signed in its last lines": ("Gasp Lambre\nDirector, Comptoir Lambre", "", "Gasp Lambre"),
    "signed behind a dash": ("I wait until noon. — Gasp Lambre", "", "Gasp Lambre"),
    "signed right below": ("I wait until noon.", "— Gasp Lambre", "— Gasp Lambre"),
    "not signed": ("I wait until noon.", "", ""),
}


@pytest.mark.parametrize("name", QUOTED)
def test_a_quotation_in_a_block_of_its_own_is_by_whoever_signs_it(name: str) -> None:
    ending, below, signed = QUOTED[name]
    letter = f"Port Sabe, 19 May 2031\nMadam Senator,\nYou say that I am rich. I am not.\n{ending}"
    head = "He has answered her in a letter and sent us a copy of it.\n"
    text = f"{head}{letter}\n{below or 'The senator did not reply to it on Friday.'}\n"
    ingested = as_ingested("a.txt", text)
    last = len(head) + len(letter)
    blocks = tuple(
        replace(block, role="quotation")
        if len(head) <= block.spans[0][0] < last
        else replace(block, role="body")
        for block in ingested.blocks
    )
    rows = Annotations(ingested.document, blocks)
    draft = find_voices.apply(Draft(rows, Parse(), stretches_of(text, blocks)))
    *_, quoted = (row for row in draft.rows.attributions if row.kind == "voice")
    assert quote(text, quoted.source[:1]) == signed


CARRIED = """The ferrymen and their pay

The letter which follows was carried to the Harbour Office on the 3rd of June by six men.

To the Master of the Harbour, Ostrel Point.

Sir,

We the undersigned ferrymen, thirty in number, beg to lay before you the following. Our pay is cut.

We remain, Sir, your obedient ferrymen,
Jost Amarel (his mark), and thirty others.
4th June, 1931

So far the ferrymen. The Master has called at our office and says that he knew of no letter.
"""


def test_an_address_with_a_full_stop_does_not_end_the_letter_that_it_opens() -> None:
    own, letter = voices(CARRIED)
    text = quote(CARRIED, letter.content)
    assert text.startswith("To the Master")
    assert text.endswith("4th June, 1931")
    assert quote(CARRIED, letter.source).startswith("Jost Amarel")
    assert "So far the ferrymen" in quote(CARRIED, own.content)
