"""Who is a party to a case: "the petition filed by the Reef Association … The petitioner said"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from stemma.annotate.parse import Parse, Token
from stemma.model.annotations import Mention

SUITS = frozenset(
    "petition suit lawsuit application complaint appeal writ claim action case plea".split()
)
SUING = frozenset("file bring lodge move submit institute".split())
SUES = frozenset("sue petition".split())
PARTIES = frozenset(
    "petitioner applicant appellant claimant plaintiff complainant respondent".split()
)
BRINGING = PARTIES - {"respondent"}
"""Words for who brought the case."""


def parties_of(parse: Parse, names: Mapping[int, Mention]) -> dict[str, set[str]]:
    """For each word for a party those whom the text says are that party.

    Who has filed a petition is its petitioner, applicant and claimant; more than one is returned
    where the text knows several, so that nobody is chosen among them.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for at, mention in names.items():
        if mention.kind != "name" or mention.schema == "Address":
            continue
        head = parse.tokens[at]
        if head.head in names and names[head.head].id == mention.id:
            continue
        for party in _parts(parse, head):
            found[party].add(mention.entity)
    return found


def _parts(parse: Parse, head: Token) -> Iterator[str]:
    """The parts in a case that stand beside the head of a name."""
    above = parse.tokens[head.head]
    if head.dep == "appos" and above.lemma.lower() in PARTIES:
        yield above.lemma.lower()
    for child in parse.children[head.index]:
        noun = parse.tokens[child]
        if noun.dep == "appos" and noun.lemma.lower() in PARTIES:
            yield noun.lemma.lower()
    if _brings(parse, head, above):
        yield from BRINGING


def _brings(parse: Parse, head: Token, above: Token) -> bool:
    """Whether it has brought a case: "a petition filed by X", "X has filed a suit", "X is suing"."""
    if head.dep == "pobj" and above.text.lower() in {"by", "of"}:
        verb = parse.tokens[above.head]
        noun = parse.tokens[verb.head] if verb.dep == "acl" else verb
        return verb.lemma in SUING | SUITS and noun.lemma in SUITS
    objects = [parse.tokens[at] for at in parse.children[above.index]]
    files = above.lemma in SUING and any(
        each.dep == "dobj" and each.lemma in SUITS for each in objects
    )
    return head.dep == "nsubj" and above.pos == "VERB" and (files or above.lemma in SUES)
