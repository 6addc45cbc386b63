"""Whom a lawyer's "client" means: "X, the lawyer of Y, said that his client had slept"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from stemma.annotate.clauses import child_of
from stemma.annotate.parse import Parse
from stemma.annotate.spans import TokenIndex
from stemma.model.annotations import Descriptor, Mention

_LAWYER = re.compile(
    r"\b(?:lawyer|attorney|counsel|advocate|solicitor|barrister)s?\b", re.IGNORECASE
)


def clients(
    parse: Parse, described: Iterable[Descriptor], mention_at: Mapping[int, Mention]
) -> Iterator[tuple[int, int, str]]:
    """Tokens `[first, last)` of "his client", and the one person for whom that lawyer speaks."""
    found = [token for token in parse.tokens if token.lemma == "client" and token.tag == "NN"]
    if not found:
        return
    served = _served(parse, described, mention_at)
    for token in found:
        owner = child_of(parse, token.index, "poss")
        lawyer = mention_at.get(owner.index) if owner is not None else None
        whom = served.get(lawyer.entity, set()) if lawyer is not None else set()
        if owner is not None and len(whom) == 1:
            yield parse.subtree(owner.index)[0], token.index + 1, min(whom)


def _served(
    parse: Parse, described: Iterable[Descriptor], mention_at: Mapping[int, Mention]
) -> dict[str, set[str]]:
    """For each one who is called somebody's lawyer those whose lawyer he is."""
    index = parse.once(TokenIndex)
    served: dict[str, set[str]] = {}
    for row in described:
        if not _LAWYER.search(row.text):
            continue
        others = (mention_at.get(at) for at in index.within(row.spans))
        whom = {each.entity for each in others if each is not None and each.schema == "Person"}
        served.setdefault(row.entity, set()).update(whom - {row.entity})
    return served
