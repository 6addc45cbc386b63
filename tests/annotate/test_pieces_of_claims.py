"""Which words of a sentence a statement takes: nothing is cut out of the middle of a phrase."""

from __future__ import annotations

import pytest
from tests.annotate.reading import Said, about, claim, claims, read

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "second"),
    [
        (
            "Ilse Morn will give a speech and threaten the harbour.",
            "Ilse Morn will … threaten the harbour",
        ),
        (
            "The board can sell the mill or burn it to the ground.",
            "The board can … burn it to the ground",
        ),
        (
            "The clerk was starved and beaten with sticks for a week.",
            "The clerk was … beaten with sticks for a week",
        ),
        (
            "The clerk walked to the boat and paid the skipper.",
            "The clerk … paid the skipper",
        ),
        (
            "The gate was shut by the guard and was opened by the cook.",
            "The gate … was opened by the cook",
        ),
    ],
)
def test_an_auxiliary_is_shared_with_the_subject(text: str, second: str) -> None:
    assert second in claims(read(text))


def test_what_is_denied_with_or_is_denied_of_both() -> None:
    rows = read("We did not beat the boys or chain them to the wall.")
    assert claim(rows, "We did not … chain").polarity == "negated"
    rows = read("They do not like the boys, but pay them on the first day.")
    assert {each.polarity for each in rows.claims} == {"negated", "affirmed"}


@pytest.mark.parametrize(
    "own",
    [
        "they are pushes moving towards harmful deeds",
        "she is drifting towards the quay",
        "the boys are pushing towards the quay",
    ],
)
def test_a_clause_with_a_subject_takes_none_from_before(own: str) -> None:
    rows = read(
        f"Guards are angry people, and therefore the Lamp Society has provoked them, and {own}."
    )
    assert own in claims(rows)
    assert "Lamp Society" not in about(rows, own)


def test_a_noun_read_as_the_object_of_the_clause_before_is_the_subject() -> None:
    rows = read(
        "He lent his name to people with another flag, and while they marched his boats were in the "
        "fairway."
    )
    assert "while they marched his boats were in the fairway" in claims(rows)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (
            "Its chair, Yara Bolt, lost her house and has not stopped digging since.",
            "Its chair, Yara Bolt … has not",
        ),
        (
            "The firm's agent, Orm Tell, sold the mill and left for the coast.",
            "The firm's agent, Orm Tell",
        ),
        ("Orm Tell, a baker, sold the mill and left for the coast.", "Orm Tell … left"),
    ],
)
def test_a_name_beside_a_description_stays_with_the_subject(text: str, first: str) -> None:
    assert any(each.startswith(first) for each in claims(read(text))), claims(read(text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "A branch of the dukes’ court’s Guild of Letters in Norland, which had murdered a guard, left.",
            "A branch of the dukes’ court’s Guild of Letters in Norland, which had murdered a guard",
        ),
        (
            "The clerk of the Salt Bureau, who murdered a guard, stayed.",
            "The clerk of the Salt Bureau, who murdered a guard",
        ),
        (
            "She met the cook, Orm Tell, who murdered a guard.",
            "the cook, Orm Tell, who murdered a guard",
        ),
        ("Ines Moro, who murdered a guard, stayed.", "Ines Moro, who murdered a guard"),
        (
            "She left the Salt Bureau, which murdered a guard.",
            "the Salt Bureau, which murdered a guard",
        ),
    ],
)
def test_a_relative_clause_takes_the_whole_noun_phrase(text: str, words: str) -> None:
    assert words in claims(read(text))


@pytest.mark.parametrize(
    "inset", ["run by the Salt Bureau", "paid for by the Salt Bureau", "led by the Salt Bureau"]
)
def test_who_runs_a_ring_is_not_who_did_what_the_ring_did(inset: str) -> None:
    rows = read(f"They found a ring, {inset}, which had murdered two guards.")
    assert not any("Salt Bureau … which" in each for each in claims(rows))
    assert all(not each.accused for each in rows.claims)


@pytest.mark.parametrize(
    "text",
    [
        "The ring was run by the Salt Bureau, which had murdered two guards.",
        "They wrote to the Salt Bureau, which had murdered two guards.",
    ],
)
def test_whoever_stands_before_which_outside_an_inset_is_meant(text: str) -> None:
    rows = read(text)
    (found,) = (each for each in rows.claims if each.accused)
    called = {each.id: each.name for each in rows.entities}
    assert [called[who] for who in found.accused] == ["Salt Bureau"]


@pytest.mark.parametrize(
    ("text", "said", "whole"),
    [
        (
            "Orm had handed out leaflets calling on people to burn the mill.",
            Said("leaflets", "calling", "to burn the mill", stance="demands"),
            "Orm had handed out leaflets calling on people",
        ),
        (
            "The strike grew, stirring the fears of mill owners that the war had come.",
            Said("mill owners", "fears", "that the war had come"),
            "The strike grew, stirring the fears of mill owners",
        ),
        (
            "Then a woman took the coat and told me that Jon was tired.",
            Said("a woman", "told", "that Jon was tired"),
            "Then a woman took the coat",
        ),
    ],
)
def test_words_on_which_others_hang_are_not_cut_out(text: str, said: Said, whole: str) -> None:
    assert whole in claims(read(text, said))


def test_what_another_says_stays_cut_out_and_leaves_no_remains() -> None:
    text = "I told Zaira that they would all burn one day, and she laughed at me."
    rows = read(text, Said("I", "told", "that they would all burn one day"))
    assert "she laughed at me" in claims(rows)
    text = "His men, he said, reached the meadow at noon."
    rows = read(text, Said("he", "said", "His men, he said, reached the meadow at noon"))
    assert "His men … reached the meadow at noon" in claims(rows)


@pytest.mark.parametrize(
    ("text", "said", "whole"),
    [
        (
            "Some ask if the land is drawn into Norland’s – and Ostia's - war on the hill farmers.",
            Said("Some", "ask", "if the land is drawn into Norland’s", stance="asks"),
            "if the land is drawn into Norland’s – and Ostia's - war on the hill farmers",
        ),
        (
            "The rule was that every call had to be approved by Mr Rasted.",
            Said("The rule", "was", "that every call had to be approved by"),
            "every call had to be approved by Mr Rasted",
        ),
        (
            "Orm said that both skippers had been spoken to, and went home.",
            Said("Orm", "said", "that both skippers had been spoken to"),
            "both skippers had been spoken to",
        ),
        (
            "Orm said that they were at his sister's, and went home.",
            Said("Orm", "said", "that they were at his sister's"),
            "they were at his sister's",
        ),
    ],
)
def test_a_statement_does_not_end_on_what_leads_on(text: str, said: Said, whole: str) -> None:
    assert whole in claims(read(text, said))


def test_whoever_wants_to_read_words_does_not_say_them() -> None:
    text = "I would like to read one letter that begins with the words “I was wrong”."
    said = Said("I", "would like", "to read one letter that begins with the words “I was wrong”")
    assert "I was wrong" not in claims(read(text, said))


def test_a_day_before_the_frame_stays_with_the_deed() -> None:
    text = "On 28 May, she said, he telephoned for a minute."
    rows = read(text, Said("she", "said", "On 28 May, she said, he telephoned for a minute"))
    assert claims(rows) == ["On 28 May … he telephoned for a minute"]


def test_a_comma_alone_is_no_gap() -> None:
    text = "The books are still here, on the first floor, and anyone may borrow them."
    assert claims(read(text))[0] == "The books are still here, on the first floor"


def test_a_frame_that_says_a_thing_is_worth_telling_states_nothing() -> None:
    text = "It is worth mentioning that the meeting will be held in Norland."
    rows = read(text, Said("", "mentioning", "that the meeting will be held in Norland"))
    assert claims(rows) == ["the meeting will be held in Norland"]
    text = "There have been reports that the mill burned."
    assert claims(read(text, Said("", "reports", "that the mill burned"))) == ["the mill burned"]
    assert claims(read("The old mill is worth nine crowns.")) == [
        "The old mill is worth nine crowns"
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Their presence must be understood in the context of the war.", "report"),
        ("The speech must be seen in the light of the vote.", "report"),
        ("The guards must be released at once.", "demand"),
        ("The gate must be opened at once.", "demand"),
    ],
)
def test_how_a_thing_is_to_be_looked_at_is_no_demand(text: str, kind: str) -> None:
    assert [each.kind for each in read(text).claims] == [kind]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "61 houses in Orm were flooded, of these 17 cannot be lived in.",
            {"61 houses in Orm were flooded", "of these 17 cannot be lived in"},
        ),
        (
            "Forty roofs were torn off, of these ten were new.",
            {"Forty roofs were torn off", "of these ten were new"},
        ),
        (
            "Sixty barns were burned, of them nine cannot be rebuilt.",
            {"Sixty barns were burned", "of them nine cannot be rebuilt"},
        ),
        ("The men were beaten and cannot work.", {"The men were beaten", "The men … cannot work"}),
        (
            "The gate was shut, of course, and was opened by the cook.",
            {"The gate was shut, of course", "The gate … was opened by the cook"},
        ),
    ],
)
def test_a_part_of_what_was_counted_is_a_subject_of_its_own(text: str, parts: set[str]) -> None:
    assert set(claims(read(text))) == parts
