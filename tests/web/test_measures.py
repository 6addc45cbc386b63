"""In what a number is given: one table holds one unit."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.web.rows import example_rows

from stemma.model.annotations import Quantity
from stemma.web.pages import figures
from stemma.web.pages.measures import measure
from stemma.web.rows.index import CaseIndex
from stemma.web.rows.query import Query


@pytest.mark.parametrize(
    ("text", "unit", "counts", "wanted"),
    [
        ("40 mg of lead", None, "mg", "mg"),
        ("14 mg/l of lead", None, "l", "mg per litre"),
        ("14 mg per litre of lead", None, "mg", "mg per litre"),
        ("80 km/h", "km", None, "km per hour"),
        ("80 km away", "km", None, "km"),
        ("300 cubic metres per second", "cubic metres", None, "cubic metres per second"),
        ("3 deaths per 100 births", None, "deaths", "deaths"),
        ("40 per cent of it", "per cent", None, "per cent"),
        ("12 men and/or women", None, "men", "men"),
        ("7 guards/drivers left", None, "guards", "guards"),
    ],
)
def test_a_rate_is_another_measure_than_an_amount(
    text: str, unit: str | None, counts: str | None, wanted: str
) -> None:
    end = text.index(unit) + len(unit) if unit in {"km", "cubic metres"} and unit else 0
    spans = ((0, end or len(text.split(maxsplit=1)[0])),)
    row = Quantity("q:1", spans, 1, 1, unit, counts, approximate=False, part_of=None)
    assert measure(text, row) == wanted


def test_quantities_in_two_units_are_not_in_one_table() -> None:
    rows = example_rows()
    matter = next(each for each in rows.matters if len(set(each.claims)) > 1)
    texts = {"14 mg per litre": 14, "40 mg": 40}
    claims = {row.id: row for row in rows.claims}
    documents = {row.id: row for row in rows.documents}
    found = []
    for key, (words, value) in zip(sorted(set(matter.claims)), texts.items(), strict=False):
        document = documents[claims[key].document]
        start = len(document.text)
        documents[document.id] = replace(document, text=document.text + words)
        spans = ((start, start + len(words.split()[0])),)
        row = Quantity(
            f"q:{value}", spans, value, value, None, "mg",
            approximate=False, part_of=None, document=document.id,
        )  # fmt: skip
        found.append(row)
        claims[key] = replace(claims[key], quantities=(row.id,))
    made = replace(
        rows,
        claims=tuple(replace(row, quantities=()) if row == old else row
                     for old, row in zip(rows.claims, claims.values(), strict=True)),
        documents=tuple(documents.values()),
        quantities=tuple(found),
    )  # fmt: skip
    page = figures.build(CaseIndex(made), Query())
    assert page.tables == ()
    assert {row.read_as for row in page.single} == {"14 mg per litre", "40 mg"}
