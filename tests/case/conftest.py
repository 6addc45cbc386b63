"""Cases made with stand-ins for the stages that read, so that these tests are quick."""

from __future__ import annotations

import pytest
from tests import standins


@pytest.fixture(autouse=True)
def quick_stages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Plain stand-ins instead of the loaders and the language model."""
    standins.put_in(monkeypatch.setattr)
