"""Whom a text only describes ("the firm") can be joined with another on its own page."""

from __future__ import annotations

from dataclasses import replace

from starlette.testclient import TestClient
from tests.web.desks import Book
from tests.web.rows import example_folder
from tests.web.test_judging_rows import press

from stemma.model.annotations import Mention
from stemma.model.entities import CaseEntity, NameForm, Place


def test_the_page_of_a_description_offers_to_join_it(desk: TestClient, book: Book) -> None:
    document = book.machine.documents[0]
    spans = ((0, 8),)
    mention = Mention(
        "m:firm", spans, "Company", "nominal", "e:firm", local="e:own", document=document.id
    )
    place = Place(document.id, spans)
    forms = (NameForm("the firm", (document.id,)),)
    firm = CaseEntity("e:firm", "Company", "firm", forms, (place,))
    book.machine = replace(
        book.machine,
        mentions=(*book.machine.mentions, mention),
        entities=(*book.machine.entities, firm),
    )
    book.rows = book.machine
    page = desk.get("/api/people/e:firm").json()
    lantern = example_folder().entities["lantern"]
    assert lantern.id in [each["value"] for each in page["names"]["others"]]
    press(desk, what="names", action="same", entity="e:firm", other=lantern.id)
    (made,) = book.rows.judgements
    assert made.targets[0].spans == spans
    assert made.action == "same"
    others = desk.get(f"/api/people/{lantern.id}").json()["names"]["others"]
    (label,) = [each["label"] for each in others if each["value"] == "e:firm"]
    assert label.startswith("firm (not named, in ")


def test_who_was_read_as_another_kind_can_be_chosen_and_is_marked(desk: TestClient) -> None:
    folder = example_folder()
    person = next(each for each in folder.entities.values() if each.schema == "Person")
    body = next(each for each in folder.entities.values() if each.schema == "Organization")
    others = desk.get(f"/api/people/{person.id}").json()["names"]["others"]
    labels = {each["value"]: each["label"] for each in others}
    assert labels[body.id] == f"{body.name} (read as an organisation)"
    alike = [each for each in folder.entities.values() if each.schema == "Person"]
    assert all("read as" not in labels.get(each.id, "") for each in alike)
