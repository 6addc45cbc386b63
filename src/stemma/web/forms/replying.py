"""A reply that is not listed: the form on an accusation's own page, and the judgement that it makes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import unquote

from stemma.case.speaking import is_before
from stemma.errors import UsageError
from stemma.model.annotations import Claim
from stemma.model.judgements import Judgement
from stemma.model.links import Answers
from stemma.model.wording import status_words
from stemma.web.forms.judging_rows import made, target_of
from stemma.web.rows import addresses
from stemma.web.rows.answered import address_of, effective_status, standing
from stemma.web.rows.describe import in_order, name_by_id, statement
from stemma.web.rows.index import CaseIndex
from stemma.web.rows.views import DocumentView, NameView, Option, StatementView
from stemma.web.words.wording_judging import HOW, REPLY_NEEDED

FIELDS = ("words", "reply", "address", "how", "why")
LONGEST = 2_000
MOST_CHOICES = 40
STATEMENT = re.compile(r"\bc:[0-9a-f]+")
FIND = "find"
"""What the form asks for that only looks for statements."""


class NotNotedError(UsageError):
    """What was filled in makes no reply to the accusation."""

    def __init__(self, *, needed: str) -> None:
        message, hint = REPLY_NEEDED[needed]
        super().__init__(message, hint=hint)


@dataclass(frozen=True)
class Choice:
    """A statement that can be chosen as the reply."""

    said: StatementView
    """The statement."""
    chosen: bool
    """Whether it is chosen."""


@dataclass(frozen=True)
class PaperChoices:
    """The statements of one document that can be chosen."""

    document: DocumentView
    """The document."""
    choices: tuple[Choice, ...]
    """Its statements, in the order of the text."""


@dataclass(frozen=True)
class ReplyingView:
    """The form for a reply by one whom the accusation accuses, as it was filled in."""

    anchor: str
    """Its place in the page."""
    action: str
    """Where it is sent."""
    about: NameView
    """Who is accused."""
    answered: str
    """How the accusation is answered, in our words."""
    href: str
    """Where it stands beside its answers."""
    papers: tuple[PaperChoices, ...]
    """The statements by the accused or for them that can be chosen, by document."""
    shown: int
    """How many of them are listed."""
    fitting: int
    """How many have the words that were looked for."""
    older: int
    """How many statements are left out because their text is older than that of the accusation."""
    values: Mapping[str, str]
    """What was filled in."""
    hows: tuple[Option, ...]
    """What a reply can do."""
    opened: bool = False
    """Whether somebody has filled it in."""
    message: str | None = None
    """What is wrong with it."""
    hint: str | None = None
    """What can be done."""


def accusations_in(index: CaseIndex, claim: str) -> tuple[Answers, ...]:
    """The rows of the ledger that a statement opens: one for each whom it accuses."""
    return tuple(row for row in index.answers if row.allegation == claim)


def replying(
    index: CaseIndex,
    row: Answers,
    form: Mapping[str, str] | None = None,
    error: NotNotedError | None = None,
) -> ReplyingView:
    """The form for a reply to an accusation, with what was filled in and what is wrong with it."""
    values = {name: (form or {}).get(name, "").strip()[:LONGEST] for name in FIELDS}
    every = _theirs(index, row)
    possible = [each for each in every if not _is_older(index, each, row)]
    fitting = _with_words(index, possible, values)
    listed = [each for each in fitting[MOST_CHOICES:] if each.id == values["reply"]]
    listed = [*fitting[:MOST_CHOICES], *listed]
    return ReplyingView(
        anchor=f"reply-{addresses.anchor(row.about)}",
        action=addresses.replies_to(row.allegation),
        about=name_by_id(index, row.about),
        answered=status_words(effective_status(index, row), standing(index, row)),
        href=address_of(index, row),
        papers=tuple(_papers(index, listed, values["reply"])),
        shown=len(listed),
        fitting=len(fitting),
        older=len(every) - len(possible),
        values=values,
        hows=tuple(Option(key, words, key == values["how"]) for key, words in HOW.items()),
        opened=form is not None,
        message=error.message if error else None,
        hint=error.hint if error else None,
    )


def noted_reply(index: CaseIndex, row: Answers, form: Mapping[str, str], at: str) -> Judgement:
    """The judgement that a statement answers an accusation.

    Raises:
        NotNotedError: no statement is meant, or one that cannot answer it.
    """
    reply = _meant(index, form)
    how = next((each for each in HOW if each == form.get("how")), None)
    if reply.id == row.allegation:
        raise NotNotedError(needed="itself")
    if how is None:
        raise NotNotedError(needed="how")
    if (row.allegation, reply.id) in index.not_answers:
        raise NotNotedError(needed="undone")
    if _is_older(index, reply, row):
        raise NotNotedError(needed="older")
    if how == "denies" and row.about not in index.whose.get(reply.id, frozenset()):
        raise NotNotedError(needed="others")
    ends = (reply, index.claims[row.allegation])
    targets = [target_of(index, "link", each.document, each.spans) for each in ends]
    slot = "polarity" if how == "denies" else None
    return made("confirm", targets, at, form, before={"type": how, "slot": slot})


def _meant(index: CaseIndex, form: Mapping[str, str]) -> Claim:
    """The statement that is chosen, or whose address is given."""
    chosen, typed = (form.get(name, "").strip()[:LONGEST] for name in ("reply", "address"))
    found = STATEMENT.findall(unquote(typed))
    given = found[-1] if found else typed
    if not (chosen or given):
        raise NotNotedError(needed="none")
    if chosen and given and chosen != given:
        raise NotNotedError(needed="two")
    claim = index.claims.get(chosen or given)
    if claim is None:
        raise NotNotedError(needed="unknown")
    return claim


def _theirs(index: CaseIndex, row: Answers) -> list[Claim]:
    """The statements by the accused or for them that do not stand beside the accusation as replies."""
    listed = {each.claim for each in standing(index, row) if each.is_plain}
    return in_order(
        index,
        (
            claim
            for claim in index.claims.values()
            if row.about in index.whose.get(claim.id, ())
            and claim.id not in listed
            and claim.id != row.allegation
            and (row.allegation, claim.id) not in index.not_answers
        ),
    )


def _is_older(index: CaseIndex, reply: Claim, row: Answers) -> bool:
    """Whether a statement stands in a text that is known to be older than that of the accusation."""
    told = index.documents[index.claims[row.allegation].document]
    said = index.documents[reply.document]
    if said.id == told.id or said.published is None or told.published is None:
        return False
    return is_before(said.published.value, told.published.value)


def _with_words(
    index: CaseIndex, claims: Iterable[Claim], values: Mapping[str, str]
) -> list[Claim]:
    """The statements that have all the words which are looked for, and the one that is chosen."""
    words = values["words"].casefold().split()
    if not words:
        return list(claims)

    def has_them(claim: Claim) -> bool:
        said = statement(index, claim)
        paper = said.document
        text = f"{said.before} {said.quote} {said.after} {paper.label} {paper.file}".casefold()
        return all(word in text for word in words)

    return [each for each in claims if each.id == values["reply"] or has_them(each)]


def _papers(index: CaseIndex, claims: Iterable[Claim], chosen: str) -> Iterable[PaperChoices]:
    for _, together in groupby(claims, key=lambda claim: claim.document):
        said = [statement(index, claim) for claim in together]
        choices = tuple(Choice(each, each.id == chosen) for each in said)
        yield PaperChoices(said[0].document, choices)
