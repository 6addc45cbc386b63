"""Values to rows of the contract and back: one place, for printing, storing and exporting.

A row's keys are its dataclass's fields in their order. Fields marked `IN_CASE` are left out of what
`stemma annotate` prints; fields marked `IF_SET` are left out while they have their default.
"""

from __future__ import annotations

import dataclasses
import functools
import types
import typing
from collections.abc import Mapping
from typing import Any, TypeVar

Json = dict[str, Any]
T = TypeVar("T")

SCORE_DECIMALS = 2
SCORES = ("score", "value")
"""Fields that hold scores; numbers a document states are never rounded."""


def to_row(value: Any, *, in_case: bool = False) -> Json:
    """The value as a row of the contract; tuples become lists, scores get two decimals."""
    row: Json = {}
    for field in dataclasses.fields(value):
        item = getattr(value, field.name)
        if field.metadata.get("case") and not in_case:
            continue
        if field.metadata.get("omit") == "default" and item == field.default:
            continue
        if field.name in SCORES and isinstance(item, float):
            item = round(item, SCORE_DECIMALS)
        row[field.name] = _encode(item, in_case=in_case)
    return row


def _encode(item: Any, *, in_case: bool) -> Any:
    if dataclasses.is_dataclass(item) and not isinstance(item, type):
        return to_row(item, in_case=in_case)
    if isinstance(item, tuple | list):
        return [_encode(part, in_case=in_case) for part in item]
    return item


def from_row(cls: type[T], row: Mapping[str, Any]) -> T:
    """The value that `to_row` made the row of; keys the class does not know are ignored.

    Raises:
        TypeError: the row lacks a field that has no default.
    """
    hints = _hints(typing.cast("Any", cls))
    known = {name: _decode(hints[name], item) for name, item in row.items() if name in hints}
    return cls(**known)


@functools.cache
def _hints(cls: Any) -> dict[str, Any]:
    return typing.get_type_hints(cls)


def _decode(hint: Any, item: Any) -> Any:
    if item is None or isinstance(item, str | bool | int | float):
        return item
    origin = typing.get_origin(hint)
    if origin in (typing.Union, types.UnionType):
        inner = [arg for arg in typing.get_args(hint) if arg is not type(None)]
        return _decode(inner[0], item)
    if origin is tuple:
        args = typing.get_args(hint)
        if len(args) == 2 and args[1] is Ellipsis:  # noqa: PLR2004 - the shape of `tuple[X, ...]`
            return tuple(_decode(args[0], part) for part in item)
        return tuple(_decode(arg, part) for arg, part in zip(args, item, strict=True))
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        return from_row(hint, item)
    return item


def conforms(item: Any, hint: Any) -> bool:
    """Whether a value is what a type hint says, closed enumerations and all that is in it too.

    Rows that people state come from outside: they are looked at before they become rows.
    """
    origin, args = typing.get_origin(hint), typing.get_args(hint)
    if origin is typing.Literal:
        return item in args
    if origin in (typing.Union, types.UnionType):
        return any(conforms(item, arg) for arg in args)
    if origin is tuple:
        if not isinstance(item, tuple):
            return False
        if args[-1] is Ellipsis:
            return all(conforms(part, args[0]) for part in item)
        return len(item) == len(args) and all(map(conforms, item, args))
    if hint is float:
        return isinstance(item, int | float) and not isinstance(item, bool)
    if hint is int:
        return isinstance(item, int) and not isinstance(item, bool)
    if not isinstance(item, hint):
        return False
    if not dataclasses.is_dataclass(hint):
        return True
    return all(
        conforms(getattr(item, name), each)
        for name, each in _hints(typing.cast("Any", hint)).items()
    )
