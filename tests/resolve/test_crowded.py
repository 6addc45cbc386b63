"""More names alike than are compared: said with the name and the place at which it was cut."""

from __future__ import annotations

import pytest
from tests.resolve.naming import document

from stemma.resolve import clusters, resolve


def test_a_crowded_block_names_the_first_one_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clusters, "BLOCK_LIMIT", 3)
    names = [f"{given} Harrowby" for given in ("Anna", "Boris", "Clara", "Dora", "Egon")]
    rows = tuple(document(f"{name} spoke.", (name, "Person")) for name in names)
    (problem,) = {each.id: each for each in resolve(rows).problems}.values()
    assert problem.document in {each.document.id for each in rows}
    assert problem.spans == ((0, problem.spans[0][1]),)
    assert any(f"“{name}”" in problem.message for name in names)
