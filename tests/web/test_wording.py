"""Our own words on every page: none of those that cast doubt, presume truth or rank people."""

from __future__ import annotations

import re
from typing import Any, get_args

import pytest
from starlette.testclient import TestClient
from tests.web.desks import Book, all_addresses, csrf_of, parsed

from stemma.model import wording as words
from stemma.model.annotations import (
    AttributionKind,
    ClaimKind,
    EntitySchema,
    HolderRole,
    Stands,
)
from stemma.model.documents import How
from stemma.model.judgements import Action
from stemma.model.links import AnswerStatus, JoinRule, LinkType, Reading, Slot
from stemma.model.problems import ProblemKind
from stemma.web.words import wording

AVOIDED = re.compile(
    r"\b(claims?|claimed|alleged\w*|allegations?|accepted|rejected|denied|den(?:y|ies)|confirmed|"
    r"conceded|admitted|no response|independent\w*|copied|plagiar\w*|altered|forged|contested|"
    r"terror\w*|agents?|defectors?|cults?|scores?|verdict|true|false|liars?|no leak\w*|"
    r"ranking|top \d+)\b",
    re.IGNORECASE,
)
QUOTED = "//q | //blockquote | //bdi | //*[@data-quoted] | //svg | //script | //head"
ALLOWED = ("It does not say what is true.",)


def own_words(page: str) -> str:
    """The page without what documents say: quotations, names, titles of files, their text."""
    tree = parsed(page)
    for node in tree.xpath(QUOTED):
        node.drop_tree()
    for option in tree.xpath("//select[@name='speaker' or @name='about' or @name='document']"):
        option.drop_tree()
    words = " ".join(tree.text_content().split())
    for sentence in ALLOWED:
        words = words.replace(sentence, "")
    return re.sub(r"“[^”]*”", "", words)


def test_no_page_says_in_our_voice_what_it_must_not(desk: TestClient, book: Book) -> None:
    key = csrf_of(desk.get("/differences").text)
    for link, action in zip(book.rows.links, ("reject", "confirm", "unsure"), strict=False):
        form = {"csrf": key, "link": link.id, "action": action}
        assert desk.post("/judgements", data=form).status_code == 200
    for address in all_addresses():
        words = own_words(desk.get(address).text)
        assert "Stemma shows what these texts say" in words
        assert AVOIDED.findall(words) == [], f"{address}: {words}"


def test_no_empty_page_says_what_it_must_not(empty_desk: TestClient) -> None:
    for address in all_addresses():
        assert AVOIDED.findall(own_words(empty_desk.get(address).text)) == []


@pytest.mark.parametrize(
    "table",
    [
        words.KINDS,
        wording.STANDS,
        wording.ROLES,
        wording.UNNAMED,
        words.STATUS,
        words.SLOTS,
        words.LINKS,
        wording.JOINED,
        wording.PROBLEMS,
        wording.ACTIONS,
        wording.CURRENT_READING,
        wording.SAID,
    ],
)
def test_no_table_of_words_holds_one_that_we_avoid(table: dict[str, str]) -> None:
    assert [words for words in table.values() if AVOIDED.search(words)] == []


def test_every_quotation_about_a_person_stands_beside_its_speaker(desk: TestClient) -> None:
    tree = parsed(desk.get("/statements").text)
    for said in tree.xpath("//article[contains(@class, 'said')]"):
        speaker = said.xpath(".//p[@class='who']//*[@class='name' or @class='unnamed']")
        place = said.xpath(".//p[@class='where']/a[@class='paper']")
        assert speaker
        assert place


def test_accusation_and_answer_are_set_in_the_same_way(desk: TestClient) -> None:
    tree = parsed(desk.get("/accusations", params={"status": "denied"}).text)
    for pair in tree.xpath("//section[@class='pair']"):
        left, right = pair.xpath(".//div[@class='two']/div")
        for side in (left, right):
            assert side.xpath(".//blockquote")
            assert side.xpath(".//h3")


def test_every_page_says_that_naming_the_speaker_is_not_enough(desk: TestClient) -> None:
    for address in all_addresses():
        assert wording.WARNING in desk.get(address).text


@pytest.mark.parametrize(
    ("numbers", "sentence"),
    [
        (
            (2, 1, 1, 3),
            (
                "Named origins: 2 · not stated: 1 → between 1 and 3 separate sources, "
                "as far as these documents show"
            ),
        ),
        (
            (1, 0, 1, 1),
            "Named origins: 1 · not stated: 0 → 1 separate source, as far as these documents show",
        ),
    ],
)
def test_origins_are_a_range(numbers: tuple[int, int, int, int], sentence: str) -> None:
    assert wording.origins_sentence(*numbers) == sentence


def test_a_missing_reply_does_not_imply_that_anybody_asked() -> None:
    words = wording.no_reply("X", 2, "8 March 2032")
    assert words == (
        "This folder holds no reply by X. It does not show whether X was asked. "
        "Documents by X: 2, latest 8 March 2032."
    )
    asked = wording.no_reply("X", 0, None, besides=True, asked=["“X could not be reached” (Y)"])
    assert asked == (
        "This folder holds no other reply by X. It does not show whether X was asked about this. "
        "Texts write, which need not be of this: “X could not be reached” (Y). "
        "Documents by X: 0."
    )
    assert wording.no_reply("X", 0, None).endswith("Documents by X: 0.")
    assert wording.no_reply("X", 1, None).endswith("Documents by X: 1, none of them dated.")


@pytest.mark.parametrize(
    ("kinds", "table"),
    [
        (ClaimKind, words.KINDS),
        (Stands, wording.STANDS),
        (HolderRole, wording.ROLES),
        (HolderRole, wording.UNNAMED),
        (AttributionKind, wording.SAID),
        (How, wording.KNOWN_BY),
        (AnswerStatus, words.STATUS),
        (Slot, words.SLOTS),
        (LinkType, words.LINKS),
        (JoinRule, wording.JOINED),
        (EntitySchema, wording.SCHEMAS),
        (ProblemKind, wording.PROBLEMS),
        (Action, wording.ACTIONS),
        (Reading, wording.CURRENT_READING),
    ],
)
def test_every_kind_of_the_contract_has_its_words(kinds: Any, table: dict[str, str]) -> None:
    assert set(get_args(kinds)) == set(table)
