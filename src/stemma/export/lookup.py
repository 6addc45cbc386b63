"""What ids stand for, in words, for tables that people read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from stemma.model.annotations import Holder
from stemma.model.case import CaseRows
from stemma.model.documents import Known, Spans, quote


class Lookup:
    """Words for the ids of one case; an id that leads nowhere gives an empty string."""

    def __init__(self, rows: CaseRows) -> None:
        self._documents = {row.id: row for row in rows.documents}
        self._claims = {row.id: row for row in rows.claims}
        self._attributions = {row.id: row for row in rows.attributions}
        self._entities = {row.id: row.name for row in rows.entities}
        self._times = {row.id: row for row in rows.times}
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

    def chain(self, holders: Iterable[Holder]) -> str:
        """Those on whose word a statement stands, the outermost first."""
        return " > ".join(
            f"{each.role}: {each.name or 'not named'}{' (outside this folder)' * each.outside}"
            for each in holders
        )

    def cue(self, attribution: str) -> str:
        """The document's own verb of saying, in quotation marks."""
        found = self._attributions.get(attribution)
        words = self.words(found.document, found.cue) if found else ""
        return f"“{words}”" if words else ""

    def claim_words(self, claim: str) -> str:
        """A statement's words, with a translation behind them if somebody made one."""
        found = self._claims.get(claim)
        if found is None:
            return ""
        words, made = self.words(found.document, found.spans), found.translation
        return f"{words} [{made.text} – translated by {made.by}]" if made else words

    def claim_holders(self, claim: str) -> str:
        """Those on whose word a statement stands."""
        found = self._claims.get(claim)
        return self.chain(found.holders) if found else ""

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
