"""A subject that the parser gave to the first verb of a quotation: "The league announced: “It was …”".

Behind a colon and an opening mark another's words begin, and what stands before them has a verb of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stemma.annotate.backends.spacy.dated_subjects import SUBJECTS
from stemma.annotate.parse import Sentence, Token

OPENING = frozenset({"“", '"', "«", "„", "‘"})
FARTHEST = 6
"""Words between the verb and its colon: "announced without any doubt:"."""
PAST = frozenset({"VBD", "VBN"})
"""A parser takes a verb for a participle where it has given its subject away."""


def with_subjects_before_quotations(
    tokens: Sequence[Token], sentences: Sequence[Sentence]
) -> list[Token]:
    """The tokens; what leads to a quotation behind a colon is ruled by its own verb and subject."""
    found = list(tokens)
    for sentence in sentences:
        own = tokens[sentence.first : sentence.last]
        for at in range(1, len(own) - 1):
            if own[at].text == ":" and own[at + 1].text in OPENING:
                for changed in _mended(own, at):
                    found[changed.index] = changed
    return found


def _mended(own: Sequence[Token], colon: int) -> list[Token]:
    """The verb before a colon with its subject, where that was given to a verb behind it."""
    for verb in reversed(own[max(0, colon - FARTHEST) : colon]):
        noun = own[verb.head - own[0].index]
        if verb.tag not in PAST or verb.dep != "acl" or not noun.index < verb.index:
            continue
        rules = own[noun.head - own[0].index]
        inside = rules.dep == "ROOT" and rules.index > own[colon].index
        if noun.dep not in SUBJECTS or not inside or _has_own(own, verb):
            return []
        return [
            replace(noun, dep="nsubj", head=verb.index),
            replace(verb, dep="ROOT", tag="VBD", head=verb.index),
            replace(rules, dep="ccomp", head=verb.index),
        ]
    return []


def _has_own(own: Sequence[Token], verb: Token) -> bool:
    """Whether a verb has a subject or a helper of its own, or a doer: "accused by the league"."""
    below = {each.dep for each in own if each.head == verb.index}
    return bool(below & {*SUBJECTS, "aux", "auxpass", "agent"})
