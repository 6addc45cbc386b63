"""A case against its gold: what was read of each document (entities, dates, voices, statements …)."""

from __future__ import annotations

from collections import Counter, defaultdict

from stemma.evaluate.case_tables import Table
from stemma.evaluate.places import Gold, Places, shared
from stemma.model.annotations import Attribution, Claim
from stemma.model.case import CaseRows
from stemma.model.documents import quote
from stemma.text.words import words

MOST = 0.5
NAMED = 0.8


def statements(rows: CaseRows, gold: Gold) -> Table:
    """Statements that were found; precision is the share of those with the right speaker."""
    places = Places(rows)
    attributions = {row.id: row for row in rows.attributions}
    right: list[str] = []
    missed: list[str] = []
    extra: list[str] = []
    for row in gold["statements"]:
        name = f"{row['doc']}: “{row['quote'][:60]}” by {row['speaker']}"
        hits = [c for c in rows.claims if places.is_passage(c.document, c.spans, row)]
        if not hits:
            missed.append(name)
        elif any(_speaks(c, attributions[c.attribution], row, places) for c in hits):
            right.append(name)
        else:
            held = " › ".join(str(holder.name) for holder in hits[0].holders)
            extra.append(f"{name}: has {held}")
    return Table("statements", tuple(right), tuple(missed), tuple(extra))


def _speaks(claim: Claim, attribution: Attribution, row: Gold, places: Places) -> bool:
    """Whether the claim's holders, the publisher included, name the gold's speaker."""
    wanted = [row["speaker"], *row.get("also_speaker", ())]
    if wanted == ["-"]:
        return attribution.anonymous or not attribution.speakers
    return any(
        places.is_named(holder.entity, holder.name, name)
        for holder in claim.holders
        for name in wanted
    )


def entities(rows: CaseRows, gold: Gold) -> Table:
    """People and organisations whose every spelling is one entity and nobody else's."""
    homes = _homes(rows)
    places = Places(rows)
    owners: dict[str, Counter[str]] = defaultdict(Counter)
    found: dict[str, Counter[str]] = {}
    for row in gold["persons_and_organisations"]:
        if row["schema"] in {"Thing", "Event"}:
            continue
        found[row["name"]] = Counter(
            entity
            for form in row["names"]
            for file in form["documents"]
            for entity in homes.get((places.id_of(file) or "", _folded(form["text"])), ())
        )
        for entity, count in found[row["name"]].items():
            owners[entity][row["name"]] += count
    right: list[str] = []
    missed: list[str] = []
    extra: list[str] = []
    for name, counted in found.items():
        best, hits = counted.most_common(1)[0] if counted else ("", 0)
        if not hits:
            missed.append(name)
        elif hits >= NAMED * counted.total() and owners[best].most_common(1)[0][0] == name:
            right.append(name)
        else:
            extra.append(f"{name}: in {len(counted)} entities")
    return Table("entities", tuple(right), tuple(missed), tuple(extra))


def _homes(rows: CaseRows) -> dict[tuple[str, str], set[str]]:
    """By document and folded spelling: the entities that bear the name there."""
    texts = {document.id: document.text for document in rows.documents}
    homes: dict[tuple[str, str], set[str]] = defaultdict(set)
    for mention in rows.mentions:
        if mention.kind == "name":
            spelled = quote(texts[mention.document], mention.spans)
            homes[mention.document, _folded(spelled)].add(mention.entity)
    return homes


def _folded(name: str) -> str:
    kept = [word for word in words(name) if word not in {"the", "mr", "ms", "mrs", "dr"}]
    return " ".join(kept)


def published(rows: CaseRows, gold: Gold) -> Table:
    """The date of each document, or that it has none."""
    places = Places(rows)
    right: list[str] = []
    extra: list[str] = []
    for row in gold["published"]:
        document = places.documents[row["doc"]]
        value = document.published.value if document.published else None
        said = f"{row['doc']}: {row['value']}"
        (right if value == row["value"] else extra).append(f"{said} (found {value})")
    return Table("published", tuple(right), (), tuple(extra))


def dates(rows: CaseRows, gold: Gold) -> Table:
    """Temporal expressions with their value; dates that the metadata holds count as found."""
    places = Places(rows)
    right: list[str] = []
    missed: list[str] = []
    extra: list[str] = []
    for row in gold["dates"]:
        document = places.id_of(row["doc"])
        spans = places.spans(row["doc"], row["quote"], row.get("nth", 1))
        wanted = {row["value"], *row.get("also", ()), *row.get("value_also", ())}
        values = [
            time.value
            for time in rows.times
            if time.document == document and shared(time.spans, spans) >= MOST
        ]
        dated = places.by_id[document].published if document else None
        values += [dated.value] if dated and shared(dated.spans, spans) >= MOST else []
        name = f"{row['doc']}: “{row['quote']}” {row['value']}"
        if not values:
            missed.append(name)
        elif wanted & set(values):
            right.append(name)
        else:
            extra.append(f"{name}: has {values[0]}")
    return Table("dates", tuple(right), tuple(missed), tuple(extra))


def furniture(rows: CaseRows, gold: Gold) -> Table:
    """Menus, prompts and related links that yield no statement."""
    places = Places(rows)
    right: list[str] = []
    extra: list[str] = []
    for row in gold["furniture"]:
        hits = [c for c in rows.claims if places.is_passage(c.document, c.spans, row)]
        (extra if hits else right).append(f"{row['doc']}: “{row['quote'][:60]}”")
    return Table("furniture", tuple(right), (), tuple(extra))


def problems(rows: CaseRows, gold: Gold) -> Table:
    """What the user should know about the input."""
    places = Places(rows)
    right: list[str] = []
    missed: list[str] = []
    for row in gold["problems"]:
        document = places.id_of(row["doc"])
        hit = any(p.document == document and p.kind == row["kind"] for p in rows.problems)
        (right if hit else missed).append(f"{row['doc']}: {row['kind']}")
    return Table("problems", tuple(right), tuple(missed), ())


def voices(rows: CaseRows, gold: Gold) -> Table:
    """Who wrote which part: each voice of the gold is one voice of the case."""
    places = Places(rows)
    right: list[str] = []
    missed: list[str] = []
    for row in gold["voices"]:
        document = places.id_of(row["doc"])
        first = places.spans(row["doc"], row["begins"])
        last = places.spans(row["doc"], row["ends"])
        hit = any(
            shared(first, voice.content) >= MOST and shared(last, voice.content) >= MOST
            for voice in rows.attributions
            if voice.kind == "voice" and voice.document == document
        )
        (right if hit else missed).append(f"{row['doc']}: {row['begins']} … {row['ends']}")
    return Table("voices", tuple(right), tuple(missed), ())


READING = (statements, entities, published, dates, furniture, problems, voices)
