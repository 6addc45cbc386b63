"""The problems a file can have on its way in, worded once."""

from __future__ import annotations

from stemma.model.problems import Problem

SAVE_ANEW = "Open it in the program that made it and save it anew."


def unreadable(what: str, hint: str = SAVE_ANEW) -> Problem:
    """The file could not be read, and why."""
    return Problem("unreadable", (), what, hint)


def no_text() -> Problem:
    """The file holds no words."""
    return Problem(
        "no-text",
        (),
        "The file holds no text.",
        "If you expected words here, open the original and compare.",
    )


def limit(what: str, setting: str) -> Problem:
    """A limit was reached, and which setting raises it."""
    return Problem("limit", (), what, f"Raise `limits.{setting}` in stemma.toml and read it again.")


def encrypted(what: str) -> Problem:
    """The file is locked with a password."""
    return Problem("encrypted", (), what, "Save a copy without a password and add that.")


class FaultError(Exception):
    """Reading of this file ends here, with that problem; never leaves the reading of one file."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem
