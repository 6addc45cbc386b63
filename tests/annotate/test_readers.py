"""Every reader that a setting can name: alike on every run, and unharmed by odd texts."""

from __future__ import annotations

import dataclasses
from importlib.resources import files

import pytest

from stemma.annotate import READERS, annotate, default_tools
from stemma.evaluate.gold import as_ingested
from stemma.model.annotations import Annotations
from stemma.model.settings import Settings

NAMES = ("rules", "tagger", "blend")
MEGABYTE = 1_000_000

HARBOUR = """Harbour Union disputes the count

Mara Ilves, head of the Harbour Union, said on Tuesday that nineteen members had been detained.
“We were told nothing,” she added. “Nobody has seen a warrant.”

According to the ministry, no arrests took place. A spokesman declined to comment on the list.

The union's letter claims that Captain Oren Tasse had warned the port in May."""

BRIDGE = """The bridge at Sund

The engineer reported that the bridge would hold. The mayor replied: “It will not.”"""

ODD = {
    "empty": "",
    "one character": "a",
    "one mark": "“",
    "white space": " \n\t\n ",
    "only quotes": '“”\n""\n‘’ «» “ “ “ ” " \'',
    "quotes never closed": "“He said “she said “they said " * 20,
    "right to left": "قال الوزير إن السفينة غادرت. אמר השר כי הספינה הפליגה.",
    "astral": "𝐌𝐚𝐫𝐚 said 🚢🚢 that “👩‍👩‍👧 the 𐍈 ship 𝟏𝟐” had left. 🏴‍☠️",
    "marks that join": "A\u0301\u200d\u200b\ufeff said\u00ad that\u2028it is so",
    "one long word": "said" * 3000,
    "one long paragraph": "The clerk said that the boat had left, “and soon,” he added. " * 450,
    "many short lines": "He said:\n" * 300,
}


def read(name: str, text: str) -> Annotations:
    return annotate(as_ingested("text.txt", text), default_tools(Settings(reader=name)))


def told(rows: Annotations) -> list[tuple[str, str]]:
    return [
        (" ".join(rows.document.text[start:end] for start, end in row.source), row.kind)
        for row in rows.attributions
        if row.kind != "voice"
    ]


def test_the_readers_that_a_setting_can_name() -> None:
    assert {f"en:{name}" for name in NAMES} <= set(READERS.names())


def test_the_default_reader_is_the_blend() -> None:
    assert read("default", HARBOUR).attributions == read("blend", HARBOUR).attributions


@pytest.mark.parametrize("name", NAMES)
def test_each_reader_finds_who_speaks(name: str) -> None:
    sources = [source for source, _ in told(read(name, HARBOUR))]
    assert {"she", "the ministry", "A spokesman", "The union's letter"} <= set(sources)


def test_the_rules_mend_what_the_tagger_misreads_in_the_blend() -> None:
    wanted = "Mara Ilves, head of the Harbour Union"
    assert wanted not in [source for source, _ in told(read("tagger", HARBOUR))]
    assert wanted in [source for source, _ in told(read("blend", HARBOUR))]


@pytest.mark.parametrize("name", NAMES)
def test_a_document_reads_alike_alone_and_after_others(name: str) -> None:
    alone = read(name, HARBOUR)
    for other in (BRIDGE, BRIDGE * 30, ODD["only quotes"]):
        read(name, other)
    assert read(name, HARBOUR) == alone


@pytest.mark.parametrize("odd", ODD.values(), ids=ODD)
@pytest.mark.parametrize("name", NAMES)
def test_odd_texts_are_read_without_fault(name: str, odd: str) -> None:
    rows = read(name, odd)
    for row in rows.attributions:
        for spans in (row.source, row.cue, row.content):
            assert list(spans) == sorted(spans)
            assert all(0 <= start < end <= len(odd) for start, end in spans)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_found_in_an_empty_text(name: str) -> None:
    assert told(read(name, "")) == []


def test_scores_are_shares() -> None:
    rows = read("blend", HARBOUR)
    assert all(0 <= row.score <= 1 for row in rows.attributions if row.score is not None)


def test_rows_are_frozen() -> None:
    row = read("blend", HARBOUR).attributions[0]
    with pytest.raises(dataclasses.FrozenInstanceError):
        row.kind = "direct"  # type: ignore[misc]  # the test is that this fails


def test_the_weights_are_small() -> None:
    weights = files("stemma.annotate") / "weights"
    sizes = [len(each.read_bytes()) for each in weights.iterdir() if each.is_file()]
    assert sum(sizes) <= 30 * MEGABYTE
