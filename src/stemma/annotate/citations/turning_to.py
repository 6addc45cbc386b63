"""Whether words turn to a certain work, or tell before they name it that it is there."""

from __future__ import annotations

from stemma.annotate.citations.leaning_words import ANSWERING, ASKING, EARLIER, GETTING, REFERRING
from stemma.annotate.names.works import is_dated, is_definite, is_listed, is_owned
from stemma.annotate.parse import Parse, Token


def is_referred_to(parse: Parse, token: Token, place: Token) -> bool:
    """Whether a verb turns to one certain work: "relies on its note", "what we got was a note of X"."""
    if place.dep == "attr":
        return _is_told_first(parse, token, parse.tokens[place.head])
    above = parse.tokens[place.head]
    if place.dep != "pobj" or not (is_definite(parse, token) or is_dated(parse, token)):
        return False
    verb = parse.tokens[above.head]
    if verb.lemma == "comment" and is_listed(token, "doing"):
        return False  # "would not comment on the investigation", which goes on
    if _is_silent(parse, verb) and not is_definite(parse, token) and token.lemma in ASKING:
        return False  # "did not reply to an e-mail on Sunday"
    if verb.lemma == "note" and verb.dep == "dobj":
        verb = parse.tokens[verb.head]
    if above.text.lower() == "about" and verb.lemma == "ask":
        return is_dated(parse, token)  # "asked about his statement" is asked about what he said
    return above.text.lower() in REFERRING.get(verb.lemma, ())


def _is_silent(parse: Parse, verb: Token) -> bool:
    """Whether somebody is said not to have answered."""
    below = (parse.tokens[at] for at in parse.children[verb.index])
    return verb.lemma in ANSWERING and any(each.dep == "neg" for each in below)


def is_earlier(parse: Parse, token: Token) -> bool:
    """Whether it is said to be there, whoever is still to publish it: "its last three reports"."""
    below = [parse.tokens[at] for at in parse.children[token.index]]
    owned = any(each.dep == "poss" for each in below)
    return owned and any(each.text.lower() in EARLIER for each in below)


def _is_told_first(parse: Parse, token: Token, verb: Token) -> bool:
    """Whether a clause ahead tells how it came: "what we received in May was a report from X"."""
    if token.dep != "attr" or verb.lemma != "be" or not is_owned(parse, token):
        return False
    below = (parse.tokens[at] for at in parse.children[verb.index])
    return any(each.dep == "csubj" and each.lemma in GETTING for each in below)


def is_given_to_outlet(parse: Parse, token: Token, place: Token) -> bool:
    """Whether somebody's interview is said to be with a named paper: "in her interview with the Echo"."""
    if not is_listed(token, "interview") or parse.tokens[place.head].text.lower() != "in":
        return False
    below = [parse.tokens[at] for at in parse.children[token.index]]
    outlets = (
        parse.tokens[at]
        for each in below
        if each.text.lower() == "with"
        for at in parse.children[each.index]
    )
    owned = any(each.dep == "poss" for each in below)
    return owned and any(_is_named(parse, each) for each in outlets)


def _is_named(parse: Parse, noun: Token) -> bool:
    """Whether a noun is a name or has one before it: "the Harbour Echo newspaper"."""
    before = parse.tokens[noun.index - 1]
    return noun.pos == "PROPN" or (before.pos == "PROPN" and before.sentence == noun.sentence)
