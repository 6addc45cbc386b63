"""Hostile characters made visible: a name or a quotation must not rearrange the page around it."""

from __future__ import annotations

import re

NAMES = {
    "\u202a": "LRE",
    "\u202b": "RLE",
    "\u202c": "PDF",
    "\u202d": "LRO",
    "\u202e": "RLO",
    "\u2066": "LRI",
    "\u2067": "RLI",
    "\u2068": "FSI",
    "\u2069": "PDI",
}
HIDDEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # controls other than tab and line ends
    r"\u2028\u2029\u202a-\u202e\u2066-\u2069"  # line separators, bidirectional overrides
    r"\ufff0-\ufffb\U000e0000-\U000e007f"  # interlinear marks, tag characters
    r"\ud800-\udfff]",  # halves of surrogate pairs
)


def visible(text: str) -> str:
    """The text with every control, override and stray surrogate written out as ⟨U+…⟩.

    Marks that ordinary Arabic, Persian or Hebrew text needs (joiners, LRM, RLM) stay.
    """
    return HIDDEN.sub(_written_out, text)


def _written_out(match: re.Match[str]) -> str:
    return f"⟨{NAMES.get(match[0], f'U+{ord(match[0]):04X}')}⟩"
