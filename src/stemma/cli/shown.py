"""Names and messages for a terminal: nothing in them can move the cursor or turn words around."""

from __future__ import annotations

import json
import re

LONGEST = 160
HIDDEN = re.compile(
    r"[\x00-\x09\x0b-\x1f\x7f-\x9f"  # controls; line ends are dealt with where they matter
    r"\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff"  # marks of direction, nothing to see
    r"\ufff0-\ufffb\U000e0000-\U000e007f\ud800-\udfff]"  # tag characters, halves of pairs
)


def message(text: str) -> str:
    """The text with what a terminal would obey, or not show, written out; its lines stay."""
    return HIDDEN.sub(_written_out, text)


def name(text: object) -> str:
    """A name or a path on one line, not endless."""
    line = message(str(text)).replace("\n", "\\n")
    if len(line) > LONGEST:
        return f"{line[: LONGEST // 2]}…{line[-LONGEST // 2 :]}"
    return line


def row(text: str) -> str:
    """A line of JSON that holds the same and in which such characters are escaped."""
    return HIDDEN.sub(lambda found: json.dumps(found[0])[1:-1], text)


def _written_out(found: re.Match[str]) -> str:
    return found[0].encode("unicode_escape").decode("ascii")
