"""The gates themselves: no network in the tests, none in the program, no silent skips."""

from __future__ import annotations

import ast
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
NETWORK = {"http.client", "urllib.request", "requests", "httpx", "ftplib", "smtplib", "aiohttp"}
SERVERS = {"socket", "uvicorn", "ssl", "asyncio"}


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_another_machine_cannot_be_reached_from_a_test() -> None:
    with socket.socket() as one, pytest.raises(RuntimeError, match="tried to reach"):
        one.connect(("192.0.2.1", 80))
    with pytest.raises(RuntimeError, match="tried to look up"):
        socket.getaddrinfo("example.org", 80)


def test_the_program_holds_no_network_code_but_the_desk_on_this_machine() -> None:
    for path in sorted((ROOT / "src").rglob("*.py")):
        forbidden = NETWORK if "web" in path.parts else NETWORK | SERVERS
        if path.name == "cage.py":
            forbidden -= {"socket"}  # names the door that it closes
        assert not forbidden & set(imported(path)), f"{path} imports network code"


def test_a_skip_fails_where_nothing_may_be_skipped(tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_bytes((ROOT / "tests" / "conftest.py").read_bytes())
    (tmp_path / "test_one.py").write_text(
        "import pytest\n\ndef test_one():\n    pytest.skip('no')\n"
    )
    (tmp_path / "test_two.py").write_text("import pytest\npytest.importorskip('nothing_such')\n")
    for setting, expected in (("0", {0, 5}), ("1", {1, 2})):
        done = subprocess.run(  # noqa: S603 - our own program
            [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(tmp_path)],
            env={**os.environ, "STEMMA_NO_SKIPS": setting},
            cwd=tmp_path,
            capture_output=True,
            check=False,
        )
        assert done.returncode in expected, done.stdout.decode()
