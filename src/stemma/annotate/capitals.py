"""Patterns of names in which any Latin capital counts: "Ágota Brun" is a name as "Agota Brun" is."""

from __future__ import annotations

import re

CAPITALS = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĮİĴĶĹĻĽŁŃŅŇŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽƏȘȚẂẞỲ"
"""What stands for `A-Z` inside the brackets of a class."""


def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern, `[A-Z]` in it standing for every capital of the Latin script."""
    return re.compile(pattern.replace("[A-Z]", f"[{CAPITALS}]"), flags)
