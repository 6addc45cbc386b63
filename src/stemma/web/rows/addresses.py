"""Addresses inside the desk. They carry ids and kinds, never names or search words."""

from __future__ import annotations

from urllib.parse import quote, urlencode


def document(ident: str, at: str | None = None) -> str:
    """The reader on a document, at one of its statements or attributions if named."""
    path = f"/documents/{quote(ident, safe=':')}"
    return f"{path}?{urlencode({'at': at}, safe=':')}#{anchor(at)}" if at else path


def text_of(ident: str) -> str:
    """The document's text, for taking away."""
    return f"/documents/{quote(ident, safe=':')}/text"


def statements_of(ident: str) -> str:
    """Where statements made by hand on the document are sent."""
    return f"/documents/{quote(ident, safe=':')}/statements"


def original_of(ident: str) -> str:
    """The original file, for taking away."""
    return f"/documents/{quote(ident, safe=':')}/original"


def shown_original(ident: str) -> str:
    """The original file's own characters, to look at."""
    return f"{original_of(ident)}/shown"


def picture_of(ident: str, page: int, at: str = "") -> str:
    """A page of the original as a picture, with a statement or an attribution marked if named."""
    return filtered(f"/documents/{quote(ident, safe=':')}/pages/{page}", {"at": at})


def statement(ident: str) -> str:
    """The page of one statement, where it can be judged."""
    return f"/statements/{quote(ident, safe=':')}"


def whom_of(ident: str) -> str:
    """The form that says whom a statement accuses, with everybody who can be chosen."""
    return f"{statement(ident)}#whom-accused"


def replies_to(ident: str) -> str:
    """Where a reply to an accusation is sent that is not listed."""
    return f"{statement(ident)}/replies"


def reply_to(ident: str, about: str) -> str:
    """The form for a reply by one whom an accusation accuses."""
    return f"{statement(ident)}#reply-{anchor(about)}"


def entity(ident: str) -> str:
    """The page of a person, an organisation or another thing named."""
    return f"/people/{quote(ident, safe=':')}"


def matter(ident: str) -> str:
    """The page of a question."""
    return f"/matters/{quote(ident, safe=':')}"


def origins(ident: str) -> str:
    """The page of a version's origins."""
    return f"/origins/{quote(ident, safe=':')}"


def accusations_about(ident: str) -> str:
    """The accusations of which one is the subject."""
    return filtered("/accusations", {"about": ident})


def filtered(path: str, filters: dict[str, str]) -> str:
    """A list with filters, of which only the set ones stand in the address."""
    given = {key: value for key, value in filters.items() if value}
    return f"{path}?{urlencode(given, safe=':')}" if given else path


def anchor(ident: str | None) -> str:
    """The id as an anchor in a page."""
    return (ident or "").replace(":", "-")
