"""A few equal words that are somebody's, and the same words that are nobody's or tell another story."""

from __future__ import annotations

import pytest
from tests.compare.build import Folder

from stemma.compare import compare
from stemma.compare.reuse.reuse import find_reuse
from stemma.model.documents import quote
from stemma.model.settings import Settings

SAID = "The ferryman stood at the rail. “We were told to wait on the quay until the tide had gone,” he said."


def shared(one: str, two: str) -> list[str]:
    """What the second of two pages has from the first."""
    folder = Folder()
    folder.document("a.txt", f"Notes from the tannery.\n\n{one}", published="2031-05-03")
    folder.document("b.txt", f"A letter about barges.\n\n{two}", published="2031-05-05")
    texts = {each.document.id: each.document.text for each in folder.resolution().documents}
    found = compare(folder.resolution(), Settings()).passages
    return [quote(texts[each.right.document], each.right.spans) for each in found]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (SAID, "The crew, he claims, were “told to wait on the quay” that night."),
        (SAID, "The crew, he claims, were 'told to wait on the quay' that night."),
        (SAID, "“[The crew] were told to wait on the quay,” one of them wrote."),
        (SAID, "“We were told,” said the man, “to wait on the quay until the tide had gone.”"),
        (
            "The guild wrote of rooms “which were not shown on any map in our keeping”.",
            "There were vaults, it says, which were not shown on any map in its keeping.",
        ),
        ("He said: “I don’t want anybody’s pity.”", "\"I don't want anybody's pity,\" one said."),
    ],
)
def test_what_one_side_quotes_is_known_again(one: str, two: str) -> None:
    assert len(shared(one, two)) == 1


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (SAID, "Nobody was told to wait on the quay, as far as the guild knows."),
        ("“We have nothing to hide,” said Karr.", "“We have nothing to hide,” said the guild."),
        ("He came “for the first time in” years.", "It snowed for the first time in a decade."),
    ],
)
def test_a_few_common_words_and_another_statement_are_no_quotation(one: str, two: str) -> None:
    assert shared(one, two) == []


def test_statements_that_begin_alike_and_go_on_otherwise_are_not_known_by_their_beginning() -> None:
    folder = Folder()
    pages = [
        folder.document("a.txt", "He said: “Two clerks were seen at the old mill by noon.”"),
        folder.document("b.txt", "She said: “Two clerks were seen at the new ferry after dark.”"),
    ]
    assert find_reuse([each.annotations() for each in pages]).passages == ()


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (
            "We ask the warden to find out who locked that shed up, and on whose word it was.",
            "It asked the warden to find out who locked up the long shed, and on whose word it was.",
        ),
        ("Repair is put at half a million crowns.", "Repair was put at half a million crowns."),
    ],
)
def test_an_edited_sentence_is_known_by_its_runs_and_a_short_one_by_its_tense(
    one: str, two: str
) -> None:
    assert len(shared(one, two)) == 1


def test_a_short_sentence_that_denies_the_other_is_not_the_same() -> None:
    assert shared("Repair is put at half a million.", "Repair never put at half a million.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Grant them, O Lord, a quiet harbour and lead them home over the dark water.",
        "Keep thy lamp lit, said the hymn, and guide us unto the farther shore in peace.",
        "I swear to defend the walls of this harbour and the bread of every house in it.",
        "There being no further business the meeting closed at",
        "The owners did not respond to a request for comment.",
    ],
)
def test_prayers_oaths_and_turns_of_phrase_are_nobodys_wording(text: str) -> None:
    assert shared(f"It rained.\n\n{text}", f"Cold.\n\n{text}") == []


def test_a_sentence_that_ends_in_a_turn_of_phrase_and_old_letters_are_wording() -> None:
    news = "Karr took nine barrels from the tannery after dark and declined to comment."
    assert len(shared(news, news)) == 1
    letter = "The bailiff hath taken nine barrels from the tannery and sent them unto the mill."
    assert len(shared(f"{letter} He hath no shame.", f"{letter} Verily he hath none.")) == 1


DEED = "The mayor bribed the inspector with two crates of brandy at the ferry office."


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (DEED, "The inspector bribed the mayor with two crates of brandy at the ferry office."),
        (
            DEED,
            "The mayor was bribed by the inspector with two crates of brandy at the ferry office.",
        ),
        (
            "The old clerk of the tannery shot the young foreman behind the church wall.",
            "The young foreman shot the old clerk of the tannery behind the church wall.",
        ),
        (
            "Soldiers of the garrison fired on the marchers at the bridge of Orsk after noon.",
            "The marchers fired on soldiers of the garrison at the bridge of Orsk after noon.",
        ),
    ],
)
def test_who_did_it_and_to_whom_turned_round_is_no_copy(one: str, two: str) -> None:
    assert shared(one, two) == []


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (
            DEED,
            "The inspector was bribed by the mayor with two crates of brandy at the ferry office.",
        ),
        (
            "In March the mayor bribed the inspector with brandy at the ferry office.",
            "At the ferry office the mayor bribed the inspector with brandy in March.",
        ),
        (
            "The mayor, the inspector and the ferry clerk drank two crates of brandy that March.",
            "The ferry clerk, the inspector and the mayor drank two crates of brandy that March.",
        ),
    ],
)
def test_another_voice_another_order_and_a_list_are_still_the_same(one: str, two: str) -> None:
    assert len(shared(one, two)) == 1
