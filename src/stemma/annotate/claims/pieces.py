"""The check over the words of a statement: nothing is cut out of the middle of a phrase.

A statement may leave out what somebody else says, or what is a statement of its own. It may not leave
out a word on which one of its own hangs, and it ends on no article, genitive or preposition. Where it
would, the words between are shown too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from stemma.annotate.claims.units import Region, Unit, trimmed, with_quotes
from stemma.annotate.clauses import SUBJECTS, is_finite, subject_of
from stemma.annotate.parse import Parse, Sentence, Token

NEEDED = frozenset(
    "aux auxpass prt pobj pcomp dobj attr oprd acomp agent dative nsubj nsubjpass det poss case".split()
)
"""What a word cannot lose: its auxiliary, its object, its owner."""
LEANING = frozenset(
    "det poss case pobj pcomp amod compound nummod quantmod prep dobj dative attr prt acl".split()
)
"""What cannot stand without the word on which it hangs."""
RELATIVES = frozenset({"WDT", "WP", "WP$", "WRB"})
MARKS = frozenset({"PUNCT", "CCONJ", "SPACE"})
DASHES = frozenset({"-", "–", "—"})
OWNED = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})


def mended(parse: Parse, sentence: Sentence, region: Region, units: list[Unit]) -> list[Unit]:
    """The statements of a sentence with the words that were wrongly cut out of them."""
    found: list[Unit] = []
    for unit in units:
        before = found[-1].tokens[-1] + 1 if found else sentence.first
        others = {at for each in units if each is not unit for at in each.tokens}
        tokens = _with_subject(parse, unit, region, (before, others))
        tokens = _filled(parse, tokens, unit.head, region)
        tokens = _without_remains(parse, tokens, unit.head, region)
        tokens = _without_relative_at_end(parse, tokens)
        tokens = _ended(parse, tokens, sentence, region)
        tokens = _with_object(parse, tokens, unit)
        if tokens != list(unit.tokens):
            tokens = with_quotes(parse, tokens)
        found.append(replace(unit, tokens=tuple(tokens)))
    return found


def _with_subject(
    parse: Parse, unit: Unit, region: Region, around: tuple[int, set[int]]
) -> list[int]:
    """The words with the subject of a finite verb that has none among them."""
    tokens, (before, others) = list(unit.tokens), around
    if unit.relative or not is_finite(parse, unit.head):
        return tokens
    subject = subject_of(parse, unit.head)
    if subject is not None and (_is_placed(parse, subject, unit) or subject.tag in RELATIVES):
        return tokens
    led = list(range(before, tokens[0]))
    if subject is None:
        lone = parse.tokens[unit.head].dep == "ROOT" or not others
        if not lone or parse.tokens[tokens[0]].tag in {"VB", *RELATIVES}:
            return tokens
    elif not region.tokens.issuperset(led):
        own = set(parse.subtree(subject.index))
        free = own.isdisjoint(region.own_frame) and own.isdisjoint(region.others - region.tokens)
        return sorted({*tokens, *own} - others) if free else tokens
    return trimmed(parse, [*led, *tokens]) if region.tokens.issuperset(led) else tokens


def _is_placed(parse: Parse, subject: Token, unit: Unit) -> bool:
    """Whether a clause has its subject among its words, or behind them: "Among them was Orm"."""
    own = {at for at in parse.children[unit.head] if parse.tokens[at].dep in SUBJECTS}
    return not {subject.index, *own}.isdisjoint(unit.tokens) or subject.index > unit.head


def _without_remains(parse: Parse, tokens: list[int], head: int, region: Region) -> list[int]:
    """Without a piece that only hangs on what another says: "I told Orm that ..., and she laughed"."""
    pieces = list(_pieces(tokens))
    subject = subject_of(parse, head)
    own = {head, subject.index} if subject is not None else set()
    kept = [
        piece
        for piece in pieces
        if not own or own & set(piece) or not _hangs_on_frame(parse, piece, region)
    ]
    return trimmed(parse, [at for piece in kept for at in piece]) if kept != pieces else tokens


def _hangs_on_frame(parse: Parse, piece: list[int], region: Region) -> bool:
    """Whether a piece is only whom somebody told, or what he told of."""
    tops = [parse.tokens[at] for at in piece if parse.tokens[at].head not in piece]
    told = [each for each in tops if _is_told(each) and each.head in region.frames]
    return bool(told) and all(each in told or each.pos in MARKS for each in tops)


def _is_told(token: Token) -> bool:
    """Whether a word is an object, or a call to somebody ("said, Doctor") and no day."""
    return token.dep in {"dobj", "dative"} or (token.dep == "npadvmod" and not token.entity)


def _filled(parse: Parse, tokens: list[int], head: int, region: Region) -> list[int]:
    """With the words of every gap in which one stands that is needed on its sides."""
    found, kept = set(tokens), set(tokens)
    for one, two in pairwise(tokens):
        gap = range(one + 1, two)
        marks = all(_only_leads_on(parse.tokens[at]) for at in gap)
        torn = _is_torn(parse, gap, kept, head)
        if marks or (torn and not any(_is_anothers(at, region) for at in gap)):
            found.update(gap)
    return sorted(found)


def _is_anothers(at: int, region: Region) -> bool:
    """Whether a word is what somebody else says, and not the mere telling that he says it."""
    return at in region.others and at not in region.tokens and at not in region.frames


def _only_leads_on(token: Token) -> bool:
    """Whether a word only leads on to what comes: a comma, the "in which" of a relative clause."""
    relative = token.tag in RELATIVES or (token.pos == "ADP" and token.dep == "prep")
    return token.pos == "PUNCT" or relative


def _is_torn(parse: Parse, gap: range, kept: set[int], head: int) -> bool:
    """Whether a word in a gap is needed by one that is kept, or one that is kept leans on it."""
    out = (parse.tokens[at] for at in gap)
    if any(each.dep in NEEDED and each.head in kept and each.head != each.index for each in out):
        return True
    if any(parse.tokens[at].head in gap and parse.tokens[at].dep in LEANING for at in kept):
        return True
    return _has_second_subject(parse, gap.stop, kept, head)


def _has_second_subject(parse: Parse, after: int, kept: set[int], head: int) -> bool:
    """Whether another subject begins right behind a gap: it belongs to the clause that was cut out."""
    subjects = [
        at for at in parse.children[head] if parse.tokens[at].dep in SUBJECTS and at in kept
    ]
    return len(subjects) > 1 and min(parse.subtree(subjects[-1])) == after


def _with_object(parse: Parse, tokens: list[int], unit: Unit) -> list[int]:
    """A relative clause with its object that was read as a subject: "a gale that cost us the roof was"."""
    noun = parse.tokens[parse.tokens[unit.head].head]
    above = [at for at in parse.children[noun.head] if parse.tokens[at].dep in SUBJECTS]
    after = tokens[-1] + 1
    if not unit.relative or len(above) < 2 or min(parse.subtree(above[-1])) != after:
        return tokens
    return [*tokens, *range(after, max(parse.subtree(above[-1])) + 1)]


def _without_relative_at_end(parse: Parse, tokens: list[int]) -> list[int]:
    """Without the "in which" of a clause that is no part of the statement."""
    last = len(tokens) - 1
    word = parse.tokens[tokens[last]]
    if last == 0 or word.tag not in RELATIVES:
        return tokens
    above = parse.tokens[word.head]
    led = above.pos == "ADP" and above.index == tokens[last - 1]
    verb = above.head if led else above.index
    kept = tokens[: last - led]
    return tokens if verb in kept or not kept else trimmed(parse, kept)


def _ended(parse: Parse, tokens: list[int], sentence: Sentence, region: Region) -> list[int]:
    """With what an article, a genitive or a preposition at the end leads to."""
    last = parse.tokens[tokens[-1]]
    after = parse.tokens[last.index + 1 : sentence.last]
    if not after:
        return tokens
    if last.tag == "POS" and (after[0].text in DASHES or after[0].pos in OWNED):
        rest = [each.index for each in after]
        return trimmed(parse, [*tokens, *rest]) if region.is_free(rest) else tokens
    led = _led_to(parse, last) or _object_behind(parse, tokens, region)
    if led is None or led <= last.index:
        return tokens
    end = max(at for at in parse.subtree(led) if at < sentence.last)
    rest = list(_as_far_as(range(last.index + 1, end + 1), region))
    return trimmed(parse, [*tokens, *rest]) if led in rest else tokens


def _object_behind(parse: Parse, tokens: list[int], region: Region) -> int | None:
    """The object right behind a statement that was cut off because it speaks: "stirred the fears that"."""
    after = tokens[-1] + 1
    return next(
        (
            at
            for verb in tokens
            for at in parse.children[verb]
            if parse.tokens[at].dep in {"dobj", "attr"}
            and at >= after
            and at in region.frames
            and verb not in region.frames
            and min(parse.subtree(at)) <= after
        ),
        None,
    )


def _led_to(parse: Parse, last: Token) -> int | None:
    """The word that an article belongs to, or that a preposition governs."""
    if last.dep in {"det", "poss"} and last.tag != "POS":
        return last.head
    governed = [at for at in parse.children[last.index] if parse.tokens[at].dep == "pobj"]
    return governed[0] if last.pos == "ADP" and governed else None


def _as_far_as(places: Iterable[int], region: Region) -> Iterator[int]:
    """The words up to the first that somebody else says."""
    for at in places:
        if at in region.others and at not in region.tokens:
            return
        yield at


def _pieces(tokens: list[int]) -> Iterator[list[int]]:
    """The runs of neighbours among some words."""
    piece: list[int] = []
    for at in tokens:
        if piece and at != piece[-1] + 1:
            yield piece
            piece = []
        piece.append(at)
    if piece:
        yield piece
