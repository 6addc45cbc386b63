"""Denials that have no words of their own: "She denies it", "which he rejects", "denied all charges".

They are no statements, so an answer points to the attribution itself. So do admissions ("admitted it"), which
as another's report concede nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from stemma.compare.ledger.replies import SENTENCE_END
from stemma.compare.statements.corpus import Corpus
from stemma.compare.statements.families import kind_of
from stemma.compare.statements.statements import Statement
from stemma.model.annotations import Attribution
from stemma.model.documents import Document, quote
from stemma.model.links import Addresses
from stemma.text.denials import ALL, IT, MARKS, ONE, denies_plainly, takes_it_up

_ADMITTED = re.compile(
    r"(?:(?:has|have|had|later|also|since) )*(?:admit(?:s|ted)?|confess(?:es|ed)?(?: to)?|conced(?:es|ed)"
    r"|acknowledg(?:es|ed))",
    re.IGNORECASE,
)
_CALLED = re.compile(r"(?:(?:has|have|had) )?(?:call(?:s|ed)|describ(?:es|ed))", re.IGNORECASE)
_OTHERS = re.compile(
    r"\b(?:famil(?:y|ies)|relatives?|supporters?|friends?|parents|wife|husband|mother|father|brother|sister|son"
    r"|daughter|widow(?:er)?|partner|colleagues?)\b",
    re.IGNORECASE,
)
"""Those who deny for somebody without speaking for him."""
_CHARGED = re.compile(r"\b(?:accus|alleg|charg|claim)\w*", re.IGNORECASE)
_CLAIM = re.compile(
    r"claims?|allegations?|accusations?|charges?|assertions?|contentions?|suggestions?|insinuations?"
    r"|statements?|reports?|accounts?|versions?",
    re.IGNORECASE,
)
"""What a denial calls the words that it is of."""
_NEAR = {"denies": 1, "concedes": 2}
"""Sentences that may end between: an admission may follow a denial ("denied it. Later he admitted it")."""
_NOT_SAYING = frozenset({"demands", "asks", "declines"})


def bare_denials(corpus: Corpus, attributions: Iterable[Attribution]) -> tuple[Attribution, ...]:
    """The attributions that deny or admit what others said, and no more."""
    return tuple(
        each
        for each in attributions
        if each.source and each.cue and each.content and not each.negated and _is_bare(corpus, each)
    )


def _is_bare(corpus: Corpus, row: Attribution) -> bool:
    if rejected_in(corpus, row) is not None:
        return True
    text = corpus.annotations[row.document].document.text
    source, cue, said = (quote(text, spans) for spans in (row.source, row.cue, row.content))
    if _OTHERS.search(source):
        return False
    if row.stance == "denies" and _CALLED.fullmatch(cue):
        return takes_it_up(said, cue) and not IT.fullmatch(said.strip(MARKS))
    if row.stance == "denies":
        if not denies_plainly(text, row.source[-1], row.cue[0]):
            return False
        return takes_it_up(said, cue) or told_of_denier(corpus, row) is not None
    admitted = row.stance == "concedes" and _ADMITTED.fullmatch(cue)
    return bool(admitted) and bool(IT.fullmatch(said.strip(MARKS)))


def meets(corpus: Corpus, denial: Attribution, told: Sequence[Statement]) -> Addresses | None:
    """How a bare denial meets an accusation in any of its wordings, or null where it is of another.

    "It" and "the claim" mean the last sentence before them; where they open a paragraph, what the one before
    opens with. "All charges" mean what stands before them in that paragraph.
    """
    document = corpus.annotations[denial.document].document
    at = min(denial.source + denial.cue + denial.content)[0]
    here = any(each.document.id == denial.document for each in told)
    of_it = told_of_denier(corpus, denial) if here else None
    if of_it is not None and any(each.id == of_it.id for each in told):
        return "this"
    before = [
        each for each in told if each.document.id == denial.document and each.hull[1] <= at + 1
    ]
    for each in before:
        between = document.text[each.hull[1] : at]
        if _heads_paragraph_before(document, each, denial):
            return "this"
        if _is_said_between(corpus, each, at):
            continue
        if len(SENTENCE_END.findall(between)) <= _NEAR[denial.stance]:
            return "this"
        said = quote(document.text, denial.content).strip(MARKS)
        if ALL.fullmatch(said) and "\n" not in between.strip() and not _CHARGED.search(between):
            return "set"
    return "set" if told and _meets_retold(corpus, denial, told[0], at) else None


def told_of_denier(corpus: Corpus, denial: Attribution) -> Statement | None:
    """What "the guards deny the accusation" is of: what was last told of the guards in its paragraph.

    Null where that is in their own words; "it" means what another said right before, and "all charges" more
    than one.
    """
    if (inside := rejected_in(corpus, denial)) is not None:
        return inside
    if denial.stance != "denies":
        return None
    text = corpus.annotations[denial.document].document.text
    said = quote(text, denial.content).strip(MARKS)
    deniers = corpus.spokes.behind_attribution(denial)
    if IT.fullmatch(said):
        return _told_right_before(corpus, denial, deniers)
    return _last_told_of(corpus, denial, deniers) if ONE.fullmatch(said) else None


def _last_told_of(corpus: Corpus, denial: Attribution, deniers: frozenset[str]) -> Statement | None:
    """The last accusation of the deniers in the paragraph before, or the last that tells an act of theirs."""
    text = corpus.annotations[denial.document].document.text
    at = min(denial.source + denial.cue + denial.content)[0]
    start = text.rfind("\n", 0, at) + 1
    near = [
        each
        for each in corpus.by_document.get(denial.document, ())
        if start <= each.hull[0] and each.hull[1] <= at and deniers & set(each.claim.about)
    ]
    accusing = [each for each in near if each.claim.kind == "allegation"]
    acting = [each for each in near if any(kind_of(act) == "act" for act in each.acts)]
    last = max(accusing or acting, key=lambda each: each.hull, default=None)
    told = last is not None and last.claim.stands == "for" and not last.behind & deniers
    return last if told else None


def _told_right_before(
    corpus: Corpus, denial: Attribution, deniers: frozenset[str]
) -> Statement | None:
    """What another is reported to say of the deniers in the sentence before a denial of "it"."""
    document = corpus.annotations[denial.document].document
    at = min(denial.source + denial.cue + denial.content)[0]
    return told_right_before(corpus, document, at, deniers)


def told_right_before(
    corpus: Corpus, document: Document, at: int, deniers: frozenset[str]
) -> Statement | None:
    """What another is reported to say of some in the sentence before a place, if it may accuse them."""
    above = [each for each in corpus.by_document.get(document.id, ()) if each.hull[1] <= at]
    last = max(above, key=lambda each: each.hull, default=None)
    if last is None or last.attribution.kind == "voice" or last.behind & deniers:
        return None
    of_them = last.claim.about[:1] and last.claim.about[0] in deniers
    dark = last.claim.kind == "allegation" or last.claim.may_accuse
    told = dark and last.claim.stands == "for" and of_them
    between = document.text[last.hull[1] : at]
    near = len(SENTENCE_END.findall(between)) <= 1 and "\n" not in between.strip(" ")
    return last if told and near else None


def rejected_in(corpus: Corpus, denial: Attribution) -> Statement | None:
    """The statement of somebody known that a denial names as his: "rejected Lund's claim that …"."""
    if denial.stance != "denies" or denial.negated or denial.kind != "indirect":
        return None
    text = corpus.annotations[denial.document].document.text
    return next(
        (
            each
            for each in corpus.by_parent.get(denial.id, ())
            if each.claim.stands == "for"
            if _CLAIM.fullmatch(quote(text, each.attribution.cue))
        ),
        None,
    )


def _meets_retold(corpus: Corpus, denial: Attribution, accusation: Statement, at: int) -> bool:
    """Whether the accuser is said to tell of the same act right before, in a text that is not older.

    "The Union says that they were beaten. The guards deny it" is of the Union's "came with sticks" too.
    What is admitted there is admitted of nothing else.
    """
    if denial.stance != "denies":
        return False
    document = corpus.annotations[denial.document].document
    since = document.published.value if document.published else ""
    if (
        document.id == accusation.document.id
        or not accusation.published
        or since < accusation.published
    ):
        return False
    said = [each for each in corpus.by_document.get(document.id, ()) if each.hull[1] <= at + 1]
    last = max(said, key=lambda each: each.hull[1], default=None)
    if last is None or not last.behind & accusation.behind or last.claim.stands != "for":
        return False
    same = {each for each in last.families & accusation.families if kind_of(each) == "act"}
    near = len(SENTENCE_END.findall(document.text[last.hull[1] : at])) <= _NEAR[denial.stance]
    return near and bool(same)


def _is_said_between(corpus: Corpus, accusation: Statement, at: int) -> bool:
    """Whether somebody says something else, and no mere "it", between an accusation and a place."""
    rows = corpus.annotations[accusation.document.id]
    return any(
        accusation.hull[1] <= row.cue[0][0] < at
        and not IT.fullmatch(quote(rows.document.text, row.content).strip(MARKS))
        for row in rows.attributions
        if row.kind != "voice" and row.cue and row.stance not in _NOT_SAYING
    )


def _heads_paragraph_before(document: Document, accusation: Statement, denial: Attribution) -> bool:
    """Whether a denial opens a paragraph, and the accusation the one before."""
    text, begin = document.text, denial.source[0][0]
    start = text.rfind("\n", 0, begin) + 1
    above = text[:start].rstrip()
    first = above.rfind("\n") + 1
    inside = first <= accusation.hull[0] and accusation.hull[1] <= len(above)
    opens = text[start:begin].strip() in {"", "But"}
    return opens and inside and not SENTENCE_END.search(text, first, accusation.hull[0])
