"""The reader: the text with its speakers, deep links, folded furniture, files to take away."""

from __future__ import annotations

import html
import re
from dataclasses import replace

import pytest
from starlette.testclient import TestClient
from tests.plain import plain_document, whole
from tests.web.desks import Book, parsed
from tests.web.rows import example_folder

from stemma.model.annotations import Annotations
from stemma.model.documents import Custody

FOLDER = example_folder()
IDS = {key: row.id for key, row in FOLDER.documents.items()}


def read(desk: TestClient, key: str, **asked: str) -> str:
    return desk.get(f"/documents/{IDS[key]}", params=asked).text


@pytest.mark.parametrize("key", [key for key, row in FOLDER.documents.items() if row.text.strip()])
def test_every_word_of_the_text_is_there(desk: TestClient, key: str) -> None:
    tree = parsed(read(desk, key))
    for ref in tree.xpath("//sup[@class='ref']"):
        ref.drop_tree()
    shown = " ".join(each.text_content() for each in tree.xpath("//*[@data-quoted]"))
    assert shown.split() == FOLDER.documents[key].text.split()


def test_every_attribution_has_its_speaker_in_the_margin(desk: TestClient) -> None:
    row = desk.get(f"/api/documents/{IDS['ledger']}").json()
    notes = [
        note
        for section in row["sections"]
        for block in section["blocks"]
        for note in block["notes"]
    ]
    assert len(notes) == row["notes"] == 8
    assert [note["number"] for note in notes] == list(range(1, 9))
    speakers = {note["number"]: note["speakers"][0] for note in notes}
    assert speakers[1]["name"] == "Council of Dareshan Exiles"
    unnamed = speakers[5]
    assert not unnamed["named"]
    assert unnamed["words"].startswith("An official who asked not to be named")


def test_a_note_inside_the_words_of_another_says_so(desk: TestClient) -> None:
    page = read(desk, "wire")
    assert "inside the words of note 4" in page


def test_notes_and_passages_lead_to_each_other(desk: TestClient) -> None:
    page = read(desk, "ledger")
    for number in range(1, 9):
        assert f'href="#note-{number}"' in page
        assert f'id="note-{number}"' in page
    for anchor in re.findall(r'class="back" href="#([^"]+)"', page):
        assert f'id="{anchor}"' in page


def test_a_deep_link_marks_its_statement(desk: TestClient) -> None:
    claim = FOLDER.claims["gate-gate"]
    page = read(desk, "gate", at=claim.id)
    marked = re.findall(r'<span class="[^"]*m-at[^"]*">(.*?)</span>', page, re.DOTALL)
    text = FOLDER.documents["gate"].text[claim.spans[0][0] : claim.spans[0][1]]
    assert html.unescape("".join(marked)) == text
    assert f'id="{claim.id.replace(":", "-")}"' in page


def test_furniture_is_folded_and_still_there(desk: TestClient) -> None:
    tree = parsed(read(desk, "gate"))
    folded = " ".join(each.text_content() for each in tree.xpath("//details[@class='folded']"))
    assert "Tide tables" in folded
    assert "Hanno Bredlow" not in folded


def test_the_author_is_named_where_the_author_changes(desk: TestClient) -> None:
    tree = parsed(read(desk, "letter"))
    voices = [" ".join(each.text_content().split()) for each in tree.xpath("//p[@class='voice']")]
    assert voices == [
        "From here, written by The editors",
        "From here, written by Suvi Maradin",
        "From here, written by The editors",
    ]
    assert 'class="voice"' not in read(desk, "ledger")


def test_metadata_says_how_it_is_known(desk: TestClient) -> None:
    rows = desk.get(f"/api/documents/{IDS['ledger']}").json()["metadata"]
    known = {row["label"]: (row["value"], row["how"]) for row in rows}
    assert known["Published on"] == ("13 March 2032", "from the dateline")
    assert known["Written by"] == ("Pia Vondrell", "from the byline")
    undated = desk.get(f"/api/documents/{IDS['fragment']}").json()["metadata"]
    assert {"Published on": "not stated"}.items() <= {
        r["label"]: r["value"] for r in undated
    }.items()


def test_how_a_document_was_obtained_stands_with_what_is_known_of_it(
    desk: TestClient, book: Book
) -> None:
    custody = Custody(obtained_from="the notice\u202e board", note="torn")
    book.rows = replace(
        book.rows,
        documents=tuple(
            replace(row, custody=custody) if row.id == IDS["ledger"] else row
            for row in book.rows.documents
        ),
    )
    page = read(desk, "ledger")
    assert "Obtained from</dt><dd><bdi>the notice⟨RLO⟩ board</bdi>" in page
    assert "Note, in no export</dt><dd><bdi>torn</bdi>" in page
    assert "Obtained" not in read(desk, "gate")


def test_an_unreadable_file_says_so_and_offers_its_original(desk: TestClient) -> None:
    page = read(desk, "broken")
    assert "No text could be read from this file." in page
    assert "Could not be opened" in page


def test_the_text_is_taken_away_as_a_plain_file(desk: TestClient) -> None:
    answer = desk.get(f"/documents/{IDS['gate']}/text")
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    assert answer.headers["content-disposition"].startswith('attachment; filename="text-')
    assert answer.text == FOLDER.documents["gate"].text


def test_an_original_page_of_the_web_is_taken_away_as_text_that_nothing_runs(
    desk: TestClient,
) -> None:
    answer = desk.get(f"/documents/{IDS['gate']}/original")
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    assert re.search(r'attachment; filename="original-\w+\.html\.txt"', str(answer.headers))
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert desk.get(f"/documents/{IDS['empty']}/original").status_code == 404
    assert desk.get("/documents/sha256:00/text").status_code == 404


def test_a_replaced_document_stays_readable_and_says_that_it_is_in_no_count(
    desk: TestClient, book: Book
) -> None:
    text = "An earlier wording."
    old = plain_document(text, "old.txt")
    book.older[old.id] = Annotations(old, whole(old))
    page = desk.get(f"/documents/{old.id}").text
    assert "It stays readable and is in no count." in page
    assert text in page
    assert desk.get(f"/documents/{old.id}/text").text == text
    assert desk.get("/api/documents").json()["paging"]["total"] == 15
