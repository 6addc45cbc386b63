"""Sources whom the speaker asked himself: "Lund said P, according to dockers she has interviewed".

What they told stands inside what the speaker says. Without such a clause, "Lund said P, according to two
officials" is the other way round: the officials tell what Lund said.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stemma.annotate.clauses import child_of
from stemma.annotate.draft import Draft
from stemma.annotate.parse import Parse, Token
from stemma.annotate.spans import TokenIndex
from stemma.annotate.tools import RawAttribution
from stemma.model.documents import Span

ACCORDING = "according"
ASKING = frozenset({"interview", "question", "meet", "consult", "contact", "survey", "ask", "poll"})
ASKING_WITH = frozenset({"speak", "talk"})
WITH = frozenset({"to", "with"})
SAYING = frozenset(
    "say add tell explain claim state maintain argue note write suggest believe think".split()
)
SELF = frozenset({"he", "she", "they", "it"})


def within_what_the_speaker_says(
    draft: Draft, found: Sequence[RawAttribution]
) -> tuple[RawAttribution, ...]:
    """The proposals; what such sources told lies in the words of whoever asked them."""
    index = draft.parse.once(TokenIndex)
    rows: list[RawAttribution] = []
    outer: list[RawAttribution] = []
    for each in found:
        saying = _saying_around(draft.parse, index, each)
        if saying is None:
            rows.append(each)
            continue
        said, source = _span_said(draft.parse, saying), _whole_source(draft.parse, index, each)
        outer.append(_outer(draft.parse, saying, (said[0], source[1]), each.probability))
        rows.append(replace(each, source=(source,), content=(said,)))
    cues = {each.cue for each in outer}
    rows = [*(each for each in rows if each.cue not in cues), *outer]
    return tuple(rows)


def _saying_around(parse: Parse, index: TokenIndex, found: RawAttribution) -> Token | None:
    """The verb by which somebody says what he has from the sources that he asked."""
    cue = index.within(found.cue)
    if not cue or not found.source or parse.tokens[cue[0]].text.lower() != ACCORDING:
        return None
    verb = parse.tokens[parse.tokens[cue[0]].head]
    while verb.dep == "ccomp" and verb.head < verb.index:
        verb = parse.tokens[verb.head]
    subject = child_of(parse, verb.index, "nsubj")
    told = child_of(parse, verb.index, "ccomp")
    if verb.lemma not in SAYING or subject is None or told is None:
        return None
    before = subject.index < verb.index < told.index < cue[0]
    return verb if before and _asked_by(parse, parse.subtree(cue[0]), subject) else None


def _whole_source(parse: Parse, index: TokenIndex, found: RawAttribution) -> Span:
    """The source with the clause on who asked it, which a reader may cut off."""
    last = max(parse.subtree(index.within(found.cue)[0]))
    while parse.tokens[last].pos == "PUNCT":
        last -= 1
    return found.source[0][0], max(found.source[-1][1], parse.tokens[last].end)


def _asked_by(parse: Parse, sources: Sequence[int], speaker: Token) -> bool:
    """Whether one of the sources is told to be whom the speaker has asked."""
    for at in sources:
        verb = parse.tokens[at]
        if verb.dep != "relcl" or not _is_asking(parse, verb):
            continue
        subject = child_of(parse, at, "nsubj")
        if subject is not None and subject.text.lower() in SELF | {speaker.text.lower()}:
            return True
    return False


def _is_asking(parse: Parse, verb: Token) -> bool:
    if verb.lemma in ASKING:
        return True
    prepositions = {parse.tokens[at].text.lower() for at in parse.children[verb.index]}
    return verb.lemma in ASKING_WITH and bool(prepositions & WITH)


def _span_said(parse: Parse, saying: Token) -> Span:
    """What is said, up to the "according to" that hangs on it."""
    told = child_of(parse, saying.index, "ccomp")
    inside = parse.subtree(told.index if told is not None else saying.index)
    first = min(at for at in inside if at > saying.index)
    end = next(each for each in parse.tokens[first:] if each.text.lower() == ACCORDING)
    last = parse.tokens[end.index - 1]
    while last.pos == "PUNCT":
        last = parse.tokens[last.index - 1]
    if parse.tokens[first].text.lower() == "that":
        first += 1
    return parse.tokens[first].start, last.end


def _outer(parse: Parse, saying: Token, content: Span, probability: float) -> RawAttribution:
    subject = child_of(parse, saying.index, "nsubj")
    phrase = parse.subtree(subject.index if subject is not None else saying.index)
    source = (parse.tokens[phrase[0]].start, parse.tokens[phrase[-1]].end)
    return RawAttribution((source,), ((saying.start, saying.end),), (content,), probability)
