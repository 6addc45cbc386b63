"""Admissions and denials with a clause behind "that", by grammar: "X admitted on Friday that he had hit Y".

Where no reader sees who admits, the sentence would stand as the reporter's own accusation of X.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stemma.annotate.clauses import FINITE_VERBS, child_of, is_passive
from stemma.annotate.draft import Draft
from stemma.annotate.parse import Parse, Token
from stemma.annotate.spans import TokenIndex, spans_of
from stemma.annotate.tools import RawAttribution

ADMITTING = frozenset({"admit", "confess", "concede", "acknowledge", "deny"})
SPEAKING = frozenset({"NOUN", "PROPN", "PRON"})
SURE = 0.9


def with_admissions(draft: Draft, found: Sequence[RawAttribution]) -> tuple[RawAttribution, ...]:
    """The proposals, with the admissions and denials that grammar alone shows and no reader found."""
    index = draft.parse.once(TokenIndex)
    taken = {at for each in found for at in index.within((*each.cue, *each.source))}
    return (*found, *_told(draft.parse, taken))


def _told(parse: Parse, taken: set[int]) -> Iterator[RawAttribution]:
    for verb in parse.tokens:
        if verb.lemma not in ADMITTING or verb.tag not in FINITE_VERBS or verb.index in taken:
            continue
        subject, clause = child_of(parse, verb.index, "nsubj"), child_of(parse, verb.index, "ccomp")
        if subject is None or clause is None or is_passive(parse, verb.index):
            continue
        source = parse.subtree(subject.index)
        said = parse.subtree(clause.index)
        if _is_plain(parse, verb, source, said) and taken.isdisjoint(source):
            yield RawAttribution(
                source=spans_of(parse, source),
                cue=((verb.start, verb.end),),
                content=spans_of(parse, said),
                probability=SURE,
            )


def _is_plain(parse: Parse, verb: Token, source: Sequence[int], said: Sequence[int]) -> bool:
    """Whether a noun, a verb without "not" or a modal, and a whole clause with "that" follow each other."""
    below = (parse.tokens[at] for at in parse.children[verb.index])
    taken_back = any(each.dep in {"neg", "aux", "auxpass", "mark"} for each in below)
    whole = [*source] == list(range(source[0], source[-1] + 1))
    clause = [*said] == list(range(said[0], said[-1] + 1))
    subject = any(parse.tokens[at].pos in SPEAKING for at in source)
    return (
        not taken_back
        and whole
        and clause
        and subject
        and source[-1] < verb.index < said[0]
        and parse.tokens[said[0]].text.lower() == "that"
    )
