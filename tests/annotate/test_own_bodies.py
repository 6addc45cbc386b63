"""Whose own text it is: "the company" of a firm's own release, and a newspaper that is not the monitor."""

from __future__ import annotations

import pytest
from tests.annotate.whole import tools

from stemma import pipeline
from stemma.model.documents import quote
from stemma.model.settings import Settings

pytestmark = pytest.mark.slow


def who(text: str, words: str) -> list[str]:
    """Whom descriptions in these words mean."""
    (entry,) = pipeline.read("t.txt", text.encode(), Settings(pairs=False))
    rows = pipeline.find(entry, tools())
    called = {each.id: each.name for each in rows.entities}
    return [called[m.entity] for m in rows.mentions if quote(rows.document.text, m.spans) == words]


LETTERHEAD = "STENMAR & ROE SAFETY SYSTEMS\nCorporate Affairs\n\nStatement, 4 May 2031\n\n"


def test_a_firm_that_calls_itself_the_company_goes_on_to_be_the_company() -> None:
    text = (
        f"{LETTERHEAD}The company has been silent. It said that it had paid. The company has had no "
        "connection with Stenmar Maritime since the separation. The company said that it regrets the fire."
    )
    assert "Stenmar Maritime" not in who(text, "The company")


def test_another_firm_is_the_company_where_the_text_is_a_papers() -> None:
    text = "Brandt Foods Ltd shut the mill on Monday. The company said that it had no money."
    assert who(text, "The company") == ["Brandt Foods Ltd"]


def test_the_newspaper_in_a_monitors_report_is_not_the_monitor() -> None:
    text = (
        "LEDGER WATCH\n\nPICTURES AND PAPER\n\nFindings\n\nLedger Watch looked at what was printed. The "
        "headline in Norland Now has no basis. The newspaper did not respond to two requests.\n"
    )
    (entry,) = pipeline.read("t.txt", text.encode(), Settings(pairs=False))
    rows = pipeline.find(entry, tools())
    said = next(a for a in rows.attributions if quote(text, a.source) == "The newspaper")
    assert "Ledger Watch" not in {each.name for each in rows.entities if each.id in said.speakers}


def test_a_union_is_no_newspaper_for_a_word_in_its_name() -> None:
    text = (
        "LEDGER WATCH\n\nPICTURES AND PAPER\n\nFindings\n\nLedger Watch wrote to the Union of Record "
        "Workers on Monday. The newspaper did not respond to two requests.\n"
    )
    assert "Union of Record Workers" not in who(text, "The newspaper")
