"""Whom a statement is about and whom it accuses, where a person says so."""

from __future__ import annotations

from dataclasses import replace

from stemma.model.annotations import Annotations, Claim, ClaimPart
from stemma.model.codec import Json
from stemma.model.pointing import stated_ones


def with_whom(rows: Annotations, made: Claim, after: Json) -> tuple[Annotations, Claim]:
    """The statement with those whom a person says it is about or accuses, and the rows with them.

    Whom a statement accuses it is about too. Where somebody stated is not found in the text, it stays
    as it was: a lost name must not make it an accusation of nobody.
    """
    if "about" in after:
        rows, about = stated_ones(rows, made.spans, after["about"])
        made = made if about is None else _about(made, about)
    if "accused" in after:
        rows, accused = stated_ones(rows, made.spans, after["accused"])
        made = made if accused is None else _accusing(made, accused)
    return rows, made


def _about(made: Claim, about: tuple[str, ...]) -> Claim:
    """The statement as being about these; whom it accuses stays, and nobody is added to those."""
    made = replace(made, stated=_with(made, "about"))
    return replace(made, about=tuple(dict.fromkeys((*about, *made.accused))))


def _accusing(made: Claim, accused: tuple[str, ...]) -> Claim:
    """The statement as an accusation of these; of nobody, it is none."""
    kind = made.kind
    if accused:
        kind = "allegation"
    elif kind == "allegation":
        kind = "report"
    return replace(
        made,
        kind=kind,
        about=tuple(dict.fromkeys((*made.about, *accused))),
        accused=accused,
        because=(),
        stated=_with(made, "accused"),
    )


def _with(made: Claim, part: ClaimPart) -> tuple[ClaimPart, ...]:
    parts: set[ClaimPart] = {*made.stated, part}
    return tuple(sorted(parts))
