"""Passages by another hand: a letter, a statement, an article that a document holds whole.

They are found by their outer form alone: the sentence that introduces them, a salutation, a byline
in the middle of a text, a signature. The parse is not needed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from stemma.annotate import signoffs
from stemma.annotate.stretches import Stretch

NOUN = (
    r"(?:letter|statement|communiqu[eé]|declaration|message|article|report|appeal|resolution|"
    r"speech|text|release|e-?mail|post|note|petition|announcement)s?"
)
INTRODUCTION = re.compile(
    rf"""\b(?:text|wording|translation)\ of\b[^.:]*\b{NOUN}\b[^.]*(?:follows?|below|:\s*$)
    |\b{NOUN}\b[^.]*\b(?:reads?|read|is|runs?)\b[^.]*\bas\ follows\b
    |\b(?:following|below|here)\ is\ (?:the|a|his|her|its|their|our)\b[^.]*\b{NOUN}\b
    |\bthe\ following\ (?:\w+\ )?{NOUN}\b
    |\b{NOUN}\b[^.]*\b(?:printed|reproduced|published|quoted|given|reprinted)\ (?:\w+\ )?
        (?:below|here|in\ full|whole)\b
    |\b(?:publish|print|reproduce|reprint|carry|bring|give)(?:es|s|ed)?\ (?:\w+\ ){{0,3}}
        (?:in\ full|whole|without\ cuts|unabridged|unedited|unchanged|word\ for\ word|uncut
        |as\ (?:it|they)\ (?:came|stands?|reached|arrived|was|were))
    |\b(?:below|here)\b[^.]*\b(?:bring|reproduce|give|quote|print|copy|paste)\b[^.]*\b{NOUN}\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
SALUTATION = re.compile(
    r"(?:(?:My |Our )?(?:Dear(?:est)?|Respected|Hono[u]?red|Hono[u]?rable|Esteemed|Most \w+)\b"
    r"|To the [Ee]ditors?\b|Your Excellenc"
    r"|To (?:the|our|all|my|those|whoever|whom|every) [^.?]{0,78},$"
    r"|(?:Mr\.?|Mrs\.?|Ms\.?|Madame?) (?:President|Speaker|Minister|Editor|Mayor)"
    r"|(?:Dear )?(?:Sir|Madam|Sirs|Ladies|Gentlemen|Comrades|Colleagues|Friends|Excellenc\w+)\b)"
    r"[^.?]{0,80}$"
)
OPEN_SALUTATION = re.compile(r"(?:Dear )?(?:Sir|Madam|Sirs)(?: or Madam)?,? ?[–—-] ?\S")
ADDRESSEE = re.compile(r"To (?:the|His|Her|Their|our|all|Mr|Mrs|Ms|Dr|[A-Z])[^.?!]{0,90}$")
BYLINE = re.compile(r"(?:By|Author|Written by|Posted by|Source)\b:?\s+[A-Z][^.?!]{2,90}$")
PERSONAL = re.compile(r"\b(?:I|[Mm]y|[Mm]e|[Ww]e|[Oo]ur|[Yy]ou|[Yy]our|[Ff]riends)\b")
QUOTED = re.compile(r"“[^”]*”?|\"[^\"]*\"?|‘[^’]*’")
OPENING_MARK = ("“", '"', "«", "''", "‘")
BACK_TO_FRAME = re.compile(
    r"(?:So far|Thus far|Here ends|End of|This is the end of)\b|\((?:Reporting|Editing|Writing)\b"
    r"|(?:Editor['’]s note|Editors['’] note|EDITOR['’]S NOTE)\b"
    r"|[A-Z][\w.'’ -]+ (?:replies|responds|writes):",
)
LONGEST_SEARCH = 4
"""Lines between the sentence that announces a letter and its salutation."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Stretches `[first, last)` by another hand, and the characters that name whose."""

    first: int
    last: int
    signature: tuple[tuple[int, int], ...]


class Lines:
    """The stretches of a text with what their outer form tells."""

    def __init__(self, text: str, stretches: Sequence[Stretch]) -> None:
        self.text = text
        self.stretches = stretches

    def __len__(self) -> int:
        return len(self.stretches)

    def __getitem__(self, at: int) -> str:
        stretch = self.stretches[at]
        return self.text[stretch.start : stretch.end]

    def after_gap(self, at: int) -> bool:
        """Tell whether an empty line stands before this stretch."""
        between = self.text[self.stretches[at - 1].end : self.stretches[at].start]
        return between.count("\n") > 1

    def is_sentence(self, at: int) -> bool:
        """Tell whether this is running text and not a heading, a date or a name."""
        line = self[at]
        return line.rstrip("”\"'’)").endswith((".", "!", "?", ":", ";")) and len(line.split()) > 5


def passages_of(text: str, stretches: Sequence[Stretch]) -> tuple[Passage, ...]:
    """The passages by another hand; one may lie in another, the outer comes first."""
    lines = Lines(text, stretches)
    found: list[Passage] = []
    for at in range(len(lines)):
        passage = _article(lines, at) or _letter(lines, at) or _block_quotation(lines, at)
        if passage and not any(p.first == passage.first for p in found):
            found.append(passage)
    whole = [p for p in found if _leaves_a_frame(lines, p)]
    return tuple(p for p in whole if all(_nested_or_apart(p, other) for other in whole))


def _nested_or_apart(one: Passage, other: Passage) -> bool:
    """Tell whether the one does not reach out of the other, which begins before it."""
    return other.first >= one.first or one.last <= other.last or one.first >= other.last


def _leaves_a_frame(lines: Lines, passage: Passage) -> bool:
    """Tell whether running text is left outside; otherwise the document is the letter."""
    outside = [*range(passage.first), *range(passage.last, len(lines))]
    return any(lines.is_sentence(at) for at in outside)


def _letter(lines: Lines, at: int) -> Passage | None:
    """A letter or statement that this line announces, or whose salutation it is."""
    if INTRODUCTION.search(lines[at]):
        first = _start_after(lines, at)
    elif _is_salutation(lines[at]):
        first = _with_address(lines, at, 0)
    else:
        return None
    if first is None or first >= len(lines):
        return None
    last, signature = _end_of_letter(lines, first)
    return Passage(first, last, signature) if last > first else None


def _is_salutation(line: str) -> bool:
    return bool(SALUTATION.match(line) or OPEN_SALUTATION.match(line))


def _start_after(lines: Lines, introduction: int) -> int | None:
    """Where the announced text begins: at its address and salutation, else on the next line."""
    following = introduction + 1
    if following >= len(lines) or lines[following].startswith(OPENING_MARK):
        return None
    for at in range(following, min(following + LONGEST_SEARCH + 1, len(lines))):
        if _is_salutation(lines[at]):
            return _with_address(lines, at, following)
    announced = lines[introduction].rstrip().endswith(":")
    return following if announced and following + 1 < len(lines) else None


def _with_address(lines: Lines, salutation: int, floor: int) -> int:
    """The first of the lines that address and date the letter."""
    at = salutation
    while at > floor and (
        ADDRESSEE.match(lines[at - 1]) or signoffs.is_place_and_date(lines[at - 1])
    ):
        at -= 1
    return at


def _end_of_letter(lines: Lines, first: int) -> tuple[int, tuple[tuple[int, int], ...]]:
    """The line after the letter, and its signature."""
    begun = False
    for at in range(first + 1, len(lines)):
        line = lines[at]
        if BACK_TO_FRAME.match(line) or (begun and _is_salutation(line) and lines.after_gap(at)):
            return at, ()
        signed = signoffs.signature_at(lines, at) if begun else None
        if signed:
            return signed.last, signed.spans
        begun = begun or lines.is_sentence(at)
    return len(lines), ()


def _article(lines: Lines, at: int) -> Passage | None:
    """An article that is pasted in: announced by a colon, with its headline and byline."""
    if not lines[at].rstrip().endswith(":") or at + 2 >= len(lines):
        return None
    near = range(at + 1, min(at + 1 + LONGEST_SEARCH, len(lines)))
    byline = next((i for i in near if BYLINE.match(lines[i])), None)
    if byline is None:
        return None
    last = byline + 1
    while last < len(lines) and not _ends_article(lines, at + 1, byline, last):
        last += 1
    return Passage(at + 1, last, (signoffs.byline_name(lines.stretches[byline], lines[byline]),))


def _ends_article(lines: Lines, first: int, byline: int, at: int) -> bool:
    """Tell whether this line no longer belongs to an article in the third person."""
    pasted_as_one = not any(lines.after_gap(i) for i in range(first + 1, byline + 2))
    if pasted_as_one and at > byline + 1 and lines.after_gap(at):
        return True
    return bool(PERSONAL.search(QUOTED.sub(" ", lines[at])))


def _block_quotation(lines: Lines, at: int) -> Passage | None:
    """A block that is a quotation whole, of more than one paragraph."""
    if lines.stretches[at].role != "quotation" or (
        at and lines.stretches[at - 1].role == "quotation"
    ):
        return None
    last = at
    while last < len(lines) and lines.stretches[last].role == "quotation":
        last += 1
    return Passage(at, last, ()) if last - at > 1 else None
