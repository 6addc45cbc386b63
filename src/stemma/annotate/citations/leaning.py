"""Whether a text leans on a work that it names, and whether a saying was published as one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from stemma.annotate.citations.leaning_words import (
    APPEARING,
    CARRYING_OUT,
    COMING,
    COPYING,
    HANDLING,
    HANDLING_ONE,
    ISSUING_ANEW,
    LYING,
    PARTS,
    STATING,
)
from stemma.annotate.citations.telling_which import (
    is_a_right,
    is_no_work,
    is_source,
    is_struck_off,
    is_to_come,
    is_too_common,
)
from stemma.annotate.citations.turning_to import (
    is_earlier,
    is_given_to_outlet,
    is_referred_to,
)
from stemma.annotate.names.works import (
    MADE,
    is_any,
    is_dated,
    is_definite,
    is_listed,
    is_numbered,
    is_owned,
)
from stemma.annotate.parse import Parse, Token
from stemma.model.annotations import Attribution, CitedKind, Entity

WRITTEN = frozenset("report write publish print reveal broadcast".split())
OUTLET = re.compile(
    r"\b(?:post|times|ledger|gazette|herald|news|newspaper|courier|tribune|chronicle|observer|mail|"
    r"journal|daily|weekly|almanac|barometer|mirror|echo|argus|sentinel|advertiser|telegraph|inquirer|"
    r"clarion|press|magazine|review|radio|television|tv|"
    r"channel|wire|agency|network|bulletin|monitor|dispatch|standard|broadcaster|paper|columnist|"
    r"reporter|correspondent|journalist|editor|author|blogger|commentator)\b",
    re.IGNORECASE,
)


def can_be_cited(parse: Parse, token: Token, kind: CitedKind) -> bool:
    """Whether the words can mean one certain work, or several that somebody has at hand."""
    owned, dated = is_owned(parse, token), is_dated(parse, token)
    if is_no_work(parse, token) or (is_any(parse, token) and not (owned and dated)):
        return False
    if kind == "law":
        return owned or dated or is_numbered(parse, token) or token.pos == "PROPN"
    verbless = token.dep == "ROOT" or parse.tokens[token.head].dep == "ROOT"
    verbless = verbless and parse.tokens[token.head].pos in {"NOUN", "PROPN", "NUM"}
    return owned or dated or not verbless


def is_leant_on(parse: Parse, token: Token) -> bool:
    """Whether somebody is said to have seen, published or quoted the work, or it says something."""
    place = first_of(parse, token)
    verb = parse.tokens[place.head]
    if is_too_common(parse, token, place) or verb.lemma in COMING:
        return False
    if is_a_right(parse, token, place) or is_struck_off(parse, place):
        return False
    given = is_given_to_outlet(parse, token, place)
    if given or _is_told_apart(parse, token) or is_source(parse, place):
        return True
    if place.dep == "nsubj" and verb.lemma in STATING and is_known(parse, token):
        return True
    if place.dep in {"dobj", "nsubjpass"} and _handles(parse, token, verb):
        return True
    if is_referred_to(parse, token, place) or _is_kept(parse, token, place, verb):
        return True
    if _is_shown(parse, token, place, verb) or _is_looked_into(parse, token, place):
        return True
    if is_listed(token, "doing") or is_to_come(parse, verb):
        return False
    if _appears(parse, place) or _is_carried_out(parse, place, verb):
        return True
    return _is_made(parse, token) or _says_that(parse, token)


def _is_told_apart(parse: Parse, token: Token) -> bool:
    """Whether a number, an owner and a date, or for records an owner, say which one is meant."""
    if is_numbered(parse, token):
        return True
    kept = is_listed(token, "kept") and is_definite(parse, token)
    return is_owned(parse, token) and (kept or is_dated(parse, token))


def first_of(parse: Parse, token: Token) -> Token:
    """The first of the nouns that are joined with it, whose place in the sentence all share."""
    steps = {"conj", "compound", "nmod"} if is_numbered(parse, token) else {"conj"}
    while parse.tokens[token.head].pos in {"NOUN", "PROPN"} and (
        token.dep in steps or _is_listed_behind(parse, token)
    ):
        token = parse.tokens[token.head]
    return token


def _is_listed_behind(parse: Parse, token: Token) -> bool:
    """Whether what was read as an apposition is a member of a list: "the log, both bulletins and"."""
    return token.dep == "appos" and any(
        parse.tokens[at].dep == "cc" for at in parse.children[token.index]
    )


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
    cue = text[row.cue[0][0] : end].split()
    return text[end : end + 5].split()[:1] == ["to"] or "to" in cue


def is_known(parse: Parse, token: Token) -> bool:
    """Whether one known work is meant: it has an owner, a date, an "of", or is called "the"."""
    children = [parse.tokens[at] for at in parse.children[token.index]]
    return is_definite(parse, token) or any(child.dep in {"prep", "compound"} for child in children)


def _handles(parse: Parse, token: Token, verb: Token) -> bool:
    """Whether a verb, or one joined to it, is something done with works."""
    joined = [
        parse.tokens[at] for at in parse.children[verb.index] if parse.tokens[at].dep == "conj"
    ]
    one = is_definite(parse, token) and not is_listed(token, "doing")
    if (
        is_to_come(parse, verb)
        and not is_earlier(parse, token)
        and (not one or verb.lemma in ISSUING_ANEW)
    ):
        return False  # what is definite exists, also where somebody only asks to see it
    below = (parse.tokens[at] for at in parse.children[verb.index])
    if not one and any(each.dep == "neg" for each in below):
        return False  # "nobody ever saw a contract" tells of none
    if token.tag == "NNS" and verb.lemma == "sign" and not one:
        return False  # "a man who signs receipts"
    if any(each.lemma in HANDLING for each in [verb, *joined]):
        return True
    if verb.lemma == "have" and not is_listed(token, "doing", "of_states"):
        return any(
            parse.tokens[at].text.lower() in {"i", "we"} for at in parse.children[verb.index]
        )
    return one and verb.lemma in HANDLING_ONE


def _is_shown(parse: Parse, token: Token, place: Token, verb: Token) -> bool:
    """Whether it was shown to whoever writes: "showed us a pay slip", "the log, which we were shown"."""
    if is_listed(token, "doing"):
        return False
    below = [parse.tokens[at] for at in parse.children[verb.index]]
    to_us = any(each.pronoun in {"us", "me"} for each in below)
    if place.dep == "dobj" and verb.lemma == "show" and to_us:
        return True
    clauses = (parse.tokens[at] for at in parse.children[token.index])
    return any(
        each.dep == "relcl"
        and each.lemma == "show"
        and any(parse.tokens[at].text.lower() in {"we", "i"} for at in parse.children[each.index])
        for each in clauses
    )


def _is_looked_into(parse: Parse, token: Token, place: Token) -> bool:
    """Whether a part of it is spoken of, or what somebody wrote into it."""
    return _has_part(parse, token, place) or _is_own_copy(parse, token, place)


def _has_part(parse: Parse, token: Token, place: Token) -> bool:
    """Whether a part of one certain work is spoken of: "on page nine of its own report"."""
    above = parse.tokens[place.head]
    if place.dep != "pobj" or above.text.lower() not in {"of", "in", "from"}:
        return False
    part = parse.tokens[above.head]
    if part.text.lower() == "out":  # "two pages were torn out of"
        torn = (parse.tokens[at] for at in parse.children[part.head])
        parts = [each for each in torn if each.dep in {"dobj", "nsubjpass"}]
        return any(each.lemma in PARTS for each in parts) and is_definite(parse, token)
    part = parse.tokens[part.head] if part.pos == "NUM" else part  # "page nine of"
    return part.lemma in PARTS and is_owned(parse, token)


def _is_own_copy(parse: Parse, token: Token, place: Token) -> bool:
    """Whether whoever speaks wrote something into it: "I copied the figures into a notebook"."""
    above = parse.tokens[place.head]
    verb = parse.tokens[above.head]
    below = [parse.tokens[at] for at in parse.children[verb.index]]
    mine = any(each.dep == "nsubj" and each.text.lower() in {"i", "we"} for each in below)
    noted = verb.lemma in COPYING and any(each.dep == "dobj" for each in below)
    into = place.dep == "pobj" and above.text.lower() == "into"
    return into and noted and mine and not is_to_come(parse, verb) and token.tag == "NN"


def _is_kept(parse: Parse, token: Token, place: Token, verb: Token) -> bool:
    """Whether it is said where one certain work is: "the circular hangs in the hall"."""
    if is_listed(token, "doing", "of_states") or not is_definite(parse, token):
        return False
    if place.dep not in {"nsubj", "nsubjpass"}:
        return False
    below = [parse.tokens[at] for at in parse.children[verb.index]]
    if verb.lemma == "be":
        return is_listed(token, "kept") and any(
            each.text.lower() in {"with", "in"} and each.dep == "prep" for each in below
        )
    return verb.lemma in LYING and any(each.dep == "prep" for each in below)


def _appears(parse: Parse, token: Token) -> bool:
    """Whether a work of somebody's is said to have come out; "as for X, its note came" included."""
    head = parse.tokens[token.head]
    beside = token.dep == "appos" and head.dep == "nsubj"
    verb = parse.tokens[head.head] if beside else head
    subject = beside or token.dep == "nsubj"
    return (
        subject
        and verb.lemma in APPEARING
        and (is_owned(parse, token) or _is_from_somebody(parse, token))
    )


def _is_from_somebody(parse: Parse, token: Token) -> bool:
    """Whether one certain person sent it: "a letter from the carter"."""
    senders = (
        parse.tokens[at]
        for child in parse.children[token.index]
        if parse.tokens[child].text.lower() == "from"
        for at in parse.children[child]
    )
    return any(each.tag == "NN" and is_definite(parse, each) for each in senders)


def _is_carried_out(parse: Parse, place: Token, verb: Token) -> bool:
    """Whether it is said who made it: "the autopsy was performed by the city hospital"."""
    by = any(parse.tokens[at].dep == "agent" for at in parse.children[verb.index])
    made = place.dep == "nsubjpass" and verb.lemma in CARRYING_OUT
    return made and by and is_listed(place, "report", "examined")


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
