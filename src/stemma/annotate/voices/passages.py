"""Passages by another hand: a letter, a statement, an article that a document holds whole.

They are found by their outer form alone: the sentence that introduces them, a salutation, a byline
in the middle of a text, a signature. The parse is not needed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from stemma.annotate.stretches import Stretch
from stemma.annotate.voices import (
    announced_texts,
    guest_columns,
    headings,
    interviews,
    led_on_to,
    letter_pages,
    live_pages,
    mail_threads,
    mails,
    notes,
    pasted,
    resolutions,
    run_in_letters,
    set_apart,
    short_lines,
    telegrams,
)
from stemma.annotate.voices.announcements import (
    announces,
    encloses,
    leads_on,
    offers,
    tells_own_story,
)
from stemma.annotate.voices.page_lines import Lines
from stemma.annotate.voices.passage_ends import (
    ADDRESSEE,
    MAIL_HEADER,
    NOTE,
    Passage,
    end_of_text,
    is_salutation,
)
from stemma.annotate.voices.quoted_letters import one_paragraph_letter, quoted_letter
from stemma.annotate.voices.side_by_side import side_by_side

POSTSCRIPT = re.compile(r"P\. ?S\.")
BOTH = re.compile(r"\b(?:[Bb]oth|[Tt]he two|[Tt]wo)\b")
"""That two texts are announced together: "We asked both for a statement"."""
LONGEST_HEAD = 3
"""Lines of a letterhead down to the line that says to whom the letter goes."""


def passages_of(text: str, stretches: Sequence[Stretch]) -> tuple[Passage, ...]:
    """The passages by another hand; one may lie in another, the outer comes first."""
    lines = Lines(text, stretches)
    if answers := interviews.answers_of(lines) or interviews.dashed_answers(lines):
        return tuple(answers)
    if thread := mail_threads.messages(lines):
        return tuple(thread)
    beside = side_by_side(lines)
    found = [*beside, *_of_whole_pages(lines)]
    _add_line_by_line(lines, found)
    found = [p if p in beside else led_on_to.with_letterhead(lines, p) for p in found]
    found = [p for p in found if p in beside or not _cuts_into(p, beside)]
    found.extend(
        item for item in pasted.items(lines) if not any(p.first == item.first for p in found)
    )
    _add_led_on_to(lines, found)
    found = [_with_own_ending(lines, p, found) for p in found if not _is_opening(lines, p, found)]
    whole = [p for p in _framed(lines, found) if not _is_back_to_frame(lines, p, beside)]
    whole.extend(set_apart.broken_into(lines, whole))
    return tuple(p for p in whole if all(_nested_or_apart(p, other) for other in whole))


def _is_back_to_frame(lines: Lines, passage: Passage, beside: list[Passage]) -> bool:
    """Tell whether the document's own author adds a note right below the texts of others."""
    return NOTE.match(lines[passage.first]) is not None and any(
        one.last == passage.first for one in beside
    )


def _cuts_into(passage: Passage, beside: list[Passage]) -> bool:
    """Tell whether a passage reaches into a text below its own heading, or ends as it does."""
    return any(
        (one.first <= passage.first < one.last or one.first < passage.last <= one.last)
        and not (one.first < passage.first and passage.last < one.last)
        for one in beside
    )


def _of_whole_pages(lines: Lines) -> list[Passage]:
    """The passages that only a look at all the lines shows."""
    found = [
        *mails.mails_of(lines),
        *mails.quoted_mails(lines),
        *telegrams.telegrams_of(lines),
        *pasted.block_quotations(lines),
        *pasted.entries(lines),
        *(run_in_letters.run_in_letters(lines) or letter_pages.letters(lines)),
        *set_apart.between_rules(lines),
        *set_apart.set_in(lines),
        *set_apart.annexes(lines),
        *set_apart.numbered(lines),
        *resolutions.resolutions(lines),
        *live_pages.dispatches(lines),
    ]
    if (column := guest_columns.column(lines)) is not None:
        found.append(column)
    return found


def _add_line_by_line(lines: Lines, found: list[Passage]) -> None:
    """Add the passage that begins at each line, or that the line announces; the first found stays."""
    for at in range(len(lines)):
        passage = (
            quoted_letter(lines, at)
            or one_paragraph_letter(lines, at)
            or pasted.article(lines, at)
            or _letter(lines, at, found)
            or _next_letter(lines, at, found)
            or headings.headed(lines, at, found)
            or pasted.guest(lines, at)
        )
        known = {each.first for each in found}
        if passage is None or passage.first in known:
            passage = headings.reply(lines, at, found)
        if passage is not None and passage.first not in known:
            found.append(passage)


def _add_led_on_to(lines: Lines, found: list[Passage]) -> None:
    """Add the texts that lines lead on to, where nothing else was found."""
    for at in range(len(lines)):
        follows = lines[at].endswith(":") and any(other.last == at for other in found)
        passage = led_on_to.led_on_to(lines, at, follows=follows)
        if passage is not None and not any(
            other.first < passage.last and at < other.last for other in found
        ):
            found.append(passage)


def _framed(lines: Lines, found: list[Passage]) -> Iterator[Passage]:
    """The passages, and what is added below, that leave running text outside."""
    added = list(notes.notes_of(lines))
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
        and not _is_whole_document(lines, p)
        and (p.signature or any(at < p.first for at in running[:1]))
    )
    yield from (p for p in added if _leaves_a_frame(p, running[:1], running[-1:]))


def _is_whole_document(lines: Lines, passage: Passage) -> bool:
    """Tell whether a letter that closes the document stands right below its letterhead."""
    if (
        passage.last < len(lines)
        or not passage.signature
        or not is_salutation(lines[passage.first])
    ):
        return False
    return not any(lines.after_gap(at) for at in range(1, passage.first))


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
        and not any(lines.is_sentence(at) for at in range(other.first + quoted, passage.first))
        for other in found
        for quoted in [int(lines[other.first].rstrip().endswith(" wrote:"))]
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


def _letter(lines: Lines, at: int, found: list[Passage]) -> Passage | None:
    """A letter or statement that this line announces, or whose salutation it is."""
    if announces(lines[at]):
        return announced_texts.announced(lines, at)
    if lines[at].rstrip().endswith(":") and (signed := announced_texts.signed_at_end(lines, at)):
        return signed
    if (
        lines.is_sentence(at)
        and leads_on(lines[at])
        and (told := announced_texts.in_own_words(lines, at, found))
    ):
        return told
    if lines.is_sentence(at) and tells_own_story(lines[at]):
        return interviews.own_story(lines, at)
    if offers(lines[at]) or (encloses(lines[at]) and announced_texts.opens(lines, at + 1)):
        return announced_texts.offered(lines, at)
    if not is_salutation(lines[at]):
        return None
    above = max((each.last for each in found if each.last <= at), default=0)
    first = _with_address(lines, at, above)
    ending = end_of_text(lines, first, first)
    return Passage(first, ending.last, ending.signature) if ending.last > first else None


def _next_letter(lines: Lines, at: int, found: list[Passage]) -> Passage | None:
    """The signed letter that begins, with letterhead and address, right below the one before it."""
    follows = any(passage.last == at and passage.signature for passage in found)
    if not follows or lines.is_sentence(at) or not lines.after_gap(at):
        return None
    near = range(at, min(at + LONGEST_HEAD, len(lines)))
    if any(passage.first in near for passage in found):
        return None
    both = any(BOTH.search(lines[i]) and announces(lines[i]) for i in range(at))
    addressed = any(ADDRESSEE.match(lines[i]) or is_salutation(lines[i]) for i in near)
    if not (both or addressed):
        return None
    ending = end_of_text(lines, at + 1, at)
    if both and ending.last == len(lines):
        return None  # The last signature may be the document's own author's.
    return (
        Passage(at if addressed else at + 1, ending.last, ending.signature)
        if ending.signature
        else None
    )


def _with_address(lines: Lines, salutation: int, floor: int) -> int:
    """The first of the lines that address and date the letter."""
    at = salutation
    while at > floor and (
        ADDRESSEE.match(lines[at - 1])
        or MAIL_HEADER.match(lines[at - 1])
        or short_lines.is_place_and_date(lines[at - 1])
    ):
        at -= 1
    return _with_letterhead(lines, at, floor)


def _with_letterhead(lines: Lines, first: int, floor: int) -> int:
    """The first of the lines of a letterhead with a date right above, below another's text."""
    at = first
    while at > floor and not lines.is_sentence(at - 1) and (at == first or not lines.after_gap(at)):
        at -= 1
    dated = any(
        short_lines.DATE.search(lines[i]) or short_lines.DAY.search(lines[i])
        for i in range(at, first)
    )
    framed = any(lines.is_sentence(before) for before in range(at))
    return at if dated and framed and lines.after_gap(at) else first
