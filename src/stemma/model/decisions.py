"""Which judgements hold: revoked ones are out, the latest of each reviewer counts.

Judgements on one subject are compared within a family: what was decided of the reading of a row,
of two names being one, of statements having one origin. Notes decide nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

from stemma.model.judgements import Action, Judgement, Target

Family = Literal["reading", "identity", "origin"]

FAMILIES: dict[Action, Family] = {
    "confirm": "reading",
    "reject": "reading",
    "unsure": "reading",
    "correct": "reading",
    "same": "identity",
    "not-same": "identity",
    "join": "origin",
    "cut": "origin",
}

Subject = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """What holds of one subject: one judgement, or several that differ."""

    subject: Subject
    judgements: tuple[Judgement, ...]
    """The latest of each reviewer, the latest of all at the end."""

    @property
    def latest(self) -> Judgement:
        """The judgement that was made last."""
        return self.judgements[-1]

    @property
    def disputed(self) -> bool:
        """Whether reviewers differ; then the machine's value applies and both are shown."""
        return len({(each.action, each.after) for each in self.judgements}) > 1


def active(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """The judgements, in their order, that none that holds has revoked; revoking can be revoked.

    It does not ask for the order in which they were made: exports have them by id.
    """
    every = tuple(judgements)
    revoking: dict[str, list[Judgement]] = {}
    for judgement in every:
        if judgement.action == "revoke" and judgement.revokes not in (None, judgement.id):
            revoking.setdefault(judgement.revokes or "", []).append(judgement)
    holds: dict[str, bool] = {}
    for judgement in every:
        _decide(judgement.id, revoking, holds)
    return tuple(each for each in every if holds[each.id])


def _decide(ident: str, revoking: dict[str, list[Judgement]], holds: dict[str, bool]) -> None:
    """Whether a judgement holds, once it is known of all that revoke it; without recursion."""
    path = [ident]
    while path:
        here = path[-1]
        open_ = [each.id for each in revoking.get(here, ()) if each.id not in holds]
        fresh = [each for each in open_ if each not in path]
        if fresh and here not in holds:
            path.append(fresh[0])
            continue
        holds.setdefault(here, not any(holds.get(each.id) for each in revoking.get(here, ())))
        path.pop()


def by_document(judgements: Iterable[Judgement]) -> dict[str, tuple[Judgement, ...]]:
    """The active judgements of each document that they address, oldest first."""
    found: dict[str, tuple[Judgement, ...]] = {}
    for judgement in active(judgements):
        for document in dict.fromkeys(target.document for target in judgement.targets):
            found[document] = (*found.get(document, ()), judgement)
    return found


def decisions(judgements: Iterable[Judgement], family: Family) -> tuple[Decision, ...]:
    """What holds of each subject of a family, in the order in which it was last decided."""
    latest: dict[Subject, dict[str, Judgement]] = {}
    for judgement in active(judgements):
        if FAMILIES.get(judgement.action) != family or not judgement.targets:
            continue
        about = subject(judgement)
        by_reviewer = latest.pop(about, {})
        by_reviewer.pop(reviewer(judgement), None)
        latest[about] = {**by_reviewer, reviewer(judgement): judgement}
    return tuple(Decision(about, tuple(held.values())) for about, held in latest.items())


def reviewer(judgement: Judgement) -> str:
    """Who decided, as far as the case tells people apart."""
    return judgement.reviewer or ""


def subject(judgement: Judgement) -> Subject:
    """What a judgement is about: its anchors in any order; of a link its type and slot too."""
    anchors = tuple(sorted((anchor(target) for target in judgement.targets), key=repr))
    before = row_of(judgement.before)
    what: Subject = roles(judgement.before)
    if judgement.targets[0].kind == "link":
        what = (before.get("type"), before.get("slot"))
    elif "party" in row_of(judgement.after):
        what = ("party",)
    elif whom := of_whom(judgement):
        what = whom
    elif SPEAKS in row_of(judgement.after):
        what = (SPEAKS, anchor(judgement.targets[0]))
    return (FAMILIES.get(judgement.action), anchors, what)


WHOM = ("about", "accused")
SPEAKS = "speaks_for"
"""The key in `after` of a judgement on two names: whether the first speaks for the second."""


def of_whom(judgement: Judgement) -> Subject:
    """What a judgement states of nothing but whom a statement is about or accuses; else empty.

    It is a subject of its own: whether the text says this is another question.
    """
    kinds = [target.kind for target in judgement.targets]
    stated = row_of(judgement.after) if judgement.action == "correct" else {}
    if kinds != ["claim"] or not stated or not set(stated) <= set(WHOM):
        return ()
    return tuple(sorted(stated))


ROLES = ("source", "cue", "content")


def roles(before: str | None) -> Subject:
    """An attribution's spans by role, where the judgement states them.

    They tell apart two attributions that cover the same characters.
    """
    row = row_of(before)
    return tuple(json.dumps(row[role]) for role in ROLES if role in row)


def anchor(target: Target) -> Subject:
    """The place a target points to."""
    return (target.document, target.text_sha256, target.kind, target.spans)


def row_of(text: str | None) -> dict[str, Any]:
    """The row that a judgement holds as JSON; empty where it holds none or no object."""
    if text is None:
        return {}
    try:
        row = json.loads(text)
    except ValueError:
        return {}
    return row if isinstance(row, dict) else {}
