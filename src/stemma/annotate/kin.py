"""Whom a word of kinship means that a document has explained: "my husband", "his cousin".

What the document itself says ("X, the sister of Y"; "I am the wife of Y") tells both ways round.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from stemma.annotate.clauses import child_of
from stemma.annotate.lexicon import words
from stemma.annotate.parse import Parse, Token
from stemma.annotate.spans import TokenIndex
from stemma.model.annotations import Descriptor, Mention

_PARENTS, _CHILDREN = ("father", "mother"), ("son", "daughter")
_TURNED: dict[str, tuple[str, ...]] = {
    "wife": ("husband",),
    "widow": ("husband",),
    "husband": ("wife", "widow"),
    "brother": ("brother", "sister"),
    "sister": ("brother", "sister"),
    "cousin": ("cousin",),
    "father": _CHILDREN,
    "mother": _CHILDREN,
    "son": _PARENTS,
    "daughter": _PARENTS,
    "uncle": ("nephew", "niece"),
    "aunt": ("nephew", "niece"),
    "nephew": ("uncle", "aunt"),
    "niece": ("uncle", "aunt"),
}
"""What the other is to somebody, whichever of them it is."""
Relations = dict[tuple[str, str], set[str]]
"""For somebody and a word of kinship those who are that to him."""


def relatives(
    parse: Parse, described: Iterable[Descriptor], mention_at: Mapping[int, Mention]
) -> Iterator[tuple[int, int, str]]:
    """Tokens `[first, last)` of "my husband", and the one person whom the document gives as that."""
    kin = [token for token in parse.tokens if token.lemma in words("names", "kin", "words")]
    known = _relations(parse, described, mention_at) if kin else {}
    for token in kin if known else ():
        owner = child_of(parse, token.index, "poss")
        whose = mention_at.get(owner.index) if owner is not None else None
        after = mention_at.get(token.index + 1)
        if owner is None or whose is None or (after is not None and after.kind == "name"):
            continue
        meant = known.get((whose.entity, token.lemma), set())
        if len(meant) == 1:
            yield parse.subtree(owner.index)[0], token.index + 1, min(meant)


def _relations(
    parse: Parse, described: Iterable[Descriptor], mention_at: Mapping[int, Mention]
) -> Relations:
    index, known = parse.once(TokenIndex), defaultdict[tuple[str, str], set[str]](set)
    for row in described:
        for at in index.within(row.spans):
            token = parse.tokens[at]
            if token.lemma not in words("names", "kin", "words"):
                continue
            owner = mention_at.get(_owner(parse, token))
            if owner is None or owner.entity == row.entity or owner.schema != "Person":
                continue
            known[owner.entity, token.lemma].add(row.entity)
            for turned in _TURNED.get(token.lemma, ()):
                known[row.entity, turned].add(owner.entity)
    return known


def _owner(parse: Parse, noun: Token) -> int:
    """The token of whose relation somebody is: "his wife", "the wife of X"; -1 without one."""
    whose = child_of(parse, noun.index, "poss")
    of = child_of(parse, noun.index, "prep")
    if whose is None and of is not None and of.text == "of":
        whose = child_of(parse, of.index, "pobj")
    return whose.index if whose is not None else -1
