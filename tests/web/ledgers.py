"""A small folder in which somebody is accused, and desks on it: what is noted there is worked out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from starlette.testclient import TestClient
from tests import standins
from tests.web.desks import csrf_of

from stemma import case as cases
from stemma.model.annotations import Annotations, Claim, Ingested
from stemma.model.case import CaseRows
from stemma.model.ids import hash_id
from stemma.model.links import Answers
from stemma.model.settings import DocumentSettings, Settings

OLD = "Tom Berg said the gate needs paint."
WIRE = "Mara Ilves said the gate was chained by him."
POST = (
    "Tom Berg said the gate was wide open. Tom Berg said it rained all day. "
    "Ana Ros said he was in Oslo that week."
)
DATES = {"old.txt": "2032-03-01", "wire.txt": "2032-03-14", "post.txt": "2032-03-15"}
TEXTS = {"old.txt": OLD, "wire.txt": WIRE, "post.txt": POST}
SETTINGS = Settings(
    documents=tuple(DocumentSettings(file, published=day) for file, day in DATES.items())
)


def annotate(ingested: Ingested, tools: object) -> Annotations:
    """As the stand-ins read; what Mara Ilves says accuses Tom Berg, and what he says of rain may accuse."""
    found = standins.annotate(ingested, tools)
    accused = hash_id("e", ("tom",))
    text = found.document.text

    def read(claim: Claim) -> Claim:
        words = text[claim.spans[0][0] : claim.spans[-1][1]]
        if "chained by him" in words:
            return replace(claim, kind="allegation", about=(accused,), accused=(accused,))
        return replace(claim, may_accuse="rained all day" in words)

    claims = tuple(read(each) for each in found.claims)
    if all(each.kind != "allegation" for each in claims):
        return replace(found, claims=claims)
    at = text.index("him")
    mention = replace(found.mentions[0], id="m:tom", spans=((at, at + 3),), entity=accused)
    entity = replace(found.entities[0], id=accused, name="Tom Berg")
    return replace(
        found,
        claims=claims,
        mentions=(*found.mentions, mention),
        entities=(*found.entities, entity),
    )


def words_of(rows: CaseRows, claim: Claim) -> str:
    text = next(each.text for each in rows.documents if each.id == claim.document)
    return text[claim.spans[0][0] : claim.spans[-1][1]]


def said(ledger: Path, words: str) -> Claim:
    rows = cases.read(ledger)
    return next(each for each in rows.claims if words in words_of(rows, each))


def row_of(ledger: Path) -> Answers:
    (only,) = cases.read(ledger).answers
    return only


def send(desk: TestClient, row: Answers, **form: str) -> Any:
    key = csrf_of(desk.get("/statements").text)
    fields = {"csrf": key, "about": row.about, "step": "note", **form}
    return desk.post(f"/statements/{row.allegation}/replies", data=fields)


def undo_last(desk: TestClient) -> None:
    row = next(each for each in desk.get("/api/judgements").json()["rows"] if each["can_undo"])
    key = csrf_of(desk.get("/judgements").text)
    desk.post("/judgements/undo", data={"csrf": key, "judgement": row["id"]})


def reject(desk: TestClient, ledger: Path, link_type: str) -> None:
    """Say of the link of that type that the text does not say so."""
    link = next(each for each in cases.read(ledger).links if each.type == link_type)
    key = csrf_of(desk.get("/accusations").text)
    desk.post("/judgements", data={"csrf": key, "link": link.id, "action": "reject"})
