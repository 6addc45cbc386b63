"""What stands above the first running text: letterhead, title, subtitle, byline, dateline."""

from __future__ import annotations

import re
from collections.abc import Callable

from rapidfuzz import fuzz

from stemma.ingest.roles.addressees import addressee_lines, head_roles
from stemma.ingest.roles.page import Line, View
from stemma.ingest.roles.shapes import (
    GREETING,
    date_in,
    is_byline,
    is_dateline,
    is_embargo,
    is_name,
    is_organisation,
    is_placed_name,
    is_release,
)
from stemma.model.documents import Role
from stemma.text.addresses import REACHED, REFERENCE, is_address

MOST_LINES = 14
TITLE_CHARACTERS, SUBTITLE_WORDS = 220, 45
SAME_TITLE = 85.0
TITLE_START = 40
"""Characters of a title by which a breadcrumb above names it, even cut short."""
ISSUER_WORDS = 8
SALUTATION_WORDS = 6
ASKING_WORDS, SITE_WORDS, LONG_TITLE = 20, 4, 6
STANDFIRST_ABOVE = 2
"""So many lines below a standfirst the byline or date stands."""


def header_lines(view: View, taken: frozenset[int]) -> list[Line]:
    """The lines above the first whole sentence that are nothing yet.

    A sentence that has a byline or a date right below it is a standfirst and belongs to them.
    """
    free = [line for line in view.lines[: MOST_LINES * 8] if line.index not in taken]
    found: list[Line] = []
    for place, line in enumerate(free[:MOST_LINES]):
        if len(line.words) > SUBTITLE_WORDS or TURN.match(line.text):
            break
        if _is_sentence(line) and not (_asks(line) and not found):
            below = free[place + 1 : place + 1 + STANDFIRST_ABOVE]
            if not (_is_first(is_byline, found, below) or _is_first(is_dateline, found, below)):
                break
        found.append(line)
    return found


def _is_first(shape: Callable[[Line], bool], above: list[Line], below: list[Line]) -> bool:
    """Whether a line of that shape stands below and none stood above, below the title."""
    return bool(above) and any(map(shape, below)) and not any(map(shape, above))


def _is_sentence(line: Line) -> bool:
    return line.is_prose and (line.ends_sentence or line.text.endswith(":"))


TURN = re.compile(r"(?P<mark>[*_]{1,3})[^\s*_:][^\n*_:]{0,40}(?::(?P=mark)|(?P=mark):)\s")
"""The marked name of who speaks in front of a turn: "**Lovel:** Were you there?"."""
_I = re.compile(r"\bI\b")


def _asks(line: Line) -> bool:
    """Whether the line could be a title that asks or exclaims."""
    return line.text.endswith(("?", "!")) and len(line.words) <= ASKING_WORDS


def header_roles(view: View, taken: frozenset[int]) -> dict[int, Role]:
    """Roles of the lines above the first running text."""
    lines = header_lines(view, taken)
    if len(lines) == len([line for line in view.lines if line.index not in taken]):
        lines = _without_signature(lines)
    roles: dict[int, Role] = {}
    addressed = addressee_lines(view, lines)
    roles.update(head_roles(view, addressed))
    roles.update({} if 0 in addressed else _with_address(view, lines))
    for line in lines:
        if line.index in roles:
            continue
        of_letter = line.index in addressed or _is_salutation(view, line)
        role: Role | None = "body" if of_letter else _by_shape(line)
        if role:
            roles[line.index] = role
    stated = next((line for line in view.lines if line.piece.role == "title"), None)
    if stated is not None:
        return roles | _around_stated(lines, roles, stated)
    free = [line for line in lines if line.index not in roles]
    title = _title(view, free, roles) or _titled_dateline(lines, roles)
    title = title or next(filter(_can_be_title, free), None)
    if title is not None and (below := _below_a_name(view, title, free)):
        roles[title.index] = "byline"
        title = below
    if title is not None:
        roles[title.index] = "title"
    return roles | _rest(lines, roles, title)


def _with_address(view: View, lines: list[Line]) -> dict[int, Role]:
    """Roles of a letterhead that says below a body's name where it sits: a house, then its town."""
    top = [line for line in view.group_of(view.lines[0]) if line in lines] if view.lines else []
    address = next((at for at, line in enumerate(top) if at and is_address(line.text)), 0)
    head = top[:address]
    issued = head and (is_organisation(head[0]) or head[0].is_capitals)
    if not issued or any(is_release(line) or is_dateline(line) for line in head):
        return {}
    named: dict[int, Role] = dict.fromkeys((line.index for line in head), "byline")
    return named | {
        line.index: "dateline"
        for line in top[address:]
        if not (is_organisation(line) or is_byline(line) or is_release(line))
    }


def _below_a_name(view: View, title: Line, free: list[Line]) -> Line | None:
    """The title in capitals below the name of whoever wrote the text as "I"."""
    below = next((line for line in free if line.index > title.index), None)
    if below is None or not is_name(title) or not below.is_capitals or not _can_be_title(below):
        return None
    return below if any(_I.search(line.text) for line in view.lines) else None


def _without_signature(lines: list[Line]) -> list[Line]:
    """Of a text with no sentence in it, the first lines only."""
    return lines[: max(1, len(lines) // 2)]


def _by_shape(line: Line) -> Role | None:
    if line.piece.role:
        return line.piece.role
    if GREETING.match(line.text):
        return "body"
    if line.piece.item:
        return "body"
    if is_byline(line):
        return "byline"
    if is_embargo(line):
        return "heading"
    if REFERENCE.match(line.text) or is_dateline(line) or (is_release(line) and date_in(line)):
        return "dateline"
    return None


def _is_salutation(view: View, line: Line) -> bool:
    """Whether a few words with a comma, right above running text, call whoever is written to."""
    below = next(view.after(line.index), None)
    if below is None or below.piece.group == line.piece.group:
        return False
    short = len(line.words) <= SALUTATION_WORDS and line.text[0].isupper()
    return short and below.is_prose and line.text.endswith(",")


def _title(view: View, free: list[Line], roles: dict[int, Role]) -> Line | None:
    """The line that names the text: what the format calls its title, else the first that can."""
    stated = view.hints.title
    for line in free:
        if stated and fuzz.partial_ratio(line.lower, stated.value.casefold()) >= SAME_TITLE:
            return line
    possible = [line for line in free if _can_be_title(line)]
    for line in possible:
        above = view.lines[: line.index] if len(line.words) > 1 else ()
        if any(line.lower[:TITLE_START] in crumb.lower for crumb in above):
            return line
    letterhead = _letterhead(view, free, roles) | _site_name(possible)
    return next((line for line in possible if line.index not in letterhead), None)


def _can_be_title(line: Line) -> bool:
    if is_release(line) or REACHED.search(line.text):
        return False
    if line.text[0].islower() or line.text.endswith((",", ";")):
        return False
    return len(line.text) <= TITLE_CHARACTERS


def _letterhead(view: View, free: list[Line], roles: dict[int, Role]) -> frozenset[int]:
    """The issuer's name and address at the very top, where more lines follow below it."""
    if not free:
        return frozenset()
    first, group = free[0], view.group_of(free[0])
    issuer = len(first.words) <= ISSUER_WORDS and (is_organisation(first) or first.is_capitals)
    dated = next((line.index for line in group if roles.get(line.index) == "dateline"), None)
    below = [line for line in free if line not in group and _can_be_title(line)]
    named = issuer or (dated is not None and (below or sum(one in free for one in group) > 1))
    if not named:
        return frozenset()
    if below:
        return frozenset(line.index for line in group if dated is None or line.index < dated)
    if not issuer:
        return frozenset({first.index})
    address = next((line.index for line in group if is_address(line.text)), -1)
    return frozenset(
        line.index
        for line in group
        if line is first or is_organisation(line) or line.index <= address
    )


def _site_name(possible: list[Line]) -> frozenset[int]:
    """Below a menu, a name of few words above a longer line: the site's, not the text's."""
    if len(possible) < 2 or possible[0].index == 0:
        return frozenset()
    first, second = possible[:2]
    apart = first.piece.group != second.piece.group
    is_site = len(first.words) <= SITE_WORDS and len(second.words) >= LONG_TITLE
    return frozenset({first.index}) if apart and is_site else frozenset()


def _titled_dateline(lines: list[Line], roles: dict[int, Role]) -> Line | None:
    """A dated line that also says what the text is: "Statement of the committee, 4 May 2031"."""
    for line in lines:
        date = date_in(line) if roles.get(line.index) == "dateline" else None
        words = line.text[: date.start].split() if date else []
        if is_release(line):
            continue
        if len(words) > 1 and words[0][0].isupper() and any(word.islower() for word in words):
            return line
    return None


def _around_stated(lines: list[Line], roles: dict[int, Role], title: Line) -> dict[int, Role]:
    """Roles of what stands above and below a title that the format states."""
    above = [line for line in lines if line.index < title.index and line.index not in roles]
    found: dict[int, Role] = {
        line.index: "byline" if is_organisation(line) else "heading" for line in above
    }
    return found | _rest([line for line in lines if line.index > title.index], roles, title)


def _rest(lines: list[Line], roles: dict[int, Role], title: Line | None) -> dict[int, Role]:
    """Roles of what is left above the text, by its place before or after the title."""
    named = any(role == "byline" for role in roles.values())
    found: dict[int, Role] = {}
    at = title.index if title else -1
    subtitled = "subtitle" in roles.values()
    for line in lines:
        if line.index in roles:
            continue
        if is_release(line):
            found[line.index] = "heading"
        elif line.index < at:
            found[line.index] = "dateline" if named or REACHED.search(line.text) else "byline"
        elif is_name(line) or is_organisation(line) or (title and is_placed_name(line)):
            found[line.index] = "byline"
        elif not subtitled and title is not None:
            found[line.index] = "subtitle"
            subtitled = True
    return found
