"""What stands on a page: every plain string with its hostile characters written out."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from stemma.text.visible import visible

__all__ = ["finalize", "visible"]


def finalize(value: Any) -> Any:
    """What Jinja puts on the page for a value: every plain string goes through `visible`."""
    if value is None:
        return ""
    if isinstance(value, str) and not isinstance(value, Markup):
        return visible(value)
    return value
