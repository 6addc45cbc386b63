"""Participles, whose subject is not the one that stands nearest.

"Asked who had paid, Ida Venn said" does not make the question hers; of "I heard the captain saying that …"
the captain is the speaker; "pictures said to show the gate" and "three have been charged with theft" tell
of nobody who speaks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from stemma.annotate.clauses import child_of, is_passive
from stemma.annotate.draft import Draft
from stemma.annotate.lexicon import words
from stemma.annotate.parse import Parse, Token
from stemma.annotate.spans import TokenIndex, spans_of
from stemma.annotate.tools import RawAttribution
from stemma.model.documents import Spans

ASKING = frozenset({"ask", "question", "press", "challenge", "quiz"})
HEARING = frozenset({"hear", "overhear", "see", "watch", "record", "film", "catch", "remember"})
SAID_TO = frozenset({"say", "believe", "think", "suppose", "understand", "allege"})
STATES = frozenset({"be", "have"})
"""What nobody is told to do: "said to be", "said to have"."""
PICTURES = frozenset("picture photograph photo image drawing film video footage recording".split())
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})


def by_participles(draft: Draft, found: Sequence[RawAttribution]) -> tuple[RawAttribution, ...]:
    """The proposals; a participle's subject is who does it, and one that tells of no words is none."""
    index = draft.parse.once(TokenIndex)
    kept = []
    for each in found:
        verb = next(
            (t for at in index.within(each.cue) if (t := draft.parse.tokens[at]).pos == "VERB"),
            None,
        )
        if verb is None or not _is_of_nobody(draft.parse, index, each, verb):
            kept.append(each if verb is None else _by_its_own(draft.parse, index, each, verb))
    return tuple(kept)


def _is_of_nobody(parse: Parse, index: TokenIndex, found: RawAttribution, verb: Token) -> bool:
    """Whether a passive tells of no words: "photographs said to show", "have been charged with"."""
    if verb.lemma == "charge":
        return is_passive(parse, verb.index) and child_of(parse, verb.index, "agent") is None
    behind = parse.tokens[verb.index + 1 : verb.index + 3]
    finite = child_of(parse, verb.index, "aux", "auxpass") is not None
    if verb.lemma not in SAID_TO or verb.tag not in {"VBD", "VBN"} or finite:
        return False
    if [each.tag for each in behind] != ["TO", "VB"]:
        return False
    before = parse.tokens[verb.index - 1] if verb.index else verb
    apart = before.tag in NOUNS and before.index not in index.within(found.source)
    apart = apart or before.lemma in words("speakers", "works", "nouns") | PICTURES
    return apart or behind[1].lemma in STATES


def _by_its_own(
    parse: Parse, index: TokenIndex, found: RawAttribution, verb: Token
) -> RawAttribution:
    """The proposal with who does what the participle tells; nobody where he is not named."""
    source = set(index.within(found.source))
    above = parse.tokens[verb.head]
    if verb.tag == "VBG" and above.lemma in HEARING and above.index < verb.index:
        return _heard(parse, index, found, verb)
    if verb.tag != "VBN" or verb.lemma not in ASKING or verb.dep != "advcl":
        return found
    opens = parse.sentences[verb.sentence].first == verb.index
    subject = child_of(parse, above.index, "nsubj", "nsubjpass")
    asked = subject is not None and verb.index < subject.index and subject.index in source
    return replace(found, source=()) if opens and asked else found


def _heard(parse: Parse, index: TokenIndex, found: RawAttribution, verb: Token) -> RawAttribution:
    """What somebody was heard to say, by him; what the hearer adds with "while" is his own."""
    own = child_of(parse, verb.index, "nsubj") or child_of(parse, verb.head, "dobj")
    source = set(index.within(found.source))
    if own is None or own.index not in source or not verb.head < own.index < verb.index:
        return found
    name = [at for at in sorted(parse.subtree(own.index)) if at < verb.index]
    stop = next((n for n, at in enumerate(name) if at > own.index), len(name))
    return replace(
        found,
        source=spans_of(parse, tuple(name[:stop])),
        content=_without_meanwhile(parse, index, found.content),
    )


def _without_meanwhile(parse: Parse, index: TokenIndex, content: Spans) -> Spans:
    """A content up to ", while"."""
    inside = index.within(content)
    for comma, word in pairwise(inside):
        if parse.tokens[comma].text == "," and parse.tokens[word].text.lower() == "while":
            end = parse.tokens[comma].start
            return tuple((start, min(last, end)) for start, last in content if start < end)
    return content
