"""A mail taken apart: its fields, its words, what hangs on it."""

from __future__ import annotations

import email.policy
import email.utils
import re
from dataclasses import dataclass
from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import Message

from stemma.ingest.decode import decode

FIELDS = ("From", "To", "Cc", "Date", "Subject")
SHOWN = 1000
"""Characters of a field; lists of receivers can be endless."""


@dataclass(frozen=True, slots=True)
class Body:
    """A stretch of a mail's words: plain text, or a page."""

    text: str
    is_page: bool


@dataclass(frozen=True, slots=True)
class Attachment:
    """What hangs on a mail."""

    name: str
    data: bytes
    is_mail: bool


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail's fields as people read them, its words in order, its attachments."""

    fields: dict[str, str]
    bodies: tuple[Body, ...]
    attachments: tuple[Attachment, ...]
    sent: str | None
    """The day it was sent, by its own zone."""


def parse_mail(data: bytes) -> Mail:
    """The mail in the bytes."""
    message = message_from_bytes(data, policy=email.policy.compat32)
    bodies, attachments = _content(message)
    fields = {name: value for name in FIELDS if (value := field(message, name))}
    return Mail(fields, tuple(bodies), tuple(attachments), _day(str(message.get("Date") or "")))


def field(message: Message, name: str) -> str:
    """A header field in plain characters."""
    raw = message.get(name)
    if raw is None:
        return ""
    try:
        text = str(make_header(decode_header(str(raw))))
    except (LookupError, UnicodeError, ValueError):
        text = str(raw)
    text = text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return " ".join(text.split())[:SHOWN]


def _day(date: str) -> str | None:
    try:
        return email.utils.parsedate_to_datetime(date).date().isoformat()
    except (TypeError, ValueError, IndexError, OverflowError):
        return None


def _content(part: Message) -> tuple[list[Body], list[Attachment]]:
    """The words and attachments of a part and of all parts in it."""
    kind = part.get_content_type()
    inside = part.get_payload()
    if kind == "message/rfc822" and isinstance(inside, list) and inside:
        carried = inside[0]
        packed = carried.as_bytes() if isinstance(carried, Message) else b""
        return [], [Attachment(part.get_filename() or "message.eml", packed, is_mail=True)]
    if isinstance(inside, list):
        found = [_content(one) for one in inside if isinstance(one, Message)]
        if kind == "multipart/alternative":
            return _chosen(found)
        return [b for bodies, _ in found for b in bodies], [a for _, more in found for a in more]
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes) or part.get_content_maintype() == "multipart":
        return [], []
    if part.get_content_disposition() != "attachment" and kind in {"text/plain", "text/html"}:
        text = decode(data, declared=_charset(part)).text
        return [Body(text.replace("\x00", ""), kind == "text/html")], []
    return [], _attached(part, data)


def _chosen(
    found: list[tuple[list[Body], list[Attachment]]],
) -> tuple[list[Body], list[Attachment]]:
    """Of one text in several forms the plain one, if it has words."""
    attachments = [one for _, more in found for one in more]
    plain = [bodies for bodies, _ in found if bodies and not any(b.is_page for b in bodies)]
    pages = [bodies for bodies, _ in found if any(b.is_page for b in bodies)]
    worded = [bodies for bodies in plain if any(b.text.strip() for b in bodies)]
    return next(iter(worded or pages or plain), []), attachments


def _charset(part: Message) -> str | None:
    try:
        return part.get_content_charset()
    except (LookupError, UnicodeError, ValueError):
        return None


def _attached(part: Message, data: bytes) -> list[Attachment]:
    """The attachment; pictures that only decorate the text are left out."""
    is_picture = part.get_content_maintype() == "image"
    if is_picture and part.get("Content-ID") and part.get_content_disposition() != "attachment":
        return []
    suffix = re.sub(r"\W", "", part.get_content_subtype())[:10]
    try:
        name = part.get_filename()
    except (LookupError, UnicodeError, ValueError):
        name = None
    return [Attachment(_name(name) or f"attachment.{suffix}", data, is_mail=False)]


def _name(raw: str | None) -> str | None:
    if raw is None:
        return None
    try:
        return str(make_header(decode_header(raw)))
    except (LookupError, UnicodeError, ValueError):
        return raw
