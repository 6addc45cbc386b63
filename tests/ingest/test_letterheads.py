"""Letterheads with an address, signatures of several, outlets that speak of themselves below a page."""

from __future__ import annotations

from typing import Any

import pytest

BODY = "We counted the barges at the lower gate on eleven nights in May and kept a log of each of them."
MORE = (
    "We ask that the log be read by an engineer of our choosing. Nobody has answered our letters."
)


def letter(head: str, end: str, title: str = "OPEN LETTER\nto the Harbour Trust") -> str:
    """A letter with that letterhead, and that below its text."""
    return f"{head}\n\n4 June 2031\n\n{title}\n\n{BODY}\n\n{MORE}\n\n{end}\n"


@pytest.mark.parametrize(
    "head",
    [
        "TOLM BAY FERRYMEN'S COOPERATIVE\nIce Store Yard, Port Tolm",
        "DOCK AND FERRY UNION\nSeamen's House\nHarbour Quay, Lower Tolm",
        "Marl River Society\nHeron House\nStation Road, Kettle Ford\noffice@marl.example",
        "BRANDT & VOSS LLP\nSolicitors\n22 Chancery Lane, Sarn\nOur ref: JB/114",
    ],
)
def test_where_a_body_sits_is_no_author(read: Any, head: str) -> None:
    document = read(letter(head, "Ada Brun, chair\nPer Orm, secretary")).document
    assert document.publisher.value == head.splitlines()[0]
    assert not {"House", "Yard", "Quay", "Road", "Ford", "Tolm"} & {
        word for each in document.authors for word in each.value.split()
    }


def test_a_person_below_the_name_of_a_paper_is_still_its_author(read: Any) -> None:
    text = f"The Quay Courier\n4 June 2031\n\nGate closed\n\nAda Hall\n\n{BODY}\n\n{MORE}"
    assert [each.value for each in read(text).document.authors] == ["Ada Hall"]
    text = f"The Quay Courier\n4 June 2031\n\nGate closed\n\nSilas House\n\n{BODY}\n\n{MORE}"
    assert [each.value for each in read(text).document.authors] == ["Silas House"]
    text = f"The Quay Courier\n4 June 2031\n\nGate closed\n\nBy Ada Brun, Mill House\n\n{BODY}\n\n{MORE}"
    assert read(text).document.authors[0].value == "Ada Brun"


@pytest.mark.parametrize(
    ("end", "names"),
    [
        (
            "For 140 members and 212 families\n\nTobin Merle, chairman\nHanne Ostrel, treasurer",
            ["Tobin Merle", "Hanne Ostrel"],
        ),
        ("For all our members\nAda Brun", ["Ada Brun"]),
        (
            "For and on behalf of the Ferry Union\n\nIda Bly, president\nMara Kolt, treasurer",
            ["Ida Bly", "Mara Kolt"],
        ),
        ("Yours sincerely,\n\nPer Orm\nHead of Drainage\nfor Weirford Council", ["Per Orm"]),
        ("Yours faithfully,\n\nAda Brun\nKettle Ford", ["Ada Brun"]),
    ],
)
def test_those_who_sign_for_others_are_the_authors(read: Any, end: str, names: list[str]) -> None:
    found = read(letter("WEIRFORD FERRY COUNCIL\nQuay House, Weirford", end))
    assert [each.value for each in found.document.authors] == names
    assert end.splitlines()[0] in found.words("signature")


def test_a_heading_for_somebody_signs_nothing(read: Any) -> None:
    text = f"Gate closed\n\n{BODY}\n\nFor Ferrymen\n\n{MORE}\n\n{BODY}"
    assert "For Ferrymen" not in read(text).words("signature")


PAGE = (
    "Skip to main content\n\nGate closed before ship came in\n\n{body}\n\n{inside}\n\n{more}\n\n"
    "{more}\n\n{end}\n"
)
OWN = (
    "{name} delivers independent and unrivalled coverage and analysis of the coast and beyond. To learn "
    "more about reusing this content, please fill out this form. {about}"
)
SPOKEN = (
    "LBH asked the council for the log of the lower gate, and nobody there picked up the telephone."
)
PLAIN = (
    "The council was asked for the log of the lower gate, and nobody there picked up the telephone."
)


@pytest.mark.parametrize(
    ("inside", "about"),
    [
        (SPOKEN, ""),
        (PLAIN, "More about LBH can be found here."),
        (PLAIN, "About Lower Bay Herald."),
    ],
)
def test_an_outlet_that_speaks_of_itself_below_a_page_publishes_it(
    read: Any, inside: str, about: str
) -> None:
    end = OWN.format(name="Lower Bay Herald", about=about)
    document = read(PAGE.format(body=BODY, more=MORE, inside=inside, end=end)).document
    assert document.publisher is not None
    assert document.publisher.value == "Lower Bay Herald"


@pytest.mark.parametrize(
    "end",
    [
        OWN.format(name="Lower Bay Herald", about=""),
        "This article was first published in the Quay Mail. "
        + OWN.format(name="Lower Bay Herald", about="More about LBH can be found here."),
        "Ada Brun is a freelance writer on the coast. Follow Ada Brun for more of her work.",
    ],
)
def test_a_body_that_is_only_named_below_a_page_does_not_publish_it(read: Any, end: str) -> None:
    document = read(PAGE.format(body=BODY, more=MORE, inside=PLAIN, end=end)).document
    assert document.publisher is None


@pytest.mark.parametrize("sent", ["By courier and by post", "By hand", "BY COURIER", "By e-mail"])
def test_how_a_letter_is_sent_and_whom_it_goes_to_is_no_author(read: Any, sent: str) -> None:
    text = (
        f"BRANDT & VOSS\nSolicitors\n8 Assize Court, Sarn\n\n4 June 2031\nOur ref: JB/114\n{sent}\n\n"
        f"Ms Petra Holm\nBranch Secretary, Ferry Union\n31 Rope Walk, Sarn\n\nDear Madam\n\n"
        f"{BODY}\n\n{MORE}\n\n"
        "Yours faithfully\n\nGerda Voss\nBrandt & Voss\n"
    )
    assert [each.value for each in read(text).document.authors] == ["Gerda Voss"]


def test_a_reporter_with_a_courtesy_title_is_still_an_author(read: Any) -> None:
    text = f"The Quay Courier\n4 June 2031\n\nGate closed\n\nBy Dr Ada Hall\n\n{BODY}\n\n{MORE}"
    assert [each.value for each in read(text).document.authors] == ["Dr Ada Hall"]


@pytest.mark.parametrize(
    ("head", "issuer"),
    [
        ("TARNHOLM WATERWORKS\nPublic Limited Company", "TARNHOLM WATERWORKS"),
        ("SARN POWER\nJoint-Stock Company", "SARN POWER"),
        ("VILLAGE COUNCIL OF TOLM\nWeir District", "VILLAGE COUNCIL OF TOLM"),
        ("REPUBLIC OF VELIA\nMinistry of Waters", "Ministry of Waters"),
        ("PROVINCE OF SARN\nWeir District Council", "Weir District Council"),
    ],
)
def test_a_legal_form_or_a_district_below_a_name_issues_nothing(
    read: Any, head: str, issuer: str
) -> None:
    text = f"{head}\n\n4 March 2031\n\nON THE CLOSING OF TWO FILTERS\n\n{BODY}\n\n{MORE}\n"
    document = read(text).document
    assert document.publisher.value == issuer
    assert not document.authors


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("*Tolm, 4 May 2031. Adopted by the committee.*", "2031-05-04"),
        ("Upper Tolm, 4 May 2031. Read out in the market; for publication.", "2031-05-04"),
        ("On 4 May 2031 the ferry sank in the harbour of Tolm with all its crew.", None),
        ("The ferry sank. It was built in Tolm, 4 May 2031, and never inspected since.", None),
    ],
)
def test_a_line_on_how_a_text_was_issued_dates_it(read: Any, line: str, day: str | None) -> None:
    known = read(
        f"# Declaration of the Weavers of Tolm\n\n{line}\n\n{BODY}\n", "a.md"
    ).document.published
    assert (known.value if known else None) == day


ASKED = (
    "<html><head><title>Questions</title></head><body><h1>Your questions</h1><p>{intro}</p>"
    "<h2>Did you tell tenants not to pay?</h2><p>No. We told them to pay into an account.</p>"
    "<h2>Who broke the windows?</h2><p>Not we. The agent's own men broke them on 4 May.</p>"
    "<h2>Was Mr Hadley threatened?</h2><p>Yes, he was shouted at, and we are sorry for it.</p>"
    "</body></html>"
)


@pytest.mark.parametrize(
    ("intro", "body"),
    [
        (
            "People ask us about the strike. The board of the Orchard League answers here.",
            "Orchard League",
        ),
        ("We spoke to the board of the Orchard League about the strike.", None),
        ("People ask us about the strike, and the answers are below.", None),
    ],
)
def test_whoever_answers_what_it_asks_itself_wrote_the_page(
    read: Any, intro: str, body: str | None
) -> None:
    document = read(ASKED.format(intro=intro), "a.html").document
    assert [each.value for each in document.authors] == ([body] if body else [])
