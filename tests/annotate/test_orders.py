"""Orders and requests are deeds: whoever tells of one states it, and it may be denied."""

from __future__ import annotations

import pytest
from tests.compare.test_bare_denials import HEAD, SETTINGS, ledger

from stemma import pipeline
from stemma.annotate import default_tools
from stemma.model.documents import quote

pytestmark = pytest.mark.slow


def stated(text: str) -> dict[str, tuple[str, str | None]]:
    """For each statement of a text how its holder stands to it, and who that is."""
    (read,) = pipeline.read("a.txt", (HEAD + text).encode(), SETTINGS)
    rows = pipeline.find(read, default_tools(SETTINGS))
    return {
        quote(rows.document.text, each.spans): (each.stands, each.holders[-1].name)
        for each in rows.claims
    }


def test_that_it_was_ordered_is_stated_by_whoever_tells_of_it() -> None:
    found = stated("Runa Helm said that Emil Rast had ordered the staff to write down 19 degrees.")
    assert found["Emil Rast had ordered the staff to write down 19 degrees"] == ("for", "Runa Helm")
    assert found["the staff to write down 19 degrees"] == ("open", "Emil Rast")


def test_that_nobody_was_asked_is_denied() -> None:
    found = stated('"We never asked our members to refuse extra shifts," said Lena Morr.')
    assert found["We never asked our members to refuse extra shifts"] == ("against", "Lena Morr")


@pytest.mark.parametrize(
    "text",
    [
        "Lena Morr demanded that the mayor resign.",
        'Lena Morr said: "We urge the police."',
        "Lena Morr told reporters that the gate was shut.",
    ],
)
def test_what_is_only_said_is_no_deed(text: str) -> None:
    assert not any(each.startswith("Lena Morr") for each in stated(text))


def test_an_order_to_do_harm_accuses_whoever_gave_it() -> None:
    told = "Runa Helm said that Emil Rast had ordered the guards to beat the prisoners."
    assert ("Emil Rast", "denied", "") in ledger(
        told, "Emil Rast said that he had never ordered the guards to beat the prisoners."
    )


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ('"We urge the police to come," said Lena Morr.', "open"),
        ('"We asked the police to come," said Lena Morr.', "for"),
    ],
)
def test_asking_now_demands_and_having_asked_tells_of_it(text: str, kinds: str) -> None:
    (said,) = (how for each, (how, _) in stated(text).items() if each.startswith("We"))
    assert said == kinds


def test_what_should_have_been_done_is_no_demand() -> None:
    found = stated("Lena Morr said that Emil Rast should have declared it and had not done so.")
    assert found["Emil Rast … had not done so"][0] == "against"


@pytest.mark.parametrize(
    "text",
    [
        "Otto Berg was told to shoot the strikers, but he refused.",
        "Otto Berg was ordered to beat the prisoner.",
        "Otto Berg ordered his men not to shoot the prisoners.",
        "Otto Berg ordered the police to stop beating the demonstrators.",
        "Ada Lind advised the villagers to leave before the militia burned their houses.",
        "Otto Berg directed his men to arrest those who had looted the shops.",
        "Otto Berg did not tell the boys not to report the abuse.",
        "It was not Otto Berg who told the boys not to report the abuse.",
    ],
)
def test_who_is_told_who_forbids_and_who_warns_is_not_accused(text: str) -> None:
    (read,) = pipeline.read("a.txt", (HEAD + f"{text[:-1]}, the union said.").encode(), SETTINGS)
    rows = pipeline.find(read, default_tools(SETTINGS))
    assert not any(each.accused for each in rows.claims)


@pytest.mark.parametrize(
    "text",
    [
        '"We never asked our members to refuse night work," said Lena Morr.',
        "Lena Morr said that nobody had been asked to sign anything.",
        "Lena Morr denied that she had ordered the guards to beat the prisoners.",
        "Lena Morr did not ask the council to close the road.",
    ],
)
def test_what_was_never_ordered_is_nobodys_demand(text: str) -> None:
    assert not any(how == "open" for how, _ in stated(text).values())


def test_what_is_asked_for_is_a_demand() -> None:
    found = stated("Lena Morr asked the council not to close the road.")
    assert ("open", "Lena Morr") in found.values()
