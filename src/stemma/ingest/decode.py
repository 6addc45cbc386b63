"""Bytes to characters: UTF-8 where it is, else a detector's best reading and a problem."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from stemma.ingest.quiet import silence
from stemma.model.problems import Problem

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SAMPLE = 200_000
"""Bytes that the detector looks at; more would take long and change nothing."""
LAST_RESORT = "windows-1252"


@dataclass(frozen=True, slots=True)
class Decoded:
    """The characters, the encoding they were read in, and what the user should know of it."""

    text: str
    encoding: str
    problems: tuple[Problem, ...] = ()


def decode(data: bytes, *, declared: str | None = None) -> Decoded:
    """The text of the bytes, without its byte-order mark.

    Args:
        data: the bytes.
        declared: the encoding that the format itself names; it counts only if the bytes fit it.
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], encoding)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    if declared is not None and (text := _strictly(data, declared)) is not None:
        return Decoded(text, declared)
    encoding = detect(data)
    text = data.decode(encoding, "replace")
    return Decoded(text, encoding, (_guessed(encoding, broken="\ufffd" in text),))


def _marked(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, "replace")
    if "\ufffd" in text and _strictly(data, encoding) is None:
        return Decoded(text, encoding, (_guessed(encoding, broken=True),))
    return Decoded(text, encoding)


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError, ValueError):
        return None


def detect(data: bytes) -> str:
    """The most likely encoding of bytes that are not UTF-8."""
    from charset_normalizer import from_bytes

    silence("charset_normalizer")
    best = from_bytes(data[:SAMPLE]).best()
    encoding = best.encoding if best is not None else LAST_RESORT
    return encoding if encoding not in {"ascii", "utf_8"} else LAST_RESORT


def _guessed(encoding: str, *, broken: bool) -> Problem:
    lost = " Some characters could not be read and are shown as �." if broken else ""
    return Problem(
        "encoding",
        (),
        f"The text is not UTF-8; it was read as {encoding}.{lost}",
        "Look whether letters with accents are right. If not, save the file as UTF-8.",
    )
