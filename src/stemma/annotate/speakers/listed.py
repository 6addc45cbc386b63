"""Sources that list names and nothing else: "The Harbour Police and Port Authority"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from stemma.annotate.parse import Parse, Token
from stemma.model.annotations import Mention

JOINING = frozenset({"and", "&", "both", "the", ",", "or"})


def only_names(parse: Parse, tokens: Sequence[int], names: Mapping[int, Mention]) -> list[Token]:
    """The last word of each name, where a source is names joined by "and"; else nothing.

    Parsers take "the Harbour Police and Port Authority" for one phrase with one head.
    """
    last: dict[str, Token] = {}
    for at in tokens:
        token = parse.tokens[at]
        mention = names.get(at)
        if mention is not None and mention.kind == "name" and mention.schema != "Person":
            last[mention.id] = token
        elif token.text.lower() not in JOINING:
            return []
    joined = any(parse.tokens[at].text in {"and", "&"} for at in tokens if at not in names)
    return list(last.values()) if joined and len(last) > 1 else []
