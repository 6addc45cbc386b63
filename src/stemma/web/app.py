"""The desk as a web application: routes, errors, and the wiring of both."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.staticfiles import StaticFiles

from stemma.errors import CaseBusyError, StemmaError, UsageError
from stemma.web import addresses
from stemma.web.access import Access
from stemma.web.actions import add_actions, checked_form
from stemma.web.desk import Desk, Ports
from stemma.web.encode import to_json
from stemma.web.guard import Guard
from stemma.web.judging import NOTED, notice
from stemma.web.pages.base import NotInCaseError
from stemma.web.query import Query
from stemma.web.render import HERE, Frame, Message, render, render_message
from stemma.web.routes import VIEWS, View

STATUS: dict[type[StemmaError], HTTPStatus] = {
    NotInCaseError: HTTPStatus.NOT_FOUND,
    CaseBusyError: HTTPStatus.CONFLICT,
    UsageError: HTTPStatus.BAD_REQUEST,
    StemmaError: HTTPStatus.INTERNAL_SERVER_ERROR,
}
NOT_THERE = "This desk has no such page."
GO_BACK = "Look for it from the overview."

Endpoint = Callable[[Request], Awaitable[Response]]


def create_app(ports: Ports, access: Access) -> FastAPI:
    """The desk on a case, behind its guard."""
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    desk = Desk(ports)
    for view in VIEWS:
        _add(app, view, desk, access)
    add_actions(app, desk, access)
    app.mount("/static", StaticFiles(directory=HERE / "static"))
    app.add_exception_handler(StemmaError, _stemma_error)
    app.add_exception_handler(HTTPException, _http_error)
    app.add_middleware(Guard, access=access)
    return app


def _add(app: FastAPI, view: View, desk: Desk, access: Access) -> None:
    for prefix, as_json in (("", False), ("/api", True)):
        show = _show(view, desk, access, as_json=as_json)
        app.add_api_route(f"{prefix}{view.path}", show, methods=["GET", "HEAD"])
        if view.searchable:
            found = _search(view, desk, access, as_json=as_json)
            app.add_api_route(f"{prefix}{view.path}", found, methods=["POST"])


def _show(view: View, desk: Desk, access: Access, *, as_json: bool) -> Endpoint:
    """The endpoint that answers with the page as HTML or as JSON."""

    async def show(request: Request) -> Response:
        query = _query(view, request, request.query_params)
        return await run_in_threadpool(_answer, view, desk, query, _frame(request, access, as_json))

    return show


def _search(view: View, desk: Desk, access: Access, *, as_json: bool) -> Endpoint:
    """The endpoint for search words: they come by POST and get into no address."""

    async def search(request: Request) -> Response:
        form = await checked_form(request, access)
        query = _query(view, request, form)
        if not query.words and not as_json:
            address = addresses.filtered(view.path, dict(query.filters))
            return RedirectResponse(address, HTTPStatus.SEE_OTHER)
        return await run_in_threadpool(_answer, view, desk, query, _frame(request, access, as_json))

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
        part=int(part) if part.isdecimal() else 1,
    )


def _frame(request: Request, access: Access, as_json: bool) -> Frame | None:  # noqa: FBT001 - passed on as it came
    if as_json:
        return None
    path = request.url.path
    asked = [(key, text) for key, text in request.query_params.multi_items() if key != NOTED]
    back = addresses.filtered(path, dict(asked))
    return Frame(path, access.csrf, back, notice(request.query_params.get(NOTED, "")))


async def _stemma_error(_request: Request, error: Any) -> Response:
    status = next(code for kind, code in STATUS.items() if isinstance(error, kind))
    return render_message(Message(status, error.message, error.hint, inside=True))


async def _http_error(_request: Request, error: Any) -> Response:
    status = HTTPStatus(error.status_code)
    words = NOT_THERE if status is HTTPStatus.NOT_FOUND else status.phrase
    return render_message(Message(status, words, GO_BACK, inside=True))
