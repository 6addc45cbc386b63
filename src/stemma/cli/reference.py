"""`docs/cli.md`, written from the commands' own help: `python -m stemma.cli.reference`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from typer.testing import CliRunner

from stemma.cli.main import app

PAGE = Path("docs", "cli.md")
WIDTH = "80"
HEAD = """# Commands

Written from the commands' own help by `python -m stemma.cli.reference`.
"""


def commands() -> Iterator[tuple[str, ...]]:
    """Every command and command within a command, in the order of `stemma --help`."""
    for command in app.registered_commands:
        if command.callback is not None:
            yield (command.callback.__name__,)
    for group in app.registered_groups:
        name = str(group.name)
        yield (name,)
        if group.typer_instance is not None:
            for command in group.typer_instance.registered_commands:
                if command.callback is not None:
                    yield (name, command.callback.__name__)


def page() -> str:
    """The page as it should be."""
    parts = [HEAD, _section((), "stemma")]
    parts += [_section(command, f"stemma {' '.join(command)}") for command in commands()]
    return "\n".join(parts)


def _section(command: tuple[str, ...], title: str) -> str:
    environment = {"COLUMNS": WIDTH, "TERMINAL_WIDTH": WIDTH, "NO_COLOR": "1"}
    result = CliRunner().invoke(app, [*command, "--help"], prog_name="stemma", env=environment)
    lines = [line.rstrip() for line in result.output.strip().splitlines()]
    text = "\n".join(lines)
    return f"## {title}\n\n```text\n{text}\n```\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
    sys.stdout.write(f"{PAGE} written.\n")
