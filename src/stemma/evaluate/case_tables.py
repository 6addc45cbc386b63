"""A case against its gold, table by table: copies, origins, cited items, who calls whom what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from stemma.evaluate.places import SHARED, Gold, Places, same_name
from stemma.model.case import CaseRows
from stemma.model.documents import quote
from stemma.model.links import CitedItem, NameUse
from stemma.text.words import words


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a case beside its gold: what was right, missed and too much, in words."""

    name: str
    right: tuple[str, ...]
    missed: tuple[str, ...]
    extra: tuple[str, ...]

    @property
    def precision(self) -> float:
        """Share of the rows shown that are in the gold; 1 where nothing is shown."""
        shown = len(self.right) + len(self.extra)
        return len(self.right) / shown if shown else 1.0

    @property
    def recall(self) -> float:
        """Share of the gold's rows that are shown; 1 where the gold has none."""
        wanted = len(self.right) + len(self.missed)
        return len(self.right) / wanted if wanted else 1.0

    def __str__(self) -> str:
        """Return one line for a terminal."""
        return (
            f"{self.name:12} precision {100 * self.precision:5.1f}  recall {100 * self.recall:5.1f}"
            f"  right {len(self.right)}  missed {len(self.missed)}  extra {len(self.extra)}"
        )


def copies(rows: CaseRows, gold: Gold) -> Table:
    """Passages with the same wording; several stretches of one passage count once."""
    places = Places(rows)
    right: list[str] = []
    missed: list[str] = []
    used: set[str] = set()
    for row in gold["copies"]:
        name = f"{row['left']['doc']} = {row['right']['doc']}: {row['left']['quote'][:60]}"
        hits = {
            passage.id
            for passage in rows.passages
            for one, two in ((passage.left, passage.right), (passage.right, passage.left))
            if places.is_passage(one.document, one.spans, row["left"])
            and places.is_passage(two.document, two.spans, row["right"])
        }
        used |= hits
        (right if hits else missed).append(name)
    extra = [
        quote(places.by_id[passage.left.document].text, passage.left.spans)[:80]
        for passage in rows.passages
        if passage.id not in used
    ]
    return Table("copies", tuple(right), tuple(missed), tuple(extra))


def origins(rows: CaseRows, gold: Gold) -> Table:
    """Versions in the gold whose range the case gives; others are not judged.

    A range that a careful reader could as well defend (`range_also`) is as right.
    """
    places = Places(rows)
    claims = {claim.id: claim for claim in rows.claims}
    right: list[str] = []
    missed: list[str] = []
    extra: list[str] = []
    for row in gold["origins"]:
        best, hits = None, 0
        for found in rows.origins:
            touched = sum(
                any(
                    places.is_passage(claims[c].document, claims[c].spans, passage)
                    for c in found.claims
                )
                for passage in row["claims"]
            )
            if touched > hits and found.stands == row["stands"]:
                best, hits = found, touched
        name = f"{row['matter']} ({row['stands']})"
        if best is None or hits < len(row["claims"]):
            missed.append(f"{name}: {hits} of {len(row['claims'])} statements together")
        elif [best.low, best.high] in ([row["low"], row["high"]], *row.get("range_also", ())):
            right.append(name)
        else:
            extra.append(f"{name}: {best.low}-{best.high}, wanted {row['low']}-{row['high']}")
    return Table("origins", tuple(right), tuple(missed), tuple(extra))


def cited(rows: CaseRows, gold: Gold) -> Table:
    """Cited items with their issuer and whether they are held.

    Rows that few items fit choose first, so that none is taken by one that another would fit as well.
    """
    places = Places(rows)
    right: list[str] = []
    missed: list[str] = []
    used: set[str] = set()
    for row in sorted(gold["cited"], key=lambda row: len(_fitting(places, row, rows.cited))):
        hit = _cited_item(places, row, [item for item in rows.cited if item.id not in used])
        name = f"{row['what']}: {row['title']}"
        if hit is None:
            missed.append(name)
        else:
            used.add(hit.id)
            right.append(name)
    extra = [
        f"{item.what} by {item.issuer} ({item.date}), held {item.held is not None}"
        for item in rows.cited
        if item.id not in used
    ]
    return Table("cited", tuple(right), tuple(missed), tuple(extra))


def _cited_item(places: Places, row: Gold, items: list[CitedItem]) -> CitedItem | None:
    """The item that fits the gold's best, by its date and its kind."""
    kinds = {row["what"], *row.get("what_also", ())}
    return max(
        _fitting(places, row, items),
        key=lambda item: (item.date == row["date"], item.what in kinds),
        default=None,
    )


def _fitting(places: Places, row: Gold, items: Iterable[CitedItem]) -> list[CitedItem]:
    """The items cited by one of the gold's documents, held or not, by its issuer."""
    wanted = {places.id_of(file) for file in row["cited_by"]}
    held = places.id_of(row["held"]) if row["held"] else None
    return [
        item
        for item in items
        if set(item.cited_by) & wanted
        and item.held == held
        and any(places.is_called(item.issuer, name) for name in _issuers(row))
    ]


def _issuers(row: Gold) -> list[str | None]:
    """By whom a cited thing is, and by whom else a careful reader may take it to be."""
    return [row["issuer"], *row.get("issuer_also", ())]


def name_uses(rows: CaseRows, gold: Gold) -> Table:
    """The gold's words for somebody, with the right somebody and the right speaker.

    In an author's own words, the body that published them stands behind them too.
    """
    places = Places(rows)
    right: list[str] = []
    missed: list[str] = []
    extra: list[str] = []
    for row in gold["names"]:
        document = places.id_of(row["doc"])
        hits = [
            use
            for use in rows.names
            if use.document == document
            and use.kind == row["kind"]
            and _alike(use.text, row["text"])
        ]
        name = f"{row['holder']} of {row['who']}: “{row['text']}” ({row['doc']})"
        if any(_fits(use, row, places) for use in hits):
            right.append(name)
        elif hits:
            extra.append(f"{name}: has {hits[0].holder.name}")
        else:
            missed.append(name)
    return Table("names", tuple(right), tuple(missed), tuple(extra))


def _fits(use: NameUse, row: Gold, places: Places) -> bool:
    publisher = places.by_id[use.document].publisher
    speaks = places.is_named(use.holder.entity, use.holder.name, row["holder"]) or (
        use.holder.role == "author"
        and publisher is not None
        and same_name(publisher.value, row["holder"])
    )
    return speaks and places.is_named(use.entity, None, row["who"])


TABLES = (copies, origins, cited, name_uses)


def _alike(left: str, right: str) -> bool:
    one, two = set(words(left)), set(words(right))
    return bool(one) and len(one & two) / len(one | two) >= SHARED


def report(tables: Iterable[Table], *, details: bool = False) -> str:
    """All tables as text, with what was missed and too much if asked for."""
    lines = []
    for table in tables:
        lines.append(str(table))
        if details:
            lines += [f"    missed: {each}" for each in table.missed]
            lines += [f"    extra:  {each}" for each in table.extra]
    return "\n".join(lines)
