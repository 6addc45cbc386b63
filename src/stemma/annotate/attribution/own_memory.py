"""What somebody says of his own memory: "He confirmed that he had seen it but could not recall the day".

Nobody else knows what he cannot recall: it belongs to what he says, also where he "did not remember".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stemma.annotate.clauses import child_of
from stemma.annotate.draft import Draft
from stemma.annotate.parse import Parse, Token
from stemma.annotate.spans import TokenIndex, joined
from stemma.annotate.tools import RawAttribution
from stemma.model.documents import Span

RECALLING = frozenset({"recall", "remember", "recollect"})
SUBJECTS = ("nsubj", "nsubjpass")


def with_what_they_forgot(
    draft: Draft, found: Sequence[RawAttribution]
) -> tuple[RawAttribution, ...]:
    """The proposals; what the same subject could not recall is said with what stands before it."""
    index = draft.parse.once(TokenIndex)
    verbs = [_verb(draft.parse, index, each) for each in found]
    kept = list(found)
    for number, verb in enumerate(verbs):
        if verb is None or not _is_forgotten(draft.parse, verb):
            continue
        saying = next((n for n, one in enumerate(verbs) if _says(draft.parse, one, verb)), None)
        if saying is None or not found[saying].content or not found[number].content:
            continue
        more: Span = (found[number].cue[0][0], found[number].content[-1][1])
        kept[saying] = replace(kept[saying], content=joined(kept[saying].content, (more,)))
        kept[number] = replace(found[number], cue=())
    return tuple(each for n, each in enumerate(kept) if each.cue or not found[n].cue)


def _verb(parse: Parse, index: TokenIndex, found: RawAttribution) -> Token | None:
    return next(
        (t for at in index.within(found.cue) if (t := parse.tokens[at]).pos == "VERB"), None
    )


def _is_forgotten(parse: Parse, verb: Token) -> bool:
    """Whether a verb without a subject of its own says that something is not recalled."""
    negated = child_of(parse, verb.index, "neg") is not None
    own = child_of(parse, verb.index, *SUBJECTS) is not None
    return verb.lemma in RECALLING and verb.dep == "conj" and negated and not own


def _says(parse: Parse, saying: Token | None, verb: Token) -> bool:
    """Whether a verb is joined to the saying, or to what is said behind it."""
    if saying is None or saying is verb or saying.sentence != verb.sentence:
        return False
    above = parse.tokens[verb.head]
    beside = above is saying or (above.dep == "ccomp" and above.head == saying.index)
    return beside and saying.index < verb.index and saying.lemma not in RECALLING
