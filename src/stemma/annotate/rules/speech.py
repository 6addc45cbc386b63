"""Quotations: whose they are, and how far they go."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from stemma.annotate.parse import Token
from stemma.annotate.rules import colons, frames
from stemma.annotate.rules.declines import DECLINES
from stemma.annotate.rules.found import Found
from stemma.annotate.rules.reading import SHORTEST_QUOTATION, Reading

SPEAKING = frozenset({frames.CLAUSE, frames.ASIDE, frames.QUOTE, colons.COLON})
SAID_BY_LINE = re.compile(r"[-–—]\s*(?=[A-Z“])")
LOOSE = "loose"
"""The frame of a quotation without a cue."""
UNKNOWN_RATE = 0.5
MARKS = "“”\"'‘’«»"


@dataclass(frozen=True, slots=True)
class Speech:
    """A quotation that is speech, as tokens `[first, last)`; `stretch` is where it stands."""

    number: int
    first: int
    last: int
    stretch: int
    sentences: frozenset[int]
    ends_sentence: bool
    """Its last words end a sentence and none goes on in small letters after it."""

    @property
    def tokens(self) -> frozenset[int]:
        """Its tokens."""
        return frozenset(range(self.first, self.last))


def speeches(reading: Reading) -> Iterator[Speech]:
    """The quotations that stand in no other and are long enough to be speech."""
    for number, (first, last) in enumerate(reading.tokens_of_quote):
        if reading.quotes[number].depth or last - first < SHORTEST_QUOTATION:
            continue
        inside = reading.tokens[first:last]
        if _is_name(inside):
            continue
        said = reading.text[reading.quotes[number].start : reading.quotes[number].end]
        after = reading.tokens[last].text[0] if last < len(reading.tokens) else "A"
        yield Speech(
            number,
            first,
            last,
            reading.parse.sentences[inside[0].sentence].block,
            frozenset(token.sentence for token in inside),
            said.rstrip(MARKS).endswith(".") and not after.islower(),
        )


def _is_name(tokens: Sequence[Token]) -> bool:
    """Tell whether what stands in the marks is a name or a title and not speech."""
    words = [t for t in tokens if t.pos not in {"PUNCT", "ADP", "DET", "CCONJ", "PART"}]
    ends = tokens[-2].text in {".", ",", "!", "?"} if len(tokens) > 1 else False
    return not ends and all(t.text[0].isupper() or t.text[0].isdigit() for t in words)


def with_speech(reading: Reading, found: list[Found]) -> list[Found]:
    """The attributions with every quotation given to the one who speaks it."""
    near = _Near(reading, found)
    waiting: list[Speech] = []
    for speech in speeches(reading):
        able = near.to(speech)
        owner = _owner(speech, able)
        if owner is None:
            waiting.append(speech)
            continue
        near.change(owner, _joined(near.found[owner], speech.tokens))
        for at, each in able:
            if at != owner and _cut_off(each, speech):
                near.change(at, replace(each, content=each.content - speech.tokens))
    for speech in waiting:
        _place(reading, speech, near)
    return [each for each in near.found if each.content or each.frame == DECLINES]


class _Near:
    """Attributions in the making by the stretches they reach into."""

    def __init__(self, reading: Reading, found: list[Found]) -> None:
        self.reading = reading
        self.found: list[Found] = []
        self.by_stretch: dict[int, list[int]] = {}
        for each in found:
            self.add(each)

    def add(self, found: Found) -> None:
        """Add one more."""
        self.found.append(found)
        self._note(len(self.found) - 1)

    def change(self, at: int, found: Found) -> None:
        """Put another in its place."""
        self.found[at] = found
        self._note(at)

    def to(self, speech: Speech) -> list[tuple[int, Found]]:
        """Those in the stretch of the quotation, and in the one before."""
        numbers = {
            at
            for stretch in (speech.stretch - 1, speech.stretch)
            for at in self.by_stretch.get(stretch, ())
        }
        return [(at, self.found[at]) for at in sorted(numbers)]

    def _note(self, at: int) -> None:
        found = self.found[at]
        edges = [
            found.word.index,
            *([min(found.content), max(found.content)] if found.content else []),
        ]
        numbers = [self.reading.stretch_number(index) for index in edges]
        for stretch in range(min(numbers), max(numbers) + 1):
            known = self.by_stretch.setdefault(stretch, [])
            if at not in known[-1:]:
                known.append(at)


def _place(reading: Reading, speech: Speech, near: _Near) -> None:
    """Give a quotation that no cue claims to whom it belongs, or let it stand alone."""
    able = near.to(speech)
    owner = _nearest(reading, speech, able)
    announced = colons.beside_quotation(reading, speech.first, speech.last)
    if announced is not None and (owner is None or announced.word.index > speech.first):
        near.add(_joined(announced, speech.tokens))
        return
    if owner is None and _is_paragraph(reading, speech):
        owner = _continued(reading, speech, able)
        if owner is None:
            near.add(_alone(reading, speech))
    if owner is not None:
        near.change(owner, _joined(near.found[owner], speech.tokens))


def _joined(found: Found, tokens: frozenset[int]) -> Found:
    return replace(found, content=found.content | (tokens - found.cue - found.source))


def _cut_off(found: Found, speech: Speech) -> bool:
    """Tell whether a full stop stands between the quotation and the cue that follows it."""
    return speech.ends_sentence and found.word.index >= speech.last


def _owner(speech: Speech, found: list[tuple[int, Found]]) -> int | None:
    """The attribution whose content reaches into the quotation, or whose cue stands beside it."""
    able = [(at, each) for at, each in found if not _cut_off(each, speech)]
    overlapping = [
        (len(each.content & speech.tokens), -_distance(each, speech), -at)
        for at, each in able
        if each.content & speech.tokens
    ]
    if overlapping:
        return -max(overlapping)[2]
    beside = [
        (_distance(each, speech), at)
        for at, each in able
        if each.word.sentence in speech.sentences and each.frame in SPEAKING
    ]
    return min(beside)[1] if beside else None


def _nearest(reading: Reading, speech: Speech, found: list[tuple[int, Found]]) -> int | None:
    """In the same paragraph, the last speaker before it, else the nearest one."""
    speaking = [
        (at, each)
        for at, each in found
        if reading.sentence(each.word).block == speech.stretch
        and (_quotes(reading, each) or each.frame in SPEAKING)
    ]
    before = [
        (each.word.index, at)
        for at, each in speaking
        if each.word.index < speech.first and _quotes(reading, each)
    ]
    if before:
        return max(before)[1]
    able = [(_distance(each, speech), at) for at, each in speaking if not _cut_off(each, speech)]
    return min(able)[1] if able else None


def _quotes(reading: Reading, found: Found) -> bool:
    return any(reading.quoted_by[i] >= 0 for i in found.content)


def _distance(found: Found, speech: Speech) -> int:
    cue = found.word.index
    return max(speech.first - cue, cue - speech.last + 1, 0)


def _is_paragraph(reading: Reading, speech: Speech) -> bool:
    """Tell whether the quotation is all its paragraph holds, or opens a text in mid-speech."""
    stretch = reading.stretches[speech.stretch]
    quote = reading.quotes[speech.number]
    left = reading.text[stretch.start : quote.start] + reading.text[quote.end : stretch.end]
    return not left.strip(" .\t\n")


def _continued(reading: Reading, speech: Speech, found: list[tuple[int, Found]]) -> int | None:
    """The speaker of the paragraph before, if that ended in speech."""
    previous = [
        (max(each.content), at)
        for at, each in found
        if each.content
        and _quotes(reading, each)
        and reading.stretch_number(max(each.content)) == speech.stretch - 1
        and reading.ends_stretch(max(each.content), speech.stretch - 1)
    ]
    return max(previous)[1] if previous else None


def _alone(reading: Reading, speech: Speech) -> Found:
    """A quotation without a cue; a line below that begins with a dash names who said it."""
    source: frozenset[int] = frozenset()
    below = speech.stretch + 1
    if below < len(reading.stretches):
        stretch = reading.stretches[below]
        dash = SAID_BY_LINE.match(reading.text, stretch.start, stretch.end)
        if dash and not reading.text[stretch.start : stretch.end].rstrip().endswith("."):
            tokens = reading.tokens_of_stretch(below)
            source = frozenset(t.index for t in tokens if t.start >= dash.end())
    word = reading.tokens[speech.first]
    return Found(word, LOOSE, source, frozenset(), speech.tokens, UNKNOWN_RATE)
