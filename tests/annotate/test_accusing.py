"""Accusations by wording: what no list of words knows, whom it is against, and why it is shown."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from tests.annotate.reading import Said
from tests.annotate.reading import read as read_said

from stemma.annotate import annotate, default_tools
from stemma.annotate.claims.accusing import weights
from stemma.annotate.claims.allegations import WORDING
from stemma.annotate.claims.regions import REGIONS
from stemma.annotate.sensing import Senses, joined
from stemma.evaluate.gold import as_ingested
from stemma.model.annotations import Annotations, Claim
from stemma.model.settings import Settings


def read(text: str) -> Annotations:
    ingested = as_ingested("text.txt", text)
    body = tuple(replace(block, role="body") for block in ingested.blocks)
    return annotate(replace(ingested, blocks=body), default_tools(Settings()))


def allegations(rows: Annotations) -> list[Claim]:
    return [each for each in rows.claims if each.kind == "allegation"]


def named(rows: Annotations, claim: Claim) -> set[str]:
    return {each.name for each in rows.entities if each.id in claim.accused}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "accused"),
    [
        ("Corvane Bank helped itself to the savings of the widows.", "Corvane Bank"),
        ("Harlow Homes helped itself to the pensions of its own cleaners.", "Harlow Homes"),
        (
            "Dr Ana Sorel gave the dying sugar pills and sent their families the bill for morphine.",
            "Ana Sorel",
        ),
    ],
)
def test_wording_that_no_list_knows_is_an_accusation_with_the_one_accused(
    text: str, accused: str
) -> None:
    rows = read(text)
    found = allegations(rows)
    assert found
    assert any(accused in name for each in found for name in named(rows, each))


@pytest.mark.slow
def test_every_accusation_says_why() -> None:
    texts = (
        "The Lamp Society bribed two inspectors.",
        "Dr Ana Sorel gave the dying sugar pills and sent their families the bill for morphine.",
    )
    found = [each for text in texts for each in allegations(read(text))]
    reasons = [reason for each in found for reason in each.because]
    assert any("among the words that are looked for" in reason for reason in reasons)
    assert any(reason.startswith(WORDING) for reason in reasons)
    assert all(each.because for each in found)


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "Corvane Bank opened a branch at the harbour on Monday.",
        "Corvane Bank denies that it ever sold a widow's house.",
        "Harlow Homes must return the money to the old people.",
        "If Harlow Homes cheated anybody, the court will say so.",
        "We deceived the widows, and we are sorry.",
        "The widows of Corvane were robbed in the night by strangers.",
    ],
)
def test_denials_demands_conditions_own_deeds_and_victims_accuse_nobody_named(text: str) -> None:
    rows = read(text)
    assert not {name for each in allegations(rows) for name in named(rows, each)}


@pytest.mark.slow
def test_nobody_is_accused_in_their_own_words() -> None:
    rows = read("Mara Ilves of the Harbour Union said that she had sold the boats of the widows.")
    speakers = {who for row in rows.attributions for who in row.speakers}
    assert not any(set(each.accused) & speakers for each in allegations(rows))


@pytest.mark.slow
def test_a_reader_without_vectors_goes_by_the_lists_alone() -> None:
    ingested = as_ingested("text.txt", "The Lamp Society bribed two inspectors.")
    rows = annotate(ingested, default_tools(Settings(reader="rules")))
    assert {each.kind for each in rows.claims} == {"allegation"}


def senses(*starts: int) -> Senses:
    places = np.array(starts)
    return Senses(places, places + 2, places[:, None].astype(np.float32))


def test_parts_of_a_text_are_joined_in_its_order() -> None:
    whole = joined([senses(10, 13), senses(0, 3)])
    assert whole is not None
    assert whole.starts.tolist() == [0, 3, 10, 13]
    assert whole.rows[:, 0].tolist() == [0.0, 3.0, 10.0, 13.0]
    assert joined([]) is None


def test_pieces_are_found_by_the_characters_they_share_with_spans() -> None:
    found = senses(0, 3, 6, 9).within(((1, 4), (9, 10)))
    assert found.tolist() == [0, 1, 3]
    assert senses(0, 3).within(()).tolist() == []


@pytest.mark.slow
def test_a_body_that_only_has_its_own_board_is_not_accused() -> None:
    rows = read(
        "The Lamp Society is no branch of ours. It has its own board and its own bank account."
    )
    assert not allegations(rows)


@pytest.mark.slow
def test_they_takes_up_whom_the_holder_accused_just_before() -> None:
    rows = read(
        "Corvane Bank robbed the widows of Hask. They burned the letters of those who complained."
    )
    assert [named(rows, each) for each in allegations(rows)] == [{"Corvane Bank"}] * 2


@pytest.mark.slow
def test_who_speaks_of_a_client_does_not_accuse_the_client() -> None:
    rows = read(
        "Emil Brandt stole the silver, the police say. His lawyer, Ana Sorel, said that her client "
        "had gone to the chapel at night and had taken a book."
    )
    told = [rows.document.text[each.spans[0][0] :] for each in allegations(rows)]
    assert not any(words.startswith("her client") for words in told)


def test_weights_hold_one_column_for_each_region_and_one_for_who_is_accused() -> None:
    assert weights().projection.shape == (1152, len(REGIONS) + 1)


@pytest.mark.slow
def test_who_only_tells_of_a_crime_is_not_accused_of_it() -> None:
    said = Said("Nobody", "knew", "it")
    rows = read_said(
        "Ada Lund said that the man who killed the prisoner was a guard. Nobody knew it.", said
    )
    accused = {who for claim in rows.claims for who in claim.accused}
    assert not {each.name for each in rows.entities if each.id in accused} & {"Ada Lund"}


@pytest.mark.slow
def test_a_member_of_a_body_is_accused_by_name_and_not_the_body() -> None:
    rows = read(
        "Police accuse a member of the Lamp Society, Ada Lund, of burning the hall on Sunday."
    )
    (found,) = allegations(rows)
    assert named(rows, found) == {"Ada Lund"}


@pytest.mark.slow
def test_he_is_who_the_paragraph_names_and_not_the_one_before_it() -> None:
    text = (
        "Osric Dane went back for his hat. The police made a burglar of him. I believe him.\n\n"
        "And Piet Olm? The clerk did what clerks do: he took the money and kept quiet about it."
    )
    rows = read(text)
    accused = {
        who for each in rows.claims for who in (*each.accused, *each.about) if each.spans[0][0] > 90
    }
    assert "Osric Dane" not in {each.name for each in rows.entities if each.id in accused}


@pytest.mark.slow
@pytest.mark.parametrize("verb", ["rejects", "denies"])
def test_a_headline_that_rejects_a_claim_asserts_nothing(verb: str) -> None:
    text = f"Care firm {verb} claim it left residents in the cold"
    rows = read(text)
    assert "for" not in {
        each.stands for each in rows.claims if "left residents" in text[slice(*each.spans[0])]
    }
