"""A subject that the parser hung on the name before it: "in the presence of X, the mayor told the firm".

A noun that a finite verb follows without a comma, and that has no other subject, is what the verb is about
and says nothing of the name. And where a sentence seems to be a noun with a name beside it and what was
"asked to answer and was not allowed to", the noun is the subject of both verbs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from stemma.annotate.backends.spacy.dated_subjects import FINITE, has_no_subject
from stemma.annotate.parse import Sentence, Token

ARTICLES = frozenset({"the", "a", "an", "his", "her", "its", "their", "our", "my", "this", "that"})
BEFORE_VERB = frozenset({"aux", "auxpass", "advmod", "neg"})


def with_parted_subjects(tokens: Sequence[Token], sentences: Sequence[Sentence]) -> list[Token]:
    """The tokens; where an apposition runs on into a verb that has no subject, with that subject."""
    found = list(tokens)
    for sentence in sentences:
        own = tokens[sentence.first : sentence.last]
        for verb in own:
            if verb.dep != "ROOT" or not has_no_subject(own, verb):
                continue
            noun = _apposed_before(own, verb)
            if noun is not None:
                passive = any(each.dep == "auxpass" and each.head == verb.index for each in own)
                dep = "nsubjpass" if passive else "nsubj"
                found[noun.index] = replace(noun, dep=dep, head=verb.index)
    return found


def _apposed_before(own: Sequence[Token], verb: Token) -> Token | None:
    """The noun with an article whose words end right before the verb, if it is read beside a name."""
    offset, at = own[0].index, verb.index - own[0].index - 1
    while at > 0 and own[at].dep in BEFORE_VERB and own[at].head == verb.index:
        at -= 1
    noun = own[at] if at > 0 else None
    while noun is not None and noun.dep in {"pobj", "prep", "compound"}:
        above = own[noun.head - offset]
        noun = above if above.index < noun.index else None
    if noun is None or noun.dep != "appos" or noun.pos != "NOUN":
        return None
    name = own[noun.head - offset]
    determined = any(
        each.head == noun.index and each.text.lower() in ARTICLES for each in own[: at + 1]
    )
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
