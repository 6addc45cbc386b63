"""Where a model looks to judge a clause: its words, its verb, its sentence and the two beside it."""

from __future__ import annotations

from stemma.annotate.claims.clues import Clause
from stemma.annotate.parse import Parse
from stemma.model.documents import Spans

REGIONS = ("clause", "sentence", "sentence before", "sentence after", "verb")
AROUND = (
    REGIONS.index("sentence"),
    REGIONS.index("sentence before"),
    REGIONS.index("sentence after"),
)


def regions_of(clause: Clause) -> tuple[Spans, ...]:
    """The spans of each of `REGIONS`; nothing where there is no such sentence."""
    parse, head = clause.parse, clause.parse.tokens[clause.unit.head]
    return (
        tuple((parse.tokens[at].start, parse.tokens[at].end) for at in clause.unit.tokens),
        *(_sentence(parse, head.sentence + step) for step in (0, -1, 1)),
        ((head.start, head.end),),
    )


def _sentence(parse: Parse, number: int) -> Spans:
    if not 0 <= number < len(parse.sentences):
        return ()
    tokens = parse.tokens_of(parse.sentences[number])
    return ((tokens[0].start, tokens[-1].end),) if tokens else ()
