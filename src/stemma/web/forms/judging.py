"""A pressed button as a judgement: addressed to the anchors of the row, never to its id."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import cast

from stemma.errors import UsageError
from stemma.model.codec import to_row
from stemma.model.documents import quote
from stemma.model.ids import hash_id
from stemma.model.judgements import Action, Judgement, Target
from stemma.web.forms.making import MADE, NOTICE
from stemma.web.rows.base import NotInCaseError
from stemma.web.rows.index import CaseIndex
from stemma.web.words.wording import READINGS
from stemma.web.words.wording_judging import NOTICES

NOTED = "noted"
LONGEST_REASON = 2_000
NO_PAGES = ("/api/", "/static/", "/original/")
OWN_PAGE = re.compile(r"/(?!/)[\w:/.?=&%-]*(#[\w-]+)?", re.ASCII)


class ActionError(UsageError):
    """A form asked for something that the desk does not do."""

    def __init__(self) -> None:
        super().__init__(
            "The desk does not know this decision. Nothing was changed.",
            hint="Use one of the buttons beside the row.",
        )


def on_link(index: CaseIndex, form: Mapping[str, str], at: str) -> Judgement:
    """What a person noted on a link between two statements.

    Raises:
        ActionError: it is none of the three readings.
        NotInCaseError: the link is not there any more.
    """
    action = form.get("action", "")
    if action not in READINGS:
        raise ActionError
    link = index.links.get(form.get("link", ""))
    if link is None:
        raise NotInCaseError(what="link")
    targets = tuple(_target(index, claim) for claim in link.claims)
    why = form.get("why", "").strip()[:LONGEST_REASON] or None
    return Judgement(
        id=hash_id("j", (action, link.id, at, why or "")),
        at=at,
        by="person",
        action=cast("Action", action),
        targets=targets,
        before=json.dumps(to_row(link, in_case=True), sort_keys=True),
        why=why,
    )


def undoing(index: CaseIndex, ident: str, at: str) -> Judgement:
    """The judgement that takes another one back; both stay in the log.

    Raises:
        NotInCaseError: there is no such judgement.
    """
    if ident not in index.judgements:
        raise NotInCaseError(what="judgement")
    return Judgement(
        id=hash_id("j", ("revoke", ident, at)),
        at=at,
        by="person",
        action="revoke",
        targets=(),
        revokes=ident,
    )


def way_back(asked: str) -> str:
    """The page from which a form came, if it is one of the desk's own."""
    is_page = OWN_PAGE.fullmatch(asked) and not asked.startswith(NO_PAGES)
    return asked if is_page else "/judgements"


def noted(address: str, action: str) -> str:
    """The address with the word that a judgement was noted, for the page to say so."""
    path, hash_, anchor = address.partition("#")
    joint = "&" if "?" in path else "?"
    return f"{path}{joint}{NOTED}={action}{hash_}{anchor}"


def notice(action: str) -> str | None:
    """What the page says after a judgement; null for anything that is none."""
    if action == MADE:
        return NOTICE
    if action not in NOTICES:
        return None
    gone = " The row is no longer shown." if action == "reject" else ""
    return f"Noted: {NOTICES[action]}.{gone}"


def _target(index: CaseIndex, ident: str) -> Target:
    claim = index.claims[ident]
    document = index.documents[claim.document]
    words = quote(document.text, claim.spans)
    return Target(document.id, document.text_sha256, "link", claim.spans, words)
