"""Mails that hold earlier ones: each line is the words of whoever sent the message it stands in."""

from __future__ import annotations

import pytest
from tests.annotate.whole import told, tools

from stemma import pipeline
from stemma.model.annotations import Annotations
from stemma.model.documents import quote
from stemma.model.settings import Settings

pytestmark = pytest.mark.slow

HEAD = (
    "From: Rosa Quill <rosa@weirwatch.example>\nTo: Emil Torrance <emil@courier.example>\n"
    "Date: Wed, 4 Jun 2031 18:42:10 +0000\nSubject: Re: your piece\nMIME-Version: 1.0\n"
    "Content-Type: text/plain; charset=utf-8\n\n"
)
THREAD = HEAD + (
    "Dear Emil,\n\nmy answers are below yours.\n\n"
    "> The company says that you were paid 400 crowns and promised to\n> keep quiet. Is that so?\n\n"
    "I was never paid. The receipt is forged.\n\nRosa\n\n"
    "On Tue, 3 Jun 2031 at 10:00, Emil Torrance wrote:\n"
    "> Rosa, this is what the company sent me on Monday.\n>\n"
    "> ---------- Forwarded message ----------\n> From: Weir Company, Press Desk\n"
    "> Date: Mon, 2 Jun 2031 12:00 +0000\n> Subject: Answers\n>\n"
    "> > 1. Who opened the sluice?\n>\n> The foreman opened it on his own.\n>\n"
    "> B. Tarn, press officer\n>\n"
    "> ---------- Forwarded message ----------\n> From: Office of the Mayor, Sarn\n"
    "> Date: Mon, 2 Jun 2031 15:00 +0000\n> Subject: Your request\n>\n"
    "> The bridge was closed by the police on the second day, and no list\n"
    "> of the injured has been kept.\n"
)
FORWARDED = HEAD + (
    "Emil, see below. The harbour office has answered at last.\n\nRosa\n\n"
    "---------- Forwarded message ----------\nFrom: Harbour Office Sarn\n"
    "Date: Mon, 2 Jun 2031 16:00 +0200\nSubject: Your questions\n\nDear Ms Quill,\n\n"
    "the crew of the Marigold ignored the signal.\n\nG. Osei, harbour master\n\n"
    "> From: Crew Union of Sarn\n> Date: Sun, 1 Jun 2031 10:00 +0200\n> Subject: Statement\n>\n"
    "> The crane had no brakes on that day.\n>\n> Ada Lindqvist, secretary\n"
)


def author(rows: Annotations, words: str) -> str | None:
    """Who wrote the statement with some words."""
    names = {each.id: each.name for each in rows.entities}
    writer = next(each for each in told(rows, words).holders if each.role == "author")
    return names.get(writer.entity or "")


@pytest.fixture(scope="module")
def read_mail() -> dict[str, Annotations]:
    """The two mails, read whole."""
    found = {}
    for text in (THREAD, FORWARDED):
        (ingested,) = pipeline.read("t.eml", text.encode(), Settings(pairs=False))
        found[text] = pipeline.find(ingested, tools())
    return found


@pytest.mark.parametrize(
    ("text", "words", "wrote"),
    [
        (THREAD, "I was never paid", "Rosa Quill"),
        (THREAD, "The receipt is forged", "Rosa Quill"),
        (THREAD, "what the company sent me", "Emil Torrance"),
        (THREAD, "The foreman opened it", "Weir Company"),
        (THREAD, "The bridge was closed", "Office of the Mayor"),
        (FORWARDED, "ignored the signal", "Harbour Office Sarn"),
        (FORWARDED, "The crane had no brakes", "Crew Union of Sarn"),
        (FORWARDED, "has answered at last", "Rosa Quill"),
    ],
)
def test_each_message_is_its_senders(
    read_mail: dict[str, Annotations], text: str, words: str, wrote: str
) -> None:
    assert author(read_mail[text], words) == wrote


@pytest.mark.parametrize("words", ["paid 400 crowns", "Who opened the sluice"])
def test_what_a_message_asks_in_quotation_is_not_its_writers(
    read_mail: dict[str, Annotations], words: str
) -> None:
    assert author(read_mail[THREAD], words) is None


def test_a_sentence_runs_on_over_the_marks(read_mail: dict[str, Annotations]) -> None:
    rows = read_mail[THREAD]
    assert told(rows, "no list").stands == "against"
    said = " ".join(quote(rows.document.text, told(rows, "no list").spans).split())
    assert said.endswith("no list of the injured has been kept")
