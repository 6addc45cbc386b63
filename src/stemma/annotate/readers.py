"""The trained reader, as one of the attribution readers that a setting can name."""

from __future__ import annotations

import functools
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from stemma.annotate.draft import Draft
from stemma.annotate.tools import READERS, AttributionReader, RawAttribution
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


@functools.cache
def _tagger() -> Reader:
    """Load once per process."""
    from stemma.annotate.backends.tagger.reader import Reader  # noqa: PLC0415 - numpy and ONNX come with it

    return Reader.load(Path(str(files("stemma.annotate") / "weights")))


@READERS.add("en:tagger")
def tagger_reader(_settings: Settings) -> AttributionReader:
    """The trained reader alone."""
    return TaggerReader()
