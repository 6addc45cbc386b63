"""Word files: what the page shows, without deleted, hidden and commented words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from stemma.ingest.archives import Archive, open_archive
from stemma.ingest.building import Building
from stemma.ingest.faults import FaultError
from stemma.ingest.loaders import LOADERS
from stemma.ingest.roles.page import Line
from stemma.ingest.roles.shapes import is_organisation
from stemma.ingest.values import Extracted, Hints, Piece, Source, Stated
from stemma.ingest.xml import attribute, local, parse_xml
from stemma.model.documents import Role

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
EXTRACTOR = "docx/1"
UNSEEN = frozenset({"del", "moveFrom", "Fallback", "instrText", "delText"})
BY_STYLE: tuple[tuple[str, Role], ...] = (
    ("subtitle", "subtitle"),
    ("title", "title"),
    ("heading", "heading"),
    ("quote", "quotation"),
    ("caption", "caption"),
    ("signature", "signature"),
)
MARKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}


@LOADERS.add("docx")
def load_docx(source: Source) -> Extracted:
    """The text of a Word file: header, body with its tables, notes apart, footer."""
    archive = open_archive(source.data, source.settings.limits)
    names = archive.names()
    building = Building()
    styles = _styles(archive, source.budget)
    for name in _parts(names, "word/header"):
        for text in _own_texts(_xml(archive, name, source.budget)):
            building.paragraph(text, _running_role(text))
    for paragraph in _paragraphs(_xml(archive, "word/document.xml", source.budget)):
        style = styles.get(_style_id(paragraph), "")
        item = next(paragraph.iterfind("{*}pPr/{*}numPr"), None) is not None
        building.paragraph(_text(paragraph), _role(style), item=item)
    for name in (*_parts(names, "word/footnotes"), *_parts(names, "word/endnotes")):
        for text in _notes(_xml(archive, name, source.budget)):
            building.paragraph(text, "body")
    for name in _parts(names, "word/footer"):
        for text in _own_texts(_xml(archive, name, source.budget)):
            building.paragraph(text, "furniture")
    return Extracted(
        MEDIA_TYPE,
        EXTRACTOR,
        text=building.text,
        pieces=tuple(building.pieces),
        hints=_hints(archive, names, source.budget),
    )


def _xml(archive: Archive, name: str, most: int) -> Any:
    return parse_xml(archive.read(name, most))


def _parts(names: list[str], start: str) -> list[str]:
    return sorted(name for name in names if name.startswith(start) and name.endswith(".xml"))


def _running_role(text: str) -> Role | None:
    """A letterhead says who issued the letter; other headers are furniture."""
    return None if is_organisation(Line(0, Piece(0, len(text), 0), text)) else "furniture"


def _style_id(paragraph: Any) -> str:
    style = next(paragraph.iterfind("{*}pPr/{*}pStyle"), None)
    return (attribute(style, "val") or "") if style is not None else ""


def _styles(archive: Archive, most: int) -> dict[str, str]:
    """The name of each style by its id; the ids differ between languages, the names do not."""
    try:
        root = _xml(archive, "word/styles.xml", most)
    except FaultError:
        return {}
    found = {}
    for style in root.iterfind("{*}style"):
        name = next(style.iterfind("{*}name"), None)
        if name is not None:
            found[attribute(style, "styleId") or ""] = (attribute(name, "val") or "").lower()
    return found


def _role(style: str) -> Role | None:
    return next((role for start, role in BY_STYLE if start in style), None)


def _paragraphs(root: Any) -> Iterator[Any]:
    """Every paragraph that is shown, those in text boxes behind the one they hang on."""
    stack = [iter(root)]
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
        elif local(element) not in UNSEEN:
            if local(element) == "p":
                yield element
            stack.append(iter(element))


def _own_texts(root: Any) -> list[str]:
    return [text for one in _paragraphs(root) for text in [_text(one)] if text]


def _notes(root: Any) -> Iterator[str]:
    """The text of each note; those with a type are the lines that part notes from text."""
    for note in root:
        if attribute(note, "type") is None:
            yield " ".join(_own_texts(note))


def _text(paragraph: Any) -> str:
    """The words a reader sees in the paragraph, without those of paragraphs inside it."""
    return "".join(_seen(paragraph)).strip()


def _seen(paragraph: Any) -> Iterator[str]:
    stack = [iter(paragraph)]
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
            continue
        name = local(element)
        if name == "t":
            yield element.text or ""
        elif name in MARKS:
            yield MARKS[name]
        elif name not in UNSEEN and name != "p" and not (name == "r" and _is_hidden(element)):
            stack.append(iter(element))


def _is_hidden(run: Any) -> bool:
    vanish = next(run.iterfind("{*}rPr/{*}vanish"), None)
    return vanish is not None and attribute(vanish, "val") not in {"0", "false"}


def _hints(archive: Archive, names: list[str], most: int) -> Hints:
    """The title that the file's record states."""
    if "docProps/core.xml" not in names:
        return Hints()
    try:
        title = next(_xml(archive, "docProps/core.xml", most).iterfind("{*}title"), None)
    except FaultError:
        return Hints()
    words = " ".join((title.text or "").split()) if title is not None else ""
    return Hints(title=Stated(words) if words else None)
