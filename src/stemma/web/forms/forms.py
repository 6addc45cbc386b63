"""What the forms of the desk can be about, and the judgement that each makes."""

from __future__ import annotations

from collections.abc import Callable

from stemma.model.judgements import Judgement
from stemma.web.forms import judging_rows, speaking, whom
from stemma.web.forms.judging_rows import Form
from stemma.web.rows.index import CaseIndex

ON: dict[str, Callable[[CaseIndex, Form, str], Judgement]] = {
    "statement": judging_rows.on_statement,
    "saying": judging_rows.on_saying,
    "about": whom.on_about,
    "accused": whom.on_accused,
    "check": judging_rows.on_check,
    "speaking": speaking.on_speaking,
    "names": judging_rows.on_names,
    "origin": judging_rows.on_origin,
    "cited": judging_rows.on_cited,
    "document": judging_rows.on_document,
    "group": judging_rows.on_group,
}
"""What a form may be about, besides a link."""
