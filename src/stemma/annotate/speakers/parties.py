"""Which body is a party to a case: "the petition filed by the Reef Association … The petitioner said"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from stemma.annotate.parse import Parse, Token
from stemma.model.annotations import Mention

BRINGS = {
    "petition": ("petitioner", "applicant"),
    "writ": ("petitioner", "applicant"),
    "suit": ("plaintiff", "claimant"),
    "lawsuit": ("plaintiff", "claimant"),
    "complaint": ("complainant",),
    "appeal": ("appellant",),
}
"""What somebody is who files it. An application may be the accused's own, for bail."""
SUING = frozenset("file bring lodge move institute".split())
PARTIES = frozenset(
    "petitioner applicant appellant claimant plaintiff complainant respondent".split()
)


def parties_of(parse: Parse, names: Mapping[int, Mention]) -> dict[str, set[str]]:
    """For each word for a party the body that the text says is that party.

    None where a person, or another body, is said to be it too: a lawyer files for others.
    """
    found: dict[str, set[str]] = defaultdict(set)
    persons: set[str] = set()
    for at, mention in names.items():
        if mention.kind != "name" or mention.schema == "Address":
            continue
        head = parse.tokens[at]
        if head.head in names and names[head.head].id == mention.id:
            continue
        for party in _parts(parse, head):
            found[party].add(mention.entity)
            if mention.schema == "Person":
                persons.add(party)
    return {party: who for party, who in found.items() if len(who) == 1 and party not in persons}


def _parts(parse: Parse, head: Token) -> Iterator[str]:
    """The parts in a case that stand beside the head of a name."""
    above = parse.tokens[head.head]
    if head.dep == "appos" and above.lemma.lower() in PARTIES:
        yield above.lemma.lower()
    for child in parse.children[head.index]:
        noun = parse.tokens[child]
        if noun.dep == "appos" and noun.lemma.lower() in PARTIES:
            yield noun.lemma.lower()
    for suit in _filed(parse, head, above):
        yield from BRINGS.get(suit.lemma, ())


def _filed(parse: Parse, head: Token, above: Token) -> Iterator[Token]:
    """What it has filed: "a petition filed by X", "X has filed a suit"; not what it files for others."""
    verb = parse.tokens[above.head] if above.text.lower() == "by" else above
    below = [parse.tokens[at] for at in parse.children[verb.index]]
    if verb.lemma not in SUING or any(each.text.lower() in {"on", "for"} for each in below):
        return
    if head.dep == "pobj" and verb.dep == "acl":
        yield parse.tokens[verb.head]
    elif head.dep == "nsubj":
        yield from (each for each in below if each.dep == "dobj")
