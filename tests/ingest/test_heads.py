"""What stands beside a title and is none: slugs, release lines, mastheads, imprints, posters, signers."""

from __future__ import annotations

from typing import Any

import pytest

BODY = "The harbour council said on Monday that the gate had been closed before the ship came in."
MORE = "Nobody was hurt, the duty officer told reporters, and the crane was back at work by noon."
MINE = "I am a welder and no writer. I was on the quay that night, and I saw the gate shut."
FAMILIES = (
    "For the families: Ada Lovel, Emil Torrance\n\n"
    "For the Rope and Sail Makers' Union: Suvi Maradin, secretary"
)
TITLE = "Gate shut before ship came in"
WIRE = f"TESSMAR, May 4, 2031 (Quay News Agency) - {BODY}"


def text(*lines: str) -> str:
    return "\n\n".join((*lines, BODY, MORE))


def page(above: str) -> str:
    shown = f"{above}<h1>{TITLE}</h1><p>By Ada Lovel</p><p>{BODY}</p><p>{MORE}</p>"
    return f"<html><head><title>{TITLE}</title></head><body>{shown}</body></html>"


def names(found: Any) -> tuple[str | None, str | None, list[str]]:
    """Title, publisher and authors."""
    document = found.document
    title = document.title.value if document.title else None
    publisher = document.publisher.value if document.publisher else None
    return title, publisher, [each.value for each in document.authors]


@pytest.mark.parametrize(
    ("slug", "day"),
    [
        ("QNA 0212 / 4 May 2031 / TESSMAR-GATE, 1st lead", ["4 May 2031"]),
        ("QNA0212 TESSMAR GATE", []),
        ("QNA0212\nTESSMAR-GATE/2", []),
        ("QNA-0212 | URGENT | TESSMAR-GATE | 4 May 2031", ["4 May 2031"]),
        ("TESSMAR-GATE (2nd update)", []),
        ("ABC 7 TESSMAR-GATE (2nd lead, adds quotes)", []),
    ],
)
def test_the_line_below_a_wires_slug_is_its_title(read: Any, slug: str, day: list[str]) -> None:
    found = read(f"{slug}\n\n{TITLE}\n\n{WIRE}\n\n{MORE}")
    assert names(found) == (TITLE, "Quay News Agency", [])
    assert found.words("dateline")[: len(day)] == day
    left = " ".join(found.words("furniture"))
    assert "TESSMAR" in left
    assert found.document.published.value == "2031-05-04"


def test_a_headline_in_capitals_below_a_slug_is_no_letterhead(read: Any) -> None:
    found = read(f"QNA 0212 TESSMAR-GATE, urgent\nGATE SHUT\nPort blames tide\n\n{WIRE}\n\n{MORE}")
    assert names(found)[:2] == ("GATE SHUT", "Quay News Agency")
    assert found.words("subtitle") == ["Port blames tide"]


def test_a_wire_without_a_headline_has_no_title(read: Any) -> None:
    found = read(f"QNA0212 TESSMAR-GATE\n\n{WIRE}\n\n{MORE}")
    assert names(found) == (None, "Quay News Agency", [])


@pytest.mark.parametrize(
    "title",
    [
        "TESSMAR GATE - PORT BLAMES TIDE",
        "G20 LEADERS MEET IN TESSMAR",
        "M23 FIGHTERS SEIZE TESSMAR-NORTH",
        "COVID-19 DEATHS RISE IN SECOND WAVE",
        "BOAT-HOUSE FIRE: SECOND UPDATE",
        "SELF-DEFENCE OR MURDER?",
        "ISO 9001 SELF-ASSESSMENT, 4 May 2031",
        "NOTICE 7 (2nd update), 4 May 2031",
    ],
)
def test_a_headline_in_capitals_is_no_slug(read: Any, title: str) -> None:
    assert names(read(text(title, "By Ada Lovel")))[0] == title


@pytest.mark.parametrize(
    "lines",
    [
        "ORKAN TIMBER\nPress release\nTessmar, 4 May 2031\nFor immediate use",
        "ORKAN TIMBER\nMedia release\nEmbargoed until 6 a.m., 5 May 2031\nTessmar, 4 May 2031",
        "ORKAN TIMBER\n4 May 2031\nNot for publication before 10.00 on 5 May 2031",
        "ORKAN TIMBER\nUnder embargo\n4 May 2031",
        "ORKAN TIMBER\nFor immediate release – 4 May 2031",
    ],
)
def test_from_when_a_release_may_be_used_is_no_title(read: Any, lines: str) -> None:
    found = read(text(lines, "Why the gate was shut"))
    assert names(found)[:2] == ("Why the gate was shut", "ORKAN TIMBER")
    assert found.document.published.value == "2031-05-04"
    assert found.kinds == []


@pytest.mark.parametrize(
    "title",
    [
        "Embargo on Velian grain lifted",
        "For immediate release of the crew, families march",
        "Not for use: lifeboats rot at Tessmar",
        "Embargoed goods found in harbour",
    ],
)
def test_a_headline_about_a_release_or_an_embargo_is_a_title(read: Any, title: str) -> None:
    assert names(read(text(title, "By Ada Lovel")))[0] == title


@pytest.mark.parametrize(
    ("above", "paper"),
    [
        ("<h2>THE TESSMAR MAIL</h2>", "THE TESSMAR MAIL"),
        ("<p>TESSMAR OBSERVER</p>", "TESSMAR OBSERVER"),
        ("<div>THE KITE</div>", "THE KITE"),
        ("<p>The Tessmar Mail | Opinion</p>", "The Tessmar Mail"),
        ("<p>The Kite · Letters</p>", "The Kite"),
        ("<p>The Tessmar Mail, Sunday, 4 May 2031</p>", "The Tessmar Mail"),
        ("<header><p>The Tessmar Mail</p><nav><a>Home</a></nav></header>", "The Tessmar Mail"),
        ("<p>The Tessmar Mail — Comment — page 7</p>", "The Tessmar Mail"),
    ],
)
def test_the_paper_above_a_pages_title_is_its_publisher(read: Any, above: str, paper: str) -> None:
    assert names(read(page(above), "a.html")) == (TITLE, paper, ["Ada Lovel"])


@pytest.mark.parametrize(
    "above",
    [
        "<h2>HARBOUR GATE</h2>",
        "<h2>THE GATE</h2>",
        "<h2>BREAKING NEWS</h2>",
        "<h2>THE BIG READ</h2>",
        "<h2>TESSMAR</h2>",
        "<h2>CITY COUNCIL</h2>",
        "<h2>JUDICIAL REVIEW</h2>",
        "<p>Gate shut by tide | Analysis</p>",
    ],
)
def test_a_kicker_above_a_title_is_no_publisher(read: Any, above: str) -> None:
    assert names(read(page(above), "a.html")) == (TITLE, None, ["Ada Lovel"])


def test_a_heading_below_the_title_is_no_masthead(read: Any) -> None:
    shown = page("").replace(f"<p>{MORE}", f"<h2>THE QUAY MAIL</h2><p>{MORE}")
    found = read(shown, "a.html")
    assert names(found)[1] is None
    assert found.words("heading") == ["THE QUAY MAIL"]


@pytest.mark.parametrize(
    ("line", "paper"),
    [
        ("The Tessmar Mail – Opinion", "The Tessmar Mail"),
        ("The Kite | Letters", "The Kite"),
        ("The Tessmar Mail\nOpinion", "The Tessmar Mail"),
        ("Opinion | The Tessmar Mail", "The Tessmar Mail"),
        ("THE QUAY OBSERVER | Comment | 4 May 2031", "THE QUAY OBSERVER"),
    ],
)
def test_a_paper_and_its_section_above_a_plain_title(read: Any, line: str, paper: str) -> None:
    found = read(text(line, "The gate and the tide", "Ada Lovel"))
    assert names(found) == ("The gate and the tide", paper, ["Ada Lovel"])


@pytest.mark.parametrize("title", ["The gate and the tide | Opinion", "The Gate | Opinion"])
def test_a_title_and_its_section_are_no_imprint(read: Any, title: str) -> None:
    assert names(read(text(title, "Ada Lovel"))) == (title, None, ["Ada Lovel"])


@pytest.mark.parametrize(
    ("line", "publisher", "authors"),
    [
        (
            "The Tessmar Mail, Sunday, 4 May 2031. Interview: Ada Lovel",
            "The Tessmar Mail",
            ["Ada Lovel"],
        ),
        (
            "Quay Observer, 4 May 2031, page 3. Words: Ada Lovel and Mara Ilves",
            "Quay Observer",
            ["Ada Lovel", "Mara Ilves"],
        ),
        (
            "**The Quay Courier**, 4 May 2031 | Text: Ada Lovel | Photo: Emil Torrance",
            "The Quay Courier",
            ["Ada Lovel"],
        ),
        ("*The Quay Courier, 4 May 2031*\n\nPhoto: Emil Torrance", "The Quay Courier", []),
        ("The Quay Courier, 4 May 2031. By Ada Lovel", "The Quay Courier", ["Ada Lovel"]),
        ("Words and pictures: Ada Lovel", None, ["Ada Lovel"]),
        ("The Quay Courier | 4 May 2031 | Ada Lovel", "The Quay Courier", ["Ada Lovel"]),
        ("Interview: Ada Lovel, The Tessmar Mail, 4 May 2031", None, []),
        ("Interview: Ada Lovel | Photos: Emil Torrance", None, ["Ada Lovel"]),
        ("Tessmar, 4 May 2031. Text: Ada Lovel", None, ["Ada Lovel"]),
        ("Posted on 4 May 2031 by Orkan Timber, Harbour Road, Tessmar", None, []),
        ("Reply to the Tessmar Mail, 4 May 2031", None, []),
        ("Blog Post, 4 May 2031", None, []),
        ("Port Tessmar, Sunday, 4 May 2031", None, []),
        ("The Hague, 4 May 2031", None, []),
        ("Ada Lovel, 4 May 2031", None, []),
        ("“The gate was shut,” he said on 4 May 2031", None, []),
        ("The Tessmar Mail, 4 May 2031, printed what the pilot of the ferry had to say.", None, []),
    ],
)
def test_a_paper_a_day_and_who_wrote_it_below_a_title(
    read: Any, line: str, publisher: str | None, authors: list[str]
) -> None:
    found = read(text("# The man at the gate", line), "a.md")
    assert names(found) == ("The man at the gate", publisher, authors)


def test_whose_turn_it_is_below_an_imprint_is_no_subtitle(read: Any) -> None:
    turn = "**Mail:** Were you there?"
    found = read(text("# The man at the gate", "The Tessmar Mail, 4 May 2031", turn), "a.md")
    assert turn in found.words("body")


@pytest.mark.parametrize("title", ["Interview: Ada Lovel", "Report: Council hid the file"])
def test_a_label_in_a_title_credits_nobody(read: Any, title: str) -> None:
    assert names(read(text(title, "4 May 2031"))) == (title, None, [])


@pytest.mark.parametrize(
    ("head", "author"),
    [
        ("Mara I.\nposted in: Quay Neighbours (public group)", "Mara I."),
        ("Emil Torrance\n· 3 h", "Emil Torrance"),
        ("Emil Torrance · 3 h", "Emil Torrance"),
        ("Emil Torrance\nAdmin\n14 August at 21:37\n· Shared with Public group", "Emil Torrance"),
        ("Mara Ilves ▸ Quay Neighbours\n4 May at 18:02", "Mara Ilves"),
        ("Mara Ilves-Brun\nposted to Quay Neighbours · 4 May at 18:02", "Mara Ilves-Brun"),
    ],
)
def test_who_posts_is_the_author_and_no_title(read: Any, head: str, author: str) -> None:
    found = read(f"{head}\n\n{MINE}\n\n{MORE}\n\n41 likes, 6 comments\nLike · Reply · 3 h\n")
    assert names(found) == (None, None, [author])
    assert found.words("furniture")[-2:] == ["41 likes, 6 comments", "Like · Reply · 3 h"]
    assert found.words("body") == [MINE, MORE]


@pytest.mark.parametrize(
    "head",
    [
        "Harbour Gate Shut\n3 hours ago",
        "Old Ropes\nPosted in: Harbour",
        "Harbour Gate Shut\n• Two hurt\n• Crane moved",
        "Harbour Gate Shut\n4 May 2031, 18:02",
        "Ada Lovel\n\nAda Lovel is a welder and has worked on the quay of Tessmar for thirty years.",
    ],
)
def test_a_title_above_a_day_is_nobodys_name(read: Any, head: str) -> None:
    found = read(text(head, MINE))
    assert names(found) == (head.split("\n", maxsplit=1)[0], None, [])


def test_likes_in_a_sentence_are_text(read: Any) -> None:
    said = "The post had 412 likes, 96 comments and not one word of thanks."
    assert said in read(text("Gate shut", BODY, said)).words("body")


@pytest.mark.parametrize(
    "line",
    [
        "Minutes taken by: A. Lovel, clerk",
        "Minutes: Ada Lovel",
        "Recorded by: Ada Lovel, secretary",
    ],
)
def test_who_took_the_minutes_signs_them_and_issues_nothing(read: Any, line: str) -> None:
    head = "TOWN COUNCIL OF TESSMAR\n\nMinutes of the meeting of 6 May 2031"
    found = read(f"{text(head)}\n\n{line}")
    assert names(found)[1:] == ("TOWN COUNCIL OF TESSMAR", [])
    assert found.words("signature") == [line]


@pytest.mark.parametrize(
    ("signed", "publisher", "authors"),
    [
        (
            FAMILIES,
            "Rope and Sail Makers' Union",
            ["Ada Lovel", "Emil Torrance", "Suvi Maradin"],
        ),
        (
            "On behalf of the Dock Choir Association: Ada Lovel (chair)",
            "Dock Choir Association",
            ["Ada Lovel"],
        ),
        (
            "For the Dock Choir Association: Ada Lovel\nFor the Sail Makers' Union: Emil Torrance",
            "Dock Choir Association",
            ["Ada Lovel", "Emil Torrance"],
        ),
        (
            "For the Rope and Sail Makers' Union\nSuvi Maradin",
            "Rope and Sail Makers' Union",
            ["Suvi Maradin"],
        ),
        ("For the Harbour Council and the Dock Union\nAda Lovel", "Harbour Council", ["Ada Lovel"]),
        ("For further information: Ada Lovel, Tessmar", None, []),
        ("For the press: Ada Lovel, Emil Torrance", None, []),
        (
            "Signed for the Dock Choir Association:\nAda Lovel, chair",
            "Dock Choir Association",
            ["Ada Lovel"],
        ),
    ],
)
def test_who_signs_for_whom(
    read: Any, signed: str, publisher: str | None, authors: list[str]
) -> None:
    found = read(f"{text('Open letter', '4 May 2031')}\n\n{signed}")
    assert names(found) == ("Open letter", publisher, authors)
