"""A case beside its gold: the look-ups that scoring its rows needs."""

from __future__ import annotations

from collections.abc import Iterator

from stemma.evaluate.places import Gold, Places
from stemma.model.case import CaseRows
from stemma.model.documents import quote
from stemma.model.links import Answer
from stemma.text.names import part_similarity
from stemma.text.words import words

ALIKE = 0.8


class Case:
    """A case's rows with the look-ups that scoring needs."""

    def __init__(self, rows: CaseRows, gold: Gold) -> None:
        self.rows = rows
        self.gold = gold
        self.places = Places(rows)
        self.claims = {claim.id: claim for claim in rows.claims}
        self.attributions = {each.id: each for each in rows.attributions}
        self.names = {
            entity.id: (entity.name, *(form.text for form in entity.names))
            for entity in rows.entities
        }
        self._passages = self._same_passages()

    def says(self, claim: str, passage: Gold) -> bool:
        """Whether a claim is the passage."""
        found = self.claims.get(claim)
        return found is not None and self.places.is_passage(found.document, found.spans, passage)

    def says_like(self, claim: str, passage: Gold) -> bool:
        """Whether a claim is the passage, or one that the gold gives as the same."""
        return any(self.says(claim, each) for each in self._alike(passage))

    def answers_like(self, answer: Answer, passage: Gold) -> bool:
        """Whether an answer, a claim or a saying without words of its own, is the passage."""
        if answer.claim:
            return self.says_like(answer.claim, passage)
        row = self.attributions[answer.attribution or ""]
        spans = tuple(sorted((*row.source, *row.cue, *row.content)))
        whole = ((spans[0][0], spans[-1][1]),)
        return any(
            self.places.is_passage(row.document, whole, each) for each in self._alike(passage)
        )

    def is_named(self, entity: str, name: str) -> bool:
        """Whether an entity has a name, however it is spelled."""
        return any(_same_name(form, name) for form in self.names.get(entity, (entity,)))

    def quoted(self, claim: str) -> str:
        """A claim with its file, to be read in a report."""
        found = self.claims[claim]
        document = self.places.by_id[found.document]
        words_ = quote(document.text, found.spans).replace("\n", " ")
        return f"{document.files[0].rsplit('/', 1)[-1][:2]} “{words_[:70]}”"

    def quoted_answer(self, answer: Answer) -> str:
        """An answer with its file."""
        if answer.claim:
            return self.quoted(answer.claim)
        row = self.attributions[answer.attribution or ""]
        document = self.places.by_id[row.document]
        said = quote(document.text, tuple(sorted((*row.source, *row.cue, *row.content))))
        return f"{document.files[0].rsplit('/', 1)[-1][:2]} “{said[:70]}”"

    def _same_passages(self) -> list[list[Gold]]:
        """Groups of passages that say the same: copies, versions, the answers to one accusation."""
        groups = [list(row["claims"]) for row in self.gold.get("origins", ())]
        groups += [list(row["answers"]) for row in self.gold.get("accusations", ())]
        groups += [
            [row["left"], row["right"]]
            for row in self.gold.get("copies", ())
            if row.get("note") != "altered"
        ]
        return groups

    def _alike(self, passage: Gold) -> Iterator[Gold]:
        yield passage
        for group in self._passages:
            if any(_overlap(each, passage) for each in group):
                yield from group


def _overlap(left: Gold, right: Gold) -> bool:
    one, two = left["quote"], right["quote"]
    return left["doc"] == right["doc"] and (one in two or two in one)


def _same_name(left: str, right: str) -> bool:
    """Whether two spellings are of one name, each word beside its like."""
    one, two = words(left), words(right)
    shorter, longer = sorted((one, two), key=len)
    return bool(shorter) and all(
        any(part_similarity(part, other) >= ALIKE for other in longer) for part in shorter
    )
