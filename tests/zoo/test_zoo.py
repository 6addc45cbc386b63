"""A folder of hostile files: the run ends well, everything is read or listed, nothing leaks."""

from __future__ import annotations

import itertools
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from benchmarks import zoo, zoo_hostile

from stemma import case as cases
from stemma.case.folder import look

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(600),
    pytest.mark.skipif(sys.platform == "win32", reason="pipes, links and signals of POSIX systems"),
]

SEEN = ["case", "documents", "log", "tmp", "watch"]
"""What there is after a run: what was there before it, the case, and what watches."""
EVERY = 5
"""Of the damaged files every fifth is tried here; the benchmark takes all of them."""


def some_of_everything() -> Iterator[zoo_hostile.Item]:
    """About 120 files, without those that are slow because they are large."""
    yield from zoo_hostile.sound(1)
    yield from itertools.islice(zoo_hostile.damaged(11), 0, None, EVERY)
    yield from itertools.islice(zoo_hostile.disguised(12), 0, None, 3)
    yield from zoo_hostile.entities()
    yield from zoo_hostile.cycles()
    yield from itertools.islice(zoo_hostile.letters(13), 0, None, 2)
    yield from zoo_hostile.names(14)
    yield from itertools.islice(zoo_hostile.empty(), 0, None, 6)


def test_a_zoo_is_read_or_listed_and_nothing_leaks(tmp_path: Path) -> None:
    work, documents, case = tmp_path.resolve(), tmp_path / "documents", tmp_path / "case"
    documents.mkdir()
    assert zoo.fill(documents, some_of_everything()) > 100
    before = {path: path.lstat().st_mtime_ns for path in documents.rglob("*")}
    outcome = zoo.run(documents, case, work)
    assert outcome.code == 0, outcome.errors
    assert outcome.errors == ""
    assert outcome.sockets == ()
    assert outcome.outside == ()
    assert {path: path.lstat().st_mtime_ns for path in documents.rglob("*")} == before
    assert sorted(path.name for path in work.iterdir()) == SEEN
    assert list((work / "tmp").iterdir()) == []
    assert unaccounted(documents, case) == []
    assert cases.verify(case).faults == ()


def unaccounted(documents: Path, case: Path) -> list[str]:
    """Files that are neither among the documents, with words or a problem, nor listed as unread."""
    rows = cases.read(case)
    with_problem = {problem.document for problem in rows.problems}
    containers = {document.part_of for document in rows.documents}
    fine = {
        file
        for document in rows.documents
        if document.text.strip() or document.id in with_problem or document.id in containers
        for file in document.files
    }
    said = "\n".join(problem.message for problem in rows.problems)
    listing = look(documents, leave_out=case)
    missing = [file.name for file in listing.files if file.name not in fine]
    return missing + [each.name for each in listing.unread if f"“{each.name}”" not in said]
