"""Where a clause with "who" ends: "the firm's lawyers, who say that it was May, may come and look"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stemma.annotate.draft import Draft
from stemma.annotate.parse import Parse
from stemma.annotate.spans import TokenIndex, without
from stemma.annotate.tools import RawAttribution
from stemma.model.documents import quote

RELATIVES = frozenset({"who", "which"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def up_to_main_verbs(draft: Draft, found: Sequence[RawAttribution]) -> tuple[RawAttribution, ...]:
    """The proposals; what "who" says ends before what the sentence says of the same people."""
    index = draft.parse.once(TokenIndex)
    return tuple(
        _ended(draft.parse, index, each)
        if quote(draft.text, each.source).lower() in RELATIVES
        else each
        for each in found
    )


def _ended(parse: Parse, index: TokenIndex, found: RawAttribution) -> RawAttribution:
    cue, inside = index.within(found.cue), index.within(found.content)
    verb = next((parse.tokens[at] for at in cue if parse.tokens[at].dep == "relcl"), None)
    if verb is None or not inside or inside[0] < cue[-1]:
        return found
    noun = parse.tokens[verb.head]
    own = set(parse.subtree(verb.index))
    main = parse.tokens[noun.head]
    if noun.dep not in SUBJECTS or main.index not in inside or main.index in own:
        return found
    first = next(at for at in inside if at not in own)
    if parse.tokens[first].text != ",":
        return found
    end = max(end for _, end in found.content)
    return replace(found, content=without(found.content, ((parse.tokens[first].start, end),)))
