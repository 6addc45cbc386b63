"""Speech that goes on after its cue: in the manner of the cue, or by itself behind a denial."""

from __future__ import annotations

import pytest
from tests.annotate.whole import read, told

from stemma.model.annotations import Annotations
from stemma.model.documents import quote

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    "text",
    [
        "Mr Orm rejected the charge that he took the box. He had never seen it.",
        "Mr Holt denied taking bribes; he had taken three that year.",
        "The guards denied that they had seen the prisoner. They had beaten him twice.",
        "The police doubted that Holt had been at the quay. He had lied to the inspector.",
    ],
)
def test_what_a_reporter_tells_behind_a_denial_is_not_the_deniers(text: str) -> None:
    rows = read(text)
    words = text.rsplit(";", maxsplit=1)[-1] if ";" in text else text.split(". ")[1]
    holders = told(rows, words.strip(" .")[:20]).holders
    assert [each.role for each in holders] == ["author"]


def test_in_minutes_what_follows_a_denial_is_said_and_not_denied() -> None:
    rows = read(
        "MINUTES of the sitting of 3 May 2031\n\nMs WEIL said that it rained. It had not stopped.\n\n"
        "Ms LUND denied having been in the yard; she had spent the evening in Orm.\n\n"
        "Mr DOSS stated that the plan was old. It would be shown.\n"
    )
    assert told(rows, "having been in the yard").stands == "against"
    assert told(rows, "she had spent the evening").stands == "for"
    assert speaker_of(rows, "she had spent the evening") == ["LUND"]


@pytest.mark.parametrize(
    "told_so",
    [
        "He had a criminal record.",
        "Ms Dahl was absent.",
        "The clerk was drunk.",
        "The decision was unanimous.",
    ],
)
def test_a_reporters_own_facts_are_in_nobodys_mouth(told_so: str) -> None:
    text = (
        f"Police said that Jonas Holt had been a porter. {told_so}\n\n"
        "The mayor said that the gate had been shut. Nobody came on Sunday to see it.\n\n"
        "The clerk said that the key had been lost. The men went home at six o'clock.\n"
    )
    assert speaker_of(read(text), told_so.rstrip(".")) == []


MINUTES = (
    "TOWN COUNCIL OF LULL\n\nMINUTES of the sitting of 3 May 2031\n\n"
    "Ms WEIL said that the weir had been opened at nine. It would be shut in June.\n\n"
    "Mr BRUN replied that he had never had the key. The only key known to him was kept by the "
    "miller. He had nothing to hide. He added that the board had sent the inspectors away on 2 April.\n\n"
    "Ms WEIL objected. The inspectors had come on a feast day; nobody had sent them away.\n\n"
    "Mr DOSS said that the plan must be shown to the council. The motion was lost.\n\n"
    "The sitting was closed at noon.\n"
)


def speaker_of(rows: Annotations, words: str) -> list[str]:
    """Who speaks last in the chain of the statement with these words."""
    names = {each.id: each.name for each in rows.entities}
    return [
        names.get(each.entity or "", "")
        for each in told(rows, words).holders
        if each.role == "speaker"
    ]


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("It would be shut in June", "WEIL"),
        ("The inspectors had come", "WEIL"),
        ("nobody had sent them away", "WEIL"),
    ],
)
def test_what_stands_in_minutes_below_a_speakers_name_is_the_speakers(words: str, who: str) -> None:
    assert speaker_of(read(MINUTES), words) == [who]


@pytest.mark.parametrize(
    "words", ["The motion was lost", "The sitting was closed", "The only key known to him"]
)
def test_what_the_meeting_did_is_told_by_the_minutes(words: str) -> None:
    assert speaker_of(read(MINUTES), words) == []


@pytest.mark.parametrize(
    ("text", "declines"),
    [
        ("Mr P. Orm had been invited and did not appear.", True),
        ("Mr P. Orm was summoned but has not appeared.", True),
        ("The ship of Mr P. Orm did not appear.", False),
    ],
)
def test_who_was_invited_and_did_not_appear_gave_no_answer(text: str, *, declines: bool) -> None:
    assert any(row.stance == "declines" for row in read(text).attributions) is declines


def test_we_in_words_that_are_told_is_whoever_writes() -> None:
    rows = read("Ms Lund told us that it was shut. None of them had been asked when we met them.")
    assert "None" not in quote(
        rows.document.text, next(a for a in rows.attributions if a.cue).content
    )


def test_minutes_go_on_with_what_a_speaker_should_have_done_and_not_with_what_the_meeting_asks() -> (
    None
):
    rows = read(
        "MINUTES of the sitting of 3 May 2031\n\nMs WEIL stated that it had rained. She should have declared "
        "the boat and had not done so. The clerk should declare the yard.\n\n"
        "Ms LUND said that she had been in the yard.\n\nMr DOSS stated that the plan was old. It would be "
        "shown.\n"
    )
    missed = told(rows, "should have declared")
    assert (missed.kind, missed.stands) == ("opinion", "for")
    assert speaker_of(rows, "should have declared") == ["WEIL"]
    assert told(rows, "should declare the yard").kind == "demand"
    assert "WEIL" not in speaker_of(rows, "should declare the yard")


COUNCIL = (
    "PARISH COUNCIL OF HOLM\n\nMINUTES of the sitting of 3 May 2031\n\n"
    "Mr DOSS said that the pump had stopped at nine. He did not have the log with him. Of the six pumps, two "
    "had run until noon. Mr Doss left at 8 pm.\n\n"
    "Ms BRUN said that the contract was worth 40,000 crowns. The builder was the mayor's brother. He had sat "
    "on the board which chose the firm. Ms Dahl was absent.\n\n"
    "The mayor said that this was false. Mr Holt was a neighbour whom he saw on Sundays. The pumps were in "
    "good order. The vote was a tie.\n\n"
    "The clerk said that the plan must be shown. Ms Dahl was the only member against.\n"
)


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("did not have the log", "DOSS"),
        ("two had run until noon", "DOSS"),
        ("The builder was", "BRUN"),
        ("He had sat on the board", "BRUN"),
    ],
)
def test_in_minutes_what_somebody_was_is_the_speakers(words: str, who: str) -> None:
    assert [name.upper() for name in speaker_of(read(COUNCIL), words)] == [who]


@pytest.mark.parametrize("words", ["Mr Holt was a neighbour", "The pumps were in"])
def test_in_minutes_an_answer_goes_on_too(words: str) -> None:
    assert told(read(COUNCIL), words).holders[-1].role == "speaker"


@pytest.mark.parametrize(
    "words", ["Mr Doss left", "Ms Dahl was absent", "The vote was a tie", "the only member"]
)
def test_in_minutes_how_the_sitting_went_is_nobodys(words: str) -> None:
    assert speaker_of(read(COUNCIL), words) == []


VILLAGE = (
    "VILLAGE BOARD OF LULL\n\nMINUTES No. 8\nof the open meeting of 3 May 2031\n"
    "Present: seven of the eight members and about forty owners of houses in the village\n\n"
    "The treasurer reported. Three boats were sold in May; the buyer has not paid. The board took note "
    "of it. The clerk left at nine.\n\n"
    "Mr BRUN said that a lorry came to the quay at noon with two men. The lorry carried sand. One of the "
    "men was the foreman. The car of the mayor stood there. Her motion was carried.\n\n"
    "Ms WEIL said that the list had gaps. The list was approved by all. His deputy left the room.\n\n"
    "Mr DOSS stated that the yard was dear. His uncle sold it in May. The paper said that it was lost. Her "
    "brother was late.\n\nThe meeting closed at noon.\n"
)


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("Three boats were sold", ["treasurer"]),
        ("the buyer has not paid", ["treasurer"]),
        ("The lorry carried sand", ["BRUN"]),
        ("One of the men was the foreman", ["BRUN"]),
        ("His uncle sold it", ["DOSS"]),
        ("The board took note", []),
        ("The clerk left", []),
        ("The car of the mayor", []),
        ("Her motion was carried", []),
        ("The list was approved", []),
        ("His deputy left", []),
        ("The meeting closed", []),
    ],
)
def test_minutes_go_on_with_the_things_a_speaker_spoke_of(words: str, who: list[str]) -> None:
    rows = read(VILLAGE)
    names = {each.id: each.name for each in rows.entities}
    found = [
        (names.get(each.entity or "") or each.name or "").split()[-1]
        for each in told(rows, words).holders
        if each.role == "speaker"
    ]
    assert found == who
