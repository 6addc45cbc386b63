"""Which loader reads a file: by its first bytes, and by its name only where bytes do not tell."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from stemma.ingest.archives import kind_of_zip
from stemma.model.settings import Limits

HEAD = 4096
"""Bytes looked at."""
MAGIC = (
    (b"%PDF-", "pdf"),
    (b"{\\rtf", "rtf"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\x1f\x8b", "gzip"),
    (b"WARC/", "warc"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (b"\x89PNG\r\n\x1a\n", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF87a", "image"),
    (b"GIF89a", "image"),
    (b"BM", "image"),
    (b"II*\x00", "image"),
    (b"MM\x00*", "image"),
)
HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
TAGGED = re.compile(rb"\s*<(?:article|main|div|section|p|h[1-6]|table|title|meta)\b", re.IGNORECASE)
MAIL_FIELD = re.compile(
    rb"(?:from|to|subject|date|received|return-path|message-id|mime-version|delivered-to|"
    rb"x-[a-z-]+|content-type|reply-to|cc):[ \t]",
    re.IGNORECASE,
)
HEADER_LINE = re.compile(rb"[!-9;-~]+:[ \t].*")
VTT = re.compile(rb"WEBVTT(?:[ \t\r\n]|$)")
SRT = re.compile(rb"\s*\d+\s*\r?\n\d{1,2}:\d\d:\d\d[,.]\d{1,3}\s*-->")
MBOX = re.compile(rb"From \S+.*\d{4}\r?\n[!-9;-~]+:")
BY_NAME = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".htm": "html",
    ".html": "html",
    ".xhtml": "html",
    ".csv": "csv",
    ".tsv": "csv",
    ".eml": "mail",
    ".mht": "mhtml",
    ".mhtml": "mhtml",
    ".mbox": "mbox",
}
NEEDED_FIELDS = 2


def suffix(name: str) -> str:
    """The last suffix of a file's name, in lower case."""
    return PurePosixPath(name.replace("\\", "/")).suffix.lower()


def loader_name(name: str, data: bytes, limits: Limits) -> str:
    """The name of the loader for this file; "plain" where nothing else is known."""
    head = data[:HEAD]
    for magic, loader in MAGIC:
        if head.startswith(magic):
            return kind_of_zip(data, limits) if loader == "zip" else loader
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return "image"
    if b"%PDF-" in head[:1024] and b"\x00" not in head[: head.find(b"%PDF-")]:
        return "pdf"
    return _text_loader(name, _unmarked(head))


def _unmarked(head: bytes) -> bytes:
    """The head without a byte-order mark, and as ASCII where it is UTF-16."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head[2:].replace(b"\x00", b"")
    return head.removeprefix(b"\xef\xbb\xbf")


def _text_loader(name: str, head: bytes) -> str:
    if VTT.match(head) or SRT.match(head):
        return "subtitles"
    if MBOX.match(head):
        return "mbox"
    if _is_mail(head):
        return "mhtml" if _is_saved_page(head) else "mail"
    if HTML.match(head):
        return "html"
    by_name = BY_NAME.get(suffix(name), "plain")
    if by_name in {"mail", "mhtml", "mbox"}:
        return "plain"
    if by_name == "plain" and TAGGED.match(head) and head.count(b"</") > 1:
        return "html"
    return by_name


def _is_mail(head: bytes) -> bool:
    """Whether the first lines are mail header fields, with at least two that mail always has."""
    fields = 0
    for line in head.splitlines():
        if not line:
            break
        if line[:1] in b" \t":
            continue
        if not HEADER_LINE.match(line):
            return False
        fields += bool(MAIL_FIELD.match(line))
    return fields >= NEEDED_FIELDS and bool(
        re.search(rb"(?im)^(?:message-id|mime-version|received|return-path|date):", head)
    )


def _is_saved_page(head: bytes) -> bool:
    return re.search(rb"(?im)^content-type:\s*multipart/related", head) is not None and (
        re.search(rb"(?im)^(?:snapshot-content-location|from:\s*<saved by)", head) is not None
        or b"x-mimeole" in head.lower()
    )
