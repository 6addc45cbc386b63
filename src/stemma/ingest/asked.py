"""What a program that reads pictures is told: how long it may take, and whom to tell it goes on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

SECONDS = 50.0
"""That one attempt at one picture may take, however much more is allowed for reading a file."""


def nobody_asks() -> None:
    """Nobody waits to hear that the work goes on."""


@dataclass(frozen=True, slots=True)
class Asked:
    """How long an attempt may take, and who is told after each that the work goes on."""

    seconds: float = SECONDS
    alive: Callable[[], None] = nobody_asks
