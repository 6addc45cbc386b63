"""The boundary of the command line: arguments in, errors worded, exit codes out."""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer

from stemma.cli import shown
from stemma.cli.annotate import annotate
from stemma.cli.demo import demo
from stemma.cli.eval import evaluations
from stemma.cli.export import export
from stemma.cli.purge import purge
from stemma.cli.reread import reread
from stemma.cli.run import run as run_command
from stemma.cli.serve import serve
from stemma.cli.show import show
from stemma.cli.verify import verify
from stemma.errors import StemmaError

app = typer.Typer(
    name="stemma",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


def _tell_version(asked: bool) -> None:
    if asked:
        from stemma import __version__

        typer.echo(f"stemma {__version__}")
        raise typer.Exit


@app.callback()
def about(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_tell_version, is_eager=True, help="Show the version."),
    ] = False,
) -> None:
    """Who says what, on whose word, who answers, and how many separate sources there are."""


for command in (run_command, serve, show, export, reread, verify, purge, annotate, demo):
    app.command()(command)
app.add_typer(evaluations, name="eval")


def run() -> None:
    """Run the command; a program error is printed with its hint and sets the exit code."""
    try:
        app()
    except StemmaError as error:
        sys.stderr.write(f"stemma: {shown.message(str(error))}\n")
        sys.exit(error.exit_code)
    except BrokenPipeError:
        # Whoever read the output has gone; there is nobody left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
