"""The summary at the end of a run: what the problems are about."""

from __future__ import annotations

from stemma.case import Summary
from stemma.cli.summary import as_text

COUNTS = (
    "documents statements accusations unanswered people organisations judgements superseded "
    "not_read rows rows_written rows_deleted"
).split()


def summary(problems: dict[str, int], files: dict[str, tuple[str, ...]]) -> Summary:
    counts = dict.fromkeys(COUNTS, 0)
    return Summary(**counts, finished=True, problems=problems, problem_files=files)


def test_a_problem_names_the_first_files_it_is_about() -> None:
    files: dict[str, tuple[str, ...]] = {"clash": ("a.txt", "b.txt", "c\n.txt", "d.txt", "e.txt")}
    text = as_text(summary({"clash": 6, "capped": 1}, files))
    assert "6  two dates, settings or decisions clash: a.txt, b.txt, c\\n.txt and 2 more" in text
    assert "1  where too much was alike to compare all of it\n" in text
    assert "under Problems" in text


def test_without_problems_nothing_is_said_of_them() -> None:
    assert "under Problems" not in as_text(summary({}, {}))
