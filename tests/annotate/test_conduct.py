"""Accusations: harm that somebody is said to have done, and what only looks like it."""

from __future__ import annotations

import pytest
from tests.annotate.reading import Said, about, read

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    "text",
    [
        "The Lamp Society ignored every warning about the crane.",
        "The Lamp Society knew of the crack and did nothing.",
        "The Lamp Society kept the test results from the parents.",
        "The Lamp Society takes its orders from the embassy.",
        "The Lamp Society dug the well without a permit.",
        "The Lamp Society sent thugs to the market.",
        "The Lamp Society keeps files on its critics.",
        "The Lamp Society dumped oil into the river.",
        "The Lamp Society paid for the bus that brought strangers to shout down the meeting.",
        "The witnesses were threatened with ruin by the Lamp Society.",
        "The Lamp Society's refusal to hand over the letters lasted a year.",
        "The Lamp Society secretly sold the boats.",
        "Arto Velin watched the tenants and wrote them up.",
        "Guards of the Lamp Society stopped the bus and shot them.",
        "Arto Velin was held on suspicion of stealing the boats.",
        "Arto Velin, the bureau's postman in Pellin, went home.",
        "The Lamp Society did not act on its own findings.",
        "The Lamp Society has collected 40 crowns from each member without giving receipts.",
        "The Lamp Society took fees at the gate without any receipt.",
        "The Lamp Society is accused in a case of fraud.",
    ],
)
def test_harm_ascribed_to_another_is_an_accusation(text: str) -> None:
    rows = read(text)
    found = {each.kind: each.about for each in rows.claims}
    names = {each.id: each.name for each in rows.entities}
    assert "allegation" in found
    assert {"Lamp Society", "Arto Velin"} & {names[who] for who in found["allegation"]}


@pytest.mark.parametrize(
    "text",
    [
        "The Lamp Society photographed the river at dawn.",
        "Ines Moro was threatened outside her house.",
        "A storm destroyed the roof of the school.",
        "The police detained a suspect on Tuesday.",
        "The Lamp Society struck a bargain with the baker.",
        "The Lamp Society has applied for a permit to burn the wood.",
        "The mayor praised Arto Velin for detaining the thieves.",
        "The Lamp Society did not steal the boats.",
        "If the Lamp Society steals the boats, nobody will sail.",
        "Arto Velin repeated the lie that Ines Moro steals the boats.",
        "We ignored the warnings.",
        "The ranger stopped three of their lorries and wrote them up in his book.",
        "Arto Velin bought the old houses and photographed them.",
        "Arto Velin sold his share in May.",
        "Arto Velin did not act on his own.",
        "The Lamp Society did not act on its own initiative.",
        "The Lamp Society is conducting a criminal case on the violation of safety rules.",
        "The Lamp Society has opened an inquiry into the abuse of office.",
        "The Lamp Society bought flour without a receipt.",
    ],
)
def test_what_only_looks_like_harm_is_none(text: str) -> None:
    assert "allegation" not in {each.kind for each in read(text).claims}


def test_an_unnamed_officer_acts_for_the_police_named_just_before() -> None:
    rows = read("The Pellin Police came at noon. An officer broke the wrist of Arto Velin.")
    assert "Pellin Police" in about(rows, "An officer")


def test_the_speakers_own_side_is_not_accused() -> None:
    text = "“Our party threatened the witnesses,” said Ines Moro."
    said = Said("Ines Moro", "said", "“Our party threatened the witnesses,”", kind="direct")
    assert {each.kind for each in read(text, said).claims} == {"report"}
