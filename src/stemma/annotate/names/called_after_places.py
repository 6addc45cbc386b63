"""Bodies that go by the name of a place: "Kestrel Bay denied that any door had been locked"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from stemma.annotate.clauses import child_of
from stemma.annotate.names.grouping import Named
from stemma.annotate.names.schemas import known_places
from stemma.annotate.parse import Parse

_PLACING = frozenset(
    "in at near from to into around outside inside across throughout off through towards toward via"
    " between beyond above below over under past along".split()
)
_SAYING = frozenset(
    "say deny reject accuse claim insist reply answer declare state announce dismiss dispute refuse"
    " employ hire sack instruct apologise apologize pay own operate acknowledge admit destroy sell buy"
    " promise house sign".split()
)
"""What a firm or an association does, and no place."""
_ACCUSING = frozenset("accuse blame sue".split())
_BODIES = frozenset("employer company firm owner operator union party group charity".split())


def bodies_among_places(parse: Parse, named: Sequence[Named]) -> list[Named]:
    """The names; one that was taken for a place and only speaks or acts here is a body's.

    A well-known place stays one ("Russia denied it"), and so does one at which something is.
    """
    by_text: dict[str, list[Named]] = defaultdict(list)
    for each in named:
        if each.schema == "Address":
            by_text[each.text].append(each)
    bodies = {
        text
        for text, items in by_text.items()
        if text not in known_places()
        and " " in text
        and any(_acts(parse, each) for each in items)
        and not any(_is_placed(parse, each) for each in items)
    }
    return [
        replace(each, schema="Organization")
        if each.schema == "Address" and each.text in bodies
        else each
        for each in named
    ]


def _acts(parse: Parse, named: Named) -> bool:
    """Whether somebody of this name says or does what bodies do."""
    inside = range(named.name.first, named.name.last)
    heads = [token for token in named.name.tokens(parse) if token.head not in inside]
    for token in heads:
        verb = parse.tokens[token.head]
        attr = child_of(parse, verb.index, "attr")
        if token.dep == "nsubj" and (verb.lemma in _SAYING or (attr and attr.lemma in _BODIES)):
            return True
        if token.dep == "dobj" and verb.lemma in _ACCUSING:
            return True
    return False


def _is_placed(parse: Parse, named: Named) -> bool:
    """Whether something is, goes or comes there."""
    before = parse.tokens[named.name.first - 1] if named.name.first else None
    if before is not None and before.text.lower() == "the" and named.name.first > 1:
        before = parse.tokens[named.name.first - 2]
    return before is not None and before.text.lower() in _PLACING
