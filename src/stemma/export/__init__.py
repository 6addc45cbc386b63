"""One file per standard or document that the user takes away."""

from __future__ import annotations

from pathlib import Path

from stemma.errors import NotAnExportError
from stemma.export.about import FILE, About, write_about
from stemma.export.files import EXPORTERS
from stemma.export.jsonl import write_jsonl
from stemma.export.private import without_notes
from stemma.export.tables import write_csv
from stemma.model.case import CaseRows

__all__ = ["EXPORTERS", "About", "export", "write_csv", "write_jsonl"]


def export(rows: CaseRows, form: str, out: Path, about: About) -> tuple[Path, ...]:
    """Write the case in a named format into a folder, with a note on how it was made.

    Gives the files written. The same case gives the same bytes every time.

    Raises:
        UnknownExtensionError: there is no format of that name.
        NotAnExportError: the folder holds files, and not those of an export; nothing is mixed.
    """
    exporter = EXPORTERS.get(form)
    if out.is_dir() and any(out.iterdir()) and not (out / FILE).exists():
        raise NotAnExportError(out)
    out.mkdir(parents=True, exist_ok=True)
    given = without_notes(rows)
    return (*exporter(given, out), write_about(given, out, about))
