"""What no attribution can be, whichever reader proposes it: three mistakes a person would laugh at."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from stemma.annotate.anonymity import is_anonymous
from stemma.annotate.draft import Draft
from stemma.annotate.stretches import Stretch
from stemma.annotate.tools import RawAttribution
from stemma.model.documents import Spans
from stemma.text.words import words

_LINKING_NOTHING = frozenset(
    "in of on at with as the a an and or but who which that from to into over was were is are".split()
)
_HEADS = frozenset({"title", "subtitle", "heading", "dateline"})
_TO = re.compile(r"\s+to\b")
_RELATIVES = frozenset({"who", "which", "that"})


def plausible(draft: Draft, found: Sequence[RawAttribution]) -> tuple[RawAttribution, ...]:
    """The proposals without those that cannot be; a source out of a headline is taken away."""
    kept = []
    for each in found:
        checked = _without_headline(draft, _mended(draft, each))
        if checked is not None and not _says_nothing(draft, checked):
            kept.append(checked)
    return tuple(kept)


def _mended(draft: Draft, found: RawAttribution) -> RawAttribution:
    """The proposal without parts of a heading above its cue, and with a whole "according to"."""
    here = _stretch(draft, found.cue) if found.cue else None
    content = found.content
    if here is not None and here.role not in _HEADS:
        content = tuple(
            span
            for span in content
            if (part := _stretch(draft, (span,))) is None or part.role not in _HEADS
        )
    cue = found.cue
    if cue and draft.text[slice(*cue[-1])].lower().endswith("according"):
        rest = _TO.match(draft.text, cue[-1][1])
        cue = (*cue[:-1], (cue[-1][0], rest.end())) if rest else cue
    if cue and draft.text[cue[0][0] :].lower().startswith("according"):
        content = _one_side(draft.text, content, cue[0][0])
    return replace(found, cue=cue, content=content) if content or not found.content else found


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

    Without quotation marks nothing then holds it together, and it is dropped.
    """
    if not found.source or not found.cue:
        return found
    above, here = _stretch(draft, found.source), _stretch(draft, found.cue)
    if above is None or here is None or above == here or above.role not in _HEADS:
        return found
    quoted = any(draft.text[start] in "“\"«„‘'" for start, _ in found.content)
    return replace(found, source=()) if quoted else None


def _says_nothing(draft: Draft, found: RawAttribution) -> bool:
    """Whether the cue links nothing ("in"), or a source only asks not to be named."""
    cue = words(_text(draft, found.cue))
    if cue and not set(cue) - _LINKING_NOTHING:
        return True
    source = _text(draft, found.source).strip().lower()
    whole = f"{source} {' '.join(cue)} {_text(draft, found.content)}"
    return source in _RELATIVES and is_anonymous(whole)


def _stretch(draft: Draft, spans: Spans) -> Stretch | None:
    at = spans[0][0]
    return next((each for each in draft.stretches if each.start <= at < each.end), None)


def _text(draft: Draft, spans: Spans) -> str:
    return " ".join(draft.text[start:end] for start, end in spans)
