"""The visible text of a page in reading order, with a piece for each paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Any

from stemma.ingest.html.elements import (
    CELLS,
    CLOSE_LINES,
    Context,
    breaks_lines,
    enter,
    is_layout,
    shows_nothing,
)
from stemma.ingest.values import Piece

SPACES = re.compile(r"[ \t\n\r\f\u200b]+")
INVISIBLE_MARKS = dict.fromkeys(map(ord, "\ufeff\u00ad\u2060"))
SURROGATE = re.compile("[\ud800-\udfff]")
NEXT_LINE, NEXT_PARAGRAPH = 1, 2


@dataclass(slots=True)
class Writer:
    """The text as it grows; local to one walk."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    breaks: int = 0
    space: bool = False
    pieces: list[Piece] = field(default_factory=list)
    group: int = 0
    start: int | None = None
    linked: int = 0
    context: Context = field(default_factory=Context)
    after_link: bool = False
    at: Any = None
    """The element whose text comes next."""
    homes: list[Any] = field(default_factory=list)
    home: Any = None

    def put(self, text: str, context: Context, *, in_link: bool) -> None:
        """Append text as a browser would show it."""
        text = SURROGATE.sub("\ufffd", text.translate(INVISIBLE_MARKS))
        if context.preformatted:
            self._put_lines(text, context, in_link=in_link)
            return
        shown = SPACES.sub(" ", text)
        self.space = self.space or shown.startswith(" ")
        if shown.strip(" "):
            self._write(shown.strip(" "), context, in_link=in_link)
            self.space = shown.endswith(" ")

    def _put_lines(self, text: str, context: Context, *, in_link: bool) -> None:
        for number, line in enumerate(text.expandtabs(4).splitlines() or [""]):
            if number:
                self.close(NEXT_LINE if line.strip() else NEXT_PARAGRAPH)
            if line.strip():
                self._write(line.strip(), context, in_link=in_link)
        if text.endswith("\n"):
            self.close(NEXT_LINE)

    def _write(self, shown: str, context: Context, *, in_link: bool) -> None:
        if self.start is None:
            self._open(context)
        elif self.space:
            self._append(" ")
        self._append(shown)
        self.linked += len(shown) if in_link else 0
        self.after_link = False

    def _open(self, context: Context) -> None:
        if self.length:
            self._append("\n" * max(self.breaks, NEXT_LINE))
            self.group += self.breaks >= NEXT_PARAGRAPH
        self.start, self.context, self.linked, self.breaks = self.length, context, 0, 0
        self.home = self.at

    def _append(self, shown: str) -> None:
        self.parts.append(shown)
        self.length += len(shown)

    def close(self, breaks: int) -> None:
        """End the piece; the next begins after so many line breaks."""
        self.breaks = max(self.breaks, breaks)
        self.space = self.after_link = False
        if self.start is None:
            return
        length = self.length - self.start
        self.homes.append(self.home)
        self.pieces.append(
            Piece(
                self.start,
                self.length,
                self.group,
                self.context.role,
                item=self.context.item,
                linked=self.linked / length,
                suspect=self.context.suspect,
            )
        )
        self.start = None


@dataclass(frozen=True)
class Walked:
    """The visible text and its pieces."""

    text: str
    pieces: tuple[Piece, ...]
    homes: tuple[Any, ...]
    """The element in which each piece begins."""


def walk(root: Any, hidden: frozenset[str]) -> Walked:
    """The page's visible text; an explicit stack, so that no nesting is too deep."""
    weights = _weights(root)
    whole = max(1, weights.get(root, 1))
    writer = Writer()
    stack: list[tuple[Any, Context, bool, bool]] = [(root, Context(), False, False)]
    while stack:
        element, context, in_link, leaving = stack.pop()
        if leaving:
            _leave(writer, element, context, in_link=in_link)
            continue
        stack.append((element, context, in_link, True))
        if not isinstance(element.tag, str) or shows_nothing(element, hidden):
            continue
        share = weights.get(element, 0) / whole
        inside = _inside(writer, element, context, share)
        linked = in_link or element.tag == "a"
        if element.text:
            writer.at = element
            writer.put(element.text, inside, in_link=linked)
        stack.extend((child, inside, linked, False) for child in reversed(element))
    writer.close(NEXT_LINE)
    return Walked("".join(writer.parts), tuple(writer.pieces), tuple(writer.homes))


def _inside(writer: Writer, element: Any, context: Context, share: float) -> Context:
    """Open the element: break the line where it is a block, and note what it says."""
    tag = element.tag
    if tag == "br":
        writer.close(NEXT_LINE)
    elif tag in CELLS and not is_layout(element):
        writer.space = True
    elif tag in CELLS or breaks_lines(tag):
        writer.close(NEXT_LINE if tag in CLOSE_LINES else NEXT_PARAGRAPH)
        return enter(element, context, share)
    elif tag == "a" and writer.after_link:
        writer.space = True
    elif writer.start is None:
        inside = enter(element, context, share)
        return replace(inside, role=inside.role or context.role)
    return context


def _leave(writer: Writer, element: Any, context: Context, *, in_link: bool) -> None:
    tag = element.tag
    if tag == "a":
        writer.after_link = True
    if breaks_lines(tag) or (tag in CELLS and is_layout(element)):
        writer.close(NEXT_LINE if tag in CLOSE_LINES else NEXT_PARAGRAPH)
    if element.tail and element.getparent() is not None:
        if not element.tail[0].isspace() and not element.tail.strip():
            writer.after_link = False
        writer.at = element.getparent()
        writer.put(element.tail, context, in_link=in_link)


def _weights(root: Any) -> dict[Any, int]:
    """For each element the characters of text in it."""
    weights: dict[Any, int] = {}
    for element in reversed(list(root.iter())):
        own = len(element.text or "") if isinstance(element.tag, str) else 0
        if element.tag in {"script", "style"}:
            own = 0
        inside = sum(weights.get(child, 0) + len(child.tail or "") for child in element)
        weights[element] = own + inside
    return weights
