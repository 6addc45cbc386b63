"""`stemma purge`: documents leave the case for good, because somebody withdrew their consent."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from stemma.cli import shown

if TYPE_CHECKING:
    from stemma.case import Going, Purged

NOTHING_DONE = "Nothing was changed. `--yes` takes it out for good; there is no way back."
DONE = (
    "It is gone from the case: original, text, everything worked out of it, and the quotations in "
    "decisions. Its hash, the time and the ground stay, so that no run takes it in again."
)
BEYOND = (
    "Not in the program's hands: the file in your own folder, exports and prints made before, "
    "backups, what the disk itself keeps of deleted files, and the memory of a desk that is still "
    "running: end `stemma serve` first."
)
IN_SETTINGS = "stemma.toml speaks of it. The program does not write that file: take it out there."


def purge(
    case: Annotated[Path, typer.Argument(metavar="CASE", help="The case's folder.")],
    documents: Annotated[
        list[str],
        typer.Argument(metavar="DOCUMENT...", help="Paths as the case lists them, or ids."),
    ],
    yes: Annotated[bool, typer.Option("--yes", help="Take them out for good.")] = False,
    why: Annotated[
        str, typer.Option(help="The ground, for the tombstone; nothing of the document.")
    ] = "consent withdrawn",
    as_json: Annotated[bool, typer.Option("--json", help="Print it as JSON.")] = False,
) -> None:
    """Take documents out of a case for good, for instance when consent is withdrawn.

    Everything else in a case is only ever added to. This removes the original, its text, all that
    was worked out of it and every decision that quotes it, and writes the database anew. Without
    --yes it shows what would go and changes nothing.

    \b
    Example:
        stemma purge mycase letters/witness.pdf
        stemma purge mycase letters/witness.pdf --yes
    """
    from stemma import case as cases

    now = datetime.now(UTC).isoformat(timespec="seconds")
    told = (
        cases.purge(case, documents, at=now, why=why) if yes else cases.plan_purge(case, documents)
    )
    if as_json:
        row = {"done": yes, **dataclasses.asdict(told)}
        typer.echo(shown.row(json.dumps(row, ensure_ascii=False, indent=1)))
    else:
        typer.echo("\n".join(_lines(told, done=yes)))


def _lines(told: Purged, *, done: bool) -> Iterator[str]:
    for each in told.documents:
        yield from _document(each)
    yield f"{told.judgements:>7}  decisions that quote it go too"
    if told.redacted:
        yield f"{told.redacted:>7}  decisions stay, without it"
    for ident in told.repeating:
        yield f"A decision that stays repeats words of it; undoing does not take them out: {ident}"
    for ident in told.beside:
        yield f"An earlier or later file at the same path stays: {ident}"
    for ident in told.alike:
        yield f"Another document with the very same text stays: {ident}"
    if told.in_settings:
        yield IN_SETTINGS
    yield from ("", DONE if done else NOTHING_DONE, BEYOND)


def _document(each: Going) -> Iterator[str]:
    yield shown.name(", ".join(each.files) or each.id)
    yield f"  {each.id}"
    inside = " · part of another file, which goes whole" if each.part_of else ""
    yield f"  {each.characters:,} characters · {each.statements} statements{inside}"
