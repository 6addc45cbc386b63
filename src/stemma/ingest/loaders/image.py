"""Pictures: their words where the machine has OCR, else listed with how to get it."""

from __future__ import annotations

from stemma.ingest import ocr
from stemma.ingest.loaders import LOADERS
from stemma.ingest.loaders.plain import as_pieces
from stemma.ingest.values import Extracted, Source
from stemma.text.lines import stretches

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
    text = ocr.read_picture(source.data) if ocr.available() else ""
    if not text.strip():
        problem = ocr.not_read("The file is a picture; words in it are not text yet.")
        return Extracted(kind, "image/1", problems=(problem,))
    return Extracted(kind, ocr.EXTRACTOR, text=text, pieces=as_pieces(stretches(text)))
