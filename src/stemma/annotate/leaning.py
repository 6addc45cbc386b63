"""Whether a text leans on a work that it names, and whether a saying was published as one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from stemma.annotate.parse import Parse, Token
from stemma.annotate.works import MADE, is_dated, is_definite, is_listed, is_owned
from stemma.model.annotations import Attribution, Entity

HANDLING = frozenset(
    "see obtain hold publish release issue leak receive read cite quote print review repeat leave "
    "circulate illustrate broadcast translate".split()
)
"""What is done with works that a text leans on: "has seen the transfer slip"."""
HANDLING_ONE = frozenset(
    "hand give promise withhold demand destroy hide keep mention bring present produce submit file "
    "consult examine compare attach enclose sign show send request falsify forge rewrite alter edit "
    "amend redact touch return retrieve collect deliver seize confiscate copy check verify".split()
)
"""What is done with one certain work: "has not given us the log"."""
STATING = frozenset(
    "show list state say give contain put count provide record name mention describe prove confirm "
    "indicate reveal set specify cover date lie report find document note read earmark exist".split()
)
"""What works do that say something: "the budget sets aside"."""
APPEARING = frozenset({"come", "appear", "arrive", "circulate", "air"})
LATER = frozenset({"will", "shall", "would", "may", "might", "can", "could", "'ll"})
WRITTEN = frozenset("report write publish print reveal broadcast".split())
OUTLET = re.compile(
    r"\b(?:post|times|ledger|gazette|herald|news|newspaper|courier|tribune|chronicle|observer|mail|"
    r"journal|daily|weekly|almanac|barometer|mirror|echo|press|magazine|review|radio|television|tv|"
    r"channel|wire|agency|network|bulletin|monitor|dispatch|standard|broadcaster|paper|columnist|"
    r"reporter|correspondent|journalist|editor|author|blogger|commentator)\b",
    re.IGNORECASE,
)


def is_leant_on(parse: Parse, token: Token) -> bool:
    """Whether somebody is said to have seen, published or quoted the work, or it says something."""
    if is_listed(token, "weak") and not is_owned(parse, token) and not is_dated(parse, token):
        return False
    if is_listed(token, "online") and not is_dated(parse, token):
        return False
    verb = parse.tokens[token.head]
    if is_owned(parse, token) and is_dated(parse, token):
        return True
    if token.dep == "nsubj" and verb.lemma in STATING and is_known(parse, token):
        return True
    if token.dep in {"dobj", "nsubjpass"} and _handles(parse, token, verb):
        return True
    if is_listed(token, "doing") or is_to_come(parse, verb):
        return False
    if _appears(parse, token):
        return True
    return _is_made(parse, token) or _says_that(parse, token)


def is_published(text: str, row: Attribution, speakers: Sequence[Entity]) -> bool:
    """Whether an attribution retells what an outlet reported or somebody wrote."""
    if row.stance in {"declines", "asks", "demands"} or not row.source or not row.content:
        return False
    cue = {word.lower() for start, end in row.cue for word in text[start:end].split()}
    said = any(word.startswith(stem) for word in cue for stem in WRITTEN) or "wrote" in cue
    end = row.cue[-1][1] if row.cue else 0
    tells_readers = bool({"tells", "told", "tell"} & cue) and text[end:].lstrip()[:3] == "us "
    named = [entity.name for entity in speakers if entity.schema == "Organization"]
    source = " ".join(text[start:end] for start, end in row.source)
    outlet = any(OUTLET.search(name) for name in named or [source])
    return ((said or tells_readers) and outlet) or bool({"wrote", "written", "writes"} & cue)


def is_addressed(text: str, row: Attribution) -> bool:
    """Whether what was written was written to somebody."""
    end = row.cue[-1][1]
    return text[end : end + 4].strip().startswith("to")


def is_known(parse: Parse, token: Token) -> bool:
    """Whether one known work is meant: it has an owner, a date, an "of", or is called "the"."""
    children = [parse.tokens[at] for at in parse.children[token.index]]
    return is_definite(parse, token) or any(child.dep in {"prep", "compound"} for child in children)


def is_to_come(parse: Parse, verb: Token) -> bool:
    """Whether a verb tells what will or may be, or what somebody is to do."""
    return any(
        parse.tokens[at].dep == "aux" and parse.tokens[at].lemma.lower() in LATER | {"to"}
        for at in parse.children[verb.index]
    )


def _handles(parse: Parse, token: Token, verb: Token) -> bool:
    """Whether a verb, or one joined to it, is something done with works."""
    joined = [
        parse.tokens[at] for at in parse.children[verb.index] if parse.tokens[at].dep == "conj"
    ]
    if is_to_come(parse, verb):
        return False
    if any(each.lemma in HANDLING for each in [verb, *joined]):
        return True
    one = is_definite(parse, token) and not is_listed(token, "doing")
    return one and verb.lemma in HANDLING_ONE


def _appears(parse: Parse, token: Token) -> bool:
    """Whether a work of somebody's is said to have come out; "as for X, its note came" included."""
    head = parse.tokens[token.head]
    beside = token.dep == "appos" and head.dep == "nsubj"
    verb = parse.tokens[head.head] if beside else head
    subject = beside or token.dep == "nsubj"
    return subject and verb.lemma in APPEARING and is_owned(parse, token)


def _is_made(parse: Parse, token: Token) -> bool:
    """Whether it is said who gave, signed or saw it: "the account given by X"."""
    added = [parse.tokens[at] for at in parse.children[token.index]]
    return any(
        child.dep in {"acl", "relcl"} and child.lemma in HANDLING | MADE
        for child in added
        if not is_to_come(parse, child)
    )


def _says_that(parse: Parse, token: Token) -> bool:
    """Whether what it says follows: "the League's statement that …"."""
    added = [parse.tokens[at] for at in parse.children[token.index]]
    that = any(
        child.dep in {"acl", "ccomp", "relcl"}
        and any(
            parse.tokens[at].text.lower() == "that" and parse.tokens[at].dep == "mark"
            for at in parse.children[child.index]
        )
        for child in added
    )
    return that and is_owned(parse, token)
