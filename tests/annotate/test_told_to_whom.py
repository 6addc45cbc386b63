"""Whom "you" means, whose claim is rejected, and names that are read with what stands around them."""

from __future__ import annotations

import pytest
from tests.annotate.reading import draft_of, spot
from tests.annotate.whole import read, told

from stemma.annotate.attribution.plausible import plausible
from stemma.annotate.tools import RawAttribution
from stemma.model.annotations import Annotations, Claim
from stemma.model.documents import quote

pytestmark = pytest.mark.slow


def called(rows: Annotations, claim: Claim) -> set[str]:
    """The names of those whom a statement is about."""
    names = {each.id: each.name for each in rows.entities}
    return {names[each] for each in claim.about}


TALK = (
    "THE WICK\nMonthly of the hill towns\nSaturday, 3 May 2031\n\n"
    "The keeper Oto Brask answered our questions.\n\n"
    "THE WICK: The police say that you burned the ledgers.\n\n"
    "BRASK: I never touched them. I was at my sister's table.\n\n"
    "THE WICK: When you own a river you need no guards.\n\n"
    "BRASK: I own a boat.\n\n"
    "THE WICK: Why were you sent away?\n\n"
    "BRASK: Ask the board.\n"
)


def test_you_is_who_answers_where_somebody_is_told_a_deed() -> None:
    rows = read(TALK)
    assert called(rows, told(rows, "you burned the ledgers")) == {"Oto Brask"}


def test_you_that_means_anybody_means_nobody() -> None:
    rows = read(TALK)
    own = [c for c in rows.claims if "own a river" in quote(rows.document.text, c.spans)]
    assert all(not called(rows, claim) for claim in own)


def test_you_in_quoted_words_is_nobody_where_the_text_does_not_tell() -> None:
    rows = read('"You knew of the leak in May," said Adin Orre. Lia Tamm left the room at noon.')
    assert not called(rows, told(rows, "You knew of the leak"))


@pytest.mark.parametrize(
    "words",
    [
        "Mira Tolk rejected their claim that pickets had held up the engines.",
        "Mira Tolk rejected the accusation that pickets had held up the engines.",
    ],
)
def test_who_rejects_anothers_claim_stands_against_it(words: str) -> None:
    rows = read(words)
    claim = told(rows, "pickets had held up the engines")
    assert claim.stands == "against"
    assert [holder.name for holder in claim.holders][-1] == "Mira Tolk"


def test_a_claim_of_somebody_named_stays_his_and_whoever_rejects_it_passes_nothing_on() -> None:
    rows = read("Mira Tolk denied Oto Brask's allegation that pickets had held up the engines.")
    claim = told(rows, "pickets had held up the engines")
    assert (claim.stands, claim.holders[-1].name) == ("for", "Oto Brask")
    assert all(holder.name != "Mira Tolk" for holder in claim.holders)


@pytest.mark.parametrize(
    "text",
    [
        '"You murdered my son," Ida Lund screamed at Per Holt. Lawyer Jonas Orr denied that he was there.',
        '"You killed our children," the mothers shouted. Minister Jonas Orr declined to say anything.',
        "Letter to Minister Jonas Orr\n\nDear Minister Jonas Orr,\n\nYour predecessor stole the fund.\n",
        "Jonas Holt: You lied to the court, Mr Orr.\n\nIda Lund: I did not.\n\nJonas Holt: Go on.\n",
    ],
)
def test_you_accuses_nobody_whom_the_words_do_not_address(text: str) -> None:
    rows = read(text)
    names = {each.id: each.name for each in rows.entities}
    meant = {
        names[each]
        for claim in rows.claims
        if quote(rows.document.text, claim.spans).startswith("You")
        for each in (*claim.about, *claim.accused)
    }
    assert not meant & ({"Jonas Orr", "Ida Lund"} - ({"Ida Lund"} if " my " in text else set()))


def test_a_claim_that_is_not_rejected_stays_with_who_makes_it() -> None:
    rows = read("Mira Tolk did not reject Oto Brask's allegation that she stole the lamp.")
    claim = told(rows, "she stole the lamp")
    assert [holder.name for holder in claim.holders][-1] != "Mira Tolk"


def test_what_begins_with_whether_is_left_open() -> None:
    rows = read("Whether the door was locked is a matter for the police inquiry.")
    assert {claim.stands for claim in rows.claims} == {"open"}


def test_members_of_two_trades_are_one_union() -> None:
    rows = read("Pickets of the Cannery and Dock Workers' Union blocked the road on Monday.")
    assert {each.name for each in rows.entities} == {"Cannery and Dock Workers' Union"}


def test_the_committee_is_one_with_a_name_where_another_is_only_described() -> None:
    rows = read(
        "CITY COUNCIL OF ORRE\nCommittee on Public Safety\n\nMINUTES of 4 May 2031\n\n"
        "Mayor Lia Tamm said that a letter of the residents' committee had come late.\n\n"
        "The Committee resolved to meet again on 9 May 2031.\n"
    )
    text = rows.document.text
    names = {each.id: each.name for each in rows.entities}
    resolving = next(
        mention
        for mention in rows.mentions
        if mention.spans[0][0] == text.index("Committee res")
        or quote(text, mention.spans) == "The Committee"
    )
    assert names[resolving.entity] == "Committee on Public Safety"


@pytest.mark.parametrize(
    ("text", "schema"),
    [
        ("Kestrel Bay denied that any door had been locked.", {"Organization"}),
        ("The boats left Kestrel Bay at noon, and a fire was seen in Kestrel Bay.", {"Address"}),
    ],
)
def test_what_denies_is_no_place(text: str, schema: set[str]) -> None:
    rows = read(text)
    assert {each.schema for each in rows.entities if each.name == "Kestrel Bay"} <= schema


def test_those_to_whom_something_is_said_do_not_say_it() -> None:
    rows = read(
        "Tamsa Orre\nposted in: Neighbours\n\nI lived on the second floor.\n\n"
        "To the people who write that our strikers stopped the firemen: I saw the engine come in from "
        "the water. Nobody stood in front of it. A white lorry stood there.\n"
    )
    said = [quote(rows.document.text, row.source) for row in rows.attributions]
    assert not any("the people" in each for each in said)


@pytest.mark.parametrize(("opening", "kept"), [("To quote", True), ("To Minister", False)])
def test_who_is_quoted_behind_to_is_not_addressed(opening: str, *, kept: bool) -> None:
    text = f"{opening} Jonas Orr: I shut the gate."
    said = RawAttribution(
        (spot(text, "Jonas Orr"),), (spot(text, ":"),), (spot(text, "I shut the gate"),), 0.9
    )
    assert bool(plausible(draft_of(text), [said])) is kept
