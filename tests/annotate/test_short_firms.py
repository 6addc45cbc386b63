"""A firm called by the first words of its name."""

from __future__ import annotations

import pytest
from tests.annotate.reading import entity, names, read

FULL = "The lift was serviced in May by our contractor, Brask Holl Plumbing. "


@pytest.mark.parametrize(
    "text",
    [
        FULL + "Brask Holl refused to come, although its contract obliges it to.",
        "We rang Brask Holl on Friday. The invoices of Brask Holl Plumbing Ltd were paid.",
        "Brask Holl Pumps Ltd and its owners were warned. Nobody had asked Brask Holl before.",
    ],
)
def test_the_first_words_of_a_firms_name_are_the_firm(text: str) -> None:
    rows = read(text)
    full = max((name for name in names(rows) if name.startswith("Brask Holl ")), key=len)
    assert entity(rows, "Brask Holl") == full


@pytest.mark.parametrize(
    "text",
    [
        FULL + "Mr Brask Holl refused to come.",
        FULL + "Brask Holl refused to come. He had a cold.",
        FULL + "Brask Holl, the founder, refused to come.",
        "Brask Holl founded Brask Holl Plumbing in 1999.",
        "Ada Brun refused to come. The lift was serviced by Ada Brun Plumbing Ltd.",
        FULL + "The lights are by Brask Holl Electrics Ltd. Brask Holl refused to come.",
        "The Brask Holl Foundation paid. Brask Holl refused to come.",
    ],
)
def test_who_may_be_a_person_or_another_firm_stays_apart(text: str) -> None:
    rows = read(text)
    called = {row.name: {row.name, *row.aliases} for row in rows.entities}
    for name, forms in called.items():
        short = {each for each in forms if each in {"Brask Holl", "Ada Brun"}}
        assert not short or len(forms) == len(short), name


def test_what_a_clause_calls_a_firm_is_a_firm() -> None:
    text = "Brask Holl Painting, the firm that painted the hall, had told the club so."
    assert names(read(text))["Brask Holl Painting"] == "Company"
