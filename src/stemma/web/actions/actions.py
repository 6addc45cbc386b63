"""What changes something or sends a file: judgements, undoing, texts and originals to take away."""

from __future__ import annotations

from http import HTTPStatus

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from stemma.errors import UsageError
from stemma.model.documents import Document
from stemma.web.actions import downloads
from stemma.web.desk import Desk
from stemma.web.door.access import Access, same
from stemma.web.forms.forms import ON
from stemma.web.forms.judging import noted, on_link, undoing, way_back
from stemma.web.forms.returning import way_on
from stemma.web.rows.base import NotInCaseError
from stemma.web.rows.original import is_text, place_of
from stemma.web.words.wording_judging import NOTICES


class FormError(UsageError):
    """A form came without the key of this session."""

    def __init__(self) -> None:
        super().__init__(
            "This form is from an earlier start of the desk. Nothing was changed.",
            hint="Reload the page and send it again.",
        )


def action_routes(desk: Desk, access: Access) -> list[BaseRoute]:
    """The addresses that change something or send a file."""
    return [*_judging_routes(desk, access), *_file_routes(desk)]


def _judging_routes(desk: Desk, access: Access) -> list[BaseRoute]:
    async def judge(request: Request) -> Response:
        form = await checked_form(request, access)
        before = desk.index()
        action = await run_in_threadpool(_judge, desk, form)
        back = way_back(form.get("back", ""))
        return _see(noted(way_on(back, before, desk.index()), action))

    async def undo(request: Request) -> Response:
        form = await checked_form(request, access)
        await run_in_threadpool(_undo, desk, form)
        return _see("/judgements")

    return [
        Route("/judgements", judge, methods=["POST"]),
        Route("/judgements/undo", undo, methods=["POST"]),
    ]


def _file_routes(desk: Desk) -> list[BaseRoute]:
    def text(request: Request) -> Response:
        return downloads.text_file(_document(desk, request))

    def original(request: Request) -> Response:
        document = _document(desk, request)
        data = desk.ports.original(document.id)
        if data is None:
            raise NotInCaseError(what="original of its own")
        return downloads.original_file(document, data)

    def shown(request: Request) -> Response:
        document = _document(desk, request)
        data = desk.ports.original(document.id) if is_text(document) else None
        if data is None:
            raise NotInCaseError(what="original that can be shown as text")
        return downloads.shown_file(data)

    def page(request: Request) -> Response:
        return _page(desk, request)

    return [
        Route("/documents/{id}/text", text, methods=["GET"]),
        Route("/documents/{id}/original", original, methods=["GET"]),
        Route("/documents/{id}/original/shown", shown, methods=["GET"]),
        Route("/documents/{id}/pages/{page:int}", page, methods=["GET"]),
    ]


async def checked_form(request: Request, access: Access) -> dict[str, str]:
    """The fields of a form that carries the key of this session.

    Raises:
        FormError: it does not.
    """
    form = {key: text for key, text in (await request.form()).items() if isinstance(text, str)}
    if not same(access.csrf, form.get("csrf", "")):
        raise FormError
    return form


def _judge(desk: Desk, form: dict[str, str]) -> str:
    """Add the decision that a form asks for; gives what was decided, for the notice."""
    decide = ON.get(form.get("what", ""), on_link)
    judgement = decide(desk.index(), form, desk.ports.clock())
    desk.ports.judge(judgement)
    action = form.get("action", "")
    return action if action in NOTICES else judgement.action


def _undo(desk: Desk, form: dict[str, str]) -> None:
    ident = form.get("judgement", "")
    desk.ports.judge(undoing(desk.index(), ident, desk.ports.clock()))


def _page(desk: Desk, request: Request) -> Response:
    """A page of the original as a picture, with the passage marked that is asked for."""
    ident = request.path_params["id"]
    index = desk.index_for(ident)
    document = index.documents.get(ident)
    if document is None:
        raise NotInCaseError(what="document")
    spans = place_of(index, document, request.query_params.get("at", ""))
    data = desk.ports.picture(document, request.path_params["page"], spans)
    if data is None:
        raise NotInCaseError(what="page that can be shown")
    return downloads.picture(data)


def _document(desk: Desk, request: Request) -> Document:
    ident = request.path_params["id"]
    document = desk.index_for(ident).documents.get(ident)
    if document is None:
        raise NotInCaseError(what="document")
    return document


def _see(address: str) -> Response:
    return RedirectResponse(address, HTTPStatus.SEE_OTHER)
