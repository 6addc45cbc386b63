"""Our own words on the screen: few, plain and about texts. The sources' words stay in quotes.

`docs/wording.md` says why each word is as it is; a test reads every page for the words we avoid.
"""

from __future__ import annotations

from collections.abc import Iterable

from stemma.model import wording as words
from stemma.model.annotations import EntitySchema, HolderRole, Stance, Stands
from stemma.model.documents import By, How
from stemma.model.links import JoinRule
from stemma.model.problems import ProblemKind

PROMISE = "Stemma shows what these texts say and who says it. It does not say what is true."
WARNING = "Naming the speaker does not make a statement safe to repeat."

STANDS: dict[Stands, str] = {
    "for": "says that it is so",
    "against": "says that it is not so",
    "open": "leaves it open",
}
VERSIONS: dict[Stands, str] = {
    "for": "the version that says it is so",
    "against": "the version that says it is not so",
    "open": "the version that leaves it open",
}
"""Behind the names that a question is about, who need not say anything of it."""
ROLES: dict[HolderRole, str] = {
    "publisher": "published by",
    "author": "written by",
    "speaker": "in the words of",
    "informant": "on the word of",
}
UNNAMED: dict[HolderRole, str] = {
    "publisher": "publisher not stated",
    "author": "author not stated",
    "speaker": "a speaker who is not named",
    "informant": "a source that is not named",
}
KNOWN_BY: dict[How, str] = {
    "metadata": "from the file’s own metadata",
    "header": "from the head of the text",
    "dateline": "from the dateline",
    "signature": "from the signature",
    "byline": "from the byline",
    "user": "set by you",
}
CUSTODY: dict[str, str] = {
    "obtained_by": "Obtained by",
    "obtained_from": "Obtained from",
    "obtained_when": "Obtained when",
    "obtained_how": "Obtained how",
    "capture_method": "Saved with",
    "note": "Note, in no export",
}
STANCES: dict[Stance, str] = {
    "asserts": "says that it is so",
    "accuses": "says it of somebody, as an accusation",
    "denies": "says that it is not so",
    "confirms": "says that it is so, as others have said",
    "concedes": "says that it is so, against the speaker’s own interest",
    "doubts": "says that it may not be so",
    "asks": "asks whether it is so",
    "demands": "demands it",
}
"""What a person can choose where a statement is made by hand."""
NAMED_KINDS: dict[EntitySchema, str] = {
    "Person": "a person",
    "Organization": "an organisation",
    "PublicBody": "a public body",
    "Company": "a company",
    "LegalEntity": "not clear which",
}
BY_HAND: dict[By, str] = {
    "person": "a statement made by hand",
    "toml": "a statement made in stemma.toml",
    "machine": "",
}
SAID: dict[str, str] = {
    "direct": "quoted",
    "indirect": "told in other words",
    "mixed": "told, and partly quoted",
    "voice": "written",
}
JOINED: dict[JoinRule, str] = {
    "same-speaker": "same speaker",
    "same-informant": "same source behind the speaker",
    "same-event": "same event",
    "same-release": "same release",
    "same-wording": "same wording",
    "same-publisher": "same publisher",
    "same-party": "grouped by you for counting",
    "declared": "joined by a person",
}
SCHEMAS: dict[str, str] = {
    "Person": "People",
    "Organization": "Organisations",
    "PublicBody": "Public bodies",
    "Company": "Companies",
    "LegalEntity": "People or organisations, not clear which",
    "Address": "Places and countries",
    "Event": "Events",
    "Thing": "Other",
}
READ_AS: dict[str, str] = {
    "Person": "a person",
    "Organization": "an organisation",
    "PublicBody": "a public body",
    "Company": "a company",
    "LegalEntity": "a person or an organisation",
    "Address": "a place",
    "Event": "an event",
    "Thing": "a thing",
}
PROBLEMS: dict[ProblemKind, str] = {
    "unreadable": "Could not be opened",
    "encrypted": "Locked with a password",
    "no-text": "No text inside",
    "not-analysed-language": "In a language that is not analysed",
    "limit": "Cut short by a limit",
    "malformed-date": "A date that is none",
    "ambiguous-date": "A date that can be read in two ways",
    "undated": "No date",
    "encoding": "Letters had to be guessed",
    "duplicate": "The same text more than once",
    "superseded": "Replaced, or no longer in the case",
    "clash": "Two dates, settings or decisions clash",
    "sum-differs": "Parts and total differ",
    "capped": "Too much to compare",
}
NOT_READ: tuple[ProblemKind, ...] = (
    "unreadable",
    "encrypted",
    "no-text",
    "not-analysed-language",
    "limit",
)
READINGS: dict[str, str] = {
    "confirm": "the text says this",
    "reject": "the text does not say this",
    "unsure": "unsure",
}
ACTIONS: dict[str, str] = READINGS | {
    "correct": "corrected",
    "same": "the same person or thing",
    "not-same": "not the same person or thing",
    "join": "counted as one source",
    "cut": "counted apart",
    "note": "note",
    "revoke": "undone",
}
MADE_BY_HAND = "statement made by hand"
CURRENT_READING: dict[str, str] = {
    "says-this": "A person noted: the text says this.",
    "says-not": "A person noted: the text does not say this.",
    "unsure": "A person noted: unsure.",
    "disputed": "Two people read this differently; both notes stand in What you decided.",
}


def count(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def origins_sentence(named: int, unstated: int, low: int, high: int) -> str:
    """The range of separate sources: a folder cannot prove that two of them are independent."""
    between = (
        f"{count(low, 'separate source')}"
        if low == high
        else f"between {low} and {high} separate sources"
    )
    stated = f"Named origins: {named} · not stated: {unstated}"
    return f"{stated} → {between}, as far as these documents show"


def no_reply(
    name: str,
    documents: int,
    latest: str | None,
    *,
    besides: bool = False,
    asked: Iterable[str] = (),
) -> str:
    """What a missing reply means and does not mean; `besides` a text that may be one.

    `asked` is what documents write of somebody's being asked.
    """
    last = f", latest {latest}" if latest else (", none of them dated" if documents else "")
    said = words.no_reply(name, besides=besides, asked=asked)
    return f"{said} Documents by {name}: {documents}{last}."
