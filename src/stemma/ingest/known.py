"""Every loader, by being imported: the one list of what Stemma reads."""

from __future__ import annotations

from stemma.ingest.loaders import (
    LOADERS,
    csv,
    docx,
    gzip,
    html,
    image,
    mail,
    markdown,
    mbox,
    mhtml,
    odt,
    pdf,
    plain,
    refused,
    rtf,
    subtitles,
    wacz,
    warc,
    zip,  # noqa: A004 - the format is called so
)

__all__ = [
    "LOADERS",
    "csv",
    "docx",
    "gzip",
    "html",
    "image",
    "mail",
    "markdown",
    "mbox",
    "mhtml",
    "odt",
    "pdf",
    "plain",
    "refused",
    "rtf",
    "subtitles",
    "wacz",
    "warc",
    "zip",
]
