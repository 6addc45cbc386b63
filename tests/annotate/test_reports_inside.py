"""Who says what inside another's content: sources that a parser loses, contents it cuts or runs on."""

from __future__ import annotations

import pytest
from tests.annotate.reading import Said, draft_of, spot

from stemma.annotate.attribution.running_on import with_what_runs_on
from stemma.annotate.attribution.what_is_told import with_what_is_told
from stemma.annotate.nesting.step import nest
from stemma.annotate.rules import proposals
from stemma.annotate.rules.turns import TURN
from stemma.annotate.tools import RawAttribution
from stemma.model.documents import quote

pytestmark = pytest.mark.slow

Words = tuple[str, str, str]


def rows_of(text: str, *said: Said) -> list[Words]:
    """Source, cue and content of every report, once nesting was looked for."""
    rows = nest.apply(draft_of(text, *said)).rows.attributions
    found = [row for row in rows if row.kind != "voice"]
    return [(quote(text, r.source), quote(text, r.cue), quote(text, r.content)) for r in found]


def inside(source: str, cue: str, content: str, after: str = "") -> list[Words]:
    """What is found inside the content of a report that is given in the order of its words."""
    text = f"{source} {cue} {after}{content}."
    return rows_of(text, Said(source, cue, content))[1:]


@pytest.mark.parametrize(
    ("outer", "inner"),
    [
        (
            ("The carter", "said", "that he rang the mill and the miller told him it was shut"),
            ("the miller", "told", "it was shut"),
        ),
        (
            ("Berg", "said", "that guards had warned the campers the week before not to swim"),
            ("guards", "had warned", "not to swim"),
        ),
        (
            ("The nurse", "said", "that she had told the ward sister so"),
            ("she", "had told", "so"),
        ),
        (
            ("She", "testified", "that the cook told a full canteen: “Nobody eats on a Monday.”"),
            ("the cook", "told", "“Nobody eats on a Monday.”"),
        ),
        (
            ("He", "recalled", "that the baker had said nothing of the sort, and that it was cold"),
            ("the baker", "had said", "nothing of the sort"),
        ),
        (
            ("The clerk", "said", "the landlord had promised her a stove if nobody complained"),
            ("the landlord", "had promised", "a stove if nobody complained"),
        ),
        (
            ("She", "said", "that her cousin had boasted at the fair he would win the race"),
            ("her cousin", "had boasted", "he would win the race"),
        ),
        (
            ("The curate", "said", "he had been told by a verger that the bell was cracked"),
            ("a verger", "had been told", "that the bell was cracked"),
        ),
        (
            (
                "The guide",
                "said",
                "that in the summer of 1988 Doctor Ilmar Roos, then young, had told him it was safe",
            ),
            ("Doctor Ilmar Roos", "had told", "it was safe"),
        ),
        (
            ("Her friends", "say", "that the vet denied on his sick-bed having signed anything"),
            ("the vet", "denied", "having signed anything"),
        ),
        (
            ("The vet", "said", "the farmer had himself asked to see the ledger"),
            ("the farmer", "asked", "to see the ledger"),
        ),
        (
            ("The boatman", "said", "that she told us, ‘That is not my net,’ and she laughed"),
            ("she", "told", "‘That is not my net,’"),
        ),
    ],
)
def test_a_report_inside_is_found_with_its_own_source_and_content(
    outer: Words, inner: Words
) -> None:
    assert inner in inside(*outer)


@pytest.mark.parametrize(
    ("outer", "inner"),
    [
        (
            ("The carter", "said", "that he thanked the mayor and the bishop and said no more"),
            ("the bishop", "said", "no more"),
        ),
        (
            ("The guild", "said", "that the mill promised a raise when the snow came"),
            ("the mill", "promised", "a raise when the snow came"),
        ),
        (
            ("She", "said", "that the tenant complained of the damp and that the roof leaked"),
            ("the tenant", "complained", "that the roof leaked"),
        ),
        (
            ("He", "said", "that the cook told it to all of us"),
            ("the cook", "told", "to all of us"),
        ),
        (
            ("He", "said", "that the nurse had said it was late, and the cook agreed"),
            ("the nurse", "had said", "it"),
        ),
        (
            ("The paper", "said", "that he rejected the claim that the mill was sold"),
            ("he", "the claim", "that the mill was sold"),
        ),
    ],
)
def test_what_only_looks_like_one_is_not_a_report_inside(outer: Words, inner: Words) -> None:
    assert inner not in inside(*outer)


def test_who_is_quoted_as_saying_something_says_it() -> None:
    text = "The bulletin quotes a certain Rask, a glazier, as saying that the window held."
    found = rows_of(text, Said("The bulletin", "saying", "that the window held"))
    assert found == [
        ("The bulletin", "quotes", "a certain Rask, a glazier, as saying that the window held"),
        ("a certain Rask, a glazier", "saying", "that the window held"),
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Rask is quoted in the bulletin as saying that the window held.",
            Said("Rask", "is quoted", "that the window held"),
        ),
        (
            "The bulletin quotes the price of glass as saying nothing new.",
            Said("The bulletin", "quotes", "the price of glass"),
        ),
    ],
)
def test_without_somebody_quoted_and_what_he_says_nothing_changes(text: str, said: Said) -> None:
    assert rows_of(text, said)[0] == (said.source, said.cue, said.content)


def test_what_the_reporter_tells_is_not_put_into_a_mouth() -> None:
    text = "Moss said the tender was fair. The contractor had promised him a flat."
    said = RawAttribution(
        (spot(text, "Moss"),), (spot(text, "said"),), (spot(text, "the tender was fair"),), 0.9
    )
    (found,) = with_what_runs_on(draft_of(text), [said])
    assert quote(text, found.content) == "the tender was fair"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The cook promised the boy in the yard.", "the boy"),
        ("The cook told the boy with a laugh.", "the boy"),
        ("The cook told the boy and left to eat.", "the boy"),
    ],
)
def test_who_is_told_stays_where_nothing_told_follows(text: str, told: str) -> None:
    cue = "promised" if "promised" in text else "told"
    said = RawAttribution((spot(text, "The cook"),), (spot(text, cue),), (spot(text, told),), 0.9)
    assert with_what_is_told(draft_of(text), [said]) == (said,)


def labels(text: str) -> list[str]:
    """The labels that are taken for turns."""
    return [quote(text, p.raw.source) for p in proposals(draft_of(text)) if p.frame == TURN]


def test_a_surname_that_no_parser_knows_speaks_beside_labels_that_do() -> None:
    asked = ("Who sold the boats?", "And who paid for it?", "Was there a paper?", "And then?")
    told = ("Nobody did.", "The guild paid.", "There was none.", "Then we went home.")
    pairs = zip(asked, told, strict=True)
    text = "\n".join(
        ("The boats of the guild", *(f"Radio Maresk: {a}\nLopo: {b}" for a, b in pairs))
    )
    assert labels(text) == ["Radio Maresk", "Lopo"] * 4


def test_a_word_of_the_text_is_no_surname() -> None:
    said = ("The weather is wet.", "Rain came.", "More rain came.")
    text = "\n".join(("Rain", *(f"Radio Maresk: So?\nWeather: {each}" for each in said)))
    assert "Weather" not in labels(text)


def test_no_sentence_ends_after_a_title() -> None:
    text = "The clerk said that the Hon. Member knew it."
    assert len(draft_of(text).parse.sentences) == 1
