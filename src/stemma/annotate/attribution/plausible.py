"""What no attribution can be, whichever reader proposes it: mistakes a person would laugh at."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from stemma.annotate.attribution.anonymity import is_anonymous
from stemma.annotate.attribution.empty_it import without_empty_it
from stemma.annotate.draft import Draft
from stemma.annotate.rules.fixed import MANNER, is_bare_evidence
from stemma.annotate.rules.lexicon import lexicon
from stemma.annotate.spans import TokenIndex
from stemma.annotate.stretches import Stretch
from stemma.annotate.tools import RawAttribution
from stemma.model.documents import Spans, quote
from stemma.text.quotes import quotations
from stemma.text.words import words

_CONTRARY = re.compile(
    r"\b(?:contrary to|unlike|despite|in spite of|notwithstanding|against|far from) (?:all )?"
    r"(?:that|what(?:ever)?)\s$",
    re.IGNORECASE,
)
_REJECTS = re.compile(
    r"\s+(rejects?|den(?:ies|y)|dismiss(?:es)?|disputes?|refutes?|rebuts?|rebuffs?)$"
)
_CLAIM = re.compile(r"claims?|allegations?|accusations?|reports?|suggestions?", re.IGNORECASE)
_ENDED = re.compile(r"[.!?]\s*\n")
_AS = re.compile(r"\bas $", re.IGNORECASE)
_LINKING_NOTHING = frozenset(
    """in of on at with as the a an and or but who which that from to into over was were is are be been
    do does did has have had not""".split()
)
_OTHERS = frozenset({"they", "he", "she", "it"})
_HEADS = frozenset({"title", "subtitle", "heading", "dateline"})
_ADDRESSING = re.compile(
    r"(?:^|[.!?\n]\s*)(?i:(?:and |but |so )?to (?:(?:the|all|my|our) )?)(?:[A-Z][\w.'’-]* ){0,4}$",
    re.MULTILINE,
)
ADDRESSED = 80
"""Characters before a name in which "To Minister" stands."""
_TO = re.compile(r"\s+to\b")
_COMING = frozenset({"will", "would", "shall", "'ll", "’ll", "must", "should", "ought"})
_BIDDING = frozenset({"must", "should", "ought"})  # with "not" they forbid; the others refuse
_DEEDS = frozenset({"lie", "ignore", "fire", "owe"})
_SENDING_AWAY = frozenset({"dismiss", "suspend", "sack"})
_ANSWERING = frozenset({"respond", "answer", "react"})
"""Verbs of saying that in the future mostly mean deeds: "the police will respond to any protest"."""
_CALLS = re.compile(r"\b(?:call|name|style|dub)(?:s|d|ed|ing)?$", re.IGNORECASE)
_ITSELF = re.compile(r"(?:itself|himself|herself|themselves|ourselves|myself)\b", re.IGNORECASE)
_SELDOM_SAYS = 0.35
_OPENINGS = frozenset("that whether what who why how if where when".split())
_OPENING = ' \n"“„«‘'
"""What a source does not end with: the mark that opens what is said behind it."""
_MARKS = frozenset("“”\"«»„‘’'")
_RELATIVES = frozenset({"who", "which", "that"})


def plausible(draft: Draft, found: Sequence[RawAttribution]) -> tuple[RawAttribution, ...]:
    """The proposals without those that cannot be; a source out of a headline is taken away."""
    kept: dict[tuple[Spans, Spans, Spans], RawAttribution] = {}
    index = draft.parse.once(TokenIndex)
    for proposed in found:
        each = _rejecting(draft.text, proposed)
        checked = _without_headline(draft, _mended(draft, without_empty_it(draft, index, each)))
        if checked is None or _says_nothing(draft, checked) or _will_do(draft, index, checked):
            continue
        if _names_itself(draft, checked) or _is_quoted_aside(draft, checked):
            continue
        if _is_contrary(draft.text, checked) or _is_manner(draft, index, checked):
            continue
        if _is_evidence(draft, index, checked):
            continue
        if _is_addressed(draft.text, checked) or _is_deed(draft, index, checked):
            continue
        if _is_done_to_somebody(draft, index, checked):
            continue
        kept.setdefault((checked.source, checked.cue, checked.content), checked)
    return tuple(kept.values())


def _rejecting(text: str, found: RawAttribution) -> RawAttribution:
    """The proposal with the verb of a headline out of its source: "Firm rejects | claim | it lied"."""
    if len(found.source) != 1 or len(found.cue) != 1 or not found.content:
        return found
    (start, end), (cue, _) = found.source[0], found.cue[0]
    verb = _REJECTS.search(text, start, end)
    if (
        verb is None
        or not end <= cue < found.content[0][0]
        or not _CLAIM.fullmatch(quote(text, found.cue))
    ):
        return found
    said = (cue, found.content[0][1])
    return replace(
        found,
        source=((start, verb.start()),),
        cue=(verb.span(1),),
        content=(said, *found.content[1:]),
    )


def _will_do(draft: Draft, index: TokenIndex, found: RawAttribution) -> bool:
    """Whether the cue says what somebody will do, and nothing is said: "will retaliate against X"."""
    cue = [draft.parse.tokens[at] for at in index.within(found.cue)]
    verbs = [token for token in cue if token.pos == "VERB"]
    coming = {token.text.lower() for token in cue if token.tag == "MD"} & _COMING
    refused = not coming <= _BIDDING and any(token.dep == "neg" for token in cue)
    if not coming or not verbs or refused:
        return False
    said = [draft.parse.tokens[at] for at in index.within(found.content)]
    clause = bool(said) and said[0].text.lower() in _OPENINGS
    if clause or any(token.text in _MARKS for token in said):
        return False
    verb = verbs[-1]
    return verb.lemma in _ANSWERING or lexicon().rate_of_word(verb) < _SELDOM_SAYS


def _is_deed(draft: Draft, index: TokenIndex, found: RawAttribution) -> bool:
    """Whether the cue tells what somebody does, and no words of his: "is lying about", "ignored it"."""
    verbs = [draft.parse.tokens[at] for at in index.within(found.cue)]
    verbs = [token for token in verbs if token.pos == "VERB"]
    said = [draft.parse.tokens[at] for at in index.within(found.content)]
    words = bool(said) and (said[0].text.lower() in _OPENINGS or said[0].text in _MARKS)
    return bool(verbs) and verbs[-1].lemma in _DEEDS and not words


def _is_done_to_somebody(draft: Draft, index: TokenIndex, found: RawAttribution) -> bool:
    """Whether somebody is sent away, and nothing is denied: "The board dismissed Dr Tolve"."""
    parse = draft.parse
    verbs = [at for at in index.within(found.cue) if parse.tokens[at].lemma in _SENDING_AWAY]
    if not verbs:
        return False
    below = [parse.tokens[at] for at in parse.children[verbs[-1]]]
    told = any(each.dep in {"ccomp", "xcomp"} or each.text.lower() == "as" for each in below)
    return not told and any(each.dep == "dobj" and each.pos == "PROPN" for each in below)


def _names_itself(draft: Draft, found: RawAttribution) -> bool:
    """Whether the content is only what somebody is called: "that calls itself the Free League"."""
    cue = " ".join(draft.text[start:end] for start, end in found.cue)
    content = draft.text[slice(*found.content[0])] if found.content else ""
    return bool(_CALLS.search(cue) and _ITSELF.match(content))


def _is_quoted_aside(draft: Draft, found: RawAttribution) -> bool:
    """Whether somebody quoted only appeals to it: “I put in one drum, as the sheet says”."""
    if not found.source or not found.content:
        return False
    first = min((*found.source[:1], *found.cue[:1]))[0]
    if not _AS.search(draft.text, max(0, first - 5), first):
        return False
    around = (each for each in quotations(draft.text) if each.start < first < each.end)
    whole = next(around, None)
    return whole is not None and whole.start <= found.content[0][0] < first


def _is_contrary(text: str, found: RawAttribution) -> bool:
    """Whether the content is what the author holds against it: "Contrary to what X says, it was"."""
    if not found.cue or not found.content:
        return False
    first = min((*found.source, *found.cue))[0]
    against = _CONTRARY.search(text, max(0, first - 40), first)
    return (
        against is not None
        and found.content[-1][0] > found.cue[-1][1]
        and ("," in text[found.cue[-1][1] : found.content[-1][0]])
    )


def _is_addressed(text: str, found: RawAttribution) -> bool:
    """Whether the words behind a colon are said to somebody: "To those who write that …: I saw it"."""
    if not found.source or not found.cue or quote(text, found.cue).strip() != ":":
        return False
    first = found.source[0][0]
    return _ADDRESSING.search(text, max(0, first - ADDRESSED), first) is not None


def _is_manner(draft: Draft, index: TokenIndex, found: RawAttribution) -> bool:
    """Whether it only goes "according to" a plan or a custom, which nobody says."""
    tokens = draft.parse.tokens
    cue = [tokens[at].text.lower() for at in index.within(found.cue)]
    source = set(index.within(found.source))
    heads = [tokens[at] for at in sorted(source) if tokens[at].head not in source]
    if cue[:1] != ["according"] or not heads or heads[0].lemma not in MANNER:
        return False
    told_of = "," in _text(draft, found.source).rstrip(", ")  # "the practice, a law firm"
    return heads[0].text.islower() and not told_of


def _is_evidence(draft: Draft, index: TokenIndex, found: RawAttribution) -> bool:
    """Whether it rests on "the available evidence", of which nobody is named and who writes judges."""
    tokens = draft.parse.tokens
    cue = [tokens[at].text.lower() for at in index.within(found.cue)]
    source = [tokens[at] for at in index.within(found.source)]
    return cue[:1] == ["according"] and is_bare_evidence(source)


def _mended(draft: Draft, found: RawAttribution) -> RawAttribution:
    """The proposal without parts of a heading above its cue, and with a whole "according to".

    What a heading says ends with it: the line below names who wrote the text.
    """
    here = _stretch(draft, found.cue) if found.cue else None
    content = found.content
    if here is not None and here.role in _HEADS:
        content = tuple(span for span in content if _stretch(draft, (span,)) is here)
    elif here is not None:
        content = tuple(
            span
            for span in content
            if (part := _stretch(draft, (span,))) is None or part.role not in _HEADS
        )
    content = _in_one_paragraph(draft.text, content)
    cue = found.cue
    if cue and draft.text[slice(*cue[-1])].lower().endswith("according"):
        rest = _TO.match(draft.text, cue[-1][1])
        cue = (*cue[:-1], (cue[-1][0], rest.end())) if rest else cue
    if cue and draft.text[cue[0][0] :].lower().startswith("according"):
        content = _one_side(draft.text, content, cue[0][0])
    source = tuple(
        (start, start + len(draft.text[start:end].rstrip(_OPENING))) for start, end in found.source
    )
    mended = replace(found, source=source, cue=cue)
    return replace(mended, content=content) if content or not found.content else mended


def _in_one_paragraph(text: str, content: Spans) -> Spans:
    """The content up to where its sentence and its paragraph end, unless a quotation goes on."""
    for number, ((_, end), (start, _)) in enumerate(pairwise(content), 1):
        quoted = text[start] in _MARKS or text[content[0][0]] in _MARKS
        if not quoted and _ENDED.match(text, end, start):
            return content[:number]
    return content


def _one_side(text: str, content: Spans, cue: int) -> Spans:
    """The content up to the semicolon: beyond it "according to" no longer holds."""
    kept = []
    for start, end in content:
        cut = text.find(";", start, end)
        if cut < 0:
            kept.append((start, end))
        elif cue < cut:
            kept.append((start, cut))
        else:
            rest = text[cut + 1 : end]
            kept.append((cut + 1 + len(rest) - len(rest.lstrip()), end))
    return tuple((start, end) for start, end in kept if start < end)


def _without_headline(draft: Draft, found: RawAttribution) -> RawAttribution | None:
    """The proposal without a source that stands in a heading above the words it is said to say.

    Without quotation marks nothing then holds it together, and it is dropped; so is a heading that says
    nothing itself: "What they say".
    """
    if not found.source or not found.cue:
        return found
    above, here = _stretch(draft, found.source), _stretch(draft, found.cue)
    others = _text(draft, found.source).lower() in _OTHERS
    if here is not None and others and _is_only_headed(draft, here, found.content):
        return None
    if above is None or here is None or above == here or above.role not in _HEADS:
        return found
    quoted = any(draft.text[start] in "“\"«„‘'" for start, _ in found.content)
    return replace(found, source=()) if quoted else None


def _is_only_headed(draft: Draft, here: Stretch, content: Spans) -> bool:
    """Whether a whole sentence below a heading was taken for what a word of the heading announces."""
    apart = all(start >= here.end for start, _ in content)
    announced = draft.text[here.start : here.end].rstrip().endswith(":")
    quoted = any(draft.text[start] in _MARKS for start, _ in content)
    return here.role in _HEADS and bool(content) and apart and not announced and not quoted


def _says_nothing(draft: Draft, found: RawAttribution) -> bool:
    """Whether the cue links nothing ("in"), or a source only asks not to be named."""
    cue = words(_text(draft, found.cue))
    if cue and not set(cue) - _LINKING_NOTHING:
        return True
    source = _text(draft, found.source).strip().lower()
    if source == "nothing":
        return True
    whole = f"{source} {' '.join(cue)} {_text(draft, found.content)}"
    return source in _RELATIVES and is_anonymous(whole)


def _stretch(draft: Draft, spans: Spans) -> Stretch | None:
    at = spans[0][0]
    return next((each for each in draft.stretches if each.start <= at < each.end), None)


def _text(draft: Draft, spans: Spans) -> str:
    return " ".join(draft.text[start:end] for start, end in spans)
