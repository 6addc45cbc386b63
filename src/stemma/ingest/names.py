"""Names that come out of files: data to show, never a path to open."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 200
UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
SURROGATE = re.compile("[\ud800-\udfff]")


def label(name: str, otherwise: str = "unnamed") -> str:
    """A member's name as one can show it: no control or direction marks, no way up, not endless."""
    shown = UNSAFE.sub("\ufffd", SURROGATE.sub("\ufffd", name.replace("\\", "/")))
    parts = [part for part in shown.split("/") if part.strip() not in {"", ".", ".."}]
    joined = unicodedata.normalize("NFC", "/".join(parts))
    if len(joined) > LONGEST:
        joined = f"{joined[: LONGEST // 2]}…{joined[-LONGEST // 2 :]}"
    return joined or otherwise


def storable(name: str) -> str:
    """The user's own name for a file, with bytes that are no characters replaced."""
    return SURROGATE.sub("\ufffd", name)
