"""Notes that an editor or a translator sets in brackets into another's text: "[He did write it. Ed.]"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from stemma.annotate.capitals import compiled
from stemma.model.annotations import Attribution
from stemma.model.documents import Span, Spans
from stemma.model.voices import voice_row

IN_BRACKETS = compiled(
    r"\[[^\[\]]{4,2000}\]|\((?=[A-Z])[^()]{30,2000}[.!?;,–—-] ?(?:Ed|ED|Tr)s?\.?\)"
)
INITIALS = compiled(
    r"(?<=[\s.!?;,])[–—-]\s?(?P<who>(?:[A-Z]\.\s?){1,3}(?:[A-Z][\w'’-]+)?)\s*[\])]$"
)
OFFICE = compiled(
    r"[.!?;,–—-]\s?(?:the )?(?:(?P<editor>[Ee]d(?:itor)?s?|ED)|[Tt]r(?:ans(?:l(?:ator)?)?)?)\b\.?"
    r"(?:,? [A-Z][\w.' ’-]{1,30})?\s*[\])]$"
)
HEADED = re.compile(
    r"\[(?:The )?(?:(?P<editor>Editor|Ed)|Translator|Tr)(?:['’]s)?\.?(?: [Nn]ote)?\s?[.:–—-]"
)
SENTENCE = re.compile(r"\w[.!?][”\"'’)]*\s+[A-Z“\"]|\w[.!?][”\"'’)]*\n")
TRANSLATED = compiled(
    r"\b(?:[Tt]ranslat(?:ed|ion)|[Rr]endered into \w+|[Tt]ranscribed)\b[^\[\].:]{0,60}?(?:\bby|:) "
    r"(?P<who>(?:[A-Z]\.\s?)*[A-Z][\w'’-]+(?: [A-Z][\w.'’-]*){0,3})"
)
"""Who put a text into another language, at its head: the notes in brackets are then that hand's."""
FEWEST_WORDS = 4
"""Words in brackets from which they are a note and no word put in for the reader: "[the minister]"."""


@dataclass(frozen=True, slots=True)
class _Note:
    """A note in brackets: where it stands, the initials that sign it, and whose office is named."""

    span: Span
    signature: Spans
    initials: str
    office: str


def with_notes_apart(
    document: str, text: str, voices: Sequence[Attribution]
) -> tuple[Attribution, ...]:
    """The voices; notes in brackets inside them are one more voice for each hand that signs them."""
    translator = _translator(text) if "[" in text else None
    notes = [note for voice in voices for note in _notes_in(text, voice.content, translator)]
    if not notes:
        return tuple(voices)
    rows = []
    for voice in voices:
        rest = _without(text, voice.content, [note.span for note in notes])
        if rest == voice.content:
            rows.append(voice)
        elif rest:
            rows.append(voice_row(document, voice.source, rest, voice.by))
    for hand in _hands(notes):
        signed = next((note.signature for note in hand if note.signature), ())
        spans = tuple(sorted(note.span for note in hand))
        rows.append(voice_row(document, signed, spans))
    return tuple(rows)


def _translator(text: str) -> Span | None:
    """Who translated the text, as a paragraph in brackets above or below it says."""
    for found in IN_BRACKETS.finditer(text):
        alone = not text[text.rfind("\n", 0, found.start()) + 1 : found.start()].strip()
        if alone and (named := TRANSLATED.search(text, found.start(), found.end())):
            return named.span("who")
    return None


def _notes_in(text: str, content: Spans, translator: Span | None) -> Iterator[_Note]:
    """The notes in brackets: signed ones, and all longer ones where a translator is named."""
    name = text[slice(*translator)] if translator else ""
    for start, end in content:
        for found in IN_BRACKETS.finditer(text, start, end):
            words = found.group()
            if words[0] == "(" and not SENTENCE.search(text, 0, found.start()):
                continue  # above the text it is the frame's
            signed, office = INITIALS.search(words), OFFICE.search(words) or HEADED.match(words)
            own = signed is not None and _letters(signed["who"]) == _letters(name)
            if translator and (own or not (signed or office)):
                if own or len(words.split()) >= FEWEST_WORDS:
                    yield _Note(found.span(), (translator,), name, "translator")
                continue
            if not (signed or office):
                continue
            whose = ("editor" if office["editor"] else "translator") if office else ""
            spans: Spans = ()
            if signed:
                spans = ((found.start() + signed.start("who"), found.start() + signed.end("who")),)
            yield _Note(found.span(), spans, signed["who"] if signed else "", whose)


def _letters(name: str) -> list[str]:
    """The capitals that begin the parts of a name."""
    return [letter for letter in name if letter.isupper()]


def _hands(notes: Sequence[_Note]) -> list[list[_Note]]:
    """The notes of each hand; initials stand for the office that one of their notes names."""
    office_of = {note.initials: note.office for note in notes if note.initials and note.office}
    hands: dict[str, list[_Note]] = {}
    for note in notes:
        key = note.office or office_of.get(note.initials, note.initials)
        hands.setdefault(key, []).append(note)
    return list(hands.values())


def _without(text: str, content: Spans, cut: Sequence[Span]) -> Spans:
    """The spans less those that are cut out; a rest of white space only is none."""
    rest: list[Span] = []
    for start, end in content:
        at = start
        for first, last in (span for span in cut if start <= span[0] and span[1] <= end):
            rest.append((at, first))
            at = last
        rest.append((at, end))
    return tuple((a, b) for a, b in rest if text[a:b].strip()) if cut else content
