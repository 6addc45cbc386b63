"""Plain text: the file's own characters, unchanged but for a byte-order mark."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.ingest.decode import decode
from stemma.ingest.faults import limit, unreadable
from stemma.ingest.loaders import LOADERS
from stemma.ingest.values import Extracted, Piece, Source
from stemma.model.problems import Problem
from stemma.text.lines import Stretch, stretches

CONTROL = frozenset(map(chr, [*range(1, 9), *range(14, 27), *range(28, 32), 127]))
CONTROL_SHARE = 0.02
SAMPLE = 20_000


@dataclass(frozen=True, slots=True)
class Characters:
    """The characters of a file, or nothing where it is not text, and its problems."""

    text: str
    problems: tuple[Problem, ...]


def characters(source: Source) -> Characters:
    """The file's characters up to the limit; nothing of a file that is not text."""
    decoded = decode(source.data)
    text = decoded.text
    if is_binary(text):
        hint = "Stemma does not know this format. Save it as text, PDF or Word and add that."
        return Characters("", (unreadable("The file is not text.", hint),))
    most = source.settings.limits.characters
    if len(text) <= most:
        return Characters(text, decoded.problems)
    cut = limit(
        f"Only the first {most:,} of {len(text):,} characters were read.", setting="characters"
    )
    return Characters(text[:most], (*decoded.problems, cut))


def is_binary(text: str) -> bool:
    """Whether characters that no text holds occur (NUL) or are common (other controls)."""
    if "\x00" in text:
        return True
    sample = text[:SAMPLE]
    return sum(map(CONTROL.__contains__, sample)) > CONTROL_SHARE * len(sample)


def as_pieces(found: tuple[Stretch, ...]) -> tuple[Piece, ...]:
    """Stretches as pieces of which the format says nothing."""
    return tuple(Piece(one.start, one.end, one.group, item=one.item) for one in found)


@LOADERS.add("plain")
def load_plain(source: Source) -> Extracted:
    """The text of a plain file and its paragraphs."""
    read = characters(source)
    return Extracted(
        "text/plain",
        "plain/1",
        text=read.text,
        pieces=as_pieces(stretches(read.text)),
        problems=read.problems,
    )
