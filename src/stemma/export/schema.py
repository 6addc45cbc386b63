"""The machine-readable contract as JSON Schema, made from the dataclasses that rows are made of."""

from __future__ import annotations

import dataclasses
import json
import types
import typing
from pathlib import Path
from typing import Any

from stemma.model.annotations import Annotations
from stemma.model.case import CaseRows
from stemma.model.documents import Span

FILE = Path(__file__).with_name("format-1.schema.json")
Json = dict[str, Any]

SIMPLE: dict[Any, Json] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
}
PAIR: Json = {
    "type": "array",
    "items": {"type": "integer", "minimum": 0},
    "minItems": 2,
    "maxItems": 2,
}


def schema() -> Json:
    """The whole contract: at its root one line of `stemma annotate`, below it every export row."""
    rows = typing.get_type_hints(CaseRows)
    kinds = {name: typing.get_args(hint)[0] for name, hint in rows.items()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Stemma, format 1",
        "$ref": "#/$defs/annotate",
        "$defs": {
            "annotate": _annotate_line(),
            **{name: _object(cls, in_case=True) for name, cls in sorted(kinds.items())},
        },
    }


def for_rows(kind: str) -> Json:
    """The schema of one kind of export row."""
    whole = schema()
    return {**whole, "$ref": f"#/$defs/{kind}"}


def text() -> str:
    """The schema as it stands in the repository."""
    return json.dumps(schema(), indent=1, ensure_ascii=False) + "\n"


def _annotate_line() -> Json:
    whole = _object(Annotations, in_case=False)
    first: Json = {"format": {"const": 1}, "stemma": {"type": "string"}}
    whole["properties"] = first | whole["properties"]
    whole["required"] = [*first, *whole["required"]]
    return whole


def _object(cls: Any, *, in_case: bool) -> Json:
    """An object with a dataclass's fields; it may have more keys, which change no meaning."""
    hints = typing.get_type_hints(cls)
    shown = [
        field for field in dataclasses.fields(cls) if in_case or not field.metadata.get("case")
    ]
    return {
        "type": "object",
        "properties": {field.name: _schema(hints[field.name], in_case) for field in shown},
        "required": [field.name for field in shown if not field.metadata.get("omit")],
    }


def _schema(hint: Any, in_case: bool) -> Json:  # noqa: FBT001 - passed on at every level
    if hint in SIMPLE:
        return dict(SIMPLE[hint])
    if hint == Span:
        return dict(PAIR)
    origin, args = typing.get_origin(hint), typing.get_args(hint)
    if origin is typing.Literal:
        return {"enum": list(args)}
    if origin in (typing.Union, types.UnionType):
        return _union(args, in_case)
    if origin is tuple:
        return _tuple(args, in_case)
    return _object(hint, in_case=in_case)


def _union(args: tuple[Any, ...], in_case: bool) -> Json:  # noqa: FBT001 - as above
    options = [_schema(arg, in_case) for arg in args if arg is not type(None)]
    if type(None) in args:
        options.append({"type": "null"})
    return options[0] if len(options) == 1 else {"anyOf": options}


def _tuple(args: tuple[Any, ...], in_case: bool) -> Json:  # noqa: FBT001 - as above
    if args[-1] is Ellipsis:
        return {"type": "array", "items": _schema(args[0], in_case)}
    return {
        "type": "array",
        "items": _schema(args[0], in_case),
        "minItems": len(args),
        "maxItems": len(args),
    }


if __name__ == "__main__":
    FILE.write_text(text(), encoding="utf-8", newline="\n")
