"""Who speaks for a body by its own documents: who signs with a role, and "its spokesman, X"."""

from __future__ import annotations

import pytest

from stemma import pipeline
from stemma.annotate import default_tools
from stemma.compare.statements.spokes import find_spokes
from stemma.model.kept import NOTHING_KEPT
from stemma.model.settings import Settings
from stemma.resolve import resolve

SETTINGS = Settings(pairs=False)
HEAD = "Harbour Relief League\nPress release, 4 May 2031\n\n"
BODY = (
    "The League has sent forty boats to Lisk this week and will send forty more. Nobody was asked "
    "to pay.\n\nFor the committee\n"
)


def speaking(*texts: str) -> set[tuple[str, str]]:
    """Pairs of names: who speaks for whom."""
    tools = default_tools(SETTINGS)
    read = [
        each
        for number, text in enumerate(texts)
        for each in pipeline.read(f"{number}.txt", text.encode(), SETTINGS)
    ]
    resolved = resolve(tuple(pipeline.find(each, tools) for each in read), ())
    names = {each.id: each.name for each in resolved.entities}
    spokes = find_spokes(resolved, NOTHING_KEPT)
    return {
        (names[who], names[body].title())
        for who, bodies in spokes.speaks_for.items()
        for body in bodies
    }


def test_who_signs_with_a_role_under_a_letterhead_speaks_for_the_body() -> None:
    assert speaking(f"{HEAD}{BODY}Ines Maurer, treasurer\n") == {
        ("Ines Maurer", "Harbour Relief League")
    }


def test_who_signs_without_a_role_speaks_for_nobody_else() -> None:
    assert speaking(f"{HEAD}{BODY}Ines Maurer\n") == set()


def test_its_spokesman_speaks_for_what_its_means() -> None:
    text = (
        "LISK, 4 May 2031 - The Harbour Relief League said on Sunday that forty boats had arrived. "
        "Its spokesman, Tarek Olind, denied that money had changed hands.\n"
    )
    assert ("Tarek Olind", "Harbour Relief League") in speaking(text)


def test_its_rival_does_not_speak_for_it() -> None:
    text = (
        "LISK, 4 May 2031 - The Harbour Relief League said on Sunday that forty boats had arrived. "
        "Its old rival, Tarek Olind, denied that money had changed hands.\n"
    )
    assert speaking(text) == set()


NEWS = "LISK, 4 May 2031 - The Harbour Relief League was silent. "


@pytest.mark.parametrize(
    "source",
    [
        "A former director of the Harbour Relief League, Jon Vane,",
        "Jon Vane, a former spokesman for the Harbour Relief League,",
        "Jon Vane, spokesman for the critics of the Harbour Relief League,",
        "Jon Vane, a lawyer for the tenants of the Harbour Relief League,",
        "The Harbour Relief League's tenants' spokesman, Jon Vane,",
        "The dismissed head of the Harbour Relief League, Jon Vane,",
        "Jon Vane, who was spokesman for the Harbour Relief League until March,",
        "Jon Vane, once spokesman for the Harbour Relief League,",
        "Jon Vane, head of the tenants of the Harbour Relief League,",
        "The brother of the director of the Harbour Relief League, Jon Vane,",
        "The widow of the founder of the Harbour Relief League, Lia Hart,",
        "Jon Vane, spokesman of the Harbour Relief League's critics,",
    ],
)
def test_who_no_longer_speaks_for_it_or_for_others_around_it_does_not(source: str) -> None:
    assert speaking(f"{NEWS}{source} said that no boat had left.\n") == set()


@pytest.mark.parametrize(
    "source",
    [
        "Jon Vane, spokesman for the Harbour Relief League,",
        "The Harbour Relief League's lawyer, Jon Vane,",
        "Jon Vane, director of operations at the Harbour Relief League,",
        "The new director of the Harbour Relief League, Jon Vane,",
        "In a letter the director of the Harbour Relief League, Jon Vane,",
        "Jon Vane, who was appointed spokesman for the Harbour Relief League in March,",
        "Jon Vane, spokesman for the management of the Harbour Relief League,",
    ],
)
def test_who_speaks_for_it_today_does(source: str) -> None:
    assert ("Jon Vane", "Harbour Relief League") in speaking(
        f"{NEWS}{source} said that no boat had left.\n"
    )


@pytest.mark.parametrize(
    ("source", "whose"),
    [
        ("A spokesman for the Harbour Relief League", {"Harbour Relief League"}),
        ("Lawyers for the Harbour Relief League", {"Harbour Relief League"}),
        (
            "A spokesman for the Harbour Relief League, which is accused of theft,",
            {"Harbour Relief League"},
        ),
        (
            "The Harbour Relief League's spokesman, former mayor Jon Vane,",
            {"Harbour Relief League"},
        ),
        ("A former spokesman for the Harbour Relief League", set()),
        ("A lawyer who accused the Harbour Relief League", set()),
        ("A spokesman of the Harbour Relief League's critics", set()),
        ("A lawyer for the tenants of the Harbour Relief League", set()),
    ],
)
def test_an_unnamed_spokesman_speaks_for_whom_he_is_named_after(
    source: str, whose: set[str]
) -> None:
    tools = default_tools(SETTINGS)
    text = f"LISK, 4 May 2031\n\nIt rained. {source} said that no boat had left.\n"
    (ingested,) = pipeline.read("a.txt", text.encode(), SETTINGS)
    resolved = resolve((pipeline.find(ingested, tools),), ())
    names = {each.id: each.name for each in resolved.entities}
    sources = find_spokes(resolved, NOTHING_KEPT).sources
    assert {names[each] for found in sources.values() for each in found} == whose


def test_its_director_behind_a_quotation_speaks_for_the_body_just_told_of() -> None:
    text = (
        "LISK, 4 May 2031 - The Harbour Relief League rejected the claim.\n\n"
        '"The boats were sound," its director, Tarek Olind, said.\n'
    )
    assert speaking(text) == {("Tarek Olind", "Harbour Relief League")}


def test_its_director_is_nobodys_where_two_bodies_were_told_of() -> None:
    text = (
        "LISK, 4 May 2031 - The Harbour Relief League and the Lisk Rowing Club met.\n\n"
        '"The boats were sound," its director, Tarek Olind, said.\n'
    )
    assert speaking(text) == set()


def test_his_lawyer_speaks_for_him_and_his_director_does_not() -> None:
    text = (
        "LISK, 4 May 2031 - Mr Oto Maar has been in custody since Sunday. His lawyer, Ms Lia Hart, said "
        "that he had never left the hut. His director, Mr Jon Vane, said that it rained.\n"
    )
    assert speaking(text) == {("Lia Hart", "Oto Maar")}


TOLD = 'No batons were used," {} spokesman, Inspector Dano Weil, told us on 17 March.\n'


def test_their_spokesman_is_that_of_the_only_body_named_before_in_the_paragraph() -> None:
    text = (
        f'Mourners were beaten on Sunday. The Orm Police reject the charge. "{TOLD.format("their")}'
    )
    assert speaking(text) == {("Dano Weil", "Orm Police")}


@pytest.mark.parametrize(
    "text",
    [
        f'The Orm Police and the Lisk Union met. "{TOLD.format("their")}',
        f'The Orm Police reject the charge. "{TOLD.format("their former")}',
        f'The Orm Police reject the charge.\n\nThe families waited. "{TOLD.format("their")}',
    ],
)
def test_their_spokesman_is_nobodys_where_two_are_named_or_none(text: str) -> None:
    assert speaking(text) == set()


def test_who_signs_for_a_body_by_name_speaks_for_it() -> None:
    text = (
        f"Open letter\n\nLisk, 8 March 2031\n\n{BODY.split(chr(10), maxsplit=1)[0]}\n\n"
        "For the families: Joso Belt, Tamsa Oru\n\nFor the Lisk Dock Union: Mira Dale, secretary\n"
    )
    assert speaking(text) == {("Mira Dale", "Lisk Dock Union")}


@pytest.mark.parametrize(
    "text",
    [
        "Per Holt left the court. His victim's lawyer, Ida Bly, said that Holt had beaten Tom Brun.",
        "The Harbour Trust evicted forty tenants in May, and their lawyer, Ida Bly, called it theft.",
        "The Harbour Trust said that it had evicted forty tenants. Their lawyer, Ida Bly, called it theft.",
        "The families met at the offices of the Dock Union; their lawyer, Ida Bly, called it theft.",
        "The workers accuse the Kestrel Company of fraud, and their spokesman, Per Orr, was there.",
        "The mothers marched to the Harbour Guards, and their lawyer, Tom Brun, spoke.",
        "The Harbour Trust met. Its victims' lawyer, Ida Bly, called it theft.",
    ],
)
def test_the_lawyer_of_others_speaks_for_nobody_who_is_named(text: str) -> None:
    assert speaking(f"{text}\n") == set()


def test_who_is_present_for_a_body_by_name_speaks_for_it() -> None:
    text = (
        "MINUTES of 3 May 2031\n\nPresent: Councillor Ada Weil (chair); for the Lisk Dock Union: "
        "Director Mira Dale;"
        " for Kestrel Foods: Tom Aldous; for the families: Ida Bly.\n\nMs Dale said that it rained.\n"
    )
    found = speaking(text)
    assert {("Mira Dale", "Lisk Dock Union"), ("Tom Aldous", "Kestrel Foods")} <= found
    assert all(who != "Ida Bly" for who, _ in found)


@pytest.mark.slow
@pytest.mark.parametrize("that", ["that ", ""])
def test_a_paper_that_is_told_of_somebody_has_him_not_for_its_own(that: str) -> None:
    text = f"Oto Maar told the Lisk Gazette {that}finance director Ida Bly had left.\n"
    assert not {pair for pair in speaking(text) if pair[0] == "Ida Bly"}


POLICE = "HAVN DISTRICT POLICE\nPress Office\n\nPRESS NOTICE No. 4\nHavn, Sunday 4 May 2031\n\n"
NOTICE = (
    "Seventeen people were asked for their names on the quay. Superintendent Garran Veste will speak to "
    "the press tomorrow. Constable Ida Brun has been suspended.\n\n"
)


@pytest.mark.parametrize(
    "line",
    [
        "Enquiries: Inspector Nils Amland, press office",
        "Press contact: Nils Amland, spokesman",
        "For further information: Nils Amland, media relations",
    ],
)
def test_whom_a_body_names_to_the_press_speaks_for_it(line: str) -> None:
    story = "Inspector Nils Amland said on Monday that nobody was hurt."
    found = speaking(f"{POLICE}{NOTICE}{line}\n", story)
    assert ("Nils Amland", "Havn District Police") in found
    assert ("Garran Veste", "Havn District Police") in found
    assert not any(who == "Ida Brun" for who, _ in found)


@pytest.mark.parametrize(
    "line",
    [
        "Witnesses: Nils Amland, baker",
        "Further information: Nils Amland, former press officer",
        "Information: see the notice of Nils Amland, baker",
    ],
)
def test_who_is_named_in_another_line_speaks_for_nobody(line: str) -> None:
    found = speaking(f"{POLICE}{NOTICE}{line}\n", "Nils Amland said that nobody was hurt.")
    assert not any(who == "Nils Amland" for who, _ in found)


def test_who_attends_in_a_bodys_name_speaks_for_it() -> None:
    text = (
        "Town Council of Havn\nMinutes of 4 May 2031\n\n"
        "In attendance: Captain J. Brakke, harbour master, for the Havn Port Authority; the Clerk.\n\n"
        "Captain Brakke said that the samples were with the laboratory.\n"
    )
    assert ("J. Brakke", "Havn Port Authority") in speaking(text)


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("Petra Olm, the Lisk Dock Union's branch secretary, said that it rained.", True),
        ("Petra Olm, the Lisk Dock Union's spokeswoman, said that it rained.", True),
        ("The Lisk Dock Union met. Petra Olm, the union's secretary, said that it rained.", True),
        ("Petra Olm, the Lisk Dock Union's former secretary, said that it rained.", False),
        ("Petra Olm, the Lisk Dock Union's secretary's wife, said that it rained.", False),
        ("Petra Olm, the Lisk Dock Union's oldest member, said that it rained.", False),
    ],
)
def test_whose_office_stands_behind_a_name(text: str, *, speaks: bool) -> None:
    pair = ("Petra Olm", "Lisk Dock Union")
    assert (pair in speaking("The Lisk Courier\n4 May 2031\n\nRain\n\n" + text)) is speaks
