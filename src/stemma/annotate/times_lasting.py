"""Meanings that are no date: how long, how often, and what nobody could write down."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.annotate.times_setting import Reading, Setting, no_value
from stemma.model.annotations import TimeType


@dataclass(frozen=True, slots=True)
class Lasting:
    """How long: a duration of ISO 8601, null where it is not said in numbers."""

    value: str | None

    def read(self, _at: Setting, /) -> Reading:
        """The duration."""
        return _unanchored("duration", self.value)


@dataclass(frozen=True, slots=True)
class Repeated:
    """“every Friday”, “twice a year”: EDTF has no value for what comes again and again."""

    def read(self, _at: Setting, /) -> Reading:
        """A set without a value."""
        return _unanchored("set", None)


@dataclass(frozen=True, slots=True)
class Vague:
    """“recent days”, “a few years ago”: a date that nobody could write down."""

    type: TimeType = "date"

    def read(self, _at: Setting, /) -> Reading:
        """No value."""
        if self.type == "duration":
            return _unanchored("duration", None)
        return no_value("vague")


def _unanchored(kind: TimeType, value: str | None) -> Reading:
    return Reading(kind, "explicit" if value else "unresolved", value)
