"""Names that stand alone in quotation marks: "under the name “Guild for the Care of Fenmen in Osk”"."""

from __future__ import annotations

from stemma.annotate.kinds import SURE_BODIES
from stemma.annotate.lexicon import by_word
from stemma.annotate.names.shapes import is_capital
from stemma.annotate.parse import Parse, Token

CLOSING = {"“": "”", "„": "“", "«": "»", '"': '"', "‘": "’"}
"""Quotation marks, with those that end what they begin."""
LINKS = frozenset("of the and for in on at to with against from & 's ’s ’ '".split())
"""Small words inside the name of a body."""
NAMING = frozenset({"name", "title", "call", "style", "dub", "entitle", "banner", "label", "term"})
"""Words before the marks that give a name."""
LONGEST = 16
"""Tokens between the marks."""


def marked_end(parse: Parse, first: int, end: int) -> int:
    """Where a body's name ends that was read as `[first, end)` and may be all that is in marks.

    It runs to the closing mark if there are capitals and small words only; else it ends where it did.
    """
    tokens = parse.tokens
    mark = first - 2 if first > 1 and tokens[first - 1].text.lower() == "the" else first - 1
    closing = CLOSING.get(tokens[mark].text) if mark > 0 else None
    if closing is None or not _gives_name(tokens[mark - 1]):
        return end
    if not any(_heads_body(token) for token in tokens[first:end]):
        return end
    for token in tokens[end : first + LONGEST]:
        if token.text == closing:
            return token.index
        if not is_capital(token) and token.text not in LINKS:
            break
    return end


def _heads_body(token: Token) -> bool:
    return not SURE_BODIES.isdisjoint(by_word("names", "heads").get(token.text.lower(), ()))


def _gives_name(before: Token) -> bool:
    """Whether the word before the marks says that a name follows: "called “…”", "the group “…”"."""
    kinds = by_word("names", "kinds").get(before.lemma, ())
    body = before.pos == "NOUN" and not SURE_BODIES.isdisjoint(kinds)
    return before.lemma in NAMING or body
