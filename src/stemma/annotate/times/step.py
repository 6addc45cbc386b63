"""Times: every temporal expression of a document with its EDTF value, or why it has none.

Expressions are found stretch by stretch by the grammar, and read in text order, because one may
lean on another: "two days later" on the date told last, "05/07/2031" on how the document writes its
other dates.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from stemma.annotate.draft import Draft, component
from stemma.annotate.times.context import LIMITS, Context
from stemma.annotate.times.dates import Known
from stemma.annotate.times.figures import HIJRI_LOOKING as HIJRI_YEARS
from stemma.annotate.times.figures import Figures, Hijri
from stemma.annotate.times.grammar import EXPRESSIONS, items_with_times
from stemma.annotate.times.plausible import is_time
from stemma.annotate.times.relative import DayOfWeek
from stemma.annotate.times.rules_whole import meaning_of
from stemma.annotate.times.setting import Fault, Meaning, Order, Reading, Setting, Tense
from stemma.annotate.times.story import HourAlone
from stemma.annotate.times.told_before import ABOVE, Story
from stemma.model.annotations import Time
from stemma.model.documents import Span
from stemma.model.ids import hash_id, row_id
from stemma.model.problems import Problem, ProblemKind
from stemma.text.edtf import read as period_of
from stemma.text.minutes import is_minutes
from stemma.text.phrases import Place

REPORTED: dict[str, ProblemKind] = {
    "malformed-date": "malformed-date",
    "ambiguous-date": "ambiguous-date",
}
"""Faults that are problems of the document; a vague date is none."""
AS_OF = re.compile(r"\b(?i:as of|up to)\s+\Z")
_NIGHT = re.compile(r"\b(?:the|that|this) night\b", re.IGNORECASE)
LEAD = 12
"""Characters before an expression in which "as of" stands."""
UNTIL = frozenset({"until", "till"})
SINCE, BY = "since", "by"
ENDS = UNTIL | {SINCE}
"""Words before a day from or to which something goes on: the story need not be of that day."""
FROM = "from"
DATED = frozenset({"of", "dated"})
DAYS_ON = "on"
"""The preposition that belongs to the expression, as the format's own example has it."""

BESIDE = 14
"""Characters between a repeated time and its hour: "on weekdays from 9.00 to 15.00"."""


@dataclass(frozen=True, slots=True)
class Expression:
    """A temporal expression where it stands, before it is read."""

    span: Span
    meaning: Meaning
    stretch: int
    lead: str
    """The word before it."""


@component("times", requires={"parse"}, assigns={"times", "problems"})
def find_times(draft: Draft) -> Draft:
    """The draft with every temporal expression read against the document's date and the story.

    What cannot be resolved keeps its span and says why; nothing is guessed.
    """
    context = Context.of(draft.parse)
    expressions = tuple(_expressions(draft, context))
    read = _readings(draft, context, expressions)
    found = tuple(
        (expression, each)
        for expression, each in zip(expressions, read, strict=True)
        if each.value or not _in_words(expression.meaning)
    )
    rows = tuple(_row(draft.rows.document.id, expression, each) for expression, each in found)
    problems = tuple(
        _problem(draft, expression, each.fault)
        for expression, each in found
        if each.fault and each.fault.kind in REPORTED and not _known(draft, expression)
    )
    return draft.with_rows(times=rows, problems=(*draft.rows.problems, *problems))


def _in_words(meaning: Meaning) -> bool:
    """Whether it is an hour such as "two in the morning", a time only where its day is told."""
    return isinstance(meaning, HourAlone) and meaning.in_words


def _known(draft: Draft, expression: Expression) -> bool:
    """Whether the document already has a problem with these words."""
    start, end = expression.span
    return any(
        first < end and start < last for each in draft.rows.problems for first, last in each.spans
    )


def _expressions(draft: Draft, context: Context) -> Iterator[Expression]:
    """The expressions of all stretches, in text order."""
    for number, stretch in enumerate(draft.stretches):
        items = items_with_times(draft.text, stretch.start, stretch.end)
        for at, item in enumerate(items):
            place = Place(items, at)
            if item.kind not in EXPRESSIONS or not is_time(place, context):
                continue
            on = place.before if place.lead == DAYS_ON else None
            start = on.start if on else item.start
            yield Expression((start, item.end), meaning_of(item), number, place.lead)


def _readings(draft: Draft, context: Context, found: tuple[Expression, ...]) -> Iterator[Reading]:
    """What each expression comes to, in order."""
    published = draft.rows.document.published
    document = period_of(published.value) if published else None
    habits = _habits(found)
    story = Story.of(document)
    hijri = any(isinstance(each.meaning, Hijri) for each in found)
    again = -BESIDE - 1
    for expression in found:
        story.enter(expression.stretch)
        setting = replace(
            _after(story, _where(draft, context, expression), expression),
            document=document,
            recurs=0 <= expression.span[0] - again <= BESIDE,
            order=habits[0],
            written=habits[1],
        )
        each = _meaning(expression.meaning, hijri=hijri).read(setting)
        story.tell_night(each, expression.meaning, draft.text[slice(*expression.span)])
        again = expression.span[1] if each.type == "set" else -BESIDE - 1
        story.tell(
            each,
            stands=not setting.as_of and expression.lead not in ENDS,
            spoken=context.is_telling(expression.span[1] - 1),
        )
        yield each


def _after(story: Story, setting: Setting, expression: Expression) -> Setting:
    """The setting with what the text has told before; an hour is of no day on which one only spoke."""
    spoken = not isinstance(expression.meaning, HourAlone)
    return replace(
        setting,
        told=tuple(story.told),
        told_here=min(story.here, len(story.told)),
        paragraph=story.dated,
        near=story.near(ABOVE, spoken=spoken),
        above=story.near(1, spoken=spoken),
        farther=story.farther(),
        evening=story.evening,
        evening_here=story.evening_at == story.stretch,
        night=story.nights[0] if len(story.nights) == 1 else None,
    )


def _where(draft: Draft, context: Context, expression: Expression) -> Setting:
    """What the sentence around an expression says of it."""
    start = expression.span[0]
    hour = isinstance(expression.meaning, HourAlone)
    weekday = isinstance(expression.meaning, DayOfWeek)
    record = hour and is_minutes(draft.text)
    return Setting(
        tense=_tense(context, expression),
        limit=_is_limit(context, expression),
        spoken=weekday and _spoken(draft, context, expression),
        sits=hour and (context.sits(start) or (record and context.attends(start))),
        record=record,
        over=hour and context.ends(start),
        at_night=hour and _NIGHT.search(draft.text, _above(draft, expression), start) is not None,
        of_noun=context.tells_which(start),
        as_of=AS_OF.search(draft.text[:start][-LEAD:]) is not None,
    )


def _above(draft: Draft, expression: Expression) -> int:
    """Where the paragraph of an expression begins."""
    return draft.stretches[expression.stretch].start


def _is_limit(context: Context, expression: Expression) -> bool:
    """Whether "until" stands before it, or "from" where something begins: "From Monday we rest"."""
    begins = expression.lead == FROM and context.tense(expression.span[1] - 1) == "present"
    return begins or expression.lead in LIMITS


def _spoken(draft: Draft, context: Context, expression: Expression) -> bool:
    """Whether it stands within quotation marks or in a sentence of which "I" or "we" is the subject."""
    before = draft.text[_above(draft, expression) : expression.span[0]]
    within = before.count("“") > before.count("”") or before.count('"') % 2 == 1
    return within or context.of_oneself(expression.span[1] - 1)


def _tense(context: Context, expression: Expression) -> Tense:
    """The tense around the expression.

    "Until Monday" looks ahead after a perfect and in what somebody said; what is "of" a date or
    "dated" has it already, whatever is to be done with it.
    """
    at = expression.span[1] - 1
    tense = context.tense(at)
    if expression.lead == SINCE:
        return "perfect" if tense in ("perfect", "present") else "past"
    if expression.lead in DATED and tense == "future":
        return "near"
    if expression.lead not in LIMITS:
        return "past" if tense == "perfect" else tense
    if tense == "perfect":
        return "future" if expression.lead in UNTIL else "past"
    still_open = expression.lead != BY and context.reported(at) and not context.completed(at)
    ahead = tense == "near" or (tense == "past" and still_open)
    return "future" if ahead else tense


def _habits(found: tuple[Expression, ...]) -> tuple[Order | None, frozenset[dt.date]]:
    """How the document orders dates in figures, where it shows it, and the days it writes out."""
    figures = [each.meaning for each in found if isinstance(each.meaning, Figures)]
    clear = {
        order for each in figures if len(readings := each.readings()) == 1 for order in readings
    }
    order = next(iter(clear)) if len(clear) == 1 else None
    written = frozenset(
        each.meaning.period.first
        for each in found
        if isinstance(each.meaning, Known) and each.meaning.period.unit == "day"
    )
    return order, written


def _meaning(meaning: Meaning, *, hijri: bool) -> Meaning:
    """In a document with Hijri dates a year such as 1401 is not taken for one of ours."""
    if hijri and isinstance(meaning, Known) and meaning.period.unit == "year":
        year = meaning.period.first.year
        return Hijri(None, year) if year in HIJRI_YEARS else meaning
    return meaning


def _row(document: str, expression: Expression, each: Reading) -> Time:
    spans = (expression.span,)
    return Time(
        id=row_id("t", document, "time", spans=spans),
        spans=spans,
        type=each.type,
        value=each.value,
        how=each.how,
        problem=each.fault.kind if each.fault else None,
        document=document,
    )


def _problem(draft: Draft, expression: Expression, fault: Fault) -> Problem:
    start, end = expression.span
    document = draft.rows.document.id
    return Problem(
        kind=REPORTED[fault.kind],
        spans=(expression.span,),
        message=f"“{draft.text[start:end]}” {fault.says}.",
        hint=fault.hint,
        id=hash_id("p", (document, fault.kind, f"{start}-{end}")),
        document=document,
    )
