"""Who is not accused although the words are dark: a client, one's own people, who only suffers it."""

from __future__ import annotations

import pytest
from tests.annotate.reading import Said, draft_of
from tests.annotate.test_accusing import allegations, named, read

from stemma.annotate.claims.clues import Clause
from stemma.annotate.claims.spared import borrows_its_tone, has_nobody_to_accuse
from stemma.annotate.claims.step import statements_of
from stemma.annotate.claims.units import Unit


def accused(text: str) -> set[str]:
    """The names of all whom a text accuses."""
    rows = read(text)
    return {name for each in allegations(rows) for name in named(rows, each)}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "spared"),
    [
        (
            (
                "Her lawyer, Petra Quill, said that her client Odo Marsh had gone to the depot to return "
                "a key, had carried no can and had burnt nothing."
            ),
            "Odo Marsh",
        ),
        (
            (
                "Neither our director, Anna Bell, nor anybody else at Harlow Homes has paid a penny to "
                "the mayor. Whoever repeats it will meet us in court."
            ),
            "Anna Bell",
        ),
        (
            "Nurse Lia Hart was washing the patients when the guards beat her with a hose.",
            "Lia Hart",
        ),
        (
            (
                "“Rolf Kanter sold my daughter for the price of a cow,” said Mira Osk. Bright Road "
                "Recruiting said by e-mail that Emil Rast had left the firm in 2036. He could not be "
                "reached."
            ),
            "Emil Rast",
        ),
    ],
)
def test_who_is_defended_or_suffers_is_not_the_one_accused(text: str, spared: str) -> None:
    assert spared not in accused(text)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "one"),
    [
        (
            (
                "The Dockers' Union said on Monday that the broker Emil Rast had robbed his client of "
                "her savings."
            ),
            "Emil Rast",
        ),
        (
            "Petra Quill, a lawyer, said that her former client Odo Marsh had forged the deeds.",
            "Odo Marsh",
        ),
        ("Sergeant Paul Crane kicked the boy when he begged him for water.", "Paul Crane"),
        (
            "The foreman Iven Daul drove the men into the flooded shaft until the miners stopped him.",
            "Iven Daul",
        ),
        (
            (
                "The herders said that the forester Rolf Kanter had burned the huts with the old people "
                "inside."
            ),
            "Rolf Kanter",
        ),
    ],
)
def test_who_harms_is_accused_also_where_a_client_or_a_victim_is_named(text: str, one: str) -> None:
    assert any(one in name for name in accused(text))


def borrows(said: Said, *others: Said) -> bool:
    """Whether "had left" in the middle one of three sentences has its tone from others."""
    before = "The guards beat the students."
    after = "“They burned the kiosks,” said Mira Osk."
    text = f"{before} {said.source} said that Jan Tolle had left. {after}"
    draft = draft_of(text, said, *others)
    (head,) = [token.index for token in draft.parse.tokens if token.text == "left"]
    holder = next(row for row in draft.rows.attributions if row.kind == "indirect")
    return borrows_its_tone(draft, Unit(head, (head,)), holder)


@pytest.mark.slow
def test_what_one_says_between_the_sentences_of_others_has_its_tone_from_them() -> None:
    assert borrows(Said("A baker", "said", "Jan Tolle had left"))


@pytest.mark.slow
def test_what_one_goes_on_to_say_has_a_tone_of_its_own() -> None:
    longer = "Jan Tolle had left. “They burned the kiosks"
    assert not borrows(Said("A baker", "said", longer))


@pytest.mark.slow
def test_who_only_lost_a_post_is_not_accused_and_who_lost_it_for_a_deed_is() -> None:
    assert accused("Dr Ada Tolve, the director, was dismissed on Wednesday.") == set()
    assert "Ada Tolve" in accused("Dr Ada Tolve was dismissed for stealing the widows' fund.")


@pytest.mark.slow
def test_who_dismisses_somebody_denies_nothing() -> None:
    rows = read("The Lisk Board dismissed Dr Ada Tolve without a hearing.")
    assert [each.kind for each in rows.attributions] == ["voice"]


@pytest.mark.slow
def test_an_order_of_which_the_inside_is_quoted_accuses_nobody_of_what_is_ordered() -> None:
    text = (
        "The deputy minister, Ilan Kresk, told the firm Stell & Poe to “shut it and leave it shut "
        "until the invoices are settled”."
    )
    rows = read(text)
    assert {each.kind for each in rows.claims} == {"demand"}


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "The ferry was late. In a short note on a door it said its crews had “followed instructions”.",
        "The lamps went out. Later they said their officers had obeyed orders from above.",
    ],
)
def test_what_those_behind_a_pronoun_say_of_their_own_people_accuses_nobody(text: str) -> None:
    assert not allegations(read(text))


@pytest.mark.slow
def test_what_a_pronoun_says_of_the_people_of_others_accuses() -> None:
    said = "The ferry was late. In a short note it said that the officers of Harlow Homes had beaten a boy."
    assert allegations(read(said))


def nobody_is_in(text: str) -> bool:
    """Whether no statement of a text has a word for another who can act."""
    found, arguments = statements_of(draft_of(text))
    clauses = [Clause(each.unit, arguments, each.attribution) for each in found]
    assert clauses
    return all(has_nobody_to_accuse(each) for each in clauses)


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "The snow came early.",
        "Our crews worked all night.",
        "My mother's sister lost a house.",
        "We wrote the letter in March.",
        "The contract was worth four million crowns.",
        "It was the second of March.",
    ],
)
def test_nobody_is_in_what_tells_of_things_or_of_ones_own_side(text: str) -> None:
    assert nobody_is_in(text)


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "Our landlord switched off the heating.",
        "They slept on the bridge.",
        "The road was shut for a month.",
        "The foreman came late.",
        "The Lamp Society came late.",
        "You knew the winter.",
    ],
)
def test_somebody_is_in_what_names_or_leaves_open_who_did_it(text: str) -> None:
    assert not nobody_is_in(text)


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        (
            "After the flood they gave 12,500 crowns for tents, which we entered in the books and "
            "declared to the Tax Office in Oslin."
        ),
        "They gave us 300 crowns for the roof, which we disclosed to the Board of Trade.",
    ],
)
def test_whom_the_speakers_told_openly_is_not_accused(text: str) -> None:
    assert accused(text) == set()
