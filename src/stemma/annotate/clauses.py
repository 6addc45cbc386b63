"""Clauses: which verb a word belongs to, what a clause spans, who does what in it."""

from __future__ import annotations

from stemma.annotate.parse import Parse, Token

CLAUSE_RELATIONS = frozenset(
    {"ROOT", "ccomp", "advcl", "relcl", "acl", "csubj", "pcomp", "parataxis", "xcomp"}
)
FINITE_VERBS = frozenset({"VBD", "VBZ", "VBP"})
FINITE_TAGS = FINITE_VERBS | {"MD"}
NOUNS = frozenset({"NOUN", "PROPN"})
SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")


def clause_of(parse: Parse, index: int) -> int:
    """The head of the innermost clause in which a token stands."""
    token = parse.tokens[index]
    while token.head != token.index:
        if token.dep in CLAUSE_RELATIONS or (token.dep == "conj" and token.pos in {"VERB", "AUX"}):
            return token.index
        token = parse.tokens[token.head]
    return token.index


def is_within(parse: Parse, index: int, above: int) -> bool:
    """Whether a token depends, directly or not, on another or is that token."""
    while index != above:
        head = parse.tokens[index].head
        if head == index:
            return False
        index = head
    return True


def is_finite(parse: Parse, index: int) -> bool:
    """Whether a verb, or the auxiliary before it, shows tense; "he left" may be tagged like "is left"."""
    token = parse.tokens[index]
    mistagged = token.tag == "VBN" and child_of(parse, index, "nsubj") is not None
    if token.tag in FINITE_TAGS or mistagged:
        return True
    return any(
        parse.tokens[child].dep in {"aux", "auxpass"} and parse.tokens[child].tag in FINITE_TAGS
        for child in parse.children[index]
    )


def child_of(parse: Parse, index: int, *relations: str) -> Token | None:
    """The first dependent in one of the relations."""
    for child in parse.children[index]:
        if parse.tokens[child].dep in relations:
            return parse.tokens[child]
    return None


def has_subject(parse: Parse, verb: int) -> bool:
    """Whether a verb has a subject of its own."""
    return child_of(parse, verb, *SUBJECTS) is not None


def antecedent_of(parse: Parse, verb: int) -> int:
    """The noun that a relative clause is about.

    Parsers hang ", which ..." on the nearest name: in "the branch of X in Norland, which spied" it
    is not Norland that spied, and in "a ring, run by X, which spied" not X. A place after a
    preposition, and whoever stands in such an inset, gives way to the noun it belongs to.
    """
    noun = parse.tokens[verb].head
    comma = parse.tokens[noun + 1].text == "," if noun + 1 < len(parse.tokens) else False
    token = parse.tokens[noun]
    while comma and token.entity in {"GPE", "LOC"} and token.dep == "pobj":
        above = parse.tokens[parse.tokens[token.head].head]
        if above.pos not in NOUNS:
            break
        token = above
        while token.dep == "pobj" and parse.tokens[parse.tokens[token.head].head].pos in NOUNS:
            token = parse.tokens[parse.tokens[token.head].head]
    inset = _inset_around(parse, token) if comma else None
    return inset.head if inset is not None else token.index


def _inset_around(parse: Parse, token: Token) -> Token | None:
    """The participle between commas in which a noun stands: "run" of "a ring, run by X, which"."""
    while token.dep in {"pobj", "prep", "agent", "dobj", "compound", "conj", "appos"}:
        token = parse.tokens[token.head]
    set_off = token.index > 0 and parse.tokens[token.index - 1].text == ","
    behind_noun = parse.tokens[token.head].pos in NOUNS and token.head < token.index
    return token if token.dep == "acl" and set_off and behind_noun else None


def is_perfect(parse: Parse, verb: int) -> bool:
    """Whether "have" stands before a verb: "should have gone", "must've seen it"."""
    have = {"have", "'ve", "’ve"}
    before = (parse.tokens[at] for at in parse.children[verb])
    return any(each.dep in {"aux", "auxpass"} and each.text.lower() in have for each in before)


def is_passive(parse: Parse, verb: int) -> bool:
    """Whether a verb is in the passive."""
    return child_of(parse, verb, "nsubjpass", "auxpass") is not None


def bids_readers(parse: Parse, verb: int) -> bool:
    """Whether a text itself bids its readers to do something: "Drivers are asked to slow down"."""
    helper = child_of(parse, verb, "auxpass")
    bidden = child_of(parse, verb, "xcomp")
    if helper is None or bidden is None or helper.text.lower() not in {"is", "are"}:
        return False
    asked = child_of(parse, verb, "nsubjpass")
    others = asked is not None and asked.pos in {"NOUN", "PROPN"}
    alone = child_of(parse, verb, "agent", "neg", "aux", "mark") is None
    infinitive = child_of(parse, bidden.index, "aux")
    return others and alone and infinitive is not None and infinitive.tag == "TO"


def subject_of(parse: Parse, verb: int) -> Token | None:
    """The subject that stands in a clause itself, also where the parser hung it on another word.

    On the auxiliary ("they are pushing"), or as the object of what stands before: in "and while they
    marched his boats were away" it is the boats that were away.
    """
    own = child_of(parse, verb, *SUBJECTS)
    if own is not None:
        return own
    helping = [at for at in parse.children[verb] if parse.tokens[at].dep in {"aux", "auxpass"}]
    for at in helping:
        hung = child_of(parse, at, *SUBJECTS)
        if hung is not None:
            return hung
    if not is_finite(parse, verb):
        return None
    return _read_as_object(parse, verb, min(verb, *helping) if helping else verb)


def _read_as_object(parse: Parse, verb: int, first: int) -> Token | None:
    """The noun right before a verb that the parser gave as an object to a word which takes none there."""
    if first == 0:
        return None
    token = parse.tokens[first - 1]
    while token.pos in {"NOUN", "PROPN", "ADP", "PRON"} and token.dep != "dobj":
        if token.head >= first or token.head == token.index:
            return None
        token = parse.tokens[token.head]
    above = parse.tokens[token.head]
    joined = token.dep == "dobj" and token.sentence == parse.tokens[verb].sentence
    led = above.dep == "advcl" and above.head == verb
    bare = above.pos == "ADJ" and parse.tokens[verb].head == above.index
    return token if joined and (led or bare) else None


def shared_auxiliaries(parse: Parse, verb: int) -> tuple[int, ...]:
    """The auxiliaries, with their "not", that a joined verb has from the one before it: "will rise and fall".

    Behind "not" only "or" is sure to go on denying: "do not punish them, and let them live" does not.
    """
    token = parse.tokens[verb]
    helpers = {"aux", "auxpass"}
    if token.dep != "conj" or token.tag not in {"VB", "VBN", "VBG"}:
        return ()
    if child_of(parse, verb, *helpers) is not None or subject_of(parse, verb) is not None:
        return ()
    above = parse.tokens[token.head]
    own = [
        at
        for at in parse.children[above.index]
        if parse.tokens[at].dep in {*helpers, "neg"} and at < above.index
    ]
    if not own:
        return shared_auxiliaries(parse, above.index) if above.tag == token.tag else ()
    if above.tag != token.tag:
        return ()
    refused = any(parse.tokens[at].dep == "neg" for at in own)
    joint = child_of(parse, above.index, "cc")
    goes_on = joint is not None and joint.text.lower() in {"or", "nor"}
    return tuple(own) if goes_on or not refused else ()
