"""The door of the desk: checks every request before any page is built, and sets every header."""

from __future__ import annotations

import sys
import traceback
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from stemma.web.door.access import HEADERS, LARGEST_FORM, Access, same
from stemma.web.door.render import Message as Words
from stemma.web.door.render import render_message

HOW_TO_OPEN = "Open the address that `stemma serve` printed in its window; it carries a key."


@dataclass(frozen=True)
class Guard:
    """Lets through what comes from the reader's own browser, and nothing else."""

    app: ASGIApp
    access: Access

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it with a page that says why."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        if scope["type"] != "http":
            return
        request = Request(scope)
        answer = self._refusal(request) or self._entrance(request)
        try:
            await (answer or self.app)(scope, receive, _with_headers(send))
        except Exception as error:  # noqa: BLE001 - the page is sent; the log must hold no words
            sys.stderr.write(f"stemma: {_kind_and_place(error)}\n")

    def _refusal(self, request: Request) -> Response | None:
        if not self.access.is_host(request.headers):
            return _refuse(
                HTTPStatus.MISDIRECTED_REQUEST, "This is not the address of this desk.", HOW_TO_OPEN
            )
        if request.method not in ("GET", "HEAD", "POST"):
            return _refuse(HTTPStatus.METHOD_NOT_ALLOWED, "The desk does not know this method.", "")
        if request.method != "POST":
            return None
        if not self.access.is_same_origin(request.headers):
            return _refuse(
                HTTPStatus.FORBIDDEN,
                "This form does not come from a page of this desk.",
                "Open the page in this desk and send it again. Nothing was changed.",
            )
        length = request.headers.get("content-length", "")
        if not length.isdecimal() or int(length) > LARGEST_FORM:
            return _refuse(
                HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "This form is too long.", "Shorten its text."
            )
        return None

    def _entrance(self, request: Request) -> Response | None:
        """Let the first visit in by its token; without session or token, say how to open."""
        path = request.url.path
        if path.startswith("/static/"):
            return None
        token = request.query_params.get("token")
        if token is not None and same(self.access.token, token):
            answer = RedirectResponse(_local(path), HTTPStatus.SEE_OTHER)
            answer.set_cookie(
                self.access.cookie, self.access.session, httponly=True, samesite="strict", path="/"
            )
            return answer
        if same(self.access.session, request.cookies.get(self.access.cookie, "")):
            return None
        return _refuse(HTTPStatus.FORBIDDEN, "This desk is locked.", HOW_TO_OPEN)


def _kind_and_place(error: Exception) -> str:
    """What went wrong and where in the program, without a message that may quote a document."""
    frames = traceback.extract_tb(error.__traceback__)
    places = [f"{Path(frame.filename).name}:{frame.lineno}" for frame in frames[-3:]]
    return f"{type(error).__name__} at {' > '.join(places)}"


def _local(path: str) -> str:
    """The path on this host; two leading slashes would lead to another one."""
    return "/" + path.lstrip("/\\")


def _refuse(status: HTTPStatus, message: str, hint: str) -> Response:
    return render_message(Words(status, message, hint))


def _with_headers(send: Send) -> Send:
    async def send_with_headers(message: Message) -> None:
        if message["type"] == "http.response.start":
            extra = [(name.lower().encode(), text.encode()) for name, text in HEADERS.items()]
            ours = {name for name, _ in extra}
            kept = [pair for pair in message["headers"] if pair[0].lower() not in ours]
            message["headers"] = [*kept, *extra]
        await send(message)

    return send_with_headers
