"""Whether a text leans on a work that it names, and whether a saying was published as one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from stemma.annotate.parse import Parse, Token
from stemma.model.annotations import Attribution, Entity

HANDLING = frozenset(
    "see obtain hold publish release issue leak receive read cite quote print review repeat".split()
)
"""What is done with works that a text leans on: "has seen the transfer slip"."""
STATING = frozenset(
    "show list state say give contain put count provide record name mention describe prove confirm "
    "indicate reveal set specify cover date lie report find document note read earmark".split()
)
"""What works do that say something: "the budget sets aside"."""
MADE = frozenset("give date sign make issue publish send".split())
WRITTEN = frozenset("report write publish print reveal broadcast".split())
_OUTLET = re.compile(
    r"\b(?:post|times|ledger|gazette|herald|news|newspaper|courier|tribune|chronicle|observer|mail|"
    r"journal|daily|weekly|almanac|barometer|mirror|echo|press|magazine|review|radio|television|tv|"
    r"channel|wire|agency|network|bulletin|monitor|dispatch|standard|broadcaster)\b",
    re.IGNORECASE,
)


def is_leant_on(parse: Parse, token: Token) -> bool:
    """Whether somebody is said to have seen, published or quoted the work, or it says something."""
    verb = parse.tokens[token.head]
    if token.dep in {"dobj", "nsubjpass"} and _handles(parse, verb):
        return True
    if token.dep == "nsubj" and verb.lemma in STATING and _is_definite(parse, token):
        return True
    if token.dep == "pobj" and verb.text.lower() in {"in", "at"} and _is_told_apart(parse, token):
        return True
    return any(
        parse.tokens[child].dep in {"acl", "relcl"} and parse.tokens[child].lemma in HANDLING | MADE
        for child in parse.children[token.index]
    )


def is_published(text: str, row: Attribution, speakers: Sequence[Entity]) -> bool:
    """Whether an attribution retells what an outlet reported or somebody wrote."""
    if row.stance in {"declines", "asks", "demands"} or not row.source or not row.content:
        return False
    cue = {word.lower() for start, end in row.cue for word in text[start:end].split()}
    said = any(word.startswith(stem) for word in cue for stem in WRITTEN) or "wrote" in cue
    named = [entity.name for entity in speakers if entity.schema == "Organization"]
    source = " ".join(text[start:end] for start, end in row.source)
    outlet = any(_OUTLET.search(name) for name in named or [source])
    return said and (outlet or bool({"wrote", "written", "writes"} & cue))


def is_addressed(text: str, row: Attribution) -> bool:
    """Whether what was written was written to somebody."""
    end = row.cue[-1][1]
    return text[end : end + 4].strip().startswith("to")


def _handles(parse: Parse, verb: Token) -> bool:
    """Whether a verb, or one joined to it, is something done with works."""
    joined = [
        parse.tokens[at] for at in parse.children[verb.index] if parse.tokens[at].dep == "conj"
    ]
    return any(each.lemma in HANDLING for each in [verb, *joined])


def _is_definite(parse: Parse, token: Token) -> bool:
    """Whether one known work is meant: it has an owner, a date, an "of", or is called "the"."""
    children = [parse.tokens[at] for at in parse.children[token.index]]
    return any(
        child.dep in {"poss", "prep", "compound"} or child.text.lower() == "the"
        for child in children
    )


def _is_told_apart(parse: Parse, token: Token) -> bool:
    """Whether a work has an owner and a date: "in its report of October"."""
    children = [parse.tokens[at] for at in parse.children[token.index]]
    owned = any(child.dep == "poss" for child in children)
    dated = any(
        parse.tokens[at].entity == "DATE"
        for child in children
        if child.dep in {"prep", "acl", "nmod", "compound"}
        for at in parse.subtree(child.index)
    )
    return owned and dated
