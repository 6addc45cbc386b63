"""`stemma export`: what a user takes away from a case."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from stemma.cli import shown


def export(
    case: Annotated[Path, typer.Argument(metavar="CASE", help="The case's folder.")],
    form: Annotated[str, typer.Argument(metavar="FORMAT", help="`jsonl` or `csv`.")],
    out: Annotated[Path, typer.Argument(metavar="OUT", help="The folder to write into.")],
) -> None:
    """Write a case into a folder, as `jsonl` or as `csv` tables.

    `jsonl` is one file per kind of row, for programs; `csv` is tables, for spreadsheets. The same
    case gives the same bytes every time. ABOUT.txt says how the export was made and what was not
    read.

    \b
    Example:
        stemma export mycase jsonl out/
    """
    from stemma import __version__, export
    from stemma import case as cases

    about = export.About(__version__, cases.settings(case))
    written = export.export(cases.read(case), form, out, about)
    typer.echo(f"{len(written)} files written to {shown.name(out)}.")
