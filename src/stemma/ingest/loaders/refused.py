"""What Stemma knows and does not read: listed, with a way out."""

from __future__ import annotations

from stemma.ingest.faults import FaultError, unreadable
from stemma.ingest.loaders import LOADERS
from stemma.ingest.values import Extracted, Source


@LOADERS.add("ole")
def load_old_office(_source: Source) -> Extracted:
    """Nothing: the old Word, Excel and Outlook formats are not read."""
    hint = "Open it in Word or LibreOffice and save it as .docx, .odt or PDF."
    raise FaultError(unreadable("This is an old or locked Office file.", hint))


@LOADERS.add("unknown-office")
def load_unknown_office(_source: Source) -> Extracted:
    """Nothing: spreadsheets, slides and e-books are not read."""
    hint = "Save what matters in it as PDF, .docx or .csv and add that."
    raise FaultError(unreadable("This is a spreadsheet, presentation or e-book.", hint))
