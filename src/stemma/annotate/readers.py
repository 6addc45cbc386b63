"""The readers of attributions that a setting can name, besides the one by rules alone."""

from __future__ import annotations

import functools
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from stemma.annotate.draft import Draft
from stemma.annotate.rules import RuleReader
from stemma.annotate.tools import READERS, AttributionReader, RawAttribution
from stemma.model.documents import Spans
from stemma.model.settings import Settings

if TYPE_CHECKING:
    from stemma.annotate.backends.tagger.reader import Reader


class TaggerReader:
    """Finds attributions with the trained tagger; the weights are loaded when first needed."""

    def read(self, draft: Draft) -> tuple[RawAttribution, ...]:
        """The attributions, outer and inner, in text order."""
        blocks = [stretch.span for stretch in draft.stretches]
        return tuple(
            RawAttribution(each.source, each.cue, each.content, each.probability)
            for each in _tagger().read(draft.text, blocks)
        )


class BlendReader:
    """What the tagger finds, and what the rules find where the tagger found nothing."""

    def read(self, draft: Draft) -> tuple[RawAttribution, ...]:
        """The attributions, outer and inner, in text order."""
        blocks = [stretch.span for stretch in draft.stretches]
        found = [
            RawAttribution(each.source, each.cue, each.content, each.probability)
            for each in _tagger().read(draft.text, blocks)
            if each.parent is None
        ]
        contents, cues = set[int](), set[int]()
        for each in found:
            contents |= _places(each.content)
            cues |= _places(each.cue)
        found.extend(
            each
            for each in RuleReader().read(draft)
            if not (_places(each.content) & contents or _places(each.cue) & cues)
        )
        return tuple(found)


def _places(spans: Spans) -> set[int]:
    return {at for start, end in spans for at in range(start, end)}


@functools.cache
def _tagger() -> Reader:
    """Load once per process."""
    from stemma.annotate.backends.tagger.reader import Reader  # noqa: PLC0415 - numpy and ONNX come with it

    return Reader.load(Path(str(files("stemma.annotate") / "weights")))


@READERS.add("en:tagger")
def tagger_reader(_settings: Settings) -> AttributionReader:
    """The trained reader alone."""
    return TaggerReader()


@READERS.add("en:blend")
def blend_reader(_settings: Settings) -> AttributionReader:
    """The trained reader and the rules together."""
    return BlendReader()
