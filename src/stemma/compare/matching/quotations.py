"""Quoted words against quoted words: what is the same, and which words inside the marks differ."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher

from stemma.compare.reuse.shared_quotations import inside_marks
from stemma.compare.statements.corpus import Statement
from stemma.model.documents import quote
from stemma.text.words import stem, weight, words

ALIKE = 0.5
_EDGE = 3
"""At either end only so few words count as changed; more is another cut of the same speech."""
_LONG_EDGE = 6
"""The same where nearly all else is word for word the same."""
_NEARLY_ALL = 0.8
_CLAUSE = 10
_TURNS = frozenset(("if", "unless", "not", "never", "nobody", "neither"))
"""Words that turn what follows them."""
_LEAST = 4
"""Fewer words than this are too few to speak of one quotation."""


@dataclass(frozen=True, slots=True)
class Changed:
    """The words of two quotations where they differ."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    alike: float
    left_out: tuple[str, ...] = ()
    """Words of the same sentence that one of them begins after or ends before, and that turn it: "if …"."""


def likeness(left: Statement, right: Statement) -> float | None:
    """How much of the shorter quotation stands in the longer, in order; null for different speakers."""
    changed = compare_quotations(left, right)
    return changed.alike if changed else None


def compare_quotations(left: Statement, right: Statement) -> Changed | None:
    """What differs between two quotations of one speaker; null where they are not of one passage."""
    if not _of_one_speaker(left, right):
        return None
    one, two = _words(left), _words(right)
    if min(len(one), len(two)) < _LEAST:
        return None
    matcher = SequenceMatcher(None, one, two, autojunk=False)
    same = [block for block in matcher.get_matching_blocks() if block.size]
    shared = sum(_tells(one[block.a : block.a + block.size]) for block in same)
    least = min(_tells(one), _tells(two))
    alike = shared / least if least else 0.0
    if alike < ALIKE:
        return None
    left_out = _left_out(one, two, matcher) or _left_out(two, one, matcher, turned=True)
    edge = _LONG_EDGE if alike >= _NEARLY_ALL else _EDGE
    return Changed(*_differing(one, two, matcher, edge), min(1.0, alike), left_out)


def _of_one_speaker(left: Statement, right: Statement) -> bool:
    """Whether both are quoted of one speaker, or one is quoted and the other the speaker's own text."""
    if _quoted(left) and _quoted(right):
        return bool(set(left.attribution.speakers) & set(right.attribution.speakers))
    if left.document.id == right.document.id:
        return False
    for quoted, own in ((left, right), (right, left)):
        if _quoted(quoted) and own.attribution.kind == "voice":
            return bool(set(quoted.attribution.speakers) & own.behind)
    return False


def _left_out(
    longer: list[str], shorter: list[str], matcher: SequenceMatcher[str], *, turned: bool = False
) -> tuple[str, ...]:
    """What stands in the longer before all that they share, where it turns what follows."""
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    if not blocks:
        return ()
    start, other = (blocks[0].b, blocks[0].a) if turned else (blocks[0].a, blocks[0].b)
    before = longer[max(0, start - _CLAUSE) : start]
    turns = [at for at, word in enumerate(before) if word in _TURNS]
    return tuple(before[turns[0] :]) if turns and not other and len(shorter) >= _LEAST else ()


def _differing(
    one: list[str], two: list[str], matcher: SequenceMatcher[str], edge: int
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words that differ between those that both share; that one begins or ends later is no change."""
    codes = matcher.get_opcodes()
    last = len(codes) - 1
    inner = [
        (a, b, c, d)
        for index, (tag, a, b, c, d) in enumerate(codes)
        if tag != "equal" and (0 < index < last or (tag == "replace" and max(b - a, d - c) <= edge))
    ]
    left = tuple(word for a, b, _, _ in inner for word in one[a:b])
    right = tuple(word for _, _, c, d in inner for word in two[c:d])
    return left, right


def _quoted(statement: Statement) -> bool:
    return statement.attribution.kind in {"direct", "mixed"}


def _words(statement: Statement) -> list[str]:
    """The words of the whole quotation that the statement is a part of; of an own text the statement's.

    Of a saying that is half reported only the words inside its marks are quoted.
    """
    text, attribution = statement.document.text, statement.attribution
    if attribution.kind == "voice":
        return words(quote(text, statement.claim.spans))
    if attribution.kind == "mixed":
        inside = (span for whole in attribution.content for span in inside_marks(text, whole))
        return words(quote(text, tuple(inside)))
    return words(quote(text, attribution.content))


def _tells(said: list[str]) -> float:
    return sum(0.1 + weight(stem(word)) for word in said)
