"""Bytes to documents: one loader per format, furniture, metadata, language."""

from stemma.ingest.read import read_file

__all__ = ["read_file"]
