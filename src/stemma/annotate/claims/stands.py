"""For what the holder of a claim stands: for it, against it, or open."""

from __future__ import annotations

from stemma.annotate.claims.arguments import Arguments, is_negated
from stemma.annotate.claims.not_theirs import SAYING, only_mentions
from stemma.annotate.claims.units import Unit
from stemma.annotate.clauses import child_of
from stemma.annotate.lexicon import words
from stemma.annotate.parse import Parse, Token
from stemma.annotate.spans import TokenIndex
from stemma.model.annotations import Attribution, ClaimKind, Polarity, Stance, Stands
from stemma.model.stands import stands_for
from stemma.text.denials import just_says_no, says_not_who

_CONDITIONS = frozenset({"if", "unless"})
_LEAVING_OPEN = {
    "": _CONDITIONS,
    "advcl": _CONDITIONS,
    "csubj": frozenset({"whether"}),
    "csubjpass": frozenset({"whether"}),
}
"""Words that begin a clause which leaves the statement open, by what the clause is of its verb."""


def own_stance(attribution: Attribution) -> Stance:
    """The stance that holds for every clause of an attribution.

    In somebody's own words each clause shows by itself whether it asks, demands or accuses; the cue
    tells of the whole.
    """
    direct = attribution.kind == "direct" and attribution.stance != "denies"
    return "asserts" if direct else attribution.stance


def stands(unit: Unit, arguments: Arguments, holder: Attribution, kind: ClaimKind) -> Stands:
    """For what the holder stands with this clause."""
    if kind in {"question", "demand"}:
        return "open"
    parse = arguments.parse
    if is_conditional(parse, unit) or only_mentions(parse, unit) or _is_feared(parse, holder):
        return "open"
    named = named_as_said(parse, unit, holder)
    if named is not None and not _is_rejected_by(parse, named, holder):
        return _untrue(parse, [unit.head]) if is_called_false(parse, named) else "open"
    polarity = polarity_of(parse, unit)
    side = stands_for(own_stance(holder), holder.kind, polarity, negated=holder.negated)
    if kind == "denial" and denies(parse, unit) and own_stance(holder) != "denies":
        return "open" if polarity == "negated" else "against"
    return (
        _untrue(parse, _embedded(parse, unit)) if side == "for" and rejects(parse, unit) else side
    )


def _untrue(parse: Parse, clauses: list[int]) -> Stands:
    """Where whoever calls clauses untrue stands: "It is a lie that nobody was warned" says that some were."""
    return "for" if any(is_negated(parse, verb) for verb in clauses) else "against"


def _embedded(parse: Parse, unit: Unit) -> list[int]:
    """The verb of the clause that a statement is on, right below it or its noun: "It is a lie that …"."""
    nouns = [
        at
        for at in parse.children[unit.head]
        if parse.tokens[at].dep in {"attr", "acomp", "nsubj", "nsubjpass"}
    ]
    below = [at for above in (unit.head, *nouns) for at in parse.children[above]]
    clauses = [at for at in below if parse.tokens[at].dep in {"ccomp", "csubj", "acl", "relcl"}]
    return clauses[:1]


def polarity_of(parse: Parse, unit: Unit) -> Polarity:
    """Whether the wording affirms or negates; a mere "No." negates what was asked."""
    negated = is_negated(parse, unit.head) or says_no(parse, unit)
    return "negated" if negated else "affirmed"


def says_no(parse: Parse, unit: Unit) -> bool:
    """Whether a statement is nothing but a no, or "Not we"."""
    said = " ".join(parse.tokens[at].text for at in unit.tokens)
    return just_says_no(said) or says_not_who(said)


def _is_feared(parse: Parse, holder: Attribution) -> bool:
    """Whether a cue names a fear, which leaves open whether it is so: "voiced concerns that …"."""
    cue = parse.once(TokenIndex).within(holder.cue)
    return any(
        parse.tokens[at].pos == "NOUN"
        and parse.tokens[at].lemma in words("claims", "fears", "nouns")
        for at in cue
    )


_OFFERS = frozenset({"offer", "promise", "threaten"})


def is_conditional(parse: Parse, unit: Unit) -> bool:
    """Whether the clause hangs on a condition: "If she had sold it, she would have been charged".

    What "whether" begins is left open too: "Whether the door was locked is for the police to say". Whoever
    "offered money if they signed" did offer it.
    """
    if _is_offer(parse, unit.head):
        return False
    clauses = [unit.head, *(at for at in parse.children[unit.head] if at in set(unit.tokens))]
    return any(
        parse.tokens[at].dep == "mark" and parse.tokens[at].lemma in _LEAVING_OPEN[dep]
        for clause in clauses
        for dep in ["" if clause == unit.head else parse.tokens[clause].dep]
        if dep in _LEAVING_OPEN
        for at in parse.children[clause]
    )


def _is_offer(parse: Parse, verb: int) -> bool:
    """Whether a condition is what somebody really offered or threatened."""
    token = parse.tokens[verb]
    modal = any(parse.tokens[at].tag == "MD" for at in parse.children[verb])
    return token.lemma in _OFFERS and token.tag in {"VBD", "VBN"} and not modal


def named_as_said(parse: Parse, unit: Unit, holder: Attribution) -> Token | None:
    """The noun that gives a clause as the words of others: "the allegation that she sold it".

    Null where it gives them as the holder's own and calls them nothing: "the union's claim that …".
    """
    head = parse.tokens[unit.head]
    noun = parse.tokens[head.head]
    said = head.dep in {"acl", "relcl", "ccomp"} and noun.pos == "NOUN"
    if not said or noun.lemma not in words("claims", "rejection", "subjects"):
        return None
    own = _is_own(parse, noun, holder) and not _is_taken_back(parse, noun)
    return None if own and not is_called_false(parse, noun) else noun


def _is_rejected_by(parse: Parse, noun: Token, holder: Attribution) -> bool:
    """Whether the holder denies what the noun names: "Adin rejected the claim that …"."""
    verb = parse.tokens[noun.head]
    denied = holder.stance == "denies" and not holder.negated and noun.dep in {"dobj", "obj"}
    return denied and any(start <= verb.start < end for start, end in holder.cue)


def _is_own(parse: Parse, noun: Token, holder: Attribution) -> bool:
    """Whether a noun gives the words of somebody known who owns it: "the union's claim that …"."""
    cued = any(start <= noun.start < end for start, end in holder.cue)
    owner = child_of(parse, noun.index, "poss")
    named = owner is not None and any(a <= owner.start < b for a, b in holder.source)
    known = bool(holder.speakers) or (owner is not None and owner.pos == "PROPN")
    return cued and named and known


def _is_taken_back(parse: Parse, noun: Token) -> bool:
    """Whether what was claimed is said to be withdrawn, or not to be said again.

    That somebody does not mention another's claim takes nothing back.
    """
    verb = parse.tokens[noun.head]
    above = noun.dep in {"dobj", "nsubjpass", "nsubj"}
    owner = child_of(parse, noun.index, "poss")
    subject = child_of(parse, verb.index, "nsubj")
    own = (
        owner is None or owner.pos == "PRON" or (subject is not None and subject.text == owner.text)
    )
    others = noun.dep == "dobj" and not own
    unsaid = is_negated(parse, verb.index) and not others
    return above and (unsaid or verb.lemma in words("claims", "rejection", "taken_back"))


def is_called_false(parse: Parse, noun: Token) -> bool:
    """Whether what the noun names is called false: "… is a lie", "… is without foundation"."""
    verb = parse.tokens[noun.head]
    after = [at for at in parse.subtree(verb.index) if at > noun.index and at >= verb.index]
    if noun.dep not in {"nsubj", "nsubjpass"}:
        return False
    if _has_no_ground(parse, after):
        return True
    return _is_named_false(parse, after) and not is_negated(parse, verb.index)


def denies(parse: Parse, unit: Unit) -> bool:
    """Whether the clause's verb denies what was said: "denied the theft", "dismissed the claim".

    A teacher who is dismissed and an appeal that is rejected deny nothing.
    """
    verb = parse.tokens[unit.head]
    if verb.lemma not in words("claims", "denial", "verbs"):
        return False
    if verb.lemma in words("claims", "denial", "of_words"):
        return True
    ends = [parse.tokens[at] for at in parse.children[unit.head] if at in set(unit.tokens)]
    passive = any(each.dep == "nsubjpass" for each in ends)
    told = {"nsubjpass", "csubjpass"} if passive else {"dobj", "obj", "ccomp", "pobj"}
    said = [each for each in ends if each.dep in told]
    subjects = words("claims", "rejection", "subjects") | words("claims", "denial", "things_said")
    return any(each.dep == "ccomp" or each.lemma in subjects for each in said)


def rejects(parse: Parse, unit: Unit) -> bool:
    """Whether the clause rejects what was said before: "That is false"."""
    subject = child_of(parse, unit.head, "nsubj", "nsubjpass")
    if subject is None or subject.lemma not in words("claims", "rejection", "subjects"):
        return False
    if _is_judged(parse, unit.head):
        return False
    after = [at for at in unit.tokens if at > subject.index]
    if _has_no_ground(parse, after):
        return True
    return _is_named_false(parse, after) and not is_negated(parse, unit.head)


def _is_judged(parse: Parse, verb: int) -> bool:
    """Whether it is what somebody does that is called wrong: "it would be wrong to comment".

    "It would be wrong to say that we knew" is of what is said.
    """
    complement = child_of(parse, verb, "acomp", "attr")
    places = (verb, complement.index) if complement is not None else (verb,)
    deeds = [parse.tokens[at] for place in places for at in parse.children[place]]
    infinitives = [
        each for each in deeds if each.dep in {"xcomp", "ccomp", "advcl"} and each.tag == "VB"
    ]
    return any(
        each.lemma not in SAYING and child_of(parse, each.index, "aux") is not None
        for each in infinitives
    )


def _is_named_false(parse: Parse, after: list[int]) -> bool:
    return bool(
        {parse.tokens[at].text.lower() for at in after} & words("claims", "rejection", "words")
    )


def _has_no_ground(parse: Parse, after: list[int]) -> bool:
    """Whether it is said to be without what would bear it out: "has no basis", "devoid of merit"."""
    texts = [parse.tokens[at].text.lower() for at in after]
    grounds = words("claims", "rejection", "grounds")
    lacking = {"no", "without", "lack", "lacks", "lacked", "devoid"}
    return any(
        text in grounds and lacking & set(before) and "not" not in before
        for at, text in enumerate(texts)
        for before in [texts[max(0, at - 4) : at]]
    )
