"""Texts of several parties that a document holds side by side, below a heading each.

A heading alone proves little: an author may himself report the "Response of the ministry". So the
texts have to be announced above the first heading, or to be signed or to say "I" where the frame
does not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from stemma.annotate.voices import short_lines, signoffs
from stemma.annotate.voices.announcements import NAMED, SENTENCE_END, TAKEN_UP, WHOLLY, announces
from stemma.annotate.voices.letterhead_blocks import block_at
from stemma.annotate.voices.page_lines import Lines
from stemma.annotate.voices.party_headings import (
    goes_back,
    names_part,
    names_somebody,
    party_heading,
)
from stemma.annotate.voices.passage_ends import (
    NOTE,
    OPENING_MARK,
    Passage,
    end_of_text,
    is_salutation,
)
from stemma.annotate.voices.pasted import QUOTED
from stemma.annotate.voices.unmarked_ends import ON_THE_TEXT, PRESS_AGAIN, is_personal
from stemma.model.documents import Span, Spans, quote

FEWEST = 2
LONGEST_HEADING = 14
NEAR = 3
"""Lines below a heading in which its text has to begin."""
LONGEST_SENTENCE = 600
"""Characters of a line in which its first sentence is looked for."""
SPEAKS = re.compile(r"\b(?:I|[Mm]y|[Mm]e|[Ww]e|[Oo]urs?|[Uu]s)\b")
SHOWN = r"(?:(?:re)?print|publish|reproduc|append|annex|transcrib)"
PRINTS = re.compile(
    rf"\b{SHOWN}(?:e?s|e)?\b|\b(?:is|are|being|have) (?:\w+ )?{SHOWN}ed\b"
    rf"|\b{SHOWN}ed (?:in full|as|uncut|unchanged|here|below|together|side by side)\b"
    r"|\btook the following\b|\bset out\b[^.]{0,40}\b(?:below|here)\b",
    re.IGNORECASE,
)
"""That a document shows texts: "We print both"."""
ON_ITSELF = re.compile(
    r"\b(?:[Tt]his|[Oo]ur) (?:report|study|article|survey|review|judge?ment|newsletter|book)"
    r" (?:is|was|will)\b"
)
"""What a document says of where it appears itself."""
BOTH = re.compile(r"\b(?:what|both|each|the two|all (?:two|three|four|five))\b")
TEXTS = re.compile(
    r"\b(?:both|all|the|their|these)(?: \w+){0,2} (?:replies|letters|statements|answers|accounts|versions|"
    r"positions|submissions|messages|texts|documents|e?-?mails|responses|notes|papers)\b"
)
"""That more than one text is shown: "We print the two replies"."""
ARE_HERE = re.compile(
    r"\b(?:both|all|the two|these|they|(?:two|three|four|five|six) \w+)(?: of them)?"
    r" (?:are|stand|come|appear)(?: given| printed| shown| set out)? (?:here|below)\b"
    r"|\b(?:here|below) (?:are|stand|come)\b|\bin (?:their|his or her) own words\b"
    r"|\b(?:both|each|the two)(?: (?:sides?|parties|party|camps?))?\b[^.]{0,30}"
    r"\b(?:to (?:put|state|set out|explain)|their) (?:its |their )?(?:case|say|view|side|position)\b",
    re.IGNORECASE,
)
REPORTED = re.compile(
    r"\b(?:(?:said|told|wrote|writes|replied|answered|stated|responded)\b(?!.*\b(?:I|[Ww]e)\b)"
    r"|\w+(?:ed|ld|ve) (?:us|me)\b|(?:submits|contends|argues) that\b(?!.*\b(?:I|[Ww]e)\b)"
    r"|(?:I|we) (?:met|interviewed|spoke|asked|talked|visited|questioned)\b"
    r"|(?:did|has|have|had) not (?:yet )?(?:repl|respon|answer)\w+)"
)
"""How an author tells what a party answered, so that the text is his."""


AS_RECEIVED = re.compile(
    r"\b(?:spellings?|texts?|words?|punctuation) (?:is|are) as (?:received|sent|written)\b",
    re.IGNORECASE,
)
FOLLOWS = re.compile(
    r"\b(?:answer|reply|response|letter|statement|text|alert|appeal|communiqu[eé])s?\b[^.]{0,40} follows?\b"
)
"""That what others wrote comes next: "The alert and the ministry's answer to it follow"."""


@dataclass(frozen=True, slots=True)
class Headed:
    """The lines of a heading, where it names whose the text below is, the line behind the text's last."""

    at: int
    last: int
    label: str
    named: Span | None
    bound: int

    @property
    def is_block(self) -> bool:
        """Whether it is a letterhead of several lines with a date."""
        return self.last > self.at


def side_by_side(lines: Lines) -> list[Passage]:
    """The texts below headings that say whose they are; a single such heading is one like any other."""
    heads = _headed(lines)
    if len(heads) < FEWEST:
        return []
    framing = [*range(heads[0].at), *range(heads[-1].bound, len(lines))]
    above = [lines[at] for at in range(heads[0].at)]
    whole = any(_announces_texts(line, whole=True) for line in above)
    announced = whole or any(_announces_texts(line, whole=False) for line in above)
    texts = [(head, _text_below(lines, head)) for head in heads]
    reports = [_tells_of_party(lines, head, text.last) for head, text in texts]
    alike = any(is_personal(lines, at) and not NOTE.match(lines[at]) for at in framing)
    found = [
        text
        for head, text in texts
        if not _is_report(lines, head.last + 1, text.last)
        and (
            whole
            or (announced and (head.is_block or not any(reports)))
            or (text.signature != _named(lines, head) and not head.is_block)
            or (_speaks(lines, head, alike=alike) and not head.is_block)
        )
    ]
    return found if len(found) >= FEWEST or announced else []


def are_several(lines: Lines) -> bool:
    """Tell whether a document has more than one heading that says whose the text below is."""
    heads = (party_heading(lines[at]) for at in range(len(lines)) if not lines.is_sentence(at))
    return sum(heading is not None for heading in heads) >= FEWEST


def _headed(lines: Lines) -> list[Headed]:
    """The headings of parties, each with the line up to which its text can reach."""
    running = "\n".join(lines[at] for at in range(len(lines)) if lines.is_sentence(at))
    framed = next((at for at in range(len(lines)) if lines.is_sentence(at)), len(lines))
    found: list[Headed] = []
    for at in range(1, len(lines) - 1):
        if block := block_at(lines, at) if at > framed else None:
            found.append(Headed(at, block.last, "", block.named, len(lines)))
            continue
        heading = party_heading(lines[at]) if _stands_alone(lines, at) else None
        if heading and names_somebody(lines[at][heading.start : heading.end], running):
            start = lines.stretches[at].start
            named = (start + heading.start, start + heading.end)
            found.append(Headed(at, at, heading.label, named, len(lines)))
    starts = [head.at for head in found[1:]]
    ends = zip(found, [*starts, len(lines)], strict=False)
    return [replace(head, bound=_bound(lines, head, last)) for head, last in ends]


def _stands_alone(lines: Lines, at: int) -> bool:
    """Tell whether a line is no running text and has a text below it."""
    if lines.is_sentence(at) or len(lines[at].split()) > LONGEST_HEADING or lines.is_listed(at):
        return False
    near = range(at + 1, min(at + 1 + NEAR, len(lines)))
    return lines.after_gap(at) and any(_is_running(lines, below) for below in near)


def _is_running(lines: Lines, at: int) -> bool:
    """Tell whether a line is running text, behind which somebody may sign: "We know of none. A. Brun"."""
    count = len(lines[at].split())
    short = count > 2 and lines[at].rstrip().endswith((".", "!"))
    return short or lines.is_sentence(at) or count > LONGEST_HEADING


def _bound(lines: Lines, head: Headed, last: int) -> int:
    """The first line below a heading in which the document itself goes on, or the last of the text."""
    told = _told_to_paper(lines)
    for below in range(head.last + 2, last):
        line = lines[below]
        apart = not lines.is_sentence(below) and lines.after_gap(below)
        if NOTE.match(line) or (apart and goes_back(line, head.label)):
            return below
        if apart and last == len(lines) and names_part(line) and not is_personal(lines, last - 1):
            return below
        if PRESS_AGAIN.search(line) or ON_THE_TEXT.match(line) or (told and told.search(line)):
            return below
    return last


def _told_to_paper(lines: Lines) -> re.Pattern[str] | None:
    """What a paper's reporter writes again: that somebody told the paper named at the head something."""
    name = re.match(r"(?:The |THE )?((?:[A-Z][\w’'-]+ ?){1,4})(?=,|$)", lines[0])
    if name is None:
        return None
    whole = name.group(1).strip()
    last = whole.split()[-1]
    return re.compile(
        rf"\b(?:told|informed|assured|wrote to) (?:the )?(?:{re.escape(whole)}|{re.escape(last)})\b",
        re.IGNORECASE,
    )


def _text_below(lines: Lines, head: Headed) -> Passage:
    """The text of a party up to its signature; its heading is part of what it dates or signs."""
    ending = end_of_text(lines, head.last + 1, head.last)
    last = min(ending.last, head.bound)
    signature = ending.signature if ending.last <= head.bound else ()
    if not signature and (signed := signoffs.signed_in_line(lines, last - 1, dashed=False)):
        signature = signed.spans
    if signature and signoffs.EDITORS.match(quote(lines.text, signature)):
        last, signature = last - 1, ()
    below = head.last + 1
    dated = short_lines.is_place_and_date(lines[below]) and not lines.after_gap(below)
    own = (signature or dated or head.is_block) and not head.label
    first = head.at if own else head.at + 1
    return Passage(first, last, signature or _named(lines, head))


def _named(lines: Lines, head: Headed) -> Spans:
    """Where the heading names the party; nowhere if it only says what the party is: "the employer"."""
    if head.named is None:
        return ()
    return (head.named,) if _is_name(lines.text[slice(*head.named)]) else ()


def _is_name(who: str) -> bool:
    bare = re.sub(r"^(?:the|our|an?) ", "", who, flags=re.IGNORECASE)
    return bare[0].isupper() and not (who.isupper() and who.startswith("THE ") and " " not in bare)


def _announces_texts(line: str, *, whole: bool) -> bool:
    """Tell whether a paragraph says that the document shows texts by others, uncut if that is asked."""
    if announces(line) or (not whole and (ARE_HERE.search(line) or FOLLOWS.search(line))):
        return True
    if whole and FOLLOWS.search(line) and AS_RECEIVED.search(line):
        return True
    marks = (WHOLLY, TEXTS) if whole else (NAMED, TAKEN_UP, BOTH)
    said = [
        each for each in SENTENCE_END.split(QUOTED.sub(" ", line)) if not ON_ITSELF.search(each)
    ]
    return any(PRINTS.search(each) and any(mark.search(each) for mark in marks) for each in said)


def _tells_of_party(lines: Lines, head: Headed, last: int) -> bool:
    """Tell whether a text names the party of its heading and never says "I" or "we", as a report does."""
    text = " ".join(QUOTED.sub(" ", lines[at]) for at in range(head.last + 1, last))
    who = lines.text[slice(*head.named)] if head.named else ""
    named = [
        part
        for part in re.findall(r"[\w'’-]+", who)
        if len(part) > 2 and part.lower() not in short_lines.SMALL
    ]
    told = any(re.search(rf"\b{re.escape(part)}\b", text, re.IGNORECASE) for part in named)
    return told and SPEAKS.search(text) is None


def _speaks(lines: Lines, head: Headed, *, alike: bool) -> bool:
    """Tell whether a text opens as a letter, or says "I" or "we" at once where the frame does not.

    Below a number the minutes of a meeting say "we" as well: "4. Letter of the landlord".
    """
    near = range(head.last + 1, min(head.last + 1 + NEAR, head.bound))
    if any(is_salutation(lines[at]) for at in near):
        return True
    opening = next((lines[at] for at in near if _is_running(lines, at)), "")
    return not (alike or head.label) and SPEAKS.search(_first_sentence(opening)) is not None


def _is_report(lines: Lines, first: int, last: int) -> bool:
    """Tell whether a text tells what a party said instead of saying it, only quotes it, or is none."""
    opening = next(
        (lines[at] for at in range(first, last) if _is_running(lines, at)), OPENING_MARK[0]
    )
    if opening.startswith(OPENING_MARK):
        return True
    return REPORTED.search(_first_sentence(opening)) is not None


def _first_sentence(line: str) -> str:
    return SENTENCE_END.split(QUOTED.sub(" ", line[:LONGEST_SENTENCE]), maxsplit=1)[0]
