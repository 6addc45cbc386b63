"""Mailboxes: each mail is a document of its own."""

from __future__ import annotations

import re

from stemma.ingest.faults import limit
from stemma.ingest.loaders import LOADERS
from stemma.ingest.values import Extracted, Part, Source
from stemma.model.problems import Problem

MAIL_STARTS = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\r\n\r\n))From \S+[^\n]*\d{4}\r?\n")
ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)


@LOADERS.add("mbox")
def load_mbox(source: Source) -> Extracted:
    """The mails of a mailbox in its order."""
    most = source.settings.limits.members
    starts = list(MAIL_STARTS.finditer(source.data))
    ends = [found.start() for found in starts[1:]] + [len(source.data)]
    parts = [
        Part(f"mail {number}", ESCAPED.sub(rb"\1", source.data[start.end() : end]), loader="mail")
        for number, (start, end) in enumerate(zip(starts, ends, strict=True), start=1)
    ]
    problems: tuple[Problem, ...] = ()
    if len(parts) > most:
        said = f"Only the first {most:,} of {len(parts):,} mails were read."
        problems = (limit(said, "members"),)
    return Extracted(
        "application/mbox", "mbox/1", parts=tuple(parts[:most]), problems=problems, container=True
    )
