"""Guessed thoughts, invitations and what has yet to be asked are nobody's words."""

from __future__ import annotations

import pytest
from tests.annotate.test_unsaid import sayings
from tests.annotate.whole import read, told

from stemma.model.documents import quote

pytestmark = pytest.mark.slow


def claims(text: str) -> list[tuple[str, str, str, list[str | None]]]:
    """Every statement with its kind, where its holder stands, and who holds it besides the author."""
    rows = read(text)
    return [
        (
            quote(rows.document.text, each.spans),
            each.kind,
            each.stands,
            [holder.name for holder in each.holders if holder.role != "author"],
        )
        for each in rows.claims
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Apparently the ministers feel that their town is safe, thinking that they are in a pact.\n",
        "The ministers probably think that their town is safe.\n",
        "Perhaps the ministers believe that their town is safe.\n",
    ],
)
def test_what_others_are_guessed_to_think_they_have_not_said(text: str) -> None:
    assert not [row for row in sayings(text) if "ministers" in row[0] or "town" in row[0]]


@pytest.mark.parametrize(
    "text",
    [
        "The ministers feel that their town is safe.\n",
        "Perhaps the ministers said that their town is safe.\n",
        "“Perhaps they think that the town is safe,” said Ada Brun.\n",
    ],
)
def test_what_is_told_of_them_without_a_guess_stays(text: str) -> None:
    assert [
        row for row in sayings(text) if row[0] in {"The ministers", "the ministers", "Ada Brun"}
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The Dock League has invited many known persons, including editors, to participate in this talk.",
        "The Dock League invited three engineers to the opening.",
        "The Dock League invited the mayor to attend the vigil.",
    ],
)
def test_an_invitation_is_a_deed_that_the_writer_tells(text: str) -> None:
    assert claims(text) == [(text.rstrip("."), "report", "for", [])]


@pytest.mark.parametrize(
    "text",
    [
        "The Dock League invited the mayor to comment on the sale of the yard.",
        "The Dock League urged the mayor to attend the vigil.",
        "The Dock League demanded the release of Per Orm.",
    ],
)
def test_to_ask_for_words_or_deeds_is_a_demand(text: str) -> None:
    assert ["Dock League"] in [held for _, kind, _, held in claims(text) if kind == "demand"]


@pytest.mark.parametrize(
    "text",
    [
        "The Dock League has yet to request warrants for the suspected men.",
        "The Dock League is yet to demand a refund.",
        "The Dock League has yet to ask the firm for the papers.",
        "The Dock League has not demanded that the firm close the yard.",
    ],
)
def test_what_was_never_asked_is_nobodys_demand(text: str) -> None:
    assert claims(text) == [(text.rstrip("."), "report", "against", [])]


@pytest.mark.parametrize(
    "text",
    [
        "The Dock League has requested warrants for the suspected men.",
        "The Dock League has requested a refund of the fees, yet the firm paid nothing.",
    ],
)
def test_what_was_asked_is(text: str) -> None:
    assert "demand" in [kind for _, kind, _, _ in claims(text)]


def test_whoever_was_asked_to_answer_is_asked_for_nothing_in_particular() -> None:
    assert "demand" not in [kind for _, kind, _, _ in claims("The clerk was asked to answer her.")]
    kinds = [kind for _, kind, _, _ in claims("The clerk was asked to leave the hall at once.")]
    assert "demand" in kinds


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Villagers voiced fears that the dam had cracked.", "the dam had cracked"),
        ("The strike raised concerns of the firms that the port was shut.", "the port was shut"),
        ("Harbour staff shared the worries of many that the dam was old.", "the dam was old"),
    ],
)
def test_a_fear_leaves_open_whether_it_is_so(text: str, words: str) -> None:
    rows = read(text)
    assert told(rows, words).stands == "open"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ada Brun said that the dam had cracked.", "the dam had cracked"),
        ("The firm, whose concern is the dam, said that it had cracked.", "it had cracked"),
    ],
)
def test_what_is_plainly_said_is_not_left_open(text: str, words: str) -> None:
    rows = read(text)
    assert told(rows, words).stands == "for"


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Police met. Ada Brun said the story that the Harbour Police presented is a lie.",
        "The Harbour Police met. Ada Brun said the statement the Harbour Police made is false.",
        "The Harbour Police met. Ada Brun said the claim the Harbour Police made was untrue.",
    ],
)
def test_a_story_that_is_called_untrue_is_about_who_tells_it(text: str) -> None:
    rows = read(text)
    names = {each.id: each.name for each in rows.entities}
    (found,) = [each for each in rows.claims if each.kind == "denial"]
    assert [names[who] for who in found.about] == ["Harbour Police"]


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Police met. Ada Brun said the story that was told to the Harbour Police is a lie.",
        "The Harbour Police met. Ada Brun said that is a lie.",
    ],
)
def test_whom_it_was_told_to_does_not_tell_it(text: str) -> None:
    rows = read(text)
    assert [each.about for each in rows.claims if each.kind == "denial"] == [()]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        (
            "“Somebody in charge decided that six boats could wait,” said Ada Brun.",
            "Somebody in charge decided",
        ),
        ("Dr Holt decided that the gate should stay shut.", "Dr Holt decided"),
        ("Ada Brun said that he decided the men would pay.", "he decided"),
        ("The pump was old. It was ordered the next day.", "It was ordered"),
    ],
)
def test_who_decides_or_buys_says_nothing(text: str, whole: str) -> None:
    assert any(words.startswith(whole) for words, *_ in claims(text))


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The court decided that the firm must pay.", "The court"),
        ("The board decided that the firm had lied.", "The board"),
        ("The colonel ordered that the gate be shut.", "The colonel"),
    ],
)
def test_who_rules_or_orders_says_so(text: str, who: str) -> None:
    assert who in {row[0] for row in sayings(text)}


@pytest.mark.parametrize(
    "text",
    [
        "The captain was never asked whether the lamps were lit.",
        "The pilots were not asked about the sale of the pier.",
    ],
)
def test_what_nobody_was_asked_is_no_question(text: str) -> None:
    assert [each.kind for each in read(text).claims] == ["report"]


def test_what_somebody_was_asked_is_one() -> None:
    rows = read("The mayor was asked whether the pier had been sold.")
    assert [each.kind for each in rows.claims] == ["question"]


PAPER = "By Ada Brun, 3 May 2031\n\n"


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        ("If the board says that I must, I will go.\n", "the board"),
        ("If the union claims that we lied, let it show the letters.\n", "the union"),
        ("Unless the mayor admits that he knew, nothing will change.\n", "the mayor"),
        ("In my day an audit meant that a clerk counted every coin.\n", "an audit"),
        ("The mayor should not be mistaken for the poet Falk.\n", "The mayor"),
        ("A firm that pays no tax should not lecture others.\n", "A firm that pays no tax"),
        (
            "Six men drowned: two fishermen of Orm identified on Monday, and a cook.\n",
            "two fishermen of Orm",
        ),
        ('She is not the "former" director, as a daily wrote.\n', "a daily"),
        ("The bridge was not closed, as the ministry had said.\n", "the ministry"),
        (
            "“We begged for the road to be shut,” Falk said. So she demanded the end of trade.\n",
            "she",
        ),
        ("“I was on the pier,” Falk said. Thus she admitted the theft of the rope.\n", "she"),
    ],
)
def test_what_a_writer_supposes_or_concludes_nobody_says(text: str, nobody: str) -> None:
    assert nobody not in [row[0] for row in sayings(text)]


@pytest.mark.parametrize(
    ("text", "somebody"),
    [
        ("Asked if he was ill, Holm said that he was not.\n", "Holm"),
        ("The minister meant that nobody would be paid.\n", "The minister"),
        ("The mayor will not say who opened the gate.\n", "The mayor"),
        ("The road is open, as the council said.\n", "the council"),
        ("The bridge was not closed, as the ministry said.\n", "the ministry"),
        ("Later Holm drove to the town hall. So he asked for a receipt.\n", "he"),
        ("“It is shut,” Falk said. So she said that the trade was dead.\n", "she"),
    ],
)
def test_what_is_told_of_somebody_is_his(text: str, somebody: str) -> None:
    assert somebody in [row[0] for row in sayings(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Drivers are asked to slow down at the mill.",
        "Owners of dogs are requested to keep them on a lead.",
        "The finder of the key is urged to call the clerk.",
    ],
)
def test_what_a_text_asks_of_its_readers_its_author_asks(text: str) -> None:
    rows = read(PAPER + text + "\n")
    asked = told(rows, text.rstrip("."))
    assert (asked.kind, [each.role for each in asked.holders]) == ("demand", ["author"])


@pytest.mark.parametrize(
    "text",
    [
        "Holm was asked to leave by the guard.",
        "Residents were told to boil water.",
        "Drivers are not asked to pay.",
    ],
)
def test_what_others_were_asked_is_no_demand_of_the_author(text: str) -> None:
    assert told(read(PAPER + text + "\n"), text[:12]).kind != "demand"
