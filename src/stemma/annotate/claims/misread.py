"""Sentences whose main verb the parser took for another clause's.

"The barge Alma came in late" hangs the verb on its own subject; "the barge, which her crew say is sound, came
in late" on what the crew say.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from stemma.annotate.claims.units import VERBS, Region, Unit, trimmed
from stemma.annotate.clauses import SUBJECTS, child_of, is_finite
from stemma.annotate.parse import Parse, Sentence, Token

_TOLD = frozenset({"VBD", "VBZ", "VBP", "VBN"})
"""Forms of a main verb; a past one is often taken for a participle."""


def misread_sentence(parse: Parse, sentence: Sentence, region: Region) -> list[Unit]:
    """The statement of such a sentence, where at most a clause about its subject is cut out."""
    tokens = parse.tokens_of(sentence)
    top = next((each for each in tokens if each.head == each.index), None)
    inside = [each.index for each in tokens if each.index in region.tokens]
    if top is None or top.pos not in {"NOUN", "PROPN"} or top.index not in region.tokens:
        return []
    whole = len(inside) == len(tokens)
    verb = _only_verb(parse, tokens, top) if whole else _behind_the_cut(parse, inside, top)
    return [Unit(verb.index, tuple(trimmed(parse, inside)))] if verb else []


def _only_verb(parse: Parse, tokens: Sequence[Token], top: Token) -> Token | None:
    """The sentence's one finite verb, where it hangs on the subject without "who" or "which"."""
    finite = [each for each in tokens if each.pos in VERBS and is_finite(parse, each.index)]
    if len(finite) != 1 or finite[0].head != top.index or finite[0].dep not in {"relcl", "acl"}:
        return None
    subject = child_of(parse, finite[0].index, *SUBJECTS)
    named = subject is None or (subject.pos == "PROPN" and subject.index == top.index + 1)
    return finite[0] if named else None


def _behind_the_cut(parse: Parse, inside: Sequence[int], top: Token) -> Token | None:
    """The verb right behind the one clause that is cut out, between commas, after the subject."""
    gaps = [(one, two) for one, two in pairwise(inside) if two > one + 1]
    if len(gaps) != 1 or gaps[0][0] < top.index:
        return None
    rest = [parse.tokens[at] for at in inside if at >= gaps[0][1]]
    if not rest or rest[0].text != ",":
        return None
    verb = next((each for each in rest[1:] if each.pos != "ADV"), None)
    return verb if verb is not None and verb.pos == "VERB" and verb.tag in _TOLD else None


def is_behind_aside(parse: Parse, verb: int) -> bool:
    """Whether a verb behind the mark that ends a clause on its subject was joined to that clause.

    "The talk - which he attended - was odd" is read as "which he attended and was odd".
    """
    token = parse.tokens[verb]
    above = parse.tokens[token.head]
    if token.dep != "conj" or above.dep != "relcl" or not is_finite(parse, verb):
        return False
    if child_of(parse, verb, *SUBJECTS) is not None or child_of(parse, above.index, "cc"):
        return False
    helpers = [
        each.index for each in parse.dependents[verb] if each.dep in {"aux", "auxpass", "neg"}
    ]
    closing = parse.tokens[min((verb, *helpers)) - 1]
    first = min(parse.subtree(above.index))
    return first > 0 and parse.tokens[first - 1].pos == closing.pos == "PUNCT"
