"""The outlet that speaks of itself at the end of a page: "The Quay Mail delivers independent coverage"."""

from __future__ import annotations

import re

from stemma.model.documents import Block, Known

NAME = r"(?:The )?[A-Z][\w'’&-]+(?: (?:(?:of|the|for|and|&) )*[A-Z][\w'’&-]+){1,5}"
SPEAKS_OF_ITSELF = re.compile(
    rf"(?P<name>{NAME})(?: \((?P<letters>[A-Z]{{2,6}})\))? "
    r"(?:delivers|provides|brings you|offers|publishes|produces|is an?|is the)\b"
    r"(?: [\w'’,-]+){0,8}? "
    r"(?:coverage|journalism|news|reporting|newspaper|magazine|newsroom|broadcaster|publication|"
    r"(?:news|media) (?:site|website|agency|outlet|organi[sz]ation))\b"
)
LAST_BLOCKS = 6
"""Blocks at the end of a page among which such a sentence stands."""
ELSEWHERE = re.compile(
    r"\b(?:re-?published (?:from|with)|reprinted|first (?:published|appeared)|originally)\b",
    re.IGNORECASE,
)
"""That a page took its text from another outlet."""
FEWEST_LETTERS = 3


def of_itself(text: str, blocks: tuple[Block, ...]) -> Known | None:
    """The outlet whose own sentence ends the page, if the page calls itself by that name elsewhere too."""
    bodies = [number for number, block in enumerate(blocks) if block.role == "body"]
    first = max([0, len(blocks) - LAST_BLOCKS, *bodies[-1:]])
    furniture = [block.spans[0] for block in blocks if block.role == "furniture"]
    for block in blocks[first:]:
        found = SPEAKS_OF_ITSELF.match(text, *block.spans[0])
        if found is None or block.role != "furniture":
            continue
        if any(ELSEWHERE.search(text, *span) for span in furniture):
            return None
        rest = f"{text[: block.spans[0][0]]}\n{text[found.end() :]}"
        if _calls_itself(rest, found["name"], found["letters"]):
            return Known(found["name"], "signature", (found.span("name"),))
    return None


def _calls_itself(text: str, name: str, letters: str | None) -> bool:
    """Whether a page offers more on this outlet, or its reporter speaks of himself by its name."""
    initials = letters or "".join(word[0] for word in name.split() if word[0].isupper())
    short = [initials] if len(initials) >= FEWEST_LETTERS else []
    called = "|".join(map(re.escape, [name, name.removeprefix("The "), *short]))
    return (
        re.search(
            rf"\b(?:(?:More )?[Aa]bout|[Ff]ollow|[Ss]upport|[Ss]ubscribe to|[Cc]opyright|©)"
            rf"(?: \d{{4}})?(?: the)? (?:{called})\b"
            rf"|\b(?:{called})['’]s? (?:newsletters?|reporters?|correspondents?|website|journalism)\b"
            rf"|\b(?:{called}) (?:has |had |repeatedly )*"
            r"(?:spoke to|asked|contacted|approached|understands)\b"
            rf"|\btold (?:{called})\b",
            text,
        )
        is not None
    )
