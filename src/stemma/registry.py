"""Named extension points: readers of formats, components of annotation, comparators, exporters."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from stemma.errors import UnknownExtensionError

T = TypeVar("T")


class Registry(Generic[T]):
    """Extensions of one kind by name, listed in the order in which they were added."""

    def __init__(self, point: str) -> None:
        self.point = point
        self._items: dict[str, T] = {}

    def add(self, name: str) -> Callable[[T], T]:
        """Return a decorator that adds what it decorates under the name.

        Raises:
            ValueError: the name is taken.
        """

        def keep(item: T) -> T:
            if name in self._items:
                message = f"{self.point} {name!r} is registered twice"
                raise ValueError(message)
            self._items[name] = item
            return item

        return keep

    def get(self, name: str) -> T:
        """The extension of that name.

        Raises:
            UnknownExtensionError: there is none.
        """
        if name not in self._items:
            raise UnknownExtensionError(self.point, name, self.names())
        return self._items[name]

    def names(self) -> tuple[str, ...]:
        """All names, in the order of registration."""
        return tuple(self._items)
