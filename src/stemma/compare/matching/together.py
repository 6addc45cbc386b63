"""Statements as a model reads them, alone and two together, where somebody has handed one over.

Read alone, a statement gets a direction, by which its neighbours are found. Read together, two that the
words nearly bring to one matter are brought there, and so is a denial with what it denies in so many
words. By itself neither ever sets one statement against another.
"""

from __future__ import annotations

from dataclasses import replace

from stemma.compare.statements.corpus import Corpus
from stemma.compare.statements.statements import Statement
from stemma.model.kept import Kept
from stemma.model.pairs import ReadsPairs

LIKELY = 0.8
"""From this probability on the model speaks for one question."""
UNNAMED = "the paper itself"
"""Who speaks where a document's author has no name, in the words of the training text."""


def directed(corpus: Corpus, reader: ReadsPairs | None, kept: Kept) -> Corpus:
    """The corpus with the words that the model reads of each statement, and where they point."""
    if reader is None:
        return corpus
    found = (
        kept.call("directed", each.id, _directed, each, _name(corpus, each), reader)
        for each in corpus.statements
    )
    return replace(corpus, statements=tuple(found))


def how_likely_one(left: Statement, right: Statement, reader: ReadsPairs | None) -> float:
    """How much the model speaks for one question, 0 to 1; 0 where it does not, or there is none."""
    if reader is None or not (left.as_read and right.as_read):
        return 0.0
    likely = reader.together(left.as_read, right.as_read)
    return max(0.0, (likely - LIKELY) / (1 - LIKELY))


def _name(corpus: Corpus, statement: Statement) -> str:
    holder = statement.holder
    return corpus.name(holder.entity) or holder.name or UNNAMED


def _directed(statement: Statement, name: str, reader: ReadsPairs) -> Statement:
    if statement.claim.translation:
        words = reader.shown(name, statement.text, (0, len(statement.text)))
    else:
        words = reader.shown(name, statement.document.text, statement.hull)
    return replace(statement, as_read=words, meaning=reader.direction(words))
