"""The boundary of the command line: arguments in, errors worded, exit codes out."""

from __future__ import annotations

import sys

import typer

from stemma.errors import StemmaError

app = typer.Typer(
    name="stemma",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    help="Who says what, on whose word, who answers, and how many separate sources there are.",
)


@app.callback()
def main() -> None:
    """Who says what, on whose word, who answers, and how many separate sources there are."""


def run() -> None:
    """Run the command; a program error is printed with its hint and sets the exit code."""
    try:
        app()
    except StemmaError as error:
        sys.stderr.write(f"stemma: {error}\n")
        sys.exit(error.exit_code)
