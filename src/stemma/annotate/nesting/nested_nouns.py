"""Nouns with what is said, behind whose word it is: "a warning from the supplier that it could stick"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from stemma.annotate.parse import Token
from stemma.annotate.rules import frames
from stemma.annotate.rules.found import Found
from stemma.annotate.rules.reading import Reading

WHOSE = frozenset({"by", "from", "of"})
CLAUSES = frozenset({"acl", "relcl", "ccomp", "advcl", "xcomp"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
BINDING = frozenset(
    "promise offer order demand request refusal threat instruction vow pledge appeal decision".split()
)
"""Nouns that may be to do something."""


def said_by_nouns(reading: Reading, tokens: Iterable[Token]) -> Iterator[Found]:
    """A report for each noun with "by X", "from X" or "of X" and a clause with "that" or "to" behind."""
    for noun in tokens:
        if noun.pos != "NOUN":
            continue
        for prep in reading.children(noun.index):
            whose = next((c for c in reading.children(prep.index) if c.dep == "pobj"), None)
            if whose is None or prep.text.lower() not in WHOSE or prep.index < noun.index:
                continue
            content = _said(reading, noun, whose)
            source = {at for at in reading.subtree(whose.index) if at not in content}
            source = {at for at in reading.trimmed(source) if not content or at < min(content)}
            if content and source:
                cue = frozenset({noun.index})
                found = frozenset(reading.trimmed(content))
                yield Found(noun, frames.CLAUSE, frozenset(source), cue, found, 0.0)


def _said(reading: Reading, noun: Token, whose: Token) -> set[int]:
    """The clause of what is said, wherever a parser hangs it."""
    for above in (noun, whose):
        for clause in reading.children(above.index):
            if clause.dep not in CLAUSES or clause.index < whose.index:
                continue
            whole = reading.subtree(clause.index)
            first = reading.tokens[min(whole)]
            own = any(
                c.dep in SUBJECTS and c.index > first.index for c in reading.children(clause.index)
            )
            that = first.text.lower() == "that" and first.dep == "mark" and own
            bidden = first.tag == "TO" and noun.lemma in BINDING
            if that or bidden:
                return set(whole)
    return set()
