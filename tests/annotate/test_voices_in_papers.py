"""Whose words they are where papers, blogs and notice boards print what others wrote."""

from __future__ import annotations

import pytest

from stemma.annotate.draft import Draft
from stemma.annotate.parse import Parse
from stemma.annotate.stretches import stretches_of
from stemma.annotate.voices.step import find_voices
from stemma.evaluate.gold import as_ingested
from stemma.model.annotations import Annotations, Attribution
from stemma.model.documents import quote


def voices(text: str) -> tuple[Attribution, ...]:
    ingested = as_ingested("a.txt", text)
    rows = Annotations(ingested.document, ingested.blocks)
    draft = Draft(rows, Parse(), stretches_of(text, ingested.blocks))
    return find_voices.apply(draft).rows.attributions


BARE = """LAMP – the families' page

Tuesday 9 May 2028

Respected readers, good evening,

The wall has got a crack, and we want you to see it. I put here the whole article of Mr Odo Brant.

A warden speaks

Odo Brant
7 May 2028

For eleven minutes the warden does not look up. He names four officers of the fort.

The army has announced an inquiry and will not say who leads it.

Dear friends, look at that last line twice, we beg you.

Aunt of Ilin, for the families
"""
UNSIGNED = """WHAT THE BUGLE LEFT OUT

On Tuesday this little piece stood in the Bugle, page 4:

FIRM: SAND IN THE MOTORS

The firm has accused its fitters of ruining five motors. The union could not be reached.

Could not be reached! Our door is forty steps from theirs, and we sat behind it all day.
"""
MEMO = """The memo behind the pump

By Nela Kriel

The memo is dated 5 April. Its author has confirmed to us that it is genuine. We give it in full.

To: Programme Director
From: S. B.

I have now been to the pump four times. The laboratory finds salt at nine times the limit.

I asked who had promised the clinic. He looked at the badge on my coat.

The director at the time was Edmund Vasey, now the head of the firm. He did not answer.
"""
TWO = """THE VALLEY ECHO

On Tuesday two envelopes lay on this chair. Both asked to be printed without cuts.

Señor director:

I am Eloy Cusi and I carried the radio. I saw the roof come down.

Eloy Cusi

RED PLOUGH – COMMITTEE OF THE SOUTH
To the people, to the press

1. The individual Cusi left on 4 May with the money of the section.
2. We demand that this be printed in the same type and size.

Southern Committee

It is the same type. We rang the bishop, who knows the sentence by heart.
"""
PINNED = """Bulletin on the gas

The pipe burst from frost on the seventh. The population is asked not to burn parquet.

Pinned beneath it on the board outside the baths, and typed on the back of a packet:

NEIGHBOURS! They say frost. My brother says there was a light first and then a noise.

I gave six names to the clerk. We meet on Sunday at the baths.

Leyla Hadar, Committee of Cold Houses
"""
SLOWLY = """Reading them so that you don't have to

You will have heard that Brother Yusef has left. Then came the communiqué. Read it slowly:

To the sons and daughters of the Return!

Yusef has placed himself at the disposal of the police. We leave it to you who is lying.

Secretariat of the Return

Now, I am in a café as I write this, so let me be careful with my words.
"""


@pytest.mark.parametrize(
    ("text", "begins", "ends"),
    [
        (BARE, "A warden speaks", "who leads it."),
        (UNSIGNED, "FIRM: SAND", "be reached."),
        (MEMO, "To: Programme", "on my coat."),
        (PINNED, "NEIGHBOURS!", "Committee of Cold Houses"),
        (SLOWLY, "To the sons", "Secretariat of the Return"),
    ],
    ids=["bare byline", "no byline", "memo", "pinned up", "read it slowly"],
)
def test_a_text_that_another_shows_is_a_voice_from_its_head_to_its_end(
    text: str, begins: str, ends: str
) -> None:
    _own, shown = voices(text)
    assert quote(text, shown.content).startswith(begins)
    assert quote(text, shown.content).endswith(ends)


def test_a_letter_right_below_another_begins_with_its_letterhead() -> None:
    _own, first, second = voices(TWO)
    assert quote(TWO, first.source) == "Eloy Cusi"
    assert quote(TWO, second.content).startswith("RED PLOUGH")
    assert quote(TWO, second.source) == "Southern Committee"


NOTED = """On being quoted

Ilka Bord

Editor's note: The author was a member of the Circle until 2025, and it was offered space.

Everybody now knows what happened there. It is a fine story with one defect.

Nobody who was there tells it. I ask the Circle to name one person.
"""


def test_an_editors_note_below_the_authors_name_is_the_editors() -> None:
    own, note = voices(NOTED)
    assert quote(NOTED, note.content).startswith("Editor's note:")
    assert "I ask the Circle" in quote(NOTED, own.content)


def test_a_correction_with_its_hour_is_no_part_of_the_article() -> None:
    text = (
        "The ice was closed\n\nA van went through the ice on Friday evening.\n\n"
        "Police suspect no crime for the moment, they told us.\n\n"
        "9 March, 09.15 – Correction: We wrote that the driver had been fined. He has not.\n"
    )
    _own, correction = voices(text)
    assert quote(text, correction.content).startswith("9 March, 09.15")


INTERVIEW = """"I never saw one": Coach Baras Kipto speaks

Interview: Nema Wanda, 22 August 2031

The union suspended Baras Kipto last month. We met in a hardware shop.

Coach, the panel says that you took them to a chemist. Did you?

I did. I took four girls with a fever. If that is cheating, every mother is a cheat.

Your runner testified that you told her it was for the blood.

I said it before eleven people. She is a child and I do not blame her.

You mean the secretary of the union. Why him?

Because I asked where the money had gone. We got ninety pairs of shoes.

The union said on Thursday that it would not comment before the appeal.
"""


def test_an_interview_without_labels_has_a_voice_that_asks_and_one_that_answers() -> None:
    asks, answers = voices(INTERVIEW)
    assert quote(INTERVIEW, answers.source) == "Coach Baras Kipto"
    assert len(answers.content) == 3
    assert quote(INTERVIEW, answers.content[:1]).startswith("I did.")
    assert "would not comment" in quote(INTERVIEW, asks.content)


def test_questions_in_an_article_make_no_interview() -> None:
    text = (
        INTERVIEW.replace("Interview: ", "Text: ")
        .replace("speaks", "runs")
        .replace("We met in", "He owns")
    )
    assert len(voices(text)) == 1


def test_what_is_said_under_labels_stays_in_the_documents_voice() -> None:
    text = INTERVIEW.replace("\n\nCoach, ", "\n\nWANDA: Coach, ").replace(
        "\n\nYou ", "\n\nWANDA: You "
    )
    assert len(voices(text)) == 1


def test_an_unsigned_letter_that_nothing_frames_is_the_documents_own() -> None:
    text = (
        "Dear friends,\n\nThe bread is dear and the winter long, as you know.\n\n"
        "We shall meet again by the well when the snow has gone.\n\n"
        "Editor's note: the price has since come down by a tenth.\n"
    )
    own, _note = voices(text)
    assert quote(text, own.content).startswith("Dear friends")
