"""A case's summary as text and as JSON."""

from __future__ import annotations

import dataclasses
import json
from typing import TYPE_CHECKING

from stemma.cli.shown import name as shown_name

if TYPE_CHECKING:
    from stemma.case import Summary

LINES = (
    ("documents", "documents"),
    ("statements", "statements"),
    ("accusations", "accusations"),
    ("unanswered", "of these without a reply in this folder"),
    ("people", "people named"),
    ("organisations", "organisations named"),
    ("judgements", "judgements by people"),
    ("superseded", "documents replaced or removed (in no other count)"),
    ("not_read", "not read, or not wholly"),
)
NOT_FINISHED = (
    "The case is not finished: a run was stopped or is still going on. "
    "`stemma run` with the same folder goes on where it was."
)
WHERE_TO_READ = "         What each is, and what to do: `stemma serve` on the case, under Problems."
FEW_FILES = 3
PROBLEM_WORDS = {
    "unreadable": "could not be read",
    "encrypted": "locked with a password",
    "no-text": "without text",
    "not-analysed-language": "in a language that is not analysed",
    "limit": "cut by a limit",
    "malformed-date": "dates that cannot be",
    "ambiguous-date": "dates that can be read in two ways",
    "undated": "without a date",
    "encoding": "letters that had to be guessed",
    "duplicate": "with the same text as another",
    "superseded": "replaced, or no longer in the case",
    "clash": "two dates, settings or decisions clash",
    "sum-differs": "lists that do not add up",
    "capped": "where too much was alike to compare all of it",
}


def to_json(summary: Summary) -> str:
    """The summary as one JSON object."""
    return json.dumps(dataclasses.asdict(summary), ensure_ascii=False, indent=1)


def as_text(summary: Summary) -> str:
    """The summary as a table for a terminal."""
    numbers = [(getattr(summary, name), words) for name, words in LINES]
    lines = [] if summary.finished else [NOT_FINISHED, ""]
    lines += [f"{number:>7}  {words}" for number, words in numbers]
    if summary.problems:
        lines.append("\nProblems")
        lines += [
            f"{number:>7}  {PROBLEM_WORDS.get(kind, kind)}{_where(summary.problem_files.get(kind, ()))}"
            for kind, number in summary.problems.items()
        ]
        lines.append(WHERE_TO_READ)
    if summary.rows_written or summary.rows_deleted:
        lines.append(
            f"\n{summary.rows_written:,} of {summary.rows:,} rows were written, "
            f"{summary.rows_deleted:,} deleted."
        )
    return "\n".join(lines)


def _where(files: tuple[str, ...]) -> str:
    """The first few of the files, and how many more there are."""
    if not files:
        return ""
    shown = [shown_name(each) for each in files[:FEW_FILES]]
    more = len(files) - len(shown)
    return f": {', '.join(shown)}{f' and {more} more' if more else ''}"
