"""OpenDocument texts: what the page shows, without deleted, hidden and commented words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from stemma.ingest.archives import open_archive
from stemma.ingest.building import Building
from stemma.ingest.faults import FaultError, encrypted, unreadable
from stemma.ingest.loaders import LOADERS
from stemma.ingest.values import Extracted, Hints, Source, Stated
from stemma.ingest.xml import attribute, local, parse_xml
from stemma.model.documents import Role

MEDIA_TYPE, EXTRACTOR = "application/vnd.oasis.opendocument.text", "odt/1"
UNSEEN = frozenset(
    "tracked-changes annotation note hidden-text hidden-paragraph table-of-content "
    "sequence-decls forms".split()
)
BY_STYLE: tuple[tuple[str, Role], ...] = (
    ("subtitle", "subtitle"),
    ("title", "title"),
    ("quotation", "quotation"),
    ("caption", "caption"),
    ("signature", "signature"),
)
MOST_SPACES = 100


@dataclass(frozen=True)
class Styles:
    """Of each automatic style its parent's name, and which styles hide their words."""

    parents: dict[str, str]
    hidden: frozenset[str]


@LOADERS.add("odt")
def load_odt(source: Source) -> Extracted:
    """The text of an OpenDocument file, its notes apart at the end."""
    archive = open_archive(source.data, source.settings.limits)
    if b"opendocument.text" not in archive.read("mimetype", 200):
        raise FaultError(unreadable("This is an OpenDocument file, but no text."))
    if b"encryption-data" in archive.read("META-INF/manifest.xml", source.budget):
        raise FaultError(encrypted("The document opens only with a password."))
    root = parse_xml(archive.read("content.xml", source.budget))
    styles = _styles(root)
    building = Building()
    for body in (one for one in root.iter() if local(one) == "text"):
        for paragraph, item in _paragraphs(body):
            role = _role(paragraph, styles)
            building.paragraph("".join(_seen(paragraph, styles)), role, item=item)
    for note in (one for one in root.iter() if local(one) == "note-body"):
        building.paragraph(" ".join("".join(_seen(one, styles)) for one in note), "body")
    return Extracted(
        MEDIA_TYPE,
        EXTRACTOR,
        text=building.text,
        pieces=tuple(building.pieces),
        hints=_hints(archive.read("meta.xml", source.budget))
        if "meta.xml" in archive.names()
        else Hints(),
    )


def _paragraphs(body: Any) -> Iterator[tuple[Any, bool]]:
    """Paragraphs and headings in order, and whether they stand in a list."""
    stack = [(iter(body), False)]
    while stack:
        inside, item = stack[-1]
        element = next(inside, None)
        if element is None:
            stack.pop()
            continue
        name = local(element)
        if name in UNSEEN or not name:
            continue
        if name in {"p", "h"}:
            yield element, item
        stack.append((iter(element), item or name == "list-item"))


def _seen(paragraph: Any, styles: Styles) -> Iterator[str]:
    """The words a reader sees in the paragraph, without those of paragraphs inside it."""
    yield paragraph.text or ""
    stack = [iter(paragraph)]
    owners: list[Any] = [None]
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
            owner = owners.pop()
            yield (owner.tail or "") if owner is not None else ""
            continue
        name = local(element)
        yield from _mark(element, name)
        if name in UNSEEN or not name or name in {"p", "h"} or _is_hidden(element, styles):
            yield element.tail or ""
            continue
        yield element.text or ""
        stack.append(iter(element))
        owners.append(element)


def _mark(element: Any, name: str) -> Iterator[str]:
    if name == "s":
        count = attribute(element, "c") or "1"
        yield " " * min(int(count) if count.isdigit() else 1, MOST_SPACES)
    elif name == "tab":
        yield "\t"
    elif name == "line-break":
        yield "\n"


def _styles(root: Any) -> Styles:
    parents, hidden = {}, set()
    for style in (one for one in root.iter() if local(one) == "style"):
        name = attribute(style, "name") or ""
        parents[name] = attribute(style, "parent-style-name") or ""
        for properties in style:
            if attribute(properties, "display") in {"none", "true"}:
                hidden.add(name)
    return Styles(parents, frozenset(hidden))


def _is_hidden(element: Any, styles: Styles) -> bool:
    return (attribute(element, "style-name") or "") in styles.hidden


def _role(paragraph: Any, styles: Styles) -> Role | None:
    own = attribute(paragraph, "style-name") or ""
    named = f"{own} {styles.parents.get(own, '')}".lower()
    role = next((role for start, role in BY_STYLE if start in named), None)
    return role or ("heading" if local(paragraph) == "h" else None)


def _hints(meta: bytes) -> Hints:
    try:
        root = parse_xml(meta)
    except FaultError:
        return Hints()
    title = next((one for one in root.iter() if local(one) == "title"), None)
    words = " ".join((title.text or "").split()) if title is not None else ""
    return Hints(title=Stated(words) if words else None)
