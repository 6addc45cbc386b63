"""Bytes to documents: one loader per format, furniture, metadata, language."""

from stemma.ingest.read import read_file, read_parts
from stemma.ingest.supervisor import File, read_files

__all__ = ["File", "read_file", "read_files", "read_parts"]
