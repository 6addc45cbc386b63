"""What comparison would find in the fixture."""

# ruff: noqa: E501  - a table of quotations reads best with one line each

from __future__ import annotations

from collections.abc import Iterable

from tests.web.folder import Folder

from stemma.model.annotations import Holder, Stands
from stemma.model.entities import Place, Reason
from stemma.model.ids import hash_id
from stemma.model.links import (
    Answer,
    Answers,
    AnswerStatus,
    CitedItem,
    Joining,
    JoinRule,
    Link,
    LinkType,
    Matter,
    OriginCluster,
    Origins,
    PartyClaims,
    Passage,
    Sides,
    Slot,
)

MATTERS: tuple[tuple[str, ...], ...] = (
    ("photos", "gate-photos", "deny-photos", "frames", "ledger-denied"),
    ("is-owb", "gate-is-owb", "ledger-worked", "not-owb"),
    ("paid", "gate-paid", "ledger-paid"),
    ("gate", "gate-gate", "nobody-passed"),
    ("official", "once"),
    ("responsibility", "nothing", "no-part", "no-paint"),
    ("paint-night", "notice-night"),
    ("wire-12", "notice-15", "custody"),
    ("crowd-600", "wire-600", "wire-250", "notice-250"),
    ("batons", "no-batons"),
    ("hiding", "she-is-not"),
    ("window", "spy-shop"),
)

LINKS: tuple[tuple[LinkType, Slot | None, str, str, str, str, str], ...] = (
    ("differs", "date", "paint-night", "notice-night", "Tuesday 9 to Wednesday 10 March", "Monday 8 to Tuesday 9 March", "the two nights do not overlap; both texts speak of the paint on the reading room"),
    ("differs", "number", "crowd-600", "notice-250", "More than 600 people", "some 250 people", "both count the people at Quay 9 on Sunday; the two ranges do not meet"),
    ("differs", "date", "official", "once", "at 21:50", "at 21:15", "both give the minute at which the gate was opened; one of them says “once”"),
    ("differs", "quotation", "window", "spy-shop", "a shop window with a camera behind it", "a spy shop with a camera in the window", "one speaker, two documents, five words inside the quotation marks differ"),
    ("updates", "number", "wire-12", "notice-15", "12 people", "at least 15 people", "the second count is later than the first: 18:00 on 14 March, 09:00 on 15 March"),
    ("denies", "polarity", "photos", "deny-photos", "have photographed", "deny that", "different speakers, and one says that it is not so"),
    ("denies", "affiliation", "is-owb", "not-owb", "is the OWB", "We are not the OWB", "different speakers, and one says that it is not so"),
    ("denies", "polarity", "gate", "nobody-passed", "carried no passes", "without a valid pass", "different speakers, and one says that it is not so"),
    ("denies", "polarity", "hiding", "she-is-not", "is hiding something", "She is not", "the second text answers “is hiding something” two days later"),
    ("denies", "polarity", "responsibility", "nothing", "accepted responsibility", "accepted nothing", "the second text answers the first by name"),
    ("copies", None, "photos", "gate-photos", "", "", "25 of 27 words are the same"),
)  # fmt: skip

ANSWERS: tuple[tuple[str, str, AnswerStatus, tuple[tuple[str, str], ...]], ...] = (
    ("photos", "lantern", "denied", (("deny-photos", "this"), ("frames", "unclear"))),
    ("is-owb", "lantern", "denied", (("not-owb", "this"),)),
    ("collects", "chair", "denied", (("deny-photos", "set"),)),
    ("paid", "lantern", "other-statements-only", ()),
    ("gate", "hanno", "none-in-folder", ()),
    ("bus", "brenholt", "none-in-folder", ()),
    ("responsibility", "council", "denied", (("nothing", "this"), ("no-part", "this"), ("no-paint", "this"))),
    ("collectors", "council", "other-statements-only", ()),
    ("hiding", "edda", "denied", (("she-is-not", "this"),)),
    ("batons", "police", "reported-answer-only", (("police-deny", "this"),)),
    ("official", "port", "declined", (("further", "unclear"),)),
)  # fmt: skip

Cluster = tuple[str | None, tuple[str, ...], bool, JoinRule | None, str]
ORIGINS: tuple[tuple[str, Stands, tuple[Cluster, ...]], ...] = (
    ("photos", "for", (("Council of Dareshan Exiles", ("photos", "gate-photos"), True, "same-release", "25 of 27 words are those of the release of 8 March, one day earlier"),)),
    ("photos", "against", (("Lantern Cultural Association", ("deny-photos", "frames", "ledger-denied"), True, "same-speaker", "the association and its chair speak together in the statement of 11 March"),)),
    ("gate", "for", (("Council of Dareshan Exiles", ("gate", "gate-gate"), True, "same-wording", "the same 28 words, one day later"),)),
    ("wire-12", "for", (("Bram Tolland", ("wire-12",), True, None, ""), ("Harbour Police", ("notice-15", "custody"), True, "same-event", "the press conference of 15 March, noon, at which the notice was repeated"))),
    ("crowd-600", "for", (("Council of Dareshan Exiles", ("crowd-600", "wire-600"), True, "same-speaker", "the same spokeswoman"), ("Harbour Police", ("wire-250", "notice-250"), True, "same-speaker", "the same force"))),
    ("official", "for", ((None, ("official",), False, None, ""), ("Tessmar Port Authority", ("once",), True, None, ""))),
)  # fmt: skip

CITED = (
    ("report", "United Commission on Transnational Pressure", "2031-10", ("release",), (), None),
    ("broadcast", "Channel Seven", "2032-03-10", ("statement", "quay"), ("patience",), None),
    ("document", None, "2032-02-09", ("release", "gate"), ("paid", "gate-paid"), None),
    ("letter", "Lantern Cultural Association, Pellin Branch", "2032-02-20", ("letter",), (), None),
    ("statement", "Council of Dareshan Exiles", "2032-03-08", ("ledger", "review"), (), "release"),
    ("post", "Lantern Cultural Association", None, ("ledger",), ("ledger-money",), "website"),
)


def matters(folder: Folder) -> tuple[Matter, ...]:
    """The questions of the fixture."""
    made = []
    for keys in MATTERS:
        about: list[str] = []
        for key in keys:
            about += [who for who in folder.claims[key].about if who not in about]
        made.append(Matter(matter_id(folder, keys), tuple(about[:3]), folder.ids(*keys)))
    return tuple(made)


def links(folder: Folder) -> tuple[Link, ...]:
    """Links with one reason each."""
    made = []
    for kind, slot, one, other, left, right, says in LINKS:
        ids = folder.ids(one, other)
        reason = Reason(slot or "wording", 0.9, left, right, says)
        ident = hash_id("l", (kind, *ids))
        made.append(Link(ident, kind, slot, (ids[0], ids[1]), 0.9, (reason,)))
    return tuple(made)


def answers(folder: Folder) -> tuple[Answers, ...]:
    """Accusations beside their answers."""
    made = []
    for key, about, status, replies in ANSWERS:
        entity = folder.entities[about].id
        given = tuple(_answer(folder, reply, addresses, entity) for reply, addresses in replies)
        ident = hash_id("w", (folder.claims[key].id, entity))
        made.append(Answers(ident, folder.claims[key].id, entity, status, given))
    return tuple(made)


def _answer(folder: Folder, key: str, addresses: str, entity: str) -> Answer:
    said = folder.attributions[key]
    document = next(d for d in folder.documents.values() if d.id == said.document)
    claim = folder.claims.get(key)
    return Answer(
        claim.id if claim else None,
        None if claim else said.id,
        said.stance,
        Holder("speaker", entity, None, said.source),
        document.published.value if document.published else None,
        addresses,  # type: ignore[arg-type]  # the table holds literals
    )


def origins(folder: Folder) -> tuple[Origins, ...]:
    """Origins per version."""
    return tuple(_origins(folder, key, stands, found) for key, stands, found in ORIGINS)


def _origins(folder: Folder, key: str, stands: Stands, found: Iterable[Cluster]) -> Origins:
    matter = next(matter_id(folder, keys) for keys in MATTERS if key in keys)
    clusters = []
    for name, keys, first_hand, rule, says in found:
        ids = folder.ids(*keys)
        joined = (Joining(rule, says),) if rule else ()
        clusters.append(OriginCluster(hash_id("o", ids), name, ids, first_hand, joined))
    claims = tuple(claim for cluster in clusters for claim in cluster.claims)
    papers = {c.document for c in folder.claims.values() if c.id in claims}
    named = sum(1 for cluster in clusters if cluster.name)
    unstated = len(clusters) - named
    ident = hash_id("g", (matter, stands))
    return Origins(
        ident,
        matter,
        stands,
        claims,
        len(papers),
        named,
        unstated,
        max(named, 1),
        named + unstated,
        tuple(clusters),
    )


def matter_id(folder: Folder, keys: tuple[str, ...]) -> str:
    """The id of a question: that of its smallest statement."""
    return hash_id("h", (min(folder.ids(*keys)),))


def passages(folder: Folder) -> tuple[Passage, ...]:
    """The release and its second printing."""
    left, right = folder.claims["gate"], folder.claims["gate-gate"]
    ident = hash_id("s", (left.id, right.id))
    places = Place(left.document, left.spans), Place(right.document, right.spans)
    return (Passage(ident, places[0], places[1], "left-first", 0),)


def sides(folder: Folder) -> tuple[Sides, ...]:
    """One matter with the user's own groups."""
    keys = MATTERS[0]
    parties = (
        PartyClaims("Council documents", folder.ids("photos")),
        PartyClaims("Lantern documents", folder.ids("deny-photos")),
    )
    return (Sides(hash_id("i", (keys[0],)), matter_id(folder, keys), parties),)


def cited(folder: Folder) -> tuple[CitedItem, ...]:
    """What the documents lean on."""
    made = []
    for what, issuer, date, by, keys, held in CITED:
        papers = tuple(folder.documents[key].id for key in by)
        holds = folder.documents[held].id if held else None
        ident = hash_id("z", (what, issuer or "", date or ""))
        made.append(CitedItem(ident, what, issuer, date, papers, folder.ids(*keys), holds))  # type: ignore[arg-type]  # the table holds literals
    return tuple(made)
