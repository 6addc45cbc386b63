"""Pages to HTML. Every value is escaped, and hostile characters are written out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from http import HTTPStatus
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape
from starlette.responses import Response

import stemma.web
from stemma.web.door.safe import finalize, visible
from stemma.web.forms.once_more import OnceMore
from stemma.web.rows.base import Page
from stemma.web.words import wording

DESK = Path(stemma.web.__file__).parent
"""Where the templates and the static files lie."""
HTML = "text/html; charset=utf-8"
NAV = (
    ("/", "Overview"),
    ("/documents", "Documents"),
    ("/statements", "Statements"),
    ("/matters", "Questions"),
    ("/accusations", "Accusations and answers"),
    ("/differences", "Differences"),
    ("/sides", "Sides"),
    ("/origins", "Origins"),
    ("/cited", "Cited"),
    ("/timeline", "Order of things"),
    ("/figures", "Figures"),
    ("/people", "People and organisations"),
    ("/called", "Who calls whom what"),
    ("/problems", "Problems"),
    ("/judgements", "What you decided"),
)


@dataclass(frozen=True)
class Frame:
    """What stands around a page: where it is, its form key, and a notice after a decision."""

    path: str
    csrf: str
    back: str
    notice: str | None = None


@dataclass(frozen=True)
class Message:
    """A refusal or an error in words."""

    status: HTTPStatus
    message: str
    hint: str
    inside: bool = False
    """Whether the reader is at the desk already and can go back to its pages."""
    again: OnceMore | None = None
    """Of a form that was refused: the way back, and what was typed."""


@cache
def environment() -> Environment:
    """Jinja with escaping on everywhere, and an error for a name that a page lacks."""
    found = Environment(
        loader=FileSystemLoader(DESK / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=finalize,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.filters["code"] = code
    found.globals.update(promise=wording.PROMISE, warning=wording.WARNING)
    return found


def render(template: str, page: Page, frame: Frame) -> Response:
    """The page as HTML."""
    text = (
        environment()
        .get_template(template)
        .render(
            page=page,
            title=page.title,
            nav=_nav(frame.path),
            csrf=frame.csrf,
            back=frame.back,
            notice=frame.notice,
            json_href=f"/api{frame.back}" if frame.back.startswith("/") else None,
        )
    )
    return Response(_encoded(text), media_type=HTML)


def render_message(words: Message) -> Response:
    """A refusal or an error as a page."""
    text = (
        environment()
        .get_template("message.html")
        .render(
            title=words.status.phrase,
            heading=words.message,
            message="",
            hint=words.hint,
            again=words.again,
            nav=_nav("") if words.inside else (),
            csrf="",
            notice=None,
            json_href=None,
        )
    )
    return Response(_encoded(text), words.status, media_type=HTML)


def code(text: str) -> Markup:
    """Our own words with what stands between backticks set as code."""
    plain = str(escape(visible(text)))
    return Markup(re.sub(r"`([^`]+)`", r"<code>\1</code>", plain))  # noqa: S704 - escaped one line above


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _nav(path: str) -> tuple[dict[str, Any], ...]:
    return tuple({"href": href, "label": label, "here": _here(href, path)} for href, label in NAV)


def _here(href: str, path: str) -> bool:
    return path == href or (href != "/" and path.startswith(f"{href}/"))
