"""`jsonl`: one file per kind of row, sorted by id, exactly the machine-readable contract."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path
from typing import Any

from stemma.export.files import EXPORTERS, write_whole
from stemma.model.case import CaseRows
from stemma.model.codec import to_row


@EXPORTERS.add("jsonl")
def write_jsonl(rows: CaseRows, out: Path) -> tuple[Path, ...]:
    """Write every kind of row, those of which there are none too."""
    return tuple(
        write_whole(out / f"{field.name}.jsonl", "".join(map(line, getattr(rows, field.name))))
        for field in fields(rows)
    )


def line(row: Any) -> str:
    """One row as one line; `id`, `document` and `by` are always there."""
    return json.dumps(to_row(row, in_case=True), ensure_ascii=False) + "\n"
