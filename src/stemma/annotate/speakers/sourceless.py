"""Attributions without a source: a pull-quote, and a rejection that names nobody ("is rejected")."""

from __future__ import annotations

import re
from collections.abc import Iterable

from stemma.annotate.draft import Draft
from stemma.annotate.speakers.conversation import plain_words
from stemma.model.annotations import Attribution
from stemma.model.documents import quote

FEWEST_COPIED = 3
"""Words of a pull-quote that are enough to know them again."""
_OWN = re.compile(
    r"(?:is|are) (?:\w+ly |hereby )?(?:rejected|denied|refuted|repudiated|dismissed|contested)",
    re.IGNORECASE,
)


def said_again(
    draft: Draft, attribution: Attribution, rows: Iterable[Attribution]
) -> Attribution | None:
    """The attribution whose words a pull-quote has."""
    wanted = plain_words(draft.text, attribution.content)
    if attribution.kind != "direct" or len(wanted) < FEWEST_COPIED:
        return None
    for row in rows:
        if row.source and row.kind != "voice":
            said = f" {' '.join(plain_words(draft.text, row.content))} "
            if f" {' '.join(wanted)} " in said:
                return row
    return None


def rejects_for_itself(draft: Draft, attribution: Attribution) -> bool:
    """Whether a text under a letterhead rejects something here and now: then its author does.

    "Any suggestion of that is rejected"; what "was rejected" somebody else may have rejected.
    """
    head = draft.rows.document.publisher
    cue = " ".join(quote(draft.text, attribution.cue).split())
    return bool(head and head.how == "header" and _OWN.fullmatch(cue)) and not attribution.parent
