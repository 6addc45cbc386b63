"""What the codes of the contract are called where people read them: on screens and in tables."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from stemma.model.annotations import ClaimKind
from stemma.model.links import Answer, AnswerStatus, LinkType, Slot

KINDS: dict[ClaimKind, str] = {
    "allegation": "accusation",
    "denial": "says that something is not so",
    "report": "account",
    "identity": "who is, belongs to or speaks for whom",
    "opinion": "opinion",
    "demand": "demand",
    "question": "question",
    "forecast": "forecast",
}
STATUS: dict[AnswerStatus, str] = {
    "accepted-in-own-words": "speaks to it in own words, in a document of its own",
    "partly-accepted-in-own-words": "speaks to a part of it in own words, in a document of its own",
    "denied": "says that it is not so",
    "counter-accused": "says something of the accuser instead",
    "declined": "others write that no comment was given",
    "reported-answer-only": "an answer only as others report it",
    "other-statements-only": "no reply in this folder; speaks of other things",
    "none-in-folder": "no reply in this folder",
}
UNCLEAR = "It is not clear whether this speaks to the accusation."
NOT_PLAIN = "no reply in this folder that is plainly one"
"""In place of "speaks of other things", where something is shown that may be a reply."""
SLOTS: dict[Slot, str] = {
    "number": "How many or how much",
    "date": "When",
    "place": "Where",
    "role": "In which role",
    "actor": "Who did it",
    "affiliation": "Who belongs to whom",
    "name": "How it is called",
    "quotation": "Words inside the quotation marks differ (may be a translation)",
    "polarity": "Whether it is so",
}
LINKS: dict[LinkType, str] = {
    "differs": "Two texts give different things",
    "denies": "One says it is so, another that it is not",
    "updates": "A later text gives a later figure",
    "answers": "One speaks to the other",
    "same": "The same statement",
    "copies": "The same wording",
}
SPEAKS_TO_IT = "speaks to it, and does not say whether it is so"
"""In place of "speaks of other things", where a statement is shown that plainly is a reply."""


SHOWN: dict[str, str] = dict(STATUS.items()) | {
    "speaks-to-it": SPEAKS_TO_IT,
    "not-plainly": NOT_PLAIN,
}
"""How an accusation is answered as it is shown: a row's status says less than its answers do."""


def shown_status(status: AnswerStatus, answers: Collection[Answer]) -> str:
    """How an accusation is answered, by the row's status and the answers that are shown: a key of `SHOWN`."""
    if status not in {"other-statements-only", "none-in-folder"}:
        return status
    if any(each.is_plain for each in answers):
        return "speaks-to-it"
    return "not-plainly" if any(each.may_be_none for each in answers) else status


def status_words(status: AnswerStatus, answers: Collection[Answer]) -> str:
    """How an accusation is answered, in words, by the row's status and the answers that are shown."""
    return SHOWN[shown_status(status, answers)]


def no_reply(name: str, *, besides: bool = False, asked: Iterable[str] = ()) -> str:
    """What a missing reply means and does not mean.

    `besides`: there is a text that may be one. `asked`: what documents write of somebody's being asked.
    """
    reply = "other reply" if besides else "reply"
    told = "; ".join(asked)
    elsewhere = f" Texts write, which need not be of this: {told}." if told else ""
    about = " about this" if told else ""
    return (
        f"This folder holds no {reply} by {name}. It does not show whether {name} was asked{about}."
        f"{elsewhere}"
    )
