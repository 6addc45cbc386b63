"""Boxes of a page: what stands outside the article's own, and what stands in a box with a button."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from stemma.ingest.html.elements import breaks_lines
from stemma.ingest.roles.phrases import BOXED, RELATED
from stemma.ingest.values import Piece

OUTSIDE, BOXED_VOTE = 1.0, 3.0
MOST_PROSE = 0.85
"""The article's box is the smallest that holds so much of the running text."""
PROSE_WORDS, BOX_WORDS = 18, 70
MOSTLY_LINK = 0.4
DEEPEST = 400
FEWEST_PROSE, FEWEST_KIN = 3, 2
MOST_PIECES = 5_000
"""No page for people has more; its boxes are not looked at."""
COLUMNS = frozenset({"td", "div", "section", "article", "main", "li", "body", "center"})
"""What a page is laid out with; letters in another size are no box of their own."""
HEAD_ROLES = frozenset({"title", "subtitle", "byline", "dateline"})
END = re.compile(r"[.!?…][\"'”’»)\]]*$")


def boxed(text: str, pieces: Sequence[Piece], homes: Sequence[Any]) -> tuple[Piece, ...]:
    """The pieces with the votes of their boxes.

    Args:
        text: the page's visible text.
        pieces: its paragraphs.
        homes: the element in which each of them begins.
    """
    if len(pieces) > MOST_PIECES:
        return tuple(pieces)
    words = [len(text[piece.start : piece.end].split()) for piece in pieces]
    outside = _outside(text, pieces, homes, words)
    kin = _kin(text, pieces, homes, words)
    in_boxes = _in_boxes(text, pieces, homes, words)
    return tuple(
        replace(
            piece,
            suspect=piece.suspect
            + OUTSIDE * (number in outside and piece.role not in HEAD_ROLES)
            + BOXED_VOTE * (number in in_boxes),
            kin=number in kin,
        )
        for number, piece in enumerate(pieces)
    )


def _is_prose(text: str, piece: Piece, words: int) -> bool:
    running = words >= PROSE_WORDS and piece.linked < MOSTLY_LINK
    return running and END.search(text[piece.start : piece.end]) is not None


def _kin(
    text: str, pieces: Sequence[Piece], homes: Sequence[Any], words: list[int]
) -> frozenset[int]:
    """The pieces whose box has running text beside it in boxes of the same name and class."""
    families = [_family(home) for home in homes]
    prose = Counter(
        families[number]
        for number, piece in enumerate(pieces)
        if piece.suspect < 1 and _is_prose(text, piece, words[number])
    )
    return frozenset(
        number
        for number, piece in enumerate(pieces)
        if prose[families[number]] >= FEWEST_KIN and piece.linked < MOSTLY_LINK
    )


def _family(home: Any) -> tuple[Any, str, str]:
    """What the innermost box around an element stands in, its name and its class."""
    box = next((each for each in _around(home) if breaks_lines(each.tag)), home)
    return box.getparent(), str(box.tag), box.get("class", "")


def _outside(
    text: str, pieces: Sequence[Piece], homes: Sequence[Any], words: list[int]
) -> frozenset[int]:
    """The pieces that stand in another box than nearly all of the running text."""
    prose = [
        number
        for number, piece in enumerate(pieces)
        if piece.suspect < 1 and _is_prose(text, piece, words[number])
    ]
    if len(prose) < FEWEST_PROSE:
        return frozenset()
    held: dict[Any, int] = defaultdict(int)
    for number in prose:
        for element in _columns_around(homes[number]):
            held[element] += words[number]
    enough = MOST_PROSE * sum(words[number] for number in prose)
    large = [element for element, count in held.items() if count >= enough]
    if not large:
        return frozenset()
    box = max(large, key=lambda each: sum(1 for _ in _around(each)))
    away = [n for n, home in enumerate(homes) if all(each is not box for each in _around(home))]
    title = next((n for n, piece in enumerate(pieces) if piece.role == "title"), len(pieces))
    return frozenset(n for n in away if not title < n < prose[0])


def _around(element: Any) -> Iterator[Any]:
    """The element and those around it, the innermost first."""
    for _ in range(DEEPEST):
        if element is None:
            return
        yield element
        element = element.getparent()


def _columns_around(element: Any) -> Iterator[Any]:
    """The boxes around it that a page is laid out with, the innermost first."""
    return (each for each in _around(element) if each.tag in COLUMNS or "-" in str(each.tag))


def _in_boxes(
    text: str, pieces: Sequence[Piece], homes: Sequence[Any], words: list[int]
) -> frozenset[int]:
    """What stands in a small box with a button to subscribe, or below "See also" in its own box."""
    inside: dict[Any, list[int]] = defaultdict(list)
    for number, home in enumerate(homes):
        for element in _around(home):
            inside[element].append(number)
    found: set[int] = set()
    for number, piece in enumerate(pieces):
        said = " ".join(text[piece.start : piece.end].casefold().replace("’", "'").split())
        if BOXED.fullmatch(said) or RELATED.fullmatch(said):
            found.update(_box_of(homes[number], inside, words, text, pieces))
    return frozenset(found)


def _box_of(
    home: Any,
    inside: dict[Any, list[int]],
    words: list[int],
    text: str,
    pieces: Sequence[Piece],
) -> list[int]:
    """The pieces of the largest small box around an element that holds no running text."""
    best: list[int] = []
    for element in _around(home):
        here = inside[element]
        if (
            element.tag in {"body", "html", "main", "article"}
            or sum(words[n] for n in here) > BOX_WORDS
        ):
            break
        if any(_is_prose(text, pieces[n], words[n]) and words[n] >= 2 * PROSE_WORDS for n in here):
            break
        best = here
    return best
