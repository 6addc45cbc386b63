"""A post as it is pasted from a page or a group: its poster's name, and below it when and where."""

from __future__ import annotations

import re
from dataclasses import replace

from stemma.ingest.roles.page import Line, View
from stemma.ingest.roles.shapes import is_name
from stemma.ingest.values import Piece
from stemma.text.dates import find_dates
from stemma.text.lines import trimmed

TOP = 40
"""Lines at the top among which the poster's name is looked for: a site's menu may stand above."""
MOST_WORDS = 14
SHORTENED = re.compile(r"[A-Z][\w'’-]{1,20}(?: [A-Z][\w'’-]{1,20})? [A-Z]\.")
"""A name of which only the first letter of the surname is given: "Mara I."."""
AGO = (
    r"(?:just now|yesterday|(?:an?|\d{1,3}) ?(?:s|sec|m|min|mins|h|hr|hrs|d|w|wk|mo|y|yr|seconds?|"
    r"minutes?|hours?|days?|weeks?|months?|years?)(?: ago)?)"
)
DAY = r"(?:(?:\w{3,9} \d{1,2}|\d{1,2}(?:st|nd|rd|th)? \w{3,9})(?:,? \d{4})?|yesterday|today)"
WHERE = re.compile(
    r"posted (?:in|to|on)\b:? ?\S.{0,80}|(?:shared|posted|visible) (?:with|to|by) .{1,60}|"
    rf"(?:in|to) .{{1,60}}? ?[·•] ?.{{0,40}}|[·•]|[·•]? ?follow|(?:[·•] ?)?{AGO}(?: ?[·•] ?.{{0,40}})?|"
    rf"{DAY},? (?:at )?\d{{1,2}}[:.]\d{{2}}(?: ?[ap]\.?m\.?)?(?: ?[·•] ?.{{0,40}})?|"
    rf"{DAY} ?[·•] ?.{{0,40}}|@\w{{2,40}}(?: ?[·•] ?.{{0,40}})?|"
    r"(?:admin|moderator|top contributor|group expert|new member)(?: ?[·•] ?.{0,40})?"
)
"""What stands below a poster's name: the group, how long ago, for whom. In lower case."""
SHORT_AGO = r"\d{1,3} ?(?:s|m|min|h|hr|hrs|d|w|wk|mo|y|yr)\b(?! ago)"
OF_POSTS = re.compile(
    rf"\b(?:public|private|closed|open) group\b|\b{SHORT_AGO}|^@\w|\bshared with\b|"
    r"\bposted (?:in|to) .{1,60} [·•]|\b(?:admin|moderator|top contributor|group expert|new member)\b"
)
"""What only stands below who posts: below "Old Ropes" a plain day or "3 hours ago" dates an article."""
BESIDE = re.compile(
    rf"(?P<name>\S+(?: \S+){{1,3}}?) ?(?:[·•] ?{SHORT_AGO}.{{0,40}}|[▸►] ?\S.{{0,80}}|"
    r"(?:posted|shared a (?:post|memory|photo)) (?:in|to) \S.{0,80})"
)
"""The same on the line of the name: "Mara I. · 3 h", "Mara I. posted in Quay Neighbours"."""


def posts(view: View) -> dict[int, tuple[Piece, ...]]:
    """The poster's name as a byline, what stands beside or below it as furniture or its day."""
    if any(line.piece.role == "title" for line in view.lines):
        return {}
    for line in view.lines[: min(view.first_prose, TOP)]:
        if line.piece.role is not None:
            continue
        below = _below(view, line)
        placed = {one.index: (_placed(one),) for one in below}
        if (beside := BESIDE.fullmatch(line.text)) and _is_poster(line, beside["name"]):
            return {line.index: _cut(view.text, line.piece, len(beside["name"])), **placed}
        sure = is_shortened(line.text) or any(OF_POSTS.search(one.lower) for one in below)
        if below and sure and _is_poster(line, line.text):
            return {line.index: (replace(line.piece, role="byline"),), **placed}
    return {}


def _is_poster(line: Line, name: str) -> bool:
    return is_shortened(name) or is_name(replace(line, text=name))


def is_shortened(name: str) -> bool:
    """Whether it is a name of which only the first letter of the surname is given."""
    return SHORTENED.fullmatch(name) is not None


def _below(view: View, name: Line) -> list[Line]:
    """The lines right below a name that say when, where and for whom it was posted."""
    found: list[Line] = []
    for line in view.after(name.index):
        told = len(line.words) <= MOST_WORDS and WHERE.fullmatch(line.lower)
        if not told or line.piece.role is not None:
            break
        found.append(line)
    return found


def _placed(line: Line) -> Piece:
    """A line below a poster's name: its day if it gives one, else furniture."""
    return replace(line.piece, role="dateline" if find_dates(line.text) else "furniture")


def _cut(text: str, piece: Piece, length: int) -> tuple[Piece, ...]:
    at = piece.start + length
    start, end = trimmed(text, at, piece.end)
    return (
        replace(piece, end=at, role="byline"),
        replace(piece, start=start, end=end, role="furniture"),
    )
