"""Lines that say where somebody is found are told from names, titles and sentences."""

from __future__ import annotations

import pytest

from stemma.text.addresses import is_address


@pytest.mark.parametrize(
    "line",
    [
        "Ice Store Yard, Port Tolm",
        "Heron House, Lower Quay, Marl",
        "Bridge Street Station",
        "Town Hall, Market Road, Weirford WF2 4QP",
        "c/o 4 Mill Lane, Kettle Ford",
        "22 Chancery Lane, Sarn",
        "Telephone 01632 960411",
        "press@ostrand.example",
        "Our ref: DR/223/ab",
        "Ref. no.: 14/2031",
    ],
)
def test_a_line_with_a_house_a_street_or_a_reference_is_an_address(line: str) -> None:
    assert is_address(line)


@pytest.mark.parametrize(
    "line",
    [
        "Ada Hall",
        "Terrace",
        "The harbour quay is shut",
        "Jo Lane, Weirford",
        "Ada Brun and Emil Park",
        "Two die in fire at Heron House",
        "Weirford District Council",
        "They met at the Town Hall.",
        "Reform of the harbour: what comes next",
    ],
)
def test_names_and_titles_are_no_addresses(line: str) -> None:
    assert not is_address(line)
