"""`stemma annotate`: one JSON line per file, no case needed."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from stemma.cli import shown
from stemma.cli.progress import progress
from stemma.errors import PathMissingError

if TYPE_CHECKING:
    from stemma.annotate import Tools
    from stemma.model.annotations import Annotations, Ingested
    from stemma.model.settings import Settings

FORMAT = 1


def annotate(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Files to read.")],
) -> None:
    """Print what each file says as one line of JSON. Nothing is written.

    A file that cannot be read still gets its line, with the reason among its problems. Files within
    a mail or an archive get lines of their own after it.

    \b
    Example:
        stemma annotate release.txt report.pdf > found.jsonl
    """
    from stemma import __version__, config
    from stemma.annotate import default_tools
    from stemma.model.codec import to_row

    for path in files:
        if not path.exists():
            raise PathMissingError(path)
    settings = config.load(Path(), os.environ)
    tools = default_tools(settings)
    with progress(quiet=sys.stdout.isatty()) as report:
        for done, path in enumerate(files):
            report("annotate", done, len(files))
            for rows in found_in(path, settings, tools):
                row = {"format": FORMAT, "stemma": __version__, **to_row(rows)}
                typer.echo(shown.row(json.dumps(row, ensure_ascii=False)).encode())


def found_in(path: Path, settings: Settings, tools: Tools) -> Iterator[Annotations]:
    """What the file says, and what each file within it says."""
    from stemma import pipeline
    from stemma.model.ids import document_id

    try:
        data = path.read_bytes()
    except OSError as error:
        why = f"The file cannot be opened: {error.strerror}."
        documents: tuple[Ingested, ...] = (pipeline.unreadable(document_id(b""), str(path), why),)
    else:
        documents = pipeline.read(path.name, data, replace(settings, documents=()))
    for ingested in documents:
        yield pipeline.find(ingested, tools)
