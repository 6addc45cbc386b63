"""`stemma show`: the case in a few numbers."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def show(
    case: Annotated[Path, typer.Argument(metavar="CASE", help="The case's folder.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print it as JSON.")] = False,
) -> None:
    """Print what a case holds, in a few numbers.

    \b
    Example:
        stemma show mycase --json
    """
    from stemma.case import summarise
    from stemma.cli.summary import as_text, to_json

    summary = summarise(case)
    typer.echo(to_json(summary) if as_json else as_text(summary))
