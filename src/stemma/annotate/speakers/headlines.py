"""Whom a headline means that calls a body by its kind alone: "Union says …"."""

from __future__ import annotations

from stemma.annotate.draft import Draft
from stemma.annotate.kinds import SURE_BODIES
from stemma.annotate.parse import Token


def body_in_headline(draft: Draft, head: Token) -> tuple[str, ...]:
    """The one body of the text that a bare noun in a title means."""
    parse = draft.parse
    bare = not any(parse.tokens[at].dep in {"det", "poss"} for at in parse.children[head.index])
    place = draft.stretch_of(parse.sentences[head.sentence])
    if not bare or head.tag != "NN" or place.role not in {"title", "subtitle"}:
        return ()
    found = [
        row.id
        for row in draft.rows.entities
        if row.schema in SURE_BODIES
        and head.lemma in {word.casefold() for word in row.name.split()}
    ]
    return (found[0],) if len(found) == 1 else ()
