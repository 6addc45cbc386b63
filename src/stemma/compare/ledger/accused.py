"""Whom an accusation accuses: the agents of the act, not its victims and not the speaker's own side."""

from __future__ import annotations

import re
from collections.abc import Mapping

from stemma.compare.statements.families import acts_told, families_of
from stemma.compare.statements.statements import Statement
from stemma.model.documents import Span, quote
from stemma.model.entities import CaseEntity
from stemma.text.words import WORD, fold, words

_PASSIVE = re.compile(
    r"\b(?:was|were|been|being|is|are|be|got|gets)(?: \w+ly| also| never| then)? $", re.IGNORECASE
)
_BY = re.compile(r"\bby (?:\w+ ){0,3}$", re.IGNORECASE)
_WHERE = re.compile(
    r"\b(?:in|at|from|to|near|of|on|into|across|inside|outside)(?: the)? $", re.IGNORECASE
)
_ONE_OF = re.compile(
    r"\b(?:member|employee|officer|official|clerk|driver|spokes\w+|lawyer|guest) of (?:the )?$",
    re.IGNORECASE,
)
_BOTH_ENDS = frozenset({"pay"})
"""Acts of which both ends are accused: who pays and who is paid."""
_NEVER_SHORT = frozenset({"Person", "Address"})


def accused(statement: Statement) -> tuple[str, ...]:
    """The entities that an accusation is against, sorted; never those whose words it is.

    Where a person or the reading of the text says whom, that holds; a statement that a person corrected
    otherwise, or a tie, is looked at here.
    """
    claim = statement.claim
    if is_stated(statement):
        return tuple(sorted(claim.accused))
    if claim.accused or claim.because:
        return tuple(sorted(set(claim.accused) - statement.behind))
    about = sorted(set(statement.claim.about) - statement.behind)
    if statement.claim.translation:
        return tuple(about)  # a person said whom it is about; the words are in another language
    return tuple(
        entity
        for entity in about
        if not _is_patient(statement, entity)
        and not _is_where(statement, entity)
        and not _says_who(statement, entity)
    )


def is_stated(statement: Statement) -> bool:
    """Whether a person said whom it accuses, or that it accuses nobody: then nothing else is asked."""
    return "accused" in statement.claim.stated


def _is_patient(statement: Statement, entity: str) -> bool:
    """Whether the words show that something was done to this one."""
    at = _first_mention(statement, entity)
    act = _first_act(statement)
    if at is None:
        return False
    if act is None and not statement.tied_to:
        return entity != statement.claim.about[0]
    if act is None or statement.tied_to:
        return at != min(_mentioned(statement))
    if families_of((fold(statement.document.text[act[0] : act[1]]),)) & _BOTH_ENDS:
        return False
    text = statement.document.text
    active = text[act[0] : act[1]].lower().endswith("ing")
    if not active and _PASSIVE.search(text[max(0, act[0] - 24) : act[0]]):
        return not _BY.search(text[max(act[1], at - 30) : at])
    return at > act[0]


def _is_where(statement: Statement, entity: str) -> bool:
    """Whether a country or place only says where it was ("the office in Dareshan")."""
    at = _first_mention(statement, entity)
    if entity not in statement.places or at is None:
        return False
    return bool(_WHERE.search(statement.document.text[max(0, at - 16) : at]))


LENGTH_OF_THE = len("the ")


def has_a_name(entity: CaseEntity | None) -> bool:
    """Whether it has a name of its own: nobody can look for a reply by "company"."""
    forms = (entity.name, *(form.text for form in entity.names)) if entity else ()
    bare = (form[LENGTH_OF_THE:] if form.lower().startswith("the ") else form for form in forms)
    return any(form != form.lower() for form in bare)


def may_mean_its_holder(
    statement: Statement, entity: str, entities: Mapping[str, CaseEntity]
) -> bool:
    """Whether those who say it go by the same short name: "the Committee", by another committee.

    Never somebody or something whose own name the short one is: "Delta", by the Delta Workers' Union.
    """
    if entities[entity].schema in _NEVER_SHORT or entity in statement.places:
        return False
    text = statement.document.text
    called = [
        words(quote(text, each.spans))
        for each in statement.mentions
        if each.entity == entity and each.kind == "name"
    ]
    own = [
        words(form)
        for each in statement.behind - {entity}
        if each in entities
        for form in (entities[each].name, *(found.text for found in entities[each].names))
    ]
    names = {tuple(words(each.name)) for each in entities.values()}
    if any(tuple(short) in names for short in called):
        return False
    return bool(called) and all(
        any(
            len(short) < len(name) and short in (name[: len(short)], name[-len(short) :])
            for name in own
        )
        for short in called
    )


def _says_who(statement: Statement, entity: str) -> bool:
    """Whether a body is named only to say who somebody is ("a member of the council")."""
    at = _first_mention(statement, entity)
    before = statement.document.text[max(0, (at or 0) - 40) : at] if at is not None else ""
    return bool(_ONE_OF.search(before))


def _mentioned(statement: Statement) -> list[int]:
    about = set(statement.claim.about) - statement.behind
    return [each.spans[0][0] for each in statement.mentions if each.entity in about]


def _first_mention(statement: Statement, entity: str) -> int | None:
    starts = [each.spans[0][0] for each in statement.mentions if each.entity == entity]
    return min(starts, default=None)


def _first_act(statement: Statement) -> Span | None:
    """Where the first word of an act stands."""
    text = statement.document.text
    for start, end in statement.claim.spans:
        for match in WORD.finditer(text, start, end):
            if acts_told(fold(match.group())) - {"belong"}:
                return match.span()
    return None
