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
