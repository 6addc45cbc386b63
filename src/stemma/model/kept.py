"""What was worked out before, kept with what it was made from and used again while that is the same.

Whoever asks hands over everything that the result is made from; there is nothing to declare and
nothing to forget. So a kept result is always the one that would be made anew, and one corrected
statement costs only what hangs on it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class Kept:
    """Results by stage and key, of one round of work and of the round before.

    A round ends with `finish`: what was not asked for in it is let go.
    """

    def __init__(self, *, holds: bool = True) -> None:
        self._holds = holds
        self._before: dict[str, dict[Hashable, tuple[Any, Any]]] = {}
        self._now: dict[str, dict[Hashable, tuple[Any, Any]]] = {}
        self.made: Counter[str] = Counter()
        """How many results of each stage this round had to make."""
        self.asked: Counter[str] = Counter()
        """How many results of each stage this round has asked for."""

    def begin(self) -> None:
        """Begin a round; what a broken one has left counts for nothing."""
        self._now = {}
        self.made, self.asked = Counter(), Counter()

    def finish(self) -> None:
        """End a round: what it asked for is at hand in the next one."""
        self._before, self._now = self._now, {}

    def call(
        self,
        stage: str,
        key: Hashable,
        function: Callable[P, T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """What a pure function gives for these arguments: kept, or made now.

        Args:
            stage: which kind of result it is.
            key: what the result is about; there is one result for each.
            function: gives the same for equal arguments.
            *args: its arguments; they are compared with those of the result that is kept.
            **kwargs: likewise.
        """
        self.asked[stage] += 1
        if not self._holds:
            self.made[stage] += 1
            return function(*args, **kwargs)
        source = (args, kwargs) if kwargs else args
        found = self._found(stage, key, source)
        if found is None:
            self.made[stage] += 1
            found = (source, function(*args, **kwargs))
        self._now.setdefault(stage, {})[key] = found
        result: T = found[1]
        return result

    def whole(
        self,
        stage: str,
        within: tuple[str, ...],
        function: Callable[P, T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """What a function gives that keeps parts of its work here too.

        Args:
            stage: which kind of result it is; there is one.
            within: the stages of its parts; where the whole is at hand, they stay at hand too.
            function: gives the same for equal arguments.
            *args: its arguments.
            **kwargs: likewise.
        """
        made = self.made[stage]
        result = self.call(stage, "", function, *args, **kwargs)
        if self.made[stage] == made:
            for each in within:
                self._now[each] = {**self._before.get(each, {}), **self._now.get(each, {})}
        return result

    def _found(self, stage: str, key: Hashable, source: Any) -> tuple[Any, Any] | None:
        for held in (self._now, self._before):
            found = held.get(stage, {}).get(key)
            if found is not None and found[0] == source:
                return found
        return None


NOTHING_KEPT = Kept(holds=False)
"""Keeps nothing: for whoever works something out once."""
