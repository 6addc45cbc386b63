"""Accusations in ordinary words, as letters and minutes make them; and what only sounds like them."""

from __future__ import annotations

import pytest
from tests.compare.test_bare_denials import HEAD, SETTINGS

from stemma import pipeline
from stemma.annotate import default_tools

pytestmark = pytest.mark.slow


def accuses(text: str) -> bool:
    """Whether a text that reports it holds an accusation of somebody known."""
    (read,) = pipeline.read("a.txt", (HEAD + f"The families said that {text}").encode(), SETTINGS)
    return any(each.accused for each in pipeline.find(read, default_tools(SETTINGS)).claims)


@pytest.mark.parametrize(
    "text",
    [
        "the District Council did nothing.",
        "Norden Bus took no steps to repair the brakes.",
        "Norden Bus did not act on either letter.",
        "Norden Bus did not notify the Inspectorate within a day.",
        "Norden Bus had left the letter lying for five weeks.",
        "Norden Bus kept the police waiting two days for the list.",
        "Norden Bus let an untrained driver take the route.",
        "Norden Bus had offered money to two drivers if they signed a paper.",
        "Otto Tarn gave the confidential draft report to a newspaper.",
        "Otto Tarn drove through a red light.",
        "Otto Tarn fell asleep at the wheel.",
        "Otto Tarn used his office to help his brother.",
        "Otto Tarn knew of the risks.",
        "Otto Tarn put lives at risk.",
        "Norden Bus was putting passengers in danger.",
    ],
)
def test_it_accuses(text: str) -> None:
    assert accuses(text)


@pytest.mark.parametrize(
    "text",
    [
        "Norden Bus did not say how many had been held.",
        "Norden Bus did not report new cases.",
        "Norden Bus has acted on the letter.",
        "Norden Bus offered the staff more pay if they took the new contracts.",
        "Norden Bus would have offered money if they had signed.",
        "Norden Bus told drivers not to call in sick without a note.",
        "Norden Bus dismissed her in March.",
        "the hall is run by Norden Bus under a contract with the Council, which pays the firm a million.",
        "Otto Tarn was suspended in May.",
        "his brother was employed by Norden Bus.",
        "Otto Tarn was not informed of the decision.",
        "Otto Tarn sold the house to a friend.",
        "Otto Tarn touched the girl on the shoulder to wake her.",
        "Otto Tarn did not call the police, because Ada Lund already had.",
        "Otto Tarn had been drinking tea with the pastor.",
        "Otto Tarn fell asleep on the train.",
        "Otto Tarn refused to leave his flat.",
        "Otto Tarn received a car from the company as part of his pay.",
        "Otto Tarn turned down the offer to save the firm.",
        "Otto Tarn gave the classified advertisement to the paper.",
        "Otto Tarn put his life at risk to save the boy.",
        "the flood put lives at risk.",
        "Otto Tarn put people at ease.",
        "the Election Board counted the ballots by hand.",
    ],
)
def test_it_only_sounds_like_it(text: str) -> None:
    assert not accuses(text)
