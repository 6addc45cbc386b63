"""Reads marked text: a header, a text with marks such as `⟦s1:Mara Ilves⟧`, one line per mark."""

from __future__ import annotations

import re
import zlib
from collections import defaultdict
from typing import TYPE_CHECKING

from attribution.documents import Attribution, Document, Spans, paragraphs_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_MARK = re.compile(r"⟦([a-z]\d+):|⟧")
_PROPERTY = re.compile(r'(\w+)=(?:"([^"]*)"|(\S+))')
_NUMBER = re.compile(r"\d+")
_FURNITURE = "f"
_NONE = "-"


HANDS_APART = ((1, 13), (215, 228), (285, 298), (355, 368))
"""Numbers of the gold files of four hands kept from the tagger, from first to last.

From them the reranker learns how far to trust the tagger on hands that it has not learnt from.
"""


class MarkedTextError(ValueError):
    """A marked file breaks its format."""


def marked_files(folders: Sequence[Path], parts: int, *, held: bool) -> list[Path]:
    """The marked files of folders: those held out for the reranker, or the others.

    One in `parts` is held out, chosen by its name, so that new files change no old choice;
    0 parts hold out none.
    """
    files = [path for folder in folders for path in sorted(folder.glob("*.marked"))]
    if not parts:
        return [] if held else files
    return [path for path in files if (zlib.crc32(path.stem.encode()) % parts == 0) == held]


def gold_files(folder: Path, *, held: bool) -> list[Path]:
    """The gold files of the hands kept from the tagger, or those of all other hands."""

    def is_apart(path: Path) -> bool:
        number = _NUMBER.match(path.stem)
        return (
            any(first <= int(number[0]) <= last for first, last in HANDS_APART) if number else False
        )

    return [path for path in sorted(folder.glob("*.marked")) if is_apart(path) == held]


def read_marked(path: Path) -> Document:
    """The document of a marked file, furniture left out of its blocks.

    Raises:
        MarkedTextError: a part is missing or a mark is not closed.
    """
    parts = re.split(r"\n(?:-----|=====)\n", path.read_text(encoding="utf-8"))
    if len(parts) != 3:
        message = f"{path.name}: expected a header, a text and its items"
        raise MarkedTextError(message)
    text, marks = _unmark(parts[1], path.name)
    items = _items(parts[2])
    furniture = [span for name, spans in marks.items() if name[0] == _FURNITURE for span in spans]
    blocks = tuple(
        (start, end)
        for start, end in paragraphs_of(text)
        if not any(first <= start and end <= last for first, last in furniture)
    )
    return Document(path.stem, text, blocks, _attributions(items, marks))


def _unmark(body: str, name: str) -> tuple[str, dict[str, Spans]]:
    """The text without its marks, and the spans of every mark."""
    kept: list[str] = []
    opened: list[tuple[str, int]] = []
    spans: dict[str, list[tuple[int, int]]] = defaultdict(list)
    position = length = 0
    for match in _MARK.finditer(body):
        kept.append(body[position : match.start()])
        length += len(kept[-1])
        position = match.end()
        if match[1]:
            opened.append((match[1], length))
        elif opened:
            mark, start = opened.pop()
            spans[mark].append((start, length))
        else:
            message = f"{name}: a closing mark with nothing open"
            raise MarkedTextError(message)
    if opened:
        message = f"{name}: never closed: {opened}"
        raise MarkedTextError(message)
    kept.append(body[position:])
    return "".join(kept), {mark: tuple(sorted(found)) for mark, found in spans.items()}


def _items(tail: str) -> dict[str, dict[str, str]]:
    items: dict[str, dict[str, str]] = {}
    for line in tail.splitlines():
        key, _, rest = line.strip().partition(" ")
        if key:
            items[key] = {name: quoted or bare for name, quoted, bare in _PROPERTY.findall(rest)}
    return items


def _attributions(
    items: dict[str, dict[str, str]], marks: dict[str, Spans]
) -> tuple[Attribution, ...]:
    found: list[Attribution] = []
    for key, properties in items.items():
        if key[0] != "a":
            continue
        parent = properties.get("parent", _NONE)
        found.append(
            Attribution(
                source=marks.get(f"s{key[1:]}", ()),
                cue=marks.get(f"q{key[1:]}", ()),
                content=marks.get(f"c{key[1:]}", ()),
                parent=None if parent == _NONE else parent,
                key=key,
            )
        )
    return tuple(found)
