"""The statements a stretch of text is made of: finite clauses with their adjuncts.

Coordinated predicates are split and share their subject. A relative clause stands alone only where
the caller says that it matters. Where the parse shows no clause, the sentence is one statement.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from stemma.annotate.claims.phrases import (
    antecedent_phrase,
    bare,
    part_before,
    shared_with_clause_before,
    words_below,
)
from stemma.annotate.clauses import SUBJECTS, child_of, is_finite, subject_of
from stemma.annotate.parse import Parse, Sentence, Token

VERBS = frozenset({"VERB", "AUX"})
EDGES = frozenset({"CCONJ", "SCONJ", "PUNCT", "SPACE", "SYM"})
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "PRON", "ADV"})


@dataclass(frozen=True, slots=True)
class Unit:
    """One statement: the head of its clause and its tokens; the subject may stand elsewhere."""

    head: int
    tokens: tuple[int, ...]
    relative: bool = False


@dataclass(frozen=True, slots=True)
class Region:
    """The tokens that somebody's statements are taken from, and how."""

    tokens: set[int]
    closed: bool = False
    """Whether nothing from outside belongs to them: what somebody is quoted with is complete."""
    loose: bool = False
    """Whether clauses without a finite verb count too: "to dismiss X and to publish Y"."""
    frames: frozenset[int] = frozenset()
    """The words for who says something and that they say it, anywhere in the text."""
    own_frame: frozenset[int] = frozenset()
    """Those of them that tell of these statements."""
    others: frozenset[int] = frozenset()
    """What somebody else says in the same sentences."""

    def is_free(self, places: Collection[int]) -> bool:
        """Whether words are nobody else's, so that a statement may be completed with them."""
        return all(
            at in self.tokens or (at not in self.frames and at not in self.others) for at in places
        )


Matters = Callable[[int], bool]
"""Whether a relative clause, given by its verb, is a statement of its own."""


def units_of(parse: Parse, sentence: Sentence, region: Region, matters: Matters) -> list[Unit]:
    """The statements of one sentence inside a region of tokens."""
    loose = region.loose
    tops = [
        token.index
        for token in parse.tokens_of(sentence)
        if token.index in region.tokens
        and (token.head not in region.tokens or token.head == token.index)
    ]
    heads: list[int] = []
    for top in tops:
        heads.extend(_coordinated(parse, top, region.tokens, loose=loose))
    split = set(heads)
    relatives = [
        token.index
        for token in parse.tokens_of(sentence)
        if token.index in region.tokens
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


def completed(parse: Parse, sentence: Sentence, region: Region, unit: Unit) -> Unit:
    """The only statement of a region with the words that the parser hung elsewhere.

    What somebody is said to have said is complete: nothing of it may be lost.
    """
    own = set(unit.tokens)
    cut = {
        at
        for token in parse.tokens_of(sentence)
        if token.dep == "relcl" and token.index not in own
        for at in parse.subtree(token.index)
    }
    inside = [
        at for at in range(sentence.first, sentence.last) if at in region.tokens and at not in cut
    ]
    kept = trimmed(parse, sorted({*inside, *own}))
    return Unit(unit.head, tuple(with_quotes(parse, kept)), unit.relative)


def is_verbal(parse: Parse, index: int) -> bool:
    """Whether a token heads something like a clause: a verb that is finite or has a subject."""
    token = parse.tokens[index]
    if token.pos not in VERBS:
        return False
    return is_finite(parse, index) or child_of(parse, index, *SUBJECTS) is not None


def with_quotes(parse: Parse, tokens: list[int]) -> list[int]:
    """The tokens with the quotation mark that closes one left open among them, or opens one."""
    texts = [parse.tokens[at].text for at in tokens]
    opened = texts.count("“") > texts.count("”") or texts.count('"') % 2 == 1
    after = tokens[-1] + 1 if tokens else 0
    while opened and after < min(len(parse.tokens), tokens[-1] + 3):
        if parse.tokens[after].text in {"”", '"'}:
            return [*tokens, *range(tokens[-1] + 1, after + 1)]
        if parse.tokens[after].pos != "PUNCT":
            break
        after += 1
    return tokens


def _coordinated(parse: Parse, top: int, region: set[int], *, loose: bool) -> list[int]:
    """The clause heads under a top: itself, and the clauses joined to it."""
    token = parse.tokens[top]
    found: list[int] = []
    if token.pos in VERBS and (loose or is_finite(parse, top) or is_imperative(parse, top)):
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
            and inner.dep in {"ccomp", "pcomp"}
            and token.pos not in VERBS
        ):
            found.extend(_coordinated(parse, child, region, loose=loose))
    return found


def _is_clause(parse: Parse, verb: int, *, loose: bool) -> bool:
    """Whether a joined verb heads a clause; it may share the auxiliary of the verb before.

    A verb with nothing of its own ("arrested, tried and sentenced him") stays with its neighbours.
    """
    token = parse.tokens[verb]
    own = [
        child
        for child in parse.children[verb]
        if parse.tokens[child].dep not in {"punct", "cc", "conj", "advmod", "neg"}
    ]
    if not own:
        return False
    if is_finite(parse, verb):
        return True
    shares = token.tag in {"VBN", "VB", "VBG"} and _has_auxiliary(parse, token.head)
    return shares or (loose and token.tag in {"VB", "VBG", "VBN"}) or token.tag in {"VBP", "VBZ"}


def _has_auxiliary(parse: Parse, verb: int) -> bool:
    token = parse.tokens[verb]
    if child_of(parse, verb, "aux", "auxpass") is not None:
        return True
    return token.dep == "conj" and token.head != verb and _has_auxiliary(parse, token.head)


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


def is_imperative(parse: Parse, verb: int) -> bool:
    """Whether a verb heads a sentence that bids or asks to do something."""
    token = parse.tokens[verb]
    return (
        token.tag == "VB"
        and token.dep == "ROOT"
        and child_of(parse, verb, *SUBJECTS, "aux") is None
    )


def _unit(parse: Parse, head: int, region: Region, split: set[int]) -> Unit | None:
    token = parse.tokens[head]
    cut = split - {head}
    kept = words_below(parse, head, cut, region.tokens)
    kept -= {at for other in cut for at in part_before(parse, other)}
    part = part_before(parse, head)
    relative = token.dep == "relcl" and head in split
    own = subject_of(parse, head)
    if part:
        kept |= part & region.tokens
    elif own is None and token.dep == "conj":
        kept |= shared_with_clause_before(parse, head)
    elif own is not None and own.index not in region.tokens:
        kept |= bare(parse, own.index)
    if relative:
        kept |= antecedent_phrase(parse, head, cut)
    if region.closed:
        kept &= region.tokens
    tokens = trimmed(parse, _without_crumbs(parse, sorted(kept)))
    if len([at for at in tokens if parse.tokens[at].pos not in EDGES]) < 2:
        return None
    return Unit(head, tuple(with_quotes(parse, tokens)), relative)


def _without_crumbs(parse: Parse, tokens: list[int]) -> list[int]:
    """The tokens without stray pieces that hold no word of content."""
    pieces: list[list[int]] = []
    for at in tokens:
        if pieces and pieces[-1][-1] == at - 1:
            pieces[-1].append(at)
        else:
            pieces.append([at])
    kept = [
        piece
        for piece in pieces
        if len(pieces) == 1 or any(parse.tokens[at].pos in CONTENT for at in piece)
    ]
    commas = [
        [
            at
            for at in piece
            if at not in {piece[0], piece[-1]} or parse.tokens[at].text not in {",", ";"}
        ]
        for piece in kept
    ]
    return [at for piece in (commas if len(kept) > 1 else kept) for at in piece]


def trimmed(parse: Parse, tokens: list[int]) -> list[int]:
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
    """Whether a word at an edge only joins; "Nor was he told" would say the contrary without it."""
    if token.text.lower() in {"nor", "neither"}:
        return False
    return token.pos in {"PUNCT", "SPACE", "CCONJ"} or (
        token.dep == "mark" and token.text.lower() == "that"
    )
