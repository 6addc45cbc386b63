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
    from stemma.model.annotations import Annotations
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
    from stemma.model.codec import to_row

    for path in files:
        if not path.exists():
            raise PathMissingError(path)
    settings = config.load(Path(), os.environ)
    with progress(quiet=sys.stdout.isatty()) as report:
        for done, found in enumerate(found_in(files, settings)):
            report("annotate", done, len(files))
            for rows in found:
                row = {"format": FORMAT, "stemma": __version__, **to_row(rows)}
                typer.echo(shown.row(json.dumps(row, ensure_ascii=False)).encode())


def found_in(files: list[Path], settings: Settings) -> Iterator[Iterator[Annotations]]:
    """For each file what it says, and what each file within it says.

    Both are done by processes that can be killed, which start side by side.
    """
    from contextlib import closing

    from stemma import pipeline
    from stemma.case.crew import Crew
    from stemma.ingest import File
    from stemma.store.packing import unpacked

    wanted = (File(path.name, path.read_bytes) for path in files)
    own = replace(settings, documents=())
    with Crew(settings) as crew, closing(pipeline.read_all(wanted, own, large=False)) as reading:
        crew.start()
        for documents in reading:
            yield (unpacked(found.body) for found in crew.find(documents))
