"""Values to rows of the contract and back: one place, for printing, storing and exporting.

A row's keys are its dataclass's fields in their order. Fields marked `IN_CASE` are left out of what
`stemma annotate` prints; fields marked `IF_SET` are left out while they have their default.

What a class needs is worked out once and kept as functions: a case has hundreds of thousands of rows.
"""

from __future__ import annotations

import dataclasses
import functools
import types
import typing
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

Json = dict[str, Any]
T = TypeVar("T")
Convert = Callable[[Any], Any]

SCORE_DECIMALS = 2
SCORES = ("score", "value")
"""Fields that hold scores; numbers a document states are never rounded."""
PLAIN = (str, int, float, bool, type(None))
NO_DEFAULT = object()


def to_row(value: Any, *, in_case: bool = False) -> Json:
    """The value as a row of the contract; tuples become lists, scores get two decimals."""
    row: Json = {}
    for name, default, encode in _encoders(typing.cast("Any", type(value)), in_case):
        item = getattr(value, name)
        if item == default:
            continue
        row[name] = item if encode is None else encode(item)
    return row


@functools.cache
def _encoders(cls: Any, in_case: bool) -> tuple[tuple[str, Any, Convert | None], ...]:  # noqa: FBT001 - part of a cache's key
    """For each field to be written: its name, the default at which it is left out, its encoder."""
    found = []
    for field in dataclasses.fields(cls):
        if field.metadata.get("case") and not in_case:
            continue
        omitted = field.metadata.get("omit") == "default"
        default = field.default if omitted else NO_DEFAULT
        encode = _encoder(_hints(cls)[field.name], in_case)
        found.append((field.name, default, _score if field.name in SCORES else encode))
    return tuple(found)


def _encoder(hint: Any, in_case: bool) -> Convert | None:  # noqa: FBT001 - passed on at every level
    """What turns a value of that type into JSON; nothing where it is JSON already."""
    if _is_plain(hint):
        return None
    return functools.partial(_encode, in_case=in_case)


def _encode(item: Any, *, in_case: bool) -> Any:
    if isinstance(item, tuple | list):
        return [
            part if isinstance(part, PLAIN) else _encode(part, in_case=in_case) for part in item
        ]
    return item if isinstance(item, PLAIN) else to_row(item, in_case=in_case)


def _score(item: Any) -> Any:
    return round(item, SCORE_DECIMALS) if isinstance(item, float) else item


def from_row(cls: type[T], row: Mapping[str, Any]) -> T:
    """The value that `to_row` made the row of; keys the class does not know are ignored.

    Raises:
        TypeError: the row lacks a field that has no default.
    """
    decoders = _decoders(typing.cast("Any", cls))
    known = {}
    for name, item in row.items():
        if name in decoders:
            decode = decoders[name]
            known[name] = item if decode is None or item is None else decode(item)
    return cls(**known)


@functools.cache
def _decoders(cls: Any) -> dict[str, Convert | None]:
    return {name: _decoder(hint) for name, hint in _hints(cls).items()}


def _decoder(hint: Any) -> Convert | None:
    """What turns JSON into a value of that type; nothing where JSON is it already."""
    if _is_plain(hint):
        return None
    origin, args = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        return _decoder(next(arg for arg in args if arg is not type(None)))
    if origin is tuple:
        return _tuple_decoder(args)
    return functools.partial(from_row, hint)


def _tuple_decoder(args: tuple[Any, ...]) -> Convert:
    first = _decoder(args[0])
    if first is None:
        return tuple
    if args[-1] is Ellipsis:
        return lambda items: tuple(map(first, items))
    each = [_decoder(arg) or _as_it_is for arg in args]
    return lambda items: tuple(decode(item) for decode, item in zip(each, items, strict=True))


def _as_it_is(item: Any) -> Any:
    return item


@functools.cache
def _is_plain(hint: Any) -> bool:
    """Whether values of that type are their own JSON."""
    origin, args = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        return all(map(_is_plain, args))
    return origin is typing.Literal or hint in PLAIN


@functools.cache
def _hints(cls: Any) -> dict[str, Any]:
    return typing.get_type_hints(cls)


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
