"""`stemma verify`: whether a case still is what it was."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Annotated

import typer

from stemma.cli import shown
from stemma.cli.progress import progress


def verify(
    case: Annotated[Path, typer.Argument(metavar="CASE", help="The case's folder.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print it as JSON.")] = False,
) -> None:
    """Check that a case still is what it was.

    Every original and every text is compared with its hash, every place with its document. Ends
    with exit code 1 if anything is damaged. Judgements whose words are no longer where they were
    are listed; that is no damage.

    \b
    Example:
        stemma verify mycase
    """
    from stemma import case as cases

    with progress() as tell:
        report = cases.verify(case, tell)
    if as_json:
        row = {**dataclasses.asdict(report), "sound": report.sound}
        typer.echo(shown.row(json.dumps(row, ensure_ascii=False, indent=1)))
    else:
        checked = f"{report.originals} originals, {report.texts} texts, {report.anchors} places"
        typer.echo(f"Checked {checked}.")
        for fault in report.faults:
            typer.echo(f"  {fault.kind}: {shown.name(fault.what)}: {shown.message(fault.says)}")
        typer.echo("All is as it was." if report.sound else "The case is damaged.")
    raise typer.Exit(0 if report.sound else 1)
