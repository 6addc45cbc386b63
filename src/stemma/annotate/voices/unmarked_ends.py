"""Where a text ends that nobody signs: its "I" falls silent, its numbers stop, a heading comes."""

from __future__ import annotations

import re

from stemma.annotate.capitals import compiled
from stemma.annotate.voices import signoffs
from stemma.annotate.voices.announcements import NOUN, SENTENCE_END, announces
from stemma.annotate.voices.page_lines import Lines
from stemma.annotate.voices.passage_ends import ADDRESSEE, OPENING_MARK
from stemma.annotate.voices.pasted import QUOTED

WRITER = compiled(
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
REPORTS = re.compile(
    r"\b(?:said|says|told|replied|answered|called|(?:did|has|have) not (?:repl|respon|answer)\w+|declined)\b"
)
"""How the frame speaks of others below a text that says "we"."""
PRESS_AGAIN = re.compile(
    r"\breturn(?:ed|ing)? (?:(?:our|my|repeated|several|any|phone|telephone) )*calls?\b"
    r"|\bcould not (?:be reached|immediately be reached)|\b(?:declin|refus)ed to (?:comment|elaborate)"
    r"|\b(?:would not|did not|had no(?: further)?) comment\b|\bwould not be drawn\b"
    r"|\b(?:did|has|have|had) not (?:yet )?(?:respond|repl|answer)\w*(?: to)? "
    r"(?:(?:our|my|an?|repeated|several|written|e-?mailed) )*"
    r"(?:requests?|questions?|calls?|e?-?mails?|enquir\w+|inquir\w+)\b"
    r"|\b(?:our (?:reporters?|correspondents?|newsroom)|this (?:news)?paper)\b"
)
"""How nobody but a reporter writes, so that a statement that he gives whole is over."""
QUOTES = re.compile(r"[“”\"«»]")
LONGEST_HEADING = 5


def behind_numbers(lines: Lines, first: int) -> int:
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


def heading_below(lines: Lines, first: int, last: int) -> int:
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


def is_excerpt(lines: Lines, at: int) -> bool:
    """Tell whether a part of a text is shown, which nobody signs: "Here is the passage"."""
    last = SENTENCE_END.split(lines[at].strip())[-1]
    return bool(PART.search(last)) and announces(last) and lines.is_sentence(at + 1)


def fading(lines: Lines, first: int, last: int, announced: int) -> int:
    """Where a text without a marked end most likely ends: where its "I" falls silent.

    The frame also returns with somebody quoted, with a word on the text itself, with small letters
    behind a telegram's capitals, and with the name of the one who wrote the text.
    """
    running = [at for at in range(first, last) if lines.is_sentence(at)]
    if running[1:] and running[0] == first and ADDRESSEE.match(lines[first]):
        running = running[1:]  # "To the faithful of all parishes." is as long as a sentence.
    opening = running[0] if running else first
    own, capitals = any(says_i(lines[at]) for at in running[:2]), lines[opening].isupper()
    ours = not own and _says_we(lines[opening])
    writers = [found["surname"] for found in WRITER.finditer(lines[announced])]
    for at in range(opening + 1, last):
        line = lines[at]
        if not lines.is_sentence(at):
            continue
        if line.startswith(OPENING_MARK) or ON_THE_TEXT.match(line) or PRESS_AGAIN.search(line):
            return at
        if own and not says_i(line) and not _goes_on_saying_i(lines, at, last):
            return at
        if capitals and not line.isupper():
            return at
        if ours and QUOTES.search(line) and not _says_we(line) and REPORTS.search(line):
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
    return below is not None and ours and says_i(lines[below])


def is_personal(lines: Lines, at: int) -> bool:
    """Tell whether a paragraph of running text, no quotation and no list, speaks as "I" or "we"."""
    line = lines[at]
    plain = lines.is_sentence(at) and not line.startswith(OPENING_MARK) and not lines.number(at)
    return plain and not lines.is_turn(at) and (says_i(line) or _says_we(line))


def _says_we(line: str) -> bool:
    return bool(OURS.search(QUOTED.sub(" ", line)))


def says_i(line: str) -> bool:
    """Tell whether words outside quotation marks say "I"."""
    return bool(ALONE.search(QUOTED.sub(" ", line)))
