"""Rows that only repeat a part of another one: "she denies [having asked]" is one report of hers."""

from __future__ import annotations

from collections.abc import Sequence

from stemma.annotate.draft import Draft
from stemma.annotate.nesting.containing import holds
from stemma.annotate.parse import Token
from stemma.annotate.spans import TokenIndex
from stemma.model.anchors import common, size
from stemma.model.annotations import Attribution


def without_echoes(draft: Draft, rows: Sequence[Attribution]) -> list[Attribution]:
    """The rows without those whose cue is only part of what their own speaker says elsewhere.

    "He told them there was none", "she denies having asked": "was" and "having asked" report nothing.
    """
    index = draft.parse.once(TokenIndex)
    tokens = draft.parse.tokens
    weak = {row.id for row in rows if _is_weak([tokens[at] for at in index.within(row.cue)])}
    if not weak:
        return list(rows)
    return [row for row in rows if row.id not in weak or not _is_part(row, rows)]


def _is_weak(cue: Sequence[Token]) -> bool:
    """Whether a cue is a form of "be", or a participle without a finite verb."""
    verbs = [token for token in cue if token.pos in {"VERB", "AUX"}]
    return bool(verbs) and (
        all(token.lemma == "be" for token in verbs)
        or (verbs[0].tag == "VBG" and not any(token.tag in {"VBD", "VBZ"} for token in verbs))
    )


def _is_part(row: Attribution, rows: Sequence[Attribution]) -> bool:
    return any(
        other.id != row.id
        and size(other.content) > size(row.content)
        and holds(other.content, row.cue)
        and common(other.source, row.source)
        and not common(other.content, row.source)
        for other in rows
    )
