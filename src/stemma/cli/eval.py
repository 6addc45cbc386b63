"""`stemma eval`: how well the program reads, measured against texts that people marked."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Annotated

import typer

from stemma.cli import shown
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


@evaluations.command()
def pronouns(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Pronouns in the form of GAP.")],
) -> None:
    """Measure whom pronouns are taken to mean.

    \b
    Example:
        stemma eval pronouns gap_validation.jsonl
    """
    from stemma.annotate import annotate, default_tools
    from stemma.evaluate import gap
    from stemma.model.settings import Settings

    if not file.exists():
        raise PathMissingError(file)
    tools = default_tools(Settings())
    score = gap.evaluate(gap.load(file), lambda ingested: annotate(ingested, tools))
    typer.echo(score.text())


@evaluations.command()
def case(
    case: Annotated[Path, typer.Argument(metavar="CASE", help="The case's folder.")],
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="A `gold.json` for its documents.")],
    details: Annotated[bool, typer.Option("--details", help="List what is wrong.")] = False,
) -> None:
    """Measure a case, table by table, against what a careful reader found.

    \b
    Example:
        stemma eval case demo-case examples/chandlers-lane/gold.json
    """
    from stemma.case import read
    from stemma.evaluate.case_gold import evaluate_case
    from stemma.evaluate.case_reading import READING
    from stemma.evaluate.case_tables import report
    from stemma.evaluate.gold import json_object

    if not gold.exists():
        raise PathMissingError(gold)
    rows, wanted = read(case), json_object(gold.read_text(encoding="utf-8"), gold.name)
    tables = [*(table(rows, wanted) for table in READING), *evaluate_case(rows, wanted)]
    typer.echo(shown.message(report(tables, details=details)))
