"""The row of a voice, whoever finds it: what one author wrote in a document."""

from __future__ import annotations

from stemma.model.annotations import Attribution
from stemma.model.documents import By, Spans
from stemma.model.ids import row_id


def voice_row(document: str, source: Spans, content: Spans, by: By = "machine") -> Attribution:
    """The voice with that signature or byline and those words; who speaks is found later."""
    return Attribution(
        id=row_id("a", document, "voice", source=source, content=content),
        kind="voice",
        source=source,
        cue=(),
        content=content,
        stance="asserts",
        negated=False,
        hedged=False,
        parent=None,
        voice=None,
        speakers=(),
        anonymous=False,
        score=1.0,
        document=document,
        by=by,
    )
