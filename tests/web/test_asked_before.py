"""A mere "No." on a page stands with the question to which it was said."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.web.rows import example_rows

from stemma.text.denials import question_before
from stemma.web.pages.unheard import asked_before
from stemma.web.rows.index import CaseIndex


@pytest.mark.parametrize(
    ("said", "asked"),
    [("No.", "Said to the question: “Did you open it?”"), ("I was ill.", None)],
)
def test_a_no_stands_with_its_question_and_other_words_stand_alone(
    said: str, asked: str | None
) -> None:
    rows = example_rows()
    claim = rows.claims[0]
    row = next(each for each in rows.attributions if each.id == claim.attribution)
    head = "Courier: Did you open it?\n\n"
    text = f"{head}Rask: {said}"
    start = len(head) + len("Rask: ")
    spans = ((start, len(text)),)
    made = replace(claim, spans=spans)
    source = ((len(head), len(head) + 4),)
    turn = replace(row, source=source, content=spans)
    documents = tuple(
        replace(each, text=text) if each.id == claim.document else each for each in rows.documents
    )
    attributions = tuple(turn if each.id == row.id else each for each in rows.attributions)
    index = CaseIndex(replace(rows, documents=documents, attributions=attributions))
    assert asked_before(index, made) == asked


def test_where_no_question_ends_there_is_none() -> None:
    text = "It rained."
    assert question_before(text, len(text)) == ""
