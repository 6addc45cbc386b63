"""What readers leave below a text: comments, below a heading or each below who left it and when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stemma.annotate.voices import short_lines
from stemma.annotate.voices.page_lines import Lines
from stemma.annotate.voices.passage_ends import Passage
from stemma.model.documents import Span

COMMENTS = re.compile(
    r"(?:(?:Reader|User|Your)s?['’]? )?(?:\d+ )?[Cc]omments?(?: ?\(\d+\))?:?$|COMMENTS(?: ?\(\d+\))?:?$"
)
COMMENT = re.compile(
    r"(?P<who>@?\w[\w.@-]{1,30})(?: (?:says|said|wrote|writes))?(?: ?\([^)]*\))?:\s+\S"
)
ONE_COMMENT = re.compile(
    r"(?:Reader['’]?s? )?(?:COMMENT|Comment) ?(?:#|[Nn]o\.? ?)?\d*,? (?:from|by|of) (?P<who>[^:]{2,40}):\s+\S"
)
"""A comment without a heading above: "Comment 2 by millrat: nice tale"."""
POSTED = re.compile(
    r"(?P<who>@?\w[\w.@'’ -]{1,30}?) ?(?:[·•|,–—-]|commented|wrote|said) ?"
    r"(?:(?:about )?(?:\d+|an?) (?:second|sec|minute|min|hour|hr|day|week|month|year)s? ago"
    r"|just now|yesterday)\b.{0,20}$"
)
"""The line above a comment: "millrat · 2 hours ago"."""
MONTH = rf"{short_lines.MONTH}\.?"
STAMP = (
    rf"(?:\d{{1,2}}[.:]\d\d(?: ?[ap]\.?m\.?)?|\d{{1,2}} ?[ap]\.?m\.?|{MONTH} \d{{1,2}}(?:, \d{{4}})?"
    rf"|\d{{1,2}} {MONTH}(?: \d{{4}})?|\d{{4}}-\d\d-\d\d|\d{{1,2}}[./]\d{{1,2}}[./](?:\d\d){{1,2}}|[Tt]oday)"
)
STAMPED = re.compile(
    rf"(?:(?:Posted|Comment(?:ed)?|Written) by )?(?P<who>(?!{STAMP})@?\w[\w.@'’ -]{{1,40}}?)"
    rf"(?: ?[·•|,(–—-] ?| )(?:(?:commented|wrote|writes|says|said),? )?(?:(?:on|at) )?{STAMP}"
    rf"(?:,? (?:at )?{STAMP})?\)?(?: (?:wrote|writes|said|says))?:?$"
)
"""The same with a clock time or a date: "Ada Brun · 5.02pm", "millrat, 4 May 2031 at 17:30"."""
ONLY_STAMP = re.compile(rf"(?:(?:on|at) )?{STAMP}(?:,? (?:at )?{STAMP})?\.?$")
"""The line below whoever left a comment: "4 May 2031 at 17:30"."""
LONGEST_NICKNAME = 4
LEFT = re.compile(r"[·•|]|\b(?:[Pp]osted|[Cc]omment(?:ed)?|[Ww]ritten|wrote|writes|says|said)\b")
"""What shows without a heading that somebody left a comment, and that no court resumed at that hour."""
NICKNAME = re.compile(r"@?(?:\w+_\w+|[A-Za-z]+\d+\w*|[A-Z]?[a-z]+(?:[A-Z][a-z]+)+)(?= |$)")
"""A name that only a forum knows, so that the lines like it head comments: "tricia_b"."""
CLOCK = re.compile(r"\d[.:]\d\d|\d ?[ap]\.?m\b")
DAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
CLOSED = re.compile(
    r"(?:The )?[Cc]omments? (?:section )?(?:are|is|have been|has been) (?:now )?closed\b"
)
"""How whoever keeps a page ends the comments below it."""
REACTIONS = re.compile(r"(?:\b(?:Reply|Like|Share|Report|Upvote)\b[ ·•|]*)+$")
"""What may be clicked below a comment."""
FEWEST_STAMPED = 2
"""Names with a time, each above running text, from which they head comments without a heading."""


def comments_of(lines: Lines) -> Iterator[Passage]:
    """The comments below a document's text, each with the characters that name who left it."""
    stamped = _stamped(lines)
    for at in range(len(lines)):
        if COMMENTS.match(lines[at].strip()):
            yield from _listed(lines, at + 1)
        elif POSTED.match(_whole_line(lines, at)) and at + 1 < len(lines):
            yield _posted(lines, at, frozenset())
        elif at in stamped:
            yield _posted(lines, at, stamped)


def _stamped(lines: Lines) -> frozenset[int]:
    """The lines below a text that say who left the comment below them, and at what time."""
    begun = next((at for at in range(len(lines)) if lines.is_sentence(at)), len(lines))
    heading = (at for at in range(len(lines)) if COMMENTS.match(lines[at].strip()))
    headed = next(heading, len(lines))
    found = [
        at
        for at in range(begun + 1, len(lines) - 1)
        if (STAMPED.match(_whole_line(lines, at)) and not DAY.match(lines[at]))
        or _is_above_stamp(lines, at)
    ]
    if any(at > headed for at in found):
        return frozenset(at for at in found if at > headed)
    whole = ((at, _whole_line(lines, at)) for at in found)
    nicknamed = any(NICKNAME.match(lines[at]) for at in found)
    timed = [
        at
        for at, line in whole
        if (CLOCK.search(line) and (LEFT.search(line) or nicknamed))
        or (_is_above_stamp(lines, at) and CLOCK.search(lines[at + 1]))
    ]
    return frozenset(timed if len(timed) >= FEWEST_STAMPED else ())


def _is_above_stamp(lines: Lines, at: int) -> bool:
    """Tell whether a line holds a name alone, the time in the next line and running text below it."""
    if at + 2 >= len(lines) or not lines.after_gap(at) or lines.after_gap(at + 1):
        return False
    words = lines[at].split()
    named = len(words) == 1 or not any(word.islower() for word in words)
    short = named and len(words) <= LONGEST_NICKNAME and lines[at][-1].isalnum()
    return short and ONLY_STAMP.match(lines[at + 1]) is not None


def _posted(lines: Lines, at: int, heads: frozenset[int]) -> Passage:
    """The comment below the line that tells who left it and when; the next head ends it."""
    last = at + 1
    while last < len(lines) and last not in heads and not _ends_comment(lines, at, last):
        last += 1
    line = _whole_line(lines, at)
    found = POSTED.match(line) or STAMPED.match(line)
    first = at if at in heads else at + 1  # how long ago is the page's word
    who = _who(lines, at, found) if found else lines.stretches[at].span
    return Passage(first, last, (who,), turn=True)


def _who(lines: Lines, at: int, found: re.Match[str]) -> Span:
    """The characters that name whoever left a comment."""
    start = lines.stretches[at].start
    return start + found.start("who"), start + found.end("who")


def _whole_line(lines: Lines, at: int) -> str:
    """The line with what of it is furniture: "millrat · 2 hours ago"."""
    stretch = lines.stretches[at]
    end = lines.text.find("\n", stretch.end)
    return lines.text[stretch.start : end if end >= 0 else len(lines.text)].strip()


def _ends_comment(lines: Lines, first: int, at: int) -> bool:
    if at == first + 1:
        return False
    return (
        bool(POSTED.match(_whole_line(lines, at)))
        or lines.after_furniture(at)
        or (lines.after_gap(at) and not lines.is_sentence(at))
        or bool(REACTIONS.search(lines[at]))
        or bool(CLOSED.match(lines[at]))
    )


def _listed(lines: Lines, first: int) -> Iterator[Passage]:
    """Each comment below the heading, with the name that stands before its colon."""
    at = first
    while at < len(lines) and not lines.after_furniture(at):
        found = COMMENT.match(lines[at])
        if found is None:
            return
        last = at + 1
        while last < len(lines) and not (COMMENT.match(lines[last]) or lines.after_furniture(last)):
            last += 1
        yield Passage(at, last, (_who(lines, at, found),), turn=True)
        at = last
