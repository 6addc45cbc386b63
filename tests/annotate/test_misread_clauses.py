"""Clauses and words that the parser hung elsewhere, and that are put where grammar has them."""

from __future__ import annotations

import pytest
from tests.annotate.reading import draft_of

from stemma.annotate.parse import Parse, Token

pytestmark = pytest.mark.slow


def parsed(text: str) -> Parse:
    """The parse of a text of one paragraph."""
    return draft_of(text).parse


def token(parse: Parse, word: str) -> Token:
    """The last token with that text."""
    return next(each for each in reversed(parse.tokens) if each.text == word)


@pytest.mark.parametrize(
    ("text", "adjective", "verb"),
    [
        (
            "Captain Oll said that it was not likely, given the depth, that mud had been tipped under it.",
            "was",
            "tipped",
        ),
        ("Ida Venn said it was unlikely, on the whole, that the club had sold it.", "was", "sold"),
    ],
)
def test_what_is_said_to_be_unlikely_is_no_clause_beside_it(
    text: str, adjective: str, verb: str
) -> None:
    parse = parsed(text)
    told = token(parse, verb)
    assert parse.tokens[told.head].text == adjective
    assert told.dep in {"ccomp", "advcl"}


@pytest.mark.parametrize(
    "text",
    [
        "It was cold, and that mill had been shut.",
        "It was cold on the hill, but that road had been shut.",
    ],
)
def test_a_sentence_joined_with_and_stays_beside_it(text: str) -> None:
    assert token(parsed(text), "shut").dep == "conj"


@pytest.mark.parametrize(
    "text",
    [
        "Our chair, Temir Oshen, asked to answer her and was not allowed to.",
        "Our captain, Ilya Brandt, asked to answer her and was not allowed to.",
        "Our treasurer asked to see the books and was not allowed to.",
    ],
)
def test_who_asked_to_speak_was_not_allowed_to(text: str) -> None:
    parse = parsed(text)
    asked = token(parse, "asked")
    assert parse.tokens[token(parse, "allowed").head] == asked
    assert any(parse.tokens[at].dep == "nsubj" for at in parse.children[asked.index])


def test_what_is_done_to_something_behind_to_stays_there() -> None:
    parse = parsed("Our treasurer asked to see the books and to count the cash.")
    assert parse.tokens[token(parse, "count").head].text == "see"


@pytest.mark.parametrize(
    "text",
    [
        "You have circulated two photographs said to show our barge in the bay.",
        "They sent us a list said to name nine men.",
    ],
)
def test_photographs_said_to_show_something_are_no_second_verb_of_the_sentence(text: str) -> None:
    parse = parsed(text)
    said = token(parse, "said")
    assert (said.dep, said.head) == ("acl", said.index - 1)


def test_a_captain_who_said_to_wait_did() -> None:
    assert token(parsed("The captain said to wait."), "said").dep == "ROOT"


def test_since_at_the_end_is_an_adverb_and_elsewhere_begins_a_clause() -> None:
    assert token(parsed("No dead birds have been found since."), "since").pos == "ADV"
    assert token(parsed("None were found since the gate was shut."), "since").pos == "SCONJ"
