"""The desk as a web application: routes, errors, and the wiring of both.

Starlette alone, and not FastAPI on top of it: nothing of the latter is needed here, and it brings
telemetry that a variable of the environment can switch on.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from http import HTTPStatus
from typing import Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from stemma.errors import CaseBusyError, StemmaError, UsageError
from stemma.web.actions.actions import FormError, action_routes, checked_form
from stemma.web.actions.making_actions import making_routes
from stemma.web.actions.replying_actions import replying_routes
from stemma.web.desk import Desk, Ports
from stemma.web.door.access import Access
from stemma.web.door.encode import to_json
from stemma.web.door.guard import Guard
from stemma.web.door.render import DESK, Frame, Message, render, render_message
from stemma.web.forms.judging import NOTED, notice
from stemma.web.forms.once_more import once_more
from stemma.web.routes import VIEWS, View
from stemma.web.rows import addresses
from stemma.web.rows.base import NotInCaseError
from stemma.web.rows.query import Query

STATUS: dict[type[StemmaError], HTTPStatus] = {
    NotInCaseError: HTTPStatus.NOT_FOUND,
    CaseBusyError: HTTPStatus.CONFLICT,
    UsageError: HTTPStatus.BAD_REQUEST,
    StemmaError: HTTPStatus.INTERNAL_SERVER_ERROR,
}
NOT_THERE = "This desk has no such page."
GO_BACK = "Look for it from the overview."
BROKEN = "The program made a mistake; the case was not changed by it."
REPORT = "Its kind and place stand in the window of `stemma serve`. Please report them."

Endpoint = Callable[[Request], Awaitable[Response]]


def create_app(ports: Ports, access: Access) -> ASGIApp:
    """The desk on a case, behind its guard."""
    desk = Desk(ports)
    routes: list[BaseRoute] = [Mount("/static", StaticFiles(directory=DESK / "static"))]
    for view in VIEWS:
        routes += _routes(view, desk, access)
    app = Starlette(
        routes=[
            *routes,
            *action_routes(desk, access),
            *making_routes(desk, access),
            *replying_routes(desk, access),
        ],
        exception_handlers={
            StemmaError: _stemma_error(access),
            HTTPException: _http_error,
            Exception: _program_error,
        },
    )
    app.router.redirect_slashes = False
    return Guard(app, access)


def _routes(view: View, desk: Desk, access: Access) -> list[BaseRoute]:
    """The page as HTML and as JSON; a searchable one takes words by POST."""
    found: list[BaseRoute] = []
    for prefix, as_json in (("", False), ("/api", True)):
        path = f"{prefix}{view.path}"
        found.append(Route(path, _show(view, desk, access, as_json=as_json), methods=["GET"]))
        if view.searchable:
            search = _search(view, desk, access, as_json=as_json)
            found.append(Route(path, search, methods=["POST"]))
    return found


def _show(view: View, desk: Desk, access: Access, *, as_json: bool) -> Endpoint:
    """The endpoint that answers with the page."""

    async def show(request: Request) -> Response:
        query = _query(view, request, request.query_params)
        frame = None if as_json else _frame(request, access)
        return await run_in_threadpool(_answer, view, desk, query, frame)

    return show


def _search(view: View, desk: Desk, access: Access, *, as_json: bool) -> Endpoint:
    """The endpoint for search words: they come by POST and get into no address."""

    async def search(request: Request) -> Response:
        query = _query(view, request, await checked_form(request, access))
        if not query.words and not as_json:
            address = addresses.filtered(view.path, dict(query.filters))
            return RedirectResponse(address, HTTPStatus.SEE_OTHER)
        frame = None if as_json else _frame(request, access)
        return await run_in_threadpool(_answer, view, desk, query, frame)

    return search


def _answer(view: View, desk: Desk, query: Query, frame: Frame | None) -> Response:
    index = desk.index_for(query.id) if view.one_document else desk.index()
    page = view.build(index, query)
    if frame is None:
        return Response(to_json(page), media_type="application/json")
    return render(view.template, page, frame)


def _query(view: View, request: Request, given: Mapping[str, str]) -> Query:
    part = given.get("part", "1")
    return Query(
        id=request.path_params.get("id", ""),
        filters={name: given[name] for name in view.filters if given.get(name)},
        words=given.get("words", "").strip() if request.method == "POST" else "",
        part=int(part) if part.isascii() and part.isdecimal() else 1,
    )


def _frame(request: Request, access: Access) -> Frame:
    path = request.url.path
    asked = {key: text for key, text in request.query_params.items() if key != NOTED}
    back = addresses.filtered(path, asked)
    return Frame(path, access.csrf, back, notice(request.query_params.get(NOTED, "")))


def _stemma_error(access: Access) -> Callable[[Request, Any], Awaitable[Response]]:
    """What is shown when something cannot be done; what a form held is not lost."""

    async def show(request: Request, error: Any) -> Response:
        status = next(code for kind, code in STATUS.items() if isinstance(error, kind))
        words = Message(status, error.message, error.hint, inside=True)
        if request.method == "POST":
            sent = (await request.form()).items()
            form = {name: text for name, text in sent if isinstance(text, str)}
            key = None if isinstance(error, FormError | NotInCaseError) else access.csrf
            words = replace(words, again=once_more(request.url.path, form, key))
        return render_message(words)

    return show


async def _http_error(_request: Request, error: Any) -> Response:
    status = HTTPStatus(error.status_code)
    words = NOT_THERE if status is HTTPStatus.NOT_FOUND else status.phrase
    return render_message(Message(status, words, GO_BACK, inside=True))


async def _program_error(_request: Request, _error: Any) -> Response:
    return render_message(Message(HTTPStatus.INTERNAL_SERVER_ERROR, BROKEN, REPORT, inside=True))
