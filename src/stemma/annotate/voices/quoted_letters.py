"""Letters that a document prints whole in one piece: between quotation marks, or in one paragraph.

Words that somebody said are quoted too; a letter is told from them by its salutation, or by the name
that signs it inside the marks.
"""

from __future__ import annotations

import re

from stemma.annotate.capitals import compiled
from stemma.annotate.voices import short_lines, signoffs
from stemma.annotate.voices.announcements import NAMED, SENTENCE_END, announces
from stemma.annotate.voices.page_lines import Lines
from stemma.annotate.voices.passage_ends import OPENING_MARK, Passage
from stemma.model.documents import Span

CLOSED = re.compile(r"[”\"»’]\s*[.,;)]?\s*$")
SALUTES = compiled(
    r"[“\"«‘'\s]*(?:Sirs?|Madam|Gentlemen|Dear (?:[A-Z]\w+|\w+(?=,))|(?:The )?Editor|Reverend Sir)"
    r"\b[^.?!]{0,40}[,.:;—–-]"
)
SIGNED = compiled(
    r"(?:[.!?]|&c\.,?)\s*[–—-]?\s?(?P<who>(?:[A-Z][\w.'’-]*\.?)(?: [A-Z][\w.'’-]*){0,4}"
    r"(?:, [\w ]{2,40}){0,2})\.?$"
)
"""The name behind the last full stop inside the marks: "… this evening. T. Bakke"."""
DEAR = compiled(r"(?:My |Our )?[Dd]ear(?:est)? (?:[A-Z][\w.'’-]* ?){1,3}[,:;—–-]+ (?=[A-Z“\"'‘])\S")
"""How nothing but a letter begins: "Dear Ruth, I am to go"."""
ANSWERED = compiled(r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3} (?:replies|answers|responds|writes):")
"""How the answer below a letter to a column begins."""
FAREWELL = re.compile(
    r"(?:^|[.!?]\s+)(?:Yours?(?: \w+){0,2}(?:,? (?:etc|&c)\.?)?"
    r"|(?:Yours )?(?:[Ss]incerely|[Ff]aithfully|[Tt]ruly)"
    r"|Respectfully(?: yours)?|(?:With )?(?:[Bb]est|[Kk]ind|[Ww]arm)(?:est)? (?:regards|wishes))[,.:]*\s+"
)
"""What stands before the name that signs: "Yours sincerely, Ada Brun, Claims"."""
WHOLE_LINE = compiled(r"(?:[A-Z][\w'’-]*\.? ){1,4}[A-Z][\w'’-]+(?:, [\w ]{2,40}){0,2}\.?$")
SHORTEST_NAME = 2
"""Characters of a single initial, which names nobody: "A."."""
LONGEST = 12
"""Paragraphs in which the closing mark is looked for."""
HEADING = 5
"""Words of a heading above such a text: "Testimony"."""
SHORTEST = 15
"""Words of such a text."""


def quoted_letter(lines: Lines, at: int) -> Passage | None:
    """The letter between quotation marks that a line announces."""
    first = at + 1
    if first >= len(lines) or not lines[first].startswith(OPENING_MARK):
        return None
    headed = (
        not lines.is_sentence(at) and lines.after_gap(first) and len(lines[at].split()) <= HEADING
    )
    announced = announces(lines[at]) or lines[at].rstrip().endswith(":")
    if not (announced or headed):
        return None
    last = _closing(lines, first)
    if last is None or sum(len(lines[i].split()) for i in range(first, last + 1)) < SHORTEST:
        return None
    who = _signature(lines, last, alone=last > first)
    if not announced and (
        who is None or lines.text[: who[0]].rstrip()[-1] not in short_lines.DASHES
    ):
        return None
    if who is None and not (SALUTES.match(lines[first]) and announces(lines[at])):
        return None
    return Passage(first, last + 1, (who,) if who else ())


def one_paragraph_letter(lines: Lines, at: int) -> Passage | None:
    """The letter, from salutation to signature in one paragraph without marks, to which a line leads on.

    Below "The second letter is shorter" a paragraph that begins "Dear Ruth," is one though nobody signs it.
    """
    first = at + 1
    if first >= len(lines):
        return None
    line = lines[first]
    if line.startswith(OPENING_MARK) or not SALUTES.match(line) or len(line.split()) < SHORTEST:
        return None
    last = SENTENCE_END.split(lines[at].strip())[-1]
    named_so = last.endswith(".") and NAMED.search(last)
    answered = first + 1 < len(lines) and ANSWERED.match(lines[first + 1])
    dear = DEAR.match(line) and (named_so or answered)
    if not (dear or lines[at].rstrip().endswith(":") or announces(lines[at])):
        return None
    who = _signature(lines, first, alone=False)
    named = who is not None and who[1] - who[0] > SHORTEST_NAME
    return Passage(first, first + 1, (who,) if who and named else ()) if named or dear else None


def _closing(lines: Lines, first: int) -> int | None:
    """The line at whose end the quotation closes that opens with a line, which others may go on."""
    for at in range(first, min(first + LONGEST, len(lines))):
        closed = CLOSED.search(lines[at]) is not None
        goes_on = at + 1 < len(lines) and lines[at + 1].startswith(OPENING_MARK)
        short = at + 1 < len(lines) and len(lines[at + 1].split()) <= signoffs.LONGEST_NAME
        if closed and not (goes_on and short):
            return at
        if not closed and not goes_on and lines[first].count("”"):
            return None
    return None


def _signature(lines: Lines, last: int, *, alone: bool) -> Span | None:
    """The name that signs inside the marks: the last line, or what stands behind its full stop."""
    line = CLOSED.sub("", lines[last])
    bare = line.lstrip("“\"«‘'")
    start = lines.stretches[last].start
    if alone and WHOLE_LINE.fullmatch(bare):
        return start + len(line) - len(bare), start + len(line)
    if farewell := list(FAREWELL.finditer(line)):
        end = farewell[-1].end()
        if WHOLE_LINE.fullmatch(line[end:]):
            return start + end, start + len(line)
    found = SIGNED.search(line)
    if found is None or signoffs.CUT_SHORT.search(line[: found.start("who")].rstrip()):
        return None
    return start + found.start("who"), start + found.end("who")
