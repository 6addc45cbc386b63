"""Quotations that somebody shows of another's: `The chair read out a message from Ada Brun: "…"`.

Who reads a letter out does not say what stands in it; who wrote it does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from stemma.annotate.attribution.announced import colon_before
from stemma.annotate.clauses import child_of
from stemma.annotate.draft import Draft
from stemma.annotate.kinds import is_for_person
from stemma.annotate.lexicon import words
from stemma.annotate.parse import Parse, Token
from stemma.annotate.spans import TokenIndex, spans_of, without
from stemma.annotate.tools import RawAttribution
from stemma.model.anchors import common, size
from stemma.model.documents import Spans
from stemma.text.quotes import Quotation, quotations

SHOWING = frozenset(
    "read quote show produce publish circulate receive get hand cite display distribute reveal print pass "
    "forward obtain find share recite".split()
)
"""What is done with another's text by who shows it, or whom it reaches."""
REACHING = frozenset({"receive", "get", "obtain"})
REPLIES = frozenset("answer reply response refusal apology warning threat order assurance".split())
ORIGINS = frozenset({"from", "by"})
NO_WRITERS = frozenset({"GPE", "LOC", "FAC", "DATE", "TIME", "CARDINAL"})
SHORTEST = 6
SURE = 0.9
"""The chance given to what grammar shows."""
AROUND_VERB = frozenset({"aux", "auxpass", "neg", "prt"})


def with_shown_texts(draft: Draft, found: Sequence[RawAttribution]) -> tuple[RawAttribution, ...]:
    """The proposals; what stands behind a colon as another's text is given to whoever wrote it."""
    shown = [
        (each, text)
        for each in quotations(draft.text)
        if not each.depth and each.end - each.start >= SHORTEST
        if (text := _text_before(draft, each)) is not None
    ]
    kept = list(found)
    for quotation, (source, cue) in shown:
        at = next((i for i, each in enumerate(kept) if _is_of(each, quotation)), None)
        own = RawAttribution(source, cue, (quotation.span,), SURE)
        if at is None:
            kept.append(own)
        elif not _is_all(kept[at], quotation):
            kept[at] = replace(kept[at], content=without(kept[at].content, (quotation.span,)))
            kept.append(own)
        elif not common(kept[at].source, source) or _is_bare(draft, kept[at]):
            kept[at] = replace(kept[at], source=source, cue=cue)
    return tuple(kept)


def _is_of(found: RawAttribution, quotation: Quotation) -> bool:
    """Whether a proposal has most of the quotation in its content."""
    shared = common((quotation.span,), found.content)
    return 2 * shared >= quotation.end - quotation.start


def _is_all(found: RawAttribution, quotation: Quotation) -> bool:
    """Whether the quotation is most of what is said; else its words are somebody else's among them."""
    return 2 * common((quotation.span,), found.content) >= size(found.content)


def _is_bare(draft: Draft, found: RawAttribution) -> bool:
    """Whether the source is nothing but an article or a noun without its writer."""
    return len(draft.parse.once(TokenIndex).within(found.source)) < 2


def _text_before(draft: Draft, quotation: Quotation) -> tuple[Spans, Spans] | None:
    """The text that the sentence before a quotation shows, with its writer, and the verb of showing."""
    colon = colon_before(draft.text, quotation)
    tokens = draft.parse.once(TokenIndex).within(((colon, colon + 1),)) if colon >= 0 else []
    if not tokens:
        return None
    parse = draft.parse
    sentence = parse.sentences[parse.tokens[tokens[0]].sentence]
    before = parse.tokens[sentence.first : tokens[0]]
    for token in before:
        if token.lemma.lower() not in words("speakers", "works", "own") | REPLIES:
            continue
        verb = _shown_by(parse, token)
        writer = _writer(parse, token, verb)
        if verb is not None and writer is not None:
            phrase = range(min(_first(parse, token), writer.index), _end(parse, token, writer) + 1)
            return spans_of(parse, phrase), spans_of(parse, _cue(parse, verb))
    return None


def _shown_by(parse: Parse, text: Token) -> Token | None:
    """The verb by which a text is shown: "read out a letter", "a letter was handed in"."""
    verb = parse.tokens[text.head]
    shown = text.dep == "dobj" and verb.lemma in SHOWING
    passive = text.dep == "nsubjpass" and verb.pos == "VERB"
    return verb if shown or passive else None


def _writer(parse: Parse, text: Token, verb: Token | None) -> Token | None:
    """Who wrote it: "a letter from X", "X's letter", "received a letter from X"."""
    owner = child_of(parse, text.index, "poss")
    if owner is not None and _can_write(owner):
        return owner
    reached = parse.children[verb.index] if verb is not None and verb.lemma in REACHING else ()
    for child in (*parse.children[text.index], *reached):
        if parse.tokens[child].text.lower() in ORIGINS:
            noun = child_of(parse, child, "pobj")
            if noun is not None and _can_write(noun):
                return noun
    return None


def _can_write(noun: Token) -> bool:
    """Whether a noun names somebody, or says what somebody is."""
    named = noun.pos == "PROPN" and noun.entity not in NO_WRITERS
    return named or is_for_person(noun.lemma.lower())


def _first(parse: Parse, text: Token) -> int:
    """Where the noun phrase of the text begins."""
    before = [at for at in parse.children[text.index] if at < text.index]
    return min((min(parse.subtree(at)) for at in before), default=text.index)


def _end(parse: Parse, text: Token, writer: Token) -> int:
    """The last token of the writer's name, also of one behind a comma: "a neighbour, Ada Brun"."""
    if writer.index < text.index:
        return text.index
    at = writer.index + 1
    if parse.tokens[at].text != "," or parse.tokens[at + 1].pos != "PROPN":
        return writer.index
    named = takewhile(lambda token: token.pos == "PROPN", parse.tokens[at + 1 :])
    return max(token.index for token in named)


def _cue(parse: Parse, verb: Token) -> list[int]:
    """The verb with its auxiliaries and its particle."""
    beside = (at for at in parse.children[verb.index] if parse.tokens[at].dep in AROUND_VERB)
    return [verb.index, *beside]
