"""The example case as a perfect reader would hand it over: each table near its gold."""

from __future__ import annotations

import pytest
from tests.compare.oracle import gold, oracle

from stemma.compare import compare
from stemma.evaluate.case_gold import accusations, answers, differences, not_differences
from stemma.evaluate.case_tables import report
from stemma.model.case import CaseRows, assemble
from stemma.model.settings import Settings


@pytest.fixture(scope="module")
def rows() -> CaseRows:
    resolution = oracle().resolution()
    return assemble(resolution, compare(resolution, Settings()), ())


def test_every_accusation_has_the_status_of_the_gold(rows: CaseRows) -> None:
    table = accusations(rows, gold())
    assert table.precision == table.recall == 1.0, report([table], details=True)


def test_answers_are_found(rows: CaseRows) -> None:
    table = answers(rows, gold())
    assert table.recall >= 0.85, report([table], details=True)
    assert table.precision >= 0.8, report([table], details=True)


def test_differences_are_found(rows: CaseRows) -> None:
    table = differences(rows, gold())
    assert table.recall >= 0.8, report([table], details=True)
    assert table.precision >= 0.75, report([table], details=True)


def test_what_only_looks_like_a_difference_is_not_shown(rows: CaseRows) -> None:
    table = not_differences(rows, gold())
    assert not table.extra, report([table], details=True)
