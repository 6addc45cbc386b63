"""A model that reads two statements together: what it brings about, and what it may not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.compare.build import Folder

from stemma.compare import compare
from stemma.compare.matching.together import directed
from stemma.compare.statements.corpus import build_corpus
from stemma.model.annotations import Translation
from stemma.model.case import Comparison
from stemma.model.documents import Span
from stemma.model.kept import NOTHING_KEPT
from stemma.model.settings import Settings

WIDTH = 64


class Stated:
    """Stands in for the model: finds of every pair what a test says."""

    def __init__(self, likely: float, *, alike: bool = True) -> None:
        self.likely = likely
        self.alike = alike
        self.read: list[tuple[str, str]] = []

    def shown(self, holder: str, text: str, span: Span) -> str:
        return f"{holder}: {text[slice(*span)]}"

    def direction(self, statement: str) -> bytes:
        at = 0 if self.alike else len(statement) % WIDTH
        return bytes(127 * (place == at) for place in range(WIDTH))

    def together(self, left: str, right: str) -> float:
        self.read.append((left, right))
        return self.likely


QUARREL = "The Harbour Union and the Port Office of Selby do not agree. "


def two(left: str, right: str, model: Stated | None) -> Comparison:
    folder = Folder()
    folder.who("Harbour Union", "Organization")
    folder.who("Port Office", "Organization")
    folder.who("Selby", "Address")
    for name, words in (("Harbour Union", left), ("Port Office", right)):
        text = f"{QUARREL}{words}"
        sheet = folder.document(f"{name}.txt", text, author=name, published="2031-05-04")
        sheet.says(words)
    return compare(folder.resolution(), Settings(), reader=model)


def slots(comparison: Comparison) -> list[tuple[str, str | None]]:
    return [(each.type, each.slot) for each in comparison.links if each.type != "same"]


NIGHT = (
    "The lamp on the mole of Selby burned, says the Harbour Union.",
    "On the mole of Selby nobody kept a light, says the Port Office.",
)


def matters(comparison: Comparison) -> int:
    return len(comparison.matters)


def test_without_a_model_the_words_alone_decide() -> None:
    assert matters(two(*NIGHT, None)) == 2


def test_the_model_brings_to_one_matter_what_the_words_nearly_bring_there() -> None:
    assert matters(two(*NIGHT, Stated(0.99))) == 1


@pytest.mark.parametrize("likely", [0.0, 0.5, 0.8])
def test_what_it_does_not_take_for_one_question_stays_apart(likely: float) -> None:
    assert matters(two(*NIGHT, Stated(likely))) == 2


def test_its_word_alone_is_never_enough() -> None:
    assert matters(two("The lamp burned.", "Nobody kept a light.", Stated(0.99, alike=False))) == 2


def test_it_never_sets_one_against_the_other() -> None:
    assert slots(two(*NIGHT, Stated(0.99))) == slots(two(*NIGHT, None)) == []


def test_it_never_makes_two_statements_versions_of_one() -> None:
    found = two(*NIGHT, Stated(0.99))
    assert sorted(each.high for each in found.origins) == [1, 1]


def test_it_reads_who_says_it_and_only_where_its_word_would_decide() -> None:
    model = Stated(0.9)
    two(*NIGHT, model)
    ((left, right),) = model.read
    assert {left.split(":")[0], right.split(":")[0]} == {"Harbour Union", "Port Office"}
    again = Stated(0.9)
    same = "The lamp on the mole of Selby burned all night until the watch came."
    two(same, f"{same[:-1]} at six.", again)
    assert again.read == []


def test_a_persons_translation_is_read_in_place_of_the_words() -> None:
    model = Stated(0.0)
    folder = Folder()
    sheet = folder.document("a.txt", "Die Lampe brannte.", author="Zeitung")
    sheet.says("Die Lampe brannte.")
    claim = replace(sheet.claims[0], translation=Translation("The lamp burned.", "Ilse Pond"))
    sheet.claims[0] = claim
    corpus = directed(build_corpus(folder.resolution()), model, NOTHING_KEPT)
    assert [each.as_read for each in corpus.statements] == ["Zeitung: The lamp burned."]
