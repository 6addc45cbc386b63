"""What a text only demands, says that it does not say, or quotes to comment on, nobody says."""

from __future__ import annotations

import pytest
from tests.annotate.whole import tools

from stemma.annotate import annotate
from stemma.evaluate.gold import as_ingested
from stemma.model.documents import quote

pytestmark = pytest.mark.slow

AROUND = "The harbour union issued a statement about the gate on Monday.\n\n"


def sayings(text: str) -> list[tuple[str, str, str]]:
    """Who says how what, voices aside."""
    text = AROUND + text
    rows = annotate(as_ingested("t.txt", text), tools())
    return [
        (quote(text, row.source), quote(text, row.cue), quote(text, row.content))
        for row in rows.attributions
        if row.kind != "voice"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "We demand\n- that the log be shown;\n- that the foreman apologise to Emil Torr.\n",
        "We demand that the foreman apologise to Emil Torr.\n",
        "We insist that the foreman admit that he shut the gate.\n",
    ],
)
def test_an_apology_that_is_demanded_was_not_made(text: str) -> None:
    assert not [row for row in sayings(text) if "foreman" in row[0]]


def test_what_somebody_does_say_beside_a_demand_stays() -> None:
    found = sayings("We demand that the log be shown. The foreman admits that he shut the gate.\n")
    assert [row for row in found if "foreman" in row[0] and row[1] == "admits"]


def test_a_body_that_says_something_in_the_plural_says_it() -> None:
    found = sayings("Emil Torr reports that the committee say that the gate was shut.\n")
    assert [row for row in found if "committee" in row[0]]


def test_what_we_do_not_say_that_somebody_wanted_nobody_wanted() -> None:
    found = sayings("We do not say that a member of the crew wanted the gate to stay shut.\n")
    assert not [row for row in found if "member" in row[0]]


def test_what_another_did_not_say_may_still_tell_of_a_saying() -> None:
    found = sayings(
        "Torr did not say that. He said that the crew had asked for the gate to be shut.\n"
    )
    assert [row for row in found if "the crew" in row[0]]


@pytest.mark.parametrize("verb", ["is", "was"])
def test_words_on_which_a_sentence_comments_are_not_those_of_the_one_before(verb: str) -> None:
    text = (
        "Northwire reports that the gate was chained. It was: our branch said so in March. "
        f'"All gates complied with the rules in force" {verb} not an answer. It is a sentence.\n'
    )
    found = sayings(text)
    assert not [row for row in found if "All gates" in row[2] and row[0]]


def test_a_quotation_goes_with_who_speaks_in_its_own_sentence() -> None:
    text = 'Emil Torr spoke of the chain. "All gates complied with the rules," he said on Monday.\n'
    assert [row for row in sayings(text) if "All gates" in row[2] and row[0] == "he"]


def test_who_had_no_reply_and_who_says_more_than_he_knows_is_given_no_words() -> None:
    found = sayings(
        "Emil Torr wrote to the port. He has had no reply for so long that he has begun to write the "
        "replies himself. When he says the log was burned he is saying more than he knows.\n"
    )
    assert not [row for row in found if "begun" in row[2] or "more than" in row[2]]
    assert [row for row in found if "log was burned" in row[2]]


def test_who_says_that_more_than_a_number_were_hurt_says_so() -> None:
    found = sayings("Emil Torr said more than twenty were hurt on the quay that night.\n")
    assert [row for row in found if "more than twenty" in row[2]]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("Emil Torr denied that he had said the crane was safe.\n", "had said"),
        ("Emil Torr denies that he ever claimed the gate was shut.\n", "claimed"),
        ("The union denied that it had demanded the sale of the yard.\n", "had demanded"),
    ],
)
def test_what_somebody_denies_having_said_he_does_not_say(text: str, inner: str) -> None:
    assert not [row for row in sayings(text) if inner in row[1]]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("Emil Torr denied that the police had ordered him to leave.\n", "had ordered"),
        ("Emil Torr admitted that he had said the crane was safe.\n", "had said"),
    ],
)
def test_what_others_said_or_is_admitted_stays(text: str, inner: str) -> None:
    assert [row for row in sayings(text) if inner in row[1]]
