"""The lines of a document as its reader sees them: their words, the gaps, what opens them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from stemma.annotate.stretches import LABEL, Stretch

NUMBER = re.compile(r"\(?(\d{1,2}(?:\.\d{1,2})*)[.)]?\s+(?=\S)")
INDENTED = re.compile(r"(?: {2,}|\t)(?=\S)(?![-–—•*▪●\d])")
BULLET = re.compile(r"\s*[-–—•*▪●]\s+\S")
NO_SPEAKERS = frozenset(
    {"signed", "dated", "date", "contact", "note", "tel", "attested", "witness"}
)
"""What stands before a colon in a letter and is nobody's turn."""


class Lines:
    """The stretches of a text with what their outer form tells."""

    def __init__(self, text: str, stretches: Sequence[Stretch]) -> None:
        self.text = text
        self.stretches = stretches
        self._labels = Counter(
            found for at in range(len(stretches)) if (found := _label_of(self[at]))
        )

    def __len__(self) -> int:
        return len(self.stretches)

    def __getitem__(self, at: int) -> str:
        stretch = self.stretches[at]
        return self.text[stretch.start : stretch.end]

    def after_gap(self, at: int) -> bool:
        """Tell whether an empty line stands before this stretch."""
        between = self.text[self.stretches[at - 1].end : self.stretches[at].start]
        return between.count("\n") > 1

    def after_furniture(self, at: int) -> bool:
        """Tell whether menus or prompts stand before this stretch."""
        return bool(self.text[self.stretches[at - 1].end : self.stretches[at].start].strip())

    def is_sentence(self, at: int) -> bool:
        """Tell whether this is running text and not a heading, a date or a name."""
        line = self[at]
        return line.rstrip("”\"'’)").endswith((".", "!", "?", ":", ";")) and len(line.split()) > 5

    def is_turn(self, at: int) -> bool:
        """Tell whether the line begins with a label that opens several lines, as speakers' do."""
        return self._labels[_label_of(self[at])] > 1

    def is_indented(self, at: int) -> bool:
        """Tell whether the line is set in from the margin."""
        start = self.text.rfind("\n", 0, self.stretches[at].start) + 1
        return INDENTED.match(self.text, start) is not None

    def is_listed(self, at: int) -> bool:
        """Tell whether a dash or a bullet opens the line."""
        start = self.text.rfind("\n", 0, self.stretches[at].start) + 1
        return BULLET.match(self.text, start) is not None

    def number(self, at: int) -> tuple[int, ...]:
        """The number that opens the line: 3 and 2 of "3.2 The message"; empty without one."""
        start = self.text.rfind("\n", 0, self.stretches[at].start) + 1
        found = NUMBER.match(self.text, start, self.stretches[at].end)
        return tuple(int(part) for part in found.group(1).split(".")) if found else ()


def _label_of(line: str) -> str:
    """Who speaks as the label says, by the last word of the name; empty without a label."""
    found = LABEL.match(f"{line} …" if line.endswith(":") else line)
    name = found["name"].split("(", maxsplit=1)[0].split() if found else []
    label = name[-1].casefold() if name else ""
    return "" if label in NO_SPEAKERS else label
