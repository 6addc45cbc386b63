"""Whose a page is that names no author: the outlet that speaks of itself, the body that answers questions."""

from __future__ import annotations

import re

from stemma.ingest.authors import line_of
from stemma.ingest.roles.shapes import is_organisation
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
FEWEST_QUESTIONS, LONGEST_QUESTION = 3, 20
BETWEEN_CRUMBS = re.compile(r"\s*[»›>|·•/]\s*")
ANSWERS = re.compile(
    r"\b(?:[Tt]he|[Oo]ur) (?:\w+ )?(?:board|committee|council|management|secretariat|team|staff|chair\w*)"
    r" of (?:the )?(?P<who>[A-Z][\w'’&-]*(?: (?:(?:of|the|for|and|&) )*[A-Z][\w'’&-]*){0,6}['’]?)"
    r"(?=[^.?!]{0,40}\b(?:answers?|replies|reply|explains?)\b)"
)
"""Who answers, as the lines above the first question say: "The board of the Quay Union answers"."""
OWN_QUESTIONS = re.compile(
    r"\b(?:asks? us|we (?:are|get) (?:often |frequently |always )?asked|(?:frequently|often|commonly) asked|"
    r"questions (?:and|&) answers|FAQs?|your questions|(?:our|the) answers)\b",
    re.IGNORECASE,
)
"""What a page says above questions that nobody else asked: no interview."""
WE = re.compile(r"\b(?:we|our|us)\b", re.IGNORECASE)


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


def that_answers(text: str, blocks: tuple[Block, ...]) -> Known | None:
    """The body whose page asks itself questions and answers them as "we", where its head names it.

    Its name opens the crumbs of the page, or stands in the lines above the first question.
    """
    asked = [number for number, block in enumerate(blocks) if _asks(text, block)]
    if len(asked) < FEWEST_QUESTIONS:
        return None
    answers = [block for n, block in enumerate(blocks) if n > asked[0] and n not in asked]
    if not any(WE.search(text, *block.spans[0]) for block in answers if block.role == "body"):
        return None
    if not any(OWN_QUESTIONS.search(text, *block.spans[0]) for block in blocks[: asked[0]]):
        return None
    found = (_answering(text, block) for block in blocks[: asked[0]])
    return next(filter(None, found), None)


def _asks(text: str, block: Block) -> bool:
    words = text[slice(*block.spans[0])]
    return (
        block.role in {"heading", "subtitle", "body"}
        and words.endswith("?")
        and len(words.split()) <= LONGEST_QUESTION
    )


def _answering(text: str, block: Block) -> Known | None:
    """The body that a block above the questions names as whose page it is."""
    start, end = block.spans[0]
    if block.role == "body":
        told = ANSWERS.search(text, start, end)
        return Known(told["who"], "header", (told.span("who"),)) if told else None
    first = BETWEEN_CRUMBS.split(text[start:end])[0]
    line = line_of(text, (start, start + len(first)))
    crumbs = block.role == "furniture" and len(first) < end - start
    named = crumbs or block.role in {"subtitle", "byline"}
    if not named or not is_organisation(line):
        return None
    return Known(first, "header", ((start, start + len(first)),))
