"""What the form for a statement made by hand leads to."""

from __future__ import annotations

from dataclasses import replace
from http import HTTPStatus

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from stemma.case.by_hand import NotMadeError
from stemma.web.actions.actions import checked_form
from stemma.web.desk import Desk
from stemma.web.door.access import Access
from stemma.web.door.render import Frame, render
from stemma.web.forms.judging import noted
from stemma.web.forms.making import MADE, by_hand, made_at, making_view
from stemma.web.pages import reader
from stemma.web.rows import addresses
from stemma.web.rows.base import NotInCaseError
from stemma.web.rows.query import Query


def making_routes(desk: Desk, access: Access) -> list[BaseRoute]:
    """The address to which the form is sent; looked at, it leads to the document."""

    async def send(request: Request) -> Response:
        form = await checked_form(request, access)
        return await run_in_threadpool(_make, desk, request.path_params["id"], form)

    def look(request: Request) -> Response:
        address = addresses.document(request.path_params["id"])
        return RedirectResponse(address, HTTPStatus.SEE_OTHER)

    path = "/documents/{id}/statements"
    return [Route(path, send, methods=["POST"]), Route(path, look, methods=["GET"])]


def _make(desk: Desk, ident: str, form: dict[str, str]) -> Response:
    """The page of the statement that was made, or the form once more with what is wrong."""
    index = desk.index()
    document = index.documents.get(ident)
    if document is None or ident in index.superseded_by:
        raise NotInCaseError(what="document that counts")
    try:
        judgement = by_hand(document, form, desk.ports.clock())
    except NotMadeError as error:
        page = reader.build(index, Query(ident))
        page = replace(page, making=making_view(document, form, error))
        address = addresses.document(ident)
        shown = render("reader.html", page, Frame(address, form["csrf"], address))
        shown.status_code = HTTPStatus.UNPROCESSABLE_ENTITY
        return shown
    desk.ports.judge(judgement)
    address = noted(made_at(desk.index(), judgement), MADE)
    return RedirectResponse(address, HTTPStatus.SEE_OTHER)
