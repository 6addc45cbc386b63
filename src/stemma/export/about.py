"""How an export was made: what the machine proposed, what people decided, what was not read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from stemma.export.files import write_whole
from stemma.model.case import CaseRows
from stemma.model.codec import to_row
from stemma.model.decisions import active
from stemma.model.settings import Settings

FILE = "ABOUT.txt"
NOT_READ = ("unreadable", "encrypted", "no-text", "not-analysed-language", "limit", "capped")
WARNING = "Naming the speaker does not make a statement safe to repeat."
WORKING_FILE = """\
This is a working file. Statements are those of the speakers named, in their own words;
nothing here says whether a statement is true."""
PROPOSED = ("claims", "attributions", "mentions", "entities", "links", "times", "quantities")
CALLED = {"claims": "statements"}
DECIDED = {
    "confirm": "the text says this",
    "reject": "the text does not say this",
    "unsure": "unsure",
    "correct": "read otherwise",
    "same": "the same person or organisation",
    "not-same": "not the same person or organisation",
    "join": "one source",
    "cut": "separate sources",
    "note": "notes",
    "revoke": "taken back",
}


@dataclass(frozen=True, slots=True)
class About:
    """What an export must say of itself besides its rows."""

    version: str
    settings: Settings


def write_about(rows: CaseRows, out: Path, about: About) -> Path:
    """Write the note beside the export's files."""
    return write_whole(out / FILE, how_made(rows, about))


def how_made(rows: CaseRows, about: About) -> str:
    """The note as text."""
    parts = (
        f"Made by Stemma {about.version} from {len(rows.documents)} documents. Format 1.",
        WARNING,
        WORKING_FILE,
        _section("Settings", _settings(about.settings)),
        _section("Proposed by the program, not looked at by a person", _proposed(rows)),
        _section("Decided by people, of how the texts read", _decided(rows)),
        _section("Not read, or not wholly", _not_read(rows)),
    )
    return "\n\n".join(parts) + "\n"


def _section(title: str, lines: Iterator[str]) -> str:
    return "\n".join([title, *(f"- {line}" for line in lines)])


def _settings(settings: Settings) -> Iterator[str]:
    """Every setting that is not the usual one."""
    given, usual = to_row(settings), to_row(Settings())
    changed = [name for name in given if given[name] != usual[name]]
    if not changed:
        yield "as they come"
    for name in changed:
        value = given[name]
        if name == "documents":
            yield f"documents described by the user: {len(value)}"
        elif name == "parties":
            for party in settings.parties:
                yield f"grouped for counting: {party.name}, because {party.because} ({party.dated})"
        elif isinstance(value, dict):
            for inner in value:
                if value[inner] != usual[name][inner]:
                    yield f"{name}.{inner} = {value[inner]}"
        else:
            yield f"{name} = {value}"


def _proposed(rows: CaseRows) -> Iterator[str]:
    for kind in PROPOSED:
        counted = Counter(row.by for row in getattr(rows, kind))
        yield f"{CALLED.get(kind, kind)}: {counted['machine']}"


def _decided(rows: CaseRows) -> Iterator[str]:
    holding = Counter[str](each.action for each in active(rows.judgements))
    if not holding:
        yield "nothing yet"
    for action, words in DECIDED.items():
        if holding[action]:
            yield f"{words}: {holding[action]}"
    taken_back = len(rows.judgements) - sum(holding.values())
    if taken_back:
        yield f"no longer holding: {taken_back}"


def _not_read(rows: CaseRows) -> Iterator[str]:
    files = {document.id: ", ".join(document.files) for document in rows.documents}
    listed = sorted(
        {
            (files.get(problem.document or "", ""), problem.message)
            for problem in rows.problems
            if problem.kind in NOT_READ
        }
    )
    if not listed:
        yield "nothing: every document was read to its end"
    for file, message in listed:
        yield f"{file}: {message}" if file else message
