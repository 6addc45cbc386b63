"""Meanings that are no date: how long, how often, and what nobody could write down."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.annotate.times.setting import Fault, Reading, Setting, no_value


@dataclass(frozen=True, slots=True)
class Lasting:
    """How long: a duration of ISO 8601, null where it is not said in numbers."""

    value: str | None

    def read(self, _at: Setting, /) -> Reading:
        """The duration."""
        if self.value is None:
            return Reading("duration", "unresolved", None, fault=Fault("vague"))
        return Reading("duration", "explicit", self.value)


@dataclass(frozen=True, slots=True)
class Repeated:
    """“every Friday”, “twice a year”: EDTF has no value for what comes again and again."""

    def read(self, _at: Setting, /) -> Reading:
        """A set without a value."""
        return Reading("set", "unresolved", None, fault=Fault("recurring"))


@dataclass(frozen=True, slots=True)
class Vague:
    """“recent days”, “a few years ago”: a date that nobody could write down."""

    def read(self, _at: Setting, /) -> Reading:
        """No value."""
        return no_value("vague")
