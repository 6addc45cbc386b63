"""Spoken turns and headlines of the form "Name: words", as in interviews and official records."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from stemma.annotate.capitals import compiled
from stemma.annotate.kinds import is_for_person
from stemma.annotate.parse import Token
from stemma.annotate.rules.found import Found
from stemma.annotate.rules.reading import Reading
from stemma.annotate.stretches import HEADLINES, LABEL

TURN = "turn"
CERTAIN = 0.9
NO_SPEAKER = re.compile(
    r"(?:(?:First |Last )?(?:Published|Updated|Posted|Written|Printed|Edited|Signed|Reported)|"
    r"Verdict|Notes?|Fact[ -]Check|Photos?|Pictures?|Images?|Captions?|Sources?|Authors?|By|Dates?|"
    r"Subject|From|To|Cc|Copies|Tel|Telephone|Phone|Fax|E-?mail|Address|Contacts?|Location|Where|"
    r"When|Who|What|Why|How|Conclusion|Corrections?|Clarification|Update|Editor['’]?s?['’]? Note|"
    r"Related|Read More|Share|Tags?|Topics?|Categories|Category|Filed|See Also|Present|Absent|"
    r"In The Chair|Apologies|Agenda|Minutes|Summary|Background|Warning|Ref(?:erence)?|Case|Annex|"
    r"Item|Question|Part|Chapter|Section|Watch|Listen|Video|Live|Exclusive|Breaking|Opinion|"
    r"Analysis|Review|Advertisement)$",
    re.IGNORECASE,
)
SPEAKING_NOUNS = frozenset(
    "poll survey study report source sources police minister official officials".split()
)
NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP"})
FORM = frozenset(
    """complaint response claim finding reply answer rating ruling charge defence defense remedy
    advice decision result outcome objection allegation statement fact myth problem solution""".split()
)
"""Labels of a form's fields, which nobody speaks under, whatever name ends in them."""
LONGEST_HEADING_LABEL = 4
FEWEST_SAME = 3
"""Paragraphs that one surname announces, from which it is believed beside labels that speak."""
FEWEST_TURNS = 2
"""Turns from which a text is a conversation, whose unlabelled paragraphs go on with the last."""


def turns(reading: Reading) -> list[Found]:
    """The turns of the text; a paragraph between two turns goes on with the first of them."""
    found = dict(_labelled(reading))
    labels = [reading.spans(turn.source) for turn in found.values()]
    names = {reading.text[spans[0][0] : spans[-1][1]] for spans in labels}
    if len(found) <= FEWEST_TURNS or len(names) == len(found):
        return list(found.values())
    last = max(found)
    current = -1
    for number in range(len(reading.stretches)):
        if number in found:
            current = number
        elif current >= 0 and number < last and _goes_on(reading, current, number):
            tokens = {token.index for token in reading.tokens_of_stretch(number)}
            turn = found[current]
            found[current] = replace(turn, content=turn.content | reading.trimmed(tokens))
    return list(found.values())


def _labelled(reading: Reading) -> Iterator[tuple[int, Found]]:
    """The paragraphs with a label that speaks, and those whose label alternates with such a one."""
    labelled = list(_with_labels(reading))
    known_to_speak = {_label(reading, turn) for _, turn, speaks in labelled if speaks}
    speaking: list[tuple[int, Found]] = []
    others: list[tuple[int, Found]] = []
    for number, turn, speaks in labelled:
        heard = speaks or _label(reading, turn) in known_to_speak
        (speaking if heard else others).append((number, turn))
    if not speaking:
        yield from _of_named(reading, others)
    yield from speaking
    if len(speaking) < FEWEST_TURNS or len(others) < FEWEST_SAME:
        return
    known = {token.text for token in reading.tokens}
    names = [_surname(reading, turn, known) for _, turn in others]
    times = Counter(names)
    yield from (
        each
        for each, name in zip(others, names, strict=True)
        if name and times[name] >= FEWEST_SAME
    )


def _of_named(reading: Reading, labelled: Sequence[tuple[int, Found]]) -> list[tuple[int, Found]]:
    """The turns under two or more words, each there again and again, that end names of the text.

    A parser seldom knows a word before a colon for a name: "Courier:" of "The Varne Courier". Of two
    that take turns one may be named nowhere else.
    """
    labels = [_label(reading, turn) for _, turn in labelled]
    often = {label for label, times in Counter(labels).items() if times >= FEWEST_TURNS}
    spoken = [label for label in labels if label in often]
    known = [_ends_a_name(reading.text, label) for label in often]
    in_turns = len(spoken) > FEWEST_SAME and all(one != two for one, two in pairwise(spoken))
    names = FORM.isdisjoint(map(str.lower, often)) and (
        all(known) or (any(known) and len(often) == FEWEST_TURNS and in_turns)
    )
    several = len(often) >= FEWEST_TURNS and names
    return [
        each for each, label in zip(labelled, labels, strict=True) if several and label in often
    ]


def _label(reading: Reading, turn: Found) -> str:
    return " ".join(reading.tokens[at].text for at in sorted(turn.source))


def _ends_a_name(text: str, label: str) -> bool:
    return compiled(rf"\b[A-Z][\w'’-]+ {re.escape(label)}\b(?!\s*:)").search(text) is not None


def _surname(reading: Reading, turn: Found, known: set[str]) -> str:
    """The label, if it can be a surname that the parser does not know: no word of the text's own."""
    tokens = [reading.tokens[at] for at in sorted(turn.source)]
    label = tokens[0].text if len(tokens) == 1 else ""
    return "" if label.lower() in known else label


def _with_labels(reading: Reading) -> Iterator[tuple[int, Found, bool]]:
    """The paragraphs that begin with a label, and whether it speaks by itself."""
    for number, stretch in enumerate(reading.stretches):
        match = LABEL.match(reading.text, stretch.start, stretch.end)
        if not match or NO_SPEAKER.match(match["name"]):
            continue
        tokens = reading.tokens_of_stretch(number)
        colon = next((t for t in tokens if t.start <= match.start("colon") < t.end), None)
        if colon is None or colon.index == tokens[0].index or colon is tokens[-1]:
            continue
        source = frozenset(range(tokens[0].index, colon.index + (len(colon.text) > 1)))
        content = frozenset(range(colon.index + 1, tokens[-1].index + 1))
        turn = Found(colon, TURN, source, frozenset({colon.index}), content, CERTAIN)
        yield number, turn, _is_turn(reading, number, tokens, colon)


def _is_turn(reading: Reading, number: int, tokens: Sequence[Token], colon: Token) -> bool:
    """Tell whether a label speaks: in a headline only a name or a poll does."""
    label = [t for t in tokens if t.index < colon.index]
    stretch = reading.stretches[number]
    last = reading.text[stretch.end - 1]
    heading = stretch.role in HEADLINES or number == 0 or last not in ".?!”\"')]…’"
    named = any(t.entity in NAMED for t in label)
    if not named and label[0].text == "The" and label[1:2] and label[1].text.islower():
        return is_for_person(label[1].lemma)
    if not heading:
        common = len(label) == 1 and label[0].pos == "NOUN" and not label[0].text.isupper()
        return named or not common
    speaks = named or label[-1].lemma in SPEAKING_NOUNS
    return speaks and len(label) <= LONGEST_HEADING_LABEL and colon.index + 2 < tokens[-1].index


def _goes_on(reading: Reading, turn: int, number: int) -> bool:
    """Tell whether a paragraph is spoken in the turn before it: a letter that is read out is not."""
    same = reading.voice_of[turn] == reading.voice_of[number]
    return same and not _stage_direction(reading, number)


def _stage_direction(reading: Reading, number: int) -> bool:
    stretch = reading.stretches[number]
    line = reading.text[stretch.start : stretch.end]
    return line.startswith(("(", "[")) or not line.rstrip("”\"')]").endswith((".", "?", "!", "…"))
