"""Menus in a text: rows and runs of section names, glued or not, and the site's name above them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stemma.ingest.roles.page import Line, View
from stemma.ingest.roles.phrases import WHOLE_LINE
from stemma.ingest.roles.sections import SECTION_NAMES
from stemma.ingest.roles.shapes import is_byline, is_name, is_organisation
from stemma.text.dates import find_dates

ROW_GAP = re.compile(r"\s{2,}|\t|\s*[|·•»«›‹▾▼▸/]\s*")
GLUE = re.compile(r"(?<=[a-z0-9’')])(?<!\bMc)(?<!\bMac)(?=[A-Z][a-z])")
MENU_WORDS, MENU_SHARE, RUN_WORDS, NAME_WORDS = 3, 3, 4, 6
HIGHEST = 48
"""Lines at the top among which the site's name is looked for."""


def is_menu_row(line: Line) -> bool:
    """Whether wide spaces or signs part the line into words of a menu."""
    parts = [part.strip() for part in ROW_GAP.split(line.text.casefold()) if part.strip()]
    known = [part for part in parts if part in SECTION_NAMES or WHOLE_LINE.fullmatch(part)]
    return len(parts) > 1 and len(known) * MENU_SHARE >= len(parts) * (MENU_SHARE - 1)


def is_menu_run(line: Line) -> bool:
    """Whether the words, one after the other, are those of a menu."""
    known = [word for word in line.words if word.casefold() in SECTION_NAMES]
    capital = all(word[0].isupper() for word in line.words)
    return (
        capital and len(line.words) >= RUN_WORDS and len(known) * MENU_SHARE >= 2 * len(line.words)
    )


def is_glued_phrases(line: Line) -> bool:
    """Whether menu words are run together: "Skip to main contentSkip to navigation"."""
    parts = [part.strip().casefold() for part in GLUE.split(line.text)]
    return len(parts) > 1 and all(
        part in SECTION_NAMES or WHOLE_LINE.fullmatch(part) for part in parts
    )


def by_menu(view: View, found: set[int]) -> Iterator[int]:
    """Runs of short lines with the names of sections among them, above or below the text."""
    run: list[Line] = []
    for line in (*view.lines, None):
        if line is not None and _may_be_menu(view, line):
            run.append(line)
            continue
        known = [one.index for one in run if one.lower in SECTION_NAMES or one.index in found]
        if len(run) > MENU_WORDS and len(known) > 1 and len(known) * MENU_SHARE >= len(run):
            yield from range(known[0], known[-1] + 1)
            yield from _rest_of_menu(view, run, known[-1])
        run = []


def _rest_of_menu(view: View, run: list[Line], last: int) -> Iterator[int]:
    """Behind a menu's last known word the lines of one or two words, up to a longer one."""
    below = [line for line in run if line.index > last]
    longer = next(view.after(run[-1].index), None)
    if (
        longer is not None
        and len(longer.words) > MENU_WORDS + 1
        and longer.index <= view.first_prose
    ):
        yield from (line.index for line in below if len(line.words) <= 2 and not is_name(line))


def _may_be_menu(view: View, line: Line) -> bool:
    if view.first_prose < line.index < view.last_prose or line.ends_sentence:
        return False
    if len(line.words) > MENU_WORDS or line.piece.role or line.piece.suspect < 0:
        return False
    return not any(character.isdigit() for character in line.text)


def by_site_name(view: View, found: set[int]) -> Iterator[int]:
    """Short lines above or among the menus at the top of pasted text: the site's name, its motto."""
    if any(line.piece.linked for line in view.lines):
        return
    prose = (line.index for line in view.lines if line.is_prose and line.index not in found)
    last, run = -1, 0
    for line in view.lines[: min(next(prose, 0), HIGHEST)]:
        run = run + _menu_weight(line) if line.index in found else 0
        last = line.index if run >= MENU_WORDS else last
    for line in view.lines[: last + 1]:
        plain = len(line.words) <= NAME_WORDS and not line.ends_sentence
        if (
            plain
            and line.piece.role != "byline"
            and not is_organisation(line)
            and not is_byline(line)
            and not find_dates(line.text)
        ):
            yield line.index


def _menu_weight(line: Line) -> int:
    """How many words of a menu the line holds: rows of them count for several."""
    several = is_menu_run(line) or is_menu_row(line) or GLUE.search(line.text)
    return MENU_WORDS if several else 1
