"""Whether anything tells that a certain work is meant, and not such works in general or what they allow."""

from __future__ import annotations

from collections.abc import Sequence

from stemma.annotate.citations.agreements import is_with_somebody
from stemma.annotate.citations.leaning_words import DELISTING, INFORMING, LATER, READING, STRIKING
from stemma.annotate.names.works import (
    is_dated,
    is_definite,
    is_listed,
    is_numbered,
    is_owned,
    is_weak,
)
from stemma.annotate.parse import Parse, Token


def is_too_common(parse: Parse, token: Token, place: Token) -> bool:
    """Whether texts often speak of such a thing without leaning on one, and nothing tells which."""
    if is_listed(token, "said_only") and is_weak(parse, token):
        read = parse.tokens[place.head].lemma in READING and place.dep == "dobj"
        return not (read and is_owned(parse, token))  # "you have read the abbey's release"
    dated = is_dated(parse, token)
    if is_listed(token, "online") and not dated:
        return True
    if dated or is_owned(parse, token) or is_numbered(parse, token):
        return False
    if is_with_somebody(parse, token) and parse.tokens[place.head].lemma in READING:
        return False  # "in May the mill signed an agreement with the guild"
    record = is_listed(token, "kept") and is_definite(parse, token)
    if is_listed(token, "of_paper") and (_is_ours(parse, place) or _is_signed(parse, place)):
        return False
    return is_weak(parse, token) and not record and not is_source(parse, place)


def is_no_work(parse: Parse, token: Token) -> bool:
    """Whether the words mean no work at all: "put on record", "the paper reported"."""
    return _is_idiom(parse, token) or _is_newspaper(parse, token) or _is_those_who_ask(parse, token)


def _is_idiom(parse: Parse, token: Token) -> bool:
    """Whether no paper is meant: "on record", "for the record"."""
    above = parse.tokens[token.head]
    if token.text.lower() != "record" or token.dep != "pobj":
        return False
    bare = not parse.children[token.index]
    return above.text.lower() in {"on", "off", "for"} and (bare or above.text.lower() != "on")


def _is_those_who_ask(parse: Parse, token: Token) -> bool:
    """Whether those are meant who look into a thing, and no report: "the inquiry has established"."""
    if token.dep != "nsubj" or not is_listed(token, "doing"):
        return False
    below = [parse.tokens[at] for at in parse.children[token.index]]
    plain = all(each.dep == "det" for each in below)
    return plain and any(each.text.lower() == "the" for each in below)


def _is_newspaper(parse: Parse, token: Token) -> bool:
    """Whether a newspaper is called so, which writes: "the paper reported"."""
    writes = parse.tokens[token.head].lemma in {"report", "write", "say", "recall", "reveal", "add"}
    return token.text.lower() == "paper" and token.dep == "nsubj" and writes


def is_a_right(parse: Parse, token: Token, place: Token) -> bool:
    """Whether not the paper is meant, but what it allows: "the smith may lose his permit"."""
    if not is_listed(token, "rights") or is_numbered(parse, token) or is_dated(parse, token):
        return False
    verb = parse.tokens[place.head]
    return not (place.dep == "nsubj" or verb.lemma in READING or is_source(parse, place))


def is_to_come(parse: Parse, verb: Token) -> bool:
    """Whether a verb tells what will or may be, or what somebody is to do ("that it hold a hearing")."""
    below = [parse.tokens[at] for at in parse.children[verb.index]]
    auxiliaries = [each for each in below if each.dep == "aux"]
    bidden = verb.tag == "VB" or (verb.tag == "VBP" and _is_of_one(below))
    if bidden and not auxiliaries:
        return True
    return any(each.lemma.lower() in LATER | {"to"} for each in auxiliaries)


def _is_of_one(below: Sequence[Token]) -> bool:
    """Whether one does behind "that" what a verb says in its bare form: "that the board hold"."""
    that = any(each.dep == "mark" and each.text.lower() == "that" for each in below)
    return that and any(each.dep == "nsubj" and each.tag in {"NN", "NNP"} for each in below)


def is_struck_off(parse: Parse, place: Token) -> bool:
    """Whether somebody was taken off a list: "was removed from the roll"."""
    above = parse.tokens[place.head]
    off = place.dep == "pobj" and above.text.lower() in DELISTING
    return off and parse.tokens[above.head].lemma in STRIKING


def _is_ours(parse: Parse, place: Token) -> bool:
    """Whether whoever writes says that the work is in his hands: "we hold papers for it"."""
    verb = parse.tokens[place.head]
    below = (parse.tokens[at] for at in parse.children[verb.index])
    we = any(each.dep == "nsubj" and each.text.lower() in {"we", "i"} for each in below)
    return place.dep == "dobj" and verb.lemma in {"have", "hold", "keep", "possess", "own"} and we


def _is_signed(parse: Parse, place: Token) -> bool:
    """Whether somebody put his name to it: "both porters signed a paper about it"."""
    verb = parse.tokens[place.head]
    below = (parse.tokens[at] for at in parse.children[verb.index])
    denied = any(each.dep == "neg" for each in below)
    return place.dep == "dobj" and verb.lemma == "sign" and place.tag == "NN" and not denied


def is_source(parse: Parse, place: Token) -> bool:
    """Whether the words before it name it as what something rests on: "according to"."""
    above = parse.tokens[place.head]
    if place.dep != "pobj":
        return False
    if above.text.lower() in {"by", "on", "under"} and is_listed(place, "orders"):
        return is_owned(parse, place)  # "by resolution of the board"
    verb = parse.tokens[above.head]
    told = above.text.lower() == "by" and verb.tag == "VBN" and verb.lemma in INFORMING
    if told and is_dated(parse, place):
        return True  # "the town was informed by letter of 3 May"
    if above.text.lower() == "by" and above.dep == "prep":  # "there are, by our lists, …"
        stands = parse.tokens[above.head].lemma in {"stand", "abide", "swear", "stick", "go"}
        owned = any(parse.tokens[at].dep == "poss" for at in parse.children[place.index])
        return owned and not stands
    rests = parse.tokens[above.head].lemma in {"basis", "strength"} and above.text.lower() == "of"
    return rests or parse.tokens[above.head].text.lower() == "according" or above.text == "per"
