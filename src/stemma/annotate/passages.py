"""Passages by another hand: a letter, a statement, an article that a document holds whole.

They are found by their outer form alone: the sentence that introduces them, a salutation, a byline
in the middle of a text, a signature. The parse is not needed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from stemma.annotate import headings, interviews, mails, notes, pasted, signoffs, telegrams
from stemma.annotate.announcements import NOUN, SENTENCE_END, announces, encloses, offers
from stemma.annotate.page_lines import Lines
from stemma.annotate.passage_ends import (
    ADDRESSEE,
    CONTACT,
    MAIL_HEADER,
    OPENING_MARK,
    Passage,
    end_of_text,
    is_salutation,
)
from stemma.annotate.pasted import QUOTED
from stemma.annotate.quoted_letters import quoted_letter
from stemma.annotate.side_by_side import side_by_side
from stemma.annotate.stretches import Stretch

WRITER = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Professor|Captain|Colonel|Sister|Brother|Father|Comrade)\.?\s"
    r"(?:[A-Z][\w'’-]+\s)?(?P<surname>[A-Z][\w'’-]+)"
)
ALONE = re.compile(r"\b(?:I|[Mm]y|[Mm]e)\b")
OURS = re.compile(r"\b(?:[Ww]e|[Uu]s|[Oo]urs?)\b")
PART = re.compile(r"\b(?:passage|extract|excerpt|entry|entries)s?\b", re.IGNORECASE)
ON_THE_TEXT = re.compile(
    rf"(?:The|This|That|Her|His|Its|Their) (?:\w+ )?{NOUN} (?:is|was|were|does|did|has|had|bears|"
    r"ends|stops|carries|carried|names|came|arrived|went|reached|gives|makes|made)\b"
    r"|The (?:dates?|spellings?|italics|emphasis|capitals|punctuation|translation|names?|figures?)"
    r" (?:is|are|was|were) (?:as|ours|theirs|his|hers|in the original|added|left)\b"
)
CREDITED = re.compile(r"\((?:Reporting|Editing|Writing)\b")
"""Who worked on a report, at its end: no sign of where a text in it ends."""
POSTSCRIPT = re.compile(r"P\. ?S\.")
LONGEST_HEAD = 3
"""Lines of a letterhead down to the line that says to whom the letter goes."""
LONGEST_HEADING = 5
LONGEST_SEARCH = 4
"""Lines between the sentence that announces a letter and its salutation."""


def passages_of(text: str, stretches: Sequence[Stretch]) -> tuple[Passage, ...]:
    """The passages by another hand; one may lie in another, the outer comes first."""
    lines = Lines(text, stretches)
    if answers := interviews.answers_of(lines) or interviews.dashed_answers(lines):
        return tuple(answers)
    found = [
        *mails.mails_of(lines),
        *mails.quoted_mails(lines),
        *telegrams.telegrams_of(lines),
        *pasted.block_quotations(lines),
        *pasted.entries(lines),
    ]
    _add_line_by_line(lines, found)
    beside = [Passage(*each) for each in side_by_side(lines)]
    found.extend(item for item in beside if not any(p.first == item.first for p in found))
    found.extend(
        item for item in pasted.items(lines) if not any(p.first == item.first for p in found)
    )
    found = [_with_own_ending(lines, p, found) for p in found if not _is_opening(lines, p, found)]
    whole = list(_framed(lines, found))
    return tuple(p for p in whole if all(_nested_or_apart(p, other) for other in whole))


def _add_line_by_line(lines: Lines, found: list[Passage]) -> None:
    """Add the passage that begins at each line, or that the line announces; the first found stays."""
    for at in range(len(lines)):
        passage = (
            pasted.article(lines, at)
            or quoted_letter(lines, at)
            or _letter(lines, at)
            or _next_letter(lines, at, found)
            or headings.headed(lines, at, found)
            or pasted.guest(lines, at)
        )
        known = {each.first for each in found}
        if passage is None or passage.first in known:
            passage = headings.reply(lines, at, found)
        if passage is not None and passage.first not in known:
            found.append(passage)


def _framed(lines: Lines, found: list[Passage]) -> Iterator[Passage]:
    """The passages, and what is added below, that leave running text outside."""
    added = [Passage(note.first, note.last, note.signature) for note in notes.notes_of(lines)]
    below = {
        at
        for note in added
        for at in range(note.first, note.last)
        if POSTSCRIPT.match(lines[note.first])
    }
    running = [at for at in range(len(lines)) if lines.is_sentence(at)]
    framing = [at for at in running if at not in below]
    yield from (
        p
        for p in found
        if _leaves_a_frame(p, running[:1], framing[-1:])
        and (p.signature or any(at < p.first for at in running[:1]))
    )
    yield from (p for p in added if _leaves_a_frame(p, running[:1], running[-1:]))


def _nested_or_apart(one: Passage, other: Passage) -> bool:
    """Tell whether the one does not reach out of the other, which begins before it."""
    return other.first >= one.first or one.last <= other.last or one.first >= other.last


def _leaves_a_frame(passage: Passage, first: list[int], last: list[int]) -> bool:
    """Tell whether running text is left outside; otherwise the document is the letter.

    The first and the last line of running text are given. An editor's note below a letter is a
    frame; a postscript in another hand is none, it stands on the same sheet.
    """
    return any(at < passage.first for at in first) or any(at >= passage.last for at in last)


def _is_opening(lines: Lines, passage: Passage, found: list[Passage]) -> bool:
    """Tell whether a passage is another's without its heading: the same end, no sentence before it."""
    return any(
        other.first < passage.first
        and other.last == passage.last
        and not any(lines.is_sentence(at) for at in range(other.first, passage.first))
        for other in found
    )


def _with_own_ending(lines: Lines, passage: Passage, found: list[Passage]) -> Passage:
    """The passage up to its own signature, where the first below it signs a text that it holds."""
    inner = [
        other
        for other in found
        if other.first > passage.first
        and (other.last, other.signature) == (passage.last, passage.signature)
        and other.signature
        and any(lines.is_sentence(at) for at in range(passage.first, other.first))
    ]
    if not inner or passage.last >= len(lines):
        return passage
    ending = end_of_text(lines, passage.last, passage.first)
    framed = any(lines.is_sentence(at) for at in range(passage.first))
    if not ending.marked and framed:
        return Passage(passage.first, passage.last, ())
    return Passage(passage.first, ending.last, ending.signature)


def _letter(lines: Lines, at: int) -> Passage | None:
    """A letter or statement that this line announces, or whose salutation it is."""
    if announces(lines[at]):
        return _announced(lines, at)
    if offers(lines[at]) or (encloses(lines[at]) and _opens(lines, at + 1)):
        return _offered(lines, at)
    if not is_salutation(lines[at]):
        return None
    first = _with_address(lines, at, 0)
    ending = end_of_text(lines, first, first)
    return Passage(first, ending.last, ending.signature) if ending.last > first else None


def _next_letter(lines: Lines, at: int, found: list[Passage]) -> Passage | None:
    """The signed letter that begins, with letterhead and address, right below the one before it."""
    follows = any(passage.last == at and passage.signature for passage in found)
    if not follows or lines.is_sentence(at) or not lines.after_gap(at):
        return None
    near = range(at, min(at + LONGEST_HEAD, len(lines)))
    if not any(ADDRESSEE.match(lines[i]) or is_salutation(lines[i]) for i in near):
        return None
    ending = end_of_text(lines, at + 1, at)
    return Passage(at, ending.last, ending.signature) if ending.signature else None


def _announced(lines: Lines, at: int) -> Passage | None:
    """The text that a line announces: from its address and salutation, else from the next line.

    Where neither a colon nor a salutation shows that it begins here, its end has to be marked.
    """
    following = at + 1
    if following >= len(lines) or lines[following].startswith(OPENING_MARK):
        return None
    colon = lines[at].rstrip().endswith(":") and following + 1 < len(lines)
    first, sure = following, colon or bool(MAIL_HEADER.match(lines[following]))
    for near in range(following, min(following + LONGEST_SEARCH + 1, len(lines))):
        if is_salutation(lines[near]):
            sure = True
            break
        if lines.is_sentence(near):
            break
    ending = end_of_text(lines, first, at)
    if ending.last <= first:
        return None
    signed = any(each.span in ending.signature for each in lines.stretches[first : ending.last])
    if colon and not signed and (heading := _heading_below(lines, first, ending.last)):
        return Passage(first, heading, mails.sender(lines, first))
    numbered = _numbered(lines, first) if announces(lines[at]) else first
    if numbered > first + 1 and not ending.signature:
        return Passage(first, numbered, ())
    credited = ending.last < len(lines) and CREDITED.match(lines[ending.last])
    if ending.marked and not credited:
        return Passage(first, ending.last, ending.signature)
    if not (sure or _excerpt(lines, at)):
        return None
    return Passage(first, _fading(lines, first, ending.last, at), mails.sender(lines, first))


def _heading_below(lines: Lines, first: int, last: int) -> int:
    """The first heading of the frame behind a text: "What we found"; 0 where there is none."""
    begun = False
    for at in range(first, last - 1):
        words = lines[at].split()
        apart = at > first and lines.after_gap(at) and lines.after_gap(at + 1)
        plain = 1 < len(words) <= LONGEST_HEADING and lines[at][-1].isalpha() and words[0].istitle()
        small = words and sum(word.islower() for word in words) > len(words) / 2 - 1
        if begun and apart and plain and small and lines.is_sentence(at + 1):
            return 0 if signoffs.CLOSING.match(lines[at]) else at
        begun = begun or lines.is_sentence(at)
    return 0


def _numbered(lines: Lines, first: int) -> int:
    """The line behind the paragraphs that are counted from this one on, as those of a judgment.

    What begins with 1 is as often the author's own list.
    """
    at = first if lines.number(first) > (1,) else len(lines)
    if at == len(lines):
        return first
    while at < len(lines) and lines.number(at) and lines.is_sentence(at):
        if at > first and lines.number(at)[0] != lines.number(at - 1)[0] + 1:
            break
        at += 1
    return at


def _offered(lines: Lines, at: int) -> Passage | None:
    """The signed text to which a line leads on."""
    if at + 1 >= len(lines) or lines[at + 1].startswith(OPENING_MARK):
        return None
    ending = end_of_text(lines, at + 1, at)
    end = lines[ending.last - 1]
    signed = ending.signature or signoffs.SIGNED_WITHOUT_NAME.search(end) or CONTACT.match(end)
    if ending.last == len(lines) and not _opens(lines, at + 1):
        return None  # The last signature of a document is most often its own author's
    return Passage(at + 1, ending.last, ending.signature) if signed else None


def _opens(lines: Lines, at: int) -> bool:
    """Tell whether a letter or a notice opens with a line: its address, date or title."""
    line = lines[at] if at < len(lines) else ""
    return bool(
        ADDRESSEE.match(line)
        or is_salutation(line)
        or MAIL_HEADER.match(line)
        or signoffs.is_place_and_date(line)
        or line.isupper()
    )


def _excerpt(lines: Lines, at: int) -> bool:
    """Tell whether a part of a text is shown, which nobody signs: "Here is the passage"."""
    last = SENTENCE_END.split(lines[at].strip())[-1]
    return bool(PART.search(last)) and announces(last) and lines.is_sentence(at + 1)


def _fading(lines: Lines, first: int, last: int, announced: int) -> int:
    """Where a text without a marked end most likely ends: where its "I" falls silent.

    The frame also returns with somebody quoted, with a word on the text itself, with small letters
    behind a telegram's capitals, and with the name of the one who wrote the text.
    """
    running = [at for at in range(first, last) if lines.is_sentence(at)]
    opening = running[0] if running else first
    own, capitals = any(_says_i(lines[at]) for at in running[:2]), lines[opening].isupper()
    writers = [found["surname"] for found in WRITER.finditer(lines[announced])]
    for at in range(opening + 1, last):
        line = lines[at]
        if not lines.is_sentence(at):
            continue
        if line.startswith(OPENING_MARK) or ON_THE_TEXT.match(line):
            return at
        if own and not _says_i(line) and not _goes_on_saying_i(lines, at, last):
            return at
        if capitals and not line.isupper():
            return at
        plain = QUOTED.sub(" ", line)
        if not (own or "I, " in plain) and any(
            re.search(rf"\b{name}\b", plain) for name in writers
        ):
            return at
    return last


def _goes_on_saying_i(lines: Lines, at: int, last: int) -> bool:
    """Tell whether the next paragraph says "I" again and this one names its author's side: "we"."""
    below = next((after for after in range(at + 1, last) if lines.is_sentence(after)), None)
    ours = OURS.search(QUOTED.sub(" ", lines[at])) is not None
    return below is not None and ours and _says_i(lines[below])


def _says_i(line: str) -> bool:
    return bool(ALONE.search(QUOTED.sub(" ", line)))


def _with_address(lines: Lines, salutation: int, floor: int) -> int:
    """The first of the lines that address and date the letter."""
    at = salutation
    while at > floor and (
        ADDRESSEE.match(lines[at - 1])
        or MAIL_HEADER.match(lines[at - 1])
        or signoffs.is_place_and_date(lines[at - 1])
    ):
        at -= 1
    return _with_letterhead(lines, at, floor)


def _with_letterhead(lines: Lines, first: int, floor: int) -> int:
    """The first of the lines of a letterhead with a date right above, below another's text."""
    at = first
    while at > floor and not lines.is_sentence(at - 1) and (at == first or not lines.after_gap(at)):
        at -= 1
    dated = any(
        signoffs.DATE.search(lines[i]) or signoffs.DAY.search(lines[i]) for i in range(at, first)
    )
    framed = any(lines.is_sentence(before) for before in range(at))
    return at if dated and framed and lines.after_gap(at) else first
