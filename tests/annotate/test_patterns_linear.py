"""Patterns try no more steps than grow with the line, whatever the line holds."""

from __future__ import annotations

import re

import pytest
from tests.steps import Steps

from stemma.annotate.stretches import Stretch
from stemma.annotate.voices.announcements import FOLLOWS, OFFERED, announces
from stemma.annotate.voices.short_lines import NAME_ENDS, byline_name
from stemma.ingest.roles.imprints import DIVIDES, PICTURES
from stemma.ingest.roles.phrases import FILE_NAME, WHOLE_LINE
from stemma.ingest.roles.posts import BESIDE, WHERE
from stemma.ingest.roles.shapes import CREDIT, EMBARGO, SIGNED_FOR, TAKEN
from stemma.ingest.roles.slugs import UPDATE, VERSIONED

SHORT, LONG = 60, 120
SLACK = 1.2


@pytest.mark.parametrize("turn", ["a-", "a_", "a ", "a_1", "12x", "a - "])
def test_a_line_like_the_name_of_a_file_is_told_in_steps_that_grow_with_it(turn: str) -> None:
    steps = Steps(FILE_NAME)
    grown = steps.fullmatch(turn * LONG + "!") / steps.fullmatch(turn * SHORT + "!")
    assert grown <= SLACK * LONG / SHORT


@pytest.mark.parametrize(
    ("pattern", "turn"),
    [
        (BESIDE, "ada "),
        (WHERE, "in quay "),
        (WHERE, "posted in "),
        (EMBARGO, "under embargo "),
        (EMBARGO, "for use at "),
        (SIGNED_FOR, "for the "),
        (SIGNED_FOR, "for the press: "),
        (VERSIONED, "QUAY-FIRE "),
        (WHOLE_LINE, "4 likes, "),
        (TAKEN, "minutes taken by "),
        (CREDIT, " "),
    ],
)
def test_what_stands_beside_a_title_is_told_in_steps_that_grow_with_it(
    pattern: re.Pattern[str], turn: str
) -> None:
    steps = Steps(pattern)
    grown = steps.fullmatch(turn * LONG + "!") / steps.fullmatch(turn * SHORT + "!")
    assert grown <= SLACK * LONG / SHORT


@pytest.mark.parametrize(
    ("pattern", "turn"), [(DIVIDES, " "), (PICTURES, " "), (UPDATE, "2nd "), (UPDATE, "urgen ")]
)
def test_what_divides_an_imprint_is_found_in_steps_that_grow_with_it(
    pattern: re.Pattern[str], turn: str
) -> None:
    steps = Steps(pattern)
    grown = steps.search(turn * LONG + "!") / steps.search(turn * SHORT + "!")
    assert grown <= SLACK * LONG / SHORT


def test_the_counter_of_steps_sees_a_pattern_that_doubles_them() -> None:
    steps = Steps(re.compile(r"[a-z](?:[a-z-]*-[a-z-]+){1,10}!"))
    assert steps.fullmatch("a-" * 8) > 4 * steps.fullmatch("a-" * 4)


def test_a_name_that_many_spaces_follow_is_told_in_steps_that_grow_with_them() -> None:
    steps = Steps(NAME_ENDS)
    grown = steps.search("Ada Brun" + " " * LONG + "x") / steps.search(
        "Ada Brun" + " " * SHORT + "x"
    )
    assert grown <= SLACK * LONG / SHORT


@pytest.mark.parametrize("pattern", [FOLLOWS, OFFERED])
def test_what_announces_a_text_has_no_repeat_without_bound_inside(pattern: re.Pattern[str]) -> None:
    unbound = re.compile(r"\[\^[.:]+\][*+]")
    inside = re.sub(r"\(\?[=!](?:[^()]|\([^()]*\))*\)", "", pattern.pattern)  # tried at one place
    assert not unbound.search(inside)


@pytest.mark.parametrize(
    "name",
    [
        "quay-2 (1)",
        "old quay map (12)",
        "a_b (3)",
        "quay_north_view",
        "quay-north-12x40",
        "IMG_2031",
        "a b.png",
    ],
)
def test_the_name_of_a_file_is_told(name: str) -> None:
    assert FILE_NAME.fullmatch(name)


@pytest.mark.parametrize(
    "line", ["quay (1)", "quay_ (1)", "old  quay (1)", "quay-north", "The quay is shut"]
)
def test_other_lines_are_no_names_of_files(line: str) -> None:
    assert not FILE_NAME.fullmatch(line)


def test_the_text_of_what_follows_is_announced() -> None:
    assert announces("The text of the letter that the dyers sent to the reeve on Monday follows.")


@pytest.mark.parametrize("end", ["   | 4 May", "  – dyer", ", 4 May", " in Lisle", "   "])
def test_a_byline_names_its_writer_without_what_follows(end: str) -> None:
    line = f"By Ada Brun{end}"
    assert byline_name(Stretch(0, len(line), 0, "byline"), line) == (3, 11)
