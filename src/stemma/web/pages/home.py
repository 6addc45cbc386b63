"""The first page: what these documents say, who was not heard, what is missing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from stemma.model.links import Answers
from stemma.web.pages.accusations import Accusation, accusation
from stemma.web.pages.cited import CitedLine, cited_line, in_order_of_weight
from stemma.web.pages.differences import is_headline
from stemma.web.pages.matters import MatterLine, matter_line, questions
from stemma.web.pages.origins import several_statements
from stemma.web.pages.sides import group_names
from stemma.web.pages.statements import on_chain
from stemma.web.pages.unheard import no_reply_by
from stemma.web.pages.unsure import left_to_people
from stemma.web.rows import addresses
from stemma.web.rows.answered import is_unheard, ordered
from stemma.web.rows.base import Page
from stemma.web.rows.describe import name_by_id, problem
from stemma.web.rows.index import CaseIndex
from stemma.web.rows.query import Query
from stemma.web.rows.views import NameView, ProblemView
from stemma.web.words.wording import NOT_READ, count
from stemma.web.words.wording_pages import ASKS

FEW = 6
MOST_UNHEARD = 20
EMPTY = "The case holds no document yet. `stemma run FOLDER --case …` puts a folder into it."
QUOTED = "/differences?quoted=yes"
ORDER = (
    "Questions on which the documents say opposite things stand first; then those with more "
    "separate sources. Repeating a statement moves nothing up."
)


@dataclass(frozen=True)
class Unheard:
    """Somebody who is accused in this folder and of whom it holds no reply."""

    accused: NameView
    """Who."""
    accusers: tuple[NameView, ...]
    """Who makes the accusations."""
    number: int
    """How many accusations stand without a reply."""
    first: Accusation
    """The earliest of them."""
    sentence: str
    """What the missing reply means and does not mean."""
    href: str
    """All accusations about them, beside answers."""


@dataclass(frozen=True)
class Asked:
    """One of the questions that a reader comes with, and the page that answers it."""

    question: str
    """The question."""
    found: str
    """What there is, with its number."""
    href: str
    """Where the answer stands."""


@dataclass(frozen=True)
class HomePage(Page):
    """The questions that a reader comes with, each with its page; then what matters first."""

    asked: tuple[Asked, ...]
    """The questions."""

    documents: int
    """How many documents count."""
    documents_words: str
    """The same with its noun."""
    statements: int
    """How many statements were found in them."""
    matters: tuple[MatterLine, ...]
    """The first questions."""
    matters_total: int
    """How many questions there are."""
    order: str
    """How the questions are ordered."""
    unheard: tuple[Unheard, ...]
    """Who is accused and not heard, alphabetically: the first."""
    unheard_total: int
    """How many there are."""
    not_held: tuple[CitedLine, ...]
    """What documents lean on and the folder does not hold: the first."""
    not_held_total: int
    """How much of that there is."""
    unread: tuple[ProblemView, ...]
    """What could not be read."""
    other_problems: str
    """How many other problems are listed, with the noun."""
    undated: int
    """How many documents have no date."""


def build(index: CaseIndex, _query: Query) -> HomePage:
    """The first page."""
    rows = questions(index)
    missing = [row for row in in_order_of_weight(index) if row.held not in index.documents]
    without_reply = unheard(index)
    unread = [row for row in index.rows.problems if row.kind in NOT_READ]
    return HomePage(
        kind="home",
        title="Overview",
        empty=None if index.documents else EMPTY,
        asked=tuple(_asked(index)),
        documents=len(index.current),
        documents_words=count(len(index.current), "document"),
        statements=len(index.claims),
        matters=tuple(matter_line(index, row) for row in rows[:FEW]),
        matters_total=len(rows),
        order=ORDER,
        unheard=tuple(_unheard(index, *each) for each in without_reply[:MOST_UNHEARD]),
        unheard_total=len(without_reply),
        not_held=tuple(cited_line(index, row) for row in missing[:FEW]),
        not_held_total=len(missing),
        unread=tuple(problem(index, row) for row in unread),
        other_problems=count(len(index.rows.problems) - len(unread), "other problem"),
        undated=sum(1 for row in index.current if row.published is None),
    )


def _asked(index: CaseIndex) -> Iterator[Asked]:
    """The eight questions, each with what was found and where it stands."""
    without = sum(1 for row in index.answers if is_unheard(index, row))
    accused = count(len(index.answers), "accusation")
    unsure = len(left_to_people(index))
    yield Asked(
        ASKS["accused"],
        f"{accused}, {without} of them without a reply here; {unsure} more to look through",
        "/accusations",
    )
    outside = sum(1 for row in index.claims.values() if "outside" in on_chain(index, row))
    chain = addresses.filtered("/statements", {"chain": "outside"})
    yield Asked(
        ASKS["word"], f"{count(outside, 'statement')} on the word of somebody outside", chain
    )
    several = count(len(several_statements(index)), "version")
    yield Asked(ASKS["sources"], f"{several} with several statements", "/origins")
    names = len(group_names(index))
    groups = f"{count(names, 'group')} of documents" if names else "no documents are grouped yet"
    yield Asked(ASKS["sides"], groups, "/sides")
    missing = sum(1 for row in index.rows.cited if row.held not in index.documents)
    yield Asked(ASKS["cited"], f"{count(missing, 'cited thing')} not held", "/cited")
    quoted = [row for row in index.links.values() if row.slot == "quotation" or is_headline(row)]
    yield Asked(ASKS["quoted"], f"{count(len(quoted), 'passage')} to look at", QUOTED)
    undated = sum(1 for row in index.current if row.published is None)
    yield Asked(ASKS["first"], f"{count(undated, 'document')} without a date", "/timeline")
    people = count(len(unheard(index)), "person or body", "people and bodies")
    yield Asked(ASKS["heard"], people, "#unheard")


def unheard(index: CaseIndex) -> list[tuple[str, list[Answers]]]:
    """Everyone with an accusation that stands without a reply, alphabetically."""
    found: dict[str, list[Answers]] = defaultdict(list)
    for row in ordered(index):
        if is_unheard(index, row):
            found[row.about].append(row)
    return list(found.items())


def _unheard(index: CaseIndex, about: str, rows: list[Answers]) -> Unheard:
    made = [accusation(index, row) for row in rows]
    accusers = {who.name: who for each in made for who in each.accusation.speakers}
    return Unheard(
        accused=name_by_id(index, about),
        accusers=tuple(accusers[name] for name in sorted(accusers, key=str.casefold)),
        number=len(rows),
        first=made[0],
        sentence=no_reply_by(index, about, rows, besides=any(each.unclear for each in made)),
        href=addresses.accusations_about(about),
    )
