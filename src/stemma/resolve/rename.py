"""The documents' rows with case-wide entity ids in place of their own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from stemma.model.annotations import (
    Annotations,
    Attribution,
    Claim,
    Descriptor,
    Holder,
    Mention,
)
from stemma.model.documents import Spans

NO_SPEAKER = frozenset({"Address", "Event", "Thing"})
LENGTH_OF_THE = len("the ")
Names = dict[str, str]
Pairs = tuple[tuple[str, str], ...]


def named(annotated: Annotations) -> tuple[str, ...]:
    """Every entity that the document's rows speak of, sorted."""
    found = {mention.entity for mention in annotated.mentions}
    holders = [holder for claim in annotated.claims for holder in claim.holders]
    for row in annotated.descriptors:
        found.add(row.entity)
        holders.append(row.used_by)
    found.update(*(row.speakers for row in annotated.attributions))
    found.update(*(claim.about for claim in annotated.claims))
    return tuple(sorted(found | {holder.entity for holder in holders if holder.entity}))


def rename(
    annotated: Annotations, becomes: Pairs, names: Pairs, added: tuple[Mention, ...]
) -> Annotations:
    """The same rows speaking of the case's entities; mentions keep their own id as `local`.

    Args:
        annotated: the document's rows.
        becomes: what each of its entities is in the case.
        names: what these are called in the case.
        added: mentions that only the case could find.
    """
    found = {mention.spans[0][1]: mention for mention in added if mention.schema not in NO_SPEAKER}
    begun = {mention.spans[0][0]: mention for mention in found.values()}
    new = _New(dict(becomes), dict(names), found, begun, annotated.document.text)
    mentions = tuple(
        replace(mention, entity=new.id(mention.entity), local=mention.entity)
        for mention in annotated.mentions
    )
    return replace(
        annotated,
        mentions=tuple(sorted((*mentions, *added), key=lambda each: each.spans)),
        attributions=tuple(new.attribution(row) for row in annotated.attributions),
        claims=tuple(new.claim(row) for row in annotated.claims),
        descriptors=tuple(new.descriptor(row) for row in annotated.descriptors),
    )


@dataclass(frozen=True, slots=True)
class _New:
    """What the case's entities are, and a row that speaks of them for one that speaks of its own."""

    ids: Names
    """What each entity of the document is in the case."""
    names: Names
    """What these are called in the case."""
    found: Mapping[int, Mention]
    """Names that only the case knows, by where they end."""
    begun: Mapping[int, Mention]
    """The same by where they begin."""
    text: str

    def id(self, entity: str) -> str:
        return self.ids.get(entity, entity)

    def attribution(self, row: Attribution) -> Attribution:
        speakers = _renamed(row.speakers, self.ids) or _found(row.source, self.found)
        return replace(row, speakers=speakers)

    def claim(self, row: Claim) -> Claim:
        subject = self._subject(row)
        about = _renamed(row.about, self.ids)
        if subject is not None and "about" not in row.stated:
            about = tuple(dict.fromkeys((subject.entity, *about)))
        return replace(
            row,
            about=about,
            accused=_renamed(row.accused, self.ids),
            holders=tuple(self.holder(each) for each in row.holders),
        )

    def _subject(self, row: Claim) -> Mention | None:
        """The name that only the case knows and with which a statement begins: "The Ministry has"."""
        start = row.spans[0][0]
        behind = self.begun.get(start + LENGTH_OF_THE)
        the = self.text[start : start + LENGTH_OF_THE].lower() == "the "
        found = behind if behind is not None and the else self.begun.get(start)
        whole = found is not None and found.spans[-1][1] < row.spans[0][1]
        owns = found is not None and self.text[found.spans[-1][1] :][:1] in {"'", "’"}
        return found if whole and not owns else None

    def descriptor(self, row: Descriptor) -> Descriptor:
        return replace(row, entity=self.id(row.entity), used_by=self.holder(row.used_by))

    def holder(self, holder: Holder) -> Holder:
        if holder.entity is None:
            known = _found(holder.spans, self.found)
            if not known:
                return holder
            name = self.names.get(known[0], holder.name)
            return replace(holder, entity=known[0], name=name, outside=False)
        entity = self.id(holder.entity)
        return replace(holder, entity=entity, name=self.names.get(entity, holder.name))


def _renamed(entities: tuple[str, ...], ids: Names) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids.get(entity, entity) for entity in entities))


def _found(source: Spans, found: Mapping[int, Mention]) -> tuple[str, ...]:
    """The one whom the whole of a source names, where only the case knows the name: "the Council"."""
    if len(source) != 1 or source[0][1] not in found:
        return ()
    mention = found[source[0][1]]
    return (mention.entity,) if mention.spans[0][0] - source[0][0] in {0, LENGTH_OF_THE} else ()
