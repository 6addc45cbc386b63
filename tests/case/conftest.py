"""Cases made with stand-ins for the stages that read, so that these tests are quick."""

from __future__ import annotations

import pytest
from tests import standins


@pytest.fixture(autouse=True)
def quick_stages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Plain stand-ins instead of the loaders and the language model."""
    monkeypatch.setattr("stemma.ingest.read_file", standins.read_file, raising=False)
    monkeypatch.setattr("stemma.annotate.annotate", standins.annotate, raising=False)
    monkeypatch.setattr("stemma.annotate.default_tools", standins.default_tools, raising=False)
