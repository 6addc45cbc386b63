"""Who it is "according to": "according to what was announced by X" is the word of X.

A clause, a plural or a noun with a clause behind "according to" names its teller within; readers take the
clause for a part of what is said, all of it for a name, or nothing at all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from stemma.annotate.attribution.anonymity import is_anonymous
from stemma.annotate.clauses import child_of, is_finite
from stemma.annotate.draft import Draft
from stemma.annotate.lexicon import words
from stemma.annotate.parse import Parse, Sentence
from stemma.annotate.rules.fixed import MANNER, is_bare_evidence
from stemma.annotate.spans import TokenIndex, spans_of
from stemma.annotate.tools import RawAttribution
from stemma.model.documents import quote
from stemma.text.quotes import quotations

CERTAIN = 0.9
NAMED_WITHIN = frozenset({"what", "whatever"})
SEEN = frozenset("know see understand find require agree plan expect need".split())
"""Verbs of "according to what is known", which nobody says."""
RELATIVE = frozenset({"that", "which", "who", "whom"})
MOST_IN_NAME = 12
"""Tokens up to which a source keeps the clause that tells which one it is."""
LEAST_SAID = 4


def with_according(draft: Draft, found: Sequence[RawAttribution]) -> tuple[RawAttribution, ...]:
    """The proposals; behind "according to" stands who tells it, and no clause about him.

    A sentence that begins so and in which no reader saw it gets its attribution, and so does a clause
    that goes on about a text: "the study of Dr Moe, according to which the flow was 300 litres".
    """
    index = draft.parse.once(TokenIndex)
    read = [_read(draft, index, each) for each in found]
    kept = [each for each in read if each is not None]
    unread = [*_unread(draft, index, found), *_of_which(draft, kept)]
    return (*kept, *unread)


def begins_telling(parse: Parse, verb: int) -> bool:
    """Whether a clause only says who tells the rest: "according to what was announced by X"."""
    token = parse.tokens[verb]
    while token.dep in {"conj", "relcl"} and token.head != token.index:
        token = parse.tokens[token.head]
    to = parse.tokens[token.head]
    above = parse.tokens[to.head].text.lower()
    return token.dep in {"pcomp", "pobj"} and to.text.lower() == "to" and above == "according"


def _read(draft: Draft, index: TokenIndex, found: RawAttribution) -> RawAttribution | None:
    """The proposal with its teller for a source; nothing where "what is known" is none."""
    cue = index.within(found.cue)
    if not cue or draft.parse.tokens[cue[0]].text.lower() != "according":
        return found
    to = cue[0] + 1
    if draft.parse.tokens[min(to + 1, len(draft.parse.tokens) - 1)].text.lower() == "which":
        return None
    if to + 1 < len(draft.parse.tokens) and draft.parse.tokens[to + 1].text.lower() in NAMED_WITHIN:
        told = _clause_told(draft.parse, to)
        return _told_by(draft, found, told) if told else found
    return _without_clause(draft, index, found)


def _clause_told(parse: Parse, to: int) -> range | None:
    """The clause behind "according to what", up to its comma."""
    sentence = parse.sentences[parse.tokens[to].sentence]
    behind = range(to + 1, sentence.last)
    clause = list(takewhile(lambda at: parse.tokens[at].text not in {",", ";", "."}, behind))
    verb = _verb_of(parse, to)
    return range(to + 1, clause[-1] + 1) if verb is not None and verb in clause else None


def _verb_of(parse: Parse, to: int) -> int | None:
    below = child_of(parse, to, "pcomp")
    return below.index if below is not None and below.pos in {"VERB", "AUX"} else None


def _told_by(draft: Draft, found: RawAttribution, clause: range) -> RawAttribution | None:
    """The proposal with whoever tells what the clause speaks of as its source."""
    parse = draft.parse
    verb = _verb_of(parse, clause.start - 1)
    if verb is None:
        return found
    teller = _teller(parse, verb)
    if parse.tokens[verb].lemma in SEEN and not teller:
        return None
    behind = parse.tokens[clause[-1]].end
    content = tuple((max(a, behind), b) for a, b in found.content if b > behind)
    content = tuple(_bare(draft.text, a, b) for a, b in content)
    if not content:
        return found
    cue = [*range(clause.start - 2, clause.start), *([] if teller else clause)]
    return replace(found, source=spans_of(parse, teller), cue=spans_of(parse, cue), content=content)


def _teller(parse: Parse, verb: int) -> tuple[int, ...]:
    """Who tells it: the subject, or whom "by" names; nobody where it is not said."""
    passive = child_of(parse, verb, "nsubjpass", "auxpass") is not None
    if passive:
        by = child_of(parse, verb, "agent")
        named = child_of(parse, by.index, "pobj") if by is not None else None
    else:
        named = child_of(parse, verb, "nsubj")
    if named is None or named.text.lower() in NAMED_WITHIN:
        return ()
    return tuple(sorted(parse.subtree(named.index)))


def _without_clause(draft: Draft, index: TokenIndex, found: RawAttribution) -> RawAttribution:
    """The proposal without a clause in its source that is long, or broken off: "the deal [that was …]"."""
    source = index.within(found.source)
    if not source or is_anonymous(quote(draft.text, found.source)):
        return found
    behind = draft.parse.tokens[source[-1] + 1 : source[-1] + 2]
    ended = not behind or behind[0].pos == "PUNCT" or draft.parse.tokens[source[-1]].text == ","
    if len(source) <= MOST_IN_NAME and ended:
        return found
    begins = next((at for at in source[1:] if _opens_clause(draft.parse, at, source[0])), None)
    if begins is None:
        return found
    kept = tuple(at for at in source if at < begins)
    return replace(found, source=spans_of(draft.parse, kept))


def _opens_clause(parse: Parse, at: int, first: int) -> bool:
    """Whether a relative pronoun begins a clause on a noun of the source before it."""
    token = parse.tokens[at]
    if token.text.lower() not in RELATIVE or token.tag not in {"WDT", "WP"}:
        return False
    verb = parse.tokens[token.head]
    return verb.dep == "relcl" and first <= verb.head < at


def _unread(
    draft: Draft, index: TokenIndex, found: Sequence[RawAttribution]
) -> Iterator[RawAttribution]:
    """What sentences that begin with "According to" tell, where no reader saw it."""
    parse = draft.parse
    cues = {at for each in found for at in index.within(each.cue)}
    for sentence in parse.sentences:
        first = [each.text.lower() for each in parse.tokens[sentence.first : sentence.first + 2]]
        if first != ["according", "to"] or sentence.first in cues:
            continue
        proposed = _proposed(draft, sentence)
        if proposed is None or _crosses(found, proposed):
            continue
        if (settled := _read(draft, index, proposed)) is not None:
            yield settled


def _of_which(draft: Draft, found: Sequence[RawAttribution]) -> Iterator[RawAttribution]:
    """What a text tells that stands right before "according to which"."""
    parse = draft.parse
    for at in range(1, len(parse.tokens) - 3):
        opening = [each.text.lower() for each in parse.tokens[at : at + 3]]
        if opening != ["according", "to", "which"]:
            continue
        text = _text_before(parse, at)
        sentence = parse.sentences[parse.tokens[at].sentence]
        said = range(at + 3, sentence.last)
        if text is None or not any(is_finite(parse, each) for each in said):
            continue
        content = _bare(draft.text, parse.tokens[said[0]].start, parse.tokens[said[-1]].end)
        source = spans_of(parse, text)
        proposed = RawAttribution(source, spans_of(parse, [at, at + 1]), (content,), CERTAIN)
        if not _crosses(found, proposed):
            yield proposed


def _text_before(parse: Parse, at: int) -> tuple[int, ...] | None:
    """The nearest noun before a place that is a text, with what belongs to it; none where it is far."""
    for noun in range(at - 1, parse.sentences[parse.tokens[at].sentence].first - 1, -1):
        token = parse.tokens[noun]
        whole = [each for each in parse.subtree(noun) if each < at]
        ends = whole and all(parse.tokens[each].pos == "PUNCT" for each in range(whole[-1] + 1, at))
        if (
            token.pos == "NOUN"
            and token.lemma.lower() in words("speakers", "works", "own")
            and ends
        ):
            bracket = next((each for each in whole if parse.tokens[each].text == "("), at)
            return tuple(
                each for each in whole if each < bracket and parse.tokens[each].text != ","
            )
    return None


def _proposed(draft: Draft, sentence: Sentence) -> RawAttribution | None:
    """The attribution of a sentence with all up to its first comma for the source."""
    parse = draft.parse
    comma = _comma(parse, sentence)
    if comma is None or _is_manner(parse, sentence, comma):
        return None
    source = range(sentence.first + 2, comma)
    said = [at for at in range(comma + 1, sentence.last) if parse.tokens[at].pos != "SPACE"]
    if len(said) < LEAST_SAID or not any(is_finite(parse, at) for at in said):
        return None
    start, end = parse.tokens[source[0]].start, parse.tokens[said[-1]].end
    if any(each.start < end and start < each.end for each in quotations(draft.text)):
        return None
    content = _bare(draft.text, parse.tokens[said[0]].start, end)
    cue = range(sentence.first, sentence.first + 2)
    return RawAttribution(spans_of(parse, source), spans_of(parse, cue), (content,), CERTAIN)


def _comma(parse: Parse, sentence: Sentence) -> int | None:
    """The comma behind the first phrase of a sentence; none where an apposition follows it."""
    commas = [at for at in range(sentence.first + 3, sentence.last) if parse.tokens[at].text == ","]
    if not commas:
        return None
    named = child_of(parse, sentence.first + 1, "pobj")
    apposed = named is not None and any(
        at > commas[0] and parse.tokens[at].dep in {"appos", "relcl", "conj", "acl"}
        for at in parse.children[named.index]
    )
    return None if apposed else commas[0]


def _is_manner(parse: Parse, sentence: Sentence, comma: int) -> bool:
    """Whether a plan, a custom or mere evidence is named, which nobody says."""
    phrase = parse.tokens[sentence.first + 2 : comma]
    return is_bare_evidence(phrase) or any(each.lemma in MANNER for each in phrase)


def _crosses(found: Sequence[RawAttribution], proposed: RawAttribution) -> bool:
    """Whether another proposal lies across: in the source, or partly in what is said."""
    (start, end), first = proposed.content[0], proposed.cue[0][0]
    for each in found:
        spans = (*each.source, *each.cue, *each.content)
        touching = [span for span in spans if span[0] < end and first < span[1]]
        if touching and not all(start <= a and b <= end for a, b in spans):
            return True
    return False


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """The words between two places without blanks and marks at their ends."""
    said = text[start:end]
    start += len(said) - len(said.lstrip(" ,\n"))
    return start, start + len(text[start:end].rstrip(" .,;\n"))
