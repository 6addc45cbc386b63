"""What comparison finds: links, passages, matters, origins, answers, sides, cited items, names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from stemma.model.annotations import CitedKind, Holder, Stance, Stands
from stemma.model.documents import By, Spans
from stemma.model.entities import Place, Reason

LETTERS = 6
"""Letters of a word, on the average, with the space behind it."""
SHARE = 3
LinkType = Literal["same", "denies", "answers", "differs", "updates", "copies"]
Slot = Literal[
    "number",
    "date",
    "place",
    "role",
    "actor",
    "affiliation",
    "name",
    "quotation",
    "polarity",
]
Reading = Literal["says-this", "says-not", "unsure", "disputed"]
Direction = Literal["left-first", "right-first"]
JoinRule = Literal[
    "same-speaker",
    "same-informant",
    "same-event",
    "same-release",
    "same-wording",
    "same-publisher",
    "same-party",
    "declared",
]
AnswerStatus = Literal[
    "accepted-in-own-words",
    "partly-accepted-in-own-words",
    "denied",
    "counter-accused",
    "declined",
    "reported-answer-only",
    "other-statements-only",
    "none-in-folder",
]
Addresses = Literal["this", "set", "unclear"]
NameKind = Literal["name", "descriptor"]


@dataclass(frozen=True, slots=True)
class Link:
    """A typed relation of two claims, with its reasons."""

    id: str
    type: LinkType
    slot: Slot | None
    claims: tuple[str, str]
    score: float
    reasons: tuple[Reason, ...]
    reading: Reading | None = None
    by: By = "machine"


@dataclass(frozen=True, slots=True)
class Passage:
    """The same wording in two documents, and how many words differ."""

    id: str
    left: Place
    right: Place
    direction: Direction | None
    changes: int
    by: By = "machine"

    @property
    def is_anew(self) -> bool:
        """Whether so many words differ that a sentence was written anew: about every third, or more."""
        sides = (self.left.spans, self.right.spans)
        shorter = min(sum(end - start for start, end in spans) for spans in sides)
        return self.changes * LETTERS * SHARE > shorter


@dataclass(frozen=True, slots=True)
class Matter:
    """Claims on one question; its id is that of its smallest claim."""

    id: str
    about: tuple[str, ...]
    claims: tuple[str, ...]
    by: By = "machine"


@dataclass(frozen=True, slots=True)
class Joining:
    """Why claims are counted as one origin."""

    rule: JoinRule
    says: str


@dataclass(frozen=True, slots=True)
class OriginCluster:
    """One origin of a version as far as the folder shows."""

    id: str
    name: str | None
    claims: tuple[str, ...]
    first_hand: bool
    joined_by: tuple[Joining, ...]


@dataclass(frozen=True, slots=True)
class Origins:
    """Where one version of a matter comes from: documents, named and unstated origins, a range."""

    id: str
    matter: str
    stands: Stands
    claims: tuple[str, ...]
    documents: int
    named: int
    unstated: int
    low: int
    high: int
    clusters: tuple[OriginCluster, ...]
    by: By = "machine"


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer to an accusation: a claim, or an attribution that is none ("declined")."""

    claim: str | None
    attribution: str | None
    stance: Stance
    holder: Holder
    date: str | None
    addresses: Addresses

    @property
    def may_be_none(self) -> bool:
        """Whether it is a statement of which it is not clear that it speaks to the accusation."""
        return self.claim is not None and self.addresses == "unclear"

    @property
    def is_plain(self) -> bool:
        """Whether it is a statement that plainly speaks to the accusation, whatever it says to it."""
        return self.claim is not None and self.addresses != "unclear"


@dataclass(frozen=True, slots=True)
class Answers:
    """An accusation beside what the accused said to it."""

    id: str
    allegation: str
    about: str
    status: AnswerStatus
    answers: tuple[Answer, ...]
    by: By = "machine"

    @property
    def is_without_reply(self) -> bool:
        """Whether the folder holds no reply: none that decides, and no statement that plainly is one."""
        unanswered = self.status in {"none-in-folder", "other-statements-only"}
        return unanswered and not any(each.is_plain for each in self.answers)


@dataclass(frozen=True, slots=True)
class PartyClaims:
    """What one party's documents say on a matter."""

    party: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sides:
    """What is said by one party only and what by several, on one matter."""

    id: str
    matter: str
    parties: tuple[PartyClaims, ...]
    by: By = "machine"


@dataclass(frozen=True, slots=True)
class CitedItem:
    """Something documents lean on, held in the folder or not, with what hangs on it."""

    id: str
    what: CitedKind
    issuer: str | None
    date: str | None
    cited_by: tuple[str, ...]
    claims: tuple[str, ...]
    held: str | None
    citations: tuple[str, ...] = ()
    """The mentions (ids of `citations`) that are of this item."""
    by: By = "machine"


@dataclass(frozen=True, slots=True)
class NameUse:
    """Who calls whom what, and where."""

    id: str
    entity: str
    text: str
    kind: NameKind
    holder: Holder
    document: str
    spans: Spans
    by: By = "machine"
