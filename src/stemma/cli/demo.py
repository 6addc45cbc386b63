"""`stemma demo`: the example case, built here and now."""

from __future__ import annotations

import os
import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from stemma.cli import examples, shown
from stemma.cli.progress import progress
from stemma.cli.serve import start

CASE = Path("demo-case")


def demo(
    serve: Annotated[bool, typer.Option("--serve", help="Then show it in the browser.")] = False,
    case: Annotated[Path, typer.Option(help="The folder to build it in.")] = CASE,
) -> None:
    """Build the example case and print its summary.

    \b
    Example:
        stemma demo --serve
    """
    from stemma import case as cases
    from stemma import config
    from stemma.cli.summary import as_text

    example = examples.folder()
    stated = example / config.FILE
    if stated.is_file():
        case.mkdir(exist_ok=True)
        shutil.copyfile(stated, case / config.FILE)
    settings = config.load(case, os.environ)
    now = datetime.now(UTC).isoformat(timespec="seconds")
    with progress() as report:
        summary = cases.run(example / "documents", case, settings, report, at=now)
    typer.echo(f"The example case is in {shown.name(case)}.\n\n{as_text(summary)}")
    if serve:
        start(case)
