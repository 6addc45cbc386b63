"""The body whose own text a document is, and whether it calls itself "the company".

"The newspaper did not respond" in a monitor's report is some newspaper spoken of, never the monitor.
"""

from __future__ import annotations

from collections.abc import Iterable

from stemma.annotate.draft import Draft
from stemma.annotate.names.grouping import Group
from stemma.annotate.names.spellings import folded
from stemma.annotate.parse import Parse, Token
from stemma.annotate.speakers.referents import Antecedent
from stemma.model.documents import quote

FIRMS = frozenset({"company", "firm"})
NEAR_THE_TOP = 300
"""Characters of a text above which its letterhead stands."""
OURS = frozenset({"this", "our"})


def own_body(draft: Draft, groups: list[Group]) -> int | None:
    """The group of the body that published the document or stands above its text, if that names it."""
    publisher = draft.rows.document.publisher
    called = [publisher.value] if publisher else []
    called += [
        quote(draft.text, row.source)
        for row in draft.rows.attributions
        if row.kind == "voice" and row.source and row.source[0][0] < NEAR_THE_TOP
    ]
    wanted = {folded(text.removeprefix("The ")) for text in called} - {()}
    found = (
        at
        for at, group in enumerate(groups)
        if group.schema != "Person" and any(folded(text) in wanted for text in group.texts)
    )
    return next(found, None)


def calls_itself(
    parse: Parse, groups: list[Group], names: Iterable[Antecedent], own: int | None
) -> frozenset[str]:
    """The nouns by which a firm's own text means it: it says "this company", or names no other first."""
    if own is None or groups[own].schema != "Company":
        return frozenset()
    others = [
        name.first for name in names if name.group != own and groups[name.group].schema == "Company"
    ]
    first = min(others, default=len(parse.tokens))
    called = {
        token.lemma.lower()
        for token in parse.tokens
        if token.lemma.lower() in FIRMS and _means_itself(parse, token, first)
    }
    return frozenset(called)


def _means_itself(parse: Parse, noun: Token, first_other: int) -> bool:
    before = parse.tokens[max(noun.index - 1, 0)].text.lower()
    return before in OURS or (before == "the" and noun.index < first_other)
