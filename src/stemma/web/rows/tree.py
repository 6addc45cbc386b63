"""The drawing of a version's origins: each origin a root, the texts that have it from there below.

In a stemma of manuscripts the lost ones are drawn too. Here an origin that is not stated is a
broken circle, so that the picture never looks more certain than the texts are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

ROW = 30
INDENT = 46
LEFT = 18
RADIUS = 11
SQUARE = 5
MOST_LEAVES = 12
NARROW, WIDE = 34, 84
"""How many letters of a label fit; the table beside the drawing has all of it."""


@dataclass(frozen=True)
class Leaf:
    """A text that has the statement from this origin."""

    label: str


@dataclass(frozen=True)
class Stem:
    """An origin with the texts that have it from there."""

    sign: str
    label: str
    stated: bool
    leaves: tuple[Leaf, ...]


@dataclass(frozen=True)
class Node:
    """An origin or a text at its place in the drawing."""

    x: int
    """Its middle, from the left."""
    y: int
    """Its middle, from the top."""
    kind: str
    """origin, unstated, text or more."""
    sign: str
    """The letter of an origin."""
    label: str
    """What is written beside it, cut to fit."""


@dataclass(frozen=True)
class Tree:
    """The drawing: its size, its nodes and the lines between them."""

    width: int
    """Its width in pixels."""
    height: int
    """Its height in pixels."""
    nodes: tuple[Node, ...]
    """Origins and texts."""
    lines: tuple[str, ...]
    """Paths from each origin to its texts, in SVG's words."""


def draw(stems: Sequence[Stem], *, wide: bool) -> Tree:
    """The drawing for a narrow or a wide screen."""
    letters = WIDE if wide else NARROW
    nodes: list[Node] = []
    lines: list[str] = []
    for stem in stems:
        root = _origin(stem, _y(len(nodes)), letters)
        nodes.append(root)
        for leaf in _leaves(stem):
            node = _text(leaf, _y(len(nodes)), letters)
            lines.append(_line(root, node))
            nodes.append(node)
    width = 620 if wide else 300
    return Tree(width, _y(len(nodes)) - ROW // 2, tuple(nodes), tuple(lines))


def _origin(stem: Stem, y: int, letters: int) -> Node:
    kind = "origin" if stem.stated else "unstated"
    return Node(LEFT, y, kind, stem.sign, _fit(stem.label, letters))


def _text(leaf: Leaf | int, y: int, letters: int) -> Node:
    if isinstance(leaf, int):
        return Node(LEFT + INDENT, y, "more", "", f"and {leaf} more, in the table")
    return Node(LEFT + INDENT, y, "text", "", _fit(leaf.label, letters - 5))


def _leaves(stem: Stem) -> tuple[Leaf | int, ...]:
    if len(stem.leaves) <= MOST_LEAVES:
        return stem.leaves
    return (*stem.leaves[: MOST_LEAVES - 1], len(stem.leaves) - MOST_LEAVES + 1)


def _line(root: Node, node: Node) -> str:
    bend = 8
    return (
        f"M{root.x} {root.y + RADIUS}V{node.y - bend}"
        f"Q{root.x} {node.y} {root.x + bend} {node.y}H{node.x - SQUARE - 3}"
    )


def _y(row: int) -> int:
    return ROW // 2 + 2 + row * ROW


def _fit(label: str, letters: int) -> str:
    return label if len(label) <= letters else f"{label[: letters - 1].rstrip()}…"
