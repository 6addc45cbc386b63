"""Who signed: the short lines below a text, or below a letter inside one."""

from __future__ import annotations

import re
from dataclasses import replace

from stemma.ingest.roles.page import Line, View
from stemma.ingest.roles.shapes import (
    CLOSING,
    SIGNED,
    TAKEN,
    date_in,
    is_dateline,
    is_name,
    is_organisation,
    is_title_like,
)
from stemma.model.documents import Role

MOST_LINES, MOST_WORDS = 8, 14
WITH_OTHERS = re.compile(r"and (?:the |all |our )?(?:\w+ ){0,3}(?:of|from|in) (?:the )?(?=[A-Z])")
"""Who signs beside the one above: "and the elders of Upper Tolm"."""

FOR_WHOM = re.compile(
    r"[Ff]or (?:(?:all|our|the) )*(?:\d[\d,.]* [a-z]|[A-Z]|(?<=all |our )[a-z])[^.?!:]*$"
)
"""Whom those sign for who are named below: "For 40 households", "for Weir District Council"."""
WITH_OFFICE = re.compile(r"(?P<name>[^,]+), (?P<office>[a-z][^,.:;?!\d]{2,60})$")
"""Who signs, and as what: "Ada Lovel, treasurer"."""
OFFICE_WORDS = 5
AFTER_SIGNATURE = re.compile(
    r"(?:Annex(?:es|ures?)?|Appendi(?:x|ces)|Encl?(?:osures?|s)?|Attach(?:ed|ments?)|Cop(?:y|ies)(?: to)?|"
    r"[Cc]\.?[Cc]|P\. ?S)\b\.?\s?:",
)
"""What a letter lists below its signature: what goes with it, and to whom."""
OFFICE = re.compile(r"[a-z][^.:;?!\d]{2,60}$")
"""What the signer is, in the line below the name: "advocate", "partner, for Brun & Orm"."""


def signature_roles(view: View, taken: frozenset[int]) -> dict[int, Role]:
    """Roles of the lines that sign the text or a letter inside it."""
    roles: dict[int, Role] = {}
    free = _without_list_below([line for line in view.lines if line.index not in taken])
    for run in _runs(free):
        run = _from_name(run)  # noqa: PLW2901 - the part of it that can sign
        if run and _signs(run, at_end=run[-1].index == free[-1].index):
            roles.update({line.index: "signature" for line in run})
    return roles


def _without_list_below(free: list[Line]) -> list[Line]:
    """The lines down to what a letter lists below its signature."""
    below = len(free)
    while below and AFTER_SIGNATURE.match(free[below - 1].text):
        below -= 1
    return free[:below]


def _runs(free: list[Line]) -> list[list[Line]]:
    """Runs of short lines that follow a sentence; at the end over blank lines, else one group."""
    runs: list[list[Line]] = []
    run: list[Line] = []
    seen_prose = False
    last = max((line.index for line in free if _is_text(line)), default=-1)
    for line in free:
        apart = run and line.piece.group != run[-1].piece.group and line.index < last
        if _is_text(line) or apart:
            runs.append(run)
            run = []
        if _is_text(line):
            seen_prose = True
        elif seen_prose:
            run.append(line)
    return [one for one in (*runs, run) if one and len(one) <= MOST_LINES]


def _is_text(line: Line) -> bool:
    if len(line.words) <= MOST_WORDS and _closes(line):
        return False
    return line.is_prose or line.ends_sentence or len(line.words) > MOST_WORDS or line.piece.item


def _from_name(run: list[Line]) -> list[Line]:
    """The run from the first line that can begin a signature."""
    starts = [n for n, line in enumerate(run) if _closes(line) or _names(line) or is_dateline(line)]
    return run[starts[0] :] if starts else []


def _names(line: Line) -> bool:
    return is_name(line) or is_organisation(line)


def _closes(line: Line) -> bool:
    """Whether the line is what stands above or before a name: "Yours", "Signed", "For the …"."""
    return bool(
        SIGNED.match(line.text)
        or FOR_WHOM.match(line.text)
        or TAKEN.match(line.text)
        or CLOSING.fullmatch(line.text.strip(" ,."))
    )


def _signs(run: list[Line], *, at_end: bool) -> bool:
    """Whether a name, a body or a closing phrase stands first, and nothing speaks against it."""
    if any(line.has_quote or not _begins_as_line(line, number) for number, line in enumerate(run)):
        return False
    if len(run) == 1 and not at_end:
        return False
    first = run[0]
    if not SIGNED.match(first.text) and FOR_WHOM.match(first.text):
        return len(run) > 1 and (is_name(run[1]) or is_name_with_office(run[1]))
    if _closes(first):
        return len(run) > 1 or bool(SIGNED.match(first.text) or TAKEN.match(first.text))
    if _names(first):
        return all(_may_sign(line) or is_office(line) for line in run)
    return len(run) > 1 and is_dateline(first) and any(map(is_name, run))


def _begins_as_line(line: Line, number: int) -> bool:
    """Whether a capital begins the line, or it goes on from the one above: "for the Council"."""
    if not line.text[0].islower():
        return True
    goes_on = any(one.match(line.text) for one in (SIGNED, FOR_WHOM, WITH_OTHERS))
    return number > 0 and (goes_on or is_office(line))


def is_office(line: Line) -> bool:
    """Whether the line says in small letters what somebody is, as it stands below a name."""
    return len(line.words) <= OFFICE_WORDS and OFFICE.match(line.text) is not None


def is_name_with_office(line: Line) -> bool:
    """Whether the line is a person's name and, in small letters, what the person is."""
    found = WITH_OFFICE.match(line.text)
    short = found is not None and len(found["office"].split()) <= OFFICE_WORDS
    return found is not None and short and is_name(replace(line, text=found["name"]))


def _may_sign(line: Line) -> bool:
    return is_title_like(line) or date_in(line) is not None
