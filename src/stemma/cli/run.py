"""`stemma run`: a folder of documents becomes a case, or a case is brought up to date with it."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from stemma.cli import shown
from stemma.cli.progress import progress

STOPPED = "Stopped. What was read is kept; run the same command again to go on."
INTERRUPTED = 130
"""The exit code that shells know for a command ended by Ctrl+C."""


def run(
    documents: Annotated[
        Path, typer.Argument(metavar="DOCUMENTS", help="The folder of documents, or one file.")
    ],
    case: Annotated[Path, typer.Option(help="The case's own folder; made if there is none.")],
    reread: Annotated[
        bool, typer.Option("--reread", help="Extract every text again from the kept originals.")
    ] = False,
    retry: Annotated[
        bool, typer.Option("--retry", help="Read again what could not, or not wholly, be read.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the summary as JSON.")] = False,
) -> None:
    """Read a folder of documents into a case. Run it again: only what is new or changed is read.

    Nothing in the folder is written to or moved. A run that was stopped goes on where it was.

    \b
    Example:
        stemma run documents/ --case mycase
    """
    from stemma import case as cases
    from stemma import config
    from stemma.cli.summary import as_text, to_json

    settings = config.load(case, os.environ)
    now = datetime.now(UTC).isoformat(timespec="seconds")
    try:
        with progress() as report:
            summary = cases.run(documents, case, settings, report, at=now)
            if reread or retry:
                summary = cases.reread(case, settings, report, only_failed=not reread, at=now)
    except KeyboardInterrupt:
        typer.echo(STOPPED, err=True)
        raise typer.Exit(INTERRUPTED) from None
    typer.echo(to_json(summary) if as_json else as_text(summary))
    if not as_json and summary.documents:
        typer.echo(f"\nLook at it with `stemma serve {shown.name(case)}`.")
    elif not as_json:
        typer.echo(
            f"\n{shown.name(documents)} holds no file. Put documents there, then run it again."
        )
