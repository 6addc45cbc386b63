"""News texts of the TimeML corpora as gold: TIMEX3 expressions with their values as EDTF."""

from __future__ import annotations

import datetime as dt
import html
import re
from collections.abc import Iterator
from pathlib import Path

from stemma.evaluate.gold import GoldDocument, GoldValue, as_ingested
from stemma.text.periods import week_of

TEXT = re.compile(r"<TEXT>\s*(.*?)\s*</TEXT>", re.DOTALL)
CREATED = re.compile(r"functionInDocument=\"CREATION_TIME\"[^>]*>|<DCT>\s*<TIMEX3[^>]*>")
VALUE = re.compile(r"value=\"([^\"]*)\"")
TYPE = re.compile(r"type=\"([^\"]*)\"")
PIECE = re.compile(r"<TIMEX3\b[^>]*>|</TIMEX3>|<[^>]*>|&[#\w]+;|[^<&]+|&")
SEASONS = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}
TYPES = {"DATE": "date", "TIME": "date", "DURATION": "duration", "SET": "set"}
OPEN = re.compile(r"_REF$|^PT?X|^P\d*X|^T|XX[XY]")
"""Values that stand for no date or length: PRESENT_REF, PXD, a time of an unknown day."""


def load_folder(folder: Path) -> tuple[GoldDocument, ...]:
    """The documents of all `.tml` files of a folder, by name."""
    return tuple(load(path) for path in sorted(folder.glob("*.tml")))


def load(path: Path) -> GoldDocument:
    """The text of one file, its date of creation, and its expressions in the text."""
    raw = path.read_text(encoding="utf-8")
    created = CREATED.search(raw)
    value = VALUE.search(raw, max(created.start() - 200, 0)) if created else None
    if created and (inside := VALUE.search(created[0])):
        value = inside
    body = TEXT.search(raw)
    text, times = _read(body[1] if body else "")
    published = value[1][:10] if value else None
    return GoldDocument(as_ingested(path.name, text, published=published), times=times)


def _read(marked: str) -> tuple[str, tuple[GoldValue, ...]]:
    """The text without its tags, and the expressions in it."""
    text: list[str] = []
    times: list[GoldValue] = []
    length = start = 0
    tag = ""
    for piece in PIECE.findall(marked):
        if piece.startswith("<TIMEX3"):
            start, tag = length, piece
        elif piece == "</TIMEX3>":
            times += _value(tag, len(times), start, length)
        elif not piece.startswith("<") or piece == "<":
            plain = html.unescape(piece)
            text.append(plain)
            length += len(plain)
    return "".join(text), tuple(times)


def _value(tag: str, number: int, start: int, end: int) -> Iterator[GoldValue]:
    value, kind = VALUE.search(tag), TYPE.search(tag)
    if value and kind and not OPEN.search(value[1]):
        written = "-" if kind[1] == "SET" else edtf_of(value[1])
        yield GoldValue(
            f"t{number}", ((start, end),), (("value", written), ("type", TYPES[kind[1]]))
        )


def edtf_of(value: str) -> str:
    """A TIMEX3 value as EDTF writes it: weeks as their days, times of day left aside."""
    if week := re.fullmatch(r"(\d{4})-W(\d\d?)", value):
        monday = dt.date.fromisocalendar(int(week[1]), max(int(week[2]), 1), 1)
        return week_of(monday).text
    if season := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value):
        return f"{season[1]}-{SEASONS[season[2]]}"
    if quarter := re.fullmatch(r"(\d{4})-Q([1-4])", value):
        return f"{quarter[1]}-{32 + int(quarter[2])}"
    if decade := re.fullmatch(r"(\d{3})X?", value):
        return f"{decade[1]}X"
    if value.startswith("P"):
        return value
    return re.sub(r"T.*|-XX$", "", value)
