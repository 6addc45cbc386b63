"""What a writer hears in passing, who is asked before a quotation, and sayings that have an owner."""

from __future__ import annotations

import pytest
from tests.annotate.reading import draft_of, spot

from stemma.annotate.attribution.asides import without_asides
from stemma.annotate.attribution.asked_before import by_who_was_asked
from stemma.annotate.attribution.owned_sayings import with_their_owners
from stemma.annotate.draft import Draft
from stemma.annotate.tools import RawAttribution
from stemma.model.documents import quote
from stemma.text.asides import is_aside
from stemma.text.denials import denies_plainly

pytestmark = pytest.mark.slow

Row = tuple[str, str, str]


def proposed(text: str, source: str, cue: str, *content: str) -> RawAttribution:
    spans = [(spot(text, each),) if each else () for each in (source, cue)]
    return RawAttribution(spans[0], spans[1], tuple(spot(text, each) for each in content), 0.9)


def rows(draft: Draft, found: tuple[RawAttribution, ...]) -> set[Row]:
    return {
        (
            quote(draft.text, each.source),
            quote(draft.text, each.cue),
            quote(draft.text, each.content),
        )
        for each in found
    }


def test_what_the_writer_is_told_in_passing_is_told_and_its_subject_denies() -> None:
    text = "They were beaten. The wardens, I am told, deny it."
    draft = draft_of(text)
    laid_on_the_aside = proposed(text, "The wardens", "am told", "it")
    found = rows(draft, without_asides(draft, [laid_on_the_aside]))
    assert found == {
        ("The wardens", "deny", "it"),
        ("", "I am told", "The wardens … deny it"),
    }


def test_a_reader_that_saw_the_verb_behind_gets_the_telling_too() -> None:
    text = "The wardens, we understand, deny that they fired."
    draft = draft_of(text)
    found = rows(
        draft, without_asides(draft, [proposed(text, "The wardens", "deny", "that they fired")])
    )
    assert ("", "we understand", "The wardens … deny that they fired") in found
    assert ("The wardens", "deny", "that they fired") in found


def test_who_only_hears_denies_nothing() -> None:
    text = "The wardens, I hear, deny it."
    draft = draft_of(text)
    hearing = RawAttribution((spot(text, "I"),), (spot(text, "deny"),), (spot(text, "it"),), 0.9)
    assert rows(draft, without_asides(draft, [hearing])) == {("", "deny", "it")}


def test_without_an_aside_nothing_changes() -> None:
    text = "The wardens deny that they fired, and we understand why."
    draft = draft_of(text)
    said = proposed(text, "The wardens", "deny", "that they fired")
    assert without_asides(draft, [said]) == (said,)


@pytest.mark.parametrize("words", ["I am told", "we understand", "it is said", ", I hear,"])
def test_words_that_only_say_that_one_hears(words: str) -> None:
    assert is_aside(words)


@pytest.mark.parametrize("words", ["I hear the bell", "we understand them", "it is said to be his"])
def test_words_that_say_more(words: str) -> None:
    assert not is_aside(words)


def test_a_denial_with_an_aside_in_it_is_plain() -> None:
    text = "The police, I am told, deny it."
    assert denies_plainly(text, spot(text, "The police"), spot(text, "deny"))
    text = "The police, who may, deny it."
    assert not denies_plainly(text, spot(text, "The police"), spot(text, "deny"))


ASKED = (
    "The gate was shut, Orm said.\n"
    "In the yard Ada Brun of the Guild was asked about the gate. “Which gate? We have two.”"
)


def test_a_quotation_behind_the_asking_is_by_who_was_asked_and_not_by_the_last_speaker() -> None:
    draft = draft_of(ASKED)
    glued = proposed(ASKED, "Orm", "said", "The gate was shut", "“Which gate? We have two.”")
    found = rows(draft, by_who_was_asked(draft, [glued]))
    assert found == {
        ("Orm", "said", "The gate was shut"),
        ("Ada Brun of the Guild", "", "“Which gate? We have two.”"),
    }


@pytest.mark.parametrize("source", ["", None])
def test_nor_is_it_the_askings_or_nobodys(source: str | None) -> None:
    draft = draft_of(ASKED)
    given = (
        [] if source is None else [proposed(ASKED, "", "was asked", "“Which gate? We have two.”")]
    )
    assert rows(draft, by_who_was_asked(draft, given)) == {
        ("Ada Brun of the Guild", "", "“Which gate? We have two.”")
    }


@pytest.mark.parametrize(
    "text",
    [
        "Ada Brun was asked about the gate.\n\n“We have two,” Orm said.",
        "Ada Brun asked about the gate. “We have two,” Orm said.",
        "Ada Brun was asked about the gate. Orm laughed. “We have two.”",
    ],
)
def test_a_quotation_elsewhere_is_not_hers(text: str) -> None:
    draft = draft_of(text)
    quoted = "“We have two.”" if "two.”" in text else "“We have two,”"
    said = proposed(text, "Orm" if "Orm said" in text else "", "", quoted)
    assert rows(draft, by_who_was_asked(draft, [said])) == rows(draft, (said,))


def test_a_statement_that_nobody_asked_about_is_its_owners() -> None:
    text = "Nobody asked about the Guild's statement that the siren was off."
    draft = draft_of(text)
    said = proposed(text, "Nobody", "asked about", "that the siren was off")
    assert rows(draft, with_their_owners(draft, [said])) == {
        ("the Guild", "statement", "that the siren was off")
    }


@pytest.mark.parametrize(
    "text",
    [
        "Ada Brun repeated her statement that the siren was off.",
        "Ada Brun said that the siren was off.",
    ],
)
def test_ones_own_statement_stays_ones_own(text: str) -> None:
    draft = draft_of(text)
    cue = "repeated" if "repeated" in text else "said"
    said = proposed(text, "Ada Brun", cue, "that the siren was off")
    assert with_their_owners(draft, [said]) == (said,)


@pytest.mark.parametrize(
    "text",
    [
        "The Guild asked Ada Brun to resign. “She has stolen from the poor.”",
        "The Guild challenged Ada Brun to resign. “She has stolen from the poor.”",
        "Ada Brun was not asked about the gate. “We have two.”",
        "Ada Brun was asked about the gate by Per Orm. “Did you burn it?”",
        "Ada Brun was asked about the note. “I stole the pay box.” Brun said she had never seen it.",
        "Ada Brun was asked about the note. “I stole the pay box.” She said it was forged.",
    ],
)
def test_who_asks_or_is_asked_to_do_something_does_not_answer(text: str) -> None:
    assert by_who_was_asked(draft_of(text), []) == ()


@pytest.mark.parametrize("cue", ["confessed to", "confirmed", "agreed with"])
def test_who_takes_sides_on_anothers_statement_keeps_it(cue: str) -> None:
    text = f"Ada Brun {cue} the Guild's statement that the siren was off."
    draft = draft_of(text)
    said = proposed(text, "Ada Brun", cue, "that the siren was off")
    assert with_their_owners(draft, [said]) == (said,)
