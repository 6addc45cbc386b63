"""E-mails and memoranda in a document: each begins with its lines "From:" and "To:"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stemma.annotate.capitals import compiled
from stemma.annotate.voices import short_lines
from stemma.annotate.voices.page_lines import Lines
from stemma.annotate.voices.passage_ends import MAIL_HEADER, Ending, Passage, end_of_text
from stemma.annotate.voices.pasted import QUOTED
from stemma.model.documents import Span, Spans

FROM = re.compile(r"From\s*:\s*(?P<who>\S.*?)\s*(?:<[^>]*>)?$")
MARKS = re.compile(r"(?:>\s?)+")
WROTE = compiled(r"(?:>\s?)+On .{4,60}?,? (?P<who>[A-Z][^,<>:\d]{2,40}?)(?: <[^>]*>)? wrote:\s*$")
"""The line above what is quoted of an earlier message: "> On 14 May Ada Brun wrote:"."""
NAME = compiled(r"(?:[A-Z][\w.'’-]*\s)(?:[\w.'’-]+\s){0,4}[A-Z][\w'’-]+(?:,.*)?$")
"""A sender's name; an address and "the undersigned" are none."""
WROTE_UNMARKED = compiled(
    r"On (?=[^:]{0,60}\d).{4,60}?,? (?P<who>[A-Z][^,<>:\d]{2,40}?)(?: <[^>]*>)? wrote:\s*$"
)
POSTSCRIPT = re.compile(r"P\.? ?P?\.?S\b")
FEWEST_LINES = 2
FEWEST_QUOTED = 12
"""Words behind ">" from which they are a text and no mark of a menu."""
FEWEST_PIECES = 3
"""Pieces behind ">" that are answered one by one, however short each is."""


def mails_of(lines: Lines) -> list[Passage]:
    """Every message of a thread, and a single one within another's text."""
    heads = [head for at in range(len(lines)) if (head := _head(lines, at))]
    framed = heads and any(lines.is_sentence(at) for at in range(heads[0][0]))
    if not heads or (len(heads) == 1 and not framed):
        return []
    found = []
    for number, (first, body, who) in enumerate(heads):
        bound = heads[number + 1][0] if number + 1 < len(heads) else len(lines)
        ending = end_of_text(lines, body, first)
        last = ending.last if _leaves_frame(lines, ending, bound) else bound
        if framed and (signed_at := _signed_by_sender(lines, body, bound, first)):
            found.append(Passage(first, signed_at, _author(lines, (), who)))
            continue
        if number + 1 == len(heads) and not ending.marked and framed:
            if (end := _before_sender(lines, body, who)) is not None:
                found.append(Passage(first, end, (who,) if who else ()))
            continue
        signed = ending.signature if ending.last <= bound else ()
        if body < last:
            found.append(Passage(first, last, _author(lines, signed, who)))
    return found


def _signed_by_sender(lines: Lines, body: int, bound: int, header: int) -> int:
    """The line below the first name of the sender, if running text follows it; 0 without one."""
    sender = next((m["who"] for i in range(header, body) if (m := FROM.match(lines[i]))), "")
    names = set(re.findall(r"[\w'’-]+", sender))
    for at in range(body + 1, bound - 1):
        words = re.findall(r"[\w'’-]+", lines[at])
        if not words or not names.issuperset(words) or not lines.after_gap(at):
            continue
        below = at + 1
        while below < bound and not lines.after_gap(below):
            below += 1
        framed = below < bound and lines.is_sentence(below)
        return below if framed and not POSTSCRIPT.match(lines[below]) else 0
    return 0


def _before_sender(lines: Lines, body: int, who: Span | None) -> int | None:
    """The first paragraph that tells of the sender of a mail that nobody signs: the frame's."""
    if who is None:
        return None
    surname = re.compile(rf"\b{re.escape(lines.text[slice(*who)].split(',')[0].split()[-1])}\b")
    told = (at for at in range(body + 1, len(lines)) if lines.is_sentence(at))
    return next((at for at in told if surname.search(QUOTED.sub(" ", lines[at]))), None)


def quoted_mails(lines: Lines) -> list[Passage]:
    """The earlier messages that a mail quotes behind ">", each with who wrote it."""
    found: list[Passage] = []
    if not any(WROTE.match(lines[at]) for at in range(len(lines))):
        return [*_quoted_runs(lines), *_unmarked(lines)]
    at = 0
    while at < len(lines):
        marks = MARKS.match(lines[at])
        wrote = WROTE.match(lines[at])
        if marks is None or wrote is None:
            at += 1
            continue
        last = at + 1
        while last < len(lines) and _depth(lines, last) == marks[0].count(">"):
            last += 1
        start = lines.stretches[at].start
        found.append(Passage(at, last, ((start + wrote.start("who"), start + wrote.end("who")),)))
        at = last
    return found


def _quoted_runs(lines: Lines) -> Iterator[Passage]:
    """What stands behind ">" below a line that leads on to it, where no line says who wrote it."""
    every = list(_runs(lines))
    runs = [run for run in every if _length(lines, [run]) >= FEWEST_QUOTED]
    if len(every) >= FEWEST_PIECES and _length(lines, every) >= FEWEST_QUOTED:
        runs = every
    if len(runs) > 1:
        yield from _answered(lines, runs)
        return
    yield from (Passage(*run, ()) for run in runs if lines[run[0] - 1].rstrip().endswith(":"))


def _runs(lines: Lines) -> Iterator[tuple[int, int]]:
    """The runs of lines behind ">"."""
    at = 1
    while at < len(lines):
        last = at
        while last < len(lines) and _is_marked(lines, last):
            last += 1
        if last > at:
            yield at, last
        at = max(last, at + 1)


def _is_marked(lines: Lines, at: int) -> bool:
    """Whether ">" stands before a line, also where what is read begins behind it."""
    start = lines.stretches[at].start
    return MARKS.match(lines.text, lines.text.rfind("\n", 0, start) + 1) is not None


def _length(lines: Lines, runs: list[tuple[int, int]]) -> int:
    """The words in some runs of lines."""
    return sum(len(lines[at].split()) for first, last in runs for at in range(first, last))


def _answered(lines: Lines, runs: list[tuple[int, int]]) -> Iterator[Passage]:
    """One message that is quoted and answered piece by piece: the pieces are one voice's."""
    end = runs[-1][1] - 1
    signed = MARKS.sub("", lines[end], count=1).rstrip()
    stop = lines.stretches[end].start + len(lines[end].rstrip())
    named = signed and short_lines.is_name_line(signed)
    who = ((stop - len(signed), stop),) if named else ()
    yield from (Passage(*run, who, turn=True) for run in runs)


def _unmarked(lines: Lines) -> Iterator[Passage]:
    """The earlier message below "On 14 May Ada Brun wrote:" where nothing marks its lines."""
    heads = [at for at in range(1, len(lines) - 1) if WROTE_UNMARKED.match(lines[at])]
    heads = [at for at in heads if not MARKS.match(lines[at + 1])]
    for at, bound in zip(heads, [*heads[1:], len(lines)], strict=False):
        ending = end_of_text(lines, at + 1, at)
        wrote, start = WROTE_UNMARKED.match(lines[at]), lines.stretches[at].start
        if wrote is not None:
            who = (start + wrote.start("who"), start + wrote.end("who"))
            yield Passage(at, min(ending.last, bound), (who,))


def _depth(lines: Lines, at: int) -> int:
    marks = MARKS.match(lines[at])
    return marks[0].count(">") if marks and not WROTE.match(lines[at]) else 0


def _leaves_frame(lines: Lines, ending: Ending, bound: int) -> bool:
    """Tell whether another's running text stands between a signature and the next message."""
    behind = range(ending.last, bound)
    return bound == len(lines) or (
        bool(ending.signature) and any(lines.is_sentence(at) for at in behind)
    )


def _head(lines: Lines, at: int) -> tuple[int, int, Span | None] | None:
    """The first line of the header that begins here, the one after it, and the sender's name."""
    if not MAIL_HEADER.match(lines[at]) or (at and MAIL_HEADER.match(lines[at - 1])):
        return None
    body = at
    while body < len(lines) and MAIL_HEADER.match(lines[body]):
        body += 1
    sender = next(((i, m) for i in range(at, body) if (m := FROM.match(lines[i]))), None)
    if sender is None or body - at < FEWEST_LINES or body == len(lines):
        return None
    line, found = sender
    start = lines.stretches[line].start
    named = NAME.match(found["who"])
    who = (start + found.start("who"), start + found.end("who")) if named else None
    return _with_title(lines, at), body, who


def sender(lines: Lines, at: int) -> Spans:
    """Whom the line "From:" names among the header lines that begin here."""
    while at < len(lines) and MAIL_HEADER.match(lines[at]):
        if (found := FROM.match(lines[at])) and short_lines.is_name_line(found["who"]):
            start = lines.stretches[at].start
            return ((start + found.start("who"), start + found.end("who")),)
        at += 1
    return ()


def _with_title(lines: Lines, at: int) -> int:
    """The header's first line, or the title right above it."""
    first = at
    while first > 1 and not lines.after_gap(first) and not lines.is_sentence(first - 1):
        first -= 1
    return first if lines.after_gap(first) else at


def _author(lines: Lines, signed: Spans, who: Span | None) -> Spans:
    """The signature where it gives a name, else the sender; initials are those of the sender."""
    text = " ".join(lines.text[start:end] for start, end in signed)
    if len(text.split()) > 1 and not short_lines.INITIALS.match(text):
        return signed
    return (who,) if who else signed
