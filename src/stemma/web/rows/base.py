"""What every page has, and the error of a page that is not there."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.errors import StemmaError


@dataclass(frozen=True)
class Page:
    """What every page has."""

    kind: str
    """The page's kind; its template and its address begin with it."""
    title: str
    """The title of the window: kinds and ids, never names."""
    empty: str | None
    """Why there is nothing to see; null when there is something."""


class NotInCaseError(StemmaError):
    """The case has no row with that id."""

    def __init__(self, *, what: str) -> None:
        super().__init__(
            f"This case has no {what} with that id.",
            hint="It may have gone with a later run or a decision. Look for it in the list.",
        )


def short(ident: str) -> str:
    """The first letters of an id, enough to tell rows apart in a title."""
    digits = 8
    return ident.rpartition(":")[2][:digits]
