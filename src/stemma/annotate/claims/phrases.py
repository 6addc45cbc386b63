"""The words of a statement that stand before its verb: whom it is about, and what it shares with others."""

from __future__ import annotations

from stemma.annotate.clauses import (
    SUBJECTS,
    antecedent_of,
    child_of,
    shared_auxiliaries,
    subject_of,
)
from stemma.annotate.parse import Parse, Token

SET_OFF = frozenset({",", "–", "—", "("})
WHOLES = frozenset({"these", "those", "them", "which", "whom"})
ADDITIONS = frozenset({"relcl", "appos", "punct"})


def shared_with_clause_before(parse: Parse, verb: int) -> set[int]:
    """The subject that a joined clause takes from the one before it, and their auxiliaries."""
    token = parse.tokens[verb]
    while token.dep == "conj" and token.head != token.index:
        token = parse.tokens[token.head]
        subject = subject_of(parse, token.index)
        if subject is not None:
            return bare(parse, subject.index) | set(shared_auxiliaries(parse, verb))
    return set()


def bare(parse: Parse, noun: int) -> set[int]:
    """A noun phrase without relative clauses and appositions; a name set beside a description stays."""
    named = parse.tokens[noun].pos == "PROPN"
    beside = set() if named else {at for at in parse.children[noun] if _is_name(parse, at)}
    added = {
        at
        for at in parse.children[noun]
        if parse.tokens[at].dep in ADDITIONS and at not in beside and not _ends(parse, at, beside)
    }
    return words_below(parse, noun, added)


def _is_name(parse: Parse, at: int) -> bool:
    """Whether a word heads a name in apposition: "the clerk, Orm, left"."""
    token = parse.tokens[at]
    return token.dep == "appos" and token.pos == "PROPN"


def _ends(parse: Parse, mark: int, beside: set[int]) -> bool:
    """Whether a mark sets off one of the names beside a noun."""
    return any(
        mark in {min(tree) - 1, max(tree) + 1} for tree in (parse.subtree(at) for at in beside)
    )


def antecedent_phrase(parse: Parse, verb: int, cut: set[int]) -> set[int]:
    """The noun phrase that a relative clause is about, unbroken up to the clause.

    Which noun of "the head of the guild, who ..." is meant is for the reader to see: behind a comma
    the whole phrase is shown, and not the noun next to the clause.
    """
    clause = min(parse.subtree(verb))
    noun = parse.tokens[antecedent_of(parse, verb)]
    if clause and parse.tokens[clause - 1].text in SET_OFF:
        noun = _top_of_phrase(parse, noun)
    below = {at for at in words_below(parse, noun.index, cut | {verb}) if at < clause}
    between = set(range(min(below, default=clause), clause))
    others = {at for each in cut - {verb} for at in parse.subtree(each)}
    return between if between.isdisjoint(others) else below


def _top_of_phrase(parse: Parse, noun: Token) -> Token:
    """The noun on which others hang by "of", "in" or as an apposition."""
    while True:
        above = parse.tokens[noun.head]
        if noun.dep == "pobj" and above.dep == "prep":
            above = parse.tokens[above.head]
        elif noun.dep not in {"appos", "conj"}:
            return noun
        if above.pos not in {"NOUN", "PROPN"} or above.index > noun.index:
            return noun
        noun = above


def words_below(parse: Parse, head: int, cut: set[int], region: set[int] | None = None) -> set[int]:
    """The words of a phrase or clause without the clauses that stand on their own, and without their "and".

    What hangs on a word outside the region belongs to that word's frame, and stays out too.
    """
    found, stack = set(), [head]
    while stack:
        at = stack.pop()
        found.add(at)
        for child in parse.children[at]:
            if child in cut or (region is not None and child not in region):
                continue
            if parse.tokens[child].dep in {"cc", "punct"} and child > at:
                after = _next_joined(parse, at, child)
                if after is not None and after in cut:
                    continue
            stack.append(child)
    return found


def _next_joined(parse: Parse, above: int, mark: int) -> int | None:
    """What a comma or an "and" leads to among the dependents of a word."""
    return next(
        (
            at
            for at in parse.children[above]
            if at > mark and parse.tokens[at].dep not in {"cc", "punct", "preconj"}
        ),
        None,
    )


def part_before(parse: Parse, verb: int) -> frozenset[int]:
    """The part of a whole that stands for the subject of a joined clause: ", of these 17 cannot be used"."""
    helping = {"aux", "auxpass", "neg"}
    own = [at for at in parse.children[verb] if parse.tokens[at].dep in helping and at < verb]
    if parse.tokens[verb].dep != "conj" or child_of(parse, verb, *SUBJECTS) is not None:
        return frozenset()
    first = end = min([verb, *own])
    while first and parse.tokens[first - 1].pos != "PUNCT":
        first -= 1
    part = [each.text.lower() for each in parse.tokens[first:end]]
    led = part[:1] == ["of"] and part[1:2] and part[1] in WHOLES and len(part) > 2
    return frozenset(range(first, end)) if led else frozenset()
