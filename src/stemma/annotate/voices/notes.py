"""What an editor or a reader adds to a text: a note, a correction, comments."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stemma.annotate.capitals import compiled
from stemma.annotate.voices import short_lines, signoffs
from stemma.annotate.voices.comments import COMMENTS, ONE_COMMENT, comments_of
from stemma.annotate.voices.page_lines import Lines
from stemma.annotate.voices.passage_ends import NOTE, Passage
from stemma.model.documents import Spans

SIGNED_IN_BRACKETS = compiled(r"[–—-]\s?(?P<who>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3})\]\s*$")
BY_EDITORS = re.compile(
    r"[.!?”\"’)]\s*(?:[–—]|--?)\s?(?:[Tt]he )?(?:[Ee]ditors?|[Ee]ds?|ED|EDS)\.?\s*$"
)
"""Who signs a paragraph added below: "… in March. — The editors"."""
ASIDE = re.compile(
    r"[(\[].{30,}[.!?]\s?[–—-]\s?(?:[Tt]he \w+(?: \w+)?|(?:[A-Z]\. ?){1,3})[)\]]\s*$"
)
"""What another hand adds in brackets and signs by its office: "(Typed by night. — the typist)"."""
CORRECTED = re.compile(r"(?:Correction|CORRECTION|Clarification|CLARIFICATION)\b[^.]{0,40}:")
"""How a paper begins what it puts right above a report."""
BY_TRANSLATOR = compiled(
    r"[(\[]?(?:Tr(?:ansl)?\.?|Translator|Translated by|Ed\.?|Editor)[:,]? "
    r"(?P<who>(?:[A-Z]\. ?)*[A-Z][\w'’-]+(?: [A-Z][\w.'’-]*){0,2})[)\]]?\.?\s*$"
)
"""Who signs a note with the office before the name: "(Tr.: A. Brun)"."""
IMPRINT = compiled(
    r"(?:Printed|Typeset|Set|Composed)(?: and (?:\w+ ){0,2}\w+)? (?:by|at) "
    r"(?P<who>(?:the )?[A-Z][^.,;]{2,50})[.,;]"
    r".*\b(?:[Ww]e|[Oo]ur|[Tt]he printers?)\b"
)
"""What a printer says of himself below another's text."""
TOP_LINES = 4
"""Lines at the head of a text in which its author's name stands."""
FEWEST_WORDS = 8
"""Words of a note that is signed in its own paragraph."""
LONGEST_NOTE = 4
"""Lines of a note, its heading included."""


def notes_of(lines: Lines) -> Iterator[Passage]:
    """The notes, corrections and comments below a document's text."""
    yield from comments_of(lines)
    for at in range(len(lines)):
        below = lines.is_sentence(at) and _below_byline(lines, at)
        if NOTE.match(lines[at]) and (below or _in_brackets(lines, at)):
            yield Passage(at, at + 1, _signature_in_brackets(lines, at))
        elif at == 0 and CORRECTED.match(lines[at]) and lines.is_sentence(at) and _heads(lines):
            yield Passage(at, at + 1, ())
        elif (
            (imprint := IMPRINT.match(lines[at])) and at + 1 == len(lines) and _is_below(lines, at)
        ):
            start = lines.stretches[at].start
            yield Passage(at, at + 1, ((start + imprint.start("who"), start + imprint.end("who")),))
        elif one := ONE_COMMENT.match(lines[at]):
            start = lines.stretches[at].start
            signed = _signature(lines, at, at + 1)
            who = (start + one.start("who"), start + one.end("who"))
            yield Passage(at, at + 1, signed or (who,))
        elif _is_below(lines, at) and (found := _note(lines, at)):
            yield found


def _heads(lines: Lines) -> bool:
    """Tell whether a title follows the first line behind a gap."""
    return len(lines) > TOP_LINES and lines.after_gap(1) and not lines.is_sentence(1)


def _is_below(lines: Lines, at: int) -> bool:
    """Tell whether running text stands before a line; a note at the head frames the whole."""
    return sum(lines.is_sentence(before) for before in range(at)) > 1


def _below_byline(lines: Lines, at: int) -> bool:
    """Tell whether only a title and its author's name stand above, or the name right below."""
    if not 0 < at <= TOP_LINES or any(lines.is_sentence(i) for i in range(at)):
        return False
    below = at + 1 < len(lines) and short_lines.is_byline(lines[at + 1])
    return below or any(short_lines.is_byline(lines[i]) for i in range(1, at))


def _in_brackets(lines: Lines, at: int) -> bool:
    """Tell whether a paragraph at the head stands in square brackets whole."""
    return at <= TOP_LINES and lines[at].startswith("[") and lines[at].rstrip().endswith("]")


def _signature_in_brackets(lines: Lines, at: int) -> Spans:
    """The name or the initials behind a dash at the end of a note in brackets."""
    found = SIGNED_IN_BRACKETS.search(lines[at]) if _in_brackets(lines, at) else None
    start = lines.stretches[at].start
    return ((start + found.start("who"), start + found.end("who")),) if found else ()


def _note(lines: Lines, at: int) -> Passage | None:
    if NOTE.match(lines[at]):
        last = at + 1
        if _dashed(lines[at]) and len(lines[at].split()) > FEWEST_WORDS:
            return Passage(at, last, _signature(lines, at, last))
        if not lines.is_sentence(at):
            last += 1
        while last < len(lines) and not _is_over(lines, at, last):
            last += 1
        last = min(last, len(lines))
        return Passage(at, last, _signature(lines, at, last)) if last - at <= LONGEST_NOTE else None
    if BY_EDITORS.search(lines[at]) or _is_aside(lines, at):
        return Passage(at, at + 1, ())
    apart = at + 1 == len(lines) or lines.after_furniture(at + 1)
    if at and apart and lines.after_furniture(at) and _dashed(lines[at]):
        return Passage(at, at + 1, _signature(lines, at, at + 1))
    return None


def _is_aside(lines: Lines, at: int) -> bool:
    """Tell whether the last paragraph, below the author's signature, is another hand's in brackets."""
    below = at + 1 == len(lines) and lines.after_gap(at) and not lines.is_sentence(at - 1)
    return below and ASIDE.match(lines[at]) is not None


def _is_over(lines: Lines, first: int, at: int) -> bool:
    """Tell whether a note that begins at a line is over before another."""
    return (
        lines.after_furniture(at)
        or bool(NOTE.match(lines[at]))
        or bool(COMMENTS.match(lines[at].strip()))
        or (
            not lines.is_sentence(at) and not short_lines.is_name_line(lines[at]) and at > first + 1
        )
    )


def _dashed(line: str) -> bool:
    found = signoffs.SIGNED_AT_END.search(line)
    return found is not None and found.group("dash") is not None


def _signature(lines: Lines, first: int, last: int) -> Spans:
    """Who signs a note: the name behind its last full stop, or in its last line."""
    at = last - 1
    found = BY_TRANSLATOR.search(lines[at]) or signoffs.SIGNED_AT_END.search(lines[at])
    start = lines.stretches[at].start
    if found:
        return ((start + found.start("who"), start + found.end("who")),)
    alone = at > first and short_lines.is_name_line(lines[at]) and not lines.is_sentence(at)
    return (lines.stretches[at].span,) if alone else ()
