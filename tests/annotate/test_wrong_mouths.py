"""Words that grammar gives to nobody, or to somebody else than the one who stands nearest."""

from __future__ import annotations

import functools

import pytest
from tests.annotate.reading import draft_of, spot
from tests.annotate.whole import read, told

from stemma.annotate.attribution.others_clauses import without_others_clauses
from stemma.annotate.attribution.plausible import plausible
from stemma.annotate.tools import RawAttribution
from stemma.model.annotations import Annotations, Claim
from stemma.model.documents import quote

pytestmark = pytest.mark.slow
AROUND = (
    "The rowing club of Harrow Bay met on Monday. Its chairman Tobin Hale opened the meeting.\n\n"
)


@functools.cache
def rows_of(text: str) -> Annotations:
    """The rows of a text, read once."""
    return read(AROUND + text)


def statement(text: str, words: str) -> Claim:
    """The statement with these words."""
    return told(rows_of(text), words)


def whole(text: str, words: str) -> str:
    """Its wording."""
    return quote(AROUND + text, statement(text, words).spans)


def speakers(text: str, words: str) -> list[str | None]:
    """On whose word it is, author and publisher aside."""
    return [
        each.name
        for each in statement(text, words).holders
        if each.role in {"speaker", "informant"}
    ]


def sources(text: str) -> set[tuple[str, str]]:
    """Who says something, and how."""
    rows, all_of_it = rows_of(text), AROUND + text
    return {
        (quote(all_of_it, row.source), quote(all_of_it, row.cue))
        for row in rows.attributions
        if row.kind != "voice"
    }


FIRED = "A steward of the guild fired the rocket that landed by the tent, according to two firemen."


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        (FIRED, "fired the rocket", ["two firemen"]),
        (
            "A porter fired a flare at the boat, according to a nurse at the pier.",
            "fired a flare",
            ["a nurse at the pier"],
        ),
    ],
)
def test_who_fires_something_says_nothing(text: str, words: str, who: list[str]) -> None:
    assert speakers(text, words) == who


def test_who_fired_back_in_quotation_marks_said_so() -> None:
    text = '"That is a lie about the boats," the porter fired back.'
    assert ("the porter", "fired back") in sources(text)


def test_who_owes_a_word_about_something_gives_none() -> None:
    text = "The mayor owes the town a plain word about who is to pay for the tent and who is not."
    assert not {who for who, cue in sources(text) if cue == "owes"}


HEARD = "I heard the fire chief on Radio Harrow on Sunday saying no guest had been burnt, while Ida slept."


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        (HEARD, "no guest had been burnt", ["the fire chief"]),
        (
            "We heard the verger telling the crowd that the green was shut.",
            "the green was shut",
            ["the verger"],
        ),
    ],
)
def test_who_is_heard_saying_something_says_it(text: str, words: str, who: list[str]) -> None:
    assert speakers(text, words) == who


def test_what_a_hearer_adds_with_while_is_not_what_he_heard() -> None:
    assert "Ida" not in whole(HEARD, "no guest had been burnt")


@pytest.mark.parametrize(
    "asked",
    [
        "Asked who had ordered the rockets, spokeswoman Petra Lind said",
        "Asked whether the club had ordered the rockets, treasurer Ruth Fell said",
    ],
)
def test_who_was_asked_does_not_ask(asked: str) -> None:
    text = f"{asked} that the accounts were audited every year."
    assert not {who for who, cue in sources(text) if cue == "Asked" and who}
    assert any(cue == "said" and who for who, cue in sources(text))


def test_who_asked_did() -> None:
    assert any(who == "Petra Lind" for who, _ in sources("Petra Lind asked who had ordered them."))


def test_who_is_told_something_does_not_say_it() -> None:
    members = "Members are reminded that the summer fair will be held on the green on 3 June."
    assert speakers(members, "summer fair will be held") == [None]
    readers = members.replace("Members", "Readers")
    assert speakers(readers, "summer fair will be held") == []


def test_who_told_others_said_it() -> None:
    text = "Ida Venn reminded members that the fair would be held on the green."
    assert speakers(text, "would be held") == ["Ida Venn"]


def test_as_they_were_told_points_back() -> None:
    text = "If a woman was burnt, as the Herald's readers have been told, the coroner will ask."
    assert speakers(text, "the coroner will ask") == []


@pytest.mark.parametrize(
    "text",
    [
        "You have handed round two pictures said to show our barge in the bay on 2 May.",
        "They sent us a list said to name nine men.",
    ],
)
def test_pictures_said_to_show_something_are_nobodys_demand(text: str) -> None:
    assert not [row for row in rows_of(text).claims if row.kind == "demand"]


def test_a_captain_who_said_to_wait_is_read_as_before() -> None:
    assert ("The captain", "said") in sources("The captain said to keep right of the buoy.")


@pytest.mark.parametrize(
    ("text", "own"),
    [
        (
            "The guild's lawyers, who tell us that it was 1 May, may come and look at it.",
            "may come",
        ),
        (
            "The mill's insurers, who say that the tent was new, have never seen it.",
            "have never seen",
        ),
    ],
)
def test_what_who_says_ends_at_the_second_comma(text: str, own: str) -> None:
    assert speakers(text, own) == []


def below_heading(heading: str) -> int:
    """How many proposals stay that take the sentence below a heading for what a word of it announces."""
    text = f"{heading}\nThe Herald put questions to the club this week."
    below = spot(text, "The Herald put questions to the club this week")
    they = (spot(text, "they"),)
    proposed = RawAttribution(they, (spot(text, "say"),), (below,), 0.9)
    return len(plausible(draft_of(text, roles={0: "heading"}), [proposed]))


def test_a_heading_says_nothing_of_the_sentence_below() -> None:
    assert not below_heading("What they say")
    assert below_heading("This is what they say:")


def test_who_is_charged_is_not_spoken_of_by_others() -> None:
    text = "Three of the nine have been charged with obstructing a fireman."
    assert speakers(text, "Three of the nine") == []
    assert "have been charged" in whole(text, "Three of the nine")


def test_who_is_accused_still_is() -> None:
    assert any(cue == "was accused" for _, cue in sources("Ruth Fell was accused of theft."))


@pytest.mark.parametrize("verb", ["say", "claim"])
def test_what_stands_before_police_say_in_a_headline_is_theirs(verb: str) -> None:
    text = f"Guild organised fire at fair, police {verb}\n\nBy Rona Ellish\n\nThe fair was held on Monday."
    rows = read(text)
    claim = told(rows, "Guild organised fire at fair")
    assert [each.name for each in claim.holders if each.role == "speaker"] == ["police"]


def test_who_cannot_recall_something_says_so_himself() -> None:
    text = "Inspector Dora Venn confirmed that she had been shown a poster but could not recall its wording."
    assert speakers(text, "could not recall") == ["Dora Venn"]


def test_who_confirmed_something_and_left_only_left() -> None:
    text = (
        "Inspector Dora Venn confirmed that she had been shown a poster but did not sign the book."
    )
    assert not {cue for _, cue in sources(text) if "sign" in cue}


@pytest.mark.parametrize(
    "text",
    [
        "Until the surveyor has reported, nobody can say that the torch burnt the tent.",
        "No one has claimed that the torch burnt the tent.",
        "None of the stewards said that the torch burnt the tent.",
    ],
)
def test_what_nobody_says_is_one_statement_and_left_open(text: str) -> None:
    claim = statement(text, "the torch burnt the tent")
    assert speakers(text, "the torch burnt the tent") == []
    assert whole(text, "the torch") == text.rstrip(".")
    assert claim.stands == "open"


def test_what_one_of_them_says_is_his() -> None:
    text = "One of the stewards said that the torch burnt the tent."
    assert speakers(text, "the torch burnt") == ["One of the stewards"]


def test_whoever_says_so_is_nobody() -> None:
    text = "Whoever says that the crates went over the scales twice should give his name."
    found = statement(text, "crates went over the scales")
    assert found.stands == "open"
    assert speakers(text, "crates went over the scales") == []
    assert whole(text, "crates went") == text.rstrip(".")


def test_it_is_said_names_no_speaker() -> None:
    text = "It is said that our boats foul the pond. All nine have had tanks since 2015."
    assert speakers(text, "our boats foul") == [None]
    assert speakers(text, "All nine") == []


@pytest.mark.parametrize(
    "told_of",
    [
        "the club had known since March that the tent was rotten and had signed the lease",
        "the board knew that the tent was rotten",
    ],
)
def test_what_others_are_said_to_have_known_they_do_not_admit(told_of: str) -> None:
    text = f"Mr Pell said that {told_of}."
    assert speakers(text, "the tent was rotten") == ["Pell"]


def test_what_others_are_said_to_have_admitted_they_did() -> None:
    text = "Mr Pell said that the club had admitted that the tent was rotten."
    assert len(speakers(text, "the tent was rotten")) == 2


@pytest.mark.parametrize(
    "text",
    [
        "The poster is ours. It does not call on anyone to burn anything.",
        "The poster is ours. It does not invite anyone to burn anything.",
    ],
)
def test_what_is_not_called_for_is_no_demand(text: str) -> None:
    claim = statement(text, "anyone to burn anything")
    assert claim.kind != "demand"
    assert claim.stands == "against"


def test_what_is_called_for_is_a_demand() -> None:
    text = "Ida Venn calls on the council to shut the pond."
    assert any(claim.kind == "demand" for claim in rows_of(text).claims)


def test_they_are_those_of_whom_a_paper_speaks() -> None:
    text = "As for the rowers, the Velmar Herald says they got nine thousand from Tobin Hale."
    rows = rows_of(text)
    names = {each.id: each.name for each in rows.entities}
    assert "Velmar Herald" not in {names[who] for who in statement(text, "nine thousand").about}


TOLD = "Inspector Kurt Hald told us on Friday that the search was lawful. Ada Horn said that it had rained."


def test_a_clause_is_said_by_whose_verb_it_hangs_on() -> None:
    draft = draft_of(TOLD)
    taken = RawAttribution(
        (spot(TOLD, "Ada Horn"),),
        (spot(TOLD, "said"),),
        (spot(TOLD, "that the search was lawful"), spot(TOLD, "that it had rained")),
        0.8,
    )
    other, own = without_others_clauses(draft, [taken])[::-1]
    assert quote(TOLD, other.source) == "Inspector Kurt Hald"
    assert quote(TOLD, other.content) == "that the search was lawful"
    assert quote(TOLD, own.content) == "that it had rained"


@pytest.mark.parametrize(
    "text",
    [
        "Ada Horn said that it was late. Ada Horn said that it had rained.",
        "The pump, that old thing, had failed. Ada Horn said that it had rained.",
    ],
)
def test_a_clause_of_ones_own_sentence_stays(text: str) -> None:
    own = RawAttribution(
        (spot(text, "Ada Horn"),), (spot(text, "said"),), (spot(text, "that it had rained"),), 0.8
    )
    assert without_others_clauses(draft_of(text), [own]) == (own,)


@pytest.mark.parametrize(
    ("text", "said", "stays"),
    [
        ("When a director says that, one expects a reply.", "that, one expects a reply", False),
        ("If the board says that, nobody can stay.", "that, nobody can stay", False),
        ("The board says that, one day, it will rain.", "that, one day, it will rain", True),
        ("When the board says that it rained, it did.", "that it rained", True),
    ],
)
def test_what_stands_behind_says_that_is_the_authors(text: str, said: str, *, stays: bool) -> None:
    who = "a director" if "director" in text else "board"
    taken = RawAttribution((spot(text, who),), (spot(text, "says"),), (spot(text, said),), 0.8)
    assert bool(without_others_clauses(draft_of(text), [taken])) is stays


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        (
            "The chairman said that it was old. Stefan Orth, the chairman's cousin, was not there.",
            "it was old",
            "The chairman",
        ),
        (
            "Stefan Orth, the chairman, was not there on Monday. The chairman said that it was old.",
            "it was old",
            "Stefan Orth",
        ),
        (
            "Deputy mayor Stefan Orth left.\n\nJon Reed said the mayor was late. He said that it rained.",
            "it rained",
            "Jon Reed",
        ),
    ],
)
def test_who_is_kin_or_deputy_of_an_office_does_not_hold_it(
    text: str, words: str, who: str
) -> None:
    assert last_speaker(text, words) == who


def last_speaker(text: str, words: str) -> str | None:
    """Who speaks last in the chain of the statement with these words; nothing if it is the author's own."""
    rows = read(text)
    holder = told(rows, words).holders[-1]
    names = {each.id: each.name for each in rows.entities}
    return (holder.name or names.get(holder.entity or "")) if holder.role == "speaker" else None
