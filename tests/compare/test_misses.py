"""Denials of something else, regrets and unanswered telephones are no answers to an accusation."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.compare.build import Folder
from tests.compare.test_answers import folder, row
from tests.compare.test_left_posts import rows, statuses
from tests.compare.test_together import Stated

from stemma.compare import compare
from stemma.model.settings import Settings


def by_model(accusation: str, reply: str) -> str:
    """The status of an accusation where the model takes a denial for one on its question."""
    made = Folder()
    made.who("Ropewalk Society", "Organization", "The Ropewalk Society")
    made.who("Quay Watch", "Organization")
    page = made.document(
        "watch.txt", f"Quay Watch. {accusation}.", published="2031-05-06", author="Quay Watch"
    )
    page.says(accusation, kind="allegation", stance="accuses", about=["Ropewalk Society"])
    text = f"A word of the Ropewalk Society. {reply}."
    sheet = made.document("reply.txt", text, published="2031-05-08", author="Ropewalk Society")
    sheet.says(reply, negated=True)
    (found,) = compare(made.resolution(), Settings(), reader=Stated(0.9)).answers
    return found.status


TAR = "The Ropewalk Society emptied a bucket of tar into the well"


@pytest.mark.parametrize(
    ("accusation", "reply", "status"),
    [
        (TAR, "We did not sign", "other-statements-only"),
        (TAR, "We never paid it", "other-statements-only"),
        (TAR, "We did not empty it", "denied"),
        (TAR, "We did not do it", "denied"),
        (TAR, "We have never been near that place", "denied"),
        (TAR, "At no time was it deeper than 16 feet", "other-statements-only"),
        (TAR, "Nobody had to walk further than a mile", "other-statements-only"),
        (TAR, "We were never nearer than the church", "denied"),
        (TAR, "A fence had not been enough", "other-statements-only"),
        (TAR, "What we did that night was not good enough", "other-statements-only"),
        (TAR, "The pail was not good enough to foul that place", "denied"),
        (f"{TAR} and paid enough for a new one", "It was not enough", "denied"),
    ],
)
def test_what_the_model_may_not_take_for_an_answer(
    accusation: str, reply: str, status: str
) -> None:
    assert by_model(accusation, reply) == status


UNTRUE = "Jonas Feld said that it was not true."


@pytest.mark.slow
@pytest.mark.parametrize(
    ("said", "status"),
    [
        (f"Asked about the theft, {UNTRUE}", "denied"),
        (f"Asked about this, {UNTRUE}", "denied"),
        (f"Asked about Otto Tarn's statement, {UNTRUE}", "denied"),
        (f"Asked about Ada Lund's statement, {UNTRUE}", "other-statements-only"),
        (f"As to the fire at the mill, {UNTRUE}", "other-statements-only"),
        ("Jonas Feld said that his brother had told him it was not true.", "other-statements-only"),
        ("Asked about the theft, Jonas Feld denied it.", "denied"),
        ("Asked about the fire at the mill, Jonas Feld denied it.", "none-in-folder"),
        ("Jonas Feld told us that it was not true.", "denied"),
    ],
)
def test_a_denial_is_of_what_its_sentence_says_was_asked(said: str, status: str) -> None:
    told = f"Otto Tarn said that Jonas Feld stole the widows' money. {said}"
    assert statuses(told)[0] == status


DEED = "The Ropewalk Society bribed the harbour master"


@pytest.mark.parametrize(
    ("before", "declined"),
    [
        ("The watchman rang the office four times", False),
        ("Two boatmen knocked at its door until midnight", False),
        ("We telephoned the office and asked for a comment", True),
        ("We sent the office our questions", True),
        ("A bell had rung at the church, and we wrote to the office", True),
    ],
)
def test_an_unanswered_telephone_declines_nothing(before: str, *, declined: bool) -> None:
    made = folder()
    text = f"Quay Watch says: {DEED}. {before}. The Ropewalk Society did not answer."
    page = made.document("watch.txt", text, published="2031-05-06", author="Quay Watch")
    page.says(DEED, kind="allegation", stance="accuses", about=["Ropewalk Society"])
    cue = "did not answer"
    page.says(cue, by="Ropewalk Society", stance="declines", cue=cue)
    page.attributions[-1] = replace(page.attributions[-1], content=())
    assert (row(made).status == "declined") is declined


@pytest.mark.slow
@pytest.mark.parametrize(
    ("reply", "shown"),
    [
        ("Jonas Feld replied that he had written to the school on 2 May.", ["this"]),
        ("Jonas Feld said that he had written to the school on 2 May.", ["unclear"]),
        ("“I wrote to the school on 2 May,” Mr Feld said.", ["unclear"]),
        ("Ada Lund replied that Jonas Feld had written to the school on 2 May.", []),
        ("It rained. Jonas Feld replied that he had written to the school on 2 May.", []),
        ("It rained. Jonas Feld said that he had written to the school on 2 May.", []),
        ("Otto Tarn said that he had written to the school on 2 May.", []),
    ],
)
def test_what_the_accused_says_right_behind_an_accusation_is_shown_beside_it(
    reply: str, shown: list[str]
) -> None:
    told = f"Otto Tarn said that Jonas Feld had hidden a letter for five weeks. {reply}"
    assert [each.addresses for each in rows(told)[0].answers] == shown
    assert statuses(told)[0] in {"other-statements-only", "none-in-folder"}
