"""A subject that the parser hung on the name before it: "in the presence of X, the mayor told the firm".

A noun that a finite verb follows without a comma, and that has no other subject, is what the verb is about
and says nothing of the name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stemma.annotate.backends.spacy.dated_subjects import has_no_subject
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
