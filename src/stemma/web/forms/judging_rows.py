"""Decisions on statements, speakers, names, origins, cited things and groups, made of forms.

Each is addressed to the anchors of its rows, never to their ids, which a later run may not give.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, cast

from stemma.errors import UsageError
from stemma.model.anchors import spans_of
from stemma.model.annotations import Citation, Mention
from stemma.model.citing import ASKED, HELD
from stemma.model.codec import to_row
from stemma.model.decisions import row_of
from stemma.model.documents import Document, Spans, quote
from stemma.model.grouping import grouping_of, is_grouping
from stemma.model.ids import hash_id
from stemma.model.judgements import Action, Judgement, Target, TargetKind
from stemma.model.settings import Party
from stemma.web.forms.naming import LONGEST_NAME, called_by, named_mentions, somebody
from stemma.web.forms.stated_dates import stated_date, stated_day
from stemma.web.rows.base import NotInCaseError
from stemma.web.rows.decided import CHECKED
from stemma.web.rows.describe import document_ref
from stemma.web.rows.index import CaseIndex
from stemma.web.words.wording import READINGS, STANCES
from stemma.web.words.wording_judging import NEEDED

LONGEST_REASON = 2_000
Form = Mapping[str, str]


class FormNotFilledError(UsageError):
    """A form lacks something without which there is no decision."""

    def __init__(self, *, needed: str) -> None:
        super().__init__(
            f"{NEEDED[needed]} Nothing was changed.", hint="Go back, fill it in, and send it again."
        )


def on_statement(index: CaseIndex, form: Form, at: str) -> Judgement:
    """Whether the text says this."""
    claim = found(index.claims, form.get("claim"), "statement")
    action = form.get("action", "")
    if action not in READINGS:
        raise FormNotFilledError(needed="reading")
    target = target_of(index, "claim", claim.document, claim.spans)
    return made(cast("Action", action), (target,), at, form, before=to_row(claim, in_case=True))


def on_saying(index: CaseIndex, form: Form, at: str) -> Judgement:
    """Who says it, and in which way; what was corrected before stays unless it is stated anew."""
    claim = found(index.claims, form.get("claim"), "statement")
    said = found(index.attributions, claim.attribution, "attribution")
    if said.kind == "voice":
        raise FormNotFilledError(needed="author")
    after: dict[str, Any] = {}
    speaker = _speaker(index, form, said.document)
    if speaker is not None:
        after |= {"speakers": [speaker], "anonymous": False}
    if form.get("stance") in STANCES:
        after["stance"] = form["stance"]
    if not after:
        raise FormNotFilledError(needed="saying")
    spans = spans_of(said)
    earlier = index.decided.reading("attribution", said.document, spans)
    kept = row_of(earlier.after) if earlier and earlier.action == "correct" else {}
    before = (row_of(earlier.before) if earlier else {}) or to_row(said, in_case=True)
    target = target_of(index, "attribution", said.document, spans)
    return made("correct", (target,), at, form, before=before, after={**kept, **after})


def _speaker(index: CaseIndex, form: Form, document: str) -> dict[str, Any] | None:
    """Somebody by the place of their name in this document, else by name."""
    chosen = form.get("speaker", "")
    here = [each for each in named_mentions(index, chosen) if each.document == document]
    if here and not form.get("name", "").strip():
        return {"spans": [list(span) for span in here[0].spans]}
    return somebody(index, form, chosen)


def on_check(index: CaseIndex, form: Form, at: str) -> Judgement:
    """What a person checked a statement against; no reading of the text, and no machine's."""
    claim = found(index.claims, form.get("claim"), "statement")
    against = form.get("against", "").strip()[:LONGEST_REASON]
    if not against:
        raise FormNotFilledError(needed="check")
    target = target_of(index, "claim", claim.document, claim.spans)
    return made("note", (target,), at, form, after={CHECKED: against})


def on_names(index: CaseIndex, form: Form, at: str) -> Judgement:
    """That two names are one person or thing, or are not."""
    action = form.get("action", "")
    if action not in ("same", "not-same"):
        raise FormNotFilledError(needed="same")
    first = _mention(index, form.get("entity", ""), form.get("here", ""))
    second = _mention(index, form.get("other") or form.get("entity", ""), form.get("there", ""))
    if first.id == second.id or (first.document, first.local) == (second.document, second.local):
        raise FormNotFilledError(needed="two")
    targets = [target_of(index, "mention", each.document, each.spans) for each in (first, second)]
    return made(cast("Action", action), targets, at, form)


def _mention(index: CaseIndex, entity: str, document: str) -> Mention:
    found = [row for row in called_by(index, entity) if document in ("", row.document)]
    if not found:
        raise NotInCaseError(what="name")
    return found[0]


def on_origin(index: CaseIndex, form: Form, at: str) -> Judgement:
    """That statements count as one source, or that one of them counts apart."""
    action = form.get("action", "")
    row = found(index.origins, form.get("version"), "row of origins")
    first = found(index.claims, form.get("claim"), "statement")
    homes = {claim: cluster for cluster in row.clusters for claim in cluster.claims}
    if action == "join" and form.get("other"):
        second = found(index.claims, form["other"], "statement")
        both = [homes[each.id] for each in (first, second) if each.id in homes]
        others = [each for home in both for each in home.claims if each != first.id]
    elif action == "cut" and first.id in homes:
        others = [each for each in homes[first.id].claims if each != first.id]
    else:
        others = []
    if not others:
        raise FormNotFilledError(needed="origin")
    rows = [first, *(index.claims[each] for each in others if each in index.claims)]
    targets = [target_of(index, "claim", each.document, each.spans) for each in rows]
    return made(cast("Action", action), targets, at, form)


def on_cited(index: CaseIndex, form: Form, at: str) -> Judgement:
    """That a cited thing is held or not, or that it was asked for on a day."""
    item = next((each for each in index.rows.cited if each.id == form.get("cited")), None)
    targets = [
        target_of(index, "citation", row.document, row.spans)
        for row in (citations_of(index, item.citations) if item else ())
    ]
    if not targets:
        raise NotInCaseError(what="cited thing")
    if form.get("action") == "asked":
        after: dict[str, Any] = {ASKED: stated_day(form.get("on", ""))}
        return made("note", targets, at, form, after=after)
    held = None if form.get("action") == "not-held" else _paper(index, form.get("held", "").strip())
    return made("correct", targets, at, form, after={HELD: held})


def _paper(index: CaseIndex, text: str) -> str:
    """The document that is chosen by its label or its id."""
    found = [row.id for row in index.current if text in (row.id, paper_label(index, row))]
    if len(found) != 1:
        raise FormNotFilledError(needed="paper")
    return found[0]


def paper_label(index: CaseIndex, row: Document) -> str:
    """A document in one line, with its file, so that no two are the same."""
    ref = document_ref(index, row)
    return f"{ref.label}, {ref.date or 'undated'} ({ref.file})"


def citations_of(index: CaseIndex, ids: Iterable[str]) -> list[Citation]:
    """The mentions of a cited thing that stand in documents of the case."""
    found = (index.citations[each] for each in ids if each in index.citations)
    return [each for each in found if each.document in index.documents and each.spans]


def on_document(index: CaseIndex, form: Form, at: str) -> Judgement:
    """What is known of a document; what was stated before stays unless it is stated anew."""
    row = found(index.documents, form.get("document"), "document")
    given = {name: form.get(name, "").strip()[:LONGEST_NAME] for name in ("published", "publisher")}
    after: dict[str, Any] = {name: text for name, text in given.items() if text}
    authors = [each.strip() for each in form.get("author", "").split(";")]
    if any(authors):
        after["authors"] = [each[:LONGEST_NAME] for each in authors if each]
    if "published" in after:
        after["published"] = stated_date(after["published"])
    if not after:
        raise FormNotFilledError(needed="known")
    stated = [
        row_of(each.after)
        for each in index.decided.on("document", row.id, ())
        if each.action == "correct" and not is_grouping(each)
    ]
    kept = stated[-1] if stated else {}
    target = Target(row.id, row.text_sha256, "document", (), "")
    return made("correct", (target,), at, form, after={**kept, **after})


def on_group(index: CaseIndex, form: Form, at: str) -> Judgement:
    """Which documents are grouped for counting, on which ground, as of which day."""
    ticked = [
        row for row in index.current if form.get(field_of(document_ref(index, row).label)) == "yes"
    ]
    if not ticked:
        raise FormNotFilledError(needed="ticked")
    if form.get("action") == "ungroup":
        return grouping_of(ticked, None, at)
    name = form.get("name", "").strip()[:LONGEST_NAME]
    because = form.get("because", "").strip()[:LONGEST_REASON]
    if not name or not because:
        raise FormNotFilledError(needed="ground")
    return grouping_of(ticked, Party(name, because, stated_day(form.get("dated", ""))), at)


def found(rows: Mapping[str, Any], ident: str | None, what: str) -> Any:
    """The row of that id.

    Raises:
        NotInCaseError: there is none.
    """
    row = rows.get(ident or "")
    if row is None:
        raise NotInCaseError(what=what)
    return row


def target_of(index: CaseIndex, kind: TargetKind, document: str, spans: Spans) -> Target:
    """The anchor of a row."""
    row = index.documents[document]
    return Target(row.id, row.text_sha256, kind, spans, quote(row.text, spans))


def made(action: Action, targets: Iterable[Target], at: str, form: Form, **rows: Any) -> Judgement:
    """A person's decision; `before` and `after` are rows, `why` comes from the form."""
    held = tuple(targets)
    why = form.get("why", "").strip()[:LONGEST_REASON] or None
    stated = {key: json.dumps(row, ensure_ascii=False, sort_keys=True) for key, row in rows.items()}
    places = [f"{each.document}{each.kind}{each.spans}" for each in held]
    ident = hash_id("j", (action, at, why or "", stated.get("after", ""), *places))
    return Judgement(ident, at, "person", action, held, why=why, **stated)


def field_of(label: str) -> str:
    """The name of the tick box for the documents of one publisher."""
    return hash_id("in", (label,))
