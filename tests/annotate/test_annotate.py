"""A document goes through the steps in an order that is checked."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest
from tests.plain import plain_document

from stemma.annotate import Tools, annotate
from stemma.annotate.components import StepOrderError, check_order, steps
from stemma.annotate.draft import Draft, Step
from stemma.annotate.parse import Parse
from stemma.annotate.rules import RuleReader
from stemma.annotate.stretches import stretches_of
from stemma.model.annotations import Ingested
from stemma.model.documents import Block, Span

TEXT = "Menu\nThe quay was closed.\n\nNobody said why.\n"
BLOCKS = (Block(((0, 4),), "furniture"), Block(((5, 44),), "body"))


class NoParser:
    """Stands in for a parser: remembers what it was asked to read."""

    def __init__(self) -> None:
        self.asked: list[tuple[Span, ...]] = []

    def parse(self, text: str, stretches: tuple[Span, ...]) -> Parse:
        assert text == TEXT
        self.asked.append(stretches)
        return Parse()


def ingested(language: str | None = "en") -> Ingested:
    document = plain_document(TEXT, id="sha256:1", text_sha256="1", language=language)
    return Ingested(document, BLOCKS, ())


def unchanged(draft: Draft) -> Draft:
    return draft


def test_every_step_finds_what_it_needs() -> None:
    check_order(steps(Tools(NoParser(), RuleReader())))


def test_a_step_before_what_it_needs_is_refused_by_name() -> None:
    first = Step("claims", frozenset({"attributions"}), frozenset({"claims"}), unchanged)
    second = Step("attributions", frozenset(), frozenset({"attributions"}), unchanged)
    check_order((second, first))
    with pytest.raises(StepOrderError, match="'claims' needs attributions"):
        check_order((first, second))


def test_furniture_is_not_parsed_and_empty_lines_cut_stretches() -> None:
    parser = NoParser()
    annotate(ingested(), Tools(parser, RuleReader()))
    assert [TEXT[start:end] for start, end in parser.asked[0]] == [
        "The quay was closed.",
        "Nobody said why.",
    ]


def test_stretches_come_in_text_order_and_know_their_block() -> None:
    swapped = (Block(((27, 44),), "body"), Block(((5, 25),), "title"))
    assert [(each.block, each.role) for each in stretches_of(TEXT, swapped)] == [
        (1, "title"),
        (0, "body"),
    ]


@pytest.mark.parametrize("language", ["en", "en-GB", None])
def test_english_and_undetermined_texts_are_read(language: str | None) -> None:
    parser = NoParser()
    assert annotate(ingested(language), Tools(parser, RuleReader())).problems == ()
    assert parser.asked


def test_another_language_keeps_its_blocks_and_gets_a_problem() -> None:
    parser = NoParser()
    result = annotate(ingested("sq"), Tools(parser, RuleReader()))
    assert result.blocks == BLOCKS
    assert [(each.kind, each.document) for each in result.problems] == [
        ("not-analysed-language", "sha256:1")
    ]
    assert replace(result, blocks=(), problems=()) == type(result)(ingested("sq").document)
    assert not parser.asked


def test_importing_annotation_imports_no_language_library() -> None:
    code = (
        "import sys, stemma.annotate; "
        "sys.exit(bool({'spacy', 'onnxruntime', 'numpy'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0  # noqa: S603 - our own interpreter
