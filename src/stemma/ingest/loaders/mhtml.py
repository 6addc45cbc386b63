"""Pages saved with all they are made of: the page, by the address it was saved from."""

from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes

from stemma.ingest.loaders import LOADERS
from stemma.ingest.loaders.html import load_html
from stemma.ingest.mail import field, parse_mail
from stemma.ingest.values import Extracted, Source, Stated

MEDIA_TYPE, EXTRACTOR = "multipart/related", "mhtml/1"


@LOADERS.add("mhtml")
def load_mhtml(source: Source) -> Extracted:
    """The visible text of a saved page; its pictures, styles and scripts are never touched."""
    mail = parse_mail(source.data)
    page = next((body for body in mail.bodies if body.is_page), None)
    if page is None:
        return Extracted(MEDIA_TYPE, EXTRACTOR)
    inside = replace(source, data=page.text.encode("utf-8", "replace"))
    found = load_html(inside)
    message = message_from_bytes(source.data)
    address = field(message, "Snapshot-Content-Location")
    hints = found.hints
    if address.startswith(("http://", "https://")):
        hints = replace(hints, url=Stated(address))
    if not hints.title and mail.fields.get("Subject"):
        hints = replace(hints, title=Stated(mail.fields["Subject"]))
    return replace(found, media_type=MEDIA_TYPE, extractor=EXTRACTOR, hints=hints)
