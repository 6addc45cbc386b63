"""`stemma serve`: the desk, in the browser of this machine only."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Annotated, Any

import typer

PORT = 8765


def serve(
    case: Annotated[Path, typer.Argument(metavar="CASE", help="The case's folder.")],
    port: Annotated[int, typer.Option(help="The port on this machine.")] = PORT,
    browser: Annotated[bool, typer.Option(help="Open the browser.")] = True,
) -> None:
    """Show a case in the browser. Nothing leaves this machine; end it with Ctrl+C.

    \b
    Example:
        stemma serve mycase
    """
    start(case, port=port, open_browser=browser)


def start(case: Path, *, port: int = PORT, open_browser: bool = True) -> None:
    """Serve the case until the user ends it."""
    desk: Any = importlib.import_module("stemma.web.server")
    desk.serve(case, port, open_browser)
