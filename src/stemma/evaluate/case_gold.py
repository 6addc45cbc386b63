"""A whole case against its gold: accusations, answers, differences, what is none; then the other tables.

A link counts as the gold's pair also where one of its ends is a passage that the gold gives as the same
(a republished sentence, another telling of one version). Extra rows are those the gold does not have;
the gold is one careful reader's answer, so read them before calling them wrong.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from stemma.evaluate.case_beside_gold import Case
from stemma.evaluate.case_tables import TABLES, Table
from stemma.evaluate.places import Gold
from stemma.model.case import CaseRows
from stemma.model.links import Answers, Link

DIFFERENT = ("denies", "differs", "updates")
INTERCHANGEABLE = frozenset({"denies", "differs"})
"""Whether opposite statements deny or differ hangs on who holds them; the gold may see it otherwise."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """What is right, missed and too much among accusations so far, and which of them were met."""

    right: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    extra: list[str] = field(default_factory=list)
    used: set[str] = field(default_factory=set)


def accusations(rows: CaseRows, gold: Gold) -> Table:
    """Rows of the ledger: who is accused of what, and what the folder holds of an answer.

    Whom a careful reader could as well take to be accused (`against_also`) is as right.
    """
    case, ledger = Case(rows, gold), Ledger()
    for row in gold["accusations"]:
        _one_accusation(case, row, ledger)
    for each in rows.answers:
        if each.id not in ledger.used and not any(
            _repeats(case, each, row) for row in gold["accusations"]
        ):
            about = case.names.get(each.about, ("?",))[0]
            ledger.extra.append(f"{case.quoted(each.allegation)} against {about}: {each.status}")
    return Table("accusations", tuple(ledger.right), tuple(ledger.missed), tuple(ledger.extra))


def _one_accusation(case: Case, row: Gold, ledger: Ledger) -> None:
    """One accusation of the gold, against each of its accused, entered in the ledger."""
    answers = case.rows.answers
    wanted = (row["status"], *row.get("status_also", ()))
    others = [each for each in case.gold["accusations"] if each is not row]
    defended = [
        each
        for name in row.get("against_also", ())
        for each in answers
        if _is_row(case, each, row, name)
    ]
    ledger.used.update(each.id for each in defended)
    for name in row["against"]:
        hits = [each for each in answers if _is_row(case, each, row, name)]
        ledger.used.update(each.id for each in hits)
        hits = hits or (defended if len(row["against"]) == 1 else [])
        said = f"{row['doc'][:2]} “{row['quote'][:60]}” against {name}"
        if hits and all(each.status in wanted for each in hits):
            ledger.right.append(said)
            continue
        ledger.missed.append(f"{said}: {row['status']}")
        hits = [each for each in hits if not _is_other_row(case, each, row, others)]
        if hits:
            found = ", ".join(sorted({each.status for each in hits}))
            ledger.extra.append(f"{said}: {found}, wanted {row['status']}")


def answers(rows: CaseRows, gold: Gold) -> Table:
    """The single answers beside the accusations of the gold; those of unclear date may be left out."""
    case = Case(rows, gold)
    right: list[str] = []
    missed: list[str] = []
    extra: list[str] = []
    for row in gold["accusations"]:
        others = [each for each in gold["accusations"] if each is not row]
        for found in (r for r in rows.answers for n in row["against"] if _is_row(case, r, row, n)):
            if _is_other_row(case, found, row, others):
                continue
            given = dict(enumerate(found.answers))
            known: set[int] = set()
            for wanted in row["answers"]:
                hits = [at for at, each in given.items() if case.answers_like(each, wanted)]
                said = f"{_short(row)} < {_short(wanted)}"
                if hits:
                    right.append(said)
                elif wanted["addresses"] != "unclear":
                    missed.append(said)
                known.update(hits)
            extra += [
                f"{_short(row)} < {case.quoted_answer(each)}"
                for at, each in given.items()
                if each.addresses != "unclear" and at not in known
            ]
    return Table("answers", tuple(right), tuple(missed), tuple(extra))


def differences(rows: CaseRows, gold: Gold) -> Table:
    """Pairs that do not fit together: numbers, dates, words of quotations, one saying it is not so."""
    case = Case(rows, gold)
    links = [
        link
        for link in rows.links
        if link.type in DIFFERENT and link.reading != "says-not" and not _is_headline(link)
    ]
    right: list[str] = []
    missed: list[str] = []
    extra: list[str] = []
    used: set[str] = set()
    for row in gold["differences"]:
        hits = [link for link in links if _joins(case, link, row)]
        used |= {link.id for link in hits}
        said = f"{row['type']} {row['slot']}: {_pair(row)}"
        if any(_same_type(link.type, row["type"]) for link in hits):
            right.append(said)
        else:
            missed.append(said)
            extra += [f"{said}: found as {link.type}" for link in hits[:1]]
    extra += [_link(case, link) for link in links if link.id not in used]
    return Table("differences", tuple(right), tuple(missed), tuple(extra))


def not_differences(rows: CaseRows, gold: Gold) -> Table:
    """Pairs that look like contradictions and are none: right when nothing is shown between them."""
    case = Case(rows, gold)
    links = [link for link in rows.links if link.type in INTERCHANGEABLE]
    right: list[str] = []
    extra: list[str] = []
    for row in gold["not_differences"]:
        hits = [link for link in links if _joins(case, link, row)]
        (extra if hits else right).append(_pair(row))
    return Table("not differences", tuple(right), (), tuple(extra))


def headlines(rows: CaseRows, gold: Gold) -> Table:
    """Headlines beside the passage of their own text that does not bear them out."""
    case = Case(rows, gold)
    links = [link for link in rows.links if _is_headline(link) and link.reading != "says-not"]
    wanted = gold.get("headline", ())
    right: list[str] = []
    missed: list[str] = []
    used: set[str] = set()
    for row in wanted if isinstance(wanted, list) else [wanted]:
        body = {"doc": row["doc"], "quote": row["body"]}
        hits = [
            each
            for each in links
            if case.says(each.claims[0], row) and case.says(each.claims[1], body)
        ]
        used |= {each.id for each in hits}
        (right if hits else missed).append(f"{row['doc'][:2]} “{row['quote'][:60]}”")
    extra = [_link(case, each) for each in links if each.id not in used]
    return Table("headlines", tuple(right), tuple(missed), tuple(extra))


def evaluate_case(rows: CaseRows, gold: Gold) -> tuple[Table, ...]:
    """Every table of a case beside its gold."""
    every = (accusations, answers, differences, not_differences, headlines, *TABLES)
    return tuple(table(rows, gold) for table in every)


def _is_row(case: Case, row: Answers, wanted: Gold, name: str) -> bool:
    return case.is_named(row.about, name) and case.says_like(row.allegation, wanted)


def _is_other_row(case: Case, row: Answers, wanted: Gold, others: list[Gold]) -> bool:
    """Whether a row is, by its own words, another accusation of the gold that says the same.

    Two people may accuse of one thing, and be answered apart: a row is judged by its own.
    """
    return not case.says(row.allegation, wanted) and any(
        case.says(row.allegation, each) for each in others
    )


def _repeats(case: Case, row: Answers, wanted: Gold) -> bool:
    """Whether a row is of a document in which the gold finds an accusation repeated."""
    document = case.claims[row.allegation].document
    files = {case.places.id_of(file) for file in wanted.get("repeated_in", ())}
    return document in files and any(case.is_named(row.about, name) for name in wanted["against"])


def _is_headline(link: Link) -> bool:
    """Whether a link joins a headline to its own text; it has a table of its own."""
    return any(reason.feature == "headline" for reason in link.reasons)


def _joins(case: Case, link: Link, row: Gold) -> bool:
    one, two = link.claims
    left, right = row["left"], row["right"]
    return (case.says_like(one, left) and case.says_like(two, right)) or (
        case.says_like(one, right) and case.says_like(two, left)
    )


def _same_type(found: str, wanted: str) -> bool:
    return found == wanted or {found, wanted} <= INTERCHANGEABLE


def _short(passage: Gold) -> str:
    return f"{passage['doc'][:2]} “{passage['quote'][:40]}”"


def _pair(row: Gold) -> str:
    ends = (row["left"], row["right"])
    return " | ".join(f"{end['doc'][:2]} “{end['quote'][:60]}”" for end in ends)


def _link(case: Case, link: Link) -> str:
    one, two = link.claims
    return f"{link.type} {link.slot}: {case.quoted(one)} | {case.quoted(two)}"
