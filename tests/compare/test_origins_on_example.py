"""On the example case as a perfect reader would hand it over, wording and cited items are found."""

from __future__ import annotations

import pytest
from tests.compare.oracle import gold, oracle

from stemma.compare.name_uses import find_name_uses
from stemma.compare.reuse.reuse import find_reuse, longest_only
from stemma.compare.reuse.shared_quotations import find_shared_quotations
from stemma.compare.statements.corpus import build_corpus
from stemma.compare.works.cited import find_cited
from stemma.evaluate.case_tables import copies, report
from stemma.model.case import CaseRows, Comparison, assemble


@pytest.fixture(scope="module")
def rows() -> CaseRows:
    resolution = oracle().resolution()
    corpus = build_corpus(resolution)
    found = Comparison(
        passages=longest_only(
            [
                *find_reuse(resolution.documents).passages,
                *find_shared_quotations(resolution.documents).passages,
            ]
        ),
        cited=find_cited(corpus),
        names=find_name_uses(corpus),
    )
    return assemble(resolution, found, ())


def test_the_same_wording_is_found(rows: CaseRows) -> None:
    table = copies(rows, gold())
    assert table.recall >= 0.8, report([table], details=True)
