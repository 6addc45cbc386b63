"""What somebody is told, where only who is told was found: "informs [me], he sits there, that she asked"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stemma.annotate.clauses import FINITE_TAGS
from stemma.annotate.draft import Draft
from stemma.annotate.parse import Token
from stemma.annotate.rules.contents import ADDRESSING_OBJECT
from stemma.annotate.spans import TokenIndex
from stemma.annotate.tools import RawAttribution
from stemma.model.documents import Span
from stemma.text.quotes import quotations

TELLING = ADDRESSING_OBJECT | {"promise"}
BIDDING = TELLING | {"advise", "ask", "instruct"}
CLOSING = frozenset("”’\"»'")
OPENING = frozenset('“‘"«„')
STOPS = frozenset({"PUNCT", "CCONJ", "ADP", "SCONJ"})
SO = frozenset({"so", "this", "that", "it", "nothing", "everything", "otherwise"})
"""Words that can be all that somebody is told: "told the inspector so"."""


def with_what_is_told(draft: Draft, found: Sequence[RawAttribution]) -> tuple[RawAttribution, ...]:
    """The proposals; a content that is only who is told gives way to what follows."""
    index = draft.parse.once(TokenIndex)
    return tuple(_told(draft, index, each) for each in found)


def _told(draft: Draft, index: TokenIndex, found: RawAttribution) -> RawAttribution:
    parse = draft.parse
    verb = next((at for at in index.within(found.cue) if parse.tokens[at].lemma in BIDDING), None)
    inside = index.within(found.content)
    if verb is None or not inside or parse.tokens[verb].pos != "VERB":
        return found
    objects = [c for c in parse.dependents[verb] if c.dep in {"dobj", "dative"} and c.index > verb]
    if len(objects) != 1 or parse.subtree(objects[0].index) != inside:
        return found
    end = parse.sentences[parse.tokens[verb].sentence].last
    after = list(parse.tokens[inside[-1] + 1 : end])
    telling = parse.tokens[verb].lemma in TELLING
    told = (telling and _quotation(draft, after)) or _rest(after, objects[0], telling=telling)
    return replace(found, content=(told,)) if told else found


def _quotation(draft: Draft, after: Sequence[Token]) -> Span | None:
    """The quotation that follows at once: "told the meeting: “…”"."""
    marks = [each.start for each in after[:2]]
    if len(marks) < 2 or after[0].text not in {":", ","} or after[1].text not in OPENING:
        return None
    return next((each.span for each in quotations(draft.text) if each.start == marks[1]), None)


def _rest(after: list[Token], hearer: Token, *, telling: bool) -> Span | None:
    """What follows in the sentence: from its "that" or "to", or at once behind a name or a pronoun."""
    closing = next((n for n, each in enumerate(after) if each.text in CLOSING), len(after))
    after = after[:closing]
    while after and after[-1].pos == "PUNCT":
        after.pop()
    first = _first(after, hearer, telling=telling)
    if first is None:
        return None
    last = after[-1]
    return after[first].start, last.end


def _first(after: Sequence[Token], hearer: Token, *, telling: bool) -> int | None:
    """The place of the first word that is told, of those behind who is told."""
    clause = next((n for n, t in enumerate(after) if t.text == "that" and _is_mark(t)), None)
    if clause is not None and telling:
        return None if clause > 0 and after[clause - 1].dep == "cc" else clause
    bidden = next((n for n, t in enumerate(after) if t.tag == "TO" or t.tag in FINITE_TAGS), None)
    if bidden is not None and after[bidden].tag == "TO":
        return bidden - (bidden > 0 and after[bidden - 1].dep == "neg")
    if not after or not telling or after[0].pos in STOPS:
        return None
    light = len(after) == 1 and after[0].text.lower() in SO
    person = hearer.tag == "PRP" and hearer.text.lower() != "it"
    return 0 if light or person or hearer.pos == "PROPN" or hearer.dep == "dative" else None


def _is_mark(token: Token) -> bool:
    return token.dep == "mark" or token.tag == "IN"
