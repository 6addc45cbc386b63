"""Texts that a line announces, offers or leads on to, from where they begin to where they end."""

from __future__ import annotations

import re

from stemma.annotate.voices import (
    mails,
    short_lines,
    signoffs,
)
from stemma.annotate.voices.announcements import (
    HERE_IS,
    SENTENCE_END,
    announces,
)
from stemma.annotate.voices.page_lines import Lines
from stemma.annotate.voices.passage_ends import (
    ADDRESSEE,
    CONTACT,
    MAIL_HEADER,
    OPENING_MARK,
    Passage,
    end_of_text,
    is_salutation,
)
from stemma.annotate.voices.unmarked_ends import (
    behind_numbers,
    fading,
    heading_below,
    is_excerpt,
    is_personal,
    says_i,
)

CREDITED = re.compile(r"\((?:Reporting|Editing|Writing)\b")
"""Who worked on a report, at its end: no sign of where a text in it ends."""
WROTE = re.compile(
    r"^(?:\S+ ){1,6}(?:wr(?:ote|ites)|sen(?:t|ds) us|answer(?:ed|s)|repl(?:ied|ies))(?: \w+){0,2}:$"
)
"""A line of its own that gives the word to somebody: "The school wrote:"."""
LONGEST_SIGNED = 4
"""Paragraphs of a text that somebody signs behind its last full stop."""
LONGEST_SEARCH = 4
"""Lines between the sentence that announces a letter and its salutation."""


def announced(lines: Lines, at: int) -> Passage | None:
    """The text that a line announces: from its address and salutation, else from the next line.

    Where neither a colon nor a salutation shows that it begins here, its end has to be marked.
    """
    following = at + 1
    if following >= len(lines) or lines[following].startswith(OPENING_MARK):
        return None
    colon = lines[at].rstrip().endswith(":") and following + 1 < len(lines)
    addressed = ADDRESSEE.match(lines[following]) or MAIL_HEADER.match(lines[following])
    first, sure = following, colon or bool(addressed)
    for near in range(following, min(following + LONGEST_SEARCH + 1, len(lines))):
        if is_salutation(lines[near]) or MAIL_HEADER.match(lines[near]):
            sure = True
            break
        if lines.is_sentence(near):
            break
    ending = end_of_text(lines, first, at)
    # "The school wrote:" leads on to the first of several texts.
    several = WROTE.match(lines[following])
    if ending.last <= first or several or _announced_again(lines, at, ending.last):
        return None
    signed = any(each.span in ending.signature for each in lines.stretches[first : ending.last])
    if colon and not signed and (heading := heading_below(lines, first, ending.last)):
        return Passage(first, heading, mails.sender(lines, first))
    numbered = behind_numbers(lines, first) if announces(lines[at]) else first
    if numbered > first + 1 and not ending.signature:
        return Passage(first, numbered, ())
    credited = ending.last < len(lines) and CREDITED.match(lines[ending.last])
    if ending.marked and not credited:
        return Passage(first, ending.last, ending.signature)
    listed = lines.number(first) == (1,) or lines.is_listed(first)
    shown = sure or is_excerpt(lines, at) or HERE_IS.search(SENTENCE_END.split(lines[at])[-1])
    if listed or not shown:
        return None  # A list is as often the document's own author's.
    return Passage(first, fading(lines, first, ending.last, at), mails.sender(lines, first))


def in_own_words(lines: Lines, at: int, found: list[Passage]) -> Passage | None:
    """The paragraphs that say "I" or "we" behind a colon, without quotation marks, up to the last such."""
    own = (i for i in range(at) if not any(each.first <= i < each.last for each in found))
    alone = at + 1 < len(lines) and says_i(lines[at + 1])
    if any(says_i(lines[i]) if alone else is_personal(lines, i) for i in own):
        return None  # The document's author says "I" himself, so nothing tells the two apart.
    last = at + 1
    while last < len(lines) and is_personal(lines, last):
        last += 1
    if not at + 1 < last < len(lines):
        return None
    signed = signoffs.signature_at(lines, last)
    signed = signed if signed and signoffs.CLOSING.match(lines[last]) else None
    return Passage(at + 1, signed.last, signed.spans) if signed else Passage(at + 1, last, ())


def signed_at_end(lines: Lines, at: int) -> Passage | None:
    """The text behind a colon whose last paragraph ends with the name of somebody the line names."""
    for near in range(at + 1, min(at + 1 + LONGEST_SIGNED, len(lines))):
        if lines[near].startswith(OPENING_MARK) or lines[near].rstrip().endswith(":"):
            return None
        signed = signoffs.SIGNED_AT_END.search(lines[near])
        name = signed["who"].split(",")[0].split() if signed else []
        if signed and len(name) > 1 and re.search(rf"\b{re.escape(name[-1])}\b", lines[at]):
            start = lines.stretches[near].start
            who = (start + signed.start("who"), start + signed.end("who"))
            return Passage(at + 1, near + 1, (who,))
    return None


def _announced_again(lines: Lines, at: int, last: int) -> bool:
    """Tell whether a text that a line speaks of begins further down, behind a colon: "The letter reads:"."""
    if lines[at].rstrip().endswith(":"):
        return False
    again = (n for n in range(at + 1, last) if lines[n].rstrip().endswith(":"))
    return any(announces(lines[n]) and not is_salutation(lines[at + 1]) for n in again)


def offered(lines: Lines, at: int) -> Passage | None:
    """The signed text to which a line leads on."""
    if at + 1 >= len(lines) or lines[at + 1].startswith(OPENING_MARK):
        return None
    ending = end_of_text(lines, at + 1, at)
    end = lines[ending.last - 1]
    signed = ending.signature or signoffs.SIGNED_WITHOUT_NAME.search(end) or CONTACT.match(end)
    if ending.last == len(lines) and not opens(lines, at + 1):
        return None  # The last signature of a document is most often its own author's
    return Passage(at + 1, ending.last, ending.signature) if signed else None


def opens(lines: Lines, at: int) -> bool:
    """Tell whether a letter or a notice opens with a line: its address, date or title."""
    line = lines[at] if at < len(lines) else ""
    return bool(
        ADDRESSEE.match(line)
        or is_salutation(line)
        or MAIL_HEADER.match(line)
        or short_lines.is_place_and_date(line)
        or line.isupper()
    )
