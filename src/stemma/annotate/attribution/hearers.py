"""Who is told something does not say it: "we were told by the clerk that …", "at the mill we were told …"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from stemma.annotate.clauses import child_of
from stemma.annotate.draft import Draft
from stemma.annotate.parse import Parse, Token
from stemma.annotate.spans import TokenIndex, spans_of
from stemma.annotate.tools import RawAttribution

TELLING = frozenset({"tell", "inform", "assure", "advise", "warn", "notify", "brief", "instruct"})
REMINDING = TELLING | {"remind", "alert", "caution"}
READERS = frozenset({"reader", "subscriber", "viewer", "listener"})
"""Whom only the paper itself tells something: "Readers are reminded that …" is its own word."""
ASKING = frozenset({"ask", "press", "question", "put", "challenge"})
WANTING = frozenset({"want", "wonder", "inquire", "enquire"})
ANSWERING = frozenset(
    {"reply", "answer", "respond", "deny", "agree", "admit", "concede", "confirm", "retort"}
)
SAYING = frozenset({"say", "insist", "explain", "add", "hold", "maintain", "think", "laugh"})
ASKED_WHETHER = frozenset({"whether", "if", "what", "why", "who", "how", "when", "where"})
REACH = 2
"""Sentences from a question to its answer."""


def who_is_asked(parse: Parse, asker: int, answer: Token) -> int | None:
    """The token of whom somebody asked right before, where a verb tells an answer.

    "Counsel put it to him that … He did not deny it" goes on with who was asked.
    """
    verb = parse.tokens[parse.tokens[asker].head]
    said = parse.tokens[answer.head].lemma
    near = 0 <= answer.sentence - verb.sentence <= REACH and asker < answer.index
    if verb.lemma not in ASKING or not near or said not in ANSWERING | SAYING:
        return None
    inside = {parse.tokens[at].text.lower() for at in parse.subtree(verb.index)}
    if said in SAYING and verb.lemma == "ask" and inside.isdisjoint(ASKED_WHETHER):
        return None
    asked = child_of(parse, verb.index, "dobj", "dative")
    to = [parse.tokens[at] for at in parse.children[verb.index] if parse.tokens[at].text == "to"]
    if verb.lemma == "put":
        asked = child_of(parse, to[0].index, "pobj") if to else None
    return asked.index if asked is not None else None


def last_speaker(parse: Parse, sources: Mapping[int, int | None], noun: Token) -> int | None:
    """The head of the source before a noun, askers aside; each source is given with the one before."""
    before = sources.get(noun.index)
    while before is not None and asks(parse, head := _described(parse, before)):
        before = sources.get(head)
    return before


def _described(parse: Parse, name: int) -> int:
    """The head of what a name stands beside: "Counsel, Ada Brun"."""
    while parse.tokens[name].dep in {"appos", "compound", "nmod"}:
        name = parse.tokens[name].head
    return name


def asks(parse: Parse, head: int) -> bool:
    """Whether the head of a source asks, as its verb says: "asked by X", "X wanted to know"."""
    verb = parse.tokens[parse.tokens[head].head]
    if verb.dep == "agent":
        verb = parse.tokens[verb.head]
    return verb.lemma in ASKING | WANTING


def without_hearers(draft: Draft, found: Sequence[RawAttribution]) -> tuple[RawAttribution, ...]:
    """The proposals; where the subject of a passive is only told, whoever tells is the source."""
    index = draft.parse.once(TokenIndex)
    rows = (_told(draft.parse, index, each) for each in found)
    told = (_of_what_is_before(draft.parse, index, each) for each in rows)
    return tuple(each for each in told if not _is_to_readers(draft.parse, index, each))


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
    return token.lemma in REMINDING and child_of(parse, token.index, "auxpass") is not None


def _is_to_readers(parse: Parse, index: TokenIndex, found: RawAttribution) -> bool:
    """Whether a paper tells its own readers something, in its own name: "Readers are reminded that …"."""
    verb = next((at for at in index.within(found.cue) if _is_told(parse, parse.tokens[at])), None)
    hearer = child_of(parse, verb, "nsubjpass") if verb is not None else None
    if verb is None or hearer is None or found.source or hearer.lemma.lower() not in READERS:
        return False
    helping = child_of(parse, verb, "auxpass")
    return helping is not None and helping.tag in {"VBP", "VBZ"}


def _of_what_is_before(parse: Parse, index: TokenIndex, found: RawAttribution) -> RawAttribution:
    """What a clause with "as" was told points back to: "If it burnt, as they were told, he will say so"."""
    verb = next((at for at in index.within(found.cue) if _is_told(parse, parse.tokens[at])), None)
    mark = child_of(parse, verb, "mark") if verb is not None else None
    if verb is None or mark is None or mark.text.lower() != "as" or not found.content:
        return found
    above = parse.tokens[parse.tokens[verb].head]
    before = [at for at in parse.subtree(above.index) if at < mark.index]
    behind = index.within(found.content)[0] > verb
    comma = parse.tokens[mark.index - 1].text == "," and above.index < mark.index
    if not behind or not comma or child_of(parse, above.index, "nsubj", "nsubjpass") is None:
        return found
    return replace(found, content=spans_of(parse, tuple(before[:-1])))


def _teller(parse: Parse, verb: int) -> Sequence[int]:
    """Whom "by" names, or the body at whose place it was told: "at the mill we were told"."""
    agent = child_of(parse, verb, "agent")
    if agent is not None:
        return _phrase(parse, agent.index)
    hearer = child_of(parse, verb, "nsubjpass")
    if hearer is not None and hearer.lemma in READERS:
        paper = child_of(parse, hearer.index, "poss")
        named = parse.subtree(paper.index) if paper is not None and paper.pos == "PROPN" else ()
        return [at for at in named if parse.tokens[at].tag != "POS"]
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
