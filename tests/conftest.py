"""What holds for every test: no network, no skips where none are allowed, a small case at hand."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

LOOPBACK = ("127.0.0.1", "::1", "localhost")


class NetworkForbiddenError(RuntimeError):
    """A test tried to reach another machine."""


@pytest.fixture(autouse=True)
def only_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing here may reach another machine: there is no network code, and this keeps it so."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        host = address[0] if isinstance(address, tuple) else "localhost"
        if self.family in (socket.AF_INET, socket.AF_INET6) and host not in LOOPBACK:
            message = f"a test tried to reach {host!r}"
            raise NetworkForbiddenError(message)
        connect(self, address)

    def no_names(host: Any, *args: Any, **kwargs: Any) -> Any:
        if host not in (*LOOPBACK, None, ""):
            message = f"a test tried to look up {host!r}"
            raise NetworkForbiddenError(message)
        return lookup(host, *args, **kwargs)

    lookup = socket.getaddrinfo
    monkeypatch.setattr(socket.socket, "connect", guarded)
    monkeypatch.setattr(socket.socket, "connect_ex", guarded)
    monkeypatch.setattr(socket, "getaddrinfo", no_names)


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """Turn a skipped test into a failed one where nothing may be skipped."""
    del item
    outcome: Any = yield
    _no_skip(outcome.get_result())


@pytest.hookimpl(hookwrapper=True)
def pytest_make_collect_report(collector: pytest.Collector) -> Iterator[None]:
    """Turn a skipped file into a failed one where nothing may be skipped."""
    del collector
    outcome: Any = yield
    _no_skip(outcome.get_result())


def _no_skip(report: Any) -> None:
    asked = os.environ.get("STEMMA_NO_SKIPS") == "1"
    if asked and report.outcome == "skipped" and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped where nothing may be skipped: {report.longrepr}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder for documents."""
    made = tmp_path / "documents"
    made.mkdir()
    return made
