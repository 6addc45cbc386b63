"""Accusations of one deed in two wordings, one of them denied; and replies that leave a question aside."""

from __future__ import annotations

import pytest
from tests.compare.build import Folder

from stemma.compare import compare
from stemma.model.links import Answers
from stemma.model.settings import Settings

CALL = "Ada Brook telephoned the watch-house at two"
ORDER = "Ada Brook gave the order by telephone"


def folder() -> Folder:
    made = Folder()
    made.who("Ada Brook", "Person")
    made.who("Quay Watch", "Organization")
    made.who("Rope League", "Organization")
    return made


def rows_of(made: Folder) -> dict[str, Answers]:
    """The rows of the ledger by the words of the accusation."""
    rows = compare(made.resolution(), Settings()).answers
    texts = {
        each.id: sheet.document.text[each.spans[0][0] : each.spans[-1][1]]
        for sheet in made.sheets
        for each in sheet.claims
    }
    return {texts[row.allegation]: row for row in rows}


def told_twice(
    call: str = f"{CALL} and ordered the gates opened", by: str = "Quay Watch", denied: str = ORDER
) -> Folder:
    """The call as the Watch tells it, and the order as somebody tells it, with a denial of it."""
    made = folder()
    page = made.document("watch.txt", f"{call}.", published="2031-05-06", author="Quay Watch")
    page.says(call.split(" and ", maxsplit=1)[0], kind="allegation", about=["Ada Brook"])
    text = f"{by} says: {denied}. I gave no order to anybody."
    sheet = made.document("talk.txt", text, published="2031-05-08", author="The Gazette")
    sheet.says(denied, by=by, attributed="indirect", kind="allegation", about=["Ada Brook"])
    sheet.says("I gave no order to anybody", by="Ada Brook", attributed="direct", negated=True)
    return made


@pytest.mark.parametrize(
    ("call", "denied"),
    [
        (f"{CALL} and ordered the gates opened", ORDER),
        (f"{CALL} and gave an order", "Ada Brook gave an order by telephone"),
    ],
)
def test_what_is_denied_in_one_wording_is_shown_beside_the_other(call: str, denied: str) -> None:
    rows = rows_of(told_twice(call, denied=denied))
    assert rows[denied].status == "denied"
    (answer,) = rows[CALL].answers
    assert (answer.stance, answer.addresses) == ("denies", "unclear")
    assert rows[CALL].status == "other-statements-only"


def test_what_another_side_tells_is_another_accusation() -> None:
    assert rows_of(told_twice(by="Rope League"))[CALL].answers == ()


def test_a_deed_that_shares_one_word_is_another() -> None:
    assert rows_of(told_twice(CALL))[CALL].answers == ()


NEGLECT = "The Rope League has not tested the winch since 2019"


def asked(question: str, published: str = "2031-05-08") -> Answers:
    """The row of a neglect, with a reply of the accused behind a question in another paper."""
    made = folder()
    page = made.document("watch.txt", f"{NEGLECT}.", published="2031-05-06", author="Quay Watch")
    page.says(NEGLECT, kind="allegation", negated=True, about=["Rope League"])
    words = "the port has 41 cranes"
    text = f"It rained. {question}the Rope League replied that {words}."
    sheet = made.document("mail.txt", text, published=published, author="The Gazette")
    sheet.says(
        words, by="Rope League", attributed="indirect", source="the Rope League", cue="replied"
    )
    return rows_of(made)[NEGLECT]


@pytest.mark.parametrize(
    "question",
    [
        "Asked by the Gazette why the winch had not been tested since 2019, as the Watch says, ",
        "Asked why nobody had tested the winch and whether it was not dangerous, ",
    ],
)
def test_a_reply_that_leaves_its_question_aside_is_shown_and_decides_nothing(question: str) -> None:
    found = asked(question)
    assert [(each.stance, each.addresses) for each in found.answers] == [("asserts", "unclear")]
    assert found.status == "other-statements-only"


@pytest.mark.parametrize(
    ("question", "published"),
    [
        ("Asked by the Gazette when the port would be open, ", "2031-05-08"),
        ("Asked why the winch had not been tested since 2019, ", "2031-05-02"),
        ("Asked why the winch had not been tested, Mr Orr laughed. Later ", "2031-05-08"),
    ],
)
def test_a_reply_to_another_question_or_from_before_is_none(question: str, published: str) -> None:
    assert asked(question, published).answers == ()
