"""A claim with whose it is, where it stands and its words, as a comparison reads them."""

from __future__ import annotations

import math
import struct
from dataclasses import dataclass
from functools import cached_property

from stemma.compare.statements.families import families_of
from stemma.model.annotations import Attribution, Claim, Holder, Mention, Quantity, Time
from stemma.model.documents import Document, Span, quote
from stemma.text.words import stem, weight, words


@dataclass(frozen=True, eq=False)
class ClaimWords:
    """A claim with its attribution, its document and its words."""

    claim: Claim
    attribution: Attribution
    document: Document
    times: tuple[Time, ...]
    quantities: tuple[Quantity, ...]
    mentions: tuple[Mention, ...] = ()
    """Who and what is named inside the statement's words."""
    within: Attribution | None = None
    """The quotation in which a saying lies that is itself told in other words, if it lies in one."""
    behind: frozenset[str] = frozenset()
    """Whose words these are: the speakers, and for whom they speak by the sources' own words."""
    signed: frozenset[str] = frozenset()
    """Who signed the stretch in which it stands as the author's own sentence."""
    before: str = ""
    """The sentence before a statement that says little by itself ("She is not.")."""
    around: frozenset[str] = frozenset()
    """Who and what is named near it."""
    story: frozenset[str] = frozenset()
    """Who and what is named anywhere in its document."""
    as_read: str = ""
    """Its words as the pair reader reads them; empty where there is none."""
    meaning: bytes = b""
    """Where it points among other statements, as signed bytes; empty where no model tells."""
    counts_on: str = ""
    """The sentence before one that only gives another figure for it: "The company speaks of 12"."""
    borrows: bool = False
    """Whether it is compared with what it takes over from the sentence before it: for replies only."""

    @property
    def id(self) -> str:
        """The claim's id."""
        return self.claim.id

    @property
    def holder(self) -> Holder:
        """Whose statement it is: the innermost link of the chain that speaks for itself.

        An informant stands behind the speaker's words; the words remain the speaker's.
        """
        speaking = [link for link in self.claim.holders if link.role != "informant"]
        return speaking[-1] if speaking else Holder("author", None, None)

    @property
    def holder_key(self) -> str:
        """One key for one holder: an entity, a name, or the unnamed author of this document."""
        holder = self.holder
        return holder.entity or holder.name or f"{holder.role} of {self.document.id}"

    @cached_property
    def hull(self) -> Span:
        """From its first character to its last."""
        return self.claim.spans[0][0], self.claim.spans[-1][1]

    @property
    def published(self) -> str | None:
        """The document's date as EDTF, or null."""
        return self.document.published.value if self.document.published else None

    @cached_property
    def text(self) -> str:
        """The words that are compared: a person's translation of them, else the quoted ones."""
        translation = self.claim.translation
        return translation.text if translation else quote(self.document.text, self.claim.spans)

    @property
    def shown(self) -> str:
        """The same for a reason that people read, which names whose translation it is."""
        translation = self.claim.translation
        return f"{self.text} [translated by {translation.by}]" if translation else self.text

    @cached_property
    def direction(self) -> tuple[float, ...]:
        """Where it points among other statements: figures of which the squares add up to one."""
        figures = struct.unpack(f"{len(self.meaning)}b", self.meaning)
        length = math.hypot(*figures)
        return tuple(figure / length for figure in figures)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The folded words, in order."""
        return tuple(words(self.text))

    @cached_property
    def stems(self) -> dict[str, float]:
        """The stems with the weight of each, from the frozen table."""
        return {(root := stem(word)): weight(root) for word in self.words}

    @cached_property
    def families(self) -> frozenset[str]:
        """The families of acts its own words belong to."""
        return families_of(self.words)
