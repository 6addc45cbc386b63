"""Gold in marked text: a readable file of a text with bracketed spans and a line for each.

A file is a header, `-----`, the text with marks such as `⟦s1:Mara Ilves⟧`, `=====`, and a line such
as `a1 kind=indirect stance=asserts parent=- speaker="Mara Ilves" voice=v0` per numbered item. The
mark's letter is its role: source, q (cue), content, time, n (quantity), voice, furniture.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import cast, get_args

from stemma.errors import GoldError
from stemma.evaluate.gold import (
    GoldAttribution,
    GoldDocument,
    GoldValue,
    GoldVoice,
    as_ingested,
)
from stemma.model.annotations import Stance
from stemma.model.documents import Span, Spans

MARK = re.compile(r"⟦([sqctnvf]\d+):|⟧")
PAIR = re.compile(r'(\w+)=(?:"([^"]*)"|(\S+))')
OWN_VOICE = "v0"

Marks = dict[str, Spans]
Items = dict[str, dict[str, str]]


def load(path: Path) -> GoldDocument:
    """The document of one marked file.

    Raises:
        GoldError: the file breaks the grammar.
    """
    return parse(path.read_text(encoding="utf-8"), path.name)


def load_folder(folder: Path) -> tuple[GoldDocument, ...]:
    """The documents of all marked files of a folder, by name."""
    return tuple(load(path) for path in sorted(folder.glob("*.marked")))


def parse(raw: str, name: str) -> GoldDocument:
    """The document of a marked file's characters.

    Raises:
        GoldError: they break the grammar.
    """
    parts = re.split(r"\n-----\n|\n=====\n", raw)
    if len(parts) != 3:
        fault = "it needs one line ----- and one line ====="
        raise GoldError(name, fault)
    header = dict(re.findall(r"^(\w+):\s*(.*)$", parts[0], re.MULTILINE))
    text, marks = unmark(parts[1].strip("\n"), name)
    items = _items(parts[2])
    furniture = tuple(sorted(s for mark, spans in marks.items() if mark[0] == "f" for s in spans))
    published = header.get("published")
    return GoldDocument(
        as_ingested(
            name, text, published=None if published == "-" else published, furniture=furniture
        ),
        attributions=_attributions(marks, items, name),
        voices=_voices(text, marks, items, furniture),
        times=_values("t", marks, items),
        quantities=_values("n", marks, items),
        nested=True,
    )


def unmark(marked: str, name: str) -> tuple[str, Marks]:
    """The text without its marks, and the spans of each mark.

    Raises:
        GoldError: a bracket has no partner.
    """
    pieces: list[str] = []
    stack: list[tuple[str, int]] = []
    marks: dict[str, list[Span]] = {}
    at = length = 0
    for match in MARK.finditer(marked):
        pieces.append(marked[at : match.start()])
        length += match.start() - at
        at = match.end()
        if match.group(1):
            stack.append((match.group(1), length))
        elif stack:
            mark, start = stack.pop()
            marks.setdefault(mark, []).append((start, length))
        else:
            fault = f"a closing bracket with nothing open, {marked[:at][-40:]!r}"
            raise GoldError(name, fault)
    if stack:
        fault = f"never closed: {', '.join(mark for mark, _ in stack)}"
        raise GoldError(name, fault)
    return "".join([*pieces, marked[at:]]), {k: tuple(sorted(v)) for k, v in marks.items()}


def _items(lines: str) -> Items:
    items: Items = {}
    for line in lines.splitlines():
        key, _, rest = line.strip().partition(" ")
        if key:
            items[key] = {name: bare or quoted for name, quoted, bare in PAIR.findall(rest)}
    return items


def _attributions(marks: Marks, items: Items, name: str) -> tuple[GoldAttribution, ...]:
    numbers = [key[1:] for key in items if key.startswith("a")]
    found = []
    for number in numbers:
        values = items[f"a{number}"]
        if values.get("stance") not in get_args(Stance):
            fault = f"a{number} has no known stance"
            raise GoldError(name, fault)
        found.append(
            GoldAttribution(
                f"a{number}",
                source=marks.get(f"s{number}", ()),
                cue=marks.get(f"q{number}", ()),
                content=marks.get(f"c{number}", ()),
                kind=_known(values, "kind"),
                stance=cast("Stance", values["stance"]),
                negated=values.get("negated") == "yes",
                hedged=values.get("hedged") == "yes",
                parent=_known(values, "parent"),
                speakers=_names(values.get("speaker", "-")),
                anonymous=values.get("anonymous") == "yes",
                voice=_known(values, "voice"),
            )
        )
    return tuple(found)


def _names(value: str) -> tuple[str, ...]:
    return () if value == "-" else tuple(name.strip() for name in value.split(";"))


def _known(values: dict[str, str], key: str) -> str | None:
    value = values.get(key, "-")
    return None if value == "-" else value


def _values(letter: str, marks: Marks, items: Items) -> tuple[GoldValue, ...]:
    return tuple(
        GoldValue(key, marks.get(key, ()), tuple(values.items()))
        for key, values in items.items()
        if key.startswith(letter)
    )


def _voices(text: str, marks: Marks, items: Items, furniture: Spans) -> tuple[GoldVoice, ...]:
    """The voices as a partition: a voice does not hold what a voice inside it holds."""
    marked = [key for key in items if key.startswith("v") and key in marks]
    voices = []
    for key in [OWN_VOICE, *(key for key in marked if key != OWN_VOICE)]:
        own = marks.get(key, ((0, len(text)),))
        inner = [s for other in marked if other != key for s in marks[other] if _inside(s, own)]
        spans = subtract(own, tuple(sorted([*inner, *furniture])))
        values = items.get(key, {})
        voices.append(GoldVoice(key, spans, _known(values, "author"), _known(values, "kind")))
    return tuple(voices)


def _inside(span: Span, spans: Spans) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in spans)


def subtract(spans: Spans, holes: Spans) -> Spans:
    """The spans without the holes."""
    left = []
    for span in spans:
        start, end = span
        for hole_start, hole_end in sorted(holes):
            if hole_end <= start or hole_start >= end:
                continue
            if hole_start > start:
                left.append((start, hole_start))
            start = max(start, hole_end)
        if start < end:
            left.append((start, end))
    return tuple(left)
