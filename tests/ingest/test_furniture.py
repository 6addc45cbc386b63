"""Furniture in text pasted from the web, and body that only looks like it."""

from __future__ import annotations

from typing import Any

import pytest

from stemma.ingest.loaders.plain import as_pieces
from stemma.ingest.roles.assign import left_out, view_of
from stemma.ingest.values import Extracted
from stemma.text.lines import stretches

PROSE = "The harbour council said on Monday that the gate had been closed before the ship came in."
MORE = "Nobody was hurt, the duty officer told reporters, and the crane was back at work by noon."


def page(*lines: str) -> str:
    return "\n\n".join(lines)


@pytest.mark.parametrize(
    "line",
    [
        "Skip to main content",
        "Home » Harbour » Gate closed before ship came in",
        "Home › Harbour › News",
        "HomeHarbour NewsGate closed before ship came in",
        "News | Harbour | Sport | Tides",
        "Menu",
        "Log in",
    ],
)
def test_what_stands_above_a_pasted_page(read: Any, line: str) -> None:
    found = read(page(line, "Gate closed before ship came in", PROSE, MORE))
    assert found.words("furniture") == [line]
    assert found.words("title") == ["Gate closed before ship came in"]
    assert found.words("body") == [PROSE, MORE]


@pytest.mark.parametrize(
    "line",
    [
        "Stay informed with the Quay Courier's newsletters",
        "Sign up to get the latest alerts and analysis from the harbour",
        "Subscribe to our newsletter and never miss a story",
        "Share this article",
        "Facebook Twitter WhatsApp",
        "Advertisement",
        "Enjoying this story? Share it on your feed.",
        "Read more: Ten best chowders north of the mole",
        "We use cookies to make this site work. By continuing to browse you agree.",
        "Follow us on Telegram",
        "Story continues below",
    ],
)
def test_what_interrupts_a_pasted_page(read: Any, line: str) -> None:
    found = read(page("Gate closed before ship came in", PROSE, line, MORE))
    assert found.words("furniture") == [line]
    assert found.words("body") == [PROSE, MORE]


@pytest.mark.parametrize(
    "lines",
    [
        ["You may also like", "Crane strike: what we know", "Ten best chowders north of the mole"],
        ["Leave a Comment"],
        ["Related articles", "Crane strike: what we know"],
        ["© 2031 Quay Courier. All rights reserved."],
        ["The Quay Courier is free to read. To republish this article, write to our rights desk."],
        ["harbour gate picture (1)"],
        ["IMG_20310504.jpg"],
        ["Your email address will not be published. Required fields are marked *"],
        ["Previous article", "Next article"],
    ],
)
def test_what_stands_below_a_pasted_page(read: Any, lines: list[str]) -> None:
    found = read(page("Gate closed before ship came in", PROSE, MORE, *lines))
    assert found.words("furniture") == lines
    assert found.words("body") == [PROSE, MORE]


def test_a_teaser_goes_with_its_read_more(read: Any) -> None:
    text = page("A title for it", PROSE, "Does the port have a gate problem?\nRead More »", MORE)
    assert read(text).words("furniture") == ["Does the port have a gate problem?", "Read More »"]


def test_a_logo_glued_to_the_first_word_is_cut_off(read: Any) -> None:
    found = read(page("A title for it", f"HCN logo{PROSE}", MORE))
    assert found.words("furniture") == ["HCN logo"]
    assert found.words("body") == [PROSE, MORE]


def test_a_doubled_caption_counts_once(read: Any) -> None:
    caption = "Mara Ilves, who led the union until 2029, seen on the quay in 2030 (AFP)"
    almost = caption.replace("seen", ", seen").replace(" ,", ",")
    found = read(page("A title for it", PROSE, f"{caption}\n{almost}", MORE))
    assert found.words("caption") == [caption]
    assert found.words("furniture") == [almost]


def test_a_pull_quote_is_a_copy_of_the_body(read: Any) -> None:
    quoted = "“We closed it before anybody asked us to,” she said. “That is all there is to it.”"
    pulled = "‘We closed it before anybody asked us to’"
    found = read(page("A title for it", PROSE, pulled, "- Mara Ilves, dock worker", quoted, MORE))
    assert found.words("furniture") == [pulled, "Mara Ilves, dock worker"]
    assert found.words("body") == [PROSE, quoted, MORE]


def test_the_day_a_page_was_looked_at_is_no_dateline(read: Any) -> None:
    text = page(
        "Friday, May 23, 2031",
        "Home » Harbour » Gate closed before ship came in",
        "Gate closed before ship came in",
        PROSE,
        MORE,
        "Harbour Union\n\n4 May 2031",
    )
    found = read(text)
    assert found.words("furniture")[0] == "Friday, May 23, 2031"
    published = found.document.published
    assert (published.value, published.how) == ("2031-05-04", "signature")
    assert found.kinds == ["clash"]


@pytest.mark.parametrize(
    "line",
    [
        "The council asked readers to sign up for the vigil, and most of them did so on the spot.",
        "“Share this with nobody,” the officer said.",
        "Cookies were found in the guard's drawer, together with a key nobody could place.",
        "She wrote the newsletter that the union sends to its members every month.",
        "Home is where the harbour is, the old captain told us.",
        "All the rights were reserved to the buyers, the lawyer said, and she read from the paper.",
        "Join us, the leaflet said.",
        "The director, Mr McKenzieWard, did not reply.",
        "Menus were printed in three languages for the delegation.",
        "Read the letter, he said, and then read it again.",
    ],
)
def test_body_that_looks_like_furniture_stays(read: Any, line: str) -> None:
    found = read(page("A title for it", PROSE, line, MORE))
    assert found.words("furniture") == []
    assert line in found.words("body")


def test_a_text_of_nothing_but_furniture_words_loses_no_sentence(read: Any) -> None:
    found = read("Search\n\nThe search was called off at dusk, the coastguard said on Tuesday.")
    assert len(found.words("body")) == 1


MENU = ("Skip to main content", "Menu", "Log in")


def test_short_lines_that_no_phrase_knows_go_with_the_furniture_they_stand_in(read: Any) -> None:
    tail = ("Share this article", "Tide tables", "Lost and found", "Follow us on Telegram")
    found = read(page(*MENU, "Gate closed before ship came in", PROSE, MORE, *tail))
    assert found.words("body") == [PROSE, MORE]
    assert {"Tide tables", "Lost and found"} <= set(found.words("furniture"))


def test_a_text_that_no_site_framed_keeps_its_short_lines(read: Any) -> None:
    found = read(page("Gate closed before ship came in", PROSE, "Tide tables", "Lost and found"))
    assert found.words("furniture") == []


def test_a_heading_between_paragraphs_stays(read: Any) -> None:
    text = page(*MENU, "Gate closed before ship came in", PROSE, "What the crew saw", MORE)
    assert "What the crew saw" not in read(text).words("furniture")


def test_a_list_that_the_text_announces_stays(read: Any) -> None:
    announced = "The crew asks the harbour council for three things before the month is over:"
    points = ("a lamp on the mole;", "a second rope;", "the log of that night.")
    found = read(page(*MENU, "Gate closed before ship came in", PROSE, announced, *points, MORE))
    assert not set(points) & set(found.words("furniture"))


def test_a_poem_among_prompts_is_no_menu(read: Any) -> None:
    verses = (
        "the tide came in",
        "with nets and no fish",
        "a bell on the mole",
        "rang twice for the cook",
        "who stood at the gate",
        "and counted his spoons",
        "till morning was grey",
    )
    found = read(page(*MENU, "Gate song", *verses))
    assert not set(verses) & set(found.words("furniture"))


def test_speakers_of_a_transcript_stay(read: Any) -> None:
    turns = ("PRESENTER", PROSE, "ADA LOVEL", MORE) * 3
    found = read(page(*MENU, "Gate closed before ship came in", *turns))
    assert not {"PRESENTER", "ADA LOVEL"} & set(found.words("furniture"))


def test_every_line_left_out_has_a_reason() -> None:
    text = page(*MENU, "Gate closed", PROSE, MORE, "Share this article", "Tide tables")
    view = view_of(Extracted("text/plain", "plain/1", text, as_pieces(stretches(text))))
    reasons = left_out(view)
    assert reasons[0].startswith("Lines that are nothing but a menu word")
    assert all(reasons.values())
