"""A subject that the parser hung on the name before it: "in the presence of X, the mayor told the firm".

A noun that a finite verb follows without a comma, and that has no other subject, is what the verb is about
and says nothing of the name; so is one that seems to be listed with it ("in Lorn, the Dock Union told us").
Nor does whom something was done to say it in "They robbed the clerk X, the league said". And where a sentence
seems to be a noun with a name beside it and what was "asked to answer and was not allowed to", the noun is
the subject of both verbs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from stemma.annotate.backends.spacy.dated_subjects import FINITE, has_no_subject
from stemma.annotate.parse import Sentence, Token

ARTICLES = frozenset({"the", "a", "an", "his", "her", "its", "their", "our", "my", "this", "that"})
CLAUSES = frozenset({"ROOT", "conj", "ccomp"})
"""What a verb with a subject of its own can be: "They robbed Ada Brun, the league said" seems to be two."""
OBJECTS = {"NOUN": "appos", "VERB": "dobj", "ADP": "pobj"}
"""What a name is right behind such a word."""
BEFORE_VERB = frozenset({"aux", "auxpass", "advmod", "neg"})


def with_parted_subjects(tokens: Sequence[Token], sentences: Sequence[Sentence]) -> list[Token]:
    """The tokens; where an apposition runs on into a verb that has no subject, with that subject."""
    found = list(tokens)
    for sentence in sentences:
        own = tokens[sentence.first : sentence.last]
        for verb in own:
            if verb.dep not in CLAUSES or not has_no_subject(own, verb):
                continue
            noun = _apposed_before(own, verb)
            if noun is not None:
                passive = any(each.dep == "auxpass" and each.head == verb.index for each in own)
                dep = "nsubjpass" if passive else "nsubj"
                found[noun.index] = replace(noun, dep=dep, head=verb.index)
                if verb.dep == "ccomp" and tokens[verb.head].dep == "ROOT":
                    for each in _below(own, tokens[verb.head], verb):
                        found[each.index] = each
                    found[verb.index] = replace(verb, dep="ROOT", head=verb.index)
    return found


def _below(own: Sequence[Token], root: Token, verb: Token) -> Iterator[Token]:
    """What ruled the sentence, as what the verb rules now; right behind a noun it tells of that noun.

    "According to reports form the league, a part of it is …" ("form" for "from").
    """
    before = own[root.index - own[0].index - 1]
    if root.index == own[0].index or before.dep != "pobj":
        yield replace(root, dep="ccomp", head=verb.index)
        return
    yield replace(root, dep="relcl", head=before.index)
    for each in own:
        if each.head == root.index and each.index < before.index:
            yield replace(each, head=verb.index)


def with_sayers_behind_objects(
    tokens: Sequence[Token], sentences: Sequence[Sentence]
) -> list[Token]:
    """The tokens; who is robbed says nothing in "They robbed the clerk Ada Brun, the league said"."""
    found = list(tokens)
    for sentence in sentences:
        own = tokens[sentence.first : sentence.last]
        verb = next((each for each in own if each.dep == "ROOT" and each.tag in FINITE), None)
        for changed in _behind_object(own, verb) if verb is not None else ():
            found[changed.index] = changed
    return found


def _behind_object(own: Sequence[Token], verb: Token) -> Iterator[Token]:
    """The object that seemed to say it, and who does."""
    offset = own[0].index
    said = next((t for t in own if t.head == verb.index and t.dep == "ccomp"), None)
    name = next((t for t in own if t.head == verb.index and t.dep == "nsubj"), None)
    if said is None or name is None or name.pos != "PROPN" or not said.index < name.index:
        return
    first = name.index
    while first - 1 > said.index and own[first - 1 - offset].head == name.index:
        first -= 1
    before = own[first - 1 - offset]
    beside = [t for t in own if name.index < t.index < verb.index and t.dep == "appos"]
    closed = own[verb.index - offset - 1].text == ","
    if before.pos not in OBJECTS or before.index < said.index or len(beside) < 1 + closed:
        return
    sayer = beside[-2] if closed else beside[-1]
    start = _first_of(own, sayer)
    if start.text.lower() in ARTICLES and own[start.index - offset - 1].text == ",":
        yield replace(name, dep=OBJECTS[before.pos], head=before.index)
        yield replace(sayer, dep="nsubj", head=verb.index)


def _apposed_before(own: Sequence[Token], verb: Token) -> Token | None:
    """The noun with an article whose words end right before the verb, if it is read beside a name."""
    offset, at = own[0].index, verb.index - own[0].index - 1
    while at > 0 and own[at].dep in BEFORE_VERB and own[at].head == verb.index:
        at -= 1
    if own[at].text == ")":
        at = max((n for n in range(at) if own[n].text == "("), default=1) - 1
    noun = own[at] if at > 0 else None
    while noun is not None and noun.dep in {"pobj", "prep", "compound"}:
        above = own[noun.head - offset]
        noun = above if above.index < noun.index else None
    if noun is None or not _stands_beside(own, noun):
        return None
    name = own[noun.head - offset]
    determined = _first_of(own, noun).text.lower() in ARTICLES
    return noun if determined and name.pos == "PROPN" and name.index < noun.index else None


def with_names_of_subjects(tokens: Sequence[Token], sentences: Sequence[Sentence]) -> list[Token]:
    """The tokens; "The builder Karl Brandt bribed" has one subject, with a noun in front of the name."""
    found = list(tokens)
    for sentence in sentences:
        own = tokens[sentence.first : sentence.last]
        subjects = [each for each in own if each.dep in {"nsubj", "nsubjpass"}]
        for noun, name in pairwise(subjects):
            between = own[noun.index + 1 - own[0].index : name.index - own[0].index]
            whole = all(each.head == name.index and each.pos == "PROPN" for each in between)
            if noun.head == name.head and whole and (noun.pos, name.pos) == ("NOUN", "PROPN"):
                found[noun.index] = replace(noun, dep="compound", head=name.index)
    return found


def _first_of(own: Sequence[Token], noun: Token) -> Token:
    """The word with which a noun's own words begin: "the" of "the aid group Harbour Watch"."""
    first = noun
    for each in reversed(own[: noun.index - own[0].index]):
        if own[each.head - own[0].index].index < each.index or each.text == ",":
            break
        first = each
    return first


def _stands_beside(own: Sequence[Token], noun: Token) -> bool:
    """Whether a noun is read beside a name: in apposition, or listed with it behind a bare comma."""
    if noun.dep == "appos":
        return True
    offset = own[0].index
    name = own[noun.head - offset]
    joined = any(each.dep == "cc" and each.head in {name.index, noun.index} for each in own)
    comma = own[_first_of(own, noun).index - offset - 1].text == ","
    return noun.dep == "conj" and noun.pos in {"NOUN", "PROPN"} and comma and not joined


def with_verbs_behind_names(tokens: Sequence[Token], sentences: Sequence[Sentence]) -> list[Token]:
    """The tokens; "Our chair, Ida Venn, asked to answer and was refused" is a sentence with a verb."""
    found = list(tokens)
    for sentence in sentences:
        own = tokens[sentence.first : sentence.last]
        verb = next((each for each in own if _tells_of_root(own, each)), None)
        if verb is not None:
            found[verb.head] = replace(own[verb.head - own[0].index], dep="nsubj", head=verb.index)
            found[verb.index] = replace(verb, dep="ROOT", head=verb.index)
    return found


def _tells_of_root(own: Sequence[Token], verb: Token) -> bool:
    """Whether a past form behind a noun, a name and a comma goes on with a verb that is finite for sure."""
    offset = own[0].index
    noun = own[verb.head - offset]
    if verb.dep != "acl" or verb.tag != "VBD" or own[verb.index - offset - 1].text != ",":
        return False
    named = any(each.head == noun.index and each.dep == "appos" for each in own)
    joined = [each for each in own if each.head == verb.index and each.dep == "conj"]
    finite = any(
        each.head == one.index and each.dep in {"aux", "auxpass"} and each.tag in {*FINITE, "MD"}
        for one in joined
        for each in own
    )
    return noun.dep == "ROOT" and noun.pos in {"NOUN", "PROPN"} and named and finite
