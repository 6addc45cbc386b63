"""Sentences with which a reviewer put words, deeds or a finding on somebody who has no part in them."""

from __future__ import annotations

import pytest
from tests.annotate.whole import read, told

from stemma.model.annotations import Annotations

pytestmark = pytest.mark.slow


def accused_in(rows: Annotations) -> set[str]:
    names = {each.id: each.name for each in rows.entities}
    return {names[who] for each in rows.claims for who in each.accused}


def speakers_of(rows: Annotations, words: str) -> set[str | None]:
    names = {each.id: each.name for each in rows.entities}
    return {
        names.get(each.entity or "", each.name)
        for each in told(rows, words).holders
        if each.role in {"speaker", "informant"}
    }


@pytest.mark.parametrize(
    "text",
    [
        "The inquiry into the gang led by Judge Ida Venn ended on Friday.",
        "The book about the mafia headed by Ada Brun is out.",
        "The gang, headed off by Karl Brandt, fled over the bridge.",
        "Mr Jan Orr is a baker. A man known as Orr's driver stole the relief fund, Ida Venn said.",
    ],
)
def test_who_inquires_wrote_or_is_only_named_is_not_accused(text: str) -> None:
    assert not accused_in(read(text)) & {"Ida Venn", "Ada Brun", "Karl Brandt", "Jan Orr"}


def test_who_runs_a_gang_is() -> None:
    rows = read("Police found a smuggling ring led by Karl Brandt in the old mill.")
    assert accused_in(rows) == {"Karl Brandt"}


def test_a_clause_behind_says_that_and_an_aside_keeps_its_speaker() -> None:
    rows = read(
        "When Ida Venn said that, as far as she knew, Karl Brandt had stolen the fund, the board laughed."
    )
    assert speakers_of(rows, "had stolen the fund") == {"Ida Venn"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "The commission decided that Karl Brandt could not have beaten the prisoner.",
            "beaten the prisoner",
        ),
        (
            "Judge Ida Holm decided that Karl Brandt must have forged the ledger.",
            "forged the ledger",
        ),
    ],
)
def test_who_finds_by_deciding_says_it(text: str, words: str) -> None:
    assert speakers_of(read(text), words)


def test_what_somebody_said_more_than_once_is_left_to_a_person() -> None:
    rows = read("Ida Venn did not only say that Karl Brandt stole the relief fund.")
    assert told(rows, "stole the relief fund").may_accuse


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Agency knew that the seed was diseased, the league wrote in May.", "diseased"),
        ("It is untrue that Karl Brandt admitted that he had hit the guard.", "hit the guard"),
    ],
)
def test_what_others_knew_or_never_said_is_not_in_their_mouth(text: str, words: str) -> None:
    assert not speakers_of(read(text), words) & {"Agency", "The Agency", "Karl Brandt"}


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        (
            "Karl Brandt, managing director of Brask, left. The medical director said that he paid nobody.",
            "paid nobody",
            "Karl Brandt",
        ),
        (
            "Emil Lund is the deputy mayor of Lorn. The mayor admitted that he had taken the money.",
            "taken the money",
            "Emil Lund",
        ),
    ],
)
def test_who_holds_another_office_says_nothing(text: str, words: str, who: str) -> None:
    assert who not in speakers_of(read(text), words)


def test_who_holds_the_office_says_it() -> None:
    rows = read(
        "Karl Brandt, managing director of Brask Care, left. The managing director said that he was ill."
    )
    assert speakers_of(rows, "was ill") == {"Karl Brandt"}
