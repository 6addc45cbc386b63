"""Who speaks for a body by its own documents: who signs with a role, and "its spokesman, X"."""

from __future__ import annotations

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
