"""Reports inside reports: whole contents, brief words, quotations read by themselves, whole turns."""

from __future__ import annotations

import pytest
from tests.annotate.reading import Said, draft_of, spot

from stemma.annotate.attribution.answers import with_answers
from stemma.annotate.attribution.series import with_series
from stemma.annotate.attribution.spoken_turns import with_whole_turns
from stemma.annotate.attribution.verbs_apart import without_next_verbs
from stemma.annotate.attribution.what_is_told import with_what_is_told
from stemma.annotate.nesting.step import nest
from stemma.annotate.nesting.whole_contents import with_content
from stemma.annotate.tools import RawAttribution
from stemma.model.documents import Spans, quote

pytestmark = pytest.mark.slow

Words = tuple[str, str, str]


def inside(text: str, *said: Said) -> list[Words]:
    """Source, cue and content of each report found inside the given ones, with a parent."""
    rows = nest.apply(draft_of(text, *said)).rows.attributions
    found = [row for row in rows if row.parent is not None]
    return [(quote(text, r.source), quote(text, r.cue), quote(text, r.content)) for r in found]


def content_of(text: str, *said: Said) -> str:
    """What the outermost report says once nesting was looked for."""
    rows = nest.apply(draft_of(text, *said)).rows.attributions
    return next(quote(text, r.content) for r in rows if r.kind != "voice" and r.parent is None)


def proposal(text: str, source: str, cue: str, *content: str) -> RawAttribution:
    spans: Spans = tuple(spot(text, words) for words in content)
    return RawAttribution((spot(text, source),), (spot(text, cue),), spans, 0.9)


@pytest.mark.parametrize(
    ("text", "said", "inner"),
    [
        (
            '"I asked to see the ledger," the miller said.',
            Said("the miller", "said", '"I asked to see the ledger,"', kind="direct"),
            ("I", "asked", "to see the ledger"),
        ),
        (
            "The miller told the court that the bailiff had promised him 900 crowns.",
            Said("The miller", "told", "that the bailiff had promised him 900 crowns"),
            ("the bailiff", "had promised", "900 crowns"),
        ),
        (
            "The miller told the court a bailiff shouted while striking him “the mill is ours”.",
            Said(
                "The miller",
                "told",
                "a bailiff shouted while striking him “the mill is ours”",
            ),
            ("a bailiff", "shouted", "“the mill is ours”"),
        ),
        (
            "The miller said that she reported the matter and was told to go home.",
            Said("The miller", "said", "that she reported the matter and was told to go home"),
            ("", "was told", "to go home"),
        ),
        (
            "The miller said that the bailiff had told the boy that.",
            Said("The miller", "said", "that the bailiff had told the boy that"),
            ("the bailiff", "had told", "that"),
        ),
        (
            "The miller said that the bailiff had told his sister this.",
            Said("The miller", "said", "that the bailiff had told his sister this"),
            ("the bailiff", "had told", "this"),
        ),
        (
            "The clerk answered that his brother had said worse.",
            Said("The clerk", "answered", "that his brother had said worse"),
            ("his brother", "had said", "worse"),
        ),
        (
            "The clerk retorts that the mill has refused since 2019 to open its register.",
            Said(
                "The clerk", "retorts", "that the mill has refused since 2019 to open its register"
            ),
            ("the mill", "has refused", "to open its register"),
        ),
    ],
)
def test_a_report_inside_another_is_found(text: str, said: Said, inner: Words) -> None:
    assert inner in inside(text, said)


def test_a_question_inside_a_report_says_nothing() -> None:
    text = '"Did the bailiff not tell you so?" the miller asked.'
    said = Said("the miller", "asked", '"Did the bailiff not tell you so?"', kind="direct")
    assert inside(text, said) == []


def test_an_infinitive_that_somebody_is_asked_for_is_not_said_by_them() -> None:
    text = "The clerk said that the mill had sent a boy to repair the wheel."
    said = Said("The clerk", "said", "that the mill had sent a boy to repair the wheel")
    assert inside(text, said) == []


def test_a_content_takes_in_who_says_something_between_its_parts() -> None:
    text = "She noted that the book, in which the clerk wrote that two boats had sunk, was lost."
    draft = draft_of(text)
    whole = "that the book, in which the clerk wrote that two boats had sunk, was lost"
    said = Said("She", "noted", whole)
    rows = nest.apply(draft_of(text, said)).rows.attributions
    row = next(each for each in rows if each.kind != "voice" and each.parent is None)
    parts = (spot(text, "that the book"), spot(text, "that two boats had sunk"))
    cut = draft.with_rows(
        attributions=(draft.rows.attributions[0], with_content(row, parts)),
    )
    found = [each for each in nest.apply(cut).rows.attributions if each.kind != "voice"]
    outer = next(each for each in found if each.parent is None)
    assert quote(text, outer.content) == (
        "that the book, in which the clerk wrote that two boats had sunk"
    )
    assert [quote(text, each.source) for each in found if each.parent == outer.id] == ["the clerk"]


def test_a_content_begins_where_the_report_inside_it_begins() -> None:
    text = "In her diary she says the warden asked us who had a lamp."
    said = Said("she", "says", "who had a lamp")
    assert content_of(text, said) == "the warden asked us who had a lamp"
    assert inside(text, said) == [("the warden", "asked", "who had a lamp")]


def test_who_is_told_something_is_no_part_of_it() -> None:
    text = "The warden told the baker who wrote that the mill was shut that the road was open."
    said = Said("The warden", "told", "that the road was open")
    assert content_of(text, said) == "that the road was open"


def test_an_answer_is_not_the_askers() -> None:
    text = 'I asked the baker what he wanted. "A third oven."'
    asked = proposal(text, "I", "asked", "what he wanted", '"A third oven."')
    first, second = with_answers(draft_of(text), [asked])
    assert quote(text, first.content) == "what he wanted"
    assert (second.source, second.cue, quote(text, second.content)) == ((), (), '"A third oven."')


def test_a_quotation_in_the_same_sentence_stays_with_who_says_it() -> None:
    text = 'The baker said the oven was cold, and "so was the bread".'
    said = proposal(text, "The baker", "said", "the oven was cold", '"so was the bread"')
    assert with_answers(draft_of(text), [said]) == (said,)


def test_a_content_in_several_clauses_with_that_goes_on_to_the_last() -> None:
    text = "She states that the wheel broke; that the boy ran; and that nobody came."
    (found,) = with_series(
        draft_of(text), [proposal(text, "She", "states", "that the wheel broke")]
    )
    assert (
        quote(text, found.content) == "that the wheel broke; that the boy ran; and that nobody came"
    )


def test_that_which_takes_up_what_was_said_is_no_part_of_it() -> None:
    text = "She states that the wheel broke, and that was all."
    said = proposal(text, "She", "states", "that the wheel broke")
    assert with_series(draft_of(text), [said]) == (said,)


TURNS = (
    "THE JUDGE: Who was told of it?\n"
    "THE COOK: Everybody. My husband says I dreamt it. I had ironed a cloth.\n"
    "THE JUDGE: And the cloth?\n"
    "THE COOK: It is here."
)


def _turn(source: str, content: str) -> RawAttribution:
    start = spot(TURNS, content)[0]
    return RawAttribution(
        (spot(TURNS, source, near=(start, start)),),
        ((start - 2, start - 1),),
        (spot(TURNS, content),),
        0.9,
    )


def test_a_turn_is_said_whole_by_who_has_it() -> None:
    read = [_turn("THE COOK", "Everybody."), _turn("THE JUDGE", "And the cloth?")]
    found = with_whole_turns(draft_of(TURNS), read)
    said = {quote(TURNS, each.content) for each in found}
    assert "Everybody. My husband says I dreamt it. I had ironed a cloth." in said
    assert "It is here." in said


def test_without_turns_nothing_is_made_one() -> None:
    text = "The cook said that it was late."
    said = proposal(text, "The cook", "said", "that it was late")
    assert with_whole_turns(draft_of(text), [said]) == (said,)


@pytest.mark.parametrize(
    ("text", "hearer", "told"),
    [
        (
            "The cook informs me, and she stands there, that the oven was cold.",
            "me",
            "that the oven was cold",
        ),
        (
            "The cook told the boy afterwards, laughing, that it was late.",
            "the boy",
            "that it was late",
        ),
        ("The cook told the boy.", "the boy", "the boy"),
    ],
)
def test_who_is_told_gives_way_to_what_is_told(text: str, hearer: str, told: str) -> None:
    cue = "informs" if "informs" in text else "told"
    (found,) = with_what_is_told(draft_of(text), [proposal(text, "The cook", cue, hearer)])
    assert quote(text, found.content) == told


@pytest.mark.parametrize(
    ("text", "cue", "content", "kept"),
    [
        (
            "She denies that the sluice was ever shut and blames the frost.",
            "denies",
            "that the sluice was ever shut and blames the frost",
            "that the sluice was ever shut",
        ),
        (
            "The guild demands the first two papers and leaves the third to the mayor.",
            "demands",
            "the first two papers and leaves the third to the mayor",
            "the first two papers",
        ),
        (
            "He denied that his brother had any part in it and promised that he would pay.",
            "denied",
            "that his brother had any part in it and promised that he would pay",
            "that his brother had any part in it",
        ),
        (
            "She says that the sluice is shut and leaks.",
            "says",
            "that the sluice is shut and leaks",
            "that the sluice is shut and leaks",
        ),
        (
            "He said that the carter came late and left early.",
            "said",
            "that the carter came late and left early",
            "that the carter came late and left early",
        ),
    ],
)
def test_a_content_ends_where_whoever_says_it_does_something_else(
    text: str, cue: str, content: str, kept: str
) -> None:
    found = proposal(text, text.split(" ", maxsplit=1)[0], cue, content)
    (clipped,) = without_next_verbs(draft_of(text), [found])
    assert quote(text, clipped.content) == kept


@pytest.mark.parametrize(
    ("text", "said", "inner"),
    [
        (
            "The clerk, she said, had told her committee that he could not enter the store.",
            Said("she", "said", "that he could not enter the store"),
            ("The clerk,", "had told", "that he could not enter the store"),
        ),
        (
            "We remind readers that the clerk has himself stated that the store was empty.",
            Said("We", "remind", "that the clerk has himself stated that the store was empty"),
            ("the clerk", "has … stated", "that the store was empty"),
        ),
    ],
)
def test_who_says_it_inside_is_found_around_an_aside_and_behind_himself(
    text: str, said: Said, inner: Words
) -> None:
    ((source, cue, content),) = inside(text, said)
    assert (source.rstrip(","), cue, content) == (inner[0].rstrip(","), *inner[1:])


def test_speech_ends_where_its_speaker_is_named_again() -> None:
    text = "The treasurer reported that honey had been sold. She could not say where the money was."
    whole = "that honey had been sold. She could not say where the money was"
    said = (
        Said("The treasurer", "reported", whole),
        Said("She", "could not say", "where the money was"),
    )
    assert inside(text, *said) == []
    assert content_of(text, *said) == "that honey had been sold"
