"""Mails and mailboxes: fields, words, attachments as documents of their own."""

from __future__ import annotations

from email.message import EmailMessage
from typing import Any

BODY = "The harbour council said on Monday that the gate had been closed before the ship came in."


def mail(**more: Any) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Ada Lovél <ada@courier.example>"
    message["To"] = "desk@courier.example"
    message["Subject"] = "Gate closed – again"
    message["Date"] = "Sun, 04 May 2031 23:10:00 +0200"
    message.set_content(more.get("text", f"Dear desk,\n\n{BODY}\n\n> They said so.\n"))
    return message


def test_a_mail_shows_its_fields_and_words(read: Any) -> None:
    found = read(mail().as_bytes(), "a.eml")
    document = found.document
    assert document.extractor == "mail/2"
    assert document.text.startswith("From: Ada Lovél <ada@courier.example>\nTo: desk@")
    assert (document.title.value, document.title.how) == ("Gate closed – again", "header")
    assert (document.published.value, document.published.how) == ("2031-05-04", "header")
    assert [(a.value, a.how) for a in document.authors] == [("Ada Lovél", "header")]
    start, end = document.title.spans[0]
    assert document.text[start:end] == "Gate closed – again"
    assert BODY in found.words("body")
    assert found.words("quotation") == ["They said so."]
    assert "undated" not in found.kinds


def test_attachments_are_documents_in_their_container(read_all: Any, pdf: Any) -> None:
    message = mail()
    message.add_attachment(b"The log was read.", "text", "plain", filename="log.txt")
    message.add_attachment(b"The log was read.", "text", "plain", filename="log.txt")
    message.add_attachment(
        pdf([[(60, 700, 10, "Nobody was hurt, the officer said.")]]),
        "application",
        "pdf",
        filename="../../notice.pdf",
    )
    inner = mail(text="An older letter about the same gate and the same ship.\n")
    message.add_attachment(inner)
    whole, *parts = read_all(message.as_bytes(), "box/a.eml")
    assert [one.document.files[0] for one in parts] == [
        "box/a.eml/log.txt",
        "box/a.eml/log.txt (2)",
        "box/a.eml/notice.pdf",
        "box/a.eml/message.eml",
    ]
    assert {one.document.part_of for one in parts} == {whole.document.id}
    assert len({one.document.id for one in parts}) == 4
    assert parts[2].document.extractor == "pdf/1"
    assert parts[3].document.title.value == "Gate closed – again"


def test_of_one_text_in_two_forms_one_is_read(read: Any) -> None:
    message = mail()
    message.add_alternative(f"<p>{BODY}</p>", subtype="html")
    assert read(message.as_bytes()).document.text.count(BODY) == 1


def test_a_mail_that_is_only_a_page_is_read_as_a_browser_shows_it(read: Any) -> None:
    message = mail()
    message.set_content(
        f"<style>p{{color:red}}</style><p>{BODY}</p><p hidden>x1</p>", subtype="html"
    )
    found = read(message.as_bytes())
    assert found.document.text.endswith(f"\n\n{BODY}")


def test_a_mailbox_is_a_container_of_mails(read_all: Any) -> None:
    box = b"".join(
        b"From ada@courier.example Sun May  4 23:10:00 2031\n"
        + mail(text=text).as_bytes()
        + b"\n\n"
        for text in ("The first letter said this.\n", ">From the quay she wrote back to us.\n")
    )
    whole, first, second = read_all(box, "a.mbox")
    assert whole.kinds == []
    assert whole.document.text == ""
    assert first.document.part_of == whole.document.id
    assert "The first letter" in first.document.text
    assert "From the quay" in second.document.text


def test_broken_fields_do_not_break_the_mail(read: Any) -> None:
    raw = (
        b"From: =?utf-9?q?x?= <\xff\xfe>\nDate: yesterday\nSubject: =?utf-8?b?////?=\n"
        b"MIME-Version: 1.0\nContent-Type: text/plain; charset=none-such\n\nThe gate was closed.\n"
    )
    found = read(raw, "a.eml")
    assert "The gate was closed." in found.document.text
    assert found.document.published is None


def test_a_letter_with_the_word_from_is_no_mail(read: Any) -> None:
    assert read("From: here\nThe text goes on.\n").document.extractor == "plain/1"
