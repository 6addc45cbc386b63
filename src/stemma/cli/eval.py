"""`stemma eval`: how well the program reads, measured against texts that people marked."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Annotated

import typer

from stemma.cli.progress import progress
from stemma.errors import PathMissingError

evaluations = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="Measure how well the program reads, against texts that people marked.",
)


@evaluations.callback()
def main() -> None:
    """Measure how well the program reads, against texts that people marked."""


@evaluations.command()
def attribution(
    gold: Annotated[
        Path, typer.Argument(metavar="GOLD", help="A folder of marked texts, or one of them.")
    ],
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
) -> None:
    """Measure who-says-what against marked texts, or against a folder in PolNeAR's form.

    \b
    Example:
        stemma eval attribution examples/chandlers-lane/marked
    """
    from stemma import config, evaluate
    from stemma.annotate import annotate, default_tools

    if not gold.exists():
        raise PathMissingError(gold)
    settings = config.load(Path(), os.environ)
    tools = default_tools(settings)
    total = evaluate.Report()
    documents = evaluate.gold_documents(gold)
    with progress() as report:
        for done, document in enumerate(documents):
            report("measure", done, len(documents))
            total += evaluate.evaluate_document(document, annotate(document.ingested, tools))
    typer.echo(json.dumps(total.as_row(), indent=1) if as_json else total.text())
