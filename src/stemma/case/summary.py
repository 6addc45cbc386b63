"""The case in a few numbers, for the end of a run and for `stemma show`."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

from stemma.case.looking import is_finished, last_change, read
from stemma.model.case import CaseRows


@dataclass(frozen=True, slots=True)
class Summary:
    """What a case holds. Documents that were replaced or removed are in no count but their own."""

    documents: int
    statements: int
    accusations: int
    """Each with each accused; what is only repeated counts once."""
    unanswered: int
    """Accusations to which this folder holds no reply."""
    people: int
    organisations: int
    judgements: int
    superseded: int
    not_read: int
    """Files and documents that were not, or not wholly, read."""
    problems: dict[str, int]
    problem_files: dict[str, tuple[str, ...]]
    """By kind, the files that the problems of that kind are about; none where it is about all."""
    rows: int
    """Rows of every kind: what an export of the case has lines."""
    rows_written: int
    """Rows that the last run or judgement wrote, and those that it deleted: all others stayed."""
    rows_deleted: int
    finished: bool
    """Whether the last run came to its end; else what is here is not all of the folder."""


NOT_READ = ("unreadable", "encrypted", "no-text", "not-analysed-language", "limit")
ORGANISED = ("Organization", "PublicBody", "Company")


def summarise(case: Path) -> Summary:
    """The case in numbers."""
    rows = read(case)
    changed = last_change(case)
    kinds = Counter[str](problem.kind for problem in rows.problems)
    schemata = Counter[str](entity.schema for entity in rows.entities)
    return Summary(
        documents=len(rows.documents),
        statements=len(rows.claims),
        accusations=len(rows.answers),
        unanswered=sum(each.is_without_reply for each in rows.answers),
        people=schemata["Person"],
        organisations=sum(schemata[schema] for schema in ORGANISED),
        judgements=len(rows.judgements),
        superseded=kinds["superseded"],
        not_read=sum(kinds[kind] for kind in NOT_READ),
        problems=dict(sorted(kinds.items())),
        problem_files=_problem_files(rows),
        rows=changed.rows,
        rows_written=changed.written,
        rows_deleted=changed.deleted,
        finished=is_finished(case),
    )


def _problem_files(rows: CaseRows) -> dict[str, tuple[str, ...]]:
    names = {document.id: document.files[0] for document in rows.documents if document.files}
    found: dict[str, set[str]] = defaultdict(set)
    for problem in rows.problems:
        if problem.document in names:
            found[problem.kind].add(names[problem.document])
    return {kind: tuple(sorted(files)) for kind, files in sorted(found.items())}
