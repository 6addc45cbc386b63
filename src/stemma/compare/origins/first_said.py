"""How old a statement is: as old as the first time the same side said the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from stemma.compare.statements.corpus import Corpus
from stemma.compare.statements.statements import Statement


def first_said(
    corpus: Corpus, repeats: dict[str, frozenset[str]]
) -> Iterator[tuple[str, str | None]]:
    """For each claim the date of the earliest document in which the same side says the same.

    The clauses of one quotation are as old as the oldest of them; that A is tied to B is as old as
    the first time this side said so.
    """
    oldest: dict[str, str] = {}
    ties: dict[frozenset[str], list[Statement]] = defaultdict(list)
    for statement in corpus.statements:
        ties[frozenset(statement.tied_to)].append(statement)
    for statement in corpus.statements:
        same = [corpus.by_id[each] for each in repeats.get(statement.id, ())]
        same += ties[frozenset(statement.tied_to)] if statement.tied_to else []
        own = [each for each in same if each.behind & statement.behind]
        dates = [each.published for each in (statement, *own) if each.published]
        if dates:
            key = _quotation(statement)
            oldest[key] = min(oldest.get(key, dates[0]), *dates)
    for statement in corpus.statements:
        yield statement.id, oldest.get(_quotation(statement))


def _quotation(statement: Statement) -> str:
    """What was said in one breath: the quotation, or the statement itself."""
    quoted = statement.attribution.kind in {"direct", "mixed"}
    return statement.attribution.id if quoted else statement.id
