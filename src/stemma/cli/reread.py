"""`stemma reread`: what reading the kept originals again would change, and, if asked, doing so."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from stemma.cli.progress import progress


def reread(
    case: Annotated[Path, typer.Argument(metavar="CASE", help="The case's folder.")],
    yes: Annotated[bool, typer.Option("--yes", help="Store what was read anew.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print it as JSON.")] = False,
) -> None:
    """Show what the present program would read otherwise in the kept originals.

    For each document: whether its text stays, what else changes, and which judgements would do
    nothing any more because their words no longer stand where they stood. Nothing is changed
    without --yes. The texts read before stay in the case.

    \b
    Example:
        stemma reread mycase
    """
    from stemma import case as cases
    from stemma import config
    from stemma.cli import foreseen

    settings = config.load(case, os.environ)
    now = datetime.now(UTC).isoformat(timespec="seconds")
    with progress() as report:
        rows = cases.foresee(case, settings, report)
        if yes:
            cases.reread(case, settings, report, at=now)
    typer.echo(foreseen.to_json(rows, done=yes) if as_json else foreseen.as_text(rows, done=yes))
