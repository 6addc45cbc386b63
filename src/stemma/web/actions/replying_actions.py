"""What the form for a reply that is not listed leads to."""

from __future__ import annotations

from dataclasses import replace
from http import HTTPStatus

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from stemma.model.links import Answers
from stemma.web.actions.actions import checked_form
from stemma.web.desk import Desk
from stemma.web.door.access import Access
from stemma.web.door.render import Frame, render
from stemma.web.forms.judging import noted
from stemma.web.forms.replying import (
    FIND,
    NotNotedError,
    accusations_in,
    noted_reply,
    replying,
)
from stemma.web.pages import one_statement
from stemma.web.rows import addresses
from stemma.web.rows.answered import address_of
from stemma.web.rows.base import NotInCaseError
from stemma.web.rows.index import CaseIndex
from stemma.web.rows.query import Query

REPLY = "reply"


def replying_routes(desk: Desk, access: Access) -> list[BaseRoute]:
    """The address to which the form is sent; looked at, it leads to the accusation."""

    async def send(request: Request) -> Response:
        form = await checked_form(request, access)
        return await run_in_threadpool(_note, desk, request.path_params["id"], form)

    def look(request: Request) -> Response:
        return _see(addresses.statement(request.path_params["id"]))

    path = "/statements/{id}/replies"
    return [Route(path, send, methods=["POST"]), Route(path, look, methods=["GET"])]


def _note(desk: Desk, ident: str, form: dict[str, str]) -> Response:
    """The accusation beside the reply that was noted, or the form once more as it was filled in."""
    index = desk.index()
    row = _row(index, ident, form.get("about", ""))
    if form.get("step") == FIND:
        return _again(index, row, form)
    try:
        judgement = noted_reply(index, row, form, desk.ports.clock())
    except NotNotedError as error:
        return _again(index, row, form, error)
    desk.ports.judge(judgement)
    return _see(noted(_back(desk.index(), row), REPLY))


def _row(index: CaseIndex, ident: str, about: str) -> Answers:
    found = [row for row in accusations_in(index, ident) if row.about == about]
    if not found:
        raise NotInCaseError(what="accusation")
    return found[0]


def _again(
    index: CaseIndex, row: Answers, form: dict[str, str], error: NotNotedError | None = None
) -> Response:
    """The accusation's page with the form as it was filled in, and what is wrong with it."""
    page = one_statement.build(index, Query(row.allegation))
    forms = [replying(index, each) for each in accusations_in(index, row.allegation)]
    filled = replying(index, row, form, error)
    views = tuple(filled if each.anchor == filled.anchor else each for each in forms)
    address = addresses.statement(row.allegation)
    shown = render(
        "statement.html", replace(page, replying=views), Frame(address, form["csrf"], address)
    )
    if error is not None:
        shown.status_code = HTTPStatus.UNPROCESSABLE_ENTITY
    return shown


def _back(index: CaseIndex, row: Answers) -> str:
    """Where the accusation stands now, else its own page."""
    found = [each for each in index.answers if each.id == row.id]
    return address_of(index, found[0]) if found else addresses.statement(row.allegation)


def _see(address: str) -> Response:
    return RedirectResponse(address, HTTPStatus.SEE_OTHER)
