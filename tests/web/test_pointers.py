"""Every problem leads to the place that it is about."""

from __future__ import annotations

from dataclasses import replace

from tests.web.rows import example_rows

from stemma.model.problems import Problem
from stemma.web.pages import problems
from stemma.web.rows.index import CaseIndex
from stemma.web.rows.query import Query


def places(row: Problem) -> list[str]:
    rows = replace(example_rows(), problems=(row,))
    page = problems.build(CaseIndex(rows), Query())
    return [place.href for place in page.groups[0].rows[0].places]


def test_a_passage_leads_to_the_statement_in_it() -> None:
    claim = example_rows().claims[0]
    found = places(
        Problem("clash", claim.spans, "Two days.", "Look.", id="p:1", document=claim.document)
    )
    assert found == [f"/documents/{claim.document}?at={claim.id}#{claim.id.replace(':', '-')}"]


def test_a_passage_after_the_last_statement_leads_to_its_document_only() -> None:
    rows = example_rows()
    document = rows.documents[0]
    end = len(document.text)
    row = Problem("clash", ((end - 1, end),), "Two days.", "Look.", id="p:1", document=document.id)
    rows = replace(rows, problems=(row,), claims=())
    shown = problems.build(CaseIndex(rows), Query()).groups[0].rows[0]
    assert shown.document is not None
    assert shown.places == ()


def test_a_judgement_that_does_nothing_leads_to_it() -> None:
    row = Problem("clash", (), "A judgement (j:0af1) does nothing now.", "Judge anew.", id="p:1")
    assert places(row) == ["/judgements#j-0af1"]


def test_what_was_cut_short_in_the_whole_folder_leads_to_the_statements() -> None:
    assert places(Problem("capped", (), "Many words.", "Search.", id="p:1")) == ["/statements"]
