"""A form that was refused: the way back to where one was, and what was typed, to be sent once more."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from stemma.web.forms.judging import way_back
from stemma.web.words.wording_judging import TYPED

KEY = "csrf"
FORMS = "/judgements"


@dataclass(frozen=True)
class Typed:
    """A field that somebody could write into."""

    name: str
    """Its name in the form."""
    label: str
    """What it asks for."""
    value: str
    """What was written."""


@dataclass(frozen=True)
class OnceMore:
    """What stands under a refusal of a form."""

    back: str
    """The page on which the form was."""
    action: str
    """Where the form is sent; empty where it cannot be sent from here."""
    hidden: tuple[tuple[str, str], ...]
    """What was chosen or pressed, and the form's key."""
    typed: tuple[Typed, ...]
    """What was typed, and what could have been."""


def once_more(path: str, form: Mapping[str, str], key: str | None) -> OnceMore:
    """The way back from a refused form, and the form as it was filled in.

    Args:
        path: where it was sent.
        form: what it held.
        key: the key with which it can be sent once more; null where sending it again changes nothing.
    """
    asked = {name: words for name, words in form.items() if name != KEY}
    typed = tuple(Typed(name, TYPED[name], asked[name]) for name in TYPED if name in asked)
    can_be_sent = key is not None and path == FORMS and any(each.name != "why" for each in typed)
    hidden = {name: words for name, words in asked.items() if name not in TYPED}
    return OnceMore(
        back=_back(path, form.get("back", "")),
        action=path if can_be_sent else "",
        hidden=(*hidden.items(), (KEY, key or "")) if can_be_sent else (),
        typed=typed if can_be_sent else tuple(each for each in typed if each.value.strip()),
    )


def _back(path: str, asked: str) -> str:
    """The page that the form names, else the page that its address belongs to."""
    if asked or path.startswith(FORMS):
        return way_back(asked)
    page = path.rsplit("/", 1)[0] if path.count("/") > 2 else path
    return way_back(page)
