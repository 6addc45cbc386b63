"""What a denial is aimed at: by its own words it may be at something else than the accusation beside it.

Somebody who denies one of two accusations has not denied the other, and not every "not" denies.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from stemma.compare.matching.affirmed import what_is_denied
from stemma.compare.statements.corpus import Corpus, sentence_before
from stemma.compare.statements.denied import LIGHT, Denied, denied, is_of_the_past, telling, tokens
from stemma.compare.statements.families import acts_told, families_of, kind_of
from stemma.compare.statements.statements import TELLING, Statement
from stemma.text.denials import calls_untrue, is_negation
from stemma.text.words import WORD, stem, weight, words

_SAID = (
    r"(?:accusation|allegation|charge|claim|report|rumou?r|suggestion|assertion|slander|lie"
    r"|insinuation|stor(?:y|ies)|account)s?"
)
_BY = r"(?:(?:made )?by (?:(?!that\b)[^.,;!?]){1,60}? )"
_WHICH = re.compile(
    rf"\b{_SAID} {_BY}?(?:that (?!(?:was|were|is|are|has|have|had|been|appeared?|circulated?)\b)"
    r"|(?:of|about|concerning|regarding|over) )(?P<what>[^.;!?]+)",
    re.IGNORECASE,
)
"""What says which accusation is meant: "the rumour that we lost it", not "the claims that were made"."""
_OTHER = re.compile(
    rf"\b(?:the|these|those|any|all)(?: the)? (?P<what>(?!(?:of|false|baseless|wild|absurd|grave|serious"
    rf"|new|latest|same|various|many|above|said|such|whole)\b)[a-z]+) {_SAID}\b",
    re.IGNORECASE,
)
"""A word that says which they are: "the tax charges", "all other charges"."""
_ANY_WRONG = re.compile(
    r"(?:any |all |such )?(?:(?:the|that|this) (?:kind|sort)|wrong-?doing|misconduct|impropriet(?:y|ies)"
    r"|malpractice)\b",
    re.IGNORECASE,
)
_FOR_IT = frozenset(
    "so true case such thing kind sort right correct possible do did does say said way".split()
)
"""Words that stand for what was said before: "That is not true", "I did no such thing"."""
_DENIES_IT = re.compile(
    r"\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|disput(?:e|es|ed)|dismiss(?:es|ed)?) (?:it|this|that|them)"
    r"\W*$",
    re.IGNORECASE,
)
_ALL = frozenset({"guilty", "responsible", "liable", "involved", "blame"})
"""What somebody is not who denies whatever is said."""
_GENERAL = re.compile(r"\W*an? ", re.IGNORECASE)
_WHO_DENIES = frozenset("nobody i we he she it".split())
_NOT_SO = frozenset("so true case such right correct".split())
_NEAR = 300
_END = re.compile(r"[.!?][\"”’)]?\s|\n")
"""Where the sentence of an accusation ends, as far as marks show."""


def denies_it(reply: Statement) -> bool:
    """Whether it denies what stands before it: "The police deny it", "That is not true"."""
    if calls_untrue(reply.text):
        return True
    found = denied(reply.text)
    if not found:
        return bool(_DENIES_IT.search(reply.text))
    return all(set(each.words) <= _FOR_IT for each in found)


def calls_it_untrue(reply: Statement) -> bool:
    """Whether it denies even a neglect: "That is not true"; "We did not" may own up to one."""
    said = any(_NOT_SO & set(each.words) for each in denied(reply.text))
    bare = _DENIES_IT.search(reply.text) or calls_untrue(reply.text)
    return denies_it(reply) and (said or bool(bare))


def is_elliptic(reply: Statement) -> bool:
    """Whether a denial says nothing by itself but that it is not so: "She is not", not "we are not done"."""
    return all(
        set(each.words) <= _FOR_IT or (each.words == ("done",) and each.rest)
        for each in denied(reply.text)
    )


def which_is_meant(sentence: str, names: frozenset[str]) -> str:
    """The words that say which accusation somebody rejects; empty where it may be any.

    "The accusations of the League" says whose they are: `names` are stems of those who are named.
    """
    found = _WHICH.search(sentence) or _OTHER.search(sentence)
    if not found or _ANY_WRONG.match(found["what"]):
        return ""
    if all(stem(word) in names for word in telling(tokens(found["what"]))):
        return ""
    return found["what"]


def is_at_another(reply: Statement, accusations: Iterable[Statement]) -> bool:
    """Whether a denial denies only a name or thing by which none of the accusations calls anybody.

    "A fluid that is cloudy is not medicine" does not deny that the fluid was left in the sun.
    """
    told = list(accusations)
    if _says_what_stands_before_is(reply):
        before = replace(reply, before=sentence_before(reply), borrows=True).borrowed.keys()
        return not any((before - reply.name_words) & each.concepts.keys() for each in told)
    denials = [each for each in denied(reply.text) if each.subject[-1:] != ("you",)]
    general = bool(_GENERAL.match(reply.text))
    if not denials or not all(_is_name(each, general=general) for each in denials):
        return False
    names = {token for each in denials for token in _concepts((*each.words, *each.rest))}
    tied = any(reply.tied_to & each.tied_to for each in told)
    named = any(reply.name_words & each.name_words & names for each in told)
    return not tied and not named and not any(names & each.concepts.keys() for each in told)


def _says_what_stands_before_is(reply: Statement) -> bool:
    """Whether it denies only what the sentence before it is: "That is not a confession"."""
    found = denied(reply.text)
    pointing = {("that",), ("this",), ("those",), ("these",)}
    return bool(found) and all(
        each.how == "name" and each.subject in pointing and not set(each.words) <= _FOR_IT
        for each in found
    )


def more_than_names(reply: Statement, accusation: Statement) -> bool:
    """Whether they share a telling word, a tie, a day or a figure, and not only words of names."""
    if reply.tied_to & accusation.tied_to or (reply.occasions and accusation.occasions):
        return True
    if {each.low for each in reply.amounts} & {each.low for each in accusation.amounts}:
        return True
    named = reply.name_words | accusation.name_words
    return bool((reply.concepts.keys() & accusation.concepts.keys()) - named)


def is_elsewhere(reply: Statement, accusation: Statement) -> bool:
    """Whether grammar shows that a denial is not of an accusation, whatever a model takes it for."""
    return bool(_GENERAL.match(reply.text)) and is_at_another(reply, (accusation,))


def is_of_a_third(reply: Statement, accusation: Statement) -> bool:
    """Whether it says that somebody else named did not do another act: "Mr Orr did not report the leak"."""
    found = WORD.finditer(reply.text)
    no = next((each.start() for each in found if is_negation(each.group().lower())), None)
    if no is None or more_than_names(reply, accusation):
        return False
    end = reply.hull[0] + no
    named = [each.entity for each in reply.mentions if each.spans[0][0] < end]
    own = reply.behind | {*accusation.claim.about, *accusation.claim.accused}
    ours = _WHO_DENIES & set(words(reply.text[:no]))
    return bool(named) and not ours and own.isdisjoint(named)


def is_of_another_kind(reply: Statement, told: Statement) -> bool:
    """Whether both say of one thing what kind it is, and not the same: "living juniper", "dead juniper"."""
    ours, theirs = _kinds(reply), _kinds(told)
    return any(
        not ours[thing] & theirs[thing] and not ours[thing] & told.stems.keys()
        for thing in ours.keys() & theirs.keys()
    )


def _kinds(statement: Statement) -> dict[str, set[str]]:
    """For each thing the telling words right before it that say of which kind it is."""
    said = tokens(statement.text)
    found: dict[str, set[str]] = {}
    for before, word in pairwise(said):
        kind, thing = stem(before), stem(word)
        names = {kind, thing} & statement.name_words
        is_kind = before.isalpha() and before not in LIGHT and not is_of_the_past((before,))
        if is_kind and telling((word,)) and not names:
            found.setdefault(thing, set()).add(kind)
    return found


def _is_name(found: Denied, *, general: bool) -> bool:
    """Whether it is denied that somebody is something, or of all of a kind: "is not medicine".

    "The winch was never idle" says of one thing how it was.
    """
    if (_ALL | _FOR_IT) & set(found.words):
        return False
    return found.how == "name" or (general and found.done_to and not is_of_the_past(found.words))


def denies_its_act(corpus: Corpus, reply: Statement, accusation: Statement) -> bool:
    """Whether the very act is denied, of nobody else and nowhere else: "nobody was struck"."""
    if reply.claim.stands != "against":
        return False
    near = {stem(word) for word in words(_told_of(corpus, accusation))}
    return any(
        each.how == "act"
        and _of_them(each)
        and _acts(each.words) & accusation.acts
        and all(stem(word) in near for word in telling(each.rest))
        for each in what_is_denied(reply)
    )


def _told_of(corpus: Corpus, accusation: Statement) -> str:
    """Where and when it was: the accusation's sentence and its paragraph up to it, not another's words."""
    text, (start, end) = accusation.document.text, accusation.hull
    others = (
        each.hull[1]
        for each in corpus.by_document[accusation.document.id]
        if each.claim.kind == "allegation" and each.hull[1] <= start
    )
    since = max(start - _NEAR, text.rfind("\n", 0, start) + 1, *others)
    return text[since:end] + _END.split(text[end : end + _NEAR], maxsplit=1)[0]


def _of_them(found: Denied) -> bool:
    """Whether it is denied of everybody, or of the one who speaks."""
    return not found.subject or bool(_WHO_DENIES & set(found.subject))


def _acts(said: Iterable[str]) -> set[str]:
    return {act for word in said for act in acts_told(word) if kind_of(act) == "act"}


def _concepts(said: Iterable[str]) -> set[str]:
    """What some words tell: stems that tell something, words of one family written as one."""
    found: set[str] = set()
    for word in said:
        acts = families_of((word,))
        found |= {f"={act}" for act in acts}
        if not acts and weight(stem(word)) >= TELLING:
            found.add(stem(word))
    return found
