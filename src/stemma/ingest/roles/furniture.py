"""Furniture in a text: what the page says about itself. One list of rules, each gives its lines.

A rule that is unsure gives none: lost body is worse than a menu that stays.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice, takewhile

from stemma.ingest.roles.advertisements import by_advertisement
from stemma.ingest.roles.menus import (
    GLUE,
    MENU_WORDS,
    by_menu,
    by_site_name,
    is_glued_phrases,
    is_menu_row,
    is_menu_run,
)
from stemma.ingest.roles.page import Line, View
from stemma.ingest.roles.phrases import (
    BOXED,
    CALL,
    FILE_NAME,
    LABELLED_LINK,
    MORE,
    NOTICE,
    RELATED,
    WHOLE_LINE,
)
from stemma.ingest.roles.shapes import is_byline, is_dateline
from stemma.ingest.roles.tail import by_bio, by_company, by_repetition, by_tail
from stemma.text.dates import find_dates

Found = set[int]
Rule = Callable[[View, Found], Iterator[int]]
"""A rule sees what the rules before it found."""
Reasons = dict[int, str]
"""The lines that are furniture, each with why."""
MARKED = "What the file itself marks as no text"

LONG_CALL = 20
"""A sentence of more words is running text, even beside a button."""
PHRASE_CHARACTERS, CRUMB_CHARACTERS = 240, 1_000
CALL_WORDS, NOTICE_WORDS, LINK_WORDS = 36, 90, 25
SUSPECT, SUSPECT_OF_PROSE = 1.5, 3.0
"""From here on the place in the markup alone makes furniture; whole sentences need more."""
SAFE = -1.0
"""Below it only lines that can be nothing else are furniture."""
MOSTLY_LINK = 0.5
TOP = 12
"""Lines at the top among which menus and page dates are looked for."""
SPOKEN = re.compile(r"\b(?:said|says|told|added|asked|wrote|replied|according to|stated|denied)\b")
SEPARATOR = re.compile(r"\s*[»›→]\s*|\s+[>/\\|·•]\s+|\s*>\s*")
FIRST_CRUMB = re.compile(
    r"(?:home|start|startseite|front page|main(?: page)?|you are here|accueil)\b:?", re.IGNORECASE
)
CRUMB_WORDS = 6
LAST_LATIN = "\u0250"
MIXED = 0.2
"""A text with more of a second script than this is in both."""
NUMBER = re.compile(r"[\d.,]{1,7} ?[KkMm]?\+?")
POINTED_MARKS, PLAIN_MARKS = 2, 3


def known_furniture(view: View) -> Reasons:
    """The lines that are furniture by a rule, each with what the rule says of itself."""
    reasons = {line.index: MARKED for line in view.lines if line.piece.role == "furniture"}
    for rule in RULES:
        found = [index for index in rule(view, set(reasons)) if index not in reasons]
        reasons |= dict.fromkeys(found, _said(rule))
    return reasons


def _said(rule: Rule) -> str:
    return (rule.__doc__ or "").split(".\n")[0].rstrip(".")


def by_markup(view: View, _found: Found) -> Iterator[int]:
    """What stands in a menu, a footer or the like, by the page's markup."""
    title = next((line.index for line in view.lines if line.piece.role == "title"), None)
    head = range(title + 1, view.first_prose) if title is not None else ()
    for line in view.lines:
        running = line.is_prose and line.ends_sentence and line.piece.linked < MOSTLY_LINK
        running = running or (line.index in head and (is_dateline(line) or is_byline(line)))
        if line.piece.suspect >= (SUSPECT_OF_PROSE if running else SUSPECT):
            yield line.index


def by_phrase(view: View, _found: Found) -> Iterator[int]:
    """Lines that are nothing but a menu word, a prompt or a labelled link."""
    for line in view.lines:
        if len(line.text) > PHRASE_CHARACTERS:
            continue
        if not any(map(str.isalnum, line.text)):
            yield line.index
        text = line.lower.strip(" |·•*»«›‹>→←↑↓▼▲+-–—")
        phrase = WHOLE_LINE.fullmatch(text) or LABELLED_LINK.fullmatch(line.lower)
        if phrase or is_menu_row(line) or is_menu_run(line) or is_glued_phrases(line):
            yield line.index


def by_call(view: View, _found: Found) -> Iterator[int]:
    """Calls to subscribe, follow, share, donate or send in."""
    for line in view.lines:
        if len(line.words) > CALL_WORDS or line.piece.suspect <= SAFE or _is_speech(line):
            continue
        if CALL.fullmatch(line.lower):
            yield line.index


def by_notice(view: View, _found: Found) -> Iterator[int]:
    """Notices on rights, cookies and terms."""
    for line in view.lines:
        if len(line.words) <= NOTICE_WORDS and not _is_speech(line) and NOTICE.search(line.lower):
            yield line.index


def by_breadcrumb(view: View, found: Found) -> Iterator[int]:
    """The path to the page, or a menu, on one line above the text, its words glued or not."""
    open_lines = (line for line in view.lines if line.index not in found)
    for line in islice(open_lines, TOP):
        if line.index > view.first_prose or len(line.text) > CRUMB_CHARACTERS:
            return
        if _is_separated(line.text) or _is_glued_menu(view, line):
            yield line.index


def _is_separated(text: str) -> bool:
    parts = [part for part in SEPARATOR.split(text) if part]
    marks = len(SEPARATOR.findall(text))
    if len(parts) > 1 and FIRST_CRUMB.fullmatch(parts[0].strip()):
        return True
    short = all(len(part.split()) <= CRUMB_WORDS for part in parts[:-1])
    pointed = sum(mark in text for mark in "»›>→") > 0
    return short and marks >= (POINTED_MARKS if pointed else PLAIN_MARKS)


def _is_glued_menu(view: View, line: Line) -> bool:
    """Words run together as only a menu's do, and a sign that it is one."""
    glued = [found.start() for found in GLUE.finditer(line.text)]
    if not glued:
        return False
    if FIRST_CRUMB.fullmatch(line.text[: glued[0]]):
        return True
    later = view.lines[line.index + 1 : line.index + TOP]
    names_title = any(
        len(other.words) > MENU_WORDS and other.lower[:24] in line.lower for other in later
    )
    return not line.ends_sentence and len(glued) >= (2 if names_title else 3)


def by_more(view: View, found: Found) -> Iterator[int]:
    """A teaser with "Read more" below it, and what stands listed under "You may also like"."""
    for line in view.lines:
        if line.index in found and MORE.fullmatch(line.lower.strip()):
            yield from _teaser_above(view, line)
        elif line.index in found and RELATED.fullmatch(line.lower):
            yield from _listed_below(view, line)


def _teaser_above(view: View, more: Line) -> Iterator[int]:
    for line in view.group_of(more):
        plain = len(line.words) <= LINK_WORDS and not (line.is_prose and line.ends_sentence)
        if line.index < more.index and plain and not line.piece.item:
            yield line.index


def _listed_below(view: View, heading: Line) -> Iterator[int]:
    ends_text = heading.index > view.last_prose
    is_page = any(line.piece.linked for line in view.lines)
    for line in view.after(heading.index):
        near = line.piece.group == heading.piece.group and not is_page
        together = near or line.piece.linked > MOSTLY_LINK
        if (line.is_prose and line.ends_sentence) or len(line.words) > LINK_WORDS:
            return
        if not (ends_text and not find_dates(line.text)) and not together:
            return
        yield line.index


def by_text_box(view: View, found: Found) -> Iterator[int]:
    """In pasted text, short lines that stand together with a button to subscribe."""
    for line in view.lines:
        if line.index not in found or not BOXED.fullmatch(line.lower):
            continue
        box = _box_around(view, line)
        words = sum(len(each.words) for each in box)
        if len(box) > 1 and words <= NOTICE_WORDS and not any(map(_is_speech, box)):
            yield from (each.index for each in box if each.index <= view.last_prose)


def _box_around(view: View, button: Line) -> list[Line]:
    """The lines that stand together with a button, up to the next running text."""
    group = view.group_of(button)
    at = group.index(button)
    above = list(takewhile(_may_be_boxed, reversed(group[:at])))
    return [*reversed(above), button, *takewhile(_may_be_boxed, group[at + 1 :])]


def _may_be_boxed(line: Line) -> bool:
    return not (line.ends_sentence and len(line.words) > LONG_CALL)


def by_number(view: View, found: Found) -> Iterator[int]:
    """A bare number beside a prompt, or beside another such: how many shared or liked it."""
    taken = set(found)
    for line in view.lines:
        if not NUMBER.fullmatch(line.text.strip()) or line.piece.item:
            continue
        if line.index - 1 in taken or line.index + 1 in found:
            taken.add(line.index)
            yield line.index


def by_file_name(view: View, _found: Found) -> Iterator[int]:
    """Names of image files that stand where the image stood."""
    for line in view.lines:
        if (
            FILE_NAME.fullmatch(line.text.strip())
            and not line.ends_sentence
            and len(view.lines) > 1
        ):
            yield line.index


def by_page_date(view: View, found: Found) -> Iterator[int]:
    """The day on which the page was looked at: a date alone above the menu."""
    for line, after in zip(view.lines[:TOP], view.lines[1:], strict=False):
        if line.piece.role == "dateline":
            continue
        alone = [one for one in find_dates(line.text) if one.end - one.start >= len(line.text) - 2]
        if alone and after.index in found and all(i in found for i in range(line.index)):
            yield line.index


def by_script(view: View, _found: Found) -> Iterator[int]:
    """Lines in another script than the text's own: what a site's frame says in its own language."""
    share = sum(map(_is_latin, view.text)) / max(1, sum(map(str.isalpha, view.text)))
    if MIXED < share < 1 - MIXED:
        return
    for line in view.lines:
        letters = sum(map(str.isalpha, line.text))
        latin = sum(map(_is_latin, line.text))
        other = latin < MIXED * letters if share > MIXED else latin > (1 - MIXED) * letters
        if letters and other and not line.has_quote and not line.is_prose:
            yield line.index


def _is_latin(letter: str) -> bool:
    return letter.isalpha() and letter < LAST_LATIN


def _is_speech(line: Line) -> bool:
    return SPOKEN.search(line.lower) is not None or (
        line.has_quote and line.text.strip()[0] in '"“„«'
    )


RULES: tuple[Rule, ...] = (
    by_markup,
    by_phrase,
    by_advertisement,
    by_call,
    by_notice,
    by_breadcrumb,
    by_menu,
    by_more,
    by_site_name,
    by_text_box,
    by_number,
    by_file_name,
    by_page_date,
    by_script,
    by_repetition,
    by_tail,
    by_bio,
    by_company,
)
