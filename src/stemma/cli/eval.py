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
    help="Measure how well the program reads, on texts people marked.",
)


@evaluations.callback()
def main() -> None:
    """Measure how well the program reads, on texts people marked."""


@evaluations.command()
def attribution(
    gold: Annotated[
        Path,
        typer.Argument(metavar="GOLD", help="A folder of marked texts, one of them, or PolNeAR."),
    ],
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
) -> None:
    """Measure who-says-what against marked texts, or against PolNeAR as one `.jsonl` file.

    \b
    Example:
        stemma eval attribution benchmarks/gold/reader/tune
    """
    from stemma import config
    from stemma.annotate import annotate, default_tools
    from stemma.evaluate import marked, polnear
    from stemma.evaluate.attribution import evaluate_document
    from stemma.evaluate.report import Report

    if not gold.exists():
        raise PathMissingError(gold)
    settings = config.load(Path(), os.environ)
    tools = default_tools(settings)
    total = Report()
    if gold.is_dir():
        documents = marked.load_folder(gold)
    else:
        documents = polnear.load(gold) if gold.suffix == ".jsonl" else (marked.load(gold),)
    with progress() as report:
        for done, document in enumerate(documents):
            report("measure", done, len(documents))
            total += evaluate_document(document, annotate(document.ingested, tools))
    typer.echo(json.dumps(total.as_row(), indent=1) if as_json else total.text())
