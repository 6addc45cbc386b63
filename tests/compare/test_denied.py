"""What a denial denies, and which statements affirm it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.compare.build import Count, Folder, When
from tests.compare.test_together import Stated

from stemma.compare import compare
from stemma.compare.matching.affirmed import affirmed
from stemma.compare.statements.corpus import build_corpus
from stemma.compare.statements.denied import denied, is_of_the_past
from stemma.model.annotations import Stance
from stemma.model.case import Comparison
from stemma.model.links import Link
from stemma.model.settings import Settings


@pytest.mark.parametrize(
    ("text", "how", "words"),
    [
        ("Nobody struck the ferryman", "act", ("struck",)),
        ("She was never asked to sign", "act", ("asked",)),
        ("He took nothing from the chest", "act", ("took",)),
        ("They hit nobody", "act", ("hit",)),
        ("The rowers struck no one that night", "act", ("struck",)),
        ("He accepted none", "act", ("accepted",)),
        ("On Sunday nobody rowed", "act", ("rowed",)),
        ("No bell rang that night", "act", ("rang",)),
        ("The loft has no skylight", "thing", ("skylight",)),
        ("There is no second ledger", "thing", ("second", "ledger")),
        ("I am no broker", "name", ("broker",)),
        ("The guild is nobody's tool", "name", ("tool",)),
        ("It is not a chapel", "name", ("chapel",)),
    ],
)
def test_what_is_denied_is_an_act_a_thing_or_a_name(
    text: str, how: str, words: tuple[str, ...]
) -> None:
    assert [(each.how, each.words) for each in denied(text)] == [(how, words)]


@pytest.mark.parametrize(
    "text",
    ["The ferry sailed", "He has not stopped rowing", "They never failed to pay", "Not at all"],
)
def test_what_denies_nothing_of_its_own_is_left_alone(text: str) -> None:
    assert denied(text) == ()


def beside(
    denial: str, other: str, *, likely: float = 0.99, stance: Stance = "denies", later: bool = True
) -> Comparison:
    """A denial by Odo Karr beside what the Gazette says, as the model stands to them."""
    folder = Folder()
    folder.who("Odo Karr", "Person", "Karr")
    folder.who("Gazette", "Organization")
    for name, words, day in (("Gazette", other, 3), ("Odo Karr", denial, 5 if later else 1)):
        text = f"Letter. {words}."
        sheet = folder.document(f"{name}.txt", text, author=name, published=f"2031-05-0{day}")
        sheet.says(words, stance=stance if words == denial else "asserts")
    return compare(folder.resolution(), Settings(), reader=Stated(likely))


def opposed(comparison: Comparison) -> list[Link]:
    return [each for each in comparison.links if each.type == "denies"]


@pytest.mark.parametrize(
    ("denial", "other"),
    [
        ("I never stole copper", "Karr had stolen copper from the foundry"),
        ("I was never struck off", "In 2027 Karr was struck off the roll"),
        ("There is no skylight", "He lives in a loft with a skylight"),
        ("The loft carried no lamp", "The loft carried lamps at both ends"),
        ("I am no broker", "Karr is a broker for the mill"),
        ("Nobody starved the mules", "the mules were starved"),
    ],
)
def test_what_affirms_the_denied_stands_beside_the_denial_with_the_word(
    denial: str, other: str
) -> None:
    (link,) = opposed(beside(denial, other))
    assert link.slot == "polarity"
    assert any(each.feature == "denied_word" and "“" in each.says for each in link.reasons)


@pytest.mark.parametrize(
    ("denial", "other"),
    [
        ("I never stole copper", "Somebody had stolen copper from the foundry"),
        ("I never stole copper", "The copper was stolen at night"),
        ("I never stole copper", "Karr would have stolen copper"),
        ("No bell rang", "The bell is polished every week"),
        ("There is no skylight", "He stood below the skylight"),
        ("He has not stopped rowing", "Karr was rowing when we met"),
        ("Nobody died", "Two people died on Friday"),
        ("I did not see", "Karr had seen the lamp on Friday"),
        ("The mill did not pay the bill", "Karr shut it until the bill was paid"),
    ],
)
def test_what_is_only_near_it_does_not(denial: str, other: str) -> None:
    assert opposed(beside(denial, other, later=False)) == []


def test_without_the_models_word_nothing_is_set_against_it() -> None:
    assert opposed(beside("I never stole copper", "He stole copper", likely=0.7)) == []


def test_nothing_found_that_shows_it_stands_beside_what_says_it() -> None:
    folder = Folder()
    folder.who("Gazette", "Organization")
    folder.who("Panel", "Organization")
    paper = folder.document(
        "a.txt", "The warden sold coal.", author="Gazette", published="2031-05-03"
    )
    paper.says("The warden sold coal")
    report = folder.document(
        "b.txt",
        "We found no evidence that the warden sold coal.",
        author="Panel",
        published="2031-06-03",
    )
    report.says("the warden sold coal", stance="doubts")
    found = opposed(compare(folder.resolution(), Settings(), reader=Stated(0.99)))
    assert len(found) == 1


@pytest.mark.parametrize(("likely", "matters"), [(0.99, 1), (0.5, 2)])
def test_two_tolls_of_one_thing_are_read_together(likely: float, matters: int) -> None:
    folder = Folder()
    told = {"7 people were dead by the first noon": 7, "14 people died in the flood": 14}
    for at, (words, many) in enumerate(told.items()):
        sheet = folder.document(f"{at}.txt", f"{words}.", published=f"2031-05-0{3 + at}")
        sheet.says(words, counts=[Count(str(many), many, many, "people")])
    found = compare(folder.resolution(), Settings(), reader=Stated(likely))
    assert len(found.matters) == matters


def test_a_weekday_after_the_day_of_publication_is_past() -> None:
    folder = Folder()
    folder.who("Odo Karr", "Person")
    text = "Karr gave me leave on Wednesday."
    paper = folder.document("a.txt", text, author="Ema Stroud", published="2031-05-03")
    paper.says(text[:-1], when=[When("on Wednesday", "2031-05-07")])
    reply = folder.document("b.txt", "I gave no leave.", author="Odo Karr", published="2031-05-03")
    reply.says("I gave no leave", stance="denies")
    assert opposed(compare(folder.resolution(), Settings(), reader=Stated(0.99)))


def test_what_is_expected_is_not_past() -> None:
    assert is_of_the_past("she gave them leave".split())
    assert is_of_the_past("the crowd gathered".split())
    assert not is_of_the_past("five hundred people in the square on sunday".split())


def test_a_verb_that_means_another_thing_with_its_noun_affirms_nothing() -> None:
    assert opposed(beside("I never gave him", "Karr gave him away"))
    assert not opposed(beside("I never gave him", "Karr gave ground at the lock"))


def test_whoever_speaks_for_their_own_people_denies_only_what_names_them() -> None:
    denial = "None of our rowers set fire to the boathouse on the Lisk meadow"
    assert not opposed(beside(denial, "A fire burned the boathouse on the Lisk meadow"))


def test_who_never_left_his_hut_did_not_leave_his_post() -> None:
    assert opposed(beside("Odo Karr never left the hut", "Karr left his post before midnight"))
    assert not opposed(beside("Odo Karr never left the hut", "Karr left his wife before midnight"))


def accused_and_answering(denial: str) -> list[Link]:
    """The rows between an accusation of Odo Karr, of which the model says nothing, and his words."""
    folder = Folder()
    folder.who("Odo Karr", "Person", "Karr")
    paper = folder.document("a.txt", "Karr struck a guard with an oar.", published="2031-05-03")
    struck = paper.says("Karr struck a guard with an oar", about=["Odo Karr"], kind="allegation")
    assert struck
    paper.claims = [replace(struck, accused=struck.about)]
    text = f"Letter. {denial}."
    letter = folder.document("b.txt", text, author="Odo Karr", published="2031-05-05")
    letter.says(denial, stance="denies")
    return opposed(compare(folder.resolution(), Settings(), reader=Stated(0.3)))


def test_the_accuseds_own_denial_in_the_accusations_word_needs_no_model() -> None:
    assert accused_and_answering("I struck nobody")
    assert not accused_and_answering("I sold nobody")


def test_what_is_denied_of_one_person_is_not_affirmed_of_another() -> None:
    folder = Folder()
    for name in ("Odo Karr", "Ema Stroud"):
        folder.who(name, "Person", name.split()[1])
    said = {"He never burned the ledger": "Odo Karr", "Stroud burned the ledger": "Ema Stroud"}
    for at, (words, who) in enumerate(said.items()):
        sheet = folder.document(f"{at}.txt", f"Of {who}: {words}.", published=f"2031-05-0{3 + at}")
        sheet.says(words, about=[who], stance="denies" if "never" in words else "asserts")
    denial, other = sorted(
        build_corpus(folder.resolution()).statements, key=lambda each: each.document.files
    )
    assert not affirmed(denial, other)
