"""Saved pages, subtitles, tables of posts, pictures."""

from __future__ import annotations

from typing import Any

import pytest

from stemma.model.settings import CsvColumns, Settings

BODY = "The harbour council said on Monday that the gate had been closed before the ship came in."


def test_a_saved_page_knows_its_address(read: Any) -> None:
    data = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://courier.example/gate\r\n"
        "Subject: Gate closed\r\nDate: Sun, 4 May 2031 10:00:00 +0000\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; boundary="b1"\r\n\r\n'
        "--b1\r\nContent-Type: text/html; charset=utf-8\r\n"
        "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
        f"<html><body><nav><a href=3D'/'>Home</a></nav><h1>Gate closed</h1><p>{BODY}</p>"
        "</body></html>\r\n--b1\r\nContent-Type: image/png\r\n\r\nxx\r\n--b1--\r\n"
    )
    found = read(data.replace("\n\r\n", "\n\r\n"), "a.mhtml")
    assert found.document.extractor == "mhtml/1"
    assert found.document.url.value == "https://courier.example/gate"
    assert found.words("title") == ["Gate closed"]
    assert found.words("body") == [BODY]
    assert found.document.published is None


def test_subtitles_become_paragraphs_behind_their_time_codes(read: Any) -> None:
    data = (
        "1\n00:00:01,000 --> 00:00:03,000\nThe gate was <i>closed</i>\n\n"
        "2\n00:00:03,100 --> 00:00:05,000\nbefore the ship came in.\n\n"
        "3\n00:01:10,000 --> 00:01:12,000\nNobody was hurt.\n"
    )
    found = read(data, "a.srt")
    assert found.document.extractor == "subtitles/1"
    assert found.document.text == (
        "[0:00:01] The gate was closed before the ship came in.\n\n[0:01:10] Nobody was hurt."
    )
    assert found.words("body")[0] == "The gate was closed before the ship came in."


def test_voices_in_subtitles_are_named(read: Any) -> None:
    data = (
        "WEBVTT\n\nNOTE made by hand\n\n00:01.000 --> 00:03.000\n<v Ada Lovel>Was it closed?\n\n"
        "00:03.100 --> 00:05.000\n<v Ben Orr>It was &amp; is.\n"
    )
    text = read(data, "a.vtt").document.text
    assert text == "[0:00:01] Ada Lovel: Was it closed?\n\n[0:00:03] Ben Orr: It was & is."


def test_each_row_of_a_table_of_posts_is_a_document(read_all: Any) -> None:
    data = (
        "wer;wann;was;link\r\nAda;2031-05-04;The gate was closed.;https://p.example/1\r\n"
        'Ben;2031-05-05;"It was; is\nand will be.";\r\n;;;\r\n'
    )
    columns = CsvColumns(text="was", author="wer", date="wann", url="link")
    whole, first, second = read_all(data, "posts.csv", Settings(csv=columns))
    assert whole.document.text == ""
    assert first.document.text == "The gate was closed."
    assert first.document.authors[0].value == "Ada"
    assert first.document.published.value == "2031-05-04"
    assert first.document.url.value == "https://p.example/1"
    assert second.document.text == "It was; is\nand will be."
    assert second.document.part_of == whole.document.id
    assert [one.document.files[0] for one in (first, second)] == [
        "posts.csv/row 2",
        "posts.csv/row 3",
    ]


def test_a_table_without_the_named_columns_is_read_as_text(read: Any) -> None:
    found = read("a,b\n1,2\n", "t.csv")
    assert found.document.text == "a,b\n1,2\n"
    assert "stemma.toml" in found.found.problems[0].hint


def test_a_picture_is_listed_with_how_to_get_its_words(
    read: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    found = read(b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, "a.png")
    assert found.document.media_type == "image/png"
    (problem,) = found.found.problems
    assert problem.kind == "no-text"
    assert "Tesseract" in problem.hint
