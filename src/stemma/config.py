"""`stemma.toml` and the environment -> frozen settings, with all faults reported at once."""

from __future__ import annotations

import dataclasses
import tomllib
import types
import typing
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from stemma.errors import SettingsError
from stemma.model.codec import from_row
from stemma.model.settings import Limits, Settings

FILE = "stemma.toml"
LIMITS_PREFIX = "STEMMA_LIMITS_"
FROM_ENVIRONMENT = {"STEMMA_READER": "reader", "STEMMA_TODAY": "today"}
SPOKEN: dict[Any, str] = {str: "text in quotation marks", int: "a whole number", float: "a number"}


def load(folder: Path, environment: Mapping[str, str]) -> Settings:
    """The settings of a case: its `stemma.toml` if there is one, then the environment over it.

    Raises:
        SettingsError: something in them is wrong; all of it is listed.
    """
    path = folder / FILE
    stated = _parse(path) if path.is_file() else {}
    faults = list(_faults(Settings, stated, ""))
    over, environment_faults = _from_environment(environment)
    faults += environment_faults
    if faults:
        raise SettingsError(str(path) if path.is_file() else "The environment", tuple(faults))
    limits = {**stated.get("limits", {}), **over.pop("limits")}
    return from_row(Settings, {**stated, **over, "limits": limits})


def _parse(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(str(path), (f"it is not valid TOML: {error}",)) from error


def _from_environment(environment: Mapping[str, str]) -> tuple[dict[str, Any], list[str]]:
    """Settings given as STEMMA_READER, STEMMA_TODAY and STEMMA_LIMITS_…, with their faults."""
    over: dict[str, Any] = {"limits": {}}
    faults: list[str] = []
    hints = typing.get_type_hints(Limits)
    for variable, value in sorted(environment.items()):
        name = variable.removeprefix(LIMITS_PREFIX).lower()
        if variable.startswith(LIMITS_PREFIX):
            if name not in hints:
                faults.append(f"{variable}: there is no such limit; known: {', '.join(hints)}")
                continue
            try:
                over["limits"][name] = hints[name](value)
            except ValueError:
                faults.append(f"{variable} must be {SPOKEN[hints[name]]}, not {value!r}")
        elif variable in FROM_ENVIRONMENT:
            over[FROM_ENVIRONMENT[variable]] = value
    faults += _not_a_day("STEMMA_TODAY", over.get("today"))
    faults += _not_positive(LIMITS_PREFIX, over["limits"])
    return over, faults


def _faults(cls: type[Any], stated: Mapping[str, Any], where: str) -> Iterator[str]:
    """Everything in a table that the settings cannot hold."""
    hints = typing.get_type_hints(cls)
    for name, value in stated.items():
        if name not in hints:
            yield f"{where}{name}: there is no such setting; known here: {', '.join(hints)}"
        else:
            yield from _wrong(hints[name], value, f"{where}{name}")
    for field in dataclasses.fields(cls):
        needed = field.default is field.default_factory is dataclasses.MISSING
        if needed and field.name not in stated:
            yield f"{where}{field.name} is missing"
    if cls is Limits:
        yield from _not_positive(where, stated)
    if cls is Settings:
        yield from _not_a_day("today", stated.get("today"))


def _wrong(hint: Any, value: Any, where: str) -> Iterator[str]:
    """What is wrong with one value."""
    origin, args = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        hint = next(arg for arg in args if arg is not type(None))
    if typing.get_origin(hint) is tuple:
        if not isinstance(value, list):
            yield f"{where} must be a list, not {value!r}"
            return
        for number, item in enumerate(value, start=1):
            yield from _wrong(typing.get_args(hint)[0], item, f"{where}[{number}]")
    elif dataclasses.is_dataclass(hint) and isinstance(hint, type):
        if isinstance(value, dict):
            yield from _faults(hint, value, f"{where}.")
        else:
            yield f"{where} must be a table, not {value!r}"
    else:
        yield from _wrong_word(hint, value, where)


def _wrong_word(hint: Any, value: Any, where: str) -> Iterator[str]:
    """What is wrong with a single text, number or choice."""
    if typing.get_origin(hint) is typing.Literal:
        if value not in typing.get_args(hint):
            yield f"{where} must be one of {', '.join(typing.get_args(hint))}, not {value!r}"
    elif hint is bool:
        if not isinstance(value, bool):
            yield f"{where} must be true or false, not {value!r}"
    elif isinstance(value, bool) or not isinstance(value, (int, float) if hint is float else hint):
        yield f"{where} must be {SPOKEN[hint]}, not {value!r}"


def _not_positive(where: str, limits: Mapping[str, Any]) -> Iterator[str]:
    for name, value in limits.items():
        if isinstance(value, int | float) and not isinstance(value, bool) and value <= 0:
            yield f"{where}{name} must be above zero, not {value}"


def _not_a_day(where: str, value: Any) -> Iterator[str]:
    if not isinstance(value, str):
        return
    try:
        date.fromisoformat(value)
    except ValueError:
        yield f"{where} must be a day such as 2031-05-04, not {value!r}"


def names() -> tuple[str, ...]:
    """Every setting there is, as it is written in the file."""
    found = []
    for name, hint in typing.get_type_hints(Settings).items():
        table = typing.get_args(hint)[0] if typing.get_origin(hint) is tuple else hint
        if dataclasses.is_dataclass(table):
            found += [f"{name}.{inner}" for inner in typing.get_type_hints(table)]
        else:
            found.append(name)
    return tuple(found)
