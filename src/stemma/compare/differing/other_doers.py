"""A quoted sentence that goes on with the same words, and of which somebody else is the subject.

"Somebody in the office decided that the boats could wait" is not what "Mr Lind decided that the boats
could wait" says, though all that both say of him is the same. What is looked at is the sentence in the
document, for a statement may begin behind its subject.
"""

from __future__ import annotations

import re
from itertools import takewhile

from stemma.compare.matching.cut_quotations import quotation_of
from stemma.compare.statements.statements import Statement
from stemma.text.words import WORD, fold

_LEAST = 4
"""So many words must follow the subject in both."""
_LONGEST = 5
_BACK = 120
_SENTENCE = re.compile(r"[.!?:;]\s|[\"“”«»„]|\n\s*\n")
_ABBREVIATED = re.compile(r"\b(Dr|Mr|Mrs|Ms|Prof|St|Rev|Capt)\.(?=\s)")
_INDEFINITE = frozenset(
    "somebody someone some anybody anyone nobody people one a an another others persons".split()
)
_REFERRING = frozenset("i we you he she it they this that these those who which".split())
"""Words for somebody whom the other may name."""


def other_doer(left: Statement, right: Statement) -> tuple[str, str] | None:
    """The two subjects, if one is named or known and the other is not, or both are named otherwise."""
    if not _speakers(left) & _speakers(right):
        return None
    one, two = _sentence(left), _sentence(right)
    backwards = zip(map(fold, reversed(one)), map(fold, reversed(two)), strict=False)
    alike = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], backwards))
    first, second = one[: len(one) - alike], two[: len(two) - alike]
    shortest, longest = sorted((len(first), len(second)))
    if alike < _LEAST or not shortest or longest > _LONGEST:
        return None
    if _REFERRING & {fold(word) for word in (*first, *second)}:
        return None
    unknown = _is_indefinite(first), _is_indefinite(second)
    named = first[-1][0].isupper() and second[-1][0].isupper()
    if unknown[0] == unknown[1] and not (named and fold(first[-1]) != fold(second[-1])):
        return None
    return " ".join(first), " ".join(second)


def _speakers(statement: Statement) -> frozenset[str]:
    """Whose quoted words it is, or is a part of."""
    quoted = quotation_of(statement)
    return frozenset(quoted.speakers) if quoted else frozenset()


def _sentence(statement: Statement) -> list[str]:
    """The words of its sentence, as they are written, up to its own end."""
    text, (start, end) = statement.document.text, statement.hull
    before = _ABBREVIATED.sub(r"\1 ", text[max(0, start - _BACK) : start])
    led = _SENTENCE.split(before)[-1]
    return [match.group() for match in WORD.finditer(led + text[start:end])]


def _is_indefinite(subject: list[str]) -> bool:
    return fold(subject[0]) in _INDEFINITE
