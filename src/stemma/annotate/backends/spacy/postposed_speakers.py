"""Who says what stands before, where a name ends it: "The police beat the student X, his mother, Y, said".

The parser takes the name for who speaks, and puts what is said of X into the mouth of X. Behind what is said
stands a comma; so a name that no comma parts from it belongs to it, and the noun behind the name's comma is
the subject of the verb.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stemma.annotate.backends.spacy.apposed_subjects import ARTICLES, BEFORE_VERB, OBJECTS
from stemma.annotate.backends.spacy.dated_subjects import FINITE, SUBJECTS
from stemma.annotate.parse import Sentence, Token

SAYING = frozenset("say tell add claim state allege testify report write argue insist".split())
OF_NAMES = frozenset({"compound", "det", "amod", "nmod", "poss", "nummod"})


def with_postposed_speakers(tokens: Sequence[Token], sentences: Sequence[Sentence]) -> list[Token]:
    """The tokens; a verb of saying behind a comma has for its subject the noun behind that comma."""
    found = list(tokens)
    for sentence in sentences:
        own = tokens[sentence.first : sentence.last]
        for verb in own:
            if verb.lemma in SAYING and verb.tag in FINITE:
                for changed in _mended(own, verb):
                    found[changed.index] = changed
    return found


def _mended(own: Sequence[Token], verb: Token) -> list[Token]:
    """The tokens of one sentence that hang otherwise then."""
    noun = _noun_before(own, verb)
    name = own[noun.head - own[0].index] if noun is not None else None
    if noun is None or name is None or name.pos != "PROPN" or name.index > noun.index:
        return []
    mended = [
        replace(noun, dep="nsubj", head=verb.index),
        *(replace(each, head=noun.index) for each in own if _is_own_name(each, noun)),
    ]
    subject = next((each for each in own if _is_subject(each, verb)), None)
    if subject is None and verb.dep == "ROOT":
        return mended
    said, before = own[verb.head - own[0].index], _before_name(own, name)
    if subject is None and verb.dep == "advcl" and said.dep == "ROOT" and said.index < name.index:
        verbs = (
            replace(verb, dep="ROOT", head=verb.index),
            replace(said, dep="ccomp", head=verb.index),
        )
        return [*mended, *verbs]
    if subject != name or before is None or not _is_said(own, before, verb):
        return []
    return [*mended, replace(name, dep=OBJECTS[before.pos], head=before.index)]


def _is_own_name(each: Token, noun: Token) -> bool:
    """Whether a name behind a noun was read as another name of the one before it."""
    return each.dep == "appos" and each.head == noun.head and each.index > noun.index


def _is_subject(each: Token, verb: Token) -> bool:
    return each.head == verb.index and each.dep in SUBJECTS


def _noun_before(own: Sequence[Token], verb: Token) -> Token | None:
    """The noun between a comma and the verb that is read beside a name; its own name may follow it."""
    offset, at = own[0].index, verb.index - own[0].index - 1
    while at > 0 and own[at].dep in BEFORE_VERB and own[at].head == verb.index:
        at -= 1
    if at > 1 and own[at].text == "," and own[at - 1].pos == "PROPN":
        own_name = own[at - 1]
        while at > 0 and (own[at - 1].pos == "PROPN" or own[at - 1].index == own_name.index):
            at -= 1
        at -= 2 if at > 1 and own[at - 1].text == "," else len(own)
    noun = own[at] if at > 0 else None
    while noun is not None and noun.dep in {"pobj", "prep"}:
        above = own[noun.head - offset]
        noun = above if above.index < noun.index else None
    if noun is None or noun.dep != "appos" or noun.pos != "NOUN":
        return None
    return noun if _stands_alone(own, noun) else None


def _stands_alone(own: Sequence[Token], noun: Token) -> bool:
    """Whether a noun has an article or an owner, and a comma before its first word."""
    determined = any(
        each.head == noun.index and (each.dep == "poss" or each.text.lower() in ARTICLES)
        for each in own
    )
    first = _first_of(own, noun)
    return determined and first > 0 and own[first - 1].text == ","


def _before_name(own: Sequence[Token], name: Token) -> Token | None:
    """The word right before a name with its title, if it can have that name behind it."""
    first = _first_of(own, name)
    return own[first - 1] if first > 0 and own[first - 1].pos in OBJECTS else None


def _first_of(own: Sequence[Token], word: Token) -> int:
    """Where in the sentence the words begin that lead to a noun or name: "a fisherman's wife"."""
    first = word.index - own[0].index
    while first > 0 and _leads(own, own[first - 1], word):
        first -= 1
    return first


def _leads(own: Sequence[Token], each: Token, word: Token) -> bool:
    while each.dep in OF_NAMES | {"case"} and each.head != each.index:
        each = own[each.head - own[0].index]
        if each.index == word.index:
            return True
    return False


def _is_said(own: Sequence[Token], word: Token, verb: Token) -> bool:
    """Whether a word stands in the clause that the verb reports."""
    while word.head != word.index:
        above = own[word.head - own[0].index]
        if above.index == verb.index:
            return word.dep == "ccomp"
        word = above
    return False
