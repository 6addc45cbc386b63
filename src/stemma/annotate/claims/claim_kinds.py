"""What kind of statement a clause is: an accusation, a denial, a demand, a question, a report."""

from __future__ import annotations

from collections.abc import Iterable

from stemma.annotate.claims.accusing import Judged, judge
from stemma.annotate.claims.arguments import Arguments, is_negated
from stemma.annotate.claims.clues import Clause
from stemma.annotate.claims.conduct import BE, conduct_in, pays, verbs_of
from stemma.annotate.claims.doers import Accused
from stemma.annotate.claims.stands import denies, own_stance, rejects
from stemma.annotate.claims.units import Unit
from stemma.annotate.clauses import bids_readers, child_of, has_subject, is_passive, is_perfect
from stemma.annotate.lexicon import table, words
from stemma.annotate.parse import Parse, Token
from stemma.model.annotations import Attribution, ClaimKind, Stance

IDENTITY_PAIRS: list[list[str]] = table("claims")["identity"]["pairs"]
ACCUSING = frozenset({"accuses", "alleges"})
CHARGED = frozenset({"accuse", "suspect", "charge", "convict", "blame", "hold", "arrest"})
"""Verbs whose object in the active is whoever is said to have done it."""


def is_hedged(parse: Parse, unit: Unit) -> bool:
    """Whether the clause leaves room: "may", "probably", "an alleged plot"."""
    hedges = words("claims", "hedges", "words")
    verbs = set(verbs_of(parse, unit))
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


def _is_put(parse: Parse, unit: Unit) -> bool:
    """Whether a question tells as much as it asks: "Did they not know?", "How long will they steal?".

    "Is the guild a front for the League?" asks, and may be answered with a no.
    """
    first = parse.tokens[unit.tokens[0]]
    whether = first.pos in {"AUX", "VERB"} and has_subject(parse, unit.head)
    return not whether or is_negated(parse, unit.head)


def _first_joined(parse: Parse, verb: int) -> int:
    """The first of the verbs joined by "and", whose subject and auxiliary the others share."""
    while parse.tokens[verb].dep == "conj" and not has_subject(parse, verb):
        above = parse.tokens[verb].head
        if above == verb or parse.tokens[above].pos not in {"VERB", "AUX"}:
            break
        verb = above
    return verb


def is_demand(parse: Parse, unit: Unit) -> bool:
    """Whether the clause demands: "we urge", an order, "must be released".

    "We asked them to come" and "never ask" tell of it; "should have gone" judges what was not done.
    """
    token = parse.tokens[_first_joined(parse, unit.head)]
    subject = child_of(parse, token.index, "nsubj", "nsubjpass")
    modal = child_of(parse, token.index, "aux")
    looked_at = is_passive(parse, unit.head) and token.lemma in words("claims", "demand", "looking")
    if modal is not None and (looked_at or is_perfect(parse, token.index)):
        return False
    if token.tag == "VB" and subject is None and (modal is None or modal.lemma == "do"):
        return token.dep == "ROOT"
    first = subject is not None and subject.pronoun in words("speakers", "first_person")
    asking = token.lemma in words("claims", "demand", "verbs")
    if asking and bids_readers(parse, token.index):
        return True
    if asking and first and not _is_told(parse, token) and _asks_for(parse, token.index):
        return True
    return (
        modal is not None
        and modal.text.lower() in {"must", "should"}
        and not first
        and (
            (subject is not None and child_of(parse, unit.head, "auxpass") is None)
            or _is_asked(parse, unit)
        )
    )


def _is_told(parse: Parse, verb: Token) -> bool:
    """Whether a verb of asking is of the past or denied: then somebody tells of it, and does not ask."""
    return verb.tag in {"VBD", "VBN"} or is_negated(parse, verb.index)


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
    pair = [token.lemma, preposition.text.lower() if preposition is not None else ""]
    stands_for = token.lemma in words("claims", "identity", "verbs") or pair in IDENTITY_PAIRS
    return stands_for and bool(arguments.patients(unit.head))


def kind_of(
    unit: Unit, arguments: Arguments, holder: Attribution, judged: Judged | None = None
) -> ClaimKind:
    """The kind; a clause that is several is the first of this order."""
    parse, stance = arguments.parse, own_stance(holder)
    judged = judged or judge(Clause(unit, arguments, holder), None)
    sensed = judged.accuses and not _accuses_only_speakers(judged.accused, holder)
    if stance == "asks" or (is_question(parse, unit) and not (sensed and _is_put(parse, unit))):
        return "question"
    if stance == "demands" or is_demand(parse, unit):
        return "demand"
    others = _doers(unit, arguments, stance) - frozenset(holder.speakers)
    if _is_denial(unit, arguments, holder):
        return "denial"
    if sensed or is_accusation(unit, arguments, holder, judged.blamed, tied=True):
        return "allegation"
    if is_identity(parse, unit, arguments):
        return "identity"
    pays_other = pays(parse, unit, arguments) and not is_negated(parse, unit.head) and bool(others)
    listed = () if judged.doubted else judged.blamed
    if pays_other or is_accusation(unit, arguments, holder, listed):
        return "allegation"
    if is_forecast(parse, unit):
        return "forecast"
    return "opinion" if is_opinion(parse, unit) else "report"


def _accuses_only_speakers(accused: tuple[str, ...], holder: Attribution) -> bool:
    """Whether nobody but those whose words they are would be accused."""
    return bool(accused) and set(accused) <= set(holder.speakers)


def is_accusation(
    unit: Unit,
    arguments: Arguments,
    holder: Attribution,
    listed: Iterable[Accused],
    *,
    tied: bool = False,
) -> bool:
    """Whether the clause accuses another than its speaker; `tied` asks only for such ties as "a front"."""
    stance = own_stance(holder)
    blamed = [each for each in listed if not _accuses_only_speakers(each.entities, holder)]
    if tied:
        return any(
            each.deed.kind == "collusion" and each.deed.word != each.deed.verb for each in blamed
        )
    if blamed:
        return True
    return stance == "accuses" and not is_negated(arguments.parse, unit.head)


def _doers(unit: Unit, arguments: Arguments, stance: Stance) -> set[str]:
    """The entities said to act; of a charge or an accusing cue, those whom it is against."""
    doers = set(arguments.agents(unit.head)) or (
        set(arguments.patients(unit.head)) if stance in ACCUSING else set()
    )
    if arguments.parse.tokens[unit.head].lemma in CHARGED and arguments.is_passive(unit.head):
        return set(arguments.patients(unit.head))
    return doers


def _is_denial(unit: Unit, arguments: Arguments, holder: Attribution) -> bool:
    """Whether the holder denies: by the cue, by a verb, or by negating what he is said to have done."""
    parse, stance = arguments.parse, own_stance(holder)
    negated = is_negated(parse, unit.head)
    if rejects(parse, unit) or (stance == "denies" and (negated or holder.kind != "direct")):
        return True
    doers = _doers(unit, arguments, stance)
    if doers - frozenset(holder.speakers):
        return False
    harm = conduct_in(parse, unit) is not None or is_identity(parse, unit, arguments)
    if negated and harm and doers:
        return True
    return denies(parse, unit)
