"""Pages of letters that begin, each in its first paragraph, by addressing the editor: "Sir,—On Tuesday …"."""

from __future__ import annotations

import re

from stemma.annotate.capitals import compiled
from stemma.annotate.voices import short_lines, signoffs
from stemma.annotate.voices.page_lines import Lines
from stemma.annotate.voices.passage_ends import NOTE, Passage
from stemma.model.documents import Span, Spans

TO_EDITOR = re.compile(
    r"(?:(?:Dear )?(?:Sirs?|SIRS?|Madam|MADAM)(?: or Madam)?|(?:Dear )?(?:Mr\.? |Madam )?Editor"
    r"|Dear (?:Argus|Courier|Echo|Gazette|Herald|Mercury|Post|Times|Tribune))"
    r"\s*(?:[,.:;]\s*[–—-]*|[–—-]+)\s*(?=[“\"'‘]?[A-Z])"
)
"""How a letter to a paper begins in the line of its first sentence."""
BY_PAPER = re.compile(
    r"[.!?”\"’)]\s*(?:[–—]|--?)\s?(?:[Tt]he )?(?:[Ee]ditors?|Eds?|EDS?)\.?[\])]?$"
)
"""The end of what the paper adds below a letter: "Bohemia.—Ed."."""
SIGNED_IN_LETTER = compiled(
    r"[.!?”\"’)]\s*[–—-]*\s*"
    r"(?:(?:I am|We are|I remain|Yours)\b[^.!?]{0,40}?,\s*(?:&c\.?|etc\.?)?,?\s*|[–—]\s*)"
    r"(?P<who>[A-Z][^.!?]{2,60})\.?$"
)
"""The signature in the last line of the text: "… the example.—I am, &c., INDIGNANT, The Crescent."."""
FEWEST = 2
"""Letters from which a page is one."""
WITHHELD = re.compile(r"\(?names?(?: and address(?:es)?)? (?:supplied|withheld)", re.IGNORECASE)
LONGEST_SIGNATURE = 4
"""Lines of a name and an address."""


def run_in_letters(lines: Lines) -> list[Passage]:
    """The letters of a page on which several begin so; one alone is found by its own form."""
    begin = [
        at
        for at in range(1, len(lines))
        if TO_EDITOR.match(lines[at]) and (lines.is_sentence(at) or lines.after_gap(at))
    ]
    if len(begin) < FEWEST:
        return []
    found: list[Passage] = []
    for at, bound in zip(begin, [*begin[1:], len(lines)], strict=True):
        letter = _letter(lines, at, bound)
        found.append(letter)
        found.extend(_without_address(lines, letter.last, bound))
    # A speaker may say "Sir" as often; letters are signed.
    return found if sum(bool(each.signature) for each in found) >= FEWEST else []


def _letter(lines: Lines, first: int, bound: int) -> Passage:
    """The letter that begins at a line, to its signature; unsigned it goes as far as its paragraph."""
    at = first
    while at < bound and not (NOTE.match(lines[at]) or BY_PAPER.search(lines[at])):
        if at > first and not _is_text(lines, at):
            if last := _signed_to(lines, at, bound):
                return Passage(first, last, _name(lines, at))
            break
        if in_line := SIGNED_IN_LETTER.search(lines[at]):
            return Passage(first, at + 1, (_name_in(lines, at, in_line),))
        at += 1
    followed = bound < len(lines) and at > first
    return Passage(first, at if followed else first + 1, ())


def _signed_to(lines: Lines, at: int, bound: int) -> int:
    """The line behind the name and address that begin at a line, 0 where it is a heading."""
    last = at + 1
    while last < bound and last - at < LONGEST_SIGNATURE and not lines.after_gap(last):
        last += 1
    if any(lines.is_sentence(i) for i in range(at + 1, last)):
        return 0
    if not lines.after_gap(at):
        return last
    closing = signoffs.CLOSING.match(lines[at])
    if closing and last < bound and last - at == 1 and not lines.is_sentence(last):
        return last + 1
    headed = last < bound and last == at + 1 and _is_title(lines[at])
    return 0 if headed else last


def _is_text(lines: Lines, at: int) -> bool:
    """Tell whether a line is a sentence, however short: "Build it."."""
    words = lines[at].split()
    ends = words[-1].rstrip("”\"'’)").endswith((".", "!", "?"))
    small = 2 * sum(word[0].islower() for word in words) >= len(words)
    return lines.is_sentence(at) or (ends and small and "," not in lines[at])


def _is_title(line: str) -> bool:
    """Tell whether a line has no sign of a name: a comma, a quotation, capitals throughout."""
    named = (
        "," in line
        or WITHHELD.match(line)
        or line.startswith(("“", '"', "'", "‘", "("))
        or line.isupper()
    )
    return not (named or short_lines.is_name_line(line))


def _without_address(lines: Lines, first: int, bound: int) -> list[Passage]:
    """The signed letter below the next title of the page that addresses nobody."""
    at = first
    while at < bound and not lines.is_sentence(at):
        at += 1
    if at == first or at + 1 >= bound or NOTE.match(lines[at]) or BY_PAPER.search(lines[at]):
        return []
    letter = _letter(lines, at, bound)
    return [letter] if letter.signature and letter.last > at + 1 else []


def _name(lines: Lines, at: int) -> Spans:
    """Whoever signs in a line, below a closing formula perhaps; nobody where the name is withheld."""
    if WITHHELD.match(lines[at]):
        return ()
    closing = signoffs.CLOSING.match(lines[at]) and at + 1 < len(lines)
    return (lines.stretches[at + 1 if closing else at].span,)


def _name_in(lines: Lines, at: int, found: re.Match[str]) -> Span:
    start = lines.stretches[at].start
    return start + found.start("who"), start + found.end("who")
