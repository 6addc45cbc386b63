"""What the attributions of a document tell about its pronouns: who speaks where, and of whom.

Nobody is named by a pronoun that stands above the name, so whoever is named inside a content is not
the "he" whose content it is; and whoever speaks directly says "I", so "he" in the quotation is
somebody else.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from stemma.annotate.draft import Draft
from stemma.annotate.parse import Parse, Token
from stemma.annotate.speakers.sources import Sources
from stemma.model.annotations import Attribution

FIRST = frozenset({"i", "we"})
LONG_SPEECH = 9
"""Sentences after which "he said" no longer goes on from the speaker before."""


@dataclass(frozen=True, slots=True)
class Said:
    """The heads of a document's sources, as token numbers."""

    before: Mapping[int, int | None] = field(default_factory=dict)
    """For each head that of the source before it, unless the text has moved on."""
    contents: Mapping[int, frozenset[int]] = field(default_factory=dict)
    """For each head the tokens of what it says."""
    quoting: Mapping[int, int] = field(default_factory=dict)
    """For each token of a direct quotation the head of the innermost one quoted."""

    def since(self, parse: Parse, source: Token) -> int:
        """The sentence from which to look back: where a long quotation begins, for who says it."""
        said = (parse.tokens[at].sentence for at in self.contents.get(source.index, ()))
        return min(said, default=source.sentence)


NOTHING_SAID = Said()


def said_in(draft: Draft) -> Said:
    """What the attributions of a draft tell about its pronouns."""
    sources = Sources(draft)
    contents: dict[int, set[int]] = {}
    quoting: dict[int, tuple[int, int]] = {}
    for row in draft.rows.attributions:
        heads = sources.heads(row.source) if row.kind != "voice" else []
        tokens = sources.index.within(row.content) if heads else []
        for head in heads:
            contents.setdefault(head.index, set()).update(tokens)
        for token in tokens if row.kind == "direct" and len(heads) == 1 else ():
            length, _ = quoting.get(token, (len(tokens) + 1, 0))
            if len(tokens) < length:
                quoting[token] = (len(tokens), heads[0].index)
    return Said(
        _before(draft, sources),
        {head: frozenset(tokens) for head, tokens in contents.items()},
        {token: head for token, (_, head) in quoting.items()},
    )


def _before(draft: Draft, sources: Sources) -> dict[int, int | None]:
    """The heads of all sources in text order, each with the head of the source before it.

    Before it means: on the same level. Whoever is quoted inside a quotation does not go on outside, and a
    reporter's "I ask" stands between what one and the same person says.
    """
    heads = sorted(
        (each for row in draft.rows.attributions for each in _head_of(row, sources)),
        key=lambda item: item[:2],
    )
    found: dict[int, int | None] = {}
    before: dict[str | None, int] = {}
    for at, meant, parent in heads:
        last = before.get(parent)
        near = (
            last is not None
            and _sentences_between(draft.parse, last, at) < LONG_SPEECH
            and not _moved_on(draft.parse, sources, last, at)
        )
        found.setdefault(at, last if near else None)
        if draft.parse.tokens[at].text.lower() not in FIRST:
            before[parent] = meant
    return found


def _head_of(row: Attribution, sources: Sources) -> list[tuple[int, int, str | None]]:
    """The head of a source, the token that names whom it means, and the parent."""
    if row.kind == "voice":
        return []
    found = []
    for head in sources.heads(row.source)[:1]:
        named = sources.named_beside(row.source, head)
        meant = sources.index.within(named.spans)[-1] if named else head.index
        found.append((head.index, meant, row.parent))
    return found


def _moved_on(parse: Parse, sources: Sources, last: int, at: int) -> bool:
    """Whether a new paragraph is about another person by name before the next one speaks."""
    block = parse.sentences[parse.tokens[last].sentence].block
    for token in parse.tokens[last + 1 : at]:
        named = sources.mention_at.get(token.index)
        if (
            token.dep == "nsubj"
            and parse.tokens[token.head].dep == "ROOT"
            and parse.sentences[token.sentence].block != block
            and named is not None
            and named.kind == "name"
            and named.schema == "Person"
        ):
            return True
    return False


def _sentences_between(parse: Parse, left: int, right: int) -> int:
    return parse.tokens[right].sentence - parse.tokens[left].sentence
