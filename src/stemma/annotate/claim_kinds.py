"""What kind of statement a clause is, its polarity, and for what its holder stands."""

from __future__ import annotations

from stemma.annotate.arguments import Arguments, is_negated
from stemma.annotate.clauses import child_of, has_subject, is_passive
from stemma.annotate.lexicon import by_word, table, words
from stemma.annotate.parse import Parse
from stemma.annotate.units import Unit
from stemma.model.annotations import (
    Attribution,
    AttributionKind,
    ClaimKind,
    Polarity,
    Stance,
    Stands,
)

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
ACCUSING = frozenset({"accuses", "alleges"})
CHARGED = frozenset({"accuse", "suspect", "charge", "convict", "blame", "hold", "arrest"})
"""Verbs whose object in the active is whoever is said to have done it."""
BE = frozenset({"be", "become", "remain"})
NO_SIDE = frozenset({"asks", "doubts", "declines", "demands"})


def own_stance(attribution: Attribution) -> Stance:
    """The stance that holds for every clause of an attribution.

    In somebody's own words each clause shows by itself whether it asks, demands or accuses; the cue
    tells of the whole.
    """
    direct = attribution.kind == "direct" and attribution.stance != "denies"
    return "asserts" if direct else attribution.stance


def stands_for(
    stance: Stance, kind: AttributionKind, polarity: Polarity, *, negated: bool
) -> Stands:
    """For, against or open: the one table over stance, negation of the cue and polarity.

    | stance                       | cue affirmed         | cue negated |
    | ---                          | ---                  | ---         |
    | asserts, confirms, concedes, |                      |             |
    | alleges, accuses             | the clause's own     | open        |
    | denies, reported             | the clause's reverse | open        |
    | denies, in the own words     | the clause's own     | open        |
    | asks, doubts, demands,       |                      |             |
    | declines                     | open                 | open        |
    """
    if negated or stance in NO_SIDE:
        return "open"
    own: Stands = "for" if polarity == "affirmed" else "against"
    if stance == "denies" and kind == "indirect":
        return "against" if own == "for" else "for"
    return own


def stands(unit: Unit, arguments: Arguments, holder: Attribution, kind: ClaimKind) -> Stands:
    """For what the holder stands with this clause."""
    if kind in {"question", "demand"}:
        return "open"
    parse = arguments.parse
    polarity = polarity_of(parse, unit)
    side = stands_for(own_stance(holder), holder.kind, polarity, negated=holder.negated)
    denies = parse.tokens[unit.head].lemma in words("claims", "denial", "verbs")
    if kind == "denial" and denies and own_stance(holder) != "denies":
        return "open" if polarity == "negated" else "against"
    return "against" if side == "for" and rejects(parse, unit) else side


def polarity_of(parse: Parse, unit: Unit) -> Polarity:
    """Whether the wording affirms or negates."""
    return "negated" if is_negated(parse, unit.head) else "affirmed"


def rejects(parse: Parse, unit: Unit) -> bool:
    """Whether the clause rejects what was said before: "That is false"."""
    subject = child_of(parse, unit.head, "nsubj", "nsubjpass")
    if subject is None or subject.lemma not in words("claims", "rejection", "subjects"):
        return False
    texts = {parse.tokens[at].text.lower() for at in unit.tokens if at > subject.index}
    return bool(texts & words("claims", "rejection", "words")) and not is_negated(parse, unit.head)


def is_hedged(parse: Parse, unit: Unit) -> bool:
    """Whether the clause leaves room: "may", "probably", "an alleged plot"."""
    hedges = words("claims", "hedges", "words")
    verbs = set(_verbs(parse, unit))
    for at in unit.tokens:
        token = parse.tokens[at]
        if token.lemma not in hedges and token.text.lower() not in hedges:
            continue
        if token.pos == "ADJ" or at in verbs or token.head in verbs:
            return True
    return False


def is_question(parse: Parse, unit: Unit) -> bool:
    """Whether the clause asks."""
    last = parse.tokens[unit.tokens[-1]]
    if last.text == "?":
        return True
    after = parse.tokens[min(last.index + 1, len(parse.tokens) - 1)]
    return after.text == "?" and after.sentence == last.sentence


def _first_joined(parse: Parse, verb: int) -> int:
    """The first of the verbs joined by "and", whose subject and auxiliary the others share."""
    while parse.tokens[verb].dep == "conj" and not has_subject(parse, verb):
        above = parse.tokens[verb].head
        if above == verb or parse.tokens[above].pos not in {"VERB", "AUX"}:
            break
        verb = above
    return verb


def is_demand(parse: Parse, unit: Unit) -> bool:
    """Whether the clause demands: "we urge", an order, "must be released"."""
    token = parse.tokens[_first_joined(parse, unit.head)]
    subject = child_of(parse, token.index, "nsubj", "nsubjpass")
    modal = child_of(parse, token.index, "aux")
    if token.tag == "VB" and subject is None and (modal is None or modal.lemma == "do"):
        return token.dep == "ROOT"
    first = subject is not None and subject.text.lower() in words("speakers", "first_person")
    if (
        token.lemma in words("claims", "demand", "verbs")
        and first
        and _asks_for(parse, token.index)
    ):
        return True
    return (
        modal is not None
        and modal.text.lower() in {"must", "should"}
        and not first
        and (
            subject is not None
            and child_of(parse, unit.head, "auxpass") is None
            or _is_asked(parse, unit)
        )
    )


def _asks_for(parse: Parse, verb: int) -> bool:
    """Whether a verb of demanding says what is to be done: "we ask the police to"."""
    if is_passive(parse, verb):
        return False
    if child_of(parse, verb, "xcomp", "ccomp", "dobj") is None:
        return child_of(parse, verb, "prep") is not None
    return parse.tokens[verb].lemma not in {"invite", "call", "ask"} or (
        child_of(parse, verb, "xcomp", "ccomp", "prep") is not None
    )


def _is_asked(parse: Parse, unit: Unit) -> bool:
    modal = child_of(parse, unit.head, "aux")
    return modal is not None and modal.text.lower() == "must"


def is_forecast(parse: Parse, unit: Unit) -> bool:
    """Whether the clause speaks of what will be."""
    modal = child_of(parse, unit.head, "aux") or child_of(
        parse, _first_joined(parse, unit.head), "aux"
    )
    if modal is not None and modal.text.lower() in {"will", "wo", "shall", "'ll", "’ll"}:
        return True
    going = parse.tokens[unit.head]
    return going.text.lower() == "going" and child_of(parse, unit.head, "xcomp") is not None


def is_opinion(parse: Parse, unit: Unit) -> bool:
    """Whether the clause judges: an evaluating adjective, "I think", "should"."""
    token = parse.tokens[unit.head]
    text = " ".join(parse.tokens[at].text.lower() for at in unit.tokens)
    if any(f" {phrase} " in f" {text} " for phrase in words("claims", "opinion", "phrases")):
        return True
    if token.lemma in words("claims", "opinion", "verbs"):
        return True
    complement = child_of(parse, unit.head, "acomp", "attr")
    return complement is not None and complement.lemma in words("claims", "opinion", "adjectives")


def is_identity(parse: Parse, unit: Unit, arguments: Arguments) -> bool:
    """Whether the clause says that A is B, belongs to B or speaks for B, two named ones."""
    token = parse.tokens[unit.head]
    subject = arguments.subject(unit.head)
    if subject is None or not arguments.entities(subject):
        return False
    if token.lemma in BE:
        noun = child_of(parse, unit.head, "attr")
        if noun is None:
            return False
        own = set(arguments.entities(subject))
        if noun.index in arguments.at:
            return arguments.at[noun.index].entity not in own
        return noun.lemma in words("claims", "identity", "nouns") and bool(
            set(arguments.entities(noun)) - own or arguments.at.get(noun.index)
        )
    preposition = child_of(parse, unit.head, "prep")
    leads = preposition is not None and preposition.text.lower() in words(
        "claims", "identity", "prepositions"
    )
    direct = token.lemma in {"represent", "chair", "lead", "head", "own", "control", "front", "run"}
    if token.lemma not in words("claims", "identity", "verbs"):
        return False
    return bool(arguments.patients(unit.head)) and (leads or direct)


def conduct_in(parse: Parse, unit: Unit) -> str | None:
    """The kind of harmful conduct or status the clause speaks of, by `data/conduct.toml`."""
    token = parse.tokens[unit.head]
    complement = child_of(parse, unit.head, "attr", "acomp")
    for kind in HARM:
        listed = table("conduct")[kind]
        if any(
            _does(parse, at, listed["verbs"]) or _breaks(parse, at, listed.get("pairs", []))
            for at in _verbs(parse, unit)
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


def _verbs(parse: Parse, unit: Unit) -> list[int]:
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
    return (
        token.dep == "prep" and child_of(parse, index, "pcomp") is not None
    ) or token.dep == "pcomp"


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


def _pays(parse: Parse, unit: Unit, arguments: Arguments) -> bool:
    """Whether one named party is said to pay another: who pays whom is what such stories turn on."""
    if parse.tokens[unit.head].lemma not in table("conduct")["funding"]["verbs"]:
        return False
    payers, paid = set(arguments.agents(unit.head)), set(arguments.patients(unit.head))
    return bool(payers and paid - payers)


def _somebody(parse: Parse, unit: Unit) -> bool:
    """Whether a person or body without a name does it: "an officer broke his wrist"."""
    subject = child_of(parse, unit.head, "nsubj")
    if subject is None or child_of(parse, unit.head, "auxpass") is not None:
        return False
    kinds = by_word("names", "kinds").get(subject.lemma, ())
    return bool({"Person", "PublicBody", "Organization", "Company"} & set(kinds))


def kind_of(unit: Unit, arguments: Arguments, holder: Attribution) -> ClaimKind:
    """The kind; a clause that is several is the first of this order."""
    parse, stance, speakers = arguments.parse, own_stance(holder), frozenset(holder.speakers)
    direct = holder.kind == "direct"
    if stance == "asks" or is_question(parse, unit):
        return "question"
    if stance == "demands" or is_demand(parse, unit):
        return "demand"
    negated = is_negated(parse, unit.head)
    doers = set(arguments.agents(unit.head)) or (
        set(arguments.patients(unit.head)) if stance in ACCUSING else set()
    )
    if parse.tokens[unit.head].lemma in CHARGED and arguments.is_passive(unit.head):
        doers = set(arguments.patients(unit.head))
    others = doers - speakers
    if rejects(parse, unit) or (stance == "denies" and (negated or not direct)):
        return "denial"
    identity = is_identity(parse, unit, arguments)
    harm = conduct_in(parse, unit) is not None
    if negated and (harm or identity) and doers and not others:
        return "denial"
    if parse.tokens[unit.head].lemma in words("claims", "denial", "verbs") and not others:
        return "denial"
    if identity:
        return "identity"
    harm = harm or _pays(parse, unit, arguments)
    accused = others or _somebody(parse, unit) or stance == "accuses"
    if not negated and (harm or stance in ACCUSING) and accused:
        return "allegation"
    if is_forecast(parse, unit):
        return "forecast"
    return "opinion" if is_opinion(parse, unit) else "report"
