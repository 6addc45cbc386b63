"""Lines at the head of a text that hold several things, cut into them before roles are given."""

from __future__ import annotations

from stemma.ingest.roles.imprints import imprints
from stemma.ingest.roles.page import View, view
from stemma.ingest.roles.posts import posts
from stemma.ingest.roles.slugs import slugs
from stemma.ingest.values import Piece

RULES = (slugs, posts, imprints)
"""Each gives, for the lines it knows, the pieces with roles that take a line's place; the first counts."""


def with_heads(seen: View) -> View:
    """The text with its wire's slug, its poster and its paper's imprint told apart."""
    cut: dict[int, tuple[Piece, ...]] = {}
    for rule in RULES:
        cut = rule(seen) | cut
    if not cut:
        return seen
    pieces = (one for line in seen.lines for one in cut.get(line.index, (line.piece,)))
    return view(seen.text, tuple(pieces), seen.hints)
