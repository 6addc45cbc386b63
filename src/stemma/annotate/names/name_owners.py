"""Names with an owner in them: "Weavers' Lane", "Fishermen's Union", "St Ada's School"."""

from __future__ import annotations

from stemma.annotate.lexicon import words
from stemma.annotate.names.shapes import heads_name, is_capital
from stemma.annotate.names.titles import is_title
from stemma.annotate.parse import Parse, Token

APOSTROPHES = frozenset({"'", "’"})
OWNING = frozenset({"'s", "’s", "'S", "’S"})
_PLURALS = ("men", "people", "children")
_SAINTS = frozenset({"st", "ste", "saint", "sainte"})


def begins_with_owner(parse: Parse, token: Token) -> bool:
    """Whether the token is the plural in "Weavers' Lane" or "Growers' Union"."""
    after = parse.tokens[token.index + 1 : token.index + 3]
    return (
        len(after) == 2
        and (_is_plural(token, after[0]) or _is_irregular(token, after[0]))
        and after[1].text[0].isupper()
        and heads_name(after[1].text)
    )


def joins_owner(parse: Parse, at: int) -> bool:
    """Whether the mark at a place joins an owner to the head of one name.

    What many own, a saint's and an office's own are names; "the Ministry's Council" is two.
    """
    mark, before = parse.tokens[at], parse.tokens[at - 1]
    if _is_called_after(parse, at):
        return True
    if not heads_name(parse.tokens[at + 1].text):
        return False
    if _is_plural(before, mark):
        return True
    if mark.text not in OWNING or not is_capital(before):
        return False
    first = parse.tokens[at - 2].text.lower().rstrip(".") if at > 1 else ""
    return first in _SAINTS or _is_irregular(before, mark) or _is_office(before)


def is_called_after(tokens: tuple[Token, ...]) -> bool:
    """Whether a name is a street's or a farm's with its owner: "Fuller's Row"."""
    owned = any(token.text in OWNING for token in tokens)
    return owned and tokens[-1].text.lower() in words("names", "forms", "called_after")


def _is_called_after(parse: Parse, at: int) -> bool:
    """Whether a street or a hill is called after one name: "Fuller's Row"; "Ada Brun's Yard" is hers."""
    mark, owner, head = parse.tokens[at], parse.tokens[at - 1], parse.tokens[at + 1]
    if mark.text not in OWNING or not is_capital(owner) or owner.text in words("places", "places"):
        return False
    fuller = parse.tokens[at - 2] if at > 1 else None
    named = fuller is not None and fuller.index + 1 == owner.index and is_capital(fuller)
    alone = not named or (fuller is not None and fuller.text.lower() in {"the", "in", "at"})
    behind = parse.tokens[at + 2 : at + 3]
    streets = words("names", "forms", "called_after")
    whole = not behind or behind[0].text.lower() not in streets  # "Norland's Bridge Street"
    return head.text.lower() in streets and is_capital(head) and alone and whole


def _is_plural(owner: Token, mark: Token) -> bool:
    return owner.text.lower().endswith("s") and mark.text in APOSTROPHES


def _is_irregular(owner: Token, mark: Token) -> bool:
    """Whether a plural without an "s" owns: "Herdsmen's", "People's"."""
    return mark.text in OWNING and owner.text.lower().endswith(_PLURALS)


def _is_office(owner: Token) -> bool:
    """Whether an office owns, and no courtesy: "Magistrate's Court", "Prosecutor's Office"."""
    return is_title(owner.text) and owner.text.lower() in words("names", "titles", "any")
