"""Every loader, by being imported: the one list of what Stemma reads."""

from __future__ import annotations

from stemma.ingest.loaders import LOADERS, html, markdown, pdf, plain

__all__ = ["LOADERS", "html", "markdown", "pdf", "plain"]
