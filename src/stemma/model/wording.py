"""What the codes of the contract are called where people read them: on screens and in tables."""

from __future__ import annotations

from stemma.model.annotations import ClaimKind
from stemma.model.links import AnswerStatus, LinkType, Slot

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


def status_words(status: AnswerStatus, *, unclear: bool) -> str:
    """A row's status in words; `unclear`: something is shown that may be a reply."""
    return NOT_PLAIN if unclear and status == "other-statements-only" else STATUS[status]
