"""Works that are named once and then taken up: "your statement of 3 May … the statement"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from stemma.compare.statements.mentions_of_works import Cited
from stemma.compare.works.held import Holdings


class TakenUp:
    """Looks up what the folder holds of what a text cites, also where it only takes it up."""

    def __init__(self, mentions: Iterable[Cited], holdings: Holdings) -> None:
        self.holdings = holdings
        self.named: dict[tuple[str, str], list[Cited]] = defaultdict(list)
        """By citing document and noun: the mentions that say which one is meant."""
        for mention in mentions:
            if mention.noun and not is_bare(mention):
                self.named[mention.citation.document, mention.noun].append(mention)

    def all_held(self, mention: Cited) -> list[str | None]:
        """The documents that a mention means; of "the statement", that of the one named before it."""
        found = self.holdings.all_held(mention)
        if found != [None] or not is_bare(mention):
            return found
        near = self.named.get((mention.citation.document, mention.noun), [])
        earlier = [each for each in near if each.citation.spans < mention.citation.spans]
        meant = {document for each in earlier for document in self.holdings.all_held(each)}
        return list(meant) if len(meant) == 1 else found


def is_bare(mention: Cited) -> bool:
    """Whether a work is taken up by its noun alone: "the letter", "your statement"."""
    told = mention.name or mention.described or mention.topic or mention.number
    plain = mention.noun and mention.definite and not mention.plural
    return bool(plain and not told and not mention.citation.date)
