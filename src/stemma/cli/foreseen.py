"""What reading originals again changes, as text and as JSON."""

from __future__ import annotations

import dataclasses
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from stemma.cli import shown
from stemma.export.about import DECIDED

if TYPE_CHECKING:
    from stemma.case import Reread
    from stemma.case.rereading import Lost

TEXTS = {
    "same": "the text stays",
    "changed": "the text changes",
    "new": "a document that was not found before",
    "gone": "a document that is not found any more",
}
COUNTED = {
    "same": "whose text stays",
    "changed": "whose text changes",
    "new": "not found before",
    "gone": "not found any more",
}
BESIDES = {
    "title": "title",
    "published": "date",
    "authors": "authors",
    "publisher": "publisher",
    "url": "address",
    "language": "language",
    "pages": "pages",
    "media_type": "kind of file",
    "blocks": "the roles of its parts",
    "problems": "what is listed about it",
}
NOTHING_DONE = "Nothing was changed. `--yes` stores it; the texts read before stay in the case."
STORED = "It is stored. The texts read before stay in the case."
ALL_THE_SAME = "Reading again gives the same. There is nothing to store."


def to_json(rows: Sequence[Reread], *, done: bool) -> str:
    """The changes as one JSON object."""
    listed = [dataclasses.asdict(row) for row in rows if row.changes]
    counts = dict(Counter(row.text for row in rows))
    whole = {"done": done, "documents": len(rows), "texts": counts, "changes": listed}
    return shown.row(json.dumps(whole, ensure_ascii=False, indent=1))


def as_text(rows: Sequence[Reread], *, done: bool) -> str:
    """The changes for a terminal; names and quotations cannot rearrange it."""
    counts = Counter[str](row.text for row in rows)
    lines = [f"{counts[kind]:>7}  documents {words}" for kind, words in COUNTED.items()]
    lines.append(f"{sum(len(row.orphaned) for row in rows):>7}  judgements that lose their place")
    for row in rows:
        if row.changes:
            lines += ["", *_document(row)]
    changes = any(row.changes for row in rows)
    lines += ["", (STORED if done else NOTHING_DONE) if changes else ALL_THE_SAME]
    return "\n".join(lines)


def _document(row: Reread) -> Iterator[str]:
    yield shown.name(", ".join(row.files) or row.document)
    yield f"  {TEXTS[row.text]}, {_extractors(row)}"
    if row.difference:
        sizes = f"{row.difference.length_before:,} to {row.difference.length_after:,} characters"
        yield f"  {sizes}; the first difference:"
        yield f"    before: “{shown.name(row.difference.before)}”"
        yield f"    after:  “{shown.name(row.difference.after)}”"
    if row.besides:
        yield f"  changes besides: {', '.join(BESIDES[each] for each in row.besides)}"
    for lost in row.orphaned:
        yield f"  loses its place: {_judgement(lost)}"


def _extractors(row: Reread) -> str:
    before, after = row.extractor_before, row.extractor_after
    if before is None or after is None or before == after:
        return f"read by {after or before}"
    return f"read by {before} before, by {after} now"


def _judgement(lost: Lost) -> str:
    """A judgement by its words, never by its id alone."""
    who = f" by {shown.name(lost.reviewer)}" if lost.reviewer else ""
    quotes = ", ".join(f"“{shown.name(each)}”" for each in lost.quotes)
    return f"{DECIDED.get(lost.action, lost.action)} ({lost.at}{who}) {quotes}".rstrip()
