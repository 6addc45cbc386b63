"""A case against its gold, table by table: copies, origins, cited items, who calls whom what.

Gold refers to files by name and to passages by their words (`examples/*/gold.json`); a row of the case
fits a passage when its spans share most characters with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from stemma.model.anchors import size
from stemma.model.case import CaseRows
from stemma.model.documents import Document, Spans, quote
from stemma.model.links import CitedItem, NameUse
from stemma.text.words import stem, weight, words

Gold = Mapping[str, Any]
SHARED = 0.5
"""Share of the shorter stretch that two stretches must have in common to be the same passage."""
TELLING = 0.3


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


class Places:
    """Finds the gold's passages in a case's documents."""

    def __init__(self, rows: CaseRows) -> None:
        self.documents: dict[str, Document] = {
            file.rsplit("/", 1)[-1]: document
            for document in rows.documents
            for file in document.files
        }
        self.by_id = {document.id: document for document in rows.documents}
        self.forms = {
            entity.id: {entity.name, *(form.text for form in entity.names)}
            for entity in rows.entities
        }

    def is_named(self, entity: str | None, name: str | None, wanted: str | None) -> bool:
        """Whether someone bears the wanted name in any of the case's spellings."""
        forms = {*self.forms.get(entity or "", ()), name}
        return any(_same_name(form, wanted) for form in forms)

    def is_called(self, name: str | None, wanted: str | None) -> bool:
        """Whether a name, or another spelling of whoever bears it, is the wanted one."""
        if _same_name(name, wanted):
            return True
        return bool(name) and any(
            name in forms and any(_same_name(form, wanted) for form in forms)
            for forms in self.forms.values()
        )

    def id_of(self, file: str) -> str | None:
        """The id of the document with that file name, or null where the case has none."""
        document = self.documents.get(file)
        return document.id if document else None

    def spans(self, file: str, passage: str, nth: int = 1) -> Spans:
        """Where the passage stands; white space may differ; empty where it is not found."""
        document = self.documents.get(file)
        if document is None:
            return ()
        flat, places = _flattened(document.text)
        wanted, _ = _flattened(passage)
        at = -1
        for _ in range(nth):
            at = flat.find(wanted, at + 1)
            if at < 0:
                return ()
        return ((places[at], places[at + len(wanted) - 1] + 1),)

    def is_passage(self, document: str, spans: Spans, gold: Gold) -> bool:
        """Whether a row's spans are the gold's passage."""
        if self.id_of(gold["doc"]) != document:
            return False
        wanted = self.spans(gold["doc"], gold["quote"], gold.get("nth", 1))
        return shared(spans, wanted) >= SHARED


def shared(left: Spans, right: Spans) -> float:
    """Characters in common over those of the shorter, from 0 to 1."""
    common = sum(max(0, min(b, d) - max(a, c)) for a, b in left for c, d in right)
    shorter = min(size(left), size(right))
    return common / shorter if shorter else 0.0


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
        and _same_name(publisher.value, row["holder"])
    )
    return speaks and places.is_named(use.entity, None, row["who"])


TABLES = (copies, origins, cited, name_uses)


def _flattened(text: str) -> tuple[str, list[int]]:
    """The text without white space, and for each character where it stood."""
    places = [index for index, letter in enumerate(text) if not letter.isspace()]
    return "".join(text[index] for index in places), places


def _telling(name: str | None) -> set[str]:
    roots = {stem(word) for word in words(name or "")}
    return {root for root in roots if weight(root) >= TELLING}


def _same_name(left: str | None, right: str | None) -> bool:
    """Whether two ways of writing a name share a telling word, or both are none."""
    if not left or not right:
        return left == right
    one, other = ([word for word in words(name) if word != "the"] for name in (left, right))
    if one == other:
        return True  # also where each of its words is common: "Word House"
    return bool(_telling(left) & _telling(right))


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
