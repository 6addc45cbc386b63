"""A denial in words of its own is found by the model that reads two statements together."""

from __future__ import annotations

from tests.compare.build import Folder
from tests.compare.test_together import Stated

from stemma.compare import compare
from stemma.compare.ledger.read_replies import NEAREST
from stemma.model.case import Comparison
from stemma.model.settings import Settings

DEED = "The Ropewalk Society emptied a bucket of tar into the well"
DENIAL = "No pail of ours has ever been near that place"


def told(model: Stated, *replies: str, replied: str = "2031-05-08") -> Comparison:
    made = Folder()
    made.who("Ropewalk Society", "Organization", "The Ropewalk Society")
    made.who("Quay Watch", "Organization")
    page = made.document(
        "watch.txt", f"Quay Watch. {DEED}.", published="2031-05-06", author="Quay Watch"
    )
    page.says(DEED, kind="allegation", stance="accuses", about=["Ropewalk Society"])
    text = f"A word of the Ropewalk Society. {'. '.join(replies)}."
    sheet = made.document("reply.txt", text, published=replied, author="Ropewalk Society")
    for words in replies:
        sheet.says(words, negated="No " in words)
    return compare(made.resolution(), Settings(), reader=model)


def test_a_denial_in_other_words_answers_where_the_model_sees_one_question() -> None:
    (row,) = told(Stated(0.9), DENIAL).answers
    assert row.status == "denied"
    assert [each.addresses for each in row.answers] == ["this"]


def test_the_reason_names_the_model_and_no_difference_is_made_of_it() -> None:
    links = told(Stated(0.9), DENIAL).links
    assert [each.type for each in links if each.type != "same"] == ["answers"]
    (reason,) = next(each for each in links if each.type == "answers").reasons
    assert "the model that reads both" in reason.says


def test_where_the_model_doubts_it_is_no_answer() -> None:
    (row,) = told(Stated(0.7), DENIAL).answers
    assert (row.status, row.answers) == ("other-statements-only", ())


def test_what_the_accused_affirms_is_not_taken_for_a_denial() -> None:
    (row,) = told(Stated(0.9), "Our pails hang in the loft since the spring").answers
    assert row.status == "other-statements-only"


def test_a_denial_older_than_the_accusation_is_not_asked_about() -> None:
    (row,) = told(Stated(0.9), DENIAL, replied="2031-04-01").answers
    assert row.status == "other-statements-only"


def test_the_model_reads_no_more_than_the_nearest_denials() -> None:
    model = Stated(0.9)
    many = [f"No pail of ours has been at well number {number}" for number in range(40)]
    told(model, *many)
    asked = {pair for pair in model.read if any(DEED in side for side in pair)}
    assert len(asked) <= NEAREST


def test_one_denial_answers_one_accusation_by_the_model() -> None:
    (row,) = told(Stated(0.9), DENIAL, "No pitch was bought this year").answers
    assert len(row.answers) == 1


def test_who_denies_having_said_so_denies_no_deed() -> None:
    made = Folder()
    made.who("Ropewalk Society", "Organization", "The Ropewalk Society")
    made.who("Quay Watch", "Organization")
    text = f"Quay Watch. {DEED}. The Ropewalk Society denies having said so."
    page = made.document("watch.txt", text, published="2031-05-06", author="Quay Watch")
    page.says(DEED, kind="allegation", stance="accuses", about=["Ropewalk Society"])
    page.says("having said so", by="Ropewalk Society", stance="denies")
    (row,) = compare(made.resolution(), Settings(), reader=Stated(0.9)).answers
    assert row.status == "other-statements-only"
