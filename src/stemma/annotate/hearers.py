"""Who is told something does not say it: "we were told by the clerk that …", "at the mill we were told …"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stemma.annotate.clauses import child_of
from stemma.annotate.draft import Draft
from stemma.annotate.parse import Parse, Token
from stemma.annotate.spans import TokenIndex, spans_of
from stemma.annotate.tools import RawAttribution

TELLING = frozenset({"tell", "inform", "assure", "advise", "warn", "notify", "brief", "instruct"})


def without_hearers(draft: Draft, found: Sequence[RawAttribution]) -> tuple[RawAttribution, ...]:
    """The proposals; where the subject of a passive is only told, whoever tells is the source."""
    index = TokenIndex(draft.parse)
    return tuple(_told(draft.parse, index, each) for each in found)


def _told(parse: Parse, index: TokenIndex, found: RawAttribution) -> RawAttribution:
    verb = next((at for at in index.within(found.cue) if _is_told(parse, parse.tokens[at])), None)
    if verb is None:
        return found
    hearer = child_of(parse, verb, "nsubjpass")
    source = set(index.within(found.source))
    if hearer is None or (source and hearer.index not in source):
        return found
    taken = set(index.within(found.content)) | set(index.within(found.cue))
    teller = [at for at in _teller(parse, verb) if at not in taken]
    return replace(found, source=spans_of(parse, tuple(teller)) if teller else ())


def _is_told(parse: Parse, token: Token) -> bool:
    """Whether a verb of telling stands in the passive."""
    return token.lemma in TELLING and child_of(parse, token.index, "auxpass") is not None


def _teller(parse: Parse, verb: int) -> Sequence[int]:
    """Whom "by" names, or the body at whose place it was told: "at the mill we were told"."""
    agent = child_of(parse, verb, "agent")
    if agent is not None:
        return _phrase(parse, agent.index)
    for child in parse.children[verb]:
        at = parse.tokens[child]
        noun = child_of(parse, child, "pobj") if at.text.lower() == "at" else None
        if noun is not None and noun.pos == "PROPN" and noun.entity not in {"DATE", "TIME"}:
            return _phrase(parse, child)
    return ()


def _phrase(parse: Parse, preposition: int) -> Sequence[int]:
    """What hangs on a preposition, up to the first comma."""
    noun = child_of(parse, preposition, "pobj")
    inside = sorted(parse.subtree(noun.index)) if noun is not None else []
    stop = next((n for n, at in enumerate(inside) if parse.tokens[at].text == ","), len(inside))
    return inside[:stop]
