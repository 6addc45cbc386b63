"""Advertisements inside an article are furniture; a text about advertising is none."""

from __future__ import annotations

from typing import Any

import pytest

TITLE = "Gate shut before ship came in"
BODY = (
    "The harbour council said on Monday that the gate had been closed before the ship came in.",
    "Nobody was hurt, the duty officer told reporters, and the crane was back at work by noon.",
    "The log of that night has not been found, and the port has asked the pilots for their own.",
)
AD = "Wake up beside the sea. Lovel Chalets, Tolm Bay. First houses from 89,000 crowns this May."


def page(box: str) -> str:
    """A page with a box between its paragraphs."""
    one, two, three = (f"<p>{each}</p>" for each in BODY)
    shown = f"<article><h1>{TITLE}</h1>{one}{two}{box}{three}</article>"
    return f"<html><head><title>{TITLE}</title></head><body>{shown}</body></html>"


@pytest.mark.parametrize(
    "box",
    [
        f"<aside class='ad'><p>{AD}</p></aside>",
        f"<div class='ad-slot'><p>{AD}</p></div>",
        f"<div id='advertisement'><span>Advertisement</span><p>{AD}</p></div>",
        f"<div aria-label='Advertisement'><p>{AD}</p></div>",
        f"<section class='sponsored-content'><p>{AD}</p></section>",
        f"<div class='promoted'><p>{AD}</p></div>",
        f"<p>ADVERTISEMENT &ndash; {AD}</p>",
        f"<p>Sponsored content | {AD}</p>",
        f"<p>Paid for by Lovel Chalets: {AD}</p>",
    ],
)
def test_an_advertisement_between_paragraphs_is_furniture(read: Any, box: str) -> None:
    found = read(page(box), "a.html")
    assert found.words("body") == list(BODY)
    assert any(AD in words for words in found.words("furniture"))


@pytest.mark.parametrize(
    "box",
    [
        "<p>Advertisement: the port paid for a page about the gate, Ada Lovel said on Monday.</p>",
        "<p>Promoted: Emil Torr, from second mate to first mate, by the board of the harbour.</p>",
        "<div class='ad-hoc'><p>An ad hoc committee of the harbour will look into it next week.</p></div>",
        "<p>Sponsored by nobody, the crews rowed on, and the harbour watched them from the wall.</p>",
    ],
)
def test_a_text_that_tells_of_advertising_stays(read: Any, box: str) -> None:
    found = read(page(box), "a.html")
    assert len(found.words("body")) == len(BODY) + 1


def test_a_box_that_holds_most_of_a_page_is_no_advertisement(read: Any) -> None:
    found = read(page("").replace("<article>", "<article><div class='ads'>"), "a.html")
    assert found.words("body") == list(BODY)
