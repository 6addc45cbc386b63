"""Web pages: what a browser shows, in its order; furniture by markup; what the head states."""

from __future__ import annotations

from typing import Any

BODY = "The harbour council said on Monday that the gate had been closed before the ship came in."
MORE = "Nobody was hurt, the duty officer told reporters, and the crane was back at work by noon."


def page(body: str, head: str = "") -> str:
    return f"<!DOCTYPE html><html lang='en'><head>{head}</head><body>{body}</body></html>"


def test_what_a_browser_does_not_show_is_not_text(read: Any) -> None:
    hidden = (
        "<script>alert('x')</script><style>.gone{display:none}</style><template>t1</template>"
        "<noscript>n1</noscript><p hidden>h1</p><p style='display: none'>d1</p>"
        "<p style='visibility:hidden'>v1</p><p aria-hidden='true'>a1</p><p class='gone'>g1</p>"
        "<!-- c1 --><img alt='alt1' src='x.png'><svg><title>s1</title></svg><dialog>di1</dialog>"
        "<textarea>ta1</textarea><iframe>if1</iframe>"
    )
    found = read(page(f"<p>{BODY}</p>{hidden}<p>{MORE}</p>"), name="a.html")
    assert found.document.text == f"{BODY}\n\n{MORE}"
    assert found.document.media_type == "text/html"
    assert found.document.extractor == "html/1"


def test_blocks_break_lines_and_inline_elements_do_not(read: Any) -> None:
    found = read(page("<div>One <b>tw</b>o&nbsp;&amp; three<br>four</div><ul><li>five<li>six</ul>"))
    assert found.document.text == "One two\u00a0& three\nfour\n\nfive\nsix"


def test_markup_tells_furniture(read: Any) -> None:
    found = read(
        page(
            "<div class='cookie-bar'>We keep crumbs. <button>Fine</button></div>"
            "<nav><a href=/>Start</a><a href=/h>Harbour</a></nav><main><article>"
            f"<h1>Gate closed</h1><p class=byline>By Ada Lovel</p><p>{BODY}</p>"
            f"<div class='share-tools'>Send it round</div><p>{MORE}</p></article></main>"
            "<aside class=related><h3>More</h3><a href=/b>Crane strike: what we know</a></aside>"
            "<footer>Quay Courier Ltd, Tessmar</footer>"
        )
    )
    assert found.words("title") == ["Gate closed"]
    assert found.words("byline") == ["By Ada Lovel"]
    assert found.words("body") == [BODY, MORE]
    assert found.words("furniture") == [
        "We keep crumbs.",
        "Fine",
        "Start Harbour",
        "Send it round",
        "More",
        "Crane strike: what we know",
        "Quay Courier Ltd, Tessmar",
    ]


def test_a_page_wrapped_in_a_form_or_a_class_named_sidebar_keeps_its_body(read: Any) -> None:
    inside = f"<h1>Gate closed</h1><p>{BODY}</p><p>{MORE}</p>"
    for wrapped in (f"<form>{inside}</form>", f"<div class='has-sidebar menu-open'>{inside}</div>"):
        assert read(page(wrapped)).words("body") == [BODY, MORE]


def test_the_head_states_title_site_address_author_and_day(read: Any) -> None:
    head = (
        "<title>Gate closed | Quay Courier</title><meta property='og:site_name' content='Quay Courier'>"
        "<link rel=canonical href='https://courier.example/gate'>"
        "<meta property='article:published_time' content='2031-05-04T17:40:00+02:00'>"
        '<script type=\'application/ld+json\'>{"@type": "NewsArticle", "author": '
        '[{"name": "Ada Lovel"}, {"name": "Ben Orr"}]}</script>'
    )
    document = read(page(f"<p>{BODY}</p><p>{MORE}</p>", head)).document
    assert (document.title.value, document.title.how) == ("Gate closed", "metadata")
    assert document.publisher.value == "Quay Courier"
    assert document.url.value == "https://courier.example/gate"
    assert [author.value for author in document.authors] == ["Ada Lovel", "Ben Orr"]
    assert (document.published.value, document.published.how) == ("2031-05-04", "metadata")


def test_what_a_title_adds_to_its_sites_name_is_no_part_of_it(read: Any) -> None:
    found = read(
        "<html><head><title>Gate closed | The Quay Courier, from our old numbers</title></head><body>"
        "<h1>Gate closed</h1><p>The gate had been closed before the ship came in on Monday.</p>"
        "</body></html>",
        "a.html",
    )
    assert found.document.publisher.value == "The Quay Courier"


def test_the_text_s_own_day_counts_before_the_page_s_record(read: Any) -> None:
    head = "<meta property='article:published_time' content='2031-05-20T08:00:00Z'>"
    found = read(page(f"<h1>Gate</h1><p class=date>Sunday, 4 May 2031</p><p>{BODY}</p>", head))
    assert (found.document.published.value, found.document.published.how) == (
        "2031-05-04",
        "dateline",
    )
    assert found.kinds == ["clash"]


def test_deep_nesting_is_read_as_far_as_it_goes_and_listed(read: Any) -> None:
    found = read("<html><body><p>Top of it</p>" + "<div>" * 3000 + "deep" + "</div>" * 3000)
    assert "Top of it" in found.document.text
    assert "limit" in found.kinds


def test_a_page_says_its_own_encoding(read: Any) -> None:
    data = page("<p>Café am Hafen</p>", "<meta charset=iso-8859-1>").encode("latin-1")
    found = read(data)
    assert found.document.text == "Café am Hafen"
    assert "encoding" not in found.kinds


def test_a_page_without_a_word_has_no_text(read: Any) -> None:
    assert read(page("<script>x()</script>")).kinds == ["no-text"]


def test_a_page_in_utf_16_is_read(read: Any) -> None:
    found = read(page(f"<p>{BODY}</p>").encode("utf-16"), "a.html")
    assert found.document.text == BODY


def test_cells_that_lay_out_a_page_stand_apart_and_others_in_a_row(read: Any) -> None:
    layout = "<table><tr><td>Weather<br>Boats</td><td><div>Gate closed</div></td></tr></table>"
    assert read(page(layout)).document.text == "Weather\nBoats\nGate closed"
    row = (
        "<table><tr><td>detained</td><td>twelve</td></tr><tr><td>hurt</td><td>one</td></tr></table>"
    )
    assert read(page(row)).document.text == "detained twelve\nhurt one"
