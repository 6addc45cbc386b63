"""Rich text: the words and paragraphs, without pictures, objects and fields' codes."""

from __future__ import annotations

from stemma.ingest.faults import limit
from stemma.ingest.loaders import LOADERS
from stemma.ingest.loaders.plain import as_pieces
from stemma.ingest.values import Extracted, Source
from stemma.model.problems import Problem
from stemma.text.lines import stretches


@LOADERS.add("rtf")
def load_rtf(source: Source) -> Extracted:
    """The text of a rich text file and its paragraphs."""
    from striprtf.striprtf import rtf_to_text

    text: str = rtf_to_text(  # type: ignore[no-untyped-call]  # the library has no types
        source.data.decode("latin-1"), errors="replace"
    )
    text = text.replace("\x00", "").encode("utf-8", "replace").decode()
    most = source.settings.limits.characters
    problems: tuple[Problem, ...] = ()
    if len(text) > most:
        said = f"Only the first {most:,} of {len(text):,} characters were read."
        text, problems = text[:most], (limit(said, "characters"),)
    return Extracted(
        "application/rtf",
        "rtf/1",
        text=text,
        pieces=as_pieces(stretches(text)),
        problems=problems,
    )
