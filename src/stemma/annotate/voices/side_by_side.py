"""Texts of several parties that a document holds side by side, below a heading each."""

from __future__ import annotations

from collections.abc import Iterator

from stemma.annotate.capitals import compiled
from stemma.annotate.voices.page_lines import Lines
from stemma.annotate.voices.passage_ends import end_of_text
from stemma.model.documents import Spans

TEXT_OF = compiled(
    r"(?:The |An? )?(?:(?:[Qq]uestion|QUESTION)(?: [Nn]o\.? ?\d+)?,?|"
    r"[Tt]ribute|[Rr]ecollection|[Aa]ppreciation|[Mm]emory|[Nn]ote|[Mm]essage|[Rr]esponse|"
    r"[Tt]estimonial|Text|Statement|Position|Version|Account|Declaration|View|Answer|Reply|Letter|"
    r"Testimony|Evidence|Story)"
    r" (?:of|by|from) (?P<who>(?:the )?[A-Z][^.?!:]{2,60}):?$"
)
FEWEST = 2


def side_by_side(lines: Lines) -> Iterator[tuple[int, int, Spans]]:
    """The lines `[first, last)` of each text, and the characters that name whose it is.

    One such heading alone is a heading like any other: "Statement of the committee".
    """
    heads = [
        (at, found)
        for at in range(1, len(lines) - 1)
        if (found := TEXT_OF.match(lines[at])) and lines.is_sentence(at + 1)
    ]
    if len(heads) < FEWEST:
        return
    following = [at for at, _ in heads[1:]] + [len(lines)]
    for (at, found), behind in zip(heads, following, strict=True):
        last = min(end_of_text(lines, at + 1, at).last, behind)
        start = lines.stretches[at].start
        yield at, last, ((start + found.start("who"), start + found.end("who")),)
