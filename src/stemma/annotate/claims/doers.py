"""Who is said to have done a deed: whoever the clause makes the doer, if he is accused in earnest."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.annotate.claims.arguments import SUBJECT, Arguments, is_negated
from stemma.annotate.claims.conduct import Deed, deeds_in, owner_of
from stemma.annotate.claims.orders import is_ordered, is_ordering
from stemma.annotate.claims.patterns import AGENTIVE
from stemma.annotate.claims.units import Unit
from stemma.annotate.clauses import child_of
from stemma.annotate.lexicon import by_word, words
from stemma.annotate.parse import Parse, Token

OWN = frozenset({"i", "we", "me", "us", "my", "our", "myself", "ourselves"})
ASCRIBING = words("conduct", "ascribing", "verbs")
"""Verbs after which "of stealing" is said of their object."""
OF_THE_OBJECT = ASCRIBING | words("conduct", "praise", "verbs")
MENTIONED = frozenset({"PERSON", "ORG", "NORP", "GPE", "FAC"})
TIMES = frozenset({"DATE", "TIME"})
VERBAL = frozenset({"VERB", "AUX"})
DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "his", "her", "their"})
NOTHING = frozenset({"nothing", "no"})
STOPPING = frozenset({"stop", "cease", "refrain"})
RECENT = 2
"""Sentences back in which "an officer" finds the police that were named."""


@dataclass(frozen=True, slots=True)
class Accused:
    """A deed with its doer: the entities behind the words, none for somebody without a name."""

    deed: Deed
    entities: tuple[str, ...]


def accused_in(arguments: Arguments, unit: Unit) -> list[Accused]:
    """The harmful deeds of a clause that somebody other than the speaker is said to have done."""
    found = []
    for deed in deeds_in(arguments.parse, unit):
        if not _is_real(arguments.parse, deed, unit):
            continue
        doers = [
            _named(arguments, doer)
            for doer in (*_makers(arguments, deed), _own_doer(arguments, deed))
            if doer is not None
            and can_act(arguments, doer)
            and not _is_routine(arguments.parse, deed, doer)
        ]
        if doers:
            entities = [entity for doer in doers for entity in behind(arguments, doer)]
            found.append(Accused(deed, tuple(dict.fromkeys(entities))))
    return found


def _named(arguments: Arguments, doer: Token) -> Token:
    """The name beside which a word for somebody stands: "X, a driver and member of Y, who"."""
    token = doer
    while token.dep in {"appos", "conj"} and token.index not in arguments.at:
        token = arguments.parse.tokens[token.head]
    return token if token.dep != "appos" and token.index in arguments.at else doer


def behind(arguments: Arguments, doer: Token) -> list[str]:
    """The entities that a word for a doer means; "an officer" is of the police named just before.

    Where none is named just before but only one in all that precedes, it is that one.
    """
    found = meant_by(arguments, doer)
    members = by_word("conduct", "members").get(doer.lemma.lower(), ())
    if found or not members:
        return found
    named = [
        at
        for at in sorted(arguments.at, reverse=True)
        if at < doer.index and arguments.parse.tokens[at].lemma.lower() in members
    ]
    near = [at for at in named if arguments.parse.tokens[at].sentence >= doer.sentence - RECENT]
    only = {arguments.at[at].entity for at in named}
    return [arguments.at[near[0]].entity] if near else list(only) if len(only) == 1 else []


def meant_by(arguments: Arguments, noun: Token) -> list[str]:
    """The entities that a word for somebody means: of "its engineer, X" it is X and not whose he is."""
    beside = [
        arguments.at[child].entity
        for child in arguments.parse.children[noun.index]
        if arguments.parse.tokens[child].dep == "appos" and child in arguments.at
    ]
    return beside if beside and noun.index not in arguments.at else arguments.entities(noun)


def _makers(arguments: Arguments, deed: Deed) -> list[Token]:
    """Those who have it done: "sent men to beat", "paid for the bus that brought them to"."""
    parse = arguments.parse
    found: list[Token] = []
    at = deed.verb
    while parse.tokens[at].head != at:
        token = parse.tokens[at]
        if token.dep not in {"xcomp", "advcl", "relcl", "ccomp", "pobj", "dobj", "prep", "acl"}:
            break
        at = token.head
        above = parse.tokens[at]
        if above.pos not in VERBAL or above.lemma not in words("conduct", "makes", "verbs"):
            continue
        if is_ordering(parse, at) and not is_ordered(parse, deed.verb):
            break  # what others did, behind what was ordered
        maker = _subject(arguments, at) if _is_affirmed(parse, at, deed) else None
        if maker is not None and (token.dep != "advcl" or token.tag == "VB"):
            found.append(maker)
    return found


def _own_doer(arguments: Arguments, deed: Deed) -> Token | None:
    """Who did it, where it was done, and not only told somebody to do."""
    return None if is_ordered(arguments.parse, deed.verb) else _doer(arguments, deed)


def _doer(arguments: Arguments, deed: Deed) -> Token | None:
    """The word for whoever did it."""
    parse = arguments.parse
    token = parse.tokens[deed.verb]
    if token.pos not in VERBAL:
        if token.dep == "appos":
            return parse.tokens[token.head]
        owner = owner_of(parse, deed.verb)
        return parse.tokens[owner] if owner is not None else None
    return _subject(arguments, deed.verb, passive_too=deed.word != deed.verb)


def _subject(arguments: Arguments, verb: int, *, passive_too: bool = False) -> Token | None:
    """Who does what a verb says, its own subject or that of the clause on which it hangs."""
    parse = arguments.parse
    token = parse.tokens[verb]
    participle = token.tag == "VBN" and token.dep in {"acl", "advcl"}
    if participle or arguments.is_passive(verb):
        found = _by_whom(parse, verb)
        suffered = token.dep == "acl"  # "those detained" did nothing by that
        if found is not None or not (passive_too or (token.lemma in ASCRIBING and not suffered)):
            return found
    own = child_of(parse, verb, *SUBJECT)
    if own is not None:
        return arguments.meant(own)
    if token.dep == "relcl":
        return None
    if token.dep in {"advcl", "pcomp", "xcomp", "conj", "acl"}:
        return _inherited(arguments, verb)
    return None


def _by_whom(parse: Parse, verb: int) -> Token | None:
    """Who follows the "by" of a passive, also where the parser hung it on a word between."""
    for at in parse.subtree(verb):
        token = parse.tokens[at]
        if at > verb and token.text.lower() == "by" and token.dep in {"agent", "prep"}:
            found = child_of(parse, at, "pobj")
            if found is not None and (token.dep == "agent" or found.entity in MENTIONED):
                return found
    return None


def _inherited(arguments: Arguments, verb: int) -> Token | None:
    """Who does it where the verb has no subject: "accused X of stealing", "left without paying"."""
    parse = arguments.parse
    token = parse.tokens[verb]
    above = parse.tokens[token.head]
    while above.dep in {"prep", "pcomp", "pobj"} and above.pos not in VERBAL:
        above = parse.tokens[above.head]
    if token.dep == "acl" and token.tag == "VBG":
        return above
    if above.pos not in VERBAL:
        return None
    if above.lemma in OF_THE_OBJECT and token.dep in {"pcomp", "xcomp"}:
        found = child_of(parse, above.index, "dobj", "nsubjpass")
        return arguments.meant(found) if found is not None else None
    if token.dep in {"xcomp", "conj"}:
        found = arguments.subject(verb)
        if found is not None:
            return arguments.meant(found)
    return _subject(arguments, above.index, passive_too=True)


def can_act(arguments: Arguments, doer: Token) -> bool:
    """Whether the word means somebody who can be accused, and not the speaker's own side."""
    parse = arguments.parse
    if doer.pronoun in OWN or (doer.pos == "PRON" and doer.index not in arguments.at):
        return False
    if doer.entity in TIMES and doer.index not in arguments.at:
        return False  # "the failure of 4 January"
    owner = child_of(parse, doer.index, "poss")
    if owner is not None and owner.pronoun in OWN:
        return False
    if any(parse.tokens[at].text.lower() in {"no", "nobody"} for at in parse.children[doer.index]):
        return False
    if doer.index in arguments.at or (doer.entity in MENTIONED and doer.pos == "PROPN"):
        return True
    if doer.pos == "PROPN" and parse.children[doer.index]:
        return True
    if doer.lemma.lower() in words("conduct", "classes", "actors") or arguments.named_as(doer):
        return True
    definite = {parse.tokens[at].text.lower() for at in parse.children[doer.index]} & DEFINITE
    people = doer.lemma.lower() in words("conduct", "classes", "people") and bool(definite)
    acts = doer.lemma.lower().endswith(AGENTIVE) and doer.pos == "NOUN"
    return people or (acts and bool(arguments.entities(doer)))


def _is_real(parse: Parse, deed: Deed, unit: Unit) -> bool:
    """Whether the clause says that it was done: no denial, no condition, no wish above it."""
    if _is_called_untrue(parse, unit.head) or _is_forbidden(parse, deed):
        return False
    at = deed.verb
    inside = True
    while inside:
        token = parse.tokens[at]
        if token.pos in VERBAL and not _is_affirmed(parse, at, deed):
            return False
        if at in {unit.head, token.head}:
            break
        at = token.head
        inside = at in unit.tokens
        above = parse.tokens[at]
        if above.lemma in _unreal() - ASCRIBING and above.pos == "VERB":
            return False
    return True


def _is_forbidden(parse: Parse, deed: Deed) -> bool:
    """Whether a "not" or "stop" stands within the words that tell of harm: "ordered them not to shoot"."""
    if deed.kind == "neglect" or not deed.phrase:
        return False
    within = range(deed.phrase[0], deed.phrase[-1])
    between = (parse.tokens[at] for at in within if at not in deed.phrase)
    return any(each.dep == "neg" or each.lemma in STOPPING for each in between)


def _is_called_untrue(parse: Parse, verb: int) -> bool:
    """Whether the clause says what a "lie" or "rumour" is: "the lie that X steals"."""
    token = parse.tokens[verb]
    above = parse.tokens[token.head]
    return token.dep in {"acl", "ccomp", "relcl"} and above.lemma in words(
        "conduct", "unreal", "nouns"
    )


def _unreal() -> frozenset[str]:
    return words("conduct", "unreal", "verbs") | words("conduct", "praise", "verbs")


def _is_affirmed(parse: Parse, verb: int, deed: Deed) -> bool:
    """Whether neither "not" nor "if" nor "would" takes a verb back; "never paid" is a deed itself."""
    if is_negated(parse, verb) and not _is_neglect_itself(parse, deed):
        return False
    for child in parse.children[verb]:
        token = parse.tokens[child]
        if token.dep == "aux" and token.text.lower() in words("conduct", "unreal", "modals"):
            return False
        if token.dep in {"mark", "advmod"} and token.text.lower() in words(
            "conduct", "unreal", "marks"
        ):
            return False
    return True


def _is_neglect_itself(parse: Parse, deed: Deed) -> bool:
    """Whether what was not done is the deed: "did nothing", "never paid"."""
    said = {parse.tokens[at].text.lower() for at in deed.phrase}
    return deed.kind == "neglect" and (deed.word != deed.verb or bool(said & NOTHING))


def _is_routine(parse: Parse, deed: Deed, doer: Token) -> bool:
    """Whether police, a court or guards do what they do every day: "arrested a suspect"."""
    if deed.word != deed.verb or parse.tokens[deed.verb].lemma not in words(
        "conduct", "routine", "verbs"
    ):
        return False
    texts = {
        doer.lemma.lower(),
        *(parse.tokens[at].lemma.lower() for at in parse.children[doer.index]),
    }
    return bool(texts & words("conduct", "routine", "agents"))
