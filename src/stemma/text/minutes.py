"""Minutes of a sitting, known by a line at their head."""

from __future__ import annotations

import re

_HEAD = 500
_HEADING = re.compile(
    r"^[\W_]*(?:[A-Za-z]+ ){0,3}(?:minutes|(?:summary )?record|proceedings|protocol)"
    r"(?: (?:of|on|for|no)\b|[\W_]*$)",
    re.IGNORECASE | re.MULTILINE,
)


def is_minutes(text: str) -> bool:
    """Whether a line at the head of a text calls it minutes, or the record of a sitting."""
    return _HEADING.search(text[:_HEAD]) is not None
