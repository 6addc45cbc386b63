"""Pictures: their words where the machine has OCR, else listed with how to get it."""

from __future__ import annotations

from stemma.ingest import ocr
from stemma.ingest.loaders import LOADERS
from stemma.ingest.pdf.columns import in_order
from stemma.ingest.pdf.running import Laid
from stemma.ingest.pdf.text import extracted
from stemma.ingest.values import Extracted, Source

KINDS = (
    (b"\x89PNG", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"BM", "image/bmp"),
    (b"RIFF", "image/webp"),
)


@LOADERS.add("image")
def load_image(source: Source) -> Extracted:
    """The words in a picture where the machine has OCR; else a problem."""
    kind = next((kind for magic, kind in KINDS if source.data.startswith(magic)), "image/tiff")
    pages = ocr.read_picture(source.data, source.asked) if ocr.available() else ()
    laid = [
        Laid(number, page.height, tuple(map(tuple, in_order([*page.lines]))))
        for number, page in enumerate(pages[: source.settings.limits.pages], start=1)
    ]
    if not any(page.columns for page in laid):
        problem = ocr.not_read("The file is a picture; words in it are not text yet.")
        return Extracted(kind, "image/1", problems=(problem,))
    return extracted(laid, kind, ocr.EXTRACTOR, (ocr.guessed("All of the text was"),))
