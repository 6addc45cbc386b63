"""Denials that the model which reads two statements takes to be on one question with an accusation.

People deny in words of their own ("The fluid did not come in our vehicle"), so that equal words find
few denials. The model is asked only about what the accused denies, and only about the nearest of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from stemma.compare.ledger.ledger import Reply
from stemma.compare.matching.nearness import likeness
from stemma.compare.matching.together import LIKELY
from stemma.compare.statements.statements import Statement
from stemma.model.pairs import ReadsPairs
from stemma.text.words import stem, words

BY_MODEL = (
    "a denial by the accused or for it, not older than the accusation; the model that reads both"
    " together takes them to be on one question"
)
"""The reason that is given for such an answer."""
NEAREST = 12
"""So many denials of one accused are read beside an accusation, at most: those that point its way most."""
BEST = 1
"""So many of them can be the answer to one accusation."""


def denials_read(
    accusation: Statement, denials: Iterable[Statement], reader: ReadsPairs | None
) -> frozenset[str]:
    """The claims among somebody's denials that the model takes to be on the accusation's question."""
    if reader is None or not accusation.as_read:
        return frozenset()
    able = [(likeness(accusation, each), each.id, each) for each in denials if each.as_read]
    nearest = sorted(able, key=lambda one: (-one[0], one[1]))[:NEAREST]
    read = [(reader.together(accusation.as_read, each.as_read), name) for _, name, each in nearest]
    likely = sorted((one for one in read if one[0] > LIKELY), key=lambda one: (-one[0], one[1]))
    return frozenset(name for _, name in likely[:BEST])


Row = tuple[Statement, str, list[Reply]]
"""An accusation, who is accused, and the replies to it."""


def only_theirs(rows: Iterable[Row]) -> Iterator[Row]:
    """The rows without what the model takes for an answer, but by its words answers another accusation.

    "We did not lock anybody in" answers that they locked somebody in, not that they burned papers.
    """
    made = list(rows)
    meant: dict[str | None, list[Statement]] = defaultdict(list)
    for accusation, _, replies in made:
        for each in replies:
            if not _is_by_model(each):
                meant[each.answer.claim].append(accusation)
    for accusation, who, replies in made:
        kept = [
            each
            for each in replies
            if not _is_by_model(each) or _is_also_on(accusation, each, meant[each.answer.claim])
        ]
        yield accusation, who, kept


def _is_by_model(reply: Reply) -> bool:
    return reply.reason is not None and reply.reason.says == BY_MODEL


def _is_also_on(accusation: Statement, reply: Reply, others: list[Statement]) -> bool:
    """Whether an accusation shares a telling word with a denial, or with all that its words answer."""
    own = accusation.concepts.keys() - accusation.name_words
    said = {stem(word) for word in words(reply.reason.left)} if reply.reason else set()
    return (
        not others
        or bool(own & said)
        or any(own & each.concepts.keys() or _in_one_sentence(accusation, each) for each in others)
    )


def _in_one_sentence(one: Statement, other: Statement) -> bool:
    """Whether no mark that ends a sentence stands between two accusations: they are made in one breath."""
    first, last = sorted((one.hull, other.hull))
    between = one.document.text[first[1] : max(first[1], last[0])]
    return one.document.id == other.document.id and not set(between) & set(".!?\n")
