"""The statements a stretch of text is made of: finite clauses with their adjuncts.

Coordinated predicates are split and share their subject. A relative clause stands alone only where
the caller says that it matters. Where the parse shows no clause, the sentence is one statement.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from stemma.annotate.clauses import child_of, is_finite
from stemma.annotate.parse import Parse, Sentence, Token

VERBS = frozenset({"VERB", "AUX"})
EDGES = frozenset({"CCONJ", "SCONJ", "PUNCT", "SPACE", "SYM"})
SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")


@dataclass(frozen=True, slots=True)
class Unit:
    """One statement: the head of its clause and its tokens; the subject may stand elsewhere."""

    head: int
    tokens: tuple[int, ...]
    relative: bool = False


Matters = Callable[[int], bool]
"""Whether a relative clause, given by its verb, is a statement of its own."""


def units_of(
    parse: Parse, sentence: Sentence, region: set[int], matters: Matters, *, loose: bool
) -> list[Unit]:
    """The statements of one sentence inside a region of tokens.

    `loose` takes clauses without a finite verb too: "to dismiss X and to publish Y".
    """
    tops = [
        token.index
        for token in parse.tokens_of(sentence)
        if token.index in region and (token.head not in region or token.head == token.index)
    ]
    heads: list[int] = []
    for top in tops:
        heads.extend(_coordinated(parse, top, region, loose=loose))
    split = set(heads)
    relatives = [
        token.index
        for token in parse.tokens_of(sentence)
        if token.index in region
        and token.dep == "relcl"
        and token.index not in split
        and matters(token.index)
    ]
    found = []
    for head in [*heads, *relatives]:
        unit = _unit(parse, head, region, split | set(relatives))
        if unit is not None:
            found.append(unit)
    return sorted(found, key=lambda unit: unit.tokens)


def _coordinated(parse: Parse, top: int, region: set[int], *, loose: bool) -> list[int]:
    """The clause heads under a top: itself, and the clauses joined to it."""
    token = parse.tokens[top]
    found: list[int] = []
    if token.pos in VERBS and (loose or is_finite(parse, top) or _is_imperative(parse, top)):
        found.append(top)
    for child in parse.children[top]:
        inner = parse.tokens[child]
        if child not in region:
            continue
        joined = (
            inner.dep == "conj" and inner.pos in VERBS and _is_clause(parse, child, loose=loose)
        )
        spliced = inner.dep in {"ccomp", "parataxis"} and _is_spliced(parse, inner, token)
        if joined or spliced:
            found.extend(_coordinated(parse, child, region, loose=True))
        elif (
            not found
            and inner.pos in VERBS
            and inner.dep in {"relcl", "ccomp", "advcl", "acl", "pcomp"}
            and token.pos not in VERBS
        ):
            found.extend(_coordinated(parse, child, region, loose=loose))
    return found


def _is_clause(parse: Parse, verb: int, *, loose: bool) -> bool:
    """Whether a joined verb heads a clause; it may share the auxiliary of the verb before."""
    return (
        loose
        or is_finite(parse, verb)
        or parse.tokens[verb].tag in {"VBN", "VBD", "VB", "VBP", "VBZ"}
    )


def _is_spliced(parse: Parse, inner: Token, outer: Token) -> bool:
    """Whether a clause is joined by a mere comma: "We asked, we asked again"."""
    own = child_of(parse, inner.index, *SUBJECTS)
    marked = child_of(parse, inner.index, "mark")
    return (
        own is not None
        and marked is None
        and inner.index < outer.index
        and is_finite(parse, inner.index)
    )


def _is_imperative(parse: Parse, verb: int) -> bool:
    token = parse.tokens[verb]
    return (
        token.tag == "VB"
        and token.dep == "ROOT"
        and child_of(parse, verb, *SUBJECTS, "aux") is None
    )


def _unit(parse: Parse, head: int, region: set[int], split: set[int]) -> Unit | None:
    token = parse.tokens[head]
    kept = _subtree(parse, head, split - {head}) & region
    relative = token.dep == "relcl" and head in split
    if child_of(parse, head, *SUBJECTS) is None and token.dep in {"conj"}:
        kept |= _shared_subject(parse, head)
    if relative:
        kept |= _noun_phrase(parse, token.head, head)
    tokens = _trim(parse, sorted(kept))
    if len([at for at in tokens if parse.tokens[at].pos not in EDGES]) < 2:  # noqa: PLR2004 - a word alone states nothing
        return None
    return Unit(head, tuple(tokens), relative)


def _subtree(parse: Parse, head: int, cut: set[int]) -> set[int]:
    """A clause's tokens without the clauses that stand on their own, and without their "and"."""
    found, stack = set(), [head]
    while stack:
        at = stack.pop()
        found.add(at)
        for child in parse.children[at]:
            inner = parse.tokens[child]
            before_cut = inner.dep in {"cc", "punct"} and any(
                other in cut and other > child for other in parse.children[at]
            )
            if child not in cut and not (before_cut and child > at):
                stack.append(child)
    return found


def _shared_subject(parse: Parse, verb: int) -> set[int]:
    token = parse.tokens[verb]
    while token.dep == "conj" and token.head != token.index:
        token = parse.tokens[token.head]
        subject = child_of(parse, token.index, *SUBJECTS)
        if subject is not None:
            relatives = {
                at
                for at in parse.children[subject.index]
                if parse.tokens[at].dep in {"relcl", "appos"}
            }
            return _subtree(parse, subject.index, relatives)
    return set()


def _noun_phrase(parse: Parse, noun: int, relative: int) -> set[int]:
    """The noun that a relative clause is about, without its other additions."""
    added = {
        at
        for at in parse.children[noun]
        if parse.tokens[at].dep in {"relcl", "appos", "acl", "punct"} or at == relative
    }
    return _subtree(parse, noun, added)


def _trim(parse: Parse, tokens: list[int]) -> list[int]:
    """Without conjunctions, "that" and marks at the edges; a last full stop goes too."""
    first, last = 0, len(tokens)
    while first < last and _is_edge(parse.tokens[tokens[first]]):
        first += 1
    while (
        last > first
        and parse.tokens[tokens[last - 1]].pos in EDGES
        and parse.tokens[tokens[last - 1]].text not in {"?", ")", "%"}
    ):
        last -= 1
    return tokens[first:last]


def _is_edge(token: Token) -> bool:
    return token.pos in {"PUNCT", "SPACE", "CCONJ"} or (
        token.dep == "mark" and token.text.lower() == "that"
    )
