"""Sources that list names and nothing else: "The Harbour Police and Port Authority", "A, B and C, who …"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from stemma.annotate.names.titles import is_title
from stemma.annotate.parse import Parse, Token
from stemma.model.annotations import Mention

JOINING = frozenset({"and", "&", "both", "the", ",", "."})


def only_names(parse: Parse, tokens: Sequence[int], names: Mapping[int, Mention]) -> list[Token]:
    """The last word of each name, where a source is names joined by "and"; else nothing.

    Parsers take "the Harbour Police and Port Authority" for one phrase with one head.
    """
    last: dict[str, Token] = {}
    joined = False
    for at in tokens:
        token, mention = parse.tokens[at], names.get(at)
        lower = token.text.lower()
        if mention is not None and mention.kind == "name":
            last[mention.id] = token
        elif lower == "who" and joined and len(last) > 1:
            break
        elif lower not in JOINING and not is_title(lower):
            return []
        joined = joined or (mention is None and lower in {"and", "&"})
    return list(last.values()) if joined and len(last) > 1 else []
