"""What kind every name of a document is: the votes of all its occurrences together."""

from __future__ import annotations

from collections import defaultdict

from stemma.annotate.draft import Draft
from stemma.annotate.lexicon import by_word, words
from stemma.annotate.names.names import Name
from stemma.annotate.names.schemas import HEAD, Votes, kind_of, votes_for
from stemma.annotate.parse import Parse
from stemma.annotate.spans import TokenIndex
from stemma.model.annotations import EntitySchema

DATELINE = 2.0
"""What it says for a place that a name stands in the dateline."""
PLACE_OF = 3.0
"""What "Government of X" says for X being a place."""
LABELLED = 3.0
"""What it says for a person that a name is a speaker's label or a signature."""
LABEL_REST = 9
"""Tokens behind a name in its label: "(Outer Isles):"."""
LONGEST_PERSON = 4
"""Words in a person's name."""


def key_of(parse: Parse, name: Name) -> str:
    """The name's words, folded: the same key wherever the same name is written."""
    return " ".join(token.text for token in name.tokens(parse)).casefold()


def is_personal(key: str) -> bool:
    """Whether a name of several words could be a person's: no head of a body, no "of"."""
    parts = key.split()
    return len(parts) <= LONGEST_PERSON and not any(
        part in by_word("names", "heads") or part == "of" for part in parts
    )


def kinds_of(draft: Draft, names: list[Name]) -> dict[str, EntitySchema]:
    """The kind of every name, by its key; a lone surname and its full name vote together."""
    votes = _counted(draft, names)
    pooled = {key: dict(counted) for key, counted in votes.items()}
    by_end: dict[str, list[str]] = defaultdict(list)
    for key in votes:
        if " " in key:
            by_end[key.rsplit(" ", 1)[1]].append(key)
            by_end[key.split(" ", 1)[0]].append(key)
    for key, fuller in by_end.items():
        firm = any(votes[full].get("Company", 0.0) >= HEAD for full in fuller)
        if key not in votes or firm or not all(map(is_personal, fuller)):
            continue
        for full in fuller:
            pooled[key] = _sum(pooled[key], votes[full])
        if len(fuller) == 1:
            pooled[fuller[0]] = _sum(pooled[fuller[0]], votes[key])
    return {key: kind_of(counted) for key, counted in pooled.items()}


def _counted(draft: Draft, names: list[Name]) -> dict[str, Votes]:
    """The votes of every name's own occurrences."""
    parse = draft.parse
    votes: dict[str, Votes] = {}
    for name in names:
        key = key_of(parse, name)
        votes[key] = _sum(votes.get(key, {}), votes_for(parse, name))
        sentence = parse.sentences[parse.tokens[name.first].sentence]
        if draft.stretches and draft.stretch_of(sentence).role == "dateline":
            votes[key] = _sum(votes[key], {"Address": DATELINE})
    _label_votes(draft, names, votes)
    for key in list(votes):
        head, of, place = key.rpartition(" of ")
        if of and place in votes and head.split()[-1] in words("names", "of_places", "nouns"):
            votes[place] = _sum(votes[place], {"Address": PLACE_OF})
    return votes


def _label_votes(draft: Draft, names: list[Name], votes: dict[str, Votes]) -> None:
    """Add what it says that a name signs or stands as a label before what somebody says."""
    parse = draft.parse
    index = parse.once(TokenIndex)
    signing = {
        token
        for row in draft.rows.attributions
        if row.kind == "voice"
        for token in index.within(row.source)
    }
    for name in names:
        key = key_of(parse, name)
        sentence = parse.sentences[parse.tokens[name.first].sentence]
        last = parse.tokens[sentence.last - 1].text
        label = (
            sentence.last - name.last < LABEL_REST and last == ":" and name.first == sentence.first
        )
        signs = name.first in signing and len(min(key.split(), key=len)) > 1 and " " in key
        if (label or signs) and is_personal(key):
            votes[key] = _sum(votes[key], {"Person": LABELLED})


def _sum(left: Votes, right: Votes) -> Votes:
    return {kind: left.get(kind, 0.0) + right.get(kind, 0.0) for kind in left.keys() | right.keys()}
