"""To whom a letter goes: name, office and address at its head are neither its title nor its byline."""

from __future__ import annotations

from typing import Any

import pytest

HEAD = "{top}\n\n4 May 2031\n\n{block}\n\n{greeting}\n\n{body}\n\nYours sincerely,\n\nAda Lovel\n"
BODY = (
    "We write for the tenants of Rope Lane, who have had no water since the second of April.\n\n"
    "Your company was told of it by telephone on the same day, and nobody has come to see the pump."
)
TO = "{name}\nManaging Director\nTolm Water Ltd\nQuay Road 7, Tolm"


@pytest.mark.parametrize(
    ("top", "name", "greeting"),
    [
        ("LOVEL & BRAND\nAttorneys\n12 Gate Street, Tolm", "Mr E. Torrance", "Dear Mr Torrance,"),
        ("Tolm Tenants' Union\n3 Rope Lane, Tolm", "Emil Torrance", "Dear Mr Torrance"),
        ("Rope Lane 3, Tolm", "Dr Suvi Maradin", "Dear Dr Maradin,"),
    ],
)
def test_whom_a_letter_goes_to_is_no_author_and_no_title(
    read: Any, top: str, name: str, greeting: str
) -> None:
    text = HEAD.format(top=top, block=TO.format(name=name), greeting=greeting, body=BODY)
    document = read(text).document
    assert [each.value for each in document.authors] == ["Ada Lovel"]
    assert document.published.value == "2031-05-04"
    title = document.title.value if document.title else ""
    assert title not in {name, "Managing Director", "Tolm Water Ltd", "Attorneys"}


def test_who_stands_at_the_top_may_be_the_writer(read: Any) -> None:
    text = f"Ada Lovel\nReporter\n\n4 May 2031\n\nDear Mr {{}},\n\n{BODY}\n"
    one, two = read(text.format("Lovel")).document, read(text.format("Brand")).document
    assert one.title.value == two.title.value
    assert one.authors == two.authors


def test_an_open_letter_keeps_its_title(read: Any) -> None:
    block = TO.format(name="Mr E. Torrance")
    top = "OPEN LETTER\nfrom the Tenants of Rope Lane"
    text = HEAD.format(top=top, block=block, greeting="Dear Mr Torrance,", body=BODY)
    assert read(text).document.title.value == "OPEN LETTER"


LETTER = "{head}\n\n{greeting}\n\n{body}\n\nYours truly,\n\nOdette Pell\n{office}\n\nEnc.: survey of 2029\n"


@pytest.mark.parametrize(
    ("head", "greeting"),
    [
        (
            (
                "PELL & BRAND\nSolicitors\n\n12 March 2031\n\nFAO: Councillor Theo Marsden\n"
                "Leader of Sarn Council\nTown Hall, Port Sarn"
            ),
            "Dear Sir,",
        ),
        (
            (
                "PELL & BRAND\nSolicitors\n\n12 March 2031\n\nTo the Director General of Tolm Water Ltd\n"
                "Mr T. Marsden\nCopy: Provincial Prosecutor"
            ),
            "Dear Mr Marsden,",
        ),
        (
            (
                "PELL & BRAND\nSolicitors\n\n12 March 2031\n\nTo: Ms Renata Obuya, Minister of Waters\n"
                "Cc: Mr Theo Marsden, Lake Office"
            ),
            "Madam Minister,",
        ),
    ],
)
@pytest.mark.parametrize("office", ["advocate", "partner, for the families"])
def test_who_signs_below_the_closing_wrote_the_letter(
    read: Any, head: str, greeting: str, office: str
) -> None:
    text = LETTER.format(head=head, greeting=greeting, body=BODY, office=office)
    assert [each.value for each in read(text).document.authors] == ["Odette Pell"]


def test_who_heads_a_letter_with_name_and_house_wrote_it(read: Any) -> None:
    head = "Ines Carrow\n5 Mill Lane\nUpper Tolm\n\n" + TO.format(name="Mr Dario Fenn")
    text = f"{head}\n\n2 May 2030\n\nDear Mr Fenn\n\n{BODY}\n\nYours sincerely\nInes Carrow\n"
    document = read(text).document
    assert [each.value for each in document.authors] == ["Ines Carrow"]
    assert document.published.value == "2030-05-02"


@pytest.mark.parametrize("title", ["To the people of Tolm", "Open letter to Mr E. Torrance"])
def test_a_title_that_says_to_whom_is_a_title(read: Any, title: str) -> None:
    assert read(f"{title}\n\n4 May 2031\n\n{BODY}\n\nAda Lovel\n").document.title.value == title
