"""What ids stand for, in words, for tables that people read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from stemma.model.annotations import Attribution, Claim, Holder
from stemma.model.asked import as_written, asked_of
from stemma.model.case import CaseRows
from stemma.model.chains import together
from stemma.model.documents import Known, Spans, quote

LONGEST_BETWEEN = 40
"""Characters between a subject and its verb: an adverb, an aside."""


def _frame(text: str, said: Attribution, first: int) -> int:
    """Where words begin together with the verb and the subject that stand directly before them."""
    start, end = said.cue[0][0], said.cue[-1][1]
    if end > first or text[end:first].replace(",", " ").strip().casefold() not in ("", "that"):
        return first
    if not said.source or said.source[-1][1] > start:
        return start
    between = text[said.source[-1][1] : start]
    near = len(between) <= LONGEST_BETWEEN and not set(between) & set(".!?;\n")
    return said.source[0][0] if near else start


class Lookup:
    """Words for the ids of one case; an id that leads nowhere gives an empty string."""

    def __init__(self, rows: CaseRows) -> None:
        self._documents = {row.id: row for row in rows.documents}
        self._claims = {row.id: row for row in rows.claims}
        self._attributions = {row.id: row for row in rows.attributions}
        self._entities = {row.id: row.name for row in rows.entities}
        self._times = {row.id: row for row in rows.times}
        self._asked = asked_of(rows.attributions)
        self.statements_of = Counter(row.document for row in rows.claims)

    @staticmethod
    def known(value: Known | None) -> str:
        """A piece of metadata."""
        return "" if value is None else value.value

    def file(self, document: str) -> str:
        """The document's first path."""
        found = self._documents.get(document)
        return found.files[0] if found and found.files else ""

    def published(self, document: str) -> str:
        """When the document was published, if that is known."""
        found = self._documents.get(document)
        return self.known(found.published) if found else ""

    def asked(self, entity: str, allegation: str) -> list[str]:
        """What documents, none older than an accusation, write of an entity's giving no answer."""
        made = self._claims.get(allegation)
        since = self.published(made.document) if made else ""
        return [
            f"“{as_written(self._documents[row.document].text, row)}” ({self.file(row.document)})"
            for row in self._asked.get(entity, ())
            if row.document in self._documents and (self.published(row.document) or "~") >= since
        ]

    def words(self, document: str, spans: Spans) -> str:
        """The words at a place."""
        found = self._documents.get(document)
        return quote(found.text, spans) if found else ""

    def name(self, entity: str) -> str:
        """An entity's name."""
        return self._entities.get(entity, "")

    def names(self, entities: Iterable[str]) -> str:
        """Several entities' names."""
        return " | ".join(filter(None, map(self.name, entities)))

    def times(self, times: Iterable[str]) -> str:
        """Dates of which something can be said."""
        found = (self._times[each].value for each in times if each in self._times)
        return " | ".join(value for value in found if value)

    @staticmethod
    def link(each: Holder) -> str:
        """One of those on whose word a statement stands, and in which role."""
        return f"{each.role}: {each.name or 'not named'}{' (outside this folder)' * each.outside}"

    def chain(self, claim: Claim) -> str:
        """Those on whose word a statement stands, the outermost first; who speak together with "and"."""
        joints = (" and " if each else " > " for each in together(claim, self._attributions))
        links = (
            f"{joint}{self.link(each)}" for joint, each in zip(joints, claim.holders, strict=True)
        )
        return "".join(links).removeprefix(" > ")

    def cue(self, attribution: str) -> str:
        """The document's own verb of saying, in quotation marks."""
        found = self._attributions.get(attribution)
        words = self.words(found.document, found.cue) if found else ""
        return f"“{words}”" if words else ""

    def framed(self, claim: Claim) -> str:
        """A statement's words from the verb that governs them, where it stands directly before.

        "I sold it" says the opposite of what the text says without its "I deny that".
        """
        said = self._attributions.get(claim.attribution)
        found = self._documents.get(claim.document)
        if (
            said is None
            or found is None
            or not said.cue
            or not claim.spans
            or said.kind == "direct"
        ):
            return self.words(claim.document, claim.spans)
        begins = _frame(found.text, said, claim.spans[0][0])
        return self.words(claim.document, ((begins, claim.spans[0][1]), *claim.spans[1:]))

    def claim_cue(self, claim: str) -> str:
        """The document's own verb of saying that governs a statement, in quotation marks."""
        found = self._claims.get(claim)
        return self.cue(found.attribution) if found else ""

    def any_cue(self, place: str) -> str:
        """The verb over a statement, or of an attribution whose content is none."""
        return self.cue(place) if place in self._attributions else self.claim_cue(place)

    def claim_words(self, claim: str) -> str:
        """A statement's words, with a translation behind them if somebody made one."""
        found = self._claims.get(claim)
        if found is None:
            return ""
        words, made = self.framed(found), found.translation
        return f"{words} [{made.text} – translated by {made.by}]" if made else words

    def claim_holders(self, claim: str) -> str:
        """Those on whose word a statement stands."""
        found = self._claims.get(claim)
        return self.chain(found) if found else ""

    def claim_file(self, claim: str) -> str:
        """Where a statement stands."""
        found = self._claims.get(claim)
        return self.file(found.document) if found else ""

    def any_words(self, place: str) -> str:
        """The words of a statement, or of an attribution whose content is none."""
        found = self._attributions.get(place)
        if found is None:
            return self.claim_words(place)
        return self.words(found.document, (*found.source, *found.cue, *found.content))

    def any_file(self, place: str) -> str:
        """Where a statement or an attribution stands."""
        found = self._attributions.get(place)
        return self.file(found.document) if found else self.claim_file(place)
