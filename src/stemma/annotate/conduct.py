"""Harmful conduct and status in a clause, by the editable list `data/conduct.toml`."""

from __future__ import annotations

from stemma.annotate.arguments import Arguments
from stemma.annotate.clauses import child_of
from stemma.annotate.lexicon import table
from stemma.annotate.parse import Parse
from stemma.annotate.units import Unit

HARM = (
    "violence",
    "terror",
    "detention",
    "spying",
    "deception",
    "corruption",
    "collusion",
    "coercion",
    "damage",
    "law",
)
ASCRIBING = frozenset(
    {
        "accuse",
        "suspect",
        "blame",
        "charge",
        "convict",
        "hold",
        "arrest",
        "try",
        "sentence",
        "guilty",
    }
)
"""Verbs after which "of stealing" is said of their object; "praised X for leaving" is not."""
BE = frozenset({"be", "become", "remain"})


def conduct_in(parse: Parse, unit: Unit) -> str | None:
    """The kind of harmful conduct or status the clause speaks of, by `data/conduct.toml`."""
    token = parse.tokens[unit.head]
    complement = child_of(parse, unit.head, "attr", "acomp")
    for kind in HARM:
        listed = table("conduct")[kind]
        if any(
            _does(parse, at, listed["verbs"]) or _breaks(parse, at, listed.get("pairs", []))
            for at in verbs_of(parse, unit)
        ):
            return kind
        if (
            complement is not None
            and token.lemma in BE
            and _is_status(parse, complement.index, listed["status"])
        ):
            return kind
        if _commits(parse, unit, listed["nouns"]):
            return kind
    return None


def verbs_of(parse: Parse, unit: Unit) -> list[int]:
    """The verbs of the clause itself: its head, and what it leads to without a new subject."""
    inside = set(unit.tokens)
    found, stack = [], [unit.head]
    while stack:
        at = stack.pop()
        found.append(at)
        stack.extend(
            child
            for child in parse.children[at]
            if child in inside
            and (parse.tokens[child].dep in {"xcomp", "conj"} or _leads_on(parse, child))
            and (parse.tokens[child].pos in {"VERB", "AUX"} or _leads_on(parse, child))
        )
    return [at for at in found if parse.tokens[at].pos in {"VERB", "AUX"}]


def _leads_on(parse: Parse, index: int) -> bool:
    """Whether a preposition or a gerund leads from the verb to another: "of stealing"."""
    token = parse.tokens[index]
    if token.dep != "prep":
        return token.dep == "pcomp"
    ascribes = parse.tokens[token.head].lemma in ASCRIBING or token.text.lower() in {"in", "by"}
    return ascribes and child_of(parse, index, "pcomp") is not None


def _does(parse: Parse, index: int, listed: list[str]) -> bool:
    token = parse.tokens[index]
    if token.lemma in listed:
        return True
    particle = child_of(parse, index, "prt", "prep")
    return particle is not None and f"{token.lemma} {particle.text.lower()}" in listed


def _breaks(parse: Parse, verb: int, pairs: list[list[str]]) -> bool:
    """Whether a verb does harm to this object: to break a wrist, not the silence."""
    found = child_of(parse, verb, "dobj", "nsubjpass")
    if found is None:
        return False
    return any(parse.tokens[verb].lemma == pair[0] and found.lemma in pair[1:] for pair in pairs)


def _is_status(parse: Parse, noun: int, listed: list[str]) -> bool:
    joined = [
        noun,
        *(
            at
            for at in parse.children[noun]
            if parse.tokens[at].dep in {"conj", "amod", "compound"}
        ),
    ]
    return any(parse.tokens[at].lemma in listed for at in joined)


def _commits(parse: Parse, unit: Unit, listed: list[str]) -> bool:
    """Whether the clause ascribes a deed named by a noun: "facilitated an attack"."""
    light = table("conduct")["light"]["verbs"]
    carriers = {
        parse.tokens[at].lemma
        for at in unit.tokens
        if parse.tokens[at].pos in {"VERB", "ADJ", "ADP", "NOUN"}
    }
    if not carriers & set(light):
        return False
    return any(
        parse.tokens[at].lemma in listed
        and parse.tokens[at].pos == "NOUN"
        and parse.tokens[at].dep in {"dobj", "pobj", "attr", "conj", "nsubjpass"}
        for at in unit.tokens
    )


def pays(parse: Parse, unit: Unit, arguments: Arguments) -> bool:
    """Whether one named party is said to pay another: who pays whom is what such stories turn on."""
    if parse.tokens[unit.head].lemma not in table("conduct")["funding"]["verbs"]:
        return False
    payers, paid = set(arguments.agents(unit.head)), set(arguments.patients(unit.head))
    return bool(payers and paid - payers)
