"""Denials that have no words of their own: "She denies it", "which he rejects", "denied the charges".

They are no statements, so an answer points to the attribution itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from stemma.compare.statements.corpus import Corpus
from stemma.compare.statements.statements import Statement
from stemma.model.annotations import Attribution
from stemma.model.documents import Document, quote
from stemma.model.links import Addresses

_IT = re.compile(
    r"(?:it|this|that|them|these|those|which|so|both|all of (?:it|this|that|them)|everything)",
    re.IGNORECASE,
)
"""What takes up the sentence before."""
_SAID = (
    r"(?:accusations?|allegations?|charges?|claims?|reports?|account|stor(?:y|ies)|version|rumou?rs?"
    r"|assertions?|suggestions?|insinuations?|slanders?)"
)
_UNTRUE = (
    r"(?:\W+(?:is |was |were |as |to be )?[^.;]{0,40}\b(?:false|untrue|lies?|baseless|unfounded|groundless"
    r"|invent\w+|fabricat\w+|nonsense|slander\w*|libel\w*|absurd|fantas\w+|fiction)\b[^.;]{0,40})?"
)
_ONE = re.compile(rf"(?:the|this|that|his|her|its|their) {_SAID}{_UNTRUE}", re.IGNORECASE)
"""What names one accusation: "the claim", "the report false and cruel"."""
_ALL = re.compile(
    rf"(?:all |any |both )?(?:of )?(?:the |these |those |such |his |her |its |their )?(?:\w+ )?{_SAID}"
    r"(?: against (?:him|her|it|them))?|any wrong-?doing|wrong-?doing|any involvement|all guilt|any guilt",
    re.IGNORECASE,
)
"""What names them all: "all charges", "any wrongdoing"."""
_END = re.compile(r"[.!?][\"”’)]?\s")
_MARKS = " \t\n“”\"‘’'."


def bare_denials(corpus: Corpus, attributions: Iterable[Attribution]) -> tuple[Attribution, ...]:
    """The attributions that deny what others said, and no more."""
    return tuple(
        each
        for each in attributions
        if each.stance == "denies"
        and not each.negated
        and (said := _said(corpus.annotations[each.document].document, each))
        and any(words.fullmatch(said) for words in (_IT, _ONE, _ALL))
    )


def meets(corpus: Corpus, denial: Attribution, told: Iterable[Statement]) -> Addresses | None:
    """How a bare denial meets an accusation in any of its wordings, or null where it is of another.

    "It" and "the claim" mean the last sentence before them; where they open a paragraph, what the one before
    opens with. "All charges" mean what stands before them in the same document.
    """
    document = corpus.annotations[denial.document].document
    said = _said(document, denial)
    at = min(denial.cue + denial.content)[0]
    before = [
        each for each in told if each.document.id == denial.document and each.claim.spans[0][0] < at
    ]
    if any(_is_last(document, each, denial, at) for each in before):
        return "this"
    if any(_heads_paragraph_before(document.text, each, denial) for each in before):
        return "this"
    return "set" if before and not _IT.fullmatch(said) and _ALL.fullmatch(said) else None


def _said(document: Document, denial: Attribution) -> str:
    return quote(document.text, denial.content).strip(_MARKS)


def _is_last(document: Document, accusation: Statement, denial: Attribution, at: int) -> bool:
    """Whether no sentence ends between the two but the accusation's own."""
    between = document.text[accusation.claim.spans[-1][1] : at]
    near = accusation.claim.spans[-1][1] <= at and len(_END.findall(between)) <= 1
    return near and not (set(accusation.attribution.content) & set(denial.content))


def _heads_paragraph_before(text: str, accusation: Statement, denial: Attribution) -> bool:
    """Whether a denial opens a paragraph, and the accusation the one before."""
    start = text.rfind("\n", 0, denial.source[0][0] if denial.source else 0) + 1
    opening = text[start : denial.source[0][0]].strip() if denial.source else "-"
    above = text[:start].rstrip()
    first = above.rfind("\n") + 1
    at, end = accusation.claim.spans[0][0], accusation.claim.spans[-1][1]
    inside = first <= at and end <= len(above)
    return opening in {"", "But"} and inside and not _END.search(text, first, at)
