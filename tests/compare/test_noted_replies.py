"""A reply that a person notes stands in the ledger, whatever the machine makes of its words."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from tests.compare.build import Folder, Sheet
from tests.compare.test_judged_links import DEED, folder, target

from stemma.compare import compare
from stemma.model.annotations import Claim
from stemma.model.case import Comparison
from stemma.model.judgements import Action, Judgement
from stemma.model.links import Answers, LinkType
from stemma.model.settings import Settings

ELSEWHERE = "Our treasurer spent that whole week in hospital"
Noted = tuple[Claim, Claim]


def accused(made: Folder, name: str = "a.txt", published: str | None = "2031-05-06") -> Claim:
    page = made.document(
        name, f"{name}. Quay Watch. {DEED}.", published=published, author="Quay Watch"
    )
    return claim(page, DEED, kind="allegation", about=["Ropewalk Society"])


def claim(page: Sheet, words: str, **more: object) -> Claim:
    made = page.says(words, **more)  # type: ignore[arg-type] # a test's shorthand
    assert made is not None
    return made


def replied(
    made: Folder,
    words: str = ELSEWHERE,
    by: str = "Ropewalk Society",
    on: str | None = "2031-05-08",
) -> Claim:
    page = made.document(f"{by}.txt", f"{words}.", published=on, author=by)
    return claim(page, words)


def noted(
    made: Folder, ends: Noted, kind: str = "answers", action: Action = "confirm"
) -> Judgement:
    slot = "polarity" if kind == "denies" else None
    targets = tuple(target(made.resolution(), each) for each in ends)
    before = json.dumps({"type": kind, "slot": slot})
    ident = f"j:{kind}{action}"
    return Judgement(ident, "2031-06-01T12:00:00Z", "person", action, targets, before)


def compared(made: Folder, *judgements: Judgement) -> Comparison:
    return compare(replace(made.resolution(), judgements=judgements), Settings())


def row(made: Folder, *judgements: Judgement) -> Answers:
    (only,) = compared(made, *judgements).answers
    return only


def test_a_noted_denial_decides_and_undoing_it_leaves_nothing() -> None:
    made = folder()
    ends = (replied(made), accused(made))
    before = row(made)
    assert (before.status, before.answers) == ("other-statements-only", ())
    made_by_hand = noted(made, ends, "denies")
    now = row(made, made_by_hand)
    assert now.status == "denied"
    assert [(each.claim, each.stance, each.addresses) for each in now.answers] == [
        (ends[0].id, "denies", "this")
    ]
    undone = Judgement("j:undo", "2031", "person", "revoke", (), revokes=made_by_hand.id)
    assert compared(made, made_by_hand, undone).answers == compared(made).answers
    assert compared(made, made_by_hand, undone).links == compared(made).links


def test_what_speaks_to_it_in_another_way_is_a_reply_and_decides_nothing() -> None:
    made = folder()
    ends = (replied(made), accused(made))
    now = row(made, noted(made, ends))
    assert now.status == "other-statements-only"
    assert [each.claim for each in now.answers] == [ends[0].id]
    assert row(made).is_without_reply
    assert not now.is_without_reply


def test_there_is_one_link_of_each_type_and_it_is_the_persons() -> None:
    made = folder()
    reply, accusation = ends = (replied(made), accused(made))
    every = compared(made, noted(made, ends, "denies")).links
    assert len({each.id for each in every}) == len(every)
    links = [each for each in every if set(each.claims) == {reply.id, accusation.id}]
    assert sorted(each.type for each in links) == ["answers", "denies"]
    (drawn,) = (each for each in links if each.type == "denies")
    assert (drawn.by, drawn.reading) == ("person", "says-this")


@pytest.mark.parametrize("how", ["answers", "denies"])
def test_the_words_of_others_are_a_report_and_never_a_denial(how: LinkType) -> None:
    made = folder()
    made.who("Ada Lunt", "Person")
    ends = (replied(made, by="Ada Lunt"), accused(made))
    assert row(made, noted(made, ends, how)).status == "reported-answer-only"


def test_who_is_accused_too_answers_for_nobody_else() -> None:
    made = folder()
    made.who("Ada Lunt", "Person")
    text = "Ada Lunt and the Ropewalk Society bribed the harbour master"
    page = made.document("a.txt", f"{text}.", published="2031-05-06", author="Quay Watch")
    both = claim(page, text, kind="allegation", about=["Ada Lunt", "Ropewalk Society"])
    reply = replied(made, by="Ada Lunt")
    rows = compared(made, noted(made, (reply, both))).answers
    given = {each.about: [one.claim for one in each.answers] for each in rows}
    assert given == {made.id_of("Ada Lunt"): [reply.id], made.id_of("Ropewalk Society"): []}


@pytest.mark.parametrize(
    ("told", "said", "stands"),
    [
        ("2031-05-06", "2031-05-05", False),
        ("2031-05-06", "2031-05-06", True),
        ("2031-05-06", None, True),
        (None, "2031-05-05", True),
        (None, None, True),
    ],
)
@pytest.mark.parametrize("by", ["Ropewalk Society", "Ada Lunt"])
def test_what_came_before_answers_nothing(
    told: str | None, said: str | None, by: str, *, stands: bool
) -> None:
    made = folder()
    made.who("Ada Lunt", "Person")
    ends = (replied(made, by=by, on=said), accused(made, published=told))
    found = row(made, noted(made, ends)).answers
    assert [each.claim for each in found] == ([ends[0].id] if stands else [])
    assert {each.addresses for each in found} <= {"this"}


def test_a_reply_to_one_telling_stands_beside_the_first() -> None:
    made = folder()
    first = accused(made, "a.txt", "2031-05-06")
    second = accused(made, "b.txt", "2031-05-07")
    reply = replied(made)
    now = row(made, noted(made, (reply, second), "denies"))
    assert now.allegation == first.id
    assert (now.status, [each.claim for each in now.answers]) == ("denied", [reply.id])


def test_who_says_that_it_is_no_answer_has_the_last_word() -> None:
    made = folder()
    ends = (replied(made), accused(made))
    yes, no = noted(made, ends), noted(made, ends, action="reject")
    assert row(made, yes, no).answers == ()
    assert [each.claim for each in row(made, no, yes).answers] == [ends[0].id]
